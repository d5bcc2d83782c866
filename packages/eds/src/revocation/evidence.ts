import type { Certificate } from '../x509/certificate.ts';
import { tryCrl, type Crl } from './crl.ts';
import { examineCrls } from './crl-finding.ts';
import type { Finding } from './finding.ts';
import { examineOcsp } from './ocsp-finding.ts';

export { CLOCK_SKEW, OCSP_AGE, type Finding } from './finding.ts';

/** Answers about revocation that were fetched before verification. A large list is better read once ({@link parseCrl}). */
export interface RevocationEvidence {
  readonly ocsp?: readonly Uint8Array[];
  /** Lists of any authority of the path, also of the roots: each is heeded for the certificates of its issuer. */
  readonly crls?: readonly (Uint8Array | Crl)[];
  /** The nonce that was sent; an OCSP answer must then repeat it. */
  readonly nonce?: Uint8Array;
  /** Who was asked in vain and how that ended, such as "ocsp ocsp.pki.gov.kz: timeout"; for the report only. */
  readonly unanswered?: readonly string[];
}

/** Where evidence comes from: asked after the chain is known. */
export interface EvidenceSource {
  fetch(certificate: Certificate, issuer: Certificate, signal?: AbortSignal): Promise<RevocationEvidence>;
}

/** The same evidence with its lists read, so that they are not read again for each certificate; unreadable bytes stay. */
export function withListsRead<Evidence extends RevocationEvidence>(evidence: Evidence): Evidence {
  const crls = evidence.crls?.map((list) => (list instanceof Uint8Array ? (tryCrl(list) ?? list) : list));
  return crls === undefined ? evidence : { ...evidence, crls };
}

const MAX_ANSWERS = 8;
const MAX_LISTS = 16;

/** Examines each piece of evidence about a certificate at the moment of checking `now`. Never throws for hostile bytes. */
export function examineEvidence(
  certificate: Certificate,
  issuer: Certificate,
  evidence: RevocationEvidence,
  now: number,
): readonly Finding[] {
  const answers = (evidence.ocsp ?? []).slice(0, MAX_ANSWERS);
  const lists = (evidence.crls ?? []).slice(0, MAX_LISTS);
  return [
    ...answers.map((bytes) => examineOcsp(bytes, certificate, issuer, evidence.nonce, now, lists)),
    ...examineCrls(lists, certificate, issuer, now),
  ];
}
