import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '../db/gateway.ts';
import { ownerQueries } from '../db/owner.ts';
import { asJson } from '../db/queries.ts';
import { int, text } from '../db/row.ts';
import { testDatabase } from '../db/testing.ts';
import { HeldJobs } from './held-jobs.ts';
import { startJobs, type JobHandler } from './jobs.ts';
import { enqueue, recorder, until } from './testing.ts';

const db = await testDatabase();
const { owner } = db.connections;
const aigul = { kind: 'citizen', accountId: 7, language: 'kk' } as const;

const waiting = (): Promise<number> =>
  db.owner.one(sql`select count(*) as n from graphile_worker.jobs`, (row) => int(row, 'n'));

/** The pool of workers of the runner that runs now, as it stands beside the jobs it took. */
const poolNow = (): Promise<string> =>
  db.owner.one(
    sql`select substring(application_name from 'pool-.*') as pool from pg_stat_activity
        where datname = current_database() and application_name like 'qabyldau jobs pool-%'`,
    (row) => text(row, 'pool'),
  );

/** A job as a take leaves it whose answer was lost: locked in the same moment in which it is seen first. */
const taken = (id: number, pool: string, attempts = 1): Promise<void> =>
  ownerQueries(owner, async (one) => {
    await one.exec(
      sql`with born as (select enqueue('greet', ${asJson({ id })}::jsonb, run_at => 'infinity')) select from born`,
    );
    await one.exec(sql`update graphile_worker._private_jobs
      set locked_by = ${pool}, locked_at = now(), attempts = ${attempts}, run_at = now() where run_at = 'infinity'`);
  });

test('a job that was taken while the connection died is run by the same process, as if for the first time', async (t) => {
  const { handler, seen } = recorder();
  const jobs = await startJobs({ owner, tasks: { greet: handler }, lookEveryMs: 50 });
  t.after(() => jobs.stop());
  // Lost at its last attempt it would else never run at all.
  await taken(11, await poolNow(), 25);
  await until(() => seen.length === 1, 'the job ran');
  await until(async () => (await waiting()) === 0, 'the queue is empty');
  assert.deepEqual(
    seen.map(({ payload, context }) => [payload, context.attempt]),
    [[{ id: 11 }, 25]],
  );
});

test('a job of a process that is gone is run while other processes go on', async (t) => {
  const { handler, seen } = recorder();
  const jobs = await startJobs({ owner, tasks: { greet: handler }, lookEveryMs: 50 });
  t.after(() => jobs.stop());
  await taken(12, 'pool-of-a-dead-process');
  await until(() => seen.length === 1, 'the job ran');
  assert.equal(seen[0]?.context.attempt, 2);
});

test('a job that really runs is not taken twice, neither by its own process nor by another', async (t) => {
  const runs: number[] = [];
  const release = Promise.withResolvers<undefined>();
  const slow: JobHandler = async (payload) => {
    runs.push((payload as { id: number }).id);
    await release.promise;
  };
  const looks: string[] = [];
  const log = (_: string, message: string): void => void looks.push(message);
  const first = await startJobs({ owner, tasks: { slow }, lookEveryMs: 20, concurrency: 1, log });
  t.after(() => first.stop());
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'slow', { id: 1 }));
  await until(() => runs.length === 1, 'the job runs');
  const second = await startJobs({ owner, tasks: { slow }, lookEveryMs: 20, log });
  t.after(() => second.stop());
  // Both lose their sessions once; the looks go on with new ones, before anybody is taken for dead.
  await db.owner.exec(sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and application_name like 'qabyldau jobs pool-%'`);
  await pause(600);
  assert.deepEqual(runs, [1]);
  assert.ok(!looks.some((message) => message.includes('nobody ran it')), looks.join('\n'));
  release.resolve(undefined);
  await until(async () => (await waiting()) === 0, 'the job is done');
  assert.deepEqual(runs, [1]);
});

test('of a job that runs twice in one process the one run does not end the watch over the other', async (t) => {
  const runs = [1, 2].map(() => Promise.withResolvers<undefined>());
  let begun = 0;
  const slow: JobHandler = () => runs[begun++]?.promise ?? Promise.resolve();
  const told: string[] = [];
  const log = (_: string, message: string): void => void told.push(message);
  const jobs = await startJobs({ owner, tasks: { slow }, lookEveryMs: 20, concurrency: 2, log });
  t.after(() => jobs.stop());
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'slow', {}));
  await until(() => begun === 1, 'the job runs');
  // As another process that takes this one for dead, and as a runner that cannot write that its job is done.
  await db.owner.exec(sql`update graphile_worker._private_jobs set locked_by = null, locked_at = null`);
  await until(() => begun === 2, 'it runs once more');
  await db.owner
    .script(`create function keep() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger keep before delete on graphile_worker._private_jobs for each row execute function keep()`);
  runs[0]?.resolve(undefined);
  await pause(300);
  await db.owner.script('drop function keep cascade');
  assert.ok(!told.some((message) => message.includes('nobody ran it')), told.join('\n'));
  runs[1]?.resolve(undefined);
  await until(async () => (await waiting()) === 0, 'the job is done');
});

test('a session that falls silent is left, and the next look is made by a new one', async (t) => {
  const { host, port } = owner;
  const silent: (() => void)[] = [];
  const way = createServer((from) => {
    const to = connect(`${host}/.s.PGSQL.${port}`);
    from.pipe(to).pipe(from);
    silent.push(() => from.unpipe(to));
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  t.after(() => way.close());
  const told: string[] = [];
  const held = new HeldJobs({
    owner: { ...owner, host: '127.0.0.1', port: (way.address() as AddressInfo).port },
    events: new EventEmitter(),
    running: new Set(),
    everyMs: 20,
    log: (_, message) => void told.push(message),
  });
  await held.start();
  t.after(() => held.close());
  silent[0]?.();
  await taken(13, 'pool-of-a-dead-process');
  t.after(() => db.owner.exec(sql`delete from graphile_worker._private_jobs`));
  await until(() => told.some((message) => message.includes('nobody ran it')), 'the job is given back');
});
