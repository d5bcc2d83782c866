import { FORMULAS, type Step } from './formulas.ts';
import { foldOf, range, type Bounds, type FieldBounds, type ScalarShape } from './field.ts';

const largest = (values: readonly bigint[]): bigint => values.reduce((x, y) => (x > y ? x : y), 0n);
const add = (a: Bounds, b: Bounds): Bounds => a.map((x, i) => x + (b[i] as bigint));
const scale = (a: Bounds, by: bigint): Bounds => a.map((x) => x * by);

function below(value: bigint, limit: bigint, what: string): bigint {
  if (value >= limit) throw new RangeError(`${what}: ${value} is not below ${limit}`);
  return value;
}

/** Sums over products a[i]·b[column − i], each weighed by `of`. */
function columnsOf(a: Bounds, b: Bounds, of: (product: bigint) => bigint): bigint[] {
  const columns = Array.from({ length: 2 * a.length }, () => 0n);
  a.forEach((x, i) =>
    b.forEach((y, j) => {
      columns[i + j] = (columns[i + j] as bigint) + of(x * y);
    }),
  );
  return columns;
}

/** Bounds of the field over 64-bit integers: every column and limb must stay below 2^63. */
export function scalarBounds(shape: ScalarShape): FieldBounds {
  const bits = BigInt(shape.bits);
  const whole = 1n << bits;
  const half = whole >> 1n;
  const limit = (1n << 63n) - half;
  const fold = BigInt(foldOf(shape));
  // A carry rounded down leaves rests below a whole limb, one rounded to nearest at most half a limb on either side.
  const carryOf = (value: bigint): bigint => (below(value, limit, 'column or limb') >> bits) + 1n;
  const round = (limbs: readonly bigint[], rest: bigint): bigint[] => {
    const carries = limbs.map(carryOf);
    return limbs.map((_, i) =>
      i === 0
        ? rest + below((carries.at(-1) ?? 0n) * fold, limit, 'fold')
        : rest + (carries[i - 1] as bigint),
    );
  };
  const carryTwice = (limbs: readonly bigint[]): bigint[] => round(round(limbs, whole), half);
  return {
    // Beyond half a limb: what the second carry may leave, with room.
    carried: range(shape.limbs).map(() => half + (half >> 3n)),
    triple: (a) => carryTwice(scale(a, 3n)),
    multiply(a, b, c = [], shift = 0) {
      const n = shape.limbs;
      const columns = columnsOf(a, b, (product) => product);
      // After its carry a column of the upper half keeps its rest, and takes the carry of the one below it.
      const carry = (i: number): bigint => (i < n ? 0n : carryOf(columns[i] as bigint));
      const upper = (i: number): bigint => (i === 2 * n - 1 ? 0n : whole) + carry(i - 1);
      return carryTwice(
        range(n).map((i) => {
          const less = below((c[i] ?? 0n) << BigInt(shift), limit, 'shifted subtrahend');
          return (columns[i] as bigint) + upper(i + n) * fold + less;
        }),
      );
    },
  };
}

const FMA_LIMBS = 12;
const FMA_BITS = 43n;
const FMA_HALF = 1n << (FMA_BITS - 1n);
const FMA_FOLD = 9104n;

/** Bounds of the field over doubles: see field-fma.ts for why each must hold. */
export const fmaBounds: FieldBounds = {
  carried: range(FMA_LIMBS).map(() => FMA_HALF + (FMA_HALF >> 8n)),
  triple: (a) => scale(a, 3n),
  multiply(a, b, c = [], shift = 0) {
    for (const limb of [...a, ...b]) below(2n * limb, 1n << 53n, 'limb of a double');
    // Doubled, as the mixed products of a square are.
    below(2n * largest(a) * largest(b), 1n << 94n, 'product');
    const rests = columnsOf(a, b, () => FMA_HALF);
    const quotients = columnsOf(a, b, (product) => (product >> FMA_BITS) + 1n);
    const columns = rests.map((rest, i) => rest + (i === 0 ? 0n : (quotients[i - 1] as bigint)));
    const carries = range(FMA_LIMBS).map((i) => {
      const less = below((c[i] ?? 0n) << BigInt(shift), 1n << 51n, 'shifted subtrahend');
      const whole = (columns[i] as bigint) + FMA_FOLD * (columns[i + FMA_LIMBS] as bigint) + less;
      return (below(whole, (1n << 63n) - FMA_HALF, 'column') + FMA_HALF) >> FMA_BITS;
    });
    return carries.map((_, i) => {
      const carry = i === 0 ? FMA_FOLD * (carries.at(-1) ?? 0n) : (carries[i - 1] as bigint);
      return below(FMA_HALF + carry, 1n << 51n, 'limb');
    });
  },
};

function apply(step: Step, value: (name: string) => Bounds, field: FieldBounds): Bounds {
  switch (step[0]) {
    case 'square':
      return field.multiply(value(step[2]), value(step[2]));
    case 'squareLess':
      return field.multiply(value(step[2]), value(step[2]), value(step[3]), step[4]);
    case 'multiply':
      return field.multiply(value(step[2]), value(step[3]));
    case 'multiplyLess':
      return field.multiply(value(step[2]), value(step[3]), value(step[4]), step[5]);
    case 'triple':
      return field.triple(value(step[2]));
    case 'addTwice':
      return add(value(step[2]), scale(value(step[3]), 2n));
    case 'shiftLess4':
      return add(scale(value(step[2]), 4n), value(step[3]));
    default:
      return add(value(step[2]), value(step[3]));
  }
}

/** A product that a formula takes, and how large its operands may be there. */
export interface Product {
  readonly formula: string;
  readonly a: Bounds;
  readonly b: Bounds;
  readonly c: Bounds;
  readonly shift: number;
}

/**
 * Follows every formula from coordinates within `carried`: throws a RangeError where an operation could overflow or a
 * coordinate would leave `carried`. So all points stay within it, however often formulas follow each other. Gives every
 * product met, for the test that feeds the worst to the module itself.
 */
export function proveBounds(field: FieldBounds): readonly Product[] {
  const products: Product[] = [];
  for (const { name, coordinates, steps } of FORMULAS) {
    const values = new Map<string, Bounds>(coordinates.map(([letter]) => [letter, field.carried]));
    const value = (operand: string): Bounds => {
      const known = values.get(operand);
      if (known === undefined) throw new RangeError(`${name}: ${operand} is used before it is set`);
      return known;
    };
    for (const step of steps) {
      const [operation, out, a] = step;
      if (operation === 'squareLess' || operation === 'square') {
        const [, , , c, shift = 0] = step;
        products.push({ formula: name, a: value(a), b: value(a), c: c === undefined ? [] : value(c), shift });
      } else if (operation === 'multiply' || operation === 'multiplyLess') {
        const [, , , b, c, shift = 0] = step;
        products.push({ formula: name, a: value(a), b: value(b), c: c === undefined ? [] : value(c), shift });
      }
      values.set(out, apply(step, value, field));
    }
    for (const [letter] of coordinates) {
      value(letter).forEach((limb, i) => {
        below(limb, (field.carried[i] as bigint) + 1n, `${name}: limb ${i} of ${letter}`);
      });
    }
  }
  return products;
}
