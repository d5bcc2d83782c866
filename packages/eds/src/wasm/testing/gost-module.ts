/** A module of wasm/gost driven directly, without the loader, its self-test and its tables. */
import assert from 'node:assert/strict';
import { littleEndian, toLittleEndian } from '../../bytes.ts';
import { cryptoProA, gost512A, type GostCurve } from '../../gost/curves.ts';
import { base64 as baseline2004 } from '../gost2004-baseline.bytes.ts';
import { base64 as baseline512 } from '../gost512-baseline.bytes.ts';
import { base64 as fma512 } from '../gost512-fma.bytes.ts';
import { INPUT, type GostExports, type TableShape } from '../gost-layout.ts';
import { instantiate } from '../instantiate.ts';

/** What only tests call: the field itself. Addresses are of elements. */
interface FieldExports {
  setLimb(element: number, limb: number, value: bigint): void;
  getLimb(element: number, limb: number): bigint;
  readNumber(element: number, number: number): void;
  writeNumber(number: number, element: number): void;
  multiply(out: number, a: number, b: number, c: number, shift: number | bigint): void;
  square(out: number, a: number, c: number, shift: number | bigint): void;
  invert(out: number, a: number, modulus: number): number;
}

export interface RawModule {
  readonly name: string;
  readonly curve: GostCurve;
  readonly exports: GostExports & FieldExports;
  /** Free memory behind the table of the base point. */
  readonly free: number;
  /** Writes bytes, or a number of a coordinate's length. */
  readonly write: (address: number, value: Uint8Array | bigint) => void;
  readonly number: (address: number) => bigint;
  /** Makes a table; false where the key is no point. */
  readonly prepare: (table: number, shape: TableShape, key: Uint8Array) => boolean;
  /** The module's own answer, with a table of this shape at `free` or with the bare key. */
  readonly judge: (
    key: Uint8Array | { readonly table: number; readonly shape: TableShape },
    digest: Uint8Array,
    signature: Uint8Array,
  ) => number;
}

function open(name: string, base64: string, curve: GostCurve): RawModule {
  const exports = instantiate(base64) as unknown as RawModule['exports'] | undefined;
  assert.ok(exports !== undefined, `${name} is not taken by this engine`);
  const { size } = curve;
  const free = exports.open();
  exports.memory.grow(64);
  const memory = new Uint8Array(exports.memory.buffer);
  const write = (address: number, value: Uint8Array | bigint): void => {
    memory.set(typeof value === 'bigint' ? toLittleEndian(value, size) : value, address);
  };
  return {
    name,
    curve,
    exports,
    free,
    write,
    number: (address) => littleEndian(memory.slice(address, address + size)),
    prepare(table, { width, spacing }, key) {
      write(INPUT + 3 * size, key);
      return exports.prepareKey(table, width, spacing) !== 0;
    },
    judge(key, digest, signature) {
      write(INPUT, signature);
      write(INPUT + 2 * size, digest);
      if (!(key instanceof Uint8Array)) return exports.verify(key.table, key.shape.width, key.shape.spacing);
      write(INPUT + 3 * size, key);
      return exports.verify(0, 0, 0);
    },
  };
}

export const baseline = open('baseline', baseline512, gost512A);
export const fma = open('fma', fma512, gost512A);
export const of2004 = open('2004', baseline2004, cryptoProA);
