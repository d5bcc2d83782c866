/** Signatures, digests and keys at the edges of what there can be. */
import { concat, littleEndian, toLittleEndian } from '../../bytes.ts';
import type { GostCurve } from '../../gost/curves.ts';
import { publicKeyFrom, sign } from '../../gost/signature.ts';

export interface EdgeCase {
  readonly name: string;
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
}

/** Edge cases of a curve, around one signature of the private key d with digest and random octets given. */
export function edgeCases(curve: GostCurve, d: bigint, digest: Uint8Array, random: Uint8Array): EdgeCase[] {
  const { size, order: n, points } = curve;
  const { p, Gy } = points.CURVE();
  const number = (value: bigint): Uint8Array => toLittleEndian(value, size);
  const all = (1n << BigInt(8 * size)) - 1n;
  const key = publicKeyFrom(d, curve);
  const signature = sign(d, digest, random, curve);
  const [r, s] = [littleEndian(signature.subarray(0, size)), littleEndian(signature.subarray(size))];
  const [x, y] = [key.subarray(0, size), key.subarray(size)];
  const pair = (a: bigint, b: bigint): Uint8Array => concat(number(a), number(b));
  const base: EdgeCase = { name: 'as it is', key, digest, signature };
  // With k − 1 as random octets the random number of the signature is k.
  const withK = (signer: bigint, e: Uint8Array, k: bigint): Uint8Array =>
    sign(signer, e, toLittleEndian(k - 1n, size + 8), curve);

  const numbers: readonly (readonly [string, bigint, bigint])[] = [
    ['r = 0', 0n, s], ['s = 0', r, 0n], ['r = n', n, s], ['s = n', r, n], ['r = n − 1', n - 1n, s],
    ['s = n − 1', r, n - 1n], ['r = 1', 1n, s], ['s = 1', r, 1n], ['r = s = 1', 1n, 1n], ['r = all ones', all, s],
    ['s = all ones', r, all], ['s + n', r, s + n > all ? n + 1n : s + n], ['r + n', r + n > all ? n + 1n : r + n, s],
    ['−s', r, n - s], ['−r', n - r, s], ['r and s exchanged', s, r],
    ['R = O', r, (r * d) % n], ['R = O, other r', 5n, (5n * d) % n],
  ]; // prettier-ignore
  const digests: readonly (readonly [string, bigint])[] = [
    ['e = 0', 0n], ['e = 1', 1n], ['e = n − 1', n - 1n], ['e = n', n], ['e = n + 5', n + 5n], ['e = all ones', all],
  ]; // prettier-ignore
  const keys: readonly (readonly [string, Uint8Array])[] = [
    ['Q = (0, 0)', new Uint8Array(2 * size)],
    ['Q off the curve', concat(number(littleEndian(x) ^ 1n), y)],
    ['Q.x = all ones', concat(number(all), y)],
    ['Q.y = all ones', concat(x, number(all))],
    ['Q.x = x + p of the base point', concat(number(p + points.BASE.toAffine().x), number(Gy))],
    ['−Q', concat(x, number(p - littleEndian(y)))],
    ['Q = (x, 0)', concat(x, number(0n))],
  ];
  return [
    base,
    ...numbers.map(([name, a, b]) => ({ ...base, name, signature: pair(a, b) })),
    ...digests.flatMap(([name, e]) => [
      { ...base, name: `${name}, signed`, digest: number(e), signature: sign(d, number(e), random, curve) },
      { ...base, name: `${name}, not signed`, digest: number(e) },
    ]),
    ...keys.map(([name, other]) => ({ ...base, name, key: other })),
    ...smallKeys(curve).flatMap(([name, small]) => {
      const other = publicKeyFrom(small, curve);
      const own = { ...base, key: other };
      // s = z1·e and r = −z2·e with e = 1 choose the scalars: P + P and P − P happen on the way.
      const chosen = (z1: bigint, z2: bigint): Uint8Array => pair((n - z2) % n, z1 % n);
      const half = 1n << BigInt(8 * size - 2);
      const scalars: [bigint, bigint][] = [[1n, 1n], [3n, 3n], [1n, n - 1n], [2n, 4n], [16n, 1n], [half, half]]; // prettier-ignore
      return [
        { ...own, name: `${name}, signed`, signature: sign(small, digest, random, curve) },
        { ...own, name: `${name}, not signed` },
        ...scalars.map(([z1, z2]) => ({
          ...own,
          name: `${name}, z1 = ${z1}, z2 = ${z2}`,
          digest: number(1n),
          signature: chosen(z1, z2),
        })),
        ...[1n, 2n, 3n, n - 1n].map((k) => ({
          ...own,
          name: `${name}, k = ${k}`,
          signature: withK(small, digest, k),
        })),
      ];
    }),
  ];
}

function smallKeys({ order: n, size }: GostCurve): readonly (readonly [string, bigint])[] {
  return [
    ['d = 1', 1n], ['d = 2', 2n], ['d = 3', 3n], ['d = 15', 15n], ['d = 16', 16n],
    ['d = 2^half', 1n << BigInt(4 * size)], ['d = n − 1', n - 1n],
  ]; // prettier-ignore
}
