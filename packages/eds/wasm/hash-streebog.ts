/**
 * Streebog (RFC 6986) for WebAssembly with 128-bit vectors. The host writes the tables of LPS and the iteration constants
 * once, then per call a stream and the octets to be hashed; nothing stays here between calls. Addresses are
 * those of `src/gost/streebog-wasm.ts`: tables 8×256×u64, twelve constants, stream (hash, count, sum, block), sixty-four zeros, input.
 */
const TABLES = 0;
const CONSTANTS = 16384;
const STATE = 17152;
const BLOCK = 17344;
const ZERO = 17408;

const words = (line: (i: number) => string): string =>
  Array.from({ length: 8 }, (_, i) => line(i)).join('\n');
const word = (base: string | number, i: number): string => `v128.load_zero<u64>(${base}, ${8 * i})`;
const xor = (a: string, b: string): string => `v128.xor(${a}, ${b})`;
const low = (vector: string): string => `v128.extract_lane<u64>(${vector}, 0)`;

/**
 * Word i of LPS of the words x0…x7: octet i of each chooses a row of that word's table. The base of the table lies in the
 * load's offset. Rows are summed in vector registers, as a tree: the general registers are all needed for the indices.
 */
function lps(i: number): string {
  const row = (j: number): string => {
    const shift = 8 * i - 3;
    const moved = shift < 0 ? `(<u32>x${j} << 3)` : `<u32>(x${j} >> ${shift})`;
    return `v128.load_zero<u64>(<usize>(${moved} & 0x7f8), ${TABLES + 2048 * j})`;
  };
  const four = (from: number): string =>
    xor(xor(row(from), row(from + 1)), xor(row(from + 2), row(from + 3)));
  return xor(four(0), four(4));
}

/** The module's text. Functions: `blocks(at, count)` compresses whole blocks, `finish(held)` the padded last block. */
export function streebogSource(): string {
  return `
// hash = E(LPS(hash ^ count), message) ^ hash ^ message (RFC 6986 section 8). k is the key of the round, y the state
// with that key already added.
function compress(count: usize, message: usize): void {
${words((i) => `  let x${i} = ${low(xor(word(STATE, i), word('count', i)))};`)}
${words((i) => `  let k${i} = ${lps(i)};`)}
${words((i) => `  let y${i} = ${xor(`k${i}`, word('message', i))};`)}
  for (let c: usize = ${CONSTANTS}; c < ${CONSTANTS + 768}; c += 64) {
${words((i) => `    x${i} = ${low(xor(`k${i}`, word('c', i)))};`)}
${words((i) => `    k${i} = ${lps(i)};`)}
${words((i) => `    x${i} = ${low(`y${i}`)};`)}
${words((i) => `    y${i} = ${xor(lps(i), `k${i}`)};`)}
  }
${words((i) => `  store<u64>(${STATE}, ${low(xor(xor(`y${i}`, word('message', i)), word(STATE, i)))}, ${8 * i});`)}
}

// The count and the sum are numbers of 512 bits, the least significant word first.
function step(message: usize, bits: u64): void {
  compress(${STATE + 64}, message);
  let carry = bits;
  for (let i: usize = ${STATE + 64}; carry != 0 && i < ${STATE + 128}; i += 8) {
    const sum = load<u64>(i) + carry;
    store<u64>(i, sum);
    carry = sum < carry ? 1 : 0;
  }
  carry = 0;
  for (let i: usize = 0; i < 64; i += 8) {
    const term = load<u64>(message + i);
    const half = load<u64>(${STATE + 128} + i) + term;
    const sum = half + carry;
    store<u64>(${STATE + 128} + i, sum);
    carry = u64(half < term) | u64(sum < half);
  }
}

export function blocks(at: usize, count: u32): void {
  for (; count > 0; count--, at += 64) step(at, 512);
}

export function finish(held: u32): void {
  step(${BLOCK}, u64(held) << 3);
  compress(${ZERO}, ${STATE + 64});
  compress(${ZERO}, ${STATE + 128});
}
`;
}
