import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Gost94, gost34311 } from '../gost/gost94.ts';
import { Streebog, streebog256, streebog512 } from '../gost/streebog.ts';
import { OID } from '../oids.ts';

/** Computes a digest of bytes. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

const SIGNING: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  [OID.streebog512, streebog512],
  [OID.streebog256, streebog256],
  [OID.sha256, sha256],
]);

/**
 * Digest that documents and time-stamps may use (spec §5 row 6): Streebog and SHA-256; in an archive also GOST 34.311-95.
 * SHA-1 is not among them: no old document that we saw is signed with it.
 */
export function signingDigest(oid: string, archive = false): Digest | undefined {
  return archive && oid === OID.gost34311 ? gost34311 : SIGNING.get(oid);
}

/** A digest fed in parts; spent after `digest()`. */
export interface RunningDigest {
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
}

const STARTS: ReadonlyMap<string, () => RunningDigest> = new Map<string, () => RunningDigest>([
  [OID.streebog512, () => new Streebog(64)],
  [OID.streebog256, () => new Streebog(32)],
  [OID.sha256, () => sha256.create()],
  [OID.gost34311, () => new Gost94()],
]);

/** A digest for what is too large to hold, fed in parts as they come. Whether it may be used is judged by {@link signingDigest}. */
export function startDigest(oid: string): RunningDigest | undefined {
  return STARTS.get(oid)?.();
}

/** Digest that may name a certificate: also SHA-1 (RFC 2634 signingCertificate of time-stamps, OCSP CertID). */
export function namingDigest(oid: string): Digest | undefined {
  return oid === OID.sha1 ? sha1 : SIGNING.get(oid);
}

export { sha1, sha256 };
