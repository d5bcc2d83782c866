import type pg from 'pg';
import { PlainError } from './errors.ts';
import { withClient } from './pool.ts';
import type { Connection } from './pool.ts';

/**
 * What must be true of a database before anything is served from it, the embedded one and an operator's own
 * alike. Each complaint is one plain sentence that says what to do.
 */

const neededExtensions = ['pg_trgm', 'btree_gist'] as const;

export interface ServerFacts {
  /** As `server_version_num`: 180004 is 18.4. */
  readonly version: number;
  readonly encoding: string;
  /** The extensions that the server offers, installed or not. */
  readonly available: readonly string[];
}

export interface DatabaseFacts {
  readonly installed: readonly string[];
  /** How many trigrams the letter қ has: none when the locale does not know it as a letter. */
  readonly trigrams: number;
}

export interface RoleFacts {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly managesRoles: boolean;
  /** Owns the database or anything in it, or may act as somebody who does. */
  readonly owner: boolean;
}

/** What is wrong with the server, or undefined. */
export function complaintAboutServer({ version, encoding, available }: ServerFacts): string | undefined {
  if (version < 160_000) {
    return `PostgreSQL ${Math.floor(version / 10_000)} is too old: use version 16 or newer.`;
  }
  if (encoding !== 'UTF8') {
    return `The database has the encoding ${encoding}: make it again with encoding 'UTF8' (see deploy/roles.sql).`;
  }
  const missing = neededExtensions.filter((name) => !available.includes(name));
  if (missing.length === 0) return undefined;
  return `The PostgreSQL server lacks ${missing.join(' and ')}: install its contrib package (postgresql-contrib).`;
}

/** What is wrong with the database once it is migrated, or undefined. */
export function complaintAboutDatabase({ installed, trigrams }: DatabaseFacts): string | undefined {
  const missing = neededExtensions.filter((name) => !installed.includes(name));
  if (missing.length > 0) return `The database lacks ${missing.join(' and ')}: run npm run migrate.`;
  if (trigrams > 0) return undefined;
  return "The database's locale does not know Kazakh letters, so search would silently find nothing: make the database again with the locale C.UTF-8 (see deploy/roles.sql).";
}

/** What is wrong with a role that serves people or runs jobs, or undefined. */
export function complaintAboutRole(role: RoleFacts): string | undefined {
  const so = (what: string): string =>
    `The database role ${role.name} ${what}, and row-level security must bind it: connect as q_app or q_job (see deploy/roles.sql).`;
  if (role.superuser) return so('is a superuser');
  if (role.bypassesRowSecurity) return so('has BYPASSRLS');
  if (role.managesRoles) return so('may manage roles');
  if (role.owner) return so('owns the data or may act as its owner');
  return undefined;
}

/** Checks the server over an open connection, before migrating. Throws PlainError. */
export async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<ServerFacts>(`select
    current_setting('server_version_num')::int as version,
    current_setting('server_encoding') as encoding,
    (select array_agg(name::text) from pg_available_extensions) as available`);
  demand(rows[0], complaintAboutServer);
}

/**
 * Checks the migrated database as each working connection sees it: server, extensions, letters, and that
 * its role is a working role. Throws PlainError with the first complaint, also when it cannot connect.
 */
export async function checkDatabase(working: readonly Connection[]): Promise<void> {
  for (const connection of working) {
    await withClient(connection, 'qabyldau checks', async (client) => {
      await checkServer(client);
      demand(await roleFacts(client), complaintAboutRole);
      demand(await databaseFacts(client), complaintAboutDatabase);
    });
  }
}

async function databaseFacts(client: pg.Client): Promise<DatabaseFacts> {
  const { rows } = await client.query<{ installed: readonly string[] }>(
    'select array_agg(extname::text) as installed from pg_extension',
  );
  const installed = rows[0]?.installed ?? [];
  if (!installed.includes('pg_trgm')) return { installed, trigrams: 0 };
  const { rows: found } = await client.query<{ trigrams: number }>(
    "select cardinality(show_trgm('қ')) as trigrams",
  );
  return { installed, trigrams: found[0]?.trigrams ?? 0 };
}

async function roleFacts(client: pg.Client): Promise<RoleFacts | undefined> {
  const { rows } = await client.query<RoleFacts>(`select
    rolname::text as name,
    rolsuper as superuser,
    rolbypassrls as "bypassesRowSecurity",
    rolcreaterole as "managesRoles",
    pg_has_role(oid, (select datdba from pg_database where datname = current_database()), 'member')
      or exists (select from pg_class where relowner not in (select oid from pg_roles where rolsuper)
        and pg_has_role(r.oid, relowner, 'member')) as owner
    from pg_roles r where rolname = current_user`);
  return rows[0];
}

function demand<T>(facts: T | undefined, complaint: (facts: T) => string | undefined): void {
  if (facts === undefined) throw new Error('The database tells nothing about itself');
  const sentence = complaint(facts);
  if (sentence !== undefined) throw new PlainError(sentence);
}
