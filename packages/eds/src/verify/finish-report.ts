import { EVIDENCE_CHECKS, type CheckName, type Ledger } from './checks.ts';
import type { VerificationInput, VerificationReport } from './report.ts';

/** A report while its verification runs. */
export type Draft = { -readonly [K in keyof VerificationReport]?: VerificationReport[K] };

/** The report of a verification that has ended: what was not found out is empty, and the checks decide the verdict. */
export function finishReport(
  input: Pick<VerificationInput, 'at' | 'trust'>,
  ledger: Ledger,
  draft: Draft,
  indispensable: readonly CheckName[],
): VerificationReport {
  const failed = ledger.checks.filter(({ ok }) => !ok);
  const done = new Set(ledger.checks.map(({ name }) => name));
  const missing = indispensable.filter((name) => !done.has(name));
  const valid = failed.length === 0 && missing.length === 0;
  // Without evidence nothing is said about revocation; anything else that was not looked at leaves no hope.
  const open =
    failed.length > 0 &&
    failed.every(({ name }) => EVIDENCE_CHECKS.has(name)) &&
    missing.every((name) => name === 'notRevoked');
  return {
    warnings: [],
    time: input.at,
    timeSource: 'receipt',
    cmsSha256: '',
    findings: [],
    chain: [],
    ...draft,
    checks: ledger.checks,
    valid,
    verdict: valid ? 'valid' : open ? 'pending' : 'invalid',
    trustVersion: input.trust.version,
  };
}
