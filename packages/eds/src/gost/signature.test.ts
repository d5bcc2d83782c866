import assert from 'node:assert/strict';
import { test } from 'node:test';
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
