import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import type { Row } from './row.ts';

/** A statement made with Kysely's `sql` tag; its parameters may be Temporal values. */
export type Statement = RawBuilder<unknown>;

/** The four ways to run a statement. Rows are parsed where they enter, by the functions of `row.ts`. */
export interface Queries {
  /** Every row, parsed. */
  rows<T>(statement: Statement, parse: (row: Row) => T): Promise<readonly T[]>;
  /** The row, or undefined when there is none. Throws when there are several. */
  row<T>(statement: Statement, parse: (row: Row) => T): Promise<T | undefined>;
  /** The one row. Throws when there is none or several. */
  one<T>(statement: Statement, parse: (row: Row) => T): Promise<T>;
  /** Runs a statement; returns how many rows it inserted, updated or deleted (0 for others). */
  exec(statement: Statement): Promise<number>;
}

/** The queries over something that can execute: a transaction, or a whole Kysely. */
export function queriesOver(executor: QueryExecutorProvider): Queries {
  const fetch = async (statement: Statement): Promise<readonly Row[]> =>
    (await statement.execute(executor)).rows as readonly Row[];
  const atMostOne = async (statement: Statement): Promise<Row | undefined> => {
    const rows = await fetch(statement);
    if (rows.length > 1) throw new Error(`One row was expected, ${rows.length} came`);
    return rows[0];
  };
  return {
    rows: async (statement, parse) => (await fetch(statement)).map((row) => parse(row)),
    async row(statement, parse) {
      const row = await atMostOne(statement);
      return row === undefined ? undefined : parse(row);
    },
    async one(statement, parse) {
      const row = await atMostOne(statement);
      if (row === undefined) throw new Error('One row was expected, none came');
      return parse(row);
    },
    exec: async (statement) => Number((await statement.execute(executor)).numAffectedRows ?? 0n),
  };
}

/** A value for a `json` or `jsonb` parameter: `${asJson(value)}::jsonb` (pg makes a list an SQL array). */
export function asJson(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('The value has no JSON form');
  return json;
}
