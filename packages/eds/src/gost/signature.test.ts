import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bigEndian, concat, fromHex, littleEndian, toHex, toLittleEndian, utf8Bytes } from '../bytes.ts';
import { REAL, vector } from '../testing/vectors.ts';
import { cryptoProA, gost256A, gost512A, type GostCurve } from './curves.ts';
import { pointFrom, prepare, publicKeyFrom, sign, verify } from './signature.ts';
import { streebog256, streebog512 } from './streebog.ts';

const curves: readonly GostCurve[] = [gost512A, gost256A, cryptoProA];
const privateKey = 0x3a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n;
const random = Uint8Array.from({ length: 80 }, (_, i) => (i * 37 + 11) & 255);
const digestFor = (curve: GostCurve, text: string): Uint8Array =>
  curve.size === 64 ? streebog512(utf8Bytes(text)) : streebog256(utf8Bytes(text));

test('the answer known from KalkanCrypt: digest, key and signature', REAL, () => {
  const lines = new TextDecoder().decode(vector('kat/ncalayer-rs_test_gost512.vectors')).trim().split('\n');
  const known = Object.fromEntries(lines.map((line) => line.split('='))) as Record<string, string>;
  const [message = '', digest = '', qx = '', qy = '', signature = ''] = [
    'msg',
    'digest',
    'qx',
    'qy',
    'sig',
  ].map((name) => known[name] ?? '');
  const key = concat(toLittleEndian(bigEndian(fromHex(qx)), 64), toLittleEndian(bigEndian(fromHex(qy)), 64));
  assert.equal(toHex(streebog512(utf8Bytes(message))), digest);
  assert.ok(verify(key, fromHex(digest), fromHex(signature)));
  assert.ok(!verify(key, streebog512(utf8Bytes(`${message}!`)), fromHex(signature)));
  const swapped = concat(fromHex(signature).subarray(64), fromHex(signature).subarray(0, 64));
  assert.ok(!verify(key, fromHex(digest), swapped));
});

test('a public key is x and y, each with its least significant octet first', () => {
  const point = gost512A.points.BASE.multiply(5n).toAffine();
  const key = publicKeyFrom(5n);
  assert.equal(littleEndian(key.subarray(0, 64)), point.x);
  assert.equal(littleEndian(key.subarray(64)), point.y);
});

for (const curve of curves) {
  test(`what a key signed on ${curve.name}, that key verifies, and nothing else`, () => {
    const key = publicKeyFrom(privateKey, curve);
    const digest = digestFor(curve, 'Өтініш');
    const signature = sign(privateKey, digest, random, curve);
    assert.ok(verify(key, digest, signature, curve));
    assert.ok(!verify(key, digestFor(curve, 'өтініш'), signature, curve));
    assert.ok(!verify(publicKeyFrom(privateKey + 1n, curve), digest, signature, curve));
    for (const at of [0, curve.size, 2 * curve.size - 1]) {
      const bent = Uint8Array.from(signature);
      bent[at] = (bent[at] as number) ^ 1;
      assert.ok(!verify(key, digest, bent, curve));
    }
  });

  test(`numbers outside the order of ${curve.name} never verify`, () => {
    const { size, order } = curve;
    const key = publicKeyFrom(privateKey, curve);
    const digest = digestFor(curve, 'x');
    const signature = sign(privateKey, digest, random, curve);
    const r = littleEndian(signature.subarray(0, size));
    const s = littleEndian(signature.subarray(size));
    const pairs: [bigint, bigint][] = [
      [0n, s],
      [r, 0n],
      [0n, 0n],
      [order, s],
      [r, order],
    ];
    if (s + order < 1n << BigInt(8 * size)) pairs.push([r, s + order]);
    for (const [a, b] of pairs) {
      const bent = concat(toLittleEndian(a, size), toLittleEndian(b, size));
      assert.ok(!verify(key, digest, bent, curve));
    }
    assert.ok(!verify(key, digest, signature.subarray(1), curve));
    assert.ok(!verify(key, digest.subarray(1), signature, curve));
  });
}

test('points off the curve, at infinity, unreduced or of another order are no keys', () => {
  const key = publicKeyFrom(privateKey);
  const bent = Uint8Array.from(key);
  bent[0] = (bent[0] as number) ^ 1;
  assert.equal(pointFrom(bent), undefined);
  assert.equal(pointFrom(new Uint8Array(128)), undefined);
  assert.equal(pointFrom(new Uint8Array(128).fill(255)), undefined);
  assert.equal(pointFrom(key.subarray(0, 127)), undefined);
});

test('on the curve of cofactor four a point outside the subgroup is no key', () => {
  const { Fp } = gost256A.points;
  const { a, b } = gost256A.points.CURVE();
  let accepted = 0;
  let onCurve = 0;
  for (let x = 1n; onCurve < 24; x++) {
    const square = Fp.add(Fp.mul(Fp.add(Fp.mul(x, x), a), x), b);
    let y: bigint;
    try {
      y = Fp.sqrt(square);
    } catch {
      continue;
    }
    onCurve++;
    if (pointFrom(concat(toLittleEndian(x, 32), toLittleEndian(y, 32)), gost256A)) accepted++;
  }
  // A quarter of the points belongs to the subgroup of the base point.
  assert.ok(accepted > 0 && accepted < 14, String(accepted));
});

test('a digest of zero counts as one, as the standard says', () => {
  const zero = new Uint8Array(64);
  const one = toLittleEndian(1n, 64);
  const signature = sign(privateKey, zero, random);
  assert.equal(toHex(signature), toHex(sign(privateKey, one, random)));
  assert.ok(verify(publicKeyFrom(privateKey), zero, signature));
});

test('a prepared key verifies the same', () => {
  const point = pointFrom(publicKeyFrom(privateKey));
  assert.ok(point !== undefined);
  const digest = streebog512(utf8Bytes('дайын кілт'));
  const signature = sign(privateKey, digest, random);
  prepare(point);
  assert.ok(verify(point, digest, signature));
  assert.ok(!verify(point, streebog512(digest), signature));
});

test('signing refuses a key out of range, a short digest and too little randomness', () => {
  const digest = streebog512(new Uint8Array());
  assert.throws(() => sign(0n, digest, random), RangeError);
  assert.throws(() => sign(gost512A.order, digest, random), RangeError);
  assert.throws(() => sign(1n, digest.subarray(1), random), RangeError);
  assert.throws(() => sign(1n, digest, random.subarray(0, 64)), RangeError);
});

/** The curves of the examples of GOST R 34.10-2012: y² = x³ + 7x + b. */
function exampleCurve(size: 32 | 64, p: bigint, n: bigint, b: bigint, Gx: bigint, Gy: bigint): GostCurve {
  return { name: 'example', size, order: n, points: weierstrass({ p, n, h: 1n, a: 7n, b, Gx, Gy }) };
}

const examples = [
  {
    title: 'RFC 7091 §7.1',
    curve: exampleCurve(
      32,
      0x8000000000000000000000000000000000000000000000000000000000000431n,
      0x8000000000000000000000000000000150fe8a1892976154c59cfc193accf5b3n,
      0x5fbff498aa938ce739b8e022fbafef40563f6e6a3472fc2a514c0ce9dae23b7en,
      2n,
      0x8e2a8a0e65147d4bd6316030e16d19c85c97f0a9ca267122b96abbcea7e8fc8n,
    ),
    d: 0x7a929ade789bb9be10ed359dd39a72c11b60961f49397eee1d19ce9891ec3b28n,
    Q: [
      0x7f2b49e270db6d90d8595bec458b50c58585ba1d4e9b788f6689dbd8e56fd80bn,
      0x26f1b489d6701dd185c8413a977b3cbbaf64d1c593d26627dffb101a87ff77dan,
    ],
    e: 0x2dfbc1b372d89a1188c09c52e0eec61fce52032ab1022e8e67ece6672b043ee5n,
    k: 0x77105c9b20bcd3122823c8cf6fcc7b956de33814e95b7fe64fed924594dceab3n,
    r: 0x41aa28d2f1ab148280cd9ed56feda41974053554a42767b83ad043fd39dc0493n,
    s: 0x1456c64ba4642a1653c235a98a60249bcd6d3f746b631df928014f6c5bf9c40n,
  },
  {
    title: 'GOST R 34.10-2012 appendix A.2',
    curve: exampleCurve(
      64,
      0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n,
      0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
      0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
      0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
      0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
    ),
    d: 0xba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n,
    Q: [
      0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1n,
      0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beecn,
    ],
    e: 0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
    k: 0x359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1n,
    r: 0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36n,
    s: 0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4an,
  },
] as const;

for (const { title, curve, d, Q, e, k, r, s } of examples) {
  test(`the example of ${title} signs and verifies as printed there`, () => {
    const { size } = curve;
    const number = (value: bigint): Uint8Array => toLittleEndian(value, size);
    const key = publicKeyFrom(d, curve);
    assert.equal(toHex(key), toHex(concat(...Q.map(number))));
    // The random number of a signature is one more than its random octets.
    const signature = sign(d, number(e), toLittleEndian(k - 1n, size + 8), curve);
    assert.equal(toHex(signature), toHex(concat(number(r), number(s))));
    assert.ok(verify(key, number(e), signature, curve));
    assert.ok(!verify(key, number(e ^ 1n), signature, curve));
  });
}
