import type { CertificateStatus } from './status.ts';

/** What one piece of evidence is worth for a certificate. */
export interface Finding {
  readonly source: 'ocsp' | 'crl';
  /** SHA-256 of the OCSP answer or of the list, as received. */
  readonly sha256: string;
  /** Signed by those who may speak about this certificate. */
  readonly authentic: boolean;
  /** Authentic and fresh: shows also the absence of a revocation. */
  readonly usable: boolean;
  /** A list that has expired. */
  readonly expired: boolean;
  readonly problem?: string;
  readonly status?: CertificateStatus;
  readonly thisUpdate?: number;
  /** The answer or the list as received, to be stored; absent for a list that was read as a stream. */
  readonly bytes?: Uint8Array;
  /** The list of changes that was added to this list: both together say the status. */
  readonly changes?: {
    readonly sha256: string;
    readonly thisUpdate: number;
    readonly bytes?: Uint8Array;
  };
}

/** Clock difference allowed between the authority and us. */
export const CLOCK_SKEW = 60_000;
/** How old an OCSP answer may be (spec §5). */
export const OCSP_AGE = 5 * 60_000;
