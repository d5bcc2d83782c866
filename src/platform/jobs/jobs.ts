import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger, parseCronItems, run } from 'graphile-worker';
import type { LogLevel, Runner, TaskList, WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { jobsSchema } from '../db/migrate.ts';
import { hearErrors, sessionSettings } from '../db/pool.ts';
import type { Connection } from '../db/pool.ts';
import { HeldJobs, sessionName, type RunningJob } from './held-jobs.ts';

/**
 * Runs the jobs that transactions enqueued (`select enqueue('task', payload, job_key => …)`). The queue
 * itself is reached as q_owner; handlers work through the `q_job` gateway that they were made with.
 *
 * A handler gets an id, reads the rest again, and is safe to run twice: a job whose handler throws, or whose
 * process dies, runs again later.
 */
export interface JobContext {
  readonly jobId: string;
  /** 1 at the first run. */
  readonly attempt: number;
  /** No further run follows when this one fails. */
  readonly lastAttempt: boolean;
  /** Fires when the process is closing and a long job should end. */
  readonly signal: AbortSignal;
}

/** `payload` is JSON from the database: parse it before use. */
export type JobHandler = (payload: unknown, context: JobContext) => Promise<void>;

export interface CronJob {
  readonly task: string;
  /** Minute, hour, day, month, weekday in UTC: `0 19 * * *` is midnight in Kazakhstan. */
  readonly match: string;
  /** Runs that were missed while nothing ran are made up if they lie within so many milliseconds. */
  readonly backfill?: number;
}

export interface JobsOptions {
  /** The connection of q_owner. */
  readonly owner: Connection;
  readonly tasks: Readonly<Record<string, JobHandler>>;
  /** How many jobs run at once. Default 4. */
  readonly concurrency?: number;
  readonly cron?: readonly CronJob[];
  /** How long after the start of stopping the signal of running jobs fires. Default 5 s. */
  readonly stopSignalMs?: number;
  /** How long between two looks for jobs that are locked and that nobody runs. Default 10 s: such a job waits half a minute. */
  readonly lookEveryMs?: number;
  /** Is told what happens; messages hold task names, ids and errors, never payloads. */
  readonly log?: (level: `${LogLevel}`, message: string) => void;
}

export interface Jobs {
  /**
   * Takes no further job and waits for those that run; their signal fires after `stopSignalMs`, and after
   * `graceMs` (default 10 s) they are given back to the queue as failed.
   */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Starts to run jobs. When the database goes away the runner is started again as soon as it is back. Throws
 * when the first connection fails.
 */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const log = options.log ?? (() => undefined);
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = Promise.withResolvers<undefined>();
  const own: OwnJobs = { running: new Set(), pools: new Set() };
  let current = await openRunner(options, own, releaseOrphans);
  /** A new runner as soon as there is one to be had; undefined when we are told to stop before. */
  const reopen = async (): Promise<Opened | undefined> => {
    for (let wait = 200; ; wait = Math.min(wait * 2, 10_000)) {
      await pause(wait, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return undefined;
      try {
        return await openRunner(options, own, (pool) => releaseOwn(pool, own));
      } catch (error) {
        log('error', `Jobs cannot be started again yet: ${String(error)}`);
      }
    }
  };
  const supervise = async (): Promise<void> => {
    for (;;) {
      await Promise.race([current.over, stopped.promise]);
      if (signal.aborted) await stopped.promise;
      else await within(patienceMs, current.runner.stop());
      await within(patienceMs, current.close());
      const next = await reopen();
      if (next === undefined) return;
      current = next;
      log('info', 'Jobs run again');
      if (signal.aborted) await end(next.runner, 0);
    }
  };
  const supervised = supervise();
  return {
    async stop(graceMs = 10_000) {
      stopping.abort();
      await end(current.runner, graceMs);
      stopped.resolve(undefined);
      await supervised;
    },
  };
}

/** How long a runner or its connections may take to end before we go on without them. */
const patienceMs = 5_000;

interface Opened {
  readonly runner: Runner;
  /** The runner ended, or it began to and does not come to an end. */
  readonly over: Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/** What this process runs, and the pools of workers that its runners had, one after the other. */
interface OwnJobs {
  readonly running: Set<RunningJob>;
  readonly pools: Set<string>;
}

async function openRunner(
  options: JobsOptions,
  { running, pools }: OwnJobs,
  before: (pool: pg.Pool) => Promise<void>,
): Promise<Opened> {
  const { owner, tasks, concurrency = 4, cron = [], stopSignalMs = 5_000, log = () => undefined } = options;
  const pool = new pg.Pool({ ...sessionSettings(owner, sessionName), max: concurrency + 4 });
  hearErrors(pool, (message) => log('warning', message));
  const events: WorkerEvents = new EventEmitter();
  const held = new HeldJobs({ owner, events, running, everyMs: options.lookEveryMs ?? 10_000, log });
  events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id));
  let closed: Promise<unknown> | undefined;
  const close = (): Promise<unknown> => (closed ??= Promise.all([held.close(), pool.end()]));
  try {
    await before(pool);
    const runner = await run({
      pgPool: pool,
      events,
      schema: jobsSchema,
      concurrency,
      taskList: toTaskList(tasks, running),
      parsedCronItems: parseCronItems(
        cron.map(({ task, match, backfill = 0 }) => ({
          task,
          match,
          options: { backfillPeriod: backfill },
        })),
      ),
      // The process has one way to close, in main; jobs are stopped from there.
      noHandleSignals: true,
      // Without batches graphile-worker does not wait for its own "job is done", and a database that is away
      // at that moment would be an unhandled rejection.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      gracefulShutdownAbortTimeout: stopSignalMs,
      logger: new Logger(() => (level, message) => log(level, message)),
    });
    await held.start();
    const ended = runner.promise.catch((error: unknown) => log('error', `Jobs stopped: ${String(error)}`));
    // When several jobs end while the database is away, graphile-worker 0.18 miscounts what it has still to write and
    // waits for itself for ever. It tells that it shuts down, though.
    const stuck = once(events, 'pool:gracefulShutdown').then(() =>
      pause(patienceMs, undefined, { ref: false }),
    );
    return { runner, over: Promise.race([ended, stuck]), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function toTaskList(tasks: JobsOptions['tasks'], running: Set<RunningJob>): TaskList {
  return Object.fromEntries(
    Object.entries(tasks).map(([name, handler]) => [
      name,
      async (payload: unknown, { job, abortSignal }) => {
        const run: RunningJob = { id: job.id };
        running.add(run);
        try {
          await handler(payload, {
            jobId: job.id,
            attempt: job.attempts,
            lastAttempt: job.attempts >= job.max_attempts,
            signal: abortSignal,
          });
        } finally {
          running.delete(run);
        }
      },
    ]),
  ) satisfies TaskList;
}

/** The number of the advisory lock under which runners look for each other. */
const startLock = 7_124_002;

/**
 * At the start of a process, frees the jobs of runners that died. graphile-worker does it four hours later; when nobody else
 * runs jobs now, whatever is locked belongs to the dead and is freed at once; otherwise those that look for held jobs free
 * it within a minute. The lock makes two runners that start together see each other.
 */
async function releaseOrphans(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [startLock]);
    await client.query(
      `select ${jobsSchema}.force_unlock_workers(array(
         select distinct locked_by from ${jobsSchema}.jobs where locked_by is not null))
       where not exists (
         select from pg_stat_activity
         where application_name like $1 || '%' and datname = current_database() and pid <> pg_backend_pid())`,
      [sessionName],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

/**
 * When the database is back, frees what the runners before this one took and left. Nothing of other processes: they may only
 * be on their way back as well.
 */
async function releaseOwn(pool: pg.Pool, { running, pools }: OwnJobs): Promise<void> {
  await pool.query(
    `with given_back as (
       update ${jobsSchema}._private_jobs set locked_at = null, locked_by = null
       where locked_by = any ($1::text[]) and id <> all ($2::bigint[]) returning job_queue_id)
     update ${jobsSchema}._private_job_queues q set locked_at = null, locked_by = null
     from given_back g where q.id = g.job_queue_id`,
    [[...pools], [...running].map(({ id }) => id)],
  );
}

async function end(runner: Runner, graceMs: number): Promise<void> {
  const late = new AbortController();
  const stopped = runner.stop().catch(() => undefined);
  const patience = pause(graceMs, 'late' as const, { signal: late.signal }).catch(() => undefined);
  const outcome = await Promise.race([stopped, patience]);
  late.abort();
  if (outcome === 'late') await within(patienceMs, runner.kill('The grace time is over'));
}

/** Waits for an ending, however it ends, but not for ever. */
async function within(milliseconds: number, ending: Promise<unknown>): Promise<void> {
  const enough = new AbortController();
  const patience = pause(milliseconds, undefined, { signal: enough.signal }).catch(() => undefined);
  await Promise.race([ending.catch(() => undefined), patience]);
  enough.abort();
}
