/** What verification must say of OCSP answers and CRLs made by the dev PKI (spec §5, Revocation; §12). */
import { test } from 'node:test';
import type { RevocationEvidence } from '../revocation/evidence.ts';
import { makeOcspResponder } from './certificates.ts';
import { makeCrl, REASON, type CrlContents, type RevocationReason } from './crl.ts';
import type { Holder } from './holder.ts';
import { gostKey } from './keys.ts';
import {
  aigul,
  aigulDetails,
  bes,
  DAY,
  now,
  NONCE,
  ocspAbout,
  pki,
  prove,
  random,
  rsa,
  stamped,
  type Case,
} from './testing/world.ts';

const issued = { issuer: pki.issuingCa, urls: pki.urls };
const neighbour = pki.person({ ...aigulDetails, iin: '850505300456' });
const formerResponder = makeOcspResponder({
  key: gostKey(random),
  ...issued,
  notBefore: now - 90 * DAY,
  notAfter: now - DAY,
});
const foreignResponder = makeOcspResponder({
  key: gostKey(random),
  issuer: rsa.issuingCa,
  urls: pki.urls,
  notBefore: now - DAY,
  notAfter: now + DAY,
});

const revoked = (at: number, reason: RevocationReason) => ({ kind: 'revoked', at, reason }) as const;
const good = { kind: 'good' } as const;

function crl(contents: Partial<CrlContents> = {}, ca: Holder = pki.issuingCa): Uint8Array {
  return makeCrl(ca, {
    number: 7,
    thisUpdate: now - DAY / 2,
    nextUpdate: now + DAY / 2,
    revoked: [],
    ...contents,
  });
}
const entry = { certificate: aigul.certificate, at: now - DAY, reason: REASON.keyCompromise };

const ocsp = (...answers: Uint8Array[]): RevocationEvidence => ({ ocsp: answers, nonce: NONCE });

interface RevocationCase extends Omit<Case, 'cms' | 'differs'> {
  evidence: () => RevocationEvidence;
  cms?: () => Uint8Array;
}

const NO_EVIDENCE = { fails: ['revocationEvidence'], verdict: 'pending' } as const;
const REVOKED = { fails: ['notRevoked'] } as const;

const CASES: readonly RevocationCase[] = [
  { name: 'OCSP says good', evidence: () => ocsp(ocspAbout(aigul)) },
  {
    name: 'OCSP of the authority itself says good',
    evidence: () => ocsp(ocspAbout(aigul, good, { responder: pki.issuingCa })),
  },
  {
    name: 'OCSP says revoked',
    evidence: () => ocsp(ocspAbout(aigul, revoked(now - DAY, REASON.keyCompromise))),
    ...REVOKED,
  },
  {
    name: 'OCSP does not know the certificate',
    evidence: () => ocsp(ocspAbout(aigul, { kind: 'unknown' })),
    ...REVOKED,
  },
  {
    name: 'OCSP answers as the National Certification Authority does for certificates it does not know',
    evidence: () => ocsp(ocspAbout(aigul, revoked(0, REASON.certificateHold))),
    ...REVOKED,
  },
  {
    name: 'OCSP signed by a responder of another authority',
    evidence: () => ocsp(ocspAbout(aigul, good, { responder: foreignResponder })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP signed by a foreign key under the name of the responder',
    evidence: () => ocsp(ocspAbout(aigul, good, { responder: { ...pki.ocsp, key: gostKey(random) } })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP signed by a person without OCSPSigning',
    evidence: () => ocsp(ocspAbout(aigul, good, { responder: neighbour })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP signed by a responder whose certificate has expired',
    evidence: () => ocsp(ocspAbout(aigul, good, { responder: formerResponder })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP asks to try later',
    evidence: () => ocsp(ocspAbout(aigul, good, { mode: 'tryLater' })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP with another nonce',
    evidence: () => ocsp(ocspAbout(aigul, good, { mode: 'wrongNonce' })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP of yesterday',
    evidence: () => ocsp(ocspAbout(aigul, good, { mode: 'stale' })),
    ...NO_EVIDENCE,
  },
  {
    name: 'OCSP of yesterday that says revoked',
    evidence: () => ocsp(ocspAbout(aigul, revoked(now - 2 * DAY, REASON.keyCompromise), { mode: 'stale' })),
    ...REVOKED,
  },
  { name: 'OCSP about another certificate', evidence: () => ocsp(ocspAbout(neighbour)), ...NO_EVIDENCE },
  { name: 'no evidence at all', evidence: () => ({}), ...NO_EVIDENCE },

  { name: 'a CRL without the certificate', evidence: () => ({ crls: [crl()] }) },
  { name: 'a CRL with the certificate', evidence: () => ({ crls: [crl({ revoked: [entry] })] }), ...REVOKED },
  {
    name: 'a CRL with another certificate',
    evidence: () => ({ crls: [crl({ revoked: [{ ...entry, certificate: neighbour.certificate }] })] }),
  },
  {
    name: 'a CRL of another authority',
    evidence: () => ({ crls: [crl({}, rsa.issuingCa)] }),
    ...NO_EVIDENCE,
  },
  {
    name: 'a CRL signed by a foreign key under the name of the authority',
    evidence: () => ({
      crls: [crl({}, { ...pki.issuingCa, key: { ...neighbour.key, keyId: pki.issuingCa.key.keyId } })],
    }),
    ...NO_EVIDENCE,
  },
  {
    name: 'an expired CRL',
    evidence: () => ({ crls: [crl({ thisUpdate: now - 3 * DAY, nextUpdate: now - DAY })] }),
    fails: ['revocationListFresh'],
    verdict: 'pending',
  },
  {
    name: 'an expired CRL with the certificate',
    evidence: () => ({ crls: [crl({ thisUpdate: now - 3 * DAY, nextUpdate: now - DAY, revoked: [entry] })] }),
    ...REVOKED,
  },
  {
    name: 'a delta CRL alone',
    evidence: () => ({ crls: [crl({ number: 8, baseNumber: 7 })] }),
    ...NO_EVIDENCE,
  },
  {
    name: 'a full CRL, and a delta CRL with the certificate',
    evidence: () => ({ crls: [crl(), crl({ number: 8, baseNumber: 7, revoked: [entry] })] }),
    ...REVOKED,
  },
  {
    name: 'OCSP asks to try later, a CRL without the certificate is at hand',
    evidence: () => ({ ...ocsp(ocspAbout(aigul, good, { mode: 'tryLater' })), crls: [crl()] }),
  },
];

for (const { evidence, ...row } of CASES) {
  test(`${row.name}: ${row.fails ? (row.verdict ?? 'refused') : 'valid'}`, () => {
    prove({ cms: () => bes(), differs: () => ({ evidence: evidence() }), ...row });
  });
}

const BENIGN: readonly RevocationReason[] = [
  REASON.affiliationChanged,
  REASON.superseded,
  REASON.cessationOfOperation,
];

for (const [name, reason] of Object.entries(REASON)) {
  const benign = BENIGN.includes(reason);
  const evidence = (): RevocationEvidence => ocsp(ocspAbout(aigul, revoked(now - DAY, reason)));
  const signedBefore = (): Uint8Array => stamped(aigul, { stampedAt: now - 2 * DAY });
  test(`revoked after a time-stamp for ${name}: ${benign ? 'valid' : 'refused'}`, () => {
    prove({ name, cms: signedBefore, differs: () => ({ evidence: evidence() }), ...(benign ? {} : REVOKED) });
  });
  test(`revoked for ${name}, nothing but the receipt shows an earlier moment: refused`, () => {
    prove({
      name,
      cms: () => bes(),
      differs: () => ({ at: now - 2 * DAY, evidence: evidence() }),
      ...REVOKED,
    });
  });
}
