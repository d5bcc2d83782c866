import { fromHex } from '../bytes.ts';
import { ITERATION, MATRIX, PI } from './streebog-constants.ts';

/**
 * LPS (RFC 6986 §6) of a word column as eight table look-ups: entry 256·column + octet is the sum of the matrix rows
 * that the octet chooses after π, in two halves of 32 bits. Derived from the constants of the RFC, once.
 */
export interface StreebogTables {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** The twelve iteration constants, sixteen words of 32 bits each, the least significant first. */
  readonly constants: readonly Int32Array[];
}

let tables: StreebogTables | undefined;

/** The tables, made at the first call and kept. */
export function streebogTables(): StreebogTables {
  tables ??= { ...rowSums(), constants: ITERATION.map((text) => words(fromHex(text).reverse())) };
  return tables;
}

function rowSums(): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(8 * 256);
  const high = new Int32Array(8 * 256);
  const pi = fromHex(PI);
  const rows = new DataView(fromHex(MATRIX).buffer);
  const sums = new Int32Array(2 * 256);
  for (let column = 0; column < 8; column++) {
    // The sum for an octet is that for the octet without its highest bit, and the row of that bit.
    for (let octet = 1; octet < 256; octet++) {
      const bit = 31 - Math.clz32(octet);
      const row = 8 * (63 - (8 * column + bit));
      const rest = 2 * (octet ^ (1 << bit));
      sums[2 * octet] = (sums[rest] as number) ^ rows.getInt32(row + 4);
      sums[2 * octet + 1] = (sums[rest + 1] as number) ^ rows.getInt32(row);
    }
    for (let octet = 0; octet < 256; octet++) {
      const sum = 2 * (pi[octet] as number);
      low[256 * column + octet] = sums[sum] as number;
      high[256 * column + octet] = sums[sum + 1] as number;
    }
  }
  return { low, high };
}

function words(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 64);
  return Int32Array.from({ length: 16 }, (_, i) => view.getInt32(4 * i, true));
}
