import type { RevokedEntries } from './crl-entries.ts';
import type { CrlExtensions } from './crl-extensions.ts';

/**
 * A certificate revocation list (RFC 5280 §5.1): an index of its entries, and of the rest what verification needs. A list
 * of twenty megabytes with half a million entries takes some seventeen.
 */
export interface Crl extends CrlExtensions {
  readonly issuer: Uint8Array;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  /** Digest of the signed part by the digest that the signature algorithm implies; empty when that is not known. */
  readonly tbsDigest: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly entries: RevokedEntries;
  /** SHA-256 of the whole list, lower-case hexadecimal. */
  readonly sha256: string;
  /** The list as given; a list that was read as a stream keeps none. */
  readonly bytes?: Uint8Array;
}
