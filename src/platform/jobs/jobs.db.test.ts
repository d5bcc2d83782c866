import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from '../db/gateway.ts';
import { asJson, type Queries } from '../db/queries.ts';
import { int, nullable, text } from '../db/row.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { ownerQueries } from '../db/owner.ts';
import { testDatabase } from '../db/testing.ts';
import { startJobs, type JobHandler } from './jobs.ts';
import { enqueue, recorder, until } from './testing.ts';

const db = await testDatabase();
const { owner } = db.connections;
const aigul = { kind: 'citizen', accountId: 7, language: 'kk' } as const;

const waiting = (): Promise<number> =>
  db.owner.one(sql`select count(*) as n from graphile_worker.jobs`, (row) => int(row, 'n'));

test('a job of a transaction that is rolled back is never born; a committed one runs once', async (t) => {
  const { handler, seen } = recorder();
  const jobs = await startJobs({ owner, tasks: { greet: handler } });
  t.after(() => jobs.stop());
  const undone = db.app.withActor(aigul, 'test', async (tx) => {
    await enqueue(tx, 'greet', { id: 1 });
    throw new Error('changed my mind');
  });
  await assert.rejects(undone, /changed my mind/);
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'greet', { id: 2 }));
  await until(() => seen.length > 0, 'the job ran');
  await until(async () => (await waiting()) === 0, 'the queue is empty');
  assert.deepEqual(
    seen.map(({ payload, context }) => [payload, context.attempt, context.lastAttempt]),
    [[{ id: 2 }, 1, false]],
  );
});

test('the same key twice is one job, and q_job may enqueue too', async () => {
  await db.job.withActor({ kind: 'system', name: 'test' }, 'test', async (tx) => {
    await enqueue(tx, 'greet', { id: 3 }, 'event:3');
    await enqueue(tx, 'greet', { id: 3 }, 'event:3');
  });
  assert.equal(await waiting(), 1);
  await db.owner.exec(sql`select graphile_worker.remove_job('event:3')`);
});

test('a handler works as q_job; one that throws runs again later', async (t) => {
  let runs = 0;
  const whose: string[] = [];
  const stumble: JobHandler = async () => {
    runs += 1;
    await db.job.withActor({ kind: 'system', name: 'stumble' }, 'test', async (tx) => {
      whose.push(
        await tx.one(sql`select current_user || ' ' || q_system() as who`, (row) => text(row, 'who')),
      );
    });
    if (runs === 1) throw new Error('not yet');
  };
  const messages: string[] = [];
  const jobs = await startJobs({ owner, tasks: { stumble }, log: (_, message) => messages.push(message) });
  t.after(() => jobs.stop());
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'stumble', { secret: 'a person’s words' }));
  await until(() => whose.length === 2, 'the job ran again');
  assert.deepEqual(whose, ['q_job stumble', 'q_job stumble']);
  assert.ok(messages.some((message) => message.includes('not yet')));
  assert.ok(!messages.join('\n').includes('a person’s words'), 'payloads are not logged');
});

test('stopping waits for the running job; one that takes too long goes back into the queue', async () => {
  let ended = 0;
  const slow: JobHandler = async () => {
    await pause(200);
    ended += 1;
  };
  let told = false;
  const endless: JobHandler = (_, { signal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        told = true;
        reject(new Error('closing'));
      });
    });
  const jobs = await startJobs({ owner, tasks: { slow, endless }, stopSignalMs: 300 });
  await db.app.withActor(aigul, 'test', async (tx) => {
    await enqueue(tx, 'slow', {});
    await enqueue(tx, 'endless', {});
  });
  await until(async () => (await lockedJobs()) === 2, 'both jobs run');
  await jobs.stop(2_000);
  assert.deepEqual([ended, told, await waiting(), await lockedJobs()], [1, true, 1, 0]);
  await db.owner.exec(sql`delete from graphile_worker._private_jobs`);
});

const lockedJobs = (): Promise<number> =>
  db.owner.one(sql`select count(*) as n from graphile_worker.jobs where locked_by is not null`, (row) =>
    int(row, 'n'),
  );

test('a job whose process died is taken up at the next start, not hours later', async (t) => {
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'greet', { id: 9 }));
  await db.owner.exec(sql`update graphile_worker._private_jobs
    set locked_by = 'worker-of-a-dead-process', locked_at = now(), attempts = 1`);
  const { handler, seen } = recorder();
  const jobs = await startJobs({ owner, tasks: { greet: handler } });
  t.after(() => jobs.stop());
  await until(() => seen.length === 1, 'the job ran');
});

test('when all connections are cut, jobs go on by themselves', async (t) => {
  const { handler, seen } = recorder();
  const jobs = await startJobs({ owner, tasks: { greet: handler } });
  t.after(() => jobs.stop());
  await db.owner.exec(sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
    where datname = current_database() and application_name = 'qabyldau jobs'`);
  await db.app.withActor(aigul, 'test', (tx) => enqueue(tx, 'greet', { id: 10 }));
  await until(() => seen.length === 1, 'the job ran');
});

test('jobs that end while the database is away run again when it is back, and stopping does not wait for ever', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'qabyldau-jobs-'));
  const server = await startEmbedded({ dataDir: join(dir, 'postgres'), settings: { fsync: 'off' } });
  const { owner: its } = server.connections;
  await migrate({ owner: its });
  const away = new Map([1, 2, 3].map((id) => [id, Promise.withResolvers<undefined>()]));
  const runs: number[] = [];
  const patient: JobHandler = async (payload) => {
    const first = runs.length < 3;
    const { id } = payload as { id: number };
    runs.push(id);
    await away.get(id)?.promise;
    if (first && id < 3) throw new Error('the database is away');
  };
  const told: string[] = [];
  const log = (_: string, message: string): void => void told.push(message);
  const jobs = await startJobs({ owner: its, tasks: { patient }, lookEveryMs: 60_000, log });
  const ask = <T>(work: (one: Queries) => Promise<T>): Promise<T> => ownerQueries(its, work);
  try {
    for (const id of [1, 2, 3])
      await ask((one) => one.exec(sql`select enqueue('patient', ${asJson({ id })}::jsonb)`));
    await until(() => runs.length === 3, 'three jobs run');
    await ask((one) => one.exec(sql`select enqueue('other', '{}', run_at => 'infinity')`));
    await ask((one) =>
      one.exec(
        sql`update graphile_worker._private_jobs set locked_by = 'pool-elsewhere', locked_at = now() where run_at = 'infinity'`,
      ),
    );
    await server.stop();
    // Two fail one after the other, and the third is done; nothing of it can be written.
    for (const { resolve } of away.values()) {
      resolve(undefined);
      await pause(100);
    }
    await server.restart();
    await until(() => told.includes('Jobs run again'), 'jobs run again');
    const elsewhere = await ask((one) =>
      one.one(sql`select locked_by from graphile_worker.jobs where run_at = 'infinity'`, (row) =>
        nullable(text)(row, 'locked_by'),
      ),
    );
    assert.equal(elsewhere, 'pool-elsewhere', 'its process may still be on the way back');
    await until(() => runs.length === 6, 'all three run again');
    assert.deepEqual(runs.slice(3).sort(), [1, 2, 3]);
  } finally {
    await jobs.stop(1_000);
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
});
