import type { Field } from './field.ts';

/** One field operation: name, result, operands, and the shift of what is taken off a product. */
export type Step =
  | readonly ['square', string, string]
  | readonly ['squareLess', string, string, string, number]
  | readonly ['multiply', string, string, string]
  | readonly ['multiplyLess', string, string, string, string, number]
  | readonly ['add' | 'subtract' | 'subtractSigned' | 'addTwice' | 'shiftLess4', string, string, string]
  | readonly ['triple', string, string];

/** A formula on points: straight-line, so that the bounds of every operand can be proved (bounds.ts). */
export interface Formula {
  readonly name: string;
  /** Points it takes, and the coordinates of each by their letters: X of p is X, of q X2, of o X3. */
  readonly parameters: string;
  readonly coordinates: readonly (readonly [name: string, point: string, index: number])[];
  readonly steps: readonly Step[];
}

/*
 * Points are (X, Y, Z) with x = X/Z², y = Y/Z³ on y² = x³ − 3x + b. Behind each step stands what it gives, in units of a
 * carried limb where it is not one: the bounds that bounds.ts proves. Z = 0 stays 0 in all of them, and equal or opposite
 * summands give Z = 0: whoever meets Z = 0 at the end knows that something exceptional happened on the way.
 */

/** p = 2p: 3 products and 5 squares. */
export const DOUBLE: Formula = {
  name: 'double',
  parameters: 'p: usize',
  coordinates: [['X', 'p', 0], ['Y', 'p', 1], ['Z', 'p', 2]], // prettier-ignore
  steps: [
    ['square', 'T0', 'Z'],
    ['square', 'T1', 'Y'],
    ['multiply', 'T2', 'X', 'T1'], // β = X·Y²
    ['subtract', 'T3', 'X', 'T0'], // 2 units
    ['add', 'T4', 'X', 'T0'], // 2
    ['multiply', 'T3', 'T3', 'T4'],
    ['triple', 'T3', 'T3'], // α = 3(X − Z²)(X + Z²): 1 (scalar carries), 3 (fma)
    ['add', 'T4', 'Y', 'Z'], // 2
    ['add', 'T0', 'T0', 'T1'], // 2
    ['squareLess', 'Z', 'T4', 'T0', 0], // (Y + Z)² − Y² − Z² = 2YZ
    ['squareLess', 'X', 'T3', 'T2', 3], // α² − 8β
    ['shiftLess4', 'T4', 'T2', 'X'], // 4β − X: 5
    ['square', 'T1', 'T1'],
    ['multiplyLess', 'Y', 'T3', 'T4', 'T1', 3], // α(4β − X) − 8Y⁴: product of 5 (scalar), 15 (fma) square units
  ],
};

/** p = p + q, or p − q where negative, for q with Z = 1: 8 products and 3 squares. */
export const ADD_AFFINE: Formula = {
  name: 'addAffine',
  parameters: 'p: usize, q: usize, negative: bool',
  coordinates: [['X', 'p', 0], ['Y', 'p', 1], ['Z', 'p', 2], ['X2', 'q', 0], ['Y2', 'q', 1]], // prettier-ignore
  steps: [
    ['square', 'T0', 'Z'],
    ['multiply', 'T1', 'X2', 'T0'],
    ['multiply', 'T2', 'Z', 'T0'],
    ['multiply', 'T2', 'T2', 'Y2'],
    ['subtract', 'T1', 'T1', 'X'], // H: 2
    ['subtractSigned', 'T2', 'T2', 'Y'], // r, or −(Y2·Z³ + Y): 2
    ['square', 'T3', 'T1'],
    ['multiply', 'T4', 'T1', 'T3'], // H³
    ['multiply', 'T5', 'X', 'T3'], // V = X·H²
    ['multiply', 'Z', 'Z', 'T1'],
    ['addTwice', 'T0', 'T4', 'T5'], // 3
    ['squareLess', 'X', 'T2', 'T0', 0], // r² − H³ − 2V
    ['multiply', 'T4', 'Y', 'T4'],
    ['subtract', 'T5', 'T5', 'X'], // 2
    ['multiplyLess', 'Y', 'T2', 'T5', 'T4', 0], // r(V − X) − Y·H³
  ],
};

/** o = p + q for any Z: only in the building of tables. */
export const ADD: Formula = {
  name: 'addPoints',
  parameters: 'o: usize, p: usize, q: usize',
  coordinates: [
    ['X', 'p', 0], ['Y', 'p', 1], ['Z', 'p', 2],
    ['X2', 'q', 0], ['Y2', 'q', 1], ['Z2', 'q', 2],
    ['X3', 'o', 0], ['Y3', 'o', 1], ['Z3', 'o', 2],
  ], // prettier-ignore
  steps: [
    ['square', 'T0', 'Z'],
    ['square', 'T1', 'Z2'],
    ['multiply', 'T2', 'X', 'T1'],
    ['multiply', 'T3', 'X2', 'T0'],
    ['multiply', 'T1', 'T1', 'Z2'],
    ['multiply', 'T4', 'Y', 'T1'],
    ['multiply', 'T0', 'T0', 'Z'],
    ['multiply', 'T5', 'Y2', 'T0'],
    ['subtract', 'T3', 'T3', 'T2'], // H: 2
    ['subtract', 'T5', 'T5', 'T4'], // r: 2
    ['multiply', 'T6', 'Z', 'Z2'],
    ['square', 'T7', 'T3'],
    ['multiply', 'T8', 'T3', 'T7'],
    ['multiply', 'T2', 'T2', 'T7'],
    ['multiply', 'Z3', 'T6', 'T3'],
    ['addTwice', 'T0', 'T8', 'T2'], // 3
    ['squareLess', 'X3', 'T5', 'T0', 0],
    ['multiply', 'T4', 'T4', 'T8'],
    ['subtract', 'T2', 'T2', 'X3'], // 2
    ['multiplyLess', 'Y3', 'T5', 'T2', 'T4', 0],
  ],
};

export const FORMULAS: readonly Formula[] = [DOUBLE, ADD_AFFINE, ADD];

/** AssemblyScript of a step. */
function stepText(step: Step, { shift }: Field): string {
  const [operation, out, ...rest] = step;
  switch (operation) {
    case 'square':
    case 'multiply':
      return `${operation}(${[out, ...rest].join(', ')}, ZERO, ${shift(0)});`;
    case 'squareLess': {
      const [, , a, c, bits] = step;
      return `square(${out}, ${a}, ${c}, ${shift(bits)});`;
    }
    case 'multiplyLess': {
      const [, , a, b, c, bits] = step;
      return `multiply(${out}, ${a}, ${b}, ${c}, ${shift(bits)});`;
    }
    case 'subtractSigned': {
      const [, , a, b] = step;
      return `if (negative) { add(${out}, ${a}, ${b}); negate(${out}, ${out}); } else subtract(${out}, ${a}, ${b});`;
    }
    default:
      return `${operation}(${[out, ...rest].join(', ')});`;
  }
}

/** AssemblyScript of the formulas over a field. */
export function formulaText(field: Field): string {
  return FORMULAS.map(({ name, parameters, coordinates, steps }) => {
    const places = coordinates.map(([letter, point, index]) => `${letter} = ${point} + ${index} * ELEMENT`);
    const lines = [`const ${places.join(', ')};`, ...steps.map((step) => stepText(step, field))];
    return `export function ${name}(${parameters}): void {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
  }).join('');
}
