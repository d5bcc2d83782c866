import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import type { ControlledTransaction } from 'kysely';
import type { PoolConfig } from 'pg';
import { unreachable } from '../../kernel/result.ts';
import type { Actor } from '../../kernel/actor.ts';
import { DatabaseAway, meansConflict } from './errors.ts';
import { workingDialect } from './pool.ts';
import type { ConnectionLog } from './pool.ts';
import { queriesOver } from './queries.ts';
import type { Queries } from './queries.ts';

/**
 * The one way to the database: `gateway.withActor(actor, purpose, async (tx) => …)`.
 *
 * Every transaction says who acts, by settings that last until its end: `q.person` (a citizen's account),
 * `q.official`, `q.body`, `q.unit`, `q.roles` (an official), `q.system` (the name of a job or watcher),
 * `q.case` and `q.purpose`. Row-level security reads them through q_person(), q_official() … of migration
 * 0001. The pool is not exported.
 */

/** Why the data is touched, for the access log: a short kebab-case phrase such as `open-case`. */
export type Purpose = string;

/** Tables as Kysely's builder sees them: any name, unknown columns. Rows are parsed where they enter. */
export type AnyTable = Record<string, Record<string, unknown>>;

/** An open transaction. It ends with the `work` it was given to, and is useless afterwards. */
export interface Tx extends Queries {
  readonly actor: Actor;
  readonly purpose: Purpose;
  /** Kysely's builder bound to this transaction, for the rare query that is composed. */
  readonly kysely: Kysely<AnyTable>;
  /** Sets `q.case` until the end of the transaction. */
  setCase(caseId: number): Promise<void>;
}

export interface TransactionOptions {
  /** The case the work is about, as `q.case`. */
  readonly caseId?: number;
  readonly isolation?: 'repeatable read' | 'serializable';
  readonly readOnly?: boolean;
  /** How often the whole work is run again after a serialization failure or deadlock. Default 0. */
  readonly retry?: number;
}

export interface Gateway {
  readonly role: WorkingRole;
  /**
   * Runs `work` in one transaction in the name of `actor`: committed when it returns, rolled back when it
   * throws. Throws what `work` throws; `DatabaseAway` when the database cannot be reached or is lost;
   * `AbortedTransactionError` of Kysely when `work` swallowed a database error and returned.
   */
  withActor<T>(
    actor: Actor,
    purpose: Purpose,
    work: (tx: Tx) => Promise<T>,
    options?: TransactionOptions,
  ): Promise<T>;
  /** Resolves when the database answers; throws `DatabaseAway` otherwise. For the readiness probe. */
  ping(): Promise<void>;
  /** Waits for open transactions and closes the pool. */
  close(): Promise<void>;
}

export type WorkingRole = 'q_app' | 'q_job';

export interface GatewayOptions {
  /** How to connect. `user` defaults to the role, `max` to 10 connections. */
  readonly app: PoolConfig;
  readonly role: WorkingRole;
  /** Is told of connections that broke. */
  readonly log?: ConnectionLog;
}

/** Opens a gateway; it connects at the first transaction, not here. */
export function openGateway({ app, role, log }: GatewayOptions): Gateway {
  const user = app.connectionString === undefined ? { user: role } : {};
  const kysely = new Kysely<AnyTable>({
    dialect: workingDialect({ ...user, ...app }, `qabyldau ${role}`, log),
  });
  return {
    role,
    async withActor(actor, purpose, work, options = {}) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await runOnce(kysely, actor, purpose, work, options);
        } catch (error) {
          if (attempt >= (options.retry ?? 0) || !meansConflict(error)) throw error;
          await pause(10 * 2 ** attempt);
        }
      }
    },
    async ping() {
      await sql`select 1`.execute(kysely);
    },
    close: () => kysely.destroy(),
  };
}

async function runOnce<T>(
  kysely: Kysely<AnyTable>,
  actor: Actor,
  purpose: Purpose,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  let begin = kysely.startTransaction();
  if (options.isolation !== undefined) begin = begin.setIsolationLevel(options.isolation);
  if (options.readOnly === true) begin = begin.setAccessMode('read only');
  const transaction = await begin.execute();
  let result: T;
  try {
    await introduce(transaction, actor, purpose, options.caseId);
    result = await work(openTx(transaction, actor, purpose));
  } catch (error) {
    await giveUp(transaction);
    throw error;
  }
  try {
    await transaction.commit().execute();
  } catch (error) {
    await giveUp(transaction);
    throw error instanceof DatabaseAway ? new DatabaseAway(error.cause, true) : error;
  }
  return result;
}

/** Rolls back; a connection that cannot even do that is thrown away by the pool, and the first error counts. */
async function giveUp(transaction: ControlledTransaction<AnyTable>): Promise<void> {
  try {
    await transaction.rollback().execute();
  } catch {
    // The connection is gone, and PostgreSQL rolls back what it held.
  }
}

function openTx(transaction: ControlledTransaction<AnyTable>, actor: Actor, purpose: Purpose): Tx {
  return {
    ...queriesOver(transaction),
    actor,
    purpose,
    kysely: transaction,
    async setCase(caseId) {
      await sql`select set_config('q.case', ${String(caseId)}, true)`.execute(transaction);
    },
  };
}

/** Tells the database who acts. Every setting is set, so that none is ever left from somebody else. */
async function introduce(
  transaction: ControlledTransaction<AnyTable>,
  actor: Actor,
  purpose: Purpose,
  caseId: number | undefined,
): Promise<void> {
  const who = settingsOf(actor);
  await sql`select
    set_config('q.person', ${who.person}, true),
    set_config('q.official', ${who.official}, true),
    set_config('q.body', ${who.body}, true),
    set_config('q.unit', ${who.unit}, true),
    set_config('q.roles', ${who.roles}, true),
    set_config('q.system', ${who.system}, true),
    set_config('q.case', ${caseId === undefined ? '' : String(caseId)}, true),
    set_config('q.purpose', ${purpose}, true)`.execute(transaction);
}

const nobody = { person: '', official: '', body: '', unit: '', roles: '', system: '' };

function settingsOf(actor: Actor): typeof nobody {
  switch (actor.kind) {
    case 'citizen':
      return { ...nobody, person: String(actor.accountId) };
    case 'official':
      return {
        ...nobody,
        official: String(actor.officialId),
        body: String(actor.bodyId),
        unit: actor.unitId === null ? '' : String(actor.unitId),
        roles: actor.roles.join(','),
      };
    case 'system':
      return { ...nobody, system: actor.name };
    case 'visitor':
      return nobody;
    default:
      return unreachable(actor);
  }
}

export { sql } from 'kysely';
