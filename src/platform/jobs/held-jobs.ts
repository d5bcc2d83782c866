import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { jobsSchema } from '../db/migrate.ts';
import { sessionSettings, type Connection } from '../db/pool.ts';

/** The name under which the sessions of every runner stand in `pg_stat_activity`. */
export const sessionName = 'qabyldau jobs';

/** A run of a job in this process: one for each, since a job that was taken from it may come to it again. */
export interface RunningJob {
  readonly id: string;
}

export interface WatchOptions {
  readonly owner: Connection;
  readonly events: WorkerEvents;
  /** What this process really runs. */
  readonly running: ReadonlySet<RunningJob>;
  /** How long between two looks, in milliseconds. */
  readonly everyMs: number;
  readonly log: (level: 'warning' | 'info', message: string) => void;
}

/** A job that is locked and that nobody seems to run, as it was first seen. */
interface Suspect {
  readonly id: string;
  readonly pool: string;
  readonly lockedAt: string;
  readonly since: number;
}

/** Between two looks a job may end and still wait to be written down as done; after three it is surely nobody's. */
const looksUntilSure = 2;

/**
 * Looks now and then for jobs that are locked and that nobody runs, and gives them back:
 *
 * - a job of our own pool of workers: graphile-worker 0.18 took it, the connection died before the answer came, and it
 *   would stay locked for four hours;
 * - a job of a pool whose process is gone, while other processes go on.
 *
 * A pool is alive as long as the session stands that its process keeps open for these looks. A job is given back when
 * several looks found the same lock and no question of ours for a job, asked before the first of them, is still open:
 * its answer could be this very job.
 */
export class HeldJobs {
  readonly #options: WatchOptions;
  #pool: string | undefined;
  #look = 0;
  #suspects: readonly Suspect[] = [];
  /** Workers that wait for an answer, with the look after which they asked. */
  readonly #asking = new Map<object, number>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #closed = false;

  /** Call it before the runner is started, whose events it hears. */
  constructor(options: WatchOptions) {
    this.#options = options;
    const { events } = options;
    events.on('pool:create', ({ workerPool }) => (this.#pool = workerPool.id));
    events.on('worker:getJob:start', ({ worker }) => this.#asking.set(worker, this.#look));
    const answered = ({ worker }: { worker: object }): void => void this.#asking.delete(worker);
    events.on('worker:getJob:empty', answered);
    events.on('worker:getJob:error', answered);
    events.on('worker:stop', answered);
    events.on('job:start', answered);
  }

  /** Opens the session that shows that this pool is alive, and begins to look; a look opens what could not be opened. */
  async start(): Promise<void> {
    try {
      await this.#connect();
    } catch (error) {
      this.#failed(error);
    }
    this.#next();
  }

  #failed(error: unknown): void {
    this.#suspects = [];
    // It may be silent for ever: the next look opens another.
    void this.#client?.end().catch(() => undefined);
    this.#client = undefined;
    this.#options.log('warning', `Held jobs could not be looked at: ${String(error)}`);
  }

  /** Ends the looks and the session. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#looking;
    await this.#client?.end().catch(() => undefined);
  }

  #next(): void {
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#lookOnce()
        .catch((error: unknown) => {
          this.#failed(error);
        })
        .finally(() => {
          this.#next();
        });
    }, this.#options.everyMs);
    this.#timer.unref();
  }

  async #connect(): Promise<pg.Client> {
    if (this.#client) return this.#client;
    const name = `${sessionName} ${this.#pool ?? ''}`;
    const client = new pg.Client({ ...sessionSettings(this.#options.owner, name), query_timeout: 10_000 });
    const lost = (): void => {
      if (this.#client === client) this.#client = undefined;
    };
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    this.#client = client;
    return client;
  }

  async #lookOnce(): Promise<void> {
    const client = await this.#connect();
    const held = await heldJobs(client, this.#pool ?? '');
    this.#look += 1;
    const before = new Map(this.#suspects.map((one) => [`${one.id} ${one.lockedAt}`, one]));
    const { running, log } = this.#options;
    const runs = (id: string): boolean => [...running].some((one) => one.id === id);
    this.#suspects = held
      .filter(({ id }) => !runs(id))
      .map((one) => before.get(`${one.id} ${one.lockedAt}`) ?? { ...one, since: this.#look });
    for (const one of this.#suspects) {
      const asked = [...this.#asking.values()].some((look) => look < one.since);
      if (this.#look - one.since < looksUntilSure || (one.pool === this.#pool && asked)) continue;
      if (runs(one.id)) continue;
      if (await giveBack(client, one, one.pool === this.#pool))
        log('warning', `Job ${one.id} was locked and nobody ran it: it is back in the queue`);
    }
  }
}

/** Jobs that are locked by the given pool, or by one that no session speaks for. */
async function heldJobs(client: pg.Client, pool: string): Promise<Omit<Suspect, 'since'>[]> {
  const { rows } = await client.query<{ id: string; pool: string; locked_at: string }>(
    `select id::text, locked_by as pool, locked_at::text from ${jobsSchema}.jobs
     where locked_by = $1 or (locked_by is not null and ${noSessionOf('locked_by')})`,
    [pool],
  );
  return rows.map(({ id, pool: by, locked_at: lockedAt }) => ({ id, pool: by, lockedAt }));
}

/**
 * Gives one job back, if it is still locked as it was seen; the schema's own function unlocks a whole pool, and with it
 * jobs that really run. A job that was lost on its way to us never began: its attempt does not count.
 */
async function giveBack(client: pg.Client, { id, pool, lockedAt }: Suspect, own: boolean): Promise<boolean> {
  const { rowCount } = await client.query(
    `with given_back as (
       update ${jobsSchema}._private_jobs
       set locked_at = null, locked_by = null, attempts = greatest(0, attempts - $4::int)
       where id = $1::bigint and locked_by = $2::text and locked_at = $3::timestamptz
         and ($4::int = 1 or ${noSessionOf('locked_by')})
       returning job_queue_id),
     queue as (
       update ${jobsSchema}._private_job_queues q set locked_at = null, locked_by = null
       from given_back g where q.id = g.job_queue_id and q.locked_by = $2::text)
     select from given_back`,
    [id, pool, lockedAt, own ? 1 : 0],
  );
  return rowCount === 1;
}

const noSessionOf = (pool: string): string => `not exists (
  select from pg_stat_activity
  where datname = current_database() and application_name = '${sessionName} ' || ${pool})`;
