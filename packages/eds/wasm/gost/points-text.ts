/**
 * AssemblyScript of points, tables and verification, over a field (field.ts), the formulas on points (formulas.ts) and
 * numbers (numbers-text.ts). Addresses in capitals are given by verifier.ts.
 */
export const pointsText = `
const POINT: usize = 2 * ELEMENT;
const JACOBIAN: usize = 3 * ELEMENT;

// Octets -> limbs, each between -half and half of its range, but the highest.
export function readNumber(o: usize, a: usize): void {
  memory.copy(WIDE, a, SIZE);
  memory.fill(WIDE + SIZE, 0, 16);
  const half: i64 = (<i64>1) << (LIMB_BITS - 1);
  let carry: i64 = 0;
  for (let i = 0; i < LIMBS; i++) {
    const bit = i * LIMB_BITS, shift = <u64>(bit & 31), at = WIDE + (<usize>(bit >> 5) << 2);
    // A limb may begin late in its 64-bit word: the word behind completes it.
    const high: u64 = shift == 0 ? 0 : load<u64>(at + 8) << (64 - shift);
    let limb = <i64>(((load<u64>(at) >> shift) | high) & ((<u64>1 << LIMB_BITS) - 1)) + carry;
    carry = 0;
    if (i < LIMBS - 1 && limb >= half) { limb -= half << 1; carry = 1; }
    setLimb(o, i, limb);
  }
}

// Carries the 64-bit limbs at SERIAL upward, to o; what does not fit into the number comes back.
function carrySerially(o: usize, start: i64): i64 {
  let carry = start;
  for (let i = 0; i < LIMBS; i++) {
    const bits: i64 = i == LIMBS - 1 ? TOP_BITS : LIMB_BITS;
    const x = load<i64>(SERIAL + (<usize>i << 3)) + carry;
    carry = x >> bits;
    store<i64>(o + (<usize>i << 3), x - (carry << bits));
  }
  return carry;
}

// Limbs -> the one number between 0 and p - 1 that they stand for.
export function writeNumber(o: usize, a: usize): void {
  for (let i = 0; i < LIMBS; i++) store<i64>(SERIAL + (<usize>i << 3), getLimb(a, i));
  // Twice brings it between 0 and 2^m, a third time carries what the second added.
  for (let round = 0; round < 3; round++) {
    const above = carrySerially(SERIAL, 0);
    store<i64>(SERIAL, load<i64>(SERIAL) + above * C);
  }
  carrySerially(SERIAL, 0);
  // At least p exactly if adding c overflows; the overflow is what has to go.
  const reduced = carrySerially(SERIAL2, C) != 0 ? SERIAL2 : SERIAL;
  memory.fill(WIDE, 0, SIZE + 24);
  for (let i = 0; i < LIMBS; i++) {
    const bit = i * LIMB_BITS, shift = <u64>(bit & 31), at = WIDE + (<usize>(bit >> 5) << 2);
    const limb = load<u64>(reduced + (<usize>i << 3));
    store<u64>(at, load<u64>(at) | (limb << shift));
    if (shift != 0) store<u64>(at + 8, load<u64>(at + 8) | (limb >> (64 - shift)));
  }
  memory.copy(o, WIDE, SIZE);
}

function isZero(a: usize): bool {
  writeNumber(ANY, a);
  return isNil(ANY);
}

function setSmall(o: usize, value: i64): void {
  for (let i = 0; i < LIMBS; i++) setLimb(o, i, i == 0 ? value : 0);
}

function invertElement(o: usize, a: usize): void {
  writeNumber(ANY, a);
  if (!invert(ANY, ANY, PRIME)) memory.fill(ANY, 0, SIZE);
  readNumber(o, ANY);
}

function times(o: usize, a: usize, b: usize): void { multiply(o, a, b, ZERO, NO_SHIFT); }
function squareOf(o: usize, a: usize): void { square(o, a, ZERO, NO_SHIFT); }

// Jacobian (X, Y, Z) and 1/Z -> affine point.
function toAffine(o: usize, p: usize, inverse: usize): void {
  squareOf(T1, inverse);
  times(o, p, T1);
  times(T1, T1, inverse);
  times(o + ELEMENT, p + ELEMENT, T1);
}

function fromAffine(o: usize, p: usize): void {
  copy(o, p);
  copy(o + ELEMENT, p + ELEMENT);
  setSmall(o + 2 * ELEMENT, 1);
}

// P, 3P, 5P ... of the affine point P: so many as count, affine, with one inversion for all.
function oddMultiples(o: usize, p: usize, count: i32): void {
  fromAffine(ROW, p);
  fromAffine(TWICE, p);
  double(TWICE);
  for (let i = 1; i < count; i++) {
    const at = ROW + JACOBIAN * <usize>i;
    addPoints(at, at - JACOBIAN, TWICE);
  }
  copy(PREFIX, ROW + 2 * ELEMENT);
  for (let i = 1; i < count; i++) {
    const at = PREFIX + ELEMENT * <usize>i;
    times(at, at - ELEMENT, ROW + JACOBIAN * <usize>i + 2 * ELEMENT);
  }
  invertElement(T8, PREFIX + ELEMENT * <usize>(count - 1));
  for (let i = count - 1; i >= 0; i--) {
    const at = ROW + JACOBIAN * <usize>i;
    if (i > 0) {
      times(T0, T8, PREFIX + ELEMENT * <usize>(i - 1));
      times(T8, T8, at + 2 * ELEMENT);
    } else copy(T0, T8);
    toAffine(o + POINT * <usize>i, at, T0);
  }
}

// Odd multiples of 2^(spacing*k)*P for k = 0 ... groups - 1.
function spacedMultiples(o: usize, p: usize, count: i32, spacing: i32, groups: i32): void {
  copy(BASE, p);
  copy(BASE + ELEMENT, p + ELEMENT);
  for (let k = 0; k < groups; k++) {
    oddMultiples(o + POINT * <usize>(k * count), BASE, count);
    if (k == groups - 1) break;
    fromAffine(TWICE, BASE);
    for (let i = 0; i < spacing; i++) double(TWICE);
    invertElement(T8, TWICE + 2 * ELEMENT);
    toAffine(BASE, TWICE, T8);
  }
}

// Whether the input x, y is a point: both below p, y^2 = x^3 - 3x + b. Leaves it at KEY.
function readKey(): bool {
  if (notLess(X, PRIME) || notLess(Y, PRIME)) return false;
  readNumber(KEY, X);
  readNumber(KEY + ELEMENT, Y);
  readNumber(T2, CURVE_B);
  squareOf(T0, KEY);
  setSmall(T1, 3);
  subtract(T0, T0, T1);
  times(T0, T0, KEY);
  add(T0, T0, T2);
  squareOf(T1, KEY + ELEMENT);
  subtract(T0, T0, T1);
  return isZero(T0);
}

// Writes the constants and the table of the base point. Gives the first address that is free for tables of keys.
export function open(): usize {
  const needed = <i32>((BASE_TABLE + BASE_TABLE_OCTETS + 65535) >> 16) - memory.size();
  if (needed > 0 && memory.grow(needed) < 0) return 0;
  prepareField();
  writeConstants();
  orderInverse = invertWord(load<u32>(ORDER));
  readNumber(KEY, BASE_X);
  readNumber(KEY + ELEMENT, BASE_Y);
  spacedMultiples(BASE_TABLE, KEY, 1 << (BASE_WIDTH - 2), BASE_SPACING, <i32>BITS / BASE_SPACING);
  return BASE_TABLE + BASE_TABLE_OCTETS;
}

export function tableOctets(width: i32, spacing: i32): usize {
  return (POINT << <usize>(width - 2)) * (BITS / <usize>spacing);
}

// A table for the key x, y of the input; false where it is no point.
export function prepareKey(table: usize, width: i32, spacing: i32): bool {
  if (!readKey()) return false;
  spacedMultiples(table, KEY, 1 << (width - 2), spacing, <i32>BITS / spacing);
  return true;
}

let empty: bool = true;

// SUM += the digit at position j of every group, times the group's base.
function addDigits(digits: usize, table: usize, stride: usize, groups: i32, spacing: i32, j: i32): void {
  for (let k = 0; k < groups; k++) {
    // Only the highest group has a digit at its end: the carry out of the whole number.
    if (j == spacing && k != groups - 1) continue;
    const digit = <i32>load<i16>(digits + (<usize>(k * spacing + j) << 1));
    if (digit == 0) continue;
    const negative = digit < 0;
    const p = table + stride * <usize>k + POINT * <usize>((negative ? -digit : digit) >> 1);
    if (!empty) { addAffine(SUM, p, negative); continue; }
    empty = false;
    fromAffine(SUM, p);
    if (negative) negate(SUM + ELEMENT, SUM + ELEMENT);
  }
}

// SUM = Z1*G + Z2*Q, all doublings shared.
function sumOfMultiples(table: usize, width: i32, spacing: i32): void {
  writeDigits(DIGITS_Q, Z2, width);
  writeDigits(DIGITS_G, Z1, BASE_WIDTH);
  // The base point has a group every BASE_SPACING bits; those at multiples of the key's spacing are used.
  const baseSpacing = spacing > BASE_SPACING ? spacing : BASE_SPACING;
  const baseStride = (POINT << (BASE_WIDTH - 2)) * <usize>(baseSpacing / BASE_SPACING);
  const baseGroups = <i32>BITS / baseSpacing;
  const stride = POINT << <usize>(width - 2);
  const groups = <i32>BITS / spacing;
  empty = true;
  for (let j = baseSpacing; j >= 0; j--) {
    if (!empty) double(SUM);
    if (j <= spacing) addDigits(DIGITS_Q, table, stride, groups, spacing, j);
    addDigits(DIGITS_G, BASE_TABLE, baseStride, baseGroups, baseSpacing, j);
  }
}

// Whether the x of SUM is the number at a: a*Z^2 = X. T0 is Z^2.
function hasX(a: usize): bool {
  readNumber(T2, a);
  times(T1, T2, T0);
  subtract(T1, T1, SUM);
  return isZero(T1);
}

// Verifies the input r, s over e. The key is a table of this shape, or, where table is 0, x and y of the input.
export function verify(table: usize, width: i32, spacing: i32): i32 {
  if (isNil(R) || isNil(S) || notLess(R, ORDER) || notLess(S, ORDER)) return NO;
  memory.copy(V, E, SIZE);
  while (notLess(V, ORDER)) subtractNumbers(V, V, ORDER);
  if (isNil(V)) store<u32>(V, 1);
  if (!invert(V, V, ORDER)) return UNDECIDED;
  multiplyModOrder(V, V, ORDER_SQUARE);
  multiplyModOrder(Z1, S, V);
  multiplyModOrder(Z2, R, V);
  subtractNumbers(Z2, ORDER, Z2);
  if (table == 0) {
    if (!readKey()) return NO;
    table = PASSING;
    width = PASSING_WIDTH;
    oddMultiples(table, KEY, 1 << (PASSING_WIDTH - 2));
    spacing = <i32>BITS;
  }
  sumOfMultiples(table, width, spacing);
  if (empty || isZero(SUM + 2 * ELEMENT)) return UNDECIDED;
  squareOf(T0, SUM + 2 * ELEMENT);
  // r is x reduced modulo the order, which is less than p: every x below p that reduces to it counts.
  memory.copy(ANY2, R, SIZE);
  do {
    if (hasX(ANY2)) return YES;
  } while (addNumbers(ANY2, ANY2, ORDER) == 0 && !notLess(ANY2, PRIME));
  return NO;
}

// o = a*b modulo p, for the self-test: what the field gives, apart from points.
export function multiplyNumbers(o: usize, a: usize, b: usize): void {
  readNumber(T0, a);
  readNumber(T1, b);
  times(T0, T0, T1);
  writeNumber(o, T0);
}
`;
