/**
 * AssemblyScript of whole numbers of SIZE octets, least significant first, worked on as 32-bit words: comparison, sums,
 * products modulo the order, inverses by division steps, and digits of a scalar. All of it takes a time that depends on
 * the numbers: it is for verification, where everything is public, and never for signing.
 */
export const numbersText = `
function isNil(a: usize): bool {
  let all: u32 = 0;
  for (let i: usize = 0; i < SIZE; i += 4) all |= load<u32>(a + i);
  return all == 0;
}

function notLess(a: usize, b: usize): bool {
  for (let i = <i32>SIZE - 4; i >= 0; i -= 4) {
    const x = load<u32>(a + <usize>i), y = load<u32>(b + <usize>i);
    if (x != y) return x > y;
  }
  return true;
}

function subtractNumbers(o: usize, a: usize, b: usize): void {
  let carry: i64 = 0;
  for (let i: usize = 0; i < SIZE; i += 4) {
    carry += <i64>load<u32>(a + i) - <i64>load<u32>(b + i);
    store<u32>(o + i, <u32>carry);
    carry >>= 32;
  }
}

// The carry out of the highest word.
function addNumbers(o: usize, a: usize, b: usize): u64 {
  let carry: u64 = 0;
  for (let i: usize = 0; i < SIZE; i += 4) {
    carry += <u64>load<u32>(a + i) + <u64>load<u32>(b + i);
    store<u32>(o + i, <u32>carry);
    carry >>= 32;
  }
  return carry;
}

// 1/m modulo 2^32 for odd m: Newton's method, from three right bits to all.
function invertWord(m: u32): u32 {
  let x: u32 = m;
  for (let i = 0; i < 4; i++) x *= 2 - m * x;
  return x;
}

let orderInverse: u32 = 0;

// o = a*b / 2^(8*SIZE) modulo the order, by Montgomery, word by word.
function multiplyModOrder(o: usize, a: usize, b: usize): void {
  const t = WIDE;
  memory.fill(t, 0, SIZE + 8);
  for (let i: usize = 0; i < SIZE; i += 4) {
    const factor = <u64>load<u32>(a + i);
    let carry: u64 = 0;
    for (let j: usize = 0; j < SIZE; j += 4) {
      const x: u64 = factor * <u64>load<u32>(b + j) + <u64>load<u32>(t + j) + carry;
      store<u32>(t + j, <u32>x);
      carry = x >> 32;
    }
    let top: u64 = <u64>load<u32>(t + SIZE) + carry;
    store<u32>(t + SIZE, <u32>top);
    store<u32>(t + SIZE + 4, <u32>(top >> 32));
    // A variable of its own: a load inside a 64-bit expression would be multiplied in 64 bits.
    const low: u32 = load<u32>(t);
    const quotient: u32 = low * (0 - orderInverse);
    const q = <u64>quotient;
    carry = (q * <u64>load<u32>(ORDER) + <u64>low) >> 32;
    for (let j: usize = 4; j < SIZE; j += 4) {
      const x: u64 = q * <u64>load<u32>(ORDER + j) + <u64>load<u32>(t + j) + carry;
      store<u32>(t + j - 4, <u32>x);
      carry = x >> 32;
    }
    top = <u64>load<u32>(t + SIZE) + carry;
    store<u32>(t + SIZE - 4, <u32>top);
    store<u32>(t + SIZE, load<u32>(t + SIZE + 4) + <u32>(top >> 32));
  }
  if (load<u32>(t + SIZE) != 0 || notLess(t, ORDER)) subtractNumbers(o, t, ORDER);
  else memory.copy(o, t, SIZE);
}

// ---- inverses: division steps of Bernstein and Yang, thirty at a time, on signed limbs of 30 bits ----
const MASK30: i32 = 0x3fffffff;
const TOP30: usize = 4 * (LIMBS30 - 1);

function toLimbs30(o: usize, a: usize): void {
  memory.copy(WIDE, a, SIZE);
  memory.fill(WIDE + SIZE, 0, 16);
  for (let i: usize = 0; i < LIMBS30; i++) {
    const bit = 30 * i;
    store<i32>(o + (i << 2), <i32>(load<u64>(WIDE + ((bit >> 5) << 2)) >> <u64>(bit & 31)) & MASK30);
  }
}

// The matrix (u v; q r) of thirty steps: f, g become (u*f + v*g, q*f + r*g) / 2^30.
let u: i64 = 0, v: i64 = 0, q: i64 = 0, r: i64 = 0;

// Finds the matrix from the low bits of f and g alone; delta counts as in the paper, with its sign turned.
function stepsOf(delta: i32, fLow: u32, gLow: u32): i32 {
  let f = fLow, g = gLow, a: u32 = 1, b: u32 = 0, c: u32 = 0, d: u32 = 1, left: i32 = 30;
  while (true) {
    // Halve g as long as it is even: a bit above the steps that are left stops the count.
    const zeros = <i32>ctz<u32>(g | (<u32>0xffffffff << left));
    g >>= zeros;
    a <<= zeros;
    b <<= zeros;
    delta -= zeros;
    left -= zeros;
    if (left == 0) break;
    if (delta < 0) {
      delta = -delta;
      let x = f; f = g; g = 0 - x;
      x = a; a = c; c = 0 - x;
      x = b; b = d; d = 0 - x;
    }
    // Add the multiple of f that clears as many low bits of g as may be cleared before the next exchange, up to eight.
    const most = delta + 1 < left ? delta + 1 : left;
    const mask: u32 = (<u32>0xffffffff >> (32 - most)) & 255;
    let inverse: u32 = (3 * f) ^ 2; // 1/f to five bits, then to ten
    inverse *= 2 - f * inverse;
    const factor = (0 - g * inverse) & mask;
    g += f * factor;
    c += a * factor;
    d += b * factor;
  }
  u = <i64><i32>a; v = <i64><i32>b; q = <i64><i32>c; r = <i64><i32>d;
  return delta;
}

// D, E = matrix * (D, E) / 2^30 modulo the number at MODULUS30, each kept between -2m and m.
function applyToCofactors(mInverse: i32): void {
  const signD = <i64>(load<i32>(D30 + TOP30) >> 31), signE = <i64>(load<i32>(E30 + TOP30) >> 31);
  let md = (u & signD) + (v & signE), me = (q & signD) + (r & signE);
  let d = <i64>load<i32>(D30), e = <i64>load<i32>(E30), m = <i64>load<i32>(MODULUS30);
  let x = u * d + v * e, y = q * d + r * e;
  // So many times the modulus that the low thirty bits vanish.
  md -= <i64>((mInverse * <i32>x + <i32>md) & MASK30);
  me -= <i64>((mInverse * <i32>y + <i32>me) & MASK30);
  x = (x + m * md) >> 30;
  y = (y + m * me) >> 30;
  for (let k: usize = 4; k <= TOP30; k += 4) {
    d = <i64>load<i32>(D30 + k);
    e = <i64>load<i32>(E30 + k);
    m = <i64>load<i32>(MODULUS30 + k);
    x += u * d + v * e + m * md;
    y += q * d + r * e + m * me;
    store<i32>(D30 + k - 4, <i32>x & MASK30);
    store<i32>(E30 + k - 4, <i32>y & MASK30);
    x >>= 30;
    y >>= 30;
  }
  store<i32>(D30 + TOP30, <i32>x);
  store<i32>(E30 + TOP30, <i32>y);
}

// F, G = matrix * (F, G) / 2^30 over the limbs in use; their number shrinks as the numbers do. Nil where G is zero.
function applyToNumbers(limbs: i32): i32 {
  const top = <usize>(limbs - 1) << 2;
  let f = <i64>load<i32>(F30), g = <i64>load<i32>(G30);
  let x = (u * f + v * g) >> 30, y = (q * f + r * g) >> 30;
  let rest: i32 = 0;
  for (let k: usize = 4; k <= top; k += 4) {
    f = <i64>load<i32>(F30 + k);
    g = <i64>load<i32>(G30 + k);
    x += u * f + v * g;
    y += q * f + r * g;
    const low = <i32>y & MASK30;
    rest |= low;
    store<i32>(F30 + k - 4, <i32>x & MASK30);
    store<i32>(G30 + k - 4, low);
    x >>= 30;
    y >>= 30;
  }
  const fTop = <i32>x, gTop = <i32>y;
  store<i32>(F30 + top, fTop);
  store<i32>(G30 + top, gTop);
  if ((rest | gTop) == 0) { lastLimbs = limbs; return 0; }
  if (limbs > 2 && (fTop == 0 || fTop == -1) && (gTop == 0 || gTop == -1)) {
    store<i32>(F30 + top - 4, load<i32>(F30 + top - 4) | (fTop << 30));
    store<i32>(G30 + top - 4, load<i32>(G30 + top - 4) | (gTop << 30));
    return limbs - 1;
  }
  return limbs;
}
let lastLimbs: i32 = 0;

// D += sign * D + modulus where told, carried.
function settleD(negate: bool, addModulus: bool): void {
  let carry: i64 = 0;
  for (let k: usize = 0; k <= TOP30; k += 4) {
    const d = <i64>load<i32>(D30 + k);
    carry += (negate ? -d : d) + (addModulus ? <i64>load<i32>(MODULUS30 + k) : 0);
    store<i32>(D30 + k, k < TOP30 ? <i32>carry & MASK30 : <i32>carry);
    carry >>= 30;
  }
}

// o = 1/a modulo the odd number at m; false where there is none.
export function invert(o: usize, a: usize, m: usize): bool {
  toLimbs30(MODULUS30, m);
  memory.copy(F30, MODULUS30, TOP30 + 4);
  toLimbs30(G30, a);
  memory.fill(D30, 0, TOP30 + 4);
  memory.fill(E30, 0, TOP30 + 4);
  store<i32>(E30, 1);
  const mInverse = <i32>invertWord(load<u32>(m)) & MASK30;
  let delta: i32 = -1, limbs = <i32>LIMBS30;
  // (49 * bits + 57) / 17 steps are always enough (theorem 11.2 of the paper).
  for (let round = 0; limbs != 0; round++) {
    if (round == ROUNDS) return false;
    delta = stepsOf(delta, <u32>load<i32>(F30) | (<u32>load<i32>(F30 + 4) << 30), <u32>load<i32>(G30) | (<u32>load<i32>(G30 + 4) << 30));
    applyToCofactors(mInverse);
    limbs = applyToNumbers(limbs);
  }
  // F is now the greatest common divisor or its negative: only 1 and -1 have an inverse beside them.
  const top = <usize>(lastLimbs - 1) << 2;
  const negative = load<i32>(F30 + top) < 0;
  for (let k: usize = 0; k <= top; k += 4) {
    const one = k == 0 ? 1 : 0;
    const minusOne = k == top ? -1 : MASK30;
    if (load<i32>(F30 + k) != (negative ? minusOne : one)) return false;
  }
  if (load<i32>(D30 + TOP30) < 0) settleD(false, true);
  if (negative) settleD(true, false);
  if (load<i32>(D30 + TOP30) < 0) settleD(false, true);
  memory.fill(WIDE, 0, SIZE + 16);
  for (let i: usize = 0; i < LIMBS30; i++) {
    const bit = 30 * i, at = WIDE + ((bit >> 5) << 2);
    store<u64>(at, load<u64>(at) | (<u64>load<u32>(D30 + (i << 2)) << <u64>(bit & 31)));
  }
  memory.copy(o, WIDE, SIZE);
  return true;
}

// Digits of a number in non-adjacent form of a width: each is nil or odd, and two are at least the width apart.
function writeDigits(o: usize, a: usize, width: i32): void {
  memory.fill(o, 0, 2 * (BITS + 1));
  memory.copy(WIDE, a, SIZE);
  memory.fill(WIDE + SIZE, 0, 16);
  const mask = (<u32>1 << width) - 1;
  let carry: u32 = 0, i = 0;
  while (i <= <i32>BITS) {
    const window = <u32>(load<u64>(WIDE + (<usize>(i >> 5) << 2)) >> <u64>(i & 31));
    if ((window & 1) == carry) { i++; continue; }
    const digit = (window & mask) + carry;
    carry = (digit >> (width - 1)) & 1;
    store<i16>(o + (<usize>i << 1), <i16>(<i32>digit - <i32>(carry << width)));
    i += width;
  }
}
`;
