import { CHECKS, EVIDENCE_CHECKS, type FailureReason } from './checks.ts';
import type { VerificationReport } from './report.ts';

/**
 * What to tell a person: the meaning of the first check that failed; undefined when none did. That evidence is wanting is
 * told only where nothing else is wrong: the check need not be repeated when its outcome is certain.
 */
export function failureReason(report: Pick<VerificationReport, 'checks'>): FailureReason | undefined {
  const wrong = report.checks.filter(({ ok }) => !ok);
  const failed = wrong.find(({ name }) => !EVIDENCE_CHECKS.has(name)) ?? wrong[0];
  if (failed !== undefined) return CHECKS[failed.name].reason;
  return report.checks.length === 0 ? 'malformed' : undefined;
}
