/**
 * GOST 34.311-95 (GOST R 34.11-94, RFC 5831) for WebAssembly with 128-bit vectors. The host writes the four tables of the
 * round function once, then per call a stream and the octets to be hashed; nothing stays here between calls. Addresses
 * are those of `src/gost/gost94-wasm.ts`: tables 4×256×u32, stream (hash, sum, block), length, four keys, input.
 */
const STREAM = 4096;
const SUM = STREAM + 32;
const LENGTH = 4224;
const KEYS = 4288;

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Lanes of a shuffle that takes 64-bit words 2 and 3 of the four words of its operands (from 1). */
const MIDDLE = '8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23';

/** P: octet i + 4k of the key is octet 8i + k; `half` chooses the lower or the upper four words. */
function permuted(half: 0 | 1): string {
  const lanes = Array.from({ length: 16 }, (_, at) => 8 * (at & 3) + (at >> 2) + 4 * half);
  return `v128.shuffle<u8>(p, q, ${lanes.join(', ')})`;
}

/** The key of one encryption from u = (u0, u1) and v = (v0, v1), which then stand as the next one needs them. */
function key(part: number): string {
  const turned = `
  t = v128.shuffle<u8>(u0, u1, ${MIDDLE});
  u1 = v128.shuffle<u8>(u1, v128.xor(u0, t), ${MIDDLE});
  u0 = t;
  t = v128.xor(v0, v128.shuffle<u8>(v0, v1, ${MIDDLE}));
  v0 = v1;
  v1 = t;`;
  const constant = `
  u0 = v128.xor(u0, i64x2(0xff00ff00ff00ff00, 0x00ff00ff00ff00ff));
  u1 = v128.xor(u1, i64x2(0xff0000ff00ffff00, 0xff00ffff000000ff));`;
  return `${part > 0 ? turned : ''}${part === 2 ? constant : ''}
  p = v128.xor(u0, v0);
  q = v128.xor(u1, v1);
  v128.store(${KEYS + 32 * part}, ${permuted(0)});
  v128.store(${KEYS + 32 * part}, ${permuted(1)}, 16);`;
}

/** A round of GOST 28147-89 in each of the four encryptions: none waits for another. */
function round(from: 'a' | 'b', to: 'a' | 'b', word: number): string {
  const look = (shifted: string, place: number): string =>
    `load<u32>(<usize>(${shifted} & 0x3fc), ${1024 * place})`;
  return `${times(4, (i) => `  s${i} = ${from}${i} + load<u32>(${KEYS + 32 * i + 4 * word});`)}
${times(4, (i) => {
  const [t0, t1, t2, t3] = [`(s${i} << 2)`, `(s${i} >> 6)`, `(s${i} >> 14)`, `(s${i} >> 22)`];
  return `  ${to}${i} ^= (${look(t0, 0)} ^ ${look(t1, 1)}) ^ (${look(t2, 2)} ^ ${look(t3, 3)});`;
})}`;
}

/**
 * The shift register, four words of 16 bits at a time: with r(4j)…r(4j+3) in the word j, the four words after the sixteen
 * are sums that need no later word but the one before them, which is spread over the four as a running sum.
 */
function shifted(name: string, count: number): string {
  const pairs = (j: number): string =>
    `  const ${name}t${j} = ${name}${j} ^ ((${name}${j} >> 16) | (${name}${j + 1} << 48));`;
  return [
    pairs(0),
    times(
      count,
      (j) => `${pairs(j + 1)}
  let ${name}${j + 4} = ${name}t${j} ^ ((${name}t${j} >> 32) | (${name}t${j + 1} << 32)) ^ ${name}${j + 3};
  ${name}${j + 4} ^= ${name}${j + 4} << 16;
  ${name}${j + 4} ^= ${name}${j + 4} << 32;
  ${name}${j + 4} ^= (${name}${j + 3} >> 48) * 0x0001000100010001;`,
    ),
  ].join('\n');
}

/** hash = ψ⁶¹(hash ⊕ ψ(message ⊕ ψ¹²(ciphered))). */
function mix(): string {
  return `${times(4, (i) => `  let c${i} = u64(b${i}) | (u64(a${i}) << 32);`)}
${shifted('c', 3)}
${times(4, (i) => `  const m${i} = c${i + 3} ^ load<u64>(message, ${8 * i});`)}
  const last = m0 ^ (m0 >> 16) ^ (m0 >> 32) ^ (m0 >> 48) ^ m3 ^ (m3 >> 48);
${times(3, (i) => `  let h${i} = ((m${i} >> 16) | (m${i + 1} << 48)) ^ load<u64>(${STREAM}, ${8 * i});`)}
  let h3 = ((m3 >> 16) | (last << 48)) ^ load<u64>(${STREAM}, 24);
${shifted('h', 16)}
${times(4, (i) => `  store<u64>(${STREAM}, (h${15 + i} >> 16) | (h${16 + i} << 48), ${8 * i});`)}`;
}

/** The module's text. Functions: `blocks(at, count)` compresses whole blocks, `finish(length)` the length and the sum. */
export function gost94Source(): string {
  return `
function compress(message: usize): void {
  let u0 = v128.load(${STREAM}), u1 = v128.load(${STREAM}, 16);
  let v0 = v128.load(message), v1 = v128.load(message, 16);
  let t: v128, p: v128, q: v128;
${times(4, key)}
${times(4, (i) => `  let a${i} = load<u32>(${STREAM}, ${8 * i}), b${i} = load<u32>(${STREAM}, ${8 * i + 4});`)}
  let s0: u32, s1: u32, s2: u32, s3: u32;
  for (let turn = 0; turn < 3; turn++) {
${times(4, (i) => `${round('a', 'b', 2 * i)}\n${round('b', 'a', 2 * i + 1)}`)}
  }
${times(4, (i) => `${round('a', 'b', 7 - 2 * i)}\n${round('b', 'a', 6 - 2 * i)}`)}
${mix()}
}

export function blocks(at: usize, count: u32): void {
  for (; count > 0; count--, at += 32) {
    compress(at);
    let carry: u64 = 0;
    for (let i: usize = 0; i < 32; i += 8) {
      const term = load<u64>(at + i);
      const half = load<u64>(${SUM} + i) + term;
      const sum = half + carry;
      store<u64>(${SUM} + i, sum);
      carry = u64(half < term) | u64(sum < half);
    }
  }
}

export function finish(length: f64): void {
  store<u64>(${LENGTH}, u64(length) << 3);
  compress(${LENGTH});
  compress(${SUM});
}
`;
}
