import { equalBytes } from '../bytes.ts';
import { verifyWith } from '../crypto/public-key.ts';
import { isSelfIssued, publicKeyOf, sameCertificate, type Certificate } from './certificate.ts';

/** Certificates a path may be made of. Only an anchor ends a path. */
export interface ChainMaterial {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  /** Certificates sent with the document: no trust comes from them. */
  readonly sent: readonly Certificate[];
}

/** A path from the certificate to an anchor, inclusive. */
export type Chain = readonly Certificate[];

const MAX_LENGTH = 6;
const MAX_SIGNATURES = 24;

/**
 * Finds a path to an anchor (RFC 5280 §6.1; spec §1.1, §5 row 11): the issuer has the DN and, when both are
 * given, the key identifier the certificate names, and its key verifies the certificate. The number of
 * signatures tried is bounded. Validity and constraints are judged by {@link chainProblems}.
 */
export function buildChain(leaf: Certificate, material: ChainMaterial): Chain | undefined {
  const pool = [...material.anchors, ...material.intermediates, ...material.sent];
  const budget = { signatures: MAX_SIGNATURES };
  return extend([leaf], material.anchors, pool, budget);
}

function extend(
  path: Chain,
  anchors: readonly Certificate[],
  pool: readonly Certificate[],
  budget: { signatures: number },
): Chain | undefined {
  const last = path[path.length - 1] as Certificate;
  if (path.length > 1 && anchors.some((anchor) => sameCertificate(anchor, last))) return path;
  if (path.length === MAX_LENGTH) return undefined;
  for (const candidate of pool) {
    if (!mayIssue(candidate, last) || path.some((member) => sameCertificate(member, candidate))) continue;
    if (!issued(candidate, last, budget)) continue;
    const found = extend([...path, candidate], anchors, pool, budget);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether name and key identifier point at this issuer. */
export function mayIssue(issuer: Certificate, certificate: Certificate): boolean {
  if (!equalBytes(issuer.subject.der, certificate.issuer.der)) return false;
  const { authorityKeyId } = certificate;
  const { subjectKeyId } = issuer;
  return (
    authorityKeyId === undefined || subjectKeyId === undefined || equalBytes(authorityKeyId, subjectKeyId)
  );
}

const links = new WeakMap<Certificate, WeakMap<Certificate, boolean>>();

/** Whether the issuer's key verifies the certificate; remembered for the pair, as neither can change. */
export function verifyCertificate(issuer: Certificate, certificate: Certificate): boolean {
  const known = links.get(issuer) ?? new WeakMap<Certificate, boolean>();
  links.set(issuer, known);
  const answer = known.get(certificate);
  if (answer !== undefined) return answer;
  const { signatureAlgorithm, tbs, signature } = certificate;
  const verified = verifyWith(publicKeyOf(issuer), signatureAlgorithm, tbs, signature);
  known.set(certificate, verified);
  return verified;
}

function issued(issuer: Certificate, certificate: Certificate, budget: { signatures: number }): boolean {
  if (--budget.signatures < 0) return false;
  return verifyCertificate(issuer, certificate);
}

/** What is wrong with a path at a moment; undefined where nothing is. */
export interface ChainProblems {
  /** A certificate above the first that is not valid at the moment. */
  readonly validity?: string;
  /** cA, keyCertSign or path length. */
  readonly constraints?: string;
  /** A critical extension that is not understood. */
  readonly critical?: string;
}

/** Judges a path (RFC 5280 §6.1.3–6.1.4; spec §5 row 11). The first certificate's own validity is left to the caller. */
export function chainProblems(chain: Chain, moment: number): ChainProblems {
  const issuers = chain.slice(1);
  const outside = issuers.find(({ notBefore, notAfter }) => moment < notBefore || moment > notAfter);
  const constraints = issuers.flatMap((issuer, index) => constraintOf(issuer, chain.slice(1, index + 1)))[0];
  const critical = chain.flatMap(({ unknownCritical }) => unknownCritical);
  return {
    ...(outside === undefined ? {} : { validity: 'an issuer is not valid at that moment' }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(critical.length === 0 ? {} : { critical: critical.join(' ') }),
  };
}

function constraintOf(issuer: Certificate, below: readonly Certificate[]): string[] {
  if (!issuer.ca) return ['an issuer is not a certification authority'];
  if (issuer.keyUsage?.has('keyCertSign') !== true) {
    return ['an issuer may not sign certificates'];
  }
  const length = below.filter((certificate) => !isSelfIssued(certificate)).length;
  if (issuer.pathLength !== undefined && length > issuer.pathLength) return ['path longer than allowed'];
  return [];
}
