/** People, authorities and evidence for tests that verify what the dev PKI makes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../../bytes.ts';
import { OID } from '../../oids.ts';
import { ocspRequest } from '../../revocation/ocsp-request.ts';
import type { CertificateStatus } from '../../revocation/status.ts';
import { trustStore } from '../../trust/trust-store.ts';
import { appealOfPerson } from '../../verify/purposes.ts';
import type { VerificationInput, VerificationReport } from '../../verify/report.ts';
import { verifyCms } from '../../verify/verify-cms.ts';
import { parseCertificate } from '../../x509/certificate.ts';
import { cadesT, type CadesTOptions } from '../cades-t.ts';
import { cadesBes } from '../cades.ts';
import { makeIssuingCa, makeOcspResponder, makePerson, makeRoot } from '../certificates.ts';
import type { Holder } from '../holder.ts';
import { ocspRespond, type OcspOptions } from '../ocsp-responder.ts';
import { createDevPki } from '../pki.ts';
import { seededRandom } from '../random.ts';
import { rsaKey } from '../rsa-key.ts';
import { devTrust } from '../trust.ts';

export const DAY = 86_400_000;
export const now = Date.UTC(2026, 10, 22, 6);
export const random = seededRandom('world');
export const document = utf8Bytes('Өтініш: көше жарығы. Заявление: уличное освещение.');
export const IIN = '900101400123';
export const NONCE = random(16);

/** An infrastructure that has been there for a year. */
export const pki = createDevPki({ random, now, since: now - 400 * DAY });
export const aigulDetails = {
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  given: 'БОЛАТҚЫЗЫ',
  iin: IIN,
  roles: [OID.individual],
};
export const aigul = pki.person(aigulDetails);

/** The older contour of RSA. */
function rsaContour() {
  const validity = { notBefore: now - 400 * DAY, notAfter: now + 400 * DAY };
  const root = makeRoot({ key: rsaKey(), cn: 'DEV ROOT (RSA)', ...validity });
  const issuingCa = makeIssuingCa({ key: rsaKey(), cn: 'DEV CA (RSA)', issuer: root, ...validity });
  const issued = { issuer: issuingCa, urls: pki.urls, ...validity };
  const ocsp = makeOcspResponder({ key: rsaKey(), ...issued });
  const person = (purpose: 'signature' | 'authentication'): Holder =>
    makePerson({ key: rsaKey(), ...issued, ...aigulDetails, purpose });
  return { root, issuingCa, ocsp, person };
}
export const rsa = rsaContour();

/** Trust in both contours. */
export const trust = trustStore({
  signer: [pki.root, rsa.root].map(({ certificate }) => parseCertificate(certificate)),
  tsa: devTrust(pki).tsa,
  intermediates: [pki.issuingCa, rsa.issuingCa].map(({ certificate }) => parseCertificate(certificate)),
});

/** Trust in the root alone: authorities on the way may come with the document. */
export const rootTrust = trustStore({ signer: devTrust(pki).signer, tsa: devTrust(pki).tsa });

/** The answer of a responder about a certificate. */
export function ocspAbout(
  { certificate }: Pick<Holder, 'certificate'>,
  status: CertificateStatus = { kind: 'good' },
  options: Partial<OcspOptions> & { issuer?: Holder; responder?: Holder; nonce?: Uint8Array } = {},
): Uint8Array {
  const { issuer = pki.issuingCa, responder = pki.ocsp, nonce = NONCE, ...rest } = options;
  const asked = ocspRequest(parseCertificate(certificate), parseCertificate(issuer.certificate), nonce);
  return ocspRespond(responder, asked, { now, status: () => status, ...rest });
}

export function bes(signer: Holder = aigul, attached = false): Uint8Array {
  return cadesBes(signer, document, { signingTime: now, attached });
}

export function stamped(signer: Holder = aigul, options: Partial<CadesTOptions> = {}): Uint8Array {
  return cadesT(signer, document, { signingTime: now, tsa: pki.tsa, random, ...options });
}

/** One row of a table: a signature as Айгүл would file it, what differs, and what must come of it. */
export interface Case {
  name: string;
  cms: () => Uint8Array;
  /** By default the detached document, her IIN, and a good OCSP answer about her certificate. */
  differs?: () => Partial<VerificationInput>;
  /** Exactly the checks that must fail. */
  fails?: readonly string[];
  verdict?: VerificationReport['verdict'];
}

const goodEvidence = { ocsp: [ocspAbout(aigul)], nonce: NONCE };

/** Verifies a row, and holds the report against it. */
export function prove(row: Case): VerificationReport {
  const report = verifyCms({
    cms: row.cms(),
    document,
    trust,
    at: now,
    now,
    purpose: appealOfPerson(IIN),
    evidence: goodEvidence,
    ...row.differs?.(),
  });
  const failed = report.checks.filter(({ ok }) => !ok);
  const fails = row.fails ?? [];
  assert.deepEqual(failed.map(({ name }) => name).sort(), [...fails].sort(), JSON.stringify(failed));
  assert.equal(report.verdict, row.verdict ?? (fails.length === 0 ? 'valid' : 'invalid'));
  assert.equal(report.valid, report.verdict === 'valid');
  return report;
}

/** A test of one row, named by what must come of it. */
export function proveInTest(row: Case): void {
  const outcome = row.fails ? `${row.verdict ?? 'refused'} by ${row.fails.join(', ')}` : 'valid';
  test(`${row.name}: ${outcome}`, () => void prove(row));
}

/** A good OCSP answer about this holder in place of Айгүл's. */
export function about(holder: Holder, issuer: Holder = pki.issuingCa, responder?: Holder) {
  const answer = ocspAbout(holder, { kind: 'good' }, { issuer, responder: responder ?? pki.ocsp });
  return { evidence: { ocsp: [answer], nonce: NONCE } };
}
