import type { VerificationReport } from '../verify/report.ts';
import { CHECK_WORDS } from './check-texts.ts';
import { plainLine } from './plain-line.ts';
import type { ReportLanguage } from './words.ts';

/** One check as a person may read it. */
export interface DetailedLine {
  readonly ok: boolean;
  /** What holds, or what would have had to hold. */
  readonly text: string;
  /** What was seen, in technical words; not translated. */
  readonly detail?: string;
  /** The point of the rules that asks for the check. */
  readonly rule?: string;
}

const LONGEST_DETAIL = 500;

/** Every check of a verification in its order, with what was seen and the point of order № 500/НҚ that it serves. */
export function detailedReport(
  report: VerificationReport,
  language: ReportLanguage,
): readonly DetailedLine[] {
  return report.checks.map(({ name, ok, detail, rule }) => ({
    ok,
    text: CHECK_WORDS[name][language],
    ...(detail === undefined ? {} : { detail: plainLine(detail, LONGEST_DETAIL) }),
    ...(rule === undefined ? {} : { rule }),
  }));
}
