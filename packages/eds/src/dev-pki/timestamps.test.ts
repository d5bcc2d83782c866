/** What verification must say of time-stamps (spec §5 rows 9–10, §12). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { trustStore } from '../trust/trust-store.ts';
import { addTimeStamp } from '../tsp/request.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { cadesT } from './cades-t.ts';
import { makeIssuingCa, makeTsa } from './certificates.ts';
import { gostKey } from './keys.ts';
import { createDevPki } from './pki.ts';
import { tokenOf } from './testing/surgery.ts';
import {
  about,
  aigul,
  aigulDetails,
  bes,
  DAY,
  IIN,
  now,
  pki,
  prove,
  proveInTest,
  random,
  stamped,
  trust,
  type Case,
} from './testing/world.ts';

const monthAgo = now - 30 * DAY;
const issued = { issuer: pki.issuingCa, urls: pki.urls };
const expired = pki.person(aigulDetails, { notBefore: now - 60 * DAY, notAfter: now - 10 * DAY });
const future = pki.person(aigulDetails, { notBefore: now - DAY });
const head = pki.person({
  ...aigulDetails,
  organisation: 'ТОО «ЖАРЫҚ»',
  bin: '010140000123',
  roles: [OID.legalEntity, OID.legalHead],
});
const strangers = createDevPki({ random, now, since: now - 400 * DAY });
const youngTsa = makeTsa({ key: gostKey(random), ...issued, notBefore: now - DAY, notAfter: now + DAY });

/** A time-stamping authority under an authority that did not exist a month ago. */
const youngCa = makeIssuingCa({
  key: gostKey(random),
  cn: 'DEV YOUNG CA',
  issuer: pki.root,
  notBefore: now - DAY,
  notAfter: now + DAY,
});
const earlyTsa = makeTsa({
  key: gostKey(random),
  issuer: youngCa,
  urls: pki.urls,
  notBefore: now - 300 * DAY,
  notAfter: now + 300 * DAY,
});
const trustInYoung = trustStore({
  ...trust,
  intermediates: [...trust.intermediates, parseCertificate(youngCa.certificate)],
});

/** A time-stamp over the signature of another document. */
function misplacedStamp(): Uint8Array {
  const other = cadesT(aigul, utf8Bytes('басқа'), { signingTime: now, tsa: pki.tsa, random });
  return addTimeStamp(bes(), tokenOf(other));
}

const CASES: readonly Case[] = [
  { name: 'with a time-stamp', cms: () => stamped() },
  {
    name: 'expired since, with a time-stamp from within its validity',
    cms: () => stamped(expired, { stampedAt: monthAgo }),
    differs: () => about(expired),
  },
  {
    name: 'no time-stamp where one is required',
    cms: () => bes(),
    differs: () => ({ purpose: { ...appealOfPerson(IIN), requireTimestamp: true } }),
    fails: ['timestampPresent'],
  },
  {
    name: 'a certificate not yet valid at the time-stamp',
    cms: () => stamped(future, { stampedAt: monthAgo }),
    differs: () => about(future),
    fails: ['begun'],
  },
  {
    name: 'a time-stamping authority not valid at its time-stamp',
    cms: () => stamped(aigul, { tsa: youngTsa, stampedAt: monthAgo }),
    fails: ['timestampChain'],
  },
  {
    name: 'a time-stamp under an authority not valid at that time',
    cms: () => stamped(aigul, { tsa: earlyTsa, stampedAt: monthAgo }),
    differs: () => ({ trust: trustInYoung }),
    fails: ['timestampChain'],
  },
  {
    name: 'a time-stamp from the future',
    cms: () => stamped(aigul, { stampedAt: now + DAY }),
    fails: ['timestampTime'],
  },
  {
    name: 'a time-stamp of an unknown authority',
    cms: () => stamped(aigul, { tsa: strangers.tsa }),
    fails: ['timestampChain'],
  },
  {
    name: 'a time-stamp by somebody who is no authority',
    cms: () => stamped(aigul, { tsa: head }),
    fails: ['timestampPurpose'],
  },
  { name: 'a time-stamp over another signature', cms: misplacedStamp, fails: ['timestampImprint'] },
];

for (const row of CASES) proveInTest(row);

test('the moment of a signature is that of its time-stamp, else of its receipt', () => {
  const stampedReport = prove({ name: '', cms: () => stamped(aigul, { stampedAt: now - DAY }) });
  assert.deepEqual([stampedReport.time, stampedReport.timeSource], [now - DAY, 'timestamp']);
  const plain = prove({ name: '', cms: () => bes() });
  assert.deepEqual([plain.time, plain.timeSource], [now, 'receipt']);
});
