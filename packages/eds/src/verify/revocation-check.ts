import { conclude, type Conclusion } from '../revocation/conclude.ts';
import { tryCrl, type Crl } from '../revocation/crl.ts';
import { examineEvidence, type Finding, type RevocationEvidence } from '../revocation/evidence.ts';
import type { Chain } from '../x509/chain.ts';
import type { CheckName, Ledger } from './checks.ts';
import type { Moment } from './report.ts';

/** Row 15 of spec §5: the signer's certificate must be shown not revoked; answers about the others are heeded. */
export function checkRevocation(
  chain: Chain,
  timestampChain: Chain,
  evidence: RevocationEvidence,
  moments: { readonly signed: Moment; readonly proven: boolean; readonly now: Moment },
  ledger: Ledger,
): readonly Finding[] {
  const { signed, proven, now } = moments;
  const [certificate, issuer] = chain;
  if (certificate === undefined || issuer === undefined) return [];
  const read = { ...evidence, crls: (evidence.crls ?? []).map(readOnce) };
  const findings = examineEvidence(certificate, issuer, read, now);
  noteConclusion(conclude(findings, signed, proven), ledger);
  const { nonce: _, ...others } = read;
  noteOthers('issuersNotRevoked', chain.slice(1), others, moments, ledger);
  noteOthers('timestampNotRevoked', timestampChain, others, moments, ledger);
  return findings;
}

/** The list read, so that it is not read again for each certificate; unreadable bytes stay as they are. */
function readOnce(list: Uint8Array | Crl): Uint8Array | Crl {
  return list instanceof Uint8Array ? (tryCrl(list) ?? list) : list;
}

function noteConclusion(conclusion: Conclusion, ledger: Ledger): void {
  const { kind, detail } = conclusion;
  if (kind === 'revoked') ledger.note('notRevoked', false, detail);
  if (kind === 'good') {
    ledger.note('revocationEvidence', true, detail);
    ledger.note('notRevoked', true, detail);
  }
  if (kind === 'expired') ledger.note('revocationListFresh', false, detail);
  if (kind === 'none') ledger.note('revocationEvidence', false, detail);
}

/** Certificates above: no evidence is asked here (root lists are a daily job, spec §5), but a revocation shown refuses. */
function noteOthers(
  name: CheckName,
  chain: Chain,
  evidence: RevocationEvidence,
  { signed, proven, now }: { signed: Moment; proven: boolean; now: Moment },
  ledger: Ledger,
): void {
  const revoked = chain.slice(0, -1).find((certificate, index) => {
    const issuer = chain[index + 1];
    if (issuer === undefined) return false;
    const findings = examineEvidence(certificate, issuer, evidence, now);
    return conclude(findings, signed, proven).kind === 'revoked';
  });
  if (chain.length > 1) ledger.note(name, revoked === undefined);
}
