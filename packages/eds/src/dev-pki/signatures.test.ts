/** What verification must say of CMS made by the dev PKI in every form, and of CMS that were changed (spec §12). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { pem } from './pem.ts';
import { flipped, indefinite, rebuilt } from './testing/surgery.ts';
import {
  about,
  aigul,
  aigulDetails,
  bes,
  IIN,
  pki,
  prove,
  proveInTest,
  rsa,
  type Case,
} from './testing/world.ts';

const rsaSigner = rsa.person('signature');
const twin = pki.person({ ...aigulDetails, iin: '900101400999' }, { key: aigul.key });
const neighbour = pki.person({ ...aigulDetails, iin: '850505300456' });

const CASES: readonly Case[] = [
  { name: 'detached', cms: () => bes() },
  { name: 'attached', cms: () => bes(aigul, true) },
  {
    name: 'attached, the content taken as the document',
    cms: () => bes(aigul, true),
    differs: () => ({ document: undefined as never }),
  },
  { name: 'in PEM', cms: () => utf8Bytes(pem('CMS', bes())) },
  { name: 'in base64', cms: () => utf8Bytes(toBase64(bes())) },
  { name: 'in BER with indefinite lengths', cms: () => indefinite(bes(aigul, true)) },
  {
    name: 'RSA, as in old documents',
    cms: () => bes(rsaSigner),
    differs: () => about(rsaSigner, rsa.issuingCa, rsa.ocsp),
  },

  {
    name: 'another document',
    cms: () => bes(),
    differs: () => ({ document: utf8Bytes('басқа') }),
    fails: ['messageDigest'],
  },
  {
    name: 'attached content that is not the document',
    cms: () => bes(aigul, true),
    differs: () => ({ document: utf8Bytes('басқа') }),
    fails: ['documentMatchesContent', 'messageDigest'],
  },
  { name: 'a changed signature value', cms: () => flipped(bes()), fails: ['signature'] },
  { name: 'zero signers', cms: () => rebuilt(bes(), 0), fails: ['oneSigner'] },
  { name: 'two signers', cms: () => rebuilt(bes(), 2), fails: ['oneSigner'] },
  {
    name: 'the certificate of the signer missing',
    cms: () => rebuilt(bes(), 1, [neighbour.certificate]),
    fails: ['signerCertificate'],
  },
  {
    name: 'the certificate swapped for one of the same key and serial number with another IIN',
    cms: () => rebuilt(bes(), 1, [twin.certificate]),
    differs: () => ({ purpose: appealOfPerson('900101400999') }),
    fails: ['signingCertificateV2'],
  },
];

for (const row of CASES) proveInTest(row);

test('the report names the signer as the certificate does', () => {
  const { signer } = prove({ name: '', cms: () => bes() });
  assert.ok(signer);
  assert.deepEqual(
    [signer.cn, signer.surname, signer.given, signer.iin, signer.roles],
    ['СЕРІКОВА АЙГҮЛ', 'СЕРІКОВА', 'БОЛАТҚЫЗЫ', IIN, [OID.individual]],
  );
});
