import type { GostCurve } from '../../src/gost/curves.ts';
import { INPUT, NO, UNDECIDED, YES } from '../../src/wasm/gost-layout.ts';
import type { Field } from './field.ts';
import { formulaText } from './formulas.ts';
import { numbersText } from './numbers-text.ts';
import { pointsText } from './points-text.ts';

/** Table of the base point, made when the module is opened: as wide as still fits the first-level cache. */
const BASE = { width: 8, spacing: 64 };

/** Width of the table of a key that is met once: it lives until the next verification. */
const PASSING_WIDTH = 5;

/** Where the table of the base point begins, and the tables of keys behind it. */
const TABLES = 65_536;

/** Lays areas of memory one behind another, each at a multiple of 16. */
function layOut(from: number, areas: readonly (readonly [name: string, octets: number])[]): string[] {
  let at = from;
  const lines = areas.map(([name, octets]) => {
    const line = `const ${name}: usize = ${at};`;
    at += Math.ceil(octets / 16) * 16;
    return line;
  });
  if (at > TABLES) throw new RangeError(`scratch memory ends at ${at}`);
  return lines;
}

/** What lies in memory, in this order; the host writes R, S, E, X and Y. */
function areasOf(size: number, element: number, limbs: number): (readonly [string, number])[] {
  const bits = 8 * size;
  const point = 2 * element;
  const numbers = [
    ...['R', 'S', 'E', 'X', 'Y'],
    ...['ORDER', 'ORDER_SQUARE', 'PRIME', 'CURVE_B', 'BASE_X', 'BASE_Y'],
    ...['V', 'Z1', 'Z2', 'ANY', 'ANY2'],
  ];
  const elements = ['ZERO', ...Array.from({ length: 9 }, (_, i) => `T${i}`)];
  return [
    ...numbers.map((name) => [name, size] as const),
    ['WIDE', size + 32],
    ...['D30', 'E30', 'F30', 'G30', 'MODULUS30'].map((name) => [name, 4 * limbs30(bits)] as const),
    ['DIGITS_Q', 2 * (bits + 1)],
    ['DIGITS_G', 2 * (bits + 1)],
    ['SERIAL', 8 * limbs],
    ['SERIAL2', 8 * limbs],
    ...elements.map((name) => [name, element] as const),
    ['SUM', 3 * element],
    ['TWICE', 3 * element],
    ['KEY', point],
    ['BASE', point],
    ['PASSING', 2 ** (PASSING_WIDTH - 2) * point],
    ['PREFIX', 2 ** (BASE.width - 2) * element],
    ['ROW', 2 ** (BASE.width - 2) * 3 * element],
  ];
}

/**
 * AssemblyScript of a verifier of GOST 34.10 signatures on a curve with a = −3 and cofactor 1, over a field of its
 * prime. No classes, strings or arrays: the memory is laid out here, and nothing else may use it.
 */
export function verifierText(curve: GostCurve, field: Field): string {
  const { size, order } = curve;
  const { p, a, b, Gx, Gy, h } = curve.points.CURVE();
  if (a !== p - 3n || h !== 1n)
    throw new RangeError(`${curve.name}: the formulas need a = −3 and cofactor 1`);
  const bits = 8 * size;
  const { octets: element, limbs } = field;
  const constants: readonly (readonly [string, bigint])[] = [
    ['ORDER', order],
    ['ORDER_SQUARE', 2n ** BigInt(2 * bits) % order],
    ['PRIME', p],
    ['CURVE_B', b],
    ['BASE_X', Gx],
    ['BASE_Y', Gy],
  ];
  return [
    `const SIZE: usize = ${size};`,
    `const BITS: usize = ${bits};`,
    `const C: i64 = ${2n ** BigInt(bits) - p};`,
    `const ELEMENT: usize = ${element};`,
    `const LIMBS: i32 = ${limbs};`,
    `const LIMB_BITS: i32 = ${field.bits};`,
    `const TOP_BITS: i32 = ${bits - field.bits * (limbs - 1)};`,
    `const LIMBS30: usize = ${limbs30(bits)};`,
    `const ROUNDS: i32 = ${Math.ceil((49 * bits + 57) / 17 / 30)};`,
    `const BASE_WIDTH: i32 = ${BASE.width};`,
    `const BASE_SPACING: i32 = ${BASE.spacing};`,
    `const PASSING_WIDTH: i32 = ${PASSING_WIDTH};`,
    `const BASE_TABLE: usize = ${TABLES};`,
    `const BASE_TABLE_OCTETS: usize = ${(bits / BASE.spacing) * 2 ** (BASE.width - 2) * 2 * element};`,
    `const NO: i32 = ${NO}; const YES: i32 = ${YES}; const UNDECIDED: i32 = ${UNDECIDED};`,
    ...layOut(INPUT, areasOf(size, element, limbs)),
    `function writeConstants(): void {\n${constants.flatMap(([name, value]) => stores(name, value, size)).join('')}}`,
    field.text,
    formulaText(field),
    numbersText,
    pointsText.replaceAll('NO_SHIFT', field.shift(0)),
  ].join('\n');
}

/** Limbs of 30 bits that hold a number of so many bits, twice itself and a sign. */
function limbs30(bits: number): number {
  return Math.ceil((bits + 2) / 30);
}

/** Stores a number, eight octets at a time. */
function stores(name: string, value: bigint, size: number): string[] {
  return Array.from({ length: size / 8 }, (_, i) => {
    const word = BigInt.asIntN(64, value >> BigInt(64 * i));
    return `  store<i64>(${name}, ${word}, ${8 * i});\n`;
  });
}
