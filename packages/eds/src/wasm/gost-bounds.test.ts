import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../dev-pki/random.ts';
import { proveBounds, type Product } from '../../wasm/gost/bounds.ts';
import { fmaField } from '../../wasm/gost/field-fma.ts';
import { SCALAR_256, SCALAR_512, scalarField } from '../../wasm/gost/field-scalar.ts';
import type { Bounds, Field } from '../../wasm/gost/field.ts';
import { baseline, fma, of2004, type RawModule } from './testing/gost-module.ts';

const fields: readonly { field: Field; module: RawModule }[] = [
  { field: scalarField(SCALAR_512), module: baseline },
  { field: fmaField(), module: fma },
  { field: scalarField(SCALAR_256), module: of2004 },
];

for (const { field, module } of fields) {
  test(`${module.name}: no limb can overflow in any formula, however often formulas follow each other`, () => {
    assert.equal(proveBounds(field.bounds).length, 35);
  });

  test(`${module.name}: the proof fails for coordinates that are not carried`, () => {
    const loose = { ...field.bounds, carried: field.bounds.carried.map((limb) => 4n * limb) };
    assert.throws(() => proveBounds(loose), RangeError);
  });

  test(`${module.name}: the largest limbs that formulas can feed give right products within the bounds`, () => {
    for (const product of distinct(proveBounds(field.bounds))) stress(field, module, product);
  });
}

test('the proof of the scalar field needs the carry in triple', () => {
  const { bounds } = scalarField(SCALAR_512);
  assert.throws(() => proveBounds({ ...bounds, triple: (a) => a.map((limb) => 3n * limb) }), RangeError);
});

/** Products of different bounds. */
function distinct(products: readonly Product[]): readonly Product[] {
  return [...new Map(products.map((one) => [[one.a, one.b, one.c, one.shift].join('/'), one])).values()];
}

const random = seededRandom('bounds');

/** Limbs at their bounds: all positive, all negative, alternating, and with signs at random. */
function patterns(bounds: Bounds): bigint[][] {
  const signed = (negative: (i: number) => boolean): bigint[] =>
    bounds.map((limb, i) => (negative(i) ? -limb : limb));
  const anyhow = Array.from({ length: 6 }, () => {
    const bits = random(bounds.length);
    return signed((i) => ((bits[i] as number) & 1) === 1);
  });
  return [signed(() => false), signed(() => true), signed((i) => i % 2 === 0), ...anyhow];
}

function stress(field: Field, { exports, curve, free, number }: RawModule, product: Product): void {
  const { p } = curve.points.CURVE();
  const [a, b, c, out, result] = [0, 1, 2, 3, 4].map((i) => free + 256 * i) as [number, number, number, number, number]; // prettier-ignore
  const set = (element: number, limbs: readonly bigint[]): bigint => {
    for (let i = 0; i < field.limbs; i++) exports.setLimb(element, i, limbs[i] ?? 0n);
    return limbs.reduceRight((sum, limb) => (sum << BigInt(field.bits)) + limb, 0n);
  };
  const shift = field.shift(product.shift);
  const factor = shift.includes('.') ? Number(shift) : BigInt(shift);
  const check = (expected: bigint): void => {
    exports.writeNumber(result, out);
    assert.equal(number(result), ((expected % p) + p) % p);
    field.bounds.carried.forEach((most, i) => {
      const limb = exports.getLimb(out, i);
      assert.ok(limb <= most && -limb <= most, `limb ${i}: ${limb}`);
    });
  };
  const lefts = patterns(product.a);
  const rights = patterns(product.b);
  const less = patterns(product.c.length === 0 ? [0n] : product.c);
  lefts.forEach((left, i) => {
    const valueA = set(a, left);
    const valueC = set(c, less[(i * 2) % less.length] ?? []) << BigInt(product.shift);
    for (const right of rights) {
      const valueB = set(b, right);
      exports.multiply(out, a, b, c, factor);
      check(valueA * valueB - valueC);
    }
    if (product.a !== product.b) return;
    exports.square(out, a, c, factor);
    check(valueA * valueA - valueC);
  });
}

test('numbers are read and written as they are, also those at the ends', () => {
  for (const { module } of fields) {
    const { p } = module.curve.points.CURVE();
    const top = 1n << BigInt(8 * module.curve.size);
    const [element, result] = [module.free, module.free + 256];
    for (const value of [0n, 1n, p - 1n, p, p + 1n, top - 1n, top / 3n, top / 2n, top / 2n - 1n]) {
      module.write(result, value);
      module.exports.readNumber(element, result);
      module.exports.writeNumber(result, element);
      assert.equal(module.number(result), value % p);
    }
  }
});

test('inverses modulo the order and the prime are inverses, and zero has none', () => {
  for (const { module } of fields) {
    const { size, order } = module.curve;
    const { p } = module.curve.points.CURVE();
    const [a, out, at] = [module.free, module.free + 256, module.free + 512];
    for (const m of [order, p]) {
      module.write(at, m);
      for (const value of [1n, 2n, m - 1n, m / 2n, m / 3n, 1n << BigInt(8 * size - 2), 3n ** 90n]) {
        module.write(a, value);
        assert.equal(module.exports.invert(out, a, at), 1);
        assert.equal((module.number(out) * value) % m, 1n);
      }
      module.write(a, 0n);
      assert.equal(module.exports.invert(out, a, at), 0);
    }
  }
});
