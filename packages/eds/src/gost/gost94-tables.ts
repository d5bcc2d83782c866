/**
 * Rows of the "test" substitution of GOST R 34.11-94 (id-GostR3411-94-TestParamSet, RFC 4357 §11.2; printed in RFC 5831
 * §7.1): Kazakh GOST 34.311-95 takes this one (spec §2.1). The first row substitutes the lowest four bits.
 */
const ROWS: readonly (readonly number[])[] = [
  [4, 10, 9, 2, 13, 8, 0, 14, 6, 11, 1, 12, 7, 15, 5, 3],
  [14, 11, 4, 12, 6, 13, 15, 10, 2, 3, 8, 1, 0, 7, 5, 9],
  [5, 8, 1, 13, 10, 3, 4, 2, 14, 15, 12, 7, 6, 0, 9, 11],
  [7, 13, 10, 1, 0, 8, 9, 15, 14, 4, 6, 12, 11, 2, 5, 3],
  [6, 12, 7, 1, 5, 15, 13, 8, 4, 10, 9, 14, 0, 3, 11, 2],
  [4, 11, 10, 0, 7, 2, 1, 13, 3, 6, 8, 5, 9, 12, 15, 14],
  [13, 11, 4, 1, 3, 15, 5, 9, 0, 10, 14, 7, 6, 8, 2, 12],
  [1, 15, 13, 0, 5, 7, 10, 4, 9, 2, 3, 14, 6, 11, 8, 12],
];

let tables: Int32Array | undefined;

/**
 * The round function of GOST 28147-89 as four look-ups, made at the first call: entry 256·place + octet is the octet of
 * that place (0 lowest) after substitution, the whole word turned left by eleven bits.
 */
export function gost94Tables(): Int32Array {
  tables ??= Int32Array.from({ length: 4 * 256 }, (_, at) => {
    const place = at >> 8;
    const low = ROWS[2 * place]?.[at & 15] ?? 0;
    const high = ROWS[2 * place + 1]?.[(at >> 4) & 15] ?? 0;
    const word = (low | (high << 4)) << (8 * place);
    return (word << 11) | (word >>> 21);
  });
  return tables;
}
