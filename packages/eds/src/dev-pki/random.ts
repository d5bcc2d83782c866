/** Where random octets come from: always an argument, so that tests and demos can be repeated. */
import { sha256 } from '@noble/hashes/sha2.js';
import { concat, utf8Bytes } from '../bytes.ts';

export type Random = (octets: number) => Uint8Array;

/** Random octets of the platform. */
export const systemRandom: Random = (octets) => globalThis.crypto.getRandomValues(new Uint8Array(octets));

/**
 * The same octets for the same seed: SHA-256 over seed and counter. For tests only: a key that signs twice with the
 * octets of one seed gives itself away.
 */
export function seededRandom(seed: string): Random {
  let counter = 0;
  return (octets) => {
    const blocks: Uint8Array[] = [];
    for (let length = 0; length < octets; length += 32)
      blocks.push(sha256(utf8Bytes(`${seed}/${counter++}`)));
    return concat(...blocks).subarray(0, octets);
  };
}
