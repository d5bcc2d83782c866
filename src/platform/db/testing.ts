import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { Kysely } from 'kysely';
import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import type { EmbeddedConnections, EmbeddedServer } from './embedded.ts';
import { isAlive } from './embedded-lock.ts';
import { openGateway } from './gateway.ts';
import type { AnyTable, Gateway } from './gateway.ts';
import { migrate, migrationsFolder } from './migrate.ts';
import { workingDialect } from './pool.ts';
import type { Connection } from './pool.ts';
import { queriesOver } from './queries.ts';
import type { Queries } from './queries.ts';

/**
 * Real PostgreSQL for tests. `scripts/test-global-setup.ts` starts one server a run and applies every
 * migration once, to the template database `qabyldau`; a test file takes a clone of it:
 *
 *     const db = await testDatabase();
 *     await db.owner.exec(sql`insert into …`);
 *     await db.app.withActor(aigul, 'test', (tx) => …);
 *
 * A file run by hand, without the global setup, starts a server of its own.
 */
export interface TestDatabase {
  /** The gateway of the web process, as q_app. */
  readonly app: Gateway;
  /** The gateway of the job handlers, as q_job. */
  readonly job: Gateway;
  /** Statements as q_owner, for arranging and looking; row-level security does not bind the owner. */
  readonly owner: Queries & {
    /** Runs several statements separated by `;`. */
    script(sql: string): Promise<void>;
  };
  readonly connections: EmbeddedConnections;
}

/** Where the tests find the server that the global setup started. */
export const testServerVariable = 'QABYLDAU_TEST_PG';

/** Anything that can be told to clean up: a test context, or node:test itself at the top of a file. */
export interface Cleanup {
  after(work: () => Promise<void>): void;
}

/** Starts a server for one test run, with every migration applied to its template. `stop` removes its data. */
export async function startTestServer(folder = migrationsFolder): Promise<EmbeddedServer> {
  sweepTestServers();
  const place = fs.mkdtempSync(path.join(os.tmpdir(), `${placeName}${process.pid}-`));
  const server = await startEmbedded({
    dataDir: path.join(place, 'postgres'),
    // Nothing here must survive a power cut; many files, each with its pools, run at once.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '400',
      max_wal_senders: '0',
      wal_level: 'minimal',
    },
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    fs.rmSync(place, { recursive: true, force: true });
  };
  try {
    await migrate({ owner: server.connections.owner, folder });
    await asSuper(server.connections, async (client) => {
      // A database with a connection cannot be cloned: nobody may connect to the template any more.
      await client.query('alter database qabyldau is_template true allow_connections false');
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...server, stop };
}

const placeName = 'qabyldau-test-';

/** Removes the data of earlier runs that were killed before they could do it. */
function sweepTestServers(): void {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (!name.startsWith(placeName) || isAlive(Number(name.slice(placeName.length).split('-')[0]))) continue;
    fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}

/**
 * A database for this test file, with every migration applied, dropped after its last test. Give `t` to
 * have it dropped after that one test, and `template0` for one without any migration.
 */
export async function testDatabase(
  t: Cleanup = { after },
  template: 'qabyldau' | 'template0' = 'qabyldau',
): Promise<TestDatabase> {
  const { connections, stop } = await sharedServer();
  const name = `test_${process.pid}_${(databases += 1)}`;
  await asSuper(connections, async (client) => {
    await client.query(`create database ${name} template ${template} owner q_owner strategy wal_log`);
    // The rights on a database are not part of its template.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to q_app, q_job`);
  });
  const here = connectionsTo(connections, name);
  const app = openGateway({ app: here.app, role: 'q_app' });
  const job = openGateway({ app: here.job, role: 'q_job' });
  const owner = openOwner(here.owner);
  t.after(async () => {
    await Promise.all([app.close(), job.close(), owner.close()]);
    await asSuper(connections, async (client) => {
      await client.query(`drop database ${name} with (force)`);
    });
    await stop();
  });
  return { app, job, owner: owner.queries, connections: here };
}

let databases = 0;

interface SharedServer {
  readonly connections: EmbeddedConnections;
  readonly stop: () => Promise<void>;
}

/** The server of the run, or one of our own that stops with its last database. */
async function sharedServer(): Promise<SharedServer> {
  const given = process.env[testServerVariable];
  if (given !== undefined) {
    return { connections: JSON.parse(given) as EmbeddedConnections, stop: () => Promise.resolve() };
  }
  own ??= startTestServer();
  users += 1;
  const server = await own;
  return {
    connections: server.connections,
    stop: async () => {
      users -= 1;
      if (users > 0) return;
      own = undefined;
      await server.stop();
    },
  };
}

let own: Promise<EmbeddedServer> | undefined;
let users = 0;

function connectionsTo(connections: EmbeddedConnections, database: string): EmbeddedConnections {
  const { super: root, owner, app, job } = connections;
  return {
    super: { ...root, database },
    owner: { ...owner, database },
    app: { ...app, database },
    job: { ...job, database },
  };
}

async function asSuper(
  connections: EmbeddedConnections,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...connections.super, database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function openOwner(connection: Connection): { queries: TestDatabase['owner']; close: () => Promise<void> } {
  const kysely = new Kysely<AnyTable>({ dialect: workingDialect({ ...connection, max: 2 }, 'test owner') });
  const script = async (text: string): Promise<void> => {
    const client = new pg.Client(connection);
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  return { queries: { ...queriesOver(kysely), script }, close: () => kysely.destroy() };
}
