import { createHash } from 'node:crypto';
import { PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { DatabaseAway, PlainError, errorCode, meansAway, meansStalePlan } from './errors.ts';
import { pgTypes, toParameter } from './pg-types.ts';

/** What `pg` needs to connect; a `connectionString` may stand in for the parts. */
export type Connection = pg.ClientConfig;

/** What is told about a connection that broke while nobody was using it. Never contains row data. */
export type ConnectionLog = (message: string) => void;

/** Settings of every session of ours: UTC, ISO dates, and keep-alive, so that a silent network is noticed. */
export function sessionSettings(connection: Connection, name: string): pg.ClientConfig {
  return {
    ...connection,
    application_name: name,
    options: '-c DateStyle=ISO -c TimeZone=UTC -c client_encoding=UTF8',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  };
}

/** Limits of a working session: a statement 15 s, an idle open transaction 30 s, an answer 20 s. */
const workingLimits = {
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 30_000,
  query_timeout: 20_000,
};

/**
 * Kysely's dialect over a pool of our own. Temporal parameters are accepted; a lost connection is thrown as
 * `DatabaseAway`, is never given out again, and never crashes the process.
 */
export function workingDialect(
  connection: pg.PoolConfig,
  name: string,
  log: ConnectionLog = () => undefined,
): PostgresDialect {
  const pool = new pg.Pool({
    max: 10,
    idleTimeoutMillis: 30_000,
    ...sessionSettings(connection, name),
    ...workingLimits,
    types: pgTypes,
  });
  hearErrors(pool, log);
  const wrapped: PostgresPool = {
    options: {},
    connect: () => connectTo(pool),
    end: () => pool.end(),
  };
  return new PostgresDialect({ pool: wrapped });
}

/**
 * Listens to the errors of a pool's connections. While a client is given out its pool does not listen to it:
 * without this a lost connection is an uncaught 'error' event and ends the process. Only idle connections
 * are told of: for the others the query that fails tells.
 */
export function hearErrors(pool: pg.Pool, log: ConnectionLog): void {
  pool.on('error', (error) => {
    if (!pool.ending) log(`An idle database connection was lost: ${error.message}`);
  });
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** Names of the statements seen so far. */
const names = new Map<string, string>();
/** Texts are written in this code, so they are a few hundred; should some be put together without end, those go unnamed. */
const MOST_NAMES = 1000;

/**
 * The name under which each connection prepares a statement once: parsing it and planning it with its row-level security
 * takes longer than running it. It follows from the text, so that no process ever runs another's statement, should
 * something on the way share the connection of both.
 */
function preparedName(sql: string): string | undefined {
  const known = names.get(sql);
  if (
    known !== undefined ||
    names.size >= MOST_NAMES ||
    !/^\s*(?:select|insert|update|delete|with)\b/iu.test(sql)
  )
    return known;
  const name = `q${createHash('sha256').update(sql).digest('base64url')}`;
  names.set(sql, name);
  return name;
}

class WorkingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #hear = (error: Error): void => void (this.#loss ??= error);
  /** Why the connection was lost, when that is known. */
  #loss: unknown;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#hear);
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: unknown): R;
  query(sql: unknown, parameters: readonly unknown[] = []): unknown {
    if (typeof sql !== 'string') throw new TypeError('Cursors are not used here: page by key instead');
    return this.#query(sql, parameters);
  }

  async #query(sql: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    try {
      const name = preparedName(sql);
      const values = parameters.map(toParameter);
      return await this.#client.query(
        name === undefined ? { text: sql, values } : { name, text: sql, values },
      );
    } catch (error) {
      if (meansStalePlan(error)) {
        this.#loss ??= error;
        throw new DatabaseAway(error);
      }
      if (!meansAway(error)) throw error;
      this.#loss ??= error;
      // The server ends a transaction that idles too long: that is a fault of ours, and says so.
      throw meansAway(this.#loss) ? new DatabaseAway(this.#loss) : this.#loss;
    }
  }

  release(destroy?: boolean): void {
    this.#client.off('error', this.#hear);
    this.#client.release(destroy === true || this.#loss !== undefined);
  }
}

async function connectTo(pool: pg.Pool): Promise<WorkingClient> {
  try {
    return new WorkingClient(await pool.connect());
  } catch (error) {
    throw meansAway(error) ? new DatabaseAway(error) : error;
  }
}

/**
 * Opens one connection for `work` and closes it. Throws PlainError, with what to do, when the server cannot
 * be reached or does not let us in; otherwise what `work` throws.
 */
export async function withClient<T>(
  connection: Connection,
  name: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(sessionSettings(connection, name));
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw notConnected(error, client);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function notConnected(error: unknown, client: pg.Client): unknown {
  const where = `${client.host}:${client.port}`;
  const code = errorCode(error);
  const fails = (sentence: string): PlainError => new PlainError(sentence, { cause: error });
  if (code === '28P01' || code === '28000') {
    return fails(
      `PostgreSQL at ${where} did not let ${client.user} in: check the password in the connection URL.`,
    );
  }
  if (code === '3D000') {
    return fails(
      `PostgreSQL at ${where} has no database ${client.database}: make it as deploy/roles.sql tells.`,
    );
  }
  if (!meansAway(error)) return error;
  const reason = code ?? (error instanceof Error ? error.message : String(error));
  return fails(`PostgreSQL at ${where} cannot be reached (${reason}): start it, or mend the connection URL.`);
}
