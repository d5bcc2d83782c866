/**
 * What the modules of wasm/gost and those who call them agree upon. Numbers lie in memory with their least
 * significant octet first, as Kazakh keys, digests and signatures have them, so nothing is turned around.
 */

/** Address of the input: r, s, e, x, y one after another, each as long as a coordinate. */
export const INPUT = 1024;

/** What a module answers. Undecided: an exceptional addition happened, a complete path has to decide. */
export const NO = 0;
export const YES = 1;
export const UNDECIDED = 2;

/** Shape of a table of multiples of a key: wNAF width, and the distance in bits between the multiples 2^(spacing·k)·Q. */
export interface TableShape {
  readonly width: number;
  readonly spacing: number;
}

/** What a module exports. Addresses are of its memory. */
export interface GostExports {
  readonly memory: WebAssembly.Memory;
  /** Writes constants and the table of the base point; gives the first free address, 0 where memory is refused. */
  open(): number;
  tableOctets(width: number, spacing: number): number;
  /** Fills a table for the key x, y of the input; 0 where it is no point. */
  prepareKey(table: number, width: number, spacing: number): number;
  /** Judges r, s over e of the input for the key of a table, or for x, y of the input where the table is 0. */
  verify(table: number, width: number, spacing: number): number;
  /** Product modulo the prime of the numbers at two addresses. */
  multiplyNumbers(out: number, a: number, b: number): void;
}
