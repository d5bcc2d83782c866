import type { BlockEngine } from './block-hash.ts';
import { gost94Tables } from './gost94-tables.ts';

// Words of 32 bits, the least significant first; octets of a stream are always little-endian.
const hash = new Int32Array(8);
const sum = new Int32Array(8);
const message = new Int32Array(8);
const u = new Int32Array(8);
const v = new Int32Array(8);
const key = new Int32Array(8);
const ciphered = new Int32Array(8);
/** The shift register of sixteen 16-bit words, with all that it has put out. */
const register = new Uint16Array(16 + 61);

/** GOST 34.311-95 in plain TypeScript: for platforms without WebAssembly, and what the module is compared with. */
export const plainGost94: BlockEngine = {
  blocks: (stream, bytes, from, to) => {
    const state = viewOf(stream);
    const input = viewOf(bytes);
    const tables = gost94Tables();
    read(state, 0, hash);
    read(state, 32, sum);
    for (let at = from; at < to; at += 32) {
      read(input, at, message);
      compress(tables);
      add(sum, message);
    }
    write(hash, state, 0);
    write(sum, state, 32);
  },
  finish: (stream, length) => {
    const state = viewOf(stream);
    const tables = gost94Tables();
    read(state, 0, hash);
    message.fill(0);
    message[0] = 8 * length;
    message[1] = Math.floor(length / 2 ** 29);
    compress(tables);
    read(state, 32, message);
    compress(tables);
    write(hash, state, 0);
  },
};

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function read(view: DataView, at: number, words: Int32Array): void {
  for (let i = 0; i < 8; i++) words[i] = view.getInt32(at + 4 * i, true);
}

function write(words: Int32Array, view: DataView, at: number): void {
  for (let i = 0; i < 8; i++) view.setInt32(at + 4 * i, words[i] as number, true);
}

function add(total: Int32Array, term: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < 8; i++) {
    const value = ((total[i] as number) >>> 0) + ((term[i] as number) >>> 0) + carry;
    total[i] = value;
    carry = value > 0xffffffff ? 1 : 0;
  }
}

/** The step function: keys, four encryptions, mixing (GOST R 34.11-94 §5; RFC 5831 §5). */
function compress(tables: Int32Array): void {
  u.set(hash);
  v.set(message);
  for (let part = 0; part < 4; part++) {
    if (part > 0) {
      turn(u);
      if (part === 2) addConstant(u);
      turn(v);
      turn(v);
    }
    fillKey();
    encrypt(tables, 2 * part);
  }
  mix();
}

/** A(y4‖y3‖y2‖y1) = (y1 ⊕ y2)‖y4‖y3‖y2, words of 64 bits. */
function turn(y: Int32Array): void {
  const low = (y[0] as number) ^ (y[2] as number);
  const high = (y[1] as number) ^ (y[3] as number);
  y.copyWithin(0, 2);
  y[6] = low;
  y[7] = high;
}

/** C3, the only constant that is not zero. */
const C3 = Int32Array.of(
  0xff00ff00,
  0xff00ff00,
  0x00ff00ff,
  0x00ff00ff,
  0x00ffff00,
  0xff0000ff,
  0x000000ff,
  0xff00ffff,
);

function addConstant(y: Int32Array): void {
  for (let i = 0; i < 8; i++) y[i] = (y[i] as number) ^ (C3[i] as number);
}

/** key = P(u ⊕ v): octet i + 4k of the key is octet 8i + k of the sum. */
function fillKey(): void {
  for (let k = 0; k < 8; k++) {
    const word = k >> 2;
    const shift = 8 * (k & 3);
    let out = 0;
    for (let i = 0; i < 4; i++) {
      const octet = (((u[2 * i + word] as number) ^ (v[2 * i + word] as number)) >>> shift) & 255;
      out |= octet << (8 * i);
    }
    key[k] = out;
  }
}

/** GOST 28147-89 of the hash's words `at` and `at + 1`: the key forwards three times, then backwards. */
function encrypt(tables: Int32Array, at: number): void {
  let a = hash[at] as number;
  let b = hash[at + 1] as number;
  for (let round = 0; round < 24; round += 2) {
    b ^= substitute(tables, (a + (key[round & 7] as number)) | 0);
    a ^= substitute(tables, (b + (key[(round & 7) + 1] as number)) | 0);
  }
  for (let round = 7; round > 0; round -= 2) {
    b ^= substitute(tables, (a + (key[round] as number)) | 0);
    a ^= substitute(tables, (b + (key[round - 1] as number)) | 0);
  }
  ciphered[at] = b;
  ciphered[at + 1] = a;
}

function substitute(tables: Int32Array, word: number): number {
  return (
    (tables[word & 255] as number) ^
    (tables[256 | ((word >>> 8) & 255)] as number) ^
    (tables[512 | ((word >>> 16) & 255)] as number) ^
    (tables[768 | (word >>> 24)] as number)
  );
}

/** hash = ψ⁶¹(hash ⊕ ψ(message ⊕ ψ¹²(ciphered))). */
function mix(): void {
  load(ciphered, 0);
  shift(12);
  load(message, 12);
  shift(1);
  load(hash, 1);
  shift(61);
  for (let i = 0; i < 8; i++) {
    hash[i] = (register[61 + 2 * i] as number) | ((register[62 + 2 * i] as number) << 16);
  }
}

/** Adds words to what the register holds at `from`, and puts it at its beginning; from 0 they take its place. */
function load(words: Int32Array, from: number): void {
  for (let i = 0; i < 8; i++) {
    const word = words[i] as number;
    const low = from === 0 ? 0 : (register[from + 2 * i] as number);
    const high = from === 0 ? 0 : (register[from + 2 * i + 1] as number);
    register[2 * i] = low ^ word;
    register[2 * i + 1] = high ^ (word >>> 16);
  }
}

/** ψ applied `times`: each word put in is the sum of the first four, the thirteenth and the last. */
function shift(times: number): void {
  for (let at = 0; at < times; at++) {
    register[at + 16] =
      (register[at] as number) ^
      (register[at + 1] as number) ^
      (register[at + 2] as number) ^
      (register[at + 3] as number) ^
      (register[at + 12] as number) ^
      (register[at + 15] as number);
  }
}
