import { Kysely } from 'kysely';
import { workingDialect, type Connection } from './pool.ts';
import { queriesOver, type Queries } from './queries.ts';

/** Statements as the owner of the database, for seeding and replay: never in the service of a request. */
export async function ownerQueries<T>(owner: Connection, work: (queries: Queries) => Promise<T>): Promise<T> {
  const kysely = new Kysely<Record<string, Record<string, unknown>>>({
    dialect: workingDialect({ ...owner, max: 1 }, 'qabyldau owner'),
  });
  try {
    return await work(queriesOver(kysely));
  } finally {
    await kysely.destroy();
  }
}
