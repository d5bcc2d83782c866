import assert from 'node:assert/strict';
import { test } from 'node:test';
import { concat, littleEndian, utf8Bytes } from '../bytes.ts';
import { gost512A, type GostCurve } from '../gost/curves.ts';
import { pointFrom, publicKeyFrom, sign, verifyPlain } from '../gost/signature.ts';
import { streebog512 } from '../gost/streebog.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { NO, UNDECIDED, YES, type TableShape } from './gost-layout.ts';
import { edgeCases } from './testing/edge-cases.ts';
import { baseline, fma, of2004, type RawModule } from './testing/gost-module.ts';

const SHAPES: readonly TableShape[] = [
  { width: 5, spacing: 256 },
  { width: 7, spacing: 64 },
];
const random = seededRandom('gost modules');

interface Sample {
  readonly key: Uint8Array;
  readonly digest: Uint8Array;
  readonly signature: Uint8Array;
  /** What the plain path says. */
  readonly right: boolean;
}

/** Signatures of a key, each also with one bit turned over, judged by the plain path. */
function samples(curve: GostCurve, count: number): readonly Sample[] {
  const { size, order } = curve;
  const d = (littleEndian(random(size + 8)) % (order - 1n)) + 1n;
  const key = publicKeyFrom(d, curve);
  const point = pointFrom(key, curve);
  assert.ok(point !== undefined);
  point.precompute(6);
  return Array.from({ length: count }).flatMap((_, i) => {
    const digest = streebog512(random(8)).subarray(0, size);
    const signature = sign(d, digest, random(size + 8), curve);
    const bent = concat(signature, digest);
    bent[i % bent.length] = (bent[i % bent.length] as number) ^ (1 << (i & 7));
    const wrong = { signature: bent.subarray(0, 2 * size), digest: bent.subarray(2 * size) };
    return [
      { key, digest, signature, right: verifyPlain(point, digest, signature, curve) },
      { key, ...wrong, right: verifyPlain(point, wrong.digest, wrong.signature, curve) },
    ];
  });
}

/** The bare key, and, where it is a point, a table of each shape for it. */
function keysOf(module: RawModule, key: Uint8Array): Parameters<RawModule['judge']>[0][] {
  const tables = SHAPES.map((shape, i) => ({ shape, table: module.free + i * 131_072 }));
  const usable = tables.every(({ shape, table }) => module.prepare(table, shape, key));
  return usable ? [key, ...tables] : [key];
}

function agrees(module: RawModule, ofOneKey: readonly Sample[]): void {
  const keys = keysOf(module, ofOneKey[0]?.key as Uint8Array);
  for (const { digest, signature, right } of ofOneKey) {
    const expected = right ? YES : NO;
    const answers = keys.map((key) => module.judge(key, digest, signature));
    assert.deepEqual(answers, [expected, expected, expected]);
  }
}

const known = Array.from({ length: 6 }, () => samples(gost512A, 50));

for (const module of [baseline, fma]) {
  test(`${module.name}: 300 signatures and 300 bent ones are judged as by the plain path, with and without tables`, () => {
    assert.equal(known.flat().length, 600);
    assert.equal(known.flat().filter(({ right }) => right).length, 300);
    for (const ofOneKey of known) agrees(module, ofOneKey);
  });
}

test('2004: signatures on the 256-bit curve are judged as by the plain path, with and without tables', () => {
  agrees(of2004, samples(of2004.curve, 40));
});

const digest = streebog512(utf8Bytes('edges'));
const edges = edgeCases(gost512A, 0x1234567890abcdefn ** 7n, digest, random(72)).map((edge) => ({
  ...edge,
  right: verifyPlain(edge.key, edge.digest, edge.signature),
}));

for (const module of [baseline, fma]) {
  test(`${module.name}: at the edges no answer differs from the plain path's, and what is exceptional stays undecided`, () => {
    let undecided = 0;
    for (const edge of edges) {
      for (const key of keysOf(module, edge.key)) {
        const answer = module.judge(key, edge.digest, edge.signature);
        if (answer === UNDECIDED) undecided++;
        else assert.equal(answer, edge.right ? YES : NO, edge.name);
      }
    }
    assert.ok(edges.length > 110);
    assert.ok(edges.filter(({ right }) => right).length > 35);
    assert.ok(undecided >= 10, String(undecided));
  });
}

test('2004: the same at the edges of the 256-bit curve', () => {
  const { curve } = of2004;
  const own = edgeCases(curve, 0x1234567890abcdefn ** 3n, digest.subarray(0, 32), random(40));
  for (const edge of own.filter((_, i) => i % 3 === 0)) {
    const expected = verifyPlain(edge.key, edge.digest, edge.signature, curve) ? YES : NO;
    for (const key of keysOf(of2004, edge.key)) {
      const answer = of2004.judge(key, edge.digest, edge.signature);
      if (answer !== UNDECIDED) assert.equal(answer, expected, edge.name);
    }
  }
});
