/**
 * Arithmetic modulo p = 2^m − c in AssemblyScript. An element is a row of signed limbs, least significant first, whose
 * value is Σ limb[i]·2^(bits·i). Sums and differences are taken limb by limb without carrying, so limbs may be a few
 * times larger than a limb just carried; only products carry. How large they may become is proved in bounds.ts.
 *
 * The text defines, for addresses o (out), a, b, c of elements:
 *   multiply(o, a, b, c, k)   a·b − c·2^k, carried        square(o, a, c, k)   a² − c·2^k, carried
 *   add, subtract(o, a, b)    addTwice(o, a, b)  a + 2b   triple(o, a)
 *   subtractSigned(o, a, b, negative)  a − b, or −(a + b)  shiftLess4(o, a, b)  4a − b
 *   copy(o, a)  negate(o, a)  getLimb(a, i): i64  setLimb(a, i, v: i64)  prepareField()
 * There is one copy of multiply and one of square: four unrolled bodies are slower than two with a zero c.
 */
export interface Field {
  readonly text: string;
  readonly limbs: number;
  readonly bits: number;
  /** Octets of an element in memory. */
  readonly octets: number;
  /** The argument k that stands for 2^shift. */
  readonly shift: (bits: number) => string;
  readonly bounds: FieldBounds;
}

/** For each limb, the largest magnitude it may have. */
export type Bounds = readonly bigint[];

/** A field whose limbs are followed by their bounds alone; an operation that could go wrong throws a RangeError. */
export interface FieldBounds {
  /** What every product, square, number just read and point of a table keeps within: the unit of formulas.ts. */
  readonly carried: Bounds;
  /** Bounds of a·b − c·2^shift. */
  multiply(a: Bounds, b: Bounds, c?: Bounds, shift?: number): Bounds;
  triple(a: Bounds): Bounds;
}

/** Numbers that fix a field over 64-bit integers: p = 2^modulusBits − c. */
export interface ScalarShape {
  readonly limbs: number;
  readonly bits: number;
  readonly modulusBits: number;
  readonly c: number;
}

/** What the bit behind the last limb is worth: 2^(limbs·bits) ≡ fold (mod p). */
export function foldOf({ limbs, bits, modulusBits, c }: ScalarShape): number {
  return c * 2 ** (limbs * bits - modulusBits);
}

/** Numbers from 0 up to but not including `end`. */
export function range(end: number, start = 0): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
}

/** Text of a function without result over addresses and what else it takes. */
export function functionText(name: string, parameters: string, body: readonly string[]): string {
  return `export function ${name}(${parameters}): void {\n${body.map((line) => `  ${line}\n`).join('')}}\n`;
}
