/** What the authority says about a certificate. `reason` is a CRLReason (RFC 5280 §5.3.1), 0 when not given. */
export type CertificateStatus =
  | { readonly kind: 'good' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'revoked'; readonly at: number; readonly reason: number };

/** Names of CRLReason codes (RFC 5280 §5.3.1). */
export const REVOCATION_REASONS: Readonly<Record<number, string>> = {
  0: 'unspecified',
  1: 'keyCompromise',
  2: 'cACompromise',
  3: 'affiliationChanged',
  4: 'superseded',
  5: 'cessationOfOperation',
  6: 'certificateHold',
  8: 'removeFromCRL',
  9: 'privilegeWithdrawn',
  10: 'aACompromise',
};

/** Reasons that say nothing against what was signed before: affiliationChanged, superseded, cessationOfOperation. */
export const BENIGN_REASONS: ReadonlySet<number> = new Set([3, 4, 5]);

/**
 * Whether a certificate with this status may count for the moment of signing (spec §5, Revocation): good, or
 * revoked later for a benign reason when a time-stamp proves the moment.
 */
export function acceptable(status: CertificateStatus, moment: number, proven: boolean): boolean {
  if (status.kind === 'good') return true;
  return status.kind === 'revoked' && proven && status.at > moment && BENIGN_REASONS.has(status.reason);
}
