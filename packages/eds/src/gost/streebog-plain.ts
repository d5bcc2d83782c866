import type { BlockEngine } from './block-hash.ts';
import { streebogTables, type StreebogTables } from './streebog-tables.ts';

// The compression works on sixteen 32-bit words, the least significant first.
const ZERO = new Int32Array(16);
const mixed = new Int32Array(16);
const key = new Int32Array(16);
const inner = new Int32Array(16);
const message = new Int32Array(16);
const length = new Int32Array(16);

/** Streebog in plain TypeScript: for platforms without WebAssembly, and what the module is compared with. */
export const plainStreebog: BlockEngine = {
  blocks: (stream, bytes, from, to) => {
    const tables = streebogTables();
    const [hash, count, sum] = parts(stream);
    for (let at = from; at < to; at += 64) {
      load(bytes, at);
      step(tables, hash, count, sum, 512);
    }
  },
  finish: (stream, held) => {
    const tables = streebogTables();
    const [hash, count, sum] = parts(stream);
    load(stream, 192);
    step(tables, hash, count, sum, 8 * held);
    compress(tables, hash, ZERO, count);
    compress(tables, hash, ZERO, sum);
    const octets = new DataView(stream.buffer, stream.byteOffset);
    for (let i = 0; i < 16; i++) octets.setInt32(4 * i, hash[i] as number, true);
  },
};

/** The words of hash, count and sum, in the order of the host until the end. */
function parts(stream: Uint8Array): [Int32Array, Int32Array, Int32Array] {
  const part = (at: number): Int32Array => new Int32Array(stream.buffer, stream.byteOffset + at, 16);
  return [part(0), part(64), part(128)];
}

function load(bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const from = at + 4 * i;
    message[i] =
      (bytes[from] as number) |
      ((bytes[from + 1] as number) << 8) |
      ((bytes[from + 2] as number) << 16) |
      ((bytes[from + 3] as number) << 24);
  }
}

function step(
  tables: StreebogTables,
  hash: Int32Array,
  count: Int32Array,
  sum: Int32Array,
  bits: number,
): void {
  compress(tables, hash, count, message);
  length[0] = bits;
  add(count, length);
  add(sum, message);
}

function add(sum: Int32Array, term: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < 16; i++) {
    const value = ((sum[i] as number) >>> 0) + ((term[i] as number) >>> 0) + carry;
    sum[i] = value;
    carry = value > 0xffffffff ? 1 : 0;
  }
}

/** Compression function g_N (RFC 6986 §8): hash = E(LPS(hash ⊕ count), text) ⊕ hash ⊕ text. */
function compress(tables: StreebogTables, hash: Int32Array, count: Int32Array, text: Int32Array): void {
  const { low, high, constants } = tables;
  lps(low, high, hash, count, key);
  lps(low, high, key, text, inner);
  for (let round = 0; round < 11; round++) {
    lps(low, high, key, constants[round] as Int32Array, key);
    lps(low, high, key, inner, inner);
  }
  lps(low, high, key, constants[11] as Int32Array, key);
  for (let i = 0; i < 16; i++) {
    hash[i] = (hash[i] as number) ^ (text[i] as number) ^ (inner[i] as number) ^ (key[i] as number);
  }
}

/** out = LPS(a ⊕ b). */
function lps(low: Int32Array, high: Int32Array, a: Int32Array, b: Int32Array, out: Int32Array): void {
  for (let i = 0; i < 16; i++) mixed[i] = (a[i] as number) ^ (b[i] as number);
  for (let word = 0; word < 2; word++) {
    const m0 = mixed[word] as number;
    const m1 = mixed[2 + word] as number;
    const m2 = mixed[4 + word] as number;
    const m3 = mixed[6 + word] as number;
    const m4 = mixed[8 + word] as number;
    const m5 = mixed[10 + word] as number;
    const m6 = mixed[12 + word] as number;
    const m7 = mixed[14 + word] as number;
    for (let shift = 0; shift < 32; shift += 8) {
      const i0 = (m0 >>> shift) & 255;
      const i1 = 256 | ((m1 >>> shift) & 255);
      const i2 = 512 | ((m2 >>> shift) & 255);
      const i3 = 768 | ((m3 >>> shift) & 255);
      const i4 = 1024 | ((m4 >>> shift) & 255);
      const i5 = 1280 | ((m5 >>> shift) & 255);
      const i6 = 1536 | ((m6 >>> shift) & 255);
      const i7 = 1792 | ((m7 >>> shift) & 255);
      const at = 8 * word + (shift >> 2);
      out[at] = fold(low, i0, i1, i2, i3) ^ fold(low, i4, i5, i6, i7);
      out[at + 1] = fold(high, i0, i1, i2, i3) ^ fold(high, i4, i5, i6, i7);
    }
  }
}

function fold(table: Int32Array, a: number, b: number, c: number, d: number): number {
  return (table[a] as number) ^ (table[b] as number) ^ (table[c] as number) ^ (table[d] as number);
}
