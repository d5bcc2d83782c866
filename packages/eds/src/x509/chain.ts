import { equalBytes } from '../bytes.ts';
import { isArchival, verifyWith } from '../crypto/public-key.ts';
import { OID } from '../oids.ts';
import { isSelfIssued, publicKeyOf, sameCertificate, type Certificate } from './certificate.ts';
import { nameConstraintProblem } from './path-names.ts';

/** Certificates a path may be made of. Only an anchor ends a path. */
export interface ChainMaterial {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
  /** Certificates sent with the document: no trust comes from them. */
  readonly sent: readonly Certificate[];
}

/** A path from the certificate to an anchor, inclusive. */
export type Chain = readonly Certificate[];

/** What one verification may spend on looking for paths, whatever certificates were sent. */
export interface PathBudget {
  /** Signatures of certificates still to be verified; ones verified before cost nothing. */
  signatures: number;
  /** Candidates still to be looked at. */
  steps: number;
}

/**
 * A fresh budget: enough for any real set of authorities, a tenth of a second of GOST at the worst. `times` for one that
 * many time-stamps share.
 */
export function pathBudget(times = 1): PathBudget {
  return { signatures: 16 * times, steps: 512 * times };
}

/** How a path is chosen. */
export interface PathOptions {
  /** Milliseconds since 1970: a path without a problem at this moment goes before the others. */
  readonly moment?: number;
  /** Shared by all searches of one verification; by default a fresh one. */
  readonly budget?: PathBudget;
  /** Default false: certificates signed with an algorithm no longer in use (GOST 34.310-2004) join no path. */
  readonly archive?: boolean;
}

interface Search {
  readonly anchors: readonly Certificate[];
  readonly pool: readonly Certificate[];
  readonly moment: number | undefined;
  readonly budget: PathBudget;
  readonly archive: boolean;
  /** The first path found that has a problem: it is what the report names when there is no better one. */
  flawed: Chain | undefined;
}

const MAX_LENGTH = 6;

/**
 * Finds a path to an anchor (RFC 5280 §6.1, RFC 4158; spec §1.1, §5 row 11): the issuer has the DN and, when both are
 * given, the key identifier the certificate names, and its key verifies the certificate. Configured certificates are
 * tried before ones that were sent. Of several paths the first without a problem is taken, else the first of all,
 * whose problems {@link chainProblems} tells. A path holds no name with the same key twice, so loops end.
 */
export function buildChain(
  leaf: Certificate,
  material: ChainMaterial,
  { moment, budget = pathBudget(), archive = false }: PathOptions = {},
): Chain | undefined {
  const { anchors, intermediates, sent } = material;
  const pool: Certificate[] = [];
  for (const one of [...anchors, ...intermediates, ...sent]) {
    if (!pool.some((other) => sameCertificate(one, other))) pool.push(one);
  }
  const search: Search = { anchors, pool, moment, budget, archive, flawed: undefined };
  return extend([leaf], search) ?? search.flawed;
}

function extend(path: Chain, search: Search): Chain | undefined {
  const { anchors, pool, moment, budget, archive } = search;
  const last = path[path.length - 1] as Certificate;
  if (path.length > 1 && anchors.some((anchor) => sameCertificate(anchor, last))) {
    if (moment === undefined || isFlawless(path, moment)) return path;
    search.flawed ??= path;
  }
  if (path.length === MAX_LENGTH || (!archive && isArchival(last.signatureAlgorithm))) return undefined;
  for (const candidate of pool) {
    if (--budget.steps < 0) return undefined;
    if (!mayIssue(candidate, last) || path.some((member) => sameHolder(member, candidate))) continue;
    if (!issued(candidate, last, budget)) continue;
    const found = extend([...path, candidate], search);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a path may be taken without looking for another. */
function isFlawless(path: Chain, moment: number): boolean {
  return Object.keys(chainProblems(path, moment)).length === 0;
}

/** Whether two certificates are of the same name and key: twins that differ in term, number or issuer. */
function sameHolder(a: Certificate, b: Certificate): boolean {
  return equalBytes(a.subject.der, b.subject.der) && equalBytes(a.spki.der, b.spki.der);
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

/**
 * Whether the issuer's key verifies the certificate; remembered for the pair, as neither can change. Whether the algorithm
 * may still be met is for {@link buildChain} to say.
 */
export function verifyCertificate(issuer: Certificate, certificate: Certificate): boolean {
  const known = links.get(issuer) ?? new WeakMap<Certificate, boolean>();
  links.set(issuer, known);
  const answer = known.get(certificate);
  if (answer !== undefined) return answer;
  const { signatureAlgorithm, tbs, signature } = certificate;
  const verified = verifyWith(publicKeyOf(issuer), signatureAlgorithm, tbs, signature, true);
  known.set(certificate, verified);
  return verified;
}

function issued(issuer: Certificate, certificate: Certificate, budget: PathBudget): boolean {
  const known = links.get(issuer)?.get(certificate);
  if (known !== undefined) return known;
  if (budget.signatures <= 0) return false;
  budget.signatures--;
  return verifyCertificate(issuer, certificate);
}

/** What is wrong with a path at a moment; undefined where nothing is. */
export interface ChainProblems {
  /** A certificate above the first that is not valid at the moment. */
  readonly validity?: string;
  /** cA, keyCertSign, path length, extended key usage or name constraints. */
  readonly constraints?: string;
  /** A critical extension that is not understood. */
  readonly critical?: string;
}

/**
 * Judges a path (RFC 5280 §6.1.3–6.1.4; spec §5 row 11). Every issuer, the anchor as well, must be valid at the
 * moment, which may lie years back: an anchor that has expired since serves old documents with a time-stamp (spec
 * §1.1). The first certificate's own validity is left to the caller.
 */
export function chainProblems(chain: Chain, moment: number): ChainProblems {
  const issuers = chain.slice(1);
  const outside = issuers.find(({ notBefore, notAfter }) => moment < notBefore || moment > notAfter);
  const constraints =
    issuers.flatMap((issuer, index) => constraintOf(issuer, chain.slice(0, index + 1)))[0] ??
    nameConstraintProblem(chain);
  const critical = chain.flatMap(({ unknownCritical }) => unknownCritical);
  return {
    ...(outside === undefined ? {} : { validity: 'an issuer is not valid at that moment' }),
    ...(constraints === undefined ? {} : { constraints }),
    ...(critical.length === 0 ? {} : { critical: critical.map(named).join(', ') }),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  [OID.nameConstraints]: 'nameConstraints',
  [OID.policyMappings]: 'policyMappings',
  [OID.policyConstraints]: 'policyConstraints',
};

function named(oid: string): string {
  const name = NAMES[oid];
  return name === undefined ? oid : `${name} (${oid})`;
}

/** `below` runs from the end of the path to the certificate the issuer signed. */
function constraintOf(issuer: Certificate, below: Chain): string[] {
  if (!issuer.ca) return ['an issuer is not a certification authority'];
  if (issuer.keyUsage?.has('keyCertSign') !== true) {
    return ['an issuer may not sign certificates'];
  }
  const length = below.slice(1).filter((certificate) => !isSelfIssued(certificate)).length;
  if (issuer.pathLength !== undefined && length > issuer.pathLength) return ['path longer than allowed'];
  return coversUses(issuer, below) ? [] : ['an issuer may not certify for these uses'];
}

/** Uses an authority names for itself bound what it certifies, as widespread validators have it. */
function coversUses({ extendedKeyUsage: uses }: Certificate, [leaf]: Chain): boolean {
  if (uses.length === 0 || uses.includes(OID.anyExtendedKeyUsage)) return true;
  return (
    leaf?.extendedKeyUsage.every((use) => uses.includes(use)) === true && leaf.extendedKeyUsage.length > 0
  );
}
