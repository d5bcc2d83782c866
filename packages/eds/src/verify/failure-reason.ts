import { CHECKS, type FailureReason } from './checks.ts';
import type { VerificationReport } from './report.ts';

/** What to tell a person: the meaning of the first check that failed; undefined when none did. */
export function failureReason(report: Pick<VerificationReport, 'checks'>): FailureReason | undefined {
  const failed = report.checks.find(({ ok }) => !ok);
  if (failed !== undefined) return CHECKS[failed.name].reason;
  return report.checks.length === 0 ? 'malformed' : undefined;
}
