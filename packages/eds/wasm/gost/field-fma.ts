import { fmaBounds } from './bounds.ts';
import { functionText, range, type Field } from './field.ts';

/*
 * The field over pairs of doubles with fused multiply-add (relaxed SIMD): 12 limbs of 43 bits, 2^516 ≡ 9104.
 *
 * A fused a·b + 3·2^94 rounds the exact product to a multiple of 2^43: the sum lies in [2^95, 2^96), where neighbouring
 * doubles are 2^43 apart. Its bit pattern, read as an integer, is that of 3·2^94 plus q = round(a·b / 2^43). A second
 * fused a·b + (3·2^94 + 3·2^51 − first) leaves the exact rest a·b − q·2^43 in the pattern of 3·2^51. So the patterns are
 * added up as 64-bit integers, q one column higher than the rest, and the sum of the known patterns is taken off at the
 * end. An engine may lawfully round twice (no FMA in the processor): then every answer is wrong, and the self-test of
 * the loader refuses the module.
 */
const LIMBS = 12;
const BITS = 43;
const PAIRS = LIMBS / 2;
const FOLD = 9104n;
const HALF = 1n << BigInt(BITS - 1);
/** Bias that makes signed columns positive, so that shifts may be unsigned (signed 64-bit vector shifts are slow). */
const CARRY_BIAS = 1n << 20n;

const HIGH = 3 * 2 ** 94;
const LOW = 3 * 2 ** 51;
const HIGH_PATTERN = pattern(HIGH);
const LOW_PATTERN = pattern(LOW);

/** Addresses of constants: loaded each time, as V8 builds a vector literal anew wherever it is used. */
const CONSTANTS = 512;
const WORDS: readonly (readonly [string, bigint])[] = [
  ['high', HIGH_PATTERN],
  ['both', pattern(HIGH + LOW)],
  ['low', LOW_PATTERN],
  ['mask', (1n << BigInt(BITS)) - 1n],
  ['adjust', LOW_PATTERN - HALF - CARRY_BIAS],
];

function pattern(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0);
}

function int64(value: bigint): string {
  return BigInt.asIntN(64, value).toString();
}

/** Sum of two values of the same lane type, of as many as are given. */
function sum(values: readonly string[]): string {
  return values.reduce((left, right) => `i64x2.add(${left}, ${right})`);
}

/** 9104·v = 2^13 + 2^10 − 2^7 + 2^4 times v. */
function folded(v: string): string {
  const shifted = (by: number): string => `i64x2.shl(${v}, ${by})`;
  return `i64x2.add(i64x2.add(${shifted(13)}, ${shifted(10)}), i64x2.sub(${shifted(4)}, ${shifted(7)}))`;
}

/**
 * Accumulators: even[i] holds columns (2i, 2i + 1), odd[i] columns (2i + 1, 2i + 2); with each goes the sum of patterns
 * that was added to it in every lane.
 */
class Columns {
  readonly lines: string[] = [];
  readonly #patterns = new Map<string, bigint>();

  add(accumulator: string, value: string, added: bigint): void {
    const known = this.#patterns.get(accumulator);
    const assign = known === undefined ? 'let ' : '';
    const whole = known === undefined ? value : `i64x2.add(${accumulator}, ${value})`;
    this.lines.push(`${assign}${accumulator} = ${whole};`);
    this.#patterns.set(accumulator, (known ?? 0n) + added);
  }

  /** Sum of patterns in column 2·index + lane. */
  patterns(index: number, lane: 0 | 1): bigint {
    const odd = lane === 0 ? index - 1 : index;
    return (this.#patterns.get(`even${index}`) ?? 0n) + (this.#patterns.get(`odd${odd}`) ?? 0n);
  }
}

/** All products of limb pairs: factor(row, column) names the vector for limb `2·row + half` of a. */
function products(square: boolean): Columns {
  const columns = new Columns();
  const loaded = new Set<string>();
  let count = 0;
  // Three columns of b at a time: so many vectors stay in registers.
  for (const block of [0, 3]) {
    for (const row of range(PAIRS)) {
      for (const column of range(block + 3, block)) {
        if (square && column < row) continue;
        for (const half of [0, 1] as const) {
          const limb = `a${2 * row + half}_${block}`;
          if (!loaded.has(limb)) {
            loaded.add(limb);
            columns.lines.push(`const ${limb} = v128.load64_splat(a, ${8 * (2 * row + half)});`);
          }
          const factor = square ? squareFactor(row, column, half) : `b${column}`;
          const at = row + column;
          const [h, l] = [`h${count}`, `l${count++}`];
          columns.lines.push(
            `const ${h} = v128.relaxed_madd<f64>(${limb}, ${factor}, high);`,
            `const ${l} = v128.relaxed_madd<f64>(${limb}, ${factor}, f64x2.sub(both, ${h}));`,
          );
          columns.add(half === 0 ? `even${at}` : `odd${at}`, l, LOW_PATTERN);
          columns.add(half === 0 ? `odd${at}` : `even${at + 1}`, h, HIGH_PATTERN);
        }
      }
    }
  }
  return columns;
}

/** Of a square each mixed product is taken once, doubled; on the diagonal one lane is doubled or empty. */
function squareFactor(row: number, column: number, half: 0 | 1): string {
  if (column > row) return `twice${column}`;
  return half === 0 ? `first${column}` : `second${column}`;
}

/** The columns folded modulo p, less c·2^k, carried once: one round is enough, as 43 bits leave so much room. */
function reduce(columns: Columns): string[] {
  const name = (index: number, at: string): string => (index < 0 || index > 10 ? 'zero' : `${at}${index}`);
  const biases = (index: number): string =>
    ([0, 1] as const)
      .map((lane) => {
        const taken =
          columns.patterns(index, lane) + FOLD * columns.patterns(index + PAIRS, lane) + LOW_PATTERN;
        return int64((1n << 63n) + HALF - taken);
      })
      .join(', ');
  const shuffled = (left: string, right: string): string => `v128.shuffle<i64>(${left}, ${right}, 1, 2)`;
  const firstAdjust = `i64x2(${int64(LOW_PATTERN - HALF)}, ${int64(LOW_PATTERN - HALF - CARRY_BIAS)})`;
  return [
    'const zero = i64x2(0, 0);',
    ...range(LIMBS).map(
      (i) => `let t${i} = i64x2.add(even${i}, ${shuffled(name(i - 1, 'odd'), name(i, 'odd'))});`,
    ),
    'const factor = f64x2.splat(k);',
    ...range(PAIRS).map((i) => {
      const less = `v128.relaxed_madd<f64>(v128.load(c, ${16 * i}), factor, low)`;
      return `t${i} = ${sum([`t${i}`, folded(`t${i + PAIRS}`), less, `i64x2(${biases(i)})`])};`;
    }),
    ...range(PAIRS).map((i) => `const d${i} = i64x2.shr_u(t${i}, ${BITS}); t${i} = v128.and(t${i}, mask);`),
    `let wrapped = i64x2.sub(d${PAIRS - 1}, i64x2(${CARRY_BIAS}, ${CARRY_BIAS})); wrapped = ${folded('wrapped')};`,
    ...range(PAIRS).map((i) => {
      const carried = i === 0 ? shuffled('wrapped', 'd0') : shuffled(`d${i - 1}`, `d${i}`);
      const whole = sum([`t${i}`, carried, i === 0 ? firstAdjust : 'adjust']);
      return `v128.store(o, f64x2.sub(${whole}, low), ${16 * i});`;
    }),
  ];
}

function product(square: boolean): string {
  const constants = WORDS.map(([name], i) => `const ${name} = v128.load64_splat(${CONSTANTS + 8 * i});`);
  const vectors = range(PAIRS).flatMap((i) =>
    square
      ? [
          `const v${i} = v128.load(a, ${16 * i}); const twice${i} = f64x2.add(v${i}, v${i});`,
          `const first${i} = v128.shuffle<i64>(v${i}, twice${i}, 0, 3);`,
          `const second${i} = v128.and(v${i}, i64x2(0, -1));`,
        ]
      : [`const b${i} = v128.load(b, ${16 * i});`],
  );
  const columns = products(square);
  return functionText(
    square ? 'square' : 'multiply',
    `o: usize, a: usize, ${square ? '' : 'b: usize, '}c: usize, k: f64`,
    [...constants, ...vectors, ...columns.lines, ...reduce(columns)],
  );
}

/** The field of p = 2^512 − 569 over doubles. */
export function fmaField(): Field {
  const elementwise = (name: string, parameters: string, value: (at: number) => string): string =>
    functionText(
      name,
      parameters,
      range(PAIRS).map((i) => `v128.store(o, ${value(16 * i)}, ${16 * i});`),
    );
  const a = (at: number): string => `v128.load(a, ${at})`;
  const b = (at: number): string => `v128.load(b, ${at})`;
  const pair = 'o: usize, a: usize, b: usize';
  return {
    limbs: LIMBS,
    bits: BITS,
    octets: 8 * LIMBS,
    shift: (bits) => `-${2 ** bits}.0`,
    bounds: fmaBounds,
    text: [
      functionText(
        'prepareField',
        '',
        WORDS.map(([, value], i) => `store<i64>(${CONSTANTS + 8 * i}, ${int64(value)});`),
      ),
      product(false),
      product(true),
      elementwise('add', pair, (at) => `f64x2.add(${a(at)}, ${b(at)})`),
      elementwise('subtract', pair, (at) => `f64x2.sub(${a(at)}, ${b(at)})`),
      elementwise('negate', 'o: usize, a: usize', (at) => `f64x2.sub(f64x2.splat(0.0), ${a(at)})`),
      elementwise('copy', 'o: usize, a: usize', a),
      elementwise('addTwice', pair, (at) => `f64x2.add(f64x2.add(${a(at)}, ${b(at)}), ${b(at)})`),
      elementwise('shiftLess4', pair, (at) => `f64x2.sub(f64x2.mul(${a(at)}, f64x2.splat(4.0)), ${b(at)})`),
      elementwise('triple', 'o: usize, a: usize', (at) => `f64x2.mul(${a(at)}, f64x2.splat(3.0))`),
      'export function getLimb(a: usize, i: i32): i64 { return <i64>load<f64>(a + (<usize>i << 3)); }\n',
      'export function setLimb(a: usize, i: i32, v: i64): void { store<f64>(a + (<usize>i << 3), <f64>v); }\n',
    ].join(''),
  };
}
