import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { PlainError } from './errors.ts';
import { checkServer } from './checks.ts';
import { hearErrors, sessionSettings, withClient } from './pool.ts';
import type { Connection } from './pool.ts';

/**
 * Forward-only migrations: the plain SQL files `migrations/NNNN_name.sql`, in the order of their numbers,
 * run by q_owner, each in a transaction of its own. The table `migration` keeps the name and SHA-256 of each.
 *
 * A file whose first line is `-- no transaction` (for `create index concurrently`) runs statement by
 * statement, each ending with `;` at the end of a line; it must be safe to run again after a failure in the
 * middle (`if not exists`).
 */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export interface MigrationState {
  /** Names that the database has, in order. */
  readonly applied: readonly string[];
  /** Names that the database still lacks, in order. */
  readonly pending: readonly string[];
}

export interface MigrateOptions {
  /** The connection of q_owner. */
  readonly owner: Connection;
  /** The folder of the files; the tree's own `migrations/` when it is not given. */
  readonly folder?: string;
}

export const migrationsFolder = path.resolve(import.meta.dirname, '../../../migrations');

/** The number of the advisory lock that lets one migration run at a time. */
const lockNumber = 7_124_001;

/**
 * Brings the database up to date: first graphile-worker's own schema, then every pending file. Returns the
 * names applied now. Several processes may call it at once: the others wait. Throws PlainError when the
 * files and the database disagree, when the server cannot be reached, and when a file fails.
 */
export async function migrate({ owner, folder = migrationsFolder }: MigrateOptions): Promise<MigrationState> {
  const files = readMigrations(folder);
  return withClient(owner, 'qabyldau migrate', async (client) => {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [lockNumber]);
    await migrateJobs(owner);
    await client.query(`create table if not exists migration (
      name text primary key,
      sha256 text not null,
      at timestamptz not null default now()
    )`);
    const { pending } = compare(files, await recorded(client));
    for (const file of pending) await apply(client, file);
    return { applied: pending.map(({ name }) => name), pending: [] };
  });
}

/** What is applied and what is pending, without changing anything. Throws PlainError as `migrate` does. */
export async function migrationState({
  owner,
  folder = migrationsFolder,
}: MigrateOptions): Promise<MigrationState> {
  const files = readMigrations(folder);
  return withClient(owner, 'qabyldau migrate', async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('public.migration') is not null as there",
    );
    const applied = rows[0]?.there === true ? await recorded(client) : [];
    const { pending } = compare(files, applied);
    return { applied: applied.map(({ name }) => name), pending: pending.map(({ name }) => name) };
  });
}

/** Reads and names the files of a folder. Throws PlainError on a bad or doubled number. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.sql'));
  const numbers = new Map<string, string>();
  return names.sort().map((name) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined)
      throw new PlainError(`migrations/${name}: the name must be like 0002_case.sql.`);
    const twin = numbers.get(number);
    if (twin !== undefined) throw new PlainError(`migrations/${twin} and ${name} have the same number.`);
    numbers.set(number, name);
    // Line ends differ between checkouts, and must not count as an edit.
    const sql = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

type Recorded = Pick<Migration, 'name' | 'sha256'>;

async function recorded(client: pg.Client): Promise<readonly Recorded[]> {
  const { rows } = await client.query<Recorded>('select name, sha256 from migration order by name');
  return rows;
}

/** The files that the database lacks. Throws PlainError when the past of the two differs. */
function compare(
  files: readonly Migration[],
  applied: readonly Recorded[],
): { readonly pending: readonly Migration[] } {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, sha256 } of applied) {
    const file = byName.get(name);
    if (file === undefined) {
      throw new PlainError(
        `The database has the migration ${name}, which this version does not know: start the version that made it, or a newer one.`,
      );
    }
    if (file.sha256 !== sha256) {
      throw new PlainError(
        `migrations/${name} was changed after it had been applied: put the old text back and write a new migration.`,
      );
    }
  }
  const pending = files.slice(applied.length);
  const last = applied.at(-1)?.name ?? '';
  const late = files.find(({ name }) => name < last && !applied.some((done) => done.name === name));
  if (late !== undefined) {
    throw new PlainError(`migrations/${late.name} came after ${last} was applied: give it a higher number.`);
  }
  return { pending };
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  const record = ['insert into migration (name, sha256) values ($1, $2)', [file.name, file.sha256]] as const;
  try {
    if (/^-- no transaction\s*\n/.test(file.sql)) {
      for (const statement of file.sql.split(/;[ \t]*$/m)) {
        if (statement.replaceAll(/--.*$/gm, '').trim() !== '') await client.query(statement);
      }
      await client.query(record[0], [...record[1]]);
      return;
    }
    await client.query('begin');
    await client.query(file.sql);
    await client.query(record[0], [...record[1]]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw new PlainError(`migrations/${file.name}${placeOf(error, file.sql)}`, { cause: error });
  }
}

/** `, line 12: syntax error at …` */
function placeOf(error: unknown, sql: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return `: ${message}`;
  return `, line ${sql.slice(0, position).split('\n').length}: ${message}`;
}

/** graphile-worker brings its schema up to date by itself; it needs a pool. */
async function migrateJobs(owner: Connection): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const pool = new pg.Pool({ ...sessionSettings(owner, 'qabyldau migrate'), max: 1 });
  hearErrors(pool, () => undefined);
  try {
    await runMigrations({ pgPool: pool, schema: jobsSchema, logger: new Logger(() => () => undefined) });
  } finally {
    await pool.end();
  }
}

/** The schema of the job queue. */
export const jobsSchema = 'graphile_worker';
