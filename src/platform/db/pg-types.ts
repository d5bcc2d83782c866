import pg from 'pg';

/**
 * How values cross the border to PostgreSQL, for our own pools only (pg's global table stays untouched).
 *
 * Out: date → Temporal.PlainDate, timestamptz → Temporal.Instant, time → Temporal.PlainTime, int8 → number
 * (throws when it cannot be held exactly), json and jsonb parsed, bytea Buffer; arrays of those likewise.
 * In: the same Temporal types as ISO text. The session speaks DateStyle ISO and UTC.
 */

const oid = {
  int8: 20,
  date: 1082,
  time: 1083,
  timestamptz: 1184,
  int8Array: 1016,
  dateArray: 1182,
  timestamptzArray: 1185,
} as const;

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 ${value} is too large for a number`);
  return number;
}

/** pg-types' own parser of array texts; its published type forgets `create`. */
const arrayParser = pg.types.arrayParser as unknown as {
  create<T>(source: string, transform: (item: string) => T): { parse(): (T | null)[] };
};

function arrayOf<T>(parse: (value: string) => T): (value: string) => readonly (T | null)[] {
  return (value) => arrayParser.create(value, parse).parse();
}

const day = (value: string): Temporal.PlainDate => Temporal.PlainDate.from(value);
const moment = (value: string): Temporal.Instant => Temporal.Instant.from(value);

const parsers = new Map<number, (value: string) => unknown>([
  [oid.int8, safeInteger],
  [oid.date, day],
  [oid.time, (value) => Temporal.PlainTime.from(value)],
  [oid.timestamptz, moment],
  [oid.int8Array, arrayOf(safeInteger)],
  [oid.dateArray, arrayOf(day)],
  [oid.timestamptzArray, arrayOf(moment)],
]);

/** The `types` of every pool and client of ours. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser(type, format): (value: string) => unknown {
    const own = format === 'binary' ? undefined : parsers.get(type);
    return own ?? (pg.types.getTypeParser(type, format) as (value: string) => unknown);
  },
};

/**
 * A parameter as pg takes it: Temporal values become ISO text, lists are done item by item, the rest is
 * untouched. Throws TypeError on undefined, which pg would silently send as null.
 */
export function toParameter(value: unknown): unknown {
  if (value === undefined) throw new TypeError('A parameter of an SQL statement is undefined; say null');
  if (
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainTime
  ) {
    return value.toString();
  }
  return Array.isArray(value) ? value.map(toParameter) : value;
}
