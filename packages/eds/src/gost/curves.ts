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
  let made: WeierstrassPointCons<bigint> | undefined;
  return {
    name,
    size,
    order: numbers.n,
    // Made when first asked for: a process that verifies nothing should not pay for every curve.
    get points() {
      return (made ??= weierstrass(numbers));
    },
  };
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

/** KZ 1.2.398.3.10.1.1.1.1.2 (spec §2.1) = id-GostR3410-2001-CryptoPro-B-ParamSet (RFC 4357 §11.4). */
export const cryptoProB = curve('cryptoProB', 32, {
  p: 2n ** 255n + 0xc99n,
  n: 0x800000000000000000000000000000015f700cfff1a624e5e497161bcc8a198fn,
  h: 1n,
  a: 2n ** 255n + 0xc96n,
  b: 0x3e1af419a269a5f866a7d3c25c3df80ae979259373ff2b182f49d4ce7e1bbc8bn,
  Gx: 1n,
  Gy: 0x3fa8124359f96680b83d1c3eb2c070e5c545c9858d03ecfb744bf8d717717efcn,
});

const P_CRYPTO_PRO_C = 0x9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9022d759bn;

/** KZ 1.2.398.3.10.1.1.1.1.3 (spec §2.1) = id-GostR3410-2001-CryptoPro-C-ParamSet (RFC 4357 §11.4). */
export const cryptoProC = curve('cryptoProC', 32, {
  p: P_CRYPTO_PRO_C,
  n: 0x9b9f605f5a858107ab1ec85e6b41c8aa582ca3511eddfb74f02f3a6598980bb9n,
  h: 1n,
  a: P_CRYPTO_PRO_C - 3n,
  b: 0x805an,
  Gx: 0n,
  Gy: 0x41ece55743711a8c3cbf3783cd08c0ee4d4dc440d4641a8f366e550dfdb3bb67n,
});
