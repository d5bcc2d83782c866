import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { namingDigest, sha256 } from '../crypto/digests.ts';
import { verifyWith } from '../crypto/public-key.ts';
import { publicKeyOf, type Certificate } from '../x509/certificate.ts';
import { parseCrl, statusIn, type Crl } from './crl.ts';
import { parseOcspResponse, type BasicOcspResponse, type SingleResponse } from './ocsp-response.ts';
import { responderProblem } from './responder.ts';
import type { CertificateStatus } from './status.ts';

/** Answers about revocation that were fetched before verification. A large list is better read once ({@link parseCrl}). */
export interface RevocationEvidence {
  readonly ocsp?: readonly Uint8Array[];
  readonly crls?: readonly (Uint8Array | Crl)[];
  /** The nonce that was sent; an OCSP answer must then repeat it. */
  readonly nonce?: Uint8Array;
}

/** Where evidence comes from: asked after the chain is known. */
export interface EvidenceSource {
  fetch(certificate: Certificate, issuer: Certificate, signal?: AbortSignal): Promise<RevocationEvidence>;
}

/** What one piece of evidence is worth for a certificate. */
export interface Finding {
  readonly source: 'ocsp' | 'crl';
  /** SHA-256 of an OCSP answer, or of the signed part of a list. */
  readonly sha256: string;
  /** Signed by those who may speak about this certificate. */
  readonly authentic: boolean;
  /** Authentic and fresh: shows also the absence of a revocation. */
  readonly usable: boolean;
  /** A list that has expired. */
  readonly expired: boolean;
  readonly problem?: string;
  readonly status?: CertificateStatus;
  readonly thisUpdate?: number;
}

/** Clock difference allowed between the authority and us. */
export const CLOCK_SKEW = 60_000;
/** How old an OCSP answer may be (spec §5). */
export const OCSP_AGE = 5 * 60_000;
const MAX_PIECES = 8;

/** Examines each piece of evidence about a certificate at the moment of checking `now`. Never throws for hostile bytes. */
export function examineEvidence(
  certificate: Certificate,
  issuer: Certificate,
  evidence: RevocationEvidence,
  now: number,
): readonly Finding[] {
  const answers = (evidence.ocsp ?? []).slice(0, MAX_PIECES);
  const lists = (evidence.crls ?? []).slice(0, MAX_PIECES);
  return [
    ...answers.map((bytes) => examineOcsp(bytes, certificate, issuer, evidence.nonce, now)),
    ...lists.flatMap((list) => examineCrl(list, certificate, issuer, now) ?? []),
  ];
}

function examineOcsp(
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array | undefined,
  now: number,
): Finding {
  const base = { source: 'ocsp', sha256: toHex(sha256(bytes)), expired: false } as const;
  const refused = (problem: string): Finding => ({ ...base, authentic: false, usable: false, problem });
  try {
    const response = parseOcspResponse(bytes);
    if (response.kind === 'refused')
      return refused(`the responder has no answer (status ${response.status})`);
    const { basic } = response;
    const single = basic.singles.find((item) => names(item, certificate, issuer));
    if (single === undefined) return refused('the OCSP answer is about another certificate');
    const problem = responderProblem(basic, issuer);
    if (problem !== undefined) return refused(problem);
    const stale = ocspStaleness(basic, single, nonce, now);
    const { status, thisUpdate } = single;
    const found = { ...base, authentic: true, usable: stale === undefined, status, thisUpdate };
    return stale === undefined ? found : { ...found, problem: stale };
  } catch (error) {
    if (error instanceof Asn1Error) return refused(`unreadable OCSP answer: ${error.message}`);
    throw error;
  }
}

/** All four fields of CertID (spec §5): digest, issuer's name, issuer's key, serial number. */
function names({ id }: SingleResponse, certificate: Certificate, issuer: Certificate): boolean {
  const digest = namingDigest(id.digest);
  return (
    digest !== undefined &&
    id.serial === certificate.serial &&
    equalBytes(id.issuerName, digest(issuer.subject.der)) &&
    equalBytes(id.issuerKey, digest(issuer.spki.keyBits))
  );
}

function ocspStaleness(
  basic: BasicOcspResponse,
  single: SingleResponse,
  nonce: Uint8Array | undefined,
  now: number,
): string | undefined {
  if (nonce !== undefined && !(basic.nonce !== undefined && equalBytes(nonce, basic.nonce))) {
    return 'the OCSP answer does not repeat our nonce';
  }
  if (basic.unknownCritical.length > 0) return 'the OCSP answer has an unknown critical extension';
  if (single.thisUpdate > now + CLOCK_SKEW) return 'the OCSP answer is from the future';
  if (single.thisUpdate < now - OCSP_AGE - CLOCK_SKEW) return 'the OCSP answer is too old';
  if (single.nextUpdate !== undefined && single.nextUpdate < now - CLOCK_SKEW) {
    return 'the OCSP answer has expired';
  }
  return undefined;
}

function examineCrl(
  list: Uint8Array | Crl,
  certificate: Certificate,
  issuer: Certificate,
  now: number,
): Finding | undefined {
  try {
    const crl = list instanceof Uint8Array ? parseCrl(list) : list;
    if (!isFrom(crl, issuer)) return undefined;
    const base = { source: 'crl', sha256: toHex(sha256(crl.signature)), expired: false } as const;
    const problem = crlProblem(crl, issuer);
    if (problem !== undefined) return { ...base, authentic: false, usable: false, problem };
    const found = {
      ...base,
      authentic: true,
      status: statusIn(crl, certificate.serial),
      thisUpdate: crl.thisUpdate,
    };
    if (crl.nextUpdate === undefined || crl.nextUpdate < now) {
      return {
        ...found,
        usable: false,
        expired: true,
        problem: 'the list of revoked certificates has expired',
      };
    }
    const early =
      crl.thisUpdate > now + CLOCK_SKEW ? 'the list of revoked certificates is from the future' : undefined;
    const partial = crl.delta ? 'the list shows changes only' : early;
    return partial === undefined ? { ...found, usable: true } : { ...found, usable: false, problem: partial };
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    const problem = `unreadable list of revoked certificates: ${error.message}`;
    return { source: 'crl', sha256: '', authentic: false, usable: false, expired: false, problem };
  }
}

/** Issuer's name and, when both are given, key identifier (№ 500/НҚ point 18). */
function isFrom(crl: Crl, issuer: Certificate): boolean {
  const { authorityKeyId } = crl;
  const { subjectKeyId } = issuer;
  const sameKey =
    authorityKeyId === undefined || subjectKeyId === undefined || equalBytes(authorityKeyId, subjectKeyId);
  return sameKey && equalBytes(crl.issuer, issuer.subject.der);
}

const verified = new WeakMap<Crl, WeakMap<Certificate, boolean>>();

function crlProblem(crl: Crl, issuer: Certificate): string | undefined {
  if (crl.limitation !== undefined) return crl.limitation;
  if (issuer.keyUsage?.has('crlSign') === false)
    return 'the issuer may not sign lists of revoked certificates';
  const known = verified.get(crl) ?? new WeakMap<Certificate, boolean>();
  verified.set(crl, known);
  const answer =
    known.get(issuer) ?? verifyWith(publicKeyOf(issuer), crl.signatureAlgorithm, crl.tbs, crl.signature);
  known.set(issuer, answer);
  return answer ? undefined : 'the signature of the list of revoked certificates does not verify';
}
