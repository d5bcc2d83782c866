import { bigEndian, concat, equalBytes, fromHex, toBigEndian } from '../bytes.ts';
import { sha256 } from '@noble/hashes/sha2.js';

/** Modulus and exponent of an RSA public key. */
export interface RsaPublicKey {
  readonly modulus: bigint;
  readonly exponent: bigint;
  /** Octets of the modulus. */
  readonly size: number;
}

const MIN_BITS = 2048;
const MAX_OCTETS = 1024;
const MAX_EXPONENT = 1n << 32n;

/** A key whose size and exponent are acceptable: 2 048 to 8 192 bits, odd exponent from 3 to 2³². */
export function rsaKey(modulus: bigint, exponent: bigint): RsaPublicKey | undefined {
  const bits = modulus <= 0n ? 0 : modulus.toString(2).length;
  const size = Math.ceil(bits / 8);
  const exponentFits = exponent >= 3n && exponent < MAX_EXPONENT && exponent % 2n === 1n;
  return bits >= MIN_BITS && size <= MAX_OCTETS && modulus % 2n === 1n && exponentFits
    ? { modulus, exponent, size }
    : undefined;
}

/** DigestInfo of SHA-256 without the digest (RFC 8017 §9.2 note 1). */
const SHA256_INFO = fromHex('3031300d060960864801650304020105000420');

/** Verifies RSASSA-PKCS1-v1_5 with SHA-256 by comparing the whole encoded message (RFC 8017 §8.2.2). */
export function verifyRsaSha256(key: RsaPublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  return verifyRsaSha256Digest(key, sha256(message), signature);
}

/** The same over a digest that is there already. */
export function verifyRsaSha256Digest(key: RsaPublicKey, digest: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== key.size || digest.length !== 32) return false;
  const value = bigEndian(signature);
  if (value >= key.modulus) return false;
  const info = concat(SHA256_INFO, digest);
  const padding = new Uint8Array(key.size - info.length - 3).fill(0xff);
  const expected = concat(Uint8Array.of(0, 1), padding, Uint8Array.of(0), info);
  return equalBytes(toBigEndian(power(value, key.exponent, key.modulus), key.size), expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
