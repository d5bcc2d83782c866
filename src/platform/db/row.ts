/**
 * Parsers for rows, used where rows enter: `tx.rows(sql`…`, (row) => ({ id: bigintId(row, 'id'), … }))`.
 *
 * Each takes a row and a column name and returns a typed value; each throws a `RowError` that names the
 * column when the value is null, absent or of another type. `optional(parser)` makes null (or an absent
 * outer-join value) `undefined`; `nullable(parser)` keeps it null.
 */
export type Row = Readonly<Record<string, unknown>>;

/** A column did not hold what the code says it holds: a fault, never a user's mistake. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

type Parser<T> = (row: Row, column: string) => T;

function refuse(row: Row, column: string, expected: string): never {
  if (!(column in row)) {
    throw new RowError(`Column ${column} is not in the row; it has ${Object.keys(row).join(', ')}`);
  }
  const value = row[column];
  const seen = value === null ? 'null' : typeof value === 'object' ? value.constructor.name : typeof value;
  throw new RowError(`Column ${column} should hold ${expected}, but holds ${seen}`);
}

export function text(row: Row, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : refuse(row, column, 'text');
}

/** One of a fixed list of words: `oneOf(row, 'language', languages)`. */
export function oneOf<T extends string>(row: Row, column: string, words: readonly T[]): T {
  const value = row[column];
  const word = words.find((candidate) => candidate === value);
  return word ?? refuse(row, column, `one of ${words.join(', ')}`);
}

/** A list of texts from `text[]`. */
export function texts(row: Row, column: string): readonly string[] {
  const value = row[column];
  return isListOf(value, (item) => typeof item === 'string') ? value : refuse(row, column, 'a list of texts');
}

/** A whole number that JavaScript can hold exactly (int2, int4, int8). */
export function int(row: Row, column: string): number {
  const value = row[column];
  return Number.isSafeInteger(value) ? (value as number) : refuse(row, column, 'a whole number');
}

/** A bigint identifier, as a safe number greater than zero. */
export function bigintId(row: Row, column: string): number {
  const value = row[column];
  return Number.isSafeInteger(value) && (value as number) > 0
    ? (value as number)
    : refuse(row, column, 'an identifier');
}

/** A list of identifiers or other whole numbers from `bigint[]` or `int[]`. */
export function ints(row: Row, column: string): readonly number[] {
  const value = row[column];
  return isListOf(value, (item): item is number => Number.isSafeInteger(item))
    ? value
    : refuse(row, column, 'a list of whole numbers');
}

/** A number with a fraction (float4, float8). `numeric` arrives as text: read it with `text`. */
export function float(row: Row, column: string): number {
  const value = row[column];
  return typeof value === 'number' ? value : refuse(row, column, 'a number');
}

export function bool(row: Row, column: string): boolean {
  const value = row[column];
  return typeof value === 'boolean' ? value : refuse(row, column, 'true or false');
}

export function day(row: Row, column: string): Temporal.PlainDate {
  const value = row[column];
  return value instanceof Temporal.PlainDate ? value : refuse(row, column, 'a date');
}

/** A list of days from `date[]`. */
export function days(row: Row, column: string): readonly Temporal.PlainDate[] {
  const value = row[column];
  return isListOf(value, (item): item is Temporal.PlainDate => item instanceof Temporal.PlainDate)
    ? value
    : refuse(row, column, 'a list of dates');
}

/** A time of day from `time`. */
export function time(row: Row, column: string): Temporal.PlainTime {
  const value = row[column];
  return value instanceof Temporal.PlainTime ? value : refuse(row, column, 'a time of day');
}

/** A moment from `timestamptz`. */
export function instant(row: Row, column: string): Temporal.Instant {
  const value = row[column];
  return value instanceof Temporal.Instant ? value : refuse(row, column, 'a moment');
}

/** A parsed `json` or `jsonb` value; `parse` makes it a typed one and throws when it cannot. */
export function json<T>(row: Row, column: string, parse: (value: unknown) => T): T {
  const value = row[column];
  return value === null || value === undefined ? refuse(row, column, 'JSON') : parse(value);
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  return value instanceof Uint8Array ? value : refuse(row, column, 'bytes');
}

/** The same parser for a column that may be null: `optional(text)(row, 'phone')` is a string or undefined. */
export function optional<T>(parser: Parser<T>): Parser<T | undefined> {
  return (row, column) => (row[column] === null && column in row ? undefined : parser(row, column));
}

/** As `optional`, with null kept as null. */
export function nullable<T>(parser: Parser<T>): Parser<T | null> {
  return (row, column) => (row[column] === null ? null : parser(row, column));
}

function isListOf<T>(value: unknown, check: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(check);
}
