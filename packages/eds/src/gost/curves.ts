import {
  weierstrass,
  type WeierstrassPoint,
  type WeierstrassPointCons,
} from '@noble/curves/abstract/weierstrass.js';

/** A point of one of the curves below. */
export type GostPoint = WeierstrassPoint<bigint>;

/** A curve with the octet length L of its coordinates. */
export interface GostCurve {
  readonly name: string;
  readonly points: WeierstrassPointCons<bigint>;
  /** Order n of the base point. */
  readonly order: bigint;
  /** Octets of a coordinate, of r and of s. */
  readonly size: 32 | 64;
}

const P512 = 2n ** 512n - 569n;
const P256 = 2n ** 256n - 617n;

function curve(
  name: string,
  size: 32 | 64,
  numbers: { p: bigint; n: bigint; h: bigint; a: bigint; b: bigint; Gx: bigint; Gy: bigint },
): GostCurve {
  return { name, size, order: numbers.n, points: weierstrass(numbers) };
}

/** KZ 1.2.398.3.10.1.1.2.2.1 = id-tc26-gost-3410-12-512-paramSetA (RFC 7836 §A.1; spec §2.1). */
export const gost512A = curve('gost512A', 64, {
  p: P512,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  h: 1n,
  a: P512 - 3n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
});

/** KZ 1.2.398.3.10.1.1.2.1.1 = id-tc26-gost-3410-2012-256-paramSetA (RFC 7836 §A.2), cofactor 4. */
export const gost256A = curve('gost256A', 32, {
  p: P256,
  n: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  h: 4n,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  Gx: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  Gy: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
});

/** KZ 1.2.398.3.10.1.1.1.1.1 = id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357 §11.4; GOST 34.310-2004). */
export const cryptoProA = curve('cryptoProA', 32, {
  p: P256,
  n: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  h: 1n,
  a: P256 - 3n,
  b: 166n,
  Gx: 1n,
  Gy: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
});
