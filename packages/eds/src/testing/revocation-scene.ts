import assert from 'node:assert/strict';
import { makeCrl, ocspRespond, type CrlContents, type Holder } from '../dev-pki/index.ts';
import type { RevocationEvidence } from '../revocation/evidence.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import type { CertificateStatus } from '../revocation/status.ts';
import { failureReason } from '../verify/failure-reason.ts';
import type { VerificationReport } from '../verify/report.ts';
import { parseCertificate, type Certificate } from '../x509/certificate.ts';
import { DAY, failed, makeScene, MINUTE, NOW, type Scene } from './scene.ts';

/** What a responder is to answer; by default the truth of a good certificate. */
export interface Answer {
  readonly status?: CertificateStatus;
  readonly by?: Holder;
  readonly mode?: 'ok' | 'tryLater' | 'wrongNonce' | 'stale';
  readonly at?: number;
  /** Another request. */
  readonly about?: Uint8Array;
}

const GOOD: CertificateStatus = { kind: 'good' };

export const NONCE = Uint8Array.from({ length: 16 }, (_, i) => i + 1);

/** Айгүл's signature, with and without a time-stamp of yesterday, and evidence about her certificate. */
export interface RevocationScene extends Scene {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly stamped: Uint8Array;
  readonly signed: Uint8Array;
  ocsp(answer?: Answer): Uint8Array;
  list(revoked: CrlContents['revoked'], other?: Partial<CrlContents>, by?: Holder): Uint8Array;
  judge(evidence: RevocationEvidence, cms?: Uint8Array): VerificationReport;
}

/** Makes a scene about revocation. */
export function makeRevocationScene(seed: string): RevocationScene {
  const scene = makeScene(seed);
  const { pki, aigul } = scene;
  const certificate = parseCertificate(aigul.certificate);
  const issuer = parseCertificate(pki.issuingCa.certificate);
  const signed = scene.signs(aigul);
  return {
    ...scene,
    certificate,
    issuer,
    signed,
    stamped: scene.signsWithTime(aigul, NOW - DAY),
    ocsp: ({ status = GOOD, by = pki.ocsp, mode = 'ok', at = NOW, about } = {}) => {
      const request = about ?? ocspRequest(certificate, issuer, NONCE);
      return ocspRespond(by, request, { now: at, status: () => status, mode });
    },
    list: (revoked, other = {}, by = pki.issuingCa) =>
      makeCrl(by, { number: 7, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked, ...other }),
    judge: (evidence, cms = signed) => scene.verifies(cms, { evidence }),
  };
}

/** Asserts that only evidence is wanting, for a reason. */
export function leftOpen(report: VerificationReport, problem: RegExp): void {
  assert.deepEqual(failed(report), ['revocationEvidence']);
  assert.equal(report.verdict, 'pending');
  assert.equal(failureReason(report), 'evidenceUnreachable');
  assert.match(report.checks.find(({ ok }) => !ok)?.detail ?? '', problem);
}

/** Asserts that the certificate counts as revoked, and that nothing else is wrong. */
export function isRevoked(report: VerificationReport): void {
  assert.deepEqual(failed(report), ['notRevoked']);
  assert.equal(report.verdict, 'invalid');
  assert.equal(failureReason(report), 'revoked');
}
