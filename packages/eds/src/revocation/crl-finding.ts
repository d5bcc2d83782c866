import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import { isArchivalKey, verifyDigestWith } from '../crypto/public-key.ts';
import { publicKeyOf, type Certificate } from '../x509/certificate.ts';
import { parseCrl, statusIn, type Crl } from './crl.ts';
import { CLOCK_SKEW, type Finding } from './finding.ts';
import type { CertificateStatus } from './status.ts';

const HOLD = 6;
const REMOVED = 8;

interface Examined {
  readonly finding: Finding;
  /** The list, when it is authentic. */
  readonly crl?: Crl;
}

/**
 * What lists are worth for a certificate at the moment of checking `now`; lists of other issuers are passed over. A list
 * of changes counts alone for the revocations on it, and together with a base list that it may be added to. Never
 * throws for hostile bytes.
 */
export function examineCrls(
  lists: readonly (Uint8Array | Crl)[],
  certificate: Certificate,
  issuer: Certificate,
  now: number,
): readonly Finding[] {
  const examined = lists.flatMap((list) => examine(list, certificate, issuer, now) ?? []);
  const changes = examined.flatMap(({ crl, finding }) =>
    crl?.delta === true && !finding.expired && crl.thisUpdate <= now + CLOCK_SKEW ? [{ crl, finding }] : [],
  );
  return examined.map((one) => withChanges(one, changes, certificate));
}

function examine(
  list: Uint8Array | Crl,
  certificate: Certificate,
  issuer: Certificate,
  now: number,
): Examined | undefined {
  try {
    const crl = list instanceof Uint8Array ? parseCrl(list) : list;
    if (!isFrom(crl, issuer)) return undefined;
    const bytes = crl.bytes === undefined ? {} : { bytes: crl.bytes };
    const base = { source: 'crl', sha256: crl.sha256, expired: false, ...bytes } as const;
    const problem = crlProblem(crl, issuer) ?? scopeProblem(crl, certificate);
    if (problem !== undefined) return { finding: { ...base, authentic: false, usable: false, problem } };
    const status = statusFrom(crl, certificate);
    const found = { ...base, authentic: true, status, thisUpdate: crl.thisUpdate };
    return { crl, finding: judged(found, crl, now) };
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    const problem = `unreadable list of revoked certificates: ${error.message}`;
    const digest = list instanceof Uint8Array ? toHex(sha256(list)) : list.sha256;
    const finding = {
      source: 'crl',
      sha256: digest,
      authentic: false,
      usable: false,
      expired: false,
    } as const;
    return { finding: { ...finding, problem } };
  }
}

function judged(
  found: Omit<Finding, 'usable'>,
  { nextUpdate, thisUpdate, delta }: Crl,
  now: number,
): Finding {
  if (nextUpdate === undefined || nextUpdate < now) {
    const problem = 'the list of revoked certificates has expired';
    return { ...found, usable: false, expired: true, problem };
  }
  if (delta) return { ...found, usable: false, problem: 'the list shows changes only' };
  if (thisUpdate > now + CLOCK_SKEW) {
    return { ...found, usable: false, problem: 'the list of revoked certificates is from the future' };
  }
  return { ...found, usable: true };
}

/** In a list of changes "removed" is no revocation; in a full one it has no business and stays one. */
function statusFrom(crl: Crl, { serial }: Certificate): CertificateStatus {
  const status = statusIn(crl, serial);
  return crl.delta && status.kind === 'revoked' && status.reason === REMOVED ? { kind: 'good' } : status;
}

/** A usable base list with the newest list of changes that may be added to it (RFC 5280 §5.2.4). */
function withChanges(
  { finding, crl }: Examined,
  changes: readonly { readonly crl: Crl; readonly finding: Finding }[],
  certificate: Certificate,
): Finding {
  if (crl === undefined || crl.delta || !finding.usable) return finding;
  const fitting = changes.filter((change) => mayBeAdded(change.crl, crl));
  const [newest] = fitting.sort((a, b) => Number((b.crl.number ?? 0n) - (a.crl.number ?? 0n)));
  if (newest === undefined) return finding;
  const { sha256: name, thisUpdate, bytes } = newest.crl;
  return {
    ...finding,
    status: changed(finding.status, newest.crl, certificate),
    thisUpdate,
    changes: { sha256: name, thisUpdate, ...(bytes === undefined ? {} : { bytes }) },
  };
}

function mayBeAdded(delta: Crl, base: Crl): boolean {
  const { baseNumber, number } = delta;
  return (
    baseNumber !== undefined &&
    number !== undefined &&
    base.number !== undefined &&
    baseNumber <= base.number &&
    number > base.number &&
    delta.covers === base.covers &&
    delta.points.length === base.points.length &&
    delta.points.every((point, index) => point === base.points[index]) &&
    sameKey(delta.authorityKeyId, base.authorityKeyId)
  );
}

function sameKey(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : equalBytes(a, b);
}

/** Only a hold is lifted, and only while the certificate is valid: ended certificates leave the lists without a pardon. */
function changed(
  status: Finding['status'],
  delta: Crl,
  { serial, notAfter }: Certificate,
): CertificateStatus {
  const before: CertificateStatus = status ?? { kind: 'unknown' };
  const change = statusIn(delta, serial);
  if (change.kind !== 'revoked') return before;
  if (change.reason !== REMOVED) return change;
  const held = before.kind === 'revoked' && before.reason === HOLD && delta.thisUpdate <= notAfter;
  return held ? { kind: 'good' } : before;
}

/** Issuer's name and, when both are given, key identifier (№ 500/НҚ point 18). */
export function isFrom(crl: Crl, issuer: Certificate): boolean {
  const { authorityKeyId } = crl;
  const { subjectKeyId } = issuer;
  const same =
    authorityKeyId === undefined || subjectKeyId === undefined || equalBytes(authorityKeyId, subjectKeyId);
  return same && equalBytes(crl.issuer, issuer.subject.der);
}

const verified = new WeakMap<Crl, WeakMap<Certificate, boolean>>();

/** Why a list is not the word of this issuer, when it is not. The signature is verified once. */
export function crlProblem(crl: Crl, issuer: Certificate): string | undefined {
  if (crl.limitation !== undefined) return crl.limitation;
  if (issuer.keyUsage?.has('crlSign') === false)
    return 'the issuer may not sign lists of revoked certificates';
  const known = verified.get(crl) ?? new WeakMap<Certificate, boolean>();
  verified.set(crl, known);
  const key = publicKeyOf(issuer);
  // An authority with a key of old speaks with that key; whether its certificates are still heeded is judged with the path.
  const answer =
    known.get(issuer) ??
    verifyDigestWith(key, crl.signatureAlgorithm, () => crl.tbsDigest, crl.signature, isArchivalKey(key));
  known.set(issuer, answer);
  return answer ? undefined : 'the signature of the list of revoked certificates does not verify';
}

/** A list for persons says nothing about authorities, and a part nothing about certificates of another part. */
function scopeProblem({ covers, points }: Crl, { ca, crlUrls }: Certificate): string | undefined {
  const another = (covers === 'persons' && ca) || (covers === 'authorities' && !ca);
  const elsewhere = points.length > 0 && !points.some((point) => crlUrls.includes(point));
  return another || elsewhere ? 'the list is for some certificates or reasons only' : undefined;
}
