import { latin1Text } from '../bytes.ts';
import { INPUT, UNDECIDED, YES, type GostExports, type TableShape } from './gost-layout.ts';
import { KeyTables } from './key-tables.ts';

/** For keys of authorities, used in every document: 49 to 74 kB, a third of the work of an unknown key. */
const LARGE: TableShape = { width: 7, spacing: 64 };
const LARGE_TABLES = 64;
/** For a key met a second time: 3 to 5 kB, made in less than the time it saves. */
const SMALL: TableShape = { width: 5, spacing: 256 };
const SMALL_TABLES = 256;
/** Keys remembered as met once. */
const MET = 1024;

/** Memory grows by so many pages of 64 kB at once. */
const PAGES = 8;
const PAGE = 65_536;

/**
 * Verification of signatures on one curve by an instance of a module of wasm/gost, with tables for keys met again.
 * For public data only: the time depends on it. Not re-entrant, which nothing here can be.
 */
export class GostVerifier {
  readonly #module: GostExports;
  readonly #size: number;
  readonly #large: KeyTables;
  readonly #small: KeyTables;
  readonly #met = new Set<string>();
  #octets: Uint8Array;
  #free: number;

  /** `size`: octets of a coordinate. A RangeError where the module gets no memory. */
  constructor(module: GostExports, size: 32 | 64) {
    this.#module = module;
    this.#size = size;
    this.#free = module.open();
    if (this.#free === 0) throw new RangeError('no memory for a verifier');
    this.#octets = new Uint8Array(module.memory.buffer);
    this.#large = new KeyTables(LARGE_TABLES, () => this.#allocate(LARGE));
    this.#small = new KeyTables(SMALL_TABLES, () => this.#allocate(SMALL));
  }

  /** How many keys have a table of each kind. */
  get tables(): { readonly large: number; readonly small: number } {
    return { large: this.#large.size, small: this.#small.size };
  }

  /**
   * Judges a signature LE(r)‖LE(s) over a digest for a key x‖y, all of the right lengths. Undefined where only a complete
   * path can decide; a key that is no point verifies nothing.
   */
  verify(key: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean | undefined {
    const name = latin1Text(key);
    let shape = LARGE;
    let table = this.#large.find(name);
    if (table === undefined) {
      shape = SMALL;
      table = this.#small.find(name) ?? this.#tableForSecondUse(name, key);
    }
    const memory = this.#memory();
    memory.set(signature, INPUT);
    memory.set(digest, INPUT + 2 * this.#size);
    if (table === undefined) memory.set(key, INPUT + 3 * this.#size);
    const answer = this.#module.verify(table ?? 0, shape.width, shape.spacing);
    return answer === UNDECIDED ? undefined : answer === YES;
  }

  /** Makes the large table of a key that will be used again and again. */
  prepare(key: Uint8Array): void {
    const name = latin1Text(key);
    if (this.#large.find(name) === undefined) {
      this.#large.make(name, (table) => this.#fill(table, LARGE, key));
    }
  }

  /** Product of two numbers modulo the prime of the field. */
  multiply(a: Uint8Array, b: Uint8Array): Uint8Array {
    const [out, left, right] = [INPUT, INPUT + this.#size, INPUT + 2 * this.#size];
    this.#memory().set(a, left);
    this.#memory().set(b, right);
    this.#module.multiplyNumbers(out, left, right);
    return this.#memory().slice(out, out + this.#size);
  }

  #tableForSecondUse(name: string, key: Uint8Array): number | undefined {
    if (this.#met.delete(name)) return this.#small.make(name, (table) => this.#fill(table, SMALL, key));
    this.#met.add(name);
    const oldest = this.#met.values().next();
    if (this.#met.size > MET && oldest.done !== true) this.#met.delete(oldest.value);
    return undefined;
  }

  #fill(table: number, { width, spacing }: TableShape, key: Uint8Array): boolean {
    this.#memory().set(key, INPUT + 3 * this.#size);
    return this.#module.prepareKey(table, width, spacing) !== 0;
  }

  #allocate({ width, spacing }: TableShape): number | undefined {
    const { memory } = this.#module;
    const at = this.#free;
    const end = at + this.#module.tableOctets(width, spacing);
    const missing = Math.ceil(end / PAGE) - memory.buffer.byteLength / PAGE;
    try {
      if (missing > 0) memory.grow(Math.max(missing, PAGES));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
    this.#free = end;
    return at;
  }

  /** The memory as it is now: growing leaves the former view empty. */
  #memory(): Uint8Array {
    if (this.#octets.buffer !== this.#module.memory.buffer) {
      this.#octets = new Uint8Array(this.#module.memory.buffer);
    }
    return this.#octets;
  }
}
