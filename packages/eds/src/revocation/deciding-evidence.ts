import { conclude } from './conclude.ts';
import type { Finding } from './finding.ts';

/** Raw bytes of the evidence that decided, to be stored with the signature. */
export interface DecidingEvidence {
  /** Whole OCSP responses, as received. */
  readonly ocsp: readonly Uint8Array[];
  /** Lists, a list of changes after the one it was added to. Lists that were read as streams have no bytes. */
  readonly crls: readonly Uint8Array[];
  /** SHA-256 of every piece that decided, whether or not its bytes are here. */
  readonly sha256: readonly string[];
}

/**
 * Which evidence decided: for a report `decidingEvidence(report.findings, report.time, report.timeSource === 'timestamp')`.
 * Empty where nothing decided.
 */
export function decidingEvidence(
  findings: readonly Finding[],
  moment: number,
  proven: boolean,
): DecidingEvidence {
  const conclusion = conclude(findings, moment, proven);
  if (conclusion.kind === 'none' || conclusion.kind === 'expired') return { ocsp: [], crls: [], sha256: [] };
  const { by } = conclusion;
  const pieces = by.changes === undefined ? [by] : [by, by.changes];
  const bytes = pieces.flatMap((piece) => piece.bytes ?? []);
  return {
    ocsp: by.source === 'ocsp' ? bytes : [],
    crls: by.source === 'crl' ? bytes : [],
    sha256: pieces.map(({ sha256 }) => sha256),
  };
}
