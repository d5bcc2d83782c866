import { scalarBounds } from './bounds.ts';
import { foldOf, functionText, range, type Field, type ScalarShape } from './field.ts';

/** 18 limbs of 29 bits hold 522 bits; a column of 18 products stays below 2^63 with operands some times larger. */
export const SCALAR_512: ScalarShape = { limbs: 18, bits: 29, modulusBits: 512, c: 569 };
/** 9 limbs of 29 bits hold 261 bits. */
export const SCALAR_256: ScalarShape = { limbs: 9, bits: 29, modulusBits: 256, c: 617 };

/** The field over 64-bit integers of baseline WebAssembly: runs everywhere. */
export function scalarField(shape: ScalarShape): Field {
  const { limbs, bits } = shape;
  const elementwise = (name: string, parameters: string, value: (at: number) => string): string =>
    functionText(
      name,
      parameters,
      range(limbs).map((i) => `store<i64>(o, ${value(8 * i)}, ${8 * i});`),
    );
  const a = (at: number): string => `load<i64>(a, ${at})`;
  const b = (at: number): string => `load<i64>(b, ${at})`;
  const pair = 'o: usize, a: usize, b: usize';
  return {
    limbs,
    bits,
    octets: 8 * limbs,
    shift: String,
    bounds: scalarBounds(shape),
    text: [
      'export function prepareField(): void {}\n',
      functionText('multiply', `${pair}, c: usize, k: i64`, [
        ...load(limbs, 'a'),
        ...load(limbs, 'b'),
        ...productColumns(limbs),
        ...reduce(shape),
      ]),
      functionText('square', 'o: usize, a: usize, c: usize, k: i64', [
        ...load(limbs, 'a'),
        ...squareColumns(limbs),
        ...reduce(shape),
      ]),
      elementwise('add', pair, (at) => `${a(at)} + ${b(at)}`),
      elementwise('subtract', pair, (at) => `${a(at)} - ${b(at)}`),
      elementwise('negate', 'o: usize, a: usize', (at) => `-${a(at)}`),
      elementwise('copy', 'o: usize, a: usize', a),
      elementwise('addTwice', pair, (at) => `${a(at)} + (${b(at)} << 1)`),
      elementwise('shiftLess4', pair, (at) => `(${a(at)} << 2) - ${b(at)}`),
      functionText('triple', 'o: usize, a: usize', [
        ...range(limbs).map((i) => `let u${i} = ${a(8 * i)} * 3;`),
        ...carryTwice(shape),
      ]),
      'export function getLimb(a: usize, i: i32): i64 { return load<i64>(a + (<usize>i << 3)); }\n',
      'export function setLimb(a: usize, i: i32, v: i64): void { store<i64>(a + (<usize>i << 3), v); }\n',
    ].join(''),
  };
}

function load(limbs: number, name: string): string[] {
  return range(limbs).map((i) => `const ${name}${i} = load<i64>(${name}, ${8 * i});`);
}

/** Columns out0… of the product of two rows of limbs, by the school method, from limb `from` on. */
function school(a: string, b: string, out: string, from: number, limbs: number): string[] {
  return range(2 * limbs - 1).map((column) => {
    const first = Math.max(0, column - limbs + 1);
    const terms = range(Math.min(limbs - 1, column) + 1, first).map(
      (i) => `${a}${from + i} * ${b}${from + column - i}`,
    );
    return `let ${out}${column} = ${terms.join(' + ')};`;
  });
}

/** Columns out0… of a square: each mixed product once, with a doubled factor. */
function schoolSquare(a: string, out: string, from: number, limbs: number): string[] {
  return range(2 * limbs - 1).map((column) => {
    const first = Math.max(0, column - limbs + 1);
    const mixed = range(Math.ceil(column / 2), first).map(
      (i) => `${a}${from + i} * twice_${a}${from + column - i}`,
    );
    const middle = `${a}${from + column / 2}`;
    return `let ${out}${column} = ${[...mixed, ...(column % 2 === 0 ? [`${middle} * ${middle}`] : [])].join(' + ')};`;
  });
}

/** Columns t0… of a·b. */
function productColumns(limbs: number): string[] {
  if (limbs % 2 !== 0) return school('a', 'b', 't', 0, limbs);
  const half = limbs / 2;
  return [
    ...range(half).map((i) => `const s${i} = a${i} + a${i + half}, r${i} = b${i} + b${i + half};`),
    ...school('a', 'b', 'l', 0, half),
    ...school('a', 'b', 'g', half, half),
    ...school('s', 'r', 'm', 0, half),
    ...karatsuba(limbs),
  ];
}

/** Columns t0… of a². */
function squareColumns(limbs: number): string[] {
  const twice = range(limbs).map((i) => `const twice_a${i} = a${i} << 1;`);
  if (limbs % 2 !== 0) return [...twice, ...schoolSquare('a', 't', 0, limbs)];
  const half = limbs / 2;
  return [
    ...twice,
    ...range(half).map((i) => `const s${i} = a${i} + a${i + half}, twice_s${i} = s${i} << 1;`),
    ...schoolSquare('a', 'l', 0, half),
    ...schoolSquare('a', 'g', half, half),
    ...schoolSquare('s', 'm', 0, half),
    ...karatsuba(limbs),
  ];
}

/**
 * One level of Karatsuba: columns of low·low (l), high·high (g) and (low + high)·(low + high) (m) give all columns t0….
 * The sums in between may wrap around 2^64; the columns themselves do not, and wrapping arithmetic finds them exactly.
 */
function karatsuba(limbs: number): string[] {
  const half = limbs / 2;
  return range(2 * limbs - 1).map((column) => {
    const middle = column - half;
    const terms = [
      ...(column <= limbs - 2 ? [`l${column}`] : []),
      ...(column >= limbs ? [`g${column - limbs}`] : []),
      ...(middle >= 0 && middle <= limbs - 2 ? [`(m${middle} - l${middle} - g${middle})`] : []),
    ];
    return `let t${column} = ${terms.join(' + ')};`;
  });
}

/** Carries of all columns at once: a serial carry would make each wait for the one before. Rests are not negative. */
function chop(row: string, carry: string, indices: readonly number[], bits: number): string[] {
  return indices.map((i) => `${carry}${i} = ${row}${i} >> ${bits}; ${row}${i} &= ${2 ** bits - 1};`);
}

/** The same, rounded to nearest: rests are at most half a limb on either side, which is what products need. */
function split(row: string, carry: string, indices: readonly number[], bits: number): string[] {
  return indices.map(
    (i) =>
      `${carry}${i} = (${row}${i} + ${2 ** (bits - 1)}) >> ${bits}; ${row}${i} -= ${carry}${i} << ${bits};`,
  );
}

/** Columns t0… of a product → the element at o: the upper half is carried once, folded down, then all is carried. */
function reduce(shape: ScalarShape): string[] {
  const { limbs, bits } = shape;
  const last = 2 * limbs - 2;
  const upper = range(last + 1, limbs);
  return [
    ...upper.map((i) => `let c${i}: i64;`),
    ...chop('t', 'c', upper, bits),
    ...range(limbs).map((i) => {
      const column = i + limbs;
      const carried = column === limbs ? `t${column}` : `(t${column} + c${column - 1})`;
      const high = column > last ? `c${last}` : carried;
      return `let u${i} = t${i} + ${high} * ${foldOf(shape)};`;
    }),
    // Most products have nothing taken off: this saves a sixth of the time.
    'if (c != ZERO) {',
    ...range(limbs).map((i) => `  u${i} -= load<i64>(c, ${8 * i}) << k;`),
    '}',
    ...carryTwice(shape),
  ];
}

/** Limbs u0… → the element at o. After the first round only the lowest limb can be large; the second settles it. */
function carryTwice(shape: ScalarShape): string[] {
  const { limbs, bits } = shape;
  const top = limbs - 1;
  const all = range(limbs);
  return [
    ...all.map((i) => `let d${i}: i64;`),
    ...chop('u', 'd', all, bits),
    `u0 += d${top} * ${foldOf(shape)};`,
    ...all.slice(1).map((i) => `u${i} += d${i - 1};`),
    ...split('u', 'd', all, bits),
    `store<i64>(o, u0 + d${top} * ${foldOf(shape)});`,
    ...all.slice(1).map((i) => `store<i64>(o, u${i} + d${i - 1}, ${8 * i});`),
  ];
}
