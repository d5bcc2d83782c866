import { fromHex } from '../bytes.ts';
import { ITERATION, MATRIX, PI } from './streebog-constants.ts';

// The compression works on sixteen 32-bit words, the least significant first. LPS (RFC 6986 §6) of a word
// column becomes eight table look-ups: the table holds the matrix row sums of every octet after π.
const TABLE_LOW = new Int32Array(8 * 256);
const TABLE_HIGH = new Int32Array(8 * 256);
fillTables();

const CONSTANTS = ITERATION.map((text) => words(fromHex(text).reverse()));
const ZERO = new Int32Array(16);

function fillTables(): void {
  const pi = fromHex(PI);
  const rows = new DataView(fromHex(MATRIX).buffer);
  for (let column = 0; column < 8; column++) {
    for (let octet = 0; octet < 256; octet++) {
      let low = 0;
      let high = 0;
      for (let bit = 0; bit < 8; bit++) {
        if ((((pi[octet] as number) >> bit) & 1) === 0) continue;
        const row = 63 - (8 * column + bit);
        high ^= rows.getUint32(8 * row);
        low ^= rows.getUint32(8 * row + 4);
      }
      TABLE_LOW[column * 256 + octet] = low;
      TABLE_HIGH[column * 256 + octet] = high;
    }
  }
}

function words(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 64);
  return Int32Array.from({ length: 16 }, (_, i) => view.getInt32(4 * i, true));
}

const mixed = new Int32Array(16);

/** out = LPS(a ⊕ b). */
function lps(a: Int32Array, b: Int32Array, out: Int32Array): void {
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
      out[at] = fold(TABLE_LOW, i0, i1, i2, i3) ^ fold(TABLE_LOW, i4, i5, i6, i7);
      out[at + 1] = fold(TABLE_HIGH, i0, i1, i2, i3) ^ fold(TABLE_HIGH, i4, i5, i6, i7);
    }
  }
}

function fold(table: Int32Array, a: number, b: number, c: number, d: number): number {
  return (table[a] as number) ^ (table[b] as number) ^ (table[c] as number) ^ (table[d] as number);
}

const key = new Int32Array(16);
const state = new Int32Array(16);

/** Compression function g_N (RFC 6986 §8): hash = E(LPS(hash ⊕ count), message) ⊕ hash ⊕ message. */
function compress(hash: Int32Array, count: Int32Array, message: Int32Array): void {
  lps(hash, count, key);
  lps(key, message, state);
  for (let round = 0; round < 11; round++) {
    lps(key, CONSTANTS[round] as Int32Array, key);
    lps(key, state, state);
  }
  lps(key, CONSTANTS[11] as Int32Array, key);
  for (let i = 0; i < 16; i++) {
    hash[i] = (hash[i] as number) ^ (message[i] as number) ^ (state[i] as number) ^ (key[i] as number);
  }
}

function add(sum: Int32Array, term: Int32Array): void {
  let carry = 0;
  for (let i = 0; i < 16; i++) {
    const value = ((sum[i] as number) >>> 0) + ((term[i] as number) >>> 0) + carry;
    sum[i] = value;
    carry = value > 0xffffffff ? 1 : 0;
  }
}

/** Streebog of 512 or 256 bits, fed in parts (RFC 6986; KZ GOST 34.11-2015). A used object is spent after digest(). */
export class Streebog {
  readonly #length: 32 | 64;
  readonly #hash = new Int32Array(16);
  readonly #count = new Int32Array(16);
  readonly #sum = new Int32Array(16);
  readonly #message = new Int32Array(16);
  readonly #bits = new Int32Array(16);
  readonly #buffer = new Uint8Array(64);
  #held = 0;

  constructor(length: 32 | 64 = 64) {
    this.#length = length;
    if (length === 32) this.#hash.fill(0x01010101);
  }

  /** Feeds more bytes. */
  update(bytes: Uint8Array): this {
    let at = 0;
    if (this.#held > 0) {
      at = Math.min(64 - this.#held, bytes.length);
      this.#buffer.set(bytes.subarray(0, at), this.#held);
      this.#held += at;
      if (this.#held < 64) return this;
      this.#block(this.#buffer, 0);
      this.#held = 0;
    }
    for (; bytes.length - at >= 64; at += 64) this.#block(bytes, at);
    this.#buffer.set(bytes.subarray(at), 0);
    this.#held = bytes.length - at;
    return this;
  }

  /** The digest in the octet order of RFC 6986. */
  digest(): Uint8Array {
    this.#buffer.fill(0, this.#held);
    this.#buffer[this.#held] = 1;
    this.#load(this.#buffer, 0);
    this.#step(8 * this.#held);
    compress(this.#hash, ZERO, this.#count);
    compress(this.#hash, ZERO, this.#sum);
    const out = new Uint8Array(64);
    const view = new DataView(out.buffer);
    for (let i = 0; i < 16; i++) view.setInt32(4 * i, this.#hash[i] as number, true);
    return this.#length === 64 ? out : out.slice(32);
  }

  #block(bytes: Uint8Array, at: number): void {
    this.#load(bytes, at);
    this.#step(512);
  }

  #load(bytes: Uint8Array, at: number): void {
    for (let i = 0; i < 16; i++) {
      const from = at + 4 * i;
      this.#message[i] =
        (bytes[from] as number) |
        ((bytes[from + 1] as number) << 8) |
        ((bytes[from + 2] as number) << 16) |
        ((bytes[from + 3] as number) << 24);
    }
  }

  #step(bits: number): void {
    compress(this.#hash, this.#count, this.#message);
    this.#bits[0] = bits;
    add(this.#count, this.#bits);
    add(this.#sum, this.#message);
  }
}

/** Streebog-512 of bytes: 64 octets. */
export function streebog512(bytes: Uint8Array): Uint8Array {
  return new Streebog(64).update(bytes).digest();
}

/** Streebog-256 of bytes: 32 octets. */
export function streebog256(bytes: Uint8Array): Uint8Array {
  return new Streebog(32).update(bytes).digest();
}
