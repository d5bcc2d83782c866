import type { Finding } from './evidence.ts';
import { acceptable, REVOCATION_REASONS, type CertificateStatus } from './status.ts';

/** What all the evidence says together. */
export type Conclusion =
  | { readonly kind: 'good'; readonly by: Finding; readonly detail: string }
  | { readonly kind: 'revoked'; readonly by: Finding; readonly detail: string }
  /** Only lists that have expired: a negative answer (№ 500/НҚ point 18.5). */
  | { readonly kind: 'expired'; readonly detail: string }
  /** Nothing to be had that may be relied on. */
  | { readonly kind: 'none'; readonly detail: string };

/**
 * Draws the conclusion (spec §5, Revocation): any authentic word of revocation counts, also an old one; then any
 * usable good answer; then an expired list refuses; otherwise there is no evidence.
 */
export function conclude(findings: readonly Finding[], moment: number, proven: boolean): Conclusion {
  const said = findings.filter(({ authentic, status }) => authentic && status !== undefined);
  const against = said.find(({ status }) => !acceptable(status as CertificateStatus, moment, proven));
  if (against !== undefined) {
    return { kind: 'revoked', by: against, detail: describe(against.status as CertificateStatus) };
  }
  const usable = findings.find((finding) => finding.usable);
  if (usable !== undefined) {
    return {
      kind: 'good',
      by: usable,
      detail: `${usable.source} ${describe(usable.status as CertificateStatus)}`,
    };
  }
  const detail = findings.map(({ problem }) => problem ?? '').join('; ');
  if (findings.some(({ expired }) => expired)) return { kind: 'expired', detail };
  return { kind: 'none', detail: detail === '' ? 'no answer about revocation' : detail };
}

function describe(status: CertificateStatus): string {
  if (status.kind !== 'revoked') return status.kind;
  const reason = REVOCATION_REASONS[status.reason] ?? String(status.reason);
  return `revoked ${new Date(status.at).toISOString()} (${reason})`;
}
