import { Asn1Error } from '../asn1/reader.ts';
import { conclude } from '../revocation/conclude.ts';
import { examineEvidence, type RevocationEvidence } from '../revocation/evidence.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import { Ledger } from '../verify/checks.ts';
import type { Moment } from '../verify/report.ts';
import { judgeTimeStamp } from '../verify/time-stamp-check.ts';
import type { Chain, PathBudget } from '../x509/chain.ts';
import { commonName } from '../x509/name.ts';
import { evidenceOf, evidencePieces, withListRead } from './evidence.ts';

/** A time-stamp that holds: it proves that the bytes it covers existed at a moment, until its own certificates end. */
export interface Proof {
  /** The signature's own time-stamp, that of the seal over a container, or an archive time-stamp. */
  readonly kind: 'signature' | 'seal' | 'archive';
  readonly generatedAt: Moment;
  /** End of the first certificate of its path that ends; afterwards only a later proof can speak for this one. */
  readonly until: Moment;
  /** Name of the authority. */
  readonly authority: string;
}

/** A time-stamp judged as a proof. */
export type ProofResult =
  { readonly ok: true; readonly proof: Proof } | { readonly ok: false; readonly problem: string };

/** What proofs are judged against. */
export interface ProofContext {
  readonly trust: TrustStore;
  readonly now: Moment;
  /** Answers about the authorities, beside those stored in the token. */
  readonly evidence: RevocationEvidence;
  /** Shared by all time-stamps of one verification; by default each has its own. */
  readonly budget?: PathBudget;
  /** Default false: algorithms no longer in use prove nothing; see `Purpose`. */
  readonly archive?: boolean;
}

/** Judges a time-stamp token over the bytes it must cover. Never throws for hostile bytes. */
export function judgeProof(
  kind: Proof['kind'],
  token: Uint8Array,
  covered: Uint8Array,
  { trust, now, evidence, budget, archive }: ProofContext,
): ProofResult {
  try {
    const read = parseTimeStampToken(token);
    const ledger = new Ledger();
    const { generatedAt, chain } = judgeTimeStamp(read, covered, trust, now, ledger, budget, archive);
    const [authority] = chain;
    if (generatedAt === undefined || authority === undefined) {
      const failed = ledger.checks.filter(({ ok }) => !ok);
      return { ok: false, problem: failed.map(({ name, detail }) => detail ?? name).join('; ') };
    }
    const stored = evidenceOf(evidencePieces(read.signed).map(withListRead));
    const revoked = revocationOf(chain, generatedAt, now, merged(evidence, stored));
    if (revoked !== undefined) return { ok: false, problem: `the time-stamping authority: ${revoked}` };
    const until = Math.min(...chain.map(({ notAfter }) => notAfter));
    return { ok: true, proof: { kind, generatedAt, until, authority: commonName(authority.subject) } };
  } catch (error) {
    if (error instanceof Asn1Error) return { ok: false, problem: error.message };
    throw error;
  }
}

/** Both together, the first before the second as only so many are looked at; a nonce belongs to what was asked just now and is left out. */
export function merged(a: RevocationEvidence, b: RevocationEvidence): RevocationEvidence {
  const unanswered = [...(a.unanswered ?? []), ...(b.unanswered ?? [])];
  return {
    ocsp: [...(a.ocsp ?? []), ...(b.ocsp ?? [])],
    crls: [...(a.crls ?? []), ...(b.crls ?? [])],
    ...(unanswered.length === 0 ? {} : { unanswered }),
  };
}

/** A revocation that speaks against a time-stamp of that moment; a later one for a harmless reason does not. */
function revocationOf(
  chain: Chain,
  generatedAt: Moment,
  now: Moment,
  evidence: RevocationEvidence,
): string | undefined {
  for (const [index, certificate] of chain.slice(0, -1).entries()) {
    const issuer = chain[index + 1];
    if (issuer === undefined) continue;
    const conclusion = conclude(examineEvidence(certificate, issuer, evidence, now), generatedAt, true);
    if (conclusion.kind === 'revoked') return conclusion.detail;
  }
  return undefined;
}

/** A time for which nothing proves what had existed before. */
export interface ProofGap {
  /** When the last certificate that could speak ended. */
  readonly since: Moment;
  /** The next proof, when there is one: it came too late. */
  readonly next?: Moment;
}

/**
 * Whether the first of the proofs is upheld until `now`: each following one was made while a certificate before it was
 * still valid, and the last is valid now. Undefined when it is.
 */
export function gapIn(proofs: readonly Proof[], now: Moment): ProofGap | undefined {
  const [first, ...later] = [...proofs].sort((a, b) => a.generatedAt - b.generatedAt);
  if (first === undefined) return undefined;
  let reach = first.until;
  for (const { generatedAt, until } of later) {
    if (generatedAt > reach) return { since: reach, next: generatedAt };
    reach = Math.max(reach, until);
  }
  return now > reach ? { since: reach } : undefined;
}
