import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { streebog256, streebog512 } from '../gost/streebog.ts';
import { OID } from '../oids.ts';

/** Computes a digest of bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

const SIGNING: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  [OID.streebog512, streebog512],
  [OID.streebog256, streebog256],
  [OID.sha256, sha256],
]);

/** Digest that documents and time-stamps may use (spec §5 row 6): Streebog and SHA-256, nothing else. */
export function signingDigest(oid: string): Digest | undefined {
  return SIGNING.get(oid);
}

/** Digest that may name a certificate: also SHA-1 (RFC 2634 signingCertificate of time-stamps, OCSP CertID). */
export function namingDigest(oid: string): Digest | undefined {
  return oid === OID.sha1 ? sha1 : SIGNING.get(oid);
}

export { sha1, sha256 };
