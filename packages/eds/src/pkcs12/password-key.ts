import { createHash } from 'node:crypto';
import { concat } from '../bytes.ts';

/** Digests that derive keys from passwords, with the octets of the blocks they work on. */
const BLOCKS = { sha1: 64, sha256: 64, sha512: 128 } as const;

export type PasswordDigest = keyof typeof BLOCKS;

/** What the derived octets are for (RFC 7292 §B.3). */
export const USE = { key: 1, iv: 2, mac: 3 } as const;

/** A password as PKCS #12 takes it: UTF-16, big-endian, with two zero octets behind (RFC 7292 §B.1). */
export function passwordOctets(password: string): Uint8Array {
  const octets = new Uint8Array(2 * password.length + 2);
  for (let i = 0; i < password.length; i++) {
    const unit = password.charCodeAt(i);
    octets[2 * i] = unit >> 8;
    octets[2 * i + 1] = unit & 255;
  }
  return octets;
}

/** How a key is made from a password. */
export interface Derivation {
  readonly digest: PasswordDigest;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

/** `length` octets derived from a password for one use (RFC 7292 §B.2). */
export function deriveOctets(
  password: Uint8Array,
  { digest, salt, iterations }: Derivation,
  use: (typeof USE)[keyof typeof USE],
  length: number,
): Uint8Array {
  const block = BLOCKS[digest];
  const input = concat(filled(salt, block), filled(password, block));
  const diversifier = new Uint8Array(block).fill(use);
  const out = new Uint8Array(length);
  for (let at = 0; at < length;) {
    let hash = hashOf(digest, concat(diversifier, input));
    for (let i = 1; i < iterations; i++) hash = hashOf(digest, hash);
    out.set(hash.subarray(0, length - at), at);
    at += hash.length;
    if (at < length) addToBlocks(input, hash, block);
  }
  return out;
}

function hashOf(digest: PasswordDigest, bytes: Uint8Array): Uint8Array {
  return createHash(digest).update(bytes).digest();
}

/** The octets repeated to whole blocks; none stay none. */
function filled(bytes: Uint8Array, block: number): Uint8Array {
  const length = block * Math.ceil(bytes.length / block);
  return Uint8Array.from({ length }, (_, i) => bytes[i % bytes.length] as number);
}

/** Adds the hash, repeated to a block, and one to each block of the input, as big-endian numbers. */
function addToBlocks(input: Uint8Array, hash: Uint8Array, block: number): void {
  for (let from = 0; from < input.length; from += block) {
    let carry = 1;
    for (let i = block - 1; i >= 0; i--) {
      carry += (input[from + i] as number) + (hash[i % hash.length] as number);
      input[from + i] = carry & 255;
      carry >>= 8;
    }
  }
}
