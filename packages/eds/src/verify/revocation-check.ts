import { conclude, type Conclusion } from '../revocation/conclude.ts';
import {
  examineEvidence,
  withListsRead,
  type Finding,
  type RevocationEvidence,
} from '../revocation/evidence.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { Chain } from '../x509/chain.ts';
import { commonName } from '../x509/name.ts';
import type { CheckName, Ledger } from './checks.ts';
import type { Moment } from './report.ts';

/** For which moment evidence is judged, and what it must show. */
export interface RevocationMoments {
  readonly signed: Moment;
  /** Whether a time-stamp proves the moment of signing. */
  readonly proven: boolean;
  readonly now: Moment;
  /** Whether the authorities must be shown not revoked as well; see `Purpose`. */
  readonly requireIssuerEvidence?: boolean | undefined;
}

/** Row 15 of spec §5: the signer's certificate must be shown not revoked; answers about the others are heeded. */
export function checkRevocation(
  chain: Chain,
  timestampChain: Chain,
  evidence: RevocationEvidence,
  moments: RevocationMoments,
  ledger: Ledger,
): readonly Finding[] {
  const { signed, proven, now } = moments;
  const [certificate, issuer] = chain;
  if (certificate === undefined || issuer === undefined) return [];
  const read = withListsRead(evidence);
  const findings = examineEvidence(certificate, issuer, read, now);
  const { nonce: _, ...others } = read;
  const authorities = concludeAll(chain.slice(1), others, moments);
  const stampers = concludeAll(timestampChain, others, moments);
  const needed = moments.requireIssuerEvidence === true ? [...authorities, ...stampers.slice(1)] : [];
  const wanting = needed.find(({ conclusion }) => !SETTLED.has(conclusion.kind));
  const own = conclude(findings, signed, proven);
  noteConclusion(own, wanting, evidence.unanswered ?? [], ledger);
  if (chain.length > 2) noteOthers('issuersNotRevoked', authorities, ledger);
  if (timestampChain.length > 1) noteOthers('timestampNotRevoked', stampers, ledger);
  return findings;
}

interface Concluded {
  readonly certificate: Certificate;
  readonly conclusion: Conclusion;
}

const SETTLED: ReadonlySet<Conclusion['kind']> = new Set(['good', 'revoked']);

/** What the evidence says about every certificate of a path but the anchor, which nobody revokes. */
function concludeAll(
  chain: Chain,
  evidence: RevocationEvidence,
  { signed, proven, now }: RevocationMoments,
): readonly Concluded[] {
  return chain.slice(0, -1).flatMap((certificate, index) => {
    const issuer = chain[index + 1];
    if (issuer === undefined) return [];
    const findings = examineEvidence(certificate, issuer, evidence, now);
    return [{ certificate, conclusion: conclude(findings, signed, proven) }];
  });
}

function noteConclusion(
  { kind, detail }: Conclusion,
  wanting: Concluded | undefined,
  unanswered: readonly string[],
  ledger: Ledger,
): void {
  const why = [detail, ...unanswered].join('; ');
  if (kind === 'revoked') ledger.note('notRevoked', false, detail);
  if (kind === 'expired') ledger.note('revocationListFresh', false, why);
  if (kind === 'none') ledger.note('revocationEvidence', false, why);
  else if (wanting !== undefined) {
    const { certificate, conclusion } = wanting;
    const about = `about ${commonName(certificate.subject)}: ${conclusion.detail}`;
    ledger.note('revocationEvidence', false, [about, ...unanswered].join('; '));
  } else if (kind === 'good') ledger.note('revocationEvidence', true, detail);
  if (kind === 'good') ledger.note('notRevoked', true, detail);
}

/** The others: a revocation shown refuses, and that nothing was shown is said. */
function noteOthers(name: CheckName, others: readonly Concluded[], ledger: Ledger): void {
  const revoked = others.find(({ conclusion }) => conclusion.kind === 'revoked');
  const unknown = others.some(({ conclusion }) => conclusion.kind !== 'good');
  const detail = revoked?.conclusion.detail ?? (unknown ? 'nothing was shown against them' : undefined);
  ledger.note(name, revoked === undefined, detail);
}
