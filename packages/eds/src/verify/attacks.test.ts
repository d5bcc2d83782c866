/** What somebody tries who owns a certificate, keys and servers of his own: each is refused by the check named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctx, generalizedTime, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { addUnsignedAttribute } from '../cms/unsigned-attribute.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { sha1, sha256 } from '../crypto/digests.ts';
import { attribute } from '../dev-pki/cades.ts';
import * as ext from '../dev-pki/extensions.ts';
import {
  cadesBes,
  certificateFields,
  gostKey,
  issueCertificate,
  makeIssuingCa,
  makePerson,
  makeTsa,
  REASON,
  signedData,
  type Holder,
  type RevocationReason,
} from '../dev-pki/index.ts';
import { distinguishedName } from '../dev-pki/names.ts';
import { OID } from '../oids.ts';
import { leftOpen, makeRevocationScene } from '../testing/revocation-scene.ts';
import { refused, signedWith } from '../testing/cms-surgery.ts';
import { AIGUL, APPEAL, DAY, failed, MINUTE, NOW } from '../testing/scene.ts';
import { trustStore } from '../trust/trust-store.ts';
import { parseCertificate } from '../x509/certificate.ts';
import type { CheckName } from './checks.ts';
import { appealOfPerson } from './purposes.ts';

const scene = makeRevocationScene('attacks');
const { pki, aigul, dana, random, ocsp, list, judge } = scene;

const TYPE = attribute(OID.contentType, oid(OID.data));
const DIGEST = attribute(OID.messageDigest, octets(aigul.key.digest(APPEAL)));
const second = (...entries: Uint8Array[]): Uint8Array =>
  attribute(OID.signingCertificateV2, seq(seq(...entries)));
const first = ({ certificate }: Holder): Uint8Array =>
  attribute(OID.signingCertificate, seq(seq(seq(octets(sha1(certificate))))));
const entry = ({ certificate }: Holder): Uint8Array => seq(octets(sha256(certificate)));
const issued = ({ certificate }: Holder, serial: Uint8Array): Uint8Array =>
  seq(seq(ctx(4, certificateFields(certificate).issuer)), integer(serial));

test('what a signer says of the certificate must be true, however and however often it is said', () => {
  const archive = { purpose: { ...appealOfPerson(AIGUL.iin), archive: true } };
  const own = certificateFields(aigul.certificate).serial;
  const named = (serial: Uint8Array): Uint8Array =>
    seq(octets(sha256(aigul.certificate)), issued(aigul, serial));
  const bySha1 = second(seq(seq(oid(OID.sha1), nul()), octets(sha1(aigul.certificate))));
  const rows: readonly [string, readonly Uint8Array[], boolean][] = [
    ['true, in both ways', [second(named(own)), first(aigul)], true],
    ['by SHA-1 in the attribute that replaced it', [bySha1], false],
    ['of another certificate in the older attribute', [second(entry(aigul)), first(dana)], false],
    ['of another certificate before the own one', [second(entry(dana), entry(aigul))], false],
    ['with the number of another', [second(named(Uint8Array.of(5)))], false],
  ];
  for (const [name, said, held] of rows) {
    const report = scene.verifies(signedWith(aigul, [TYPE, DIGEST, ...said]));
    if (held) assert.ok(report.valid, name);
    else refused(report, ['signingCertificateV2'], 'signatureBroken');
  }
  // In an archive nothing need be said; the older attribute, where it stands, must be true.
  assert.ok(scene.verifies(signedWith(aigul, [TYPE, DIGEST, first(aigul)]), archive).valid);
  refused(
    scene.verifies(signedWith(aigul, [TYPE, DIGEST, first(dana)]), archive),
    ['signingCertificateV2'],
    'signatureBroken',
  );
});

interface Token {
  readonly by?: Holder;
  readonly policy?: string;
  readonly imprint?: readonly [string, Uint8Array];
  readonly binding?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
  readonly sent?: readonly Holder[];
}

const signed = scene.signs(aigul);
const signature = parseSignedData(signed).signers[0]?.signature ?? assert.fail();

/** Айгүл's signature with a token that an authority of our making signed. */
function stamped({ by = pki.tsa, ...given }: Token): Uint8Array {
  const [algorithm, imprint] = given.imprint ?? [OID.streebog512, aigul.key.digest(signature)];
  const covered = seq(seq(oid(algorithm), nul()), octets(imprint));
  const policy = oid(given.policy ?? OID.tsaPolicyGost2015);
  const content = seq(integer(1), policy, covered, integer(9), generalizedTime(NOW), ...(given.more ?? []));
  const attributes = [
    attribute(OID.contentType, oid(OID.tstInfo)),
    attribute(OID.messageDigest, octets(by.key.digest(content))),
    ...(given.binding ?? [first(by)]),
  ];
  const certificates = [by, ...(given.sent ?? [])].map(({ certificate }) => certificate);
  const token = signedData({
    signer: by,
    version: 3,
    contentType: OID.tstInfo,
    content,
    attributes,
    certificates,
  });
  return addUnsignedAttribute(signed, OID.signatureTimeStamp, token);
}

const year = { notBefore: NOW - DAY, notAfter: NOW + DAY };
/** An authority of a bank, certified by the same root, and its time-stamps. */
const bank = makeIssuingCa({ ...year, key: gostKey(random), cn: 'DEV BANK', issuer: pki.root });
const bankTsa = makeTsa({ ...year, key: gostKey(random), issuer: bank, urls: pki.urls });

/** What an authority might certify by mistake, or for something else. */
function service(...extensions: readonly Uint8Array[]): Holder {
  return issueCertificate({
    key: pki.tsa.key,
    issuer: pki.issuingCa,
    subject: distinguishedName([['commonName', 'TIME-STAMPING AUTHORITY']]),
    ...year,
    extensions: [...extensions, ext.authorityKeyIdentifier(pki.issuingCa.key)],
  });
}

const { digitalSignature, keyAgreement } = ext.USAGE;
const onlyTime = ext.extendedKeyUsage([OID.timeStamping], true);
const signs = ext.keyUsage(digitalSignature);
const twin = service(onlyTime, signs);

test('a time-stamp is refused for whatever its authority may not do or does not say', () => {
  const unknown = ext.extension('1.2.3', nul(), true);
  const rows: readonly [string, Token, CheckName | undefined][] = [
    ['as it should be', {}, undefined],
    ['as it should be, of a certificate without key usage', { by: service(onlyTime) }, undefined],
    [
      'for something else as well',
      { by: service(ext.extendedKeyUsage([OID.timeStamping, OID.emailProtection], true), signs) },
      'timestampPurpose',
    ],
    [
      'a purpose that is not critical',
      { by: service(ext.extendedKeyUsage([OID.timeStamping]), signs) },
      'timestampPurpose',
    ],
    ['a key that does not sign', { by: service(onlyTime, ext.keyUsage(keyAgreement)) }, 'timestampPurpose'],
    ['a critical extension of the certificate', { by: service(onlyTime, signs, unknown) }, 'timestampChain'],
    ['a person', { by: dana }, 'timestampPurpose'],
    ['an authority that nobody named', { by: bankTsa, sent: [bank] }, 'timestampChain'],
    ['a policy of others', { policy: '1.2.3' }, 'timestampPolicy'],
    ['a policy whose number only begins like ours', { policy: `${OID.tsaPolicyArc}4` }, 'timestampPolicy'],
    ['the certificate not named', { binding: [] }, 'timestampSignature'],
    ['the certificate of its twin named', { binding: [first(twin)] }, 'timestampSignature'],
    ['an imprint by SHA-1', { imprint: [OID.sha1, sha1(signature)] }, 'timestampImprint'],
    [
      'an imprint of the document',
      { imprint: [OID.streebog512, aigul.key.digest(APPEAL)] },
      'timestampImprint',
    ],
    ['a critical extension of the token', { more: [ctx(1, unknown)] }, 'timestampStructure'],
  ];
  for (const [name, token, check] of rows) {
    assert.deepEqual(failed(scene.verifies(stamped(token))), check === undefined ? [] : [check], name);
  }
});

test('a responder known to have lost its key is not heard, whatever moment it states; one replaced since is', () => {
  const worth = (reason: RevocationReason): readonly (boolean | string)[] => {
    const crls = [list([{ certificate: pki.ocsp.certificate, at: NOW + MINUTE, reason }])];
    const { findings } = judge({ ocsp: [ocsp()], crls });
    return findings.map(({ usable, problem }) => problem ?? usable);
  };
  assert.deepEqual(worth(REASON.keyCompromise), ['the certificate of the responder is revoked', true]);
  assert.deepEqual(worth(REASON.superseded), [true, true]);
});

test('an authority that may not sign lists signs none, and a person none in its name', () => {
  const silent = issueCertificate({
    ...year,
    key: { ...gostKey(random), keyId: pki.issuingCa.key.keyId },
    issuer: pki.root,
    subject: certificateFields(pki.issuingCa.certificate).subject,
    extensions: [ext.basicConstraints(0), ext.keyUsage(ext.USAGE.certSign)],
  });
  const person = makePerson({ ...AIGUL, ...year, key: aigul.key, issuer: silent, urls: pki.urls });
  const cms = cadesBes(person, APPEAL, { signingTime: NOW, chain: [silent.certificate] });
  const root = parseCertificate(pki.root.certificate);
  const trust = trustStore({ signer: [root], tsa: [root] });
  const evidence = { crls: [list([], {}, silent)] };
  leftOpen(scene.verifies(cms, { trust, evidence }), /may not sign lists/);
  const key = { ...dana.key, keyId: pki.issuingCa.key.keyId };
  leftOpen(judge({ crls: [list([], {}, { ...pki.issuingCa, key })] }), /does not verify/);
});
