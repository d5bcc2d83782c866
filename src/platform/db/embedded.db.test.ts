import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { findEmbedded, startEmbedded } from './embedded.ts';
import { isAlive, parentOf, runningServer, signal } from './embedded-lock.ts';
import { DatabaseAway, PlainError } from './errors.ts';
import { openGateway, sql } from './gateway.ts';
import { withClient } from './pool.ts';
import { int } from './row.ts';

// These tests start servers of their own: what they prove is about starting and ending.
const place = fs.mkdtempSync(path.join(os.tmpdir(), 'qabyldau-start-'));
after(() => fs.rmSync(place, { recursive: true, force: true }));
const dataDir = path.join(place, 'postgres');
const visitor = { kind: 'visitor' } as const;

async function until(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (condition()) return;
    await pause(20);
  }
  assert.fail(`It did not happen within ten seconds: ${what}`);
}

/** A process of its own that starts the server; on SIGINT it asks the database something, stops it and says so. */
async function startChild(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { startEmbedded } = await import(process.argv[1]);
       const { default: pg } = await import('pg');
       const server = await startEmbedded({ dataDir: process.argv[2] });
       const client = new pg.Client(server.connections.app);
       await client.connect();
       process.once('SIGINT', async () => {
         const { rows } = await client.query("select pg_sleep(0.3), 'drained' as word");
         await client.end();
         await server.stop();
         console.log(rows[0].word);
       });
       console.log('up');`,
      path.join(import.meta.dirname, 'embedded.ts'),
      dataDir,
    ],
    { cwd: import.meta.dirname, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const up = once(child.stdout as NodeJS.ReadableStream, 'data') as Promise<[Buffer]>;
  const down = once(child, 'exit').then(() => assert.fail('The process ended instead of starting'));
  const [word] = await Promise.race([up, down]);
  assert.equal(word.toString().trim(), 'up');
  down.catch(() => undefined);
  return child;
}

/** kill -9, and the moment in which the process is gone. */
async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

function serverPid(): number {
  return runningServer(dataDir)?.pid ?? assert.fail('No server holds the folder');
}

test('the first start makes roles that can do little and a database with Kazakh letters', async (t) => {
  const server = await startEmbedded({ dataDir });
  t.after(() => server.stop());
  const { rows } = await withClient(server.connections.super, 'test', (client) =>
    client.query(`select
    (select string_agg(rolname, ' ' order by rolname) from pg_roles
      where rolname ~ '^q_' and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb) as roles,
    (select string_agg(rolname, ' ') from pg_roles where rolsuper) as supers,
    (select pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' '
      || datlocale || ' ' || datcollate || ' ' || datctype from pg_database where datname = 'qabyldau') as database,
    current_setting('TimeZone') || ' ' || current_setting('max_connections') || ' ['
      || current_setting('listen_addresses') || ']' as settings`),
  );
  await server.stop();
  assert.deepEqual(rows[0], {
    roles: 'q_app q_job q_owner',
    supers: 'q_super',
    database: 'q_owner UTF8 b C.UTF-8 C C.UTF-8',
    settings: 'UTC 60 []',
  });
  assert.equal(fs.existsSync(String(server.connections.app.host)), false, 'the socket’s folder is gone');
});

test('only we may enter the folder of the socket, and another process of ours finds it', async () => {
  const server = await startEmbedded({ dataDir });
  const folder = String(server.connections.app.host);
  assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
  assert.deepEqual(findEmbedded(dataDir), server.connections);
  await server.stop();
  assert.equal(findEmbedded(dataDir), undefined);
});

test('a second start on the same folder is one plain sentence', async () => {
  const server = await startEmbedded({ dataDir });
  await assert.rejects(startEmbedded({ dataDir }), (error) => {
    assert.ok(error instanceof PlainError);
    assert.equal(
      error.message,
      `Qabyldau is already running on ${dataDir}: stop it first, or give this one another DATA_DIR.`,
    );
    return true;
  });
  await server.stop();
});

test('two starts at the same moment: one runs, the other gets the sentence', async () => {
  const fresh = path.join(place, 'race');
  const both = await Promise.allSettled([
    startEmbedded({ dataDir: fresh }),
    startEmbedded({ dataDir: fresh }),
  ]);
  const started = both.filter((one) => one.status === 'fulfilled');
  const refused = both.filter((one) => one.status === 'rejected');
  await Promise.all(started.map(({ value }) => value.stop()));
  assert.equal(started.length, 1);
  assert.match(String(refused[0]?.reason), /^PlainError: Qabyldau is already running/);
});

test('a folder with something else, or of another version, is left alone', async () => {
  const other = path.join(place, 'other');
  fs.mkdirSync(other);
  fs.writeFileSync(path.join(other, 'letter.txt'), 'keep me');
  await assert.rejects(startEmbedded({ dataDir: other }), /holds something that is not a database/);
  fs.writeFileSync(path.join(other, 'PG_VERSION'), '17\n');
  await assert.rejects(startEmbedded({ dataDir: other }), /was made by PostgreSQL 17, and this is 18/);
  assert.equal(fs.readFileSync(path.join(other, 'letter.txt'), 'utf8'), 'keep me');
});

test('what an interrupted first start left behind does not disturb the next one', async () => {
  const fresh = path.join(place, 'again');
  const left = `${fresh}.initialising-4194305`;
  fs.mkdirSync(left);
  fs.writeFileSync(path.join(left, 'PG_VERSION'), '18\n');
  const server = await startEmbedded({ dataDir: fresh });
  await server.stop();
  assert.equal(fs.existsSync(left), false);
});

test('kill -9 of the process takes the server along, and the next start works at once', async () => {
  const child = await startChild();
  const pid = serverPid();
  await killed(child);
  const server = await startEmbedded({ dataDir });
  assert.notEqual(serverPid(), pid);
  assert.equal(isAlive(pid), false);
  await server.stop();
});

test('when the watchdog is killed as well, the next start ends the orphan', async () => {
  const child = await startChild();
  const pid = serverPid();
  signal(parentOf(pid), 'SIGKILL');
  await killed(child);
  const server = await startEmbedded({ dataDir });
  assert.notEqual(serverPid(), pid);
  assert.equal(isAlive(pid), false);
  await server.stop();
});

test('when everything is killed at once, the next start works', async () => {
  const child = await startChild();
  signal(-parentOf(serverPid()), 'SIGKILL');
  await killed(child);
  const server = await startEmbedded({ dataDir });
  await server.stop();
});

test('a lock file whose number is another program’s by now is no obstacle', async () => {
  fs.writeFileSync(path.join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n0\n5432\n/tmp\n`);
  const server = await startEmbedded({ dataDir });
  await server.stop();
});

test('Ctrl-C does not reach the server: the process drains first and stops it itself', async () => {
  const child = await startChild();
  const pid = serverPid();
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  process.kill(-(child.pid ?? assert.fail()), 'SIGINT');
  const [code] = (await once(child, 'close')) as [number];
  assert.deepEqual([code, said.trim(), isAlive(pid)], [0, 'drained', false]);
});

test('while the database is away every caller hears it, and then all goes on without a restart of ours', async () => {
  let reason = '';
  const server = await startEmbedded({ dataDir, onExit: (words) => (reason = words) });
  const gateway = openGateway({ app: server.connections.app, role: 'q_app' });
  const ask = (): Promise<number> =>
    gateway.withActor(visitor, 'test', (tx) => tx.one(sql`select 1 as n`, (row) => int(row, 'n')));
  assert.equal(await ask(), 1);
  const slow = gateway.withActor(visitor, 'test', (tx) => tx.exec(sql`select pg_sleep(10)`));
  const heard = assert.rejects(slow, DatabaseAway);
  await pause(100);
  signal(serverPid(), 'SIGKILL');
  await heard;
  await until(() => reason !== '', 'onExit was called');
  assert.match(reason, /ended by itself/);
  await assert.rejects(ask(), DatabaseAway);
  await assert.rejects(gateway.ping(), DatabaseAway);
  await server.restart();
  assert.equal(await ask(), 1);
  await gateway.ping();
  await gateway.close();
  await server.stop();
});

test('an orderly shutdown under way is also "away", in the middle of a transaction too', async () => {
  const server = await startEmbedded({ dataDir });
  const gateway = openGateway({ app: server.connections.app, role: 'q_app' });
  const cut = gateway.withActor(visitor, 'test', async (tx) => {
    await tx.exec(sql`select 1`);
    await server.stop();
    await tx.exec(sql`select 1`);
  });
  await assert.rejects(cut, (error) => error instanceof DatabaseAway && !error.uncertain);
  await gateway.close();
});

test('where namespaces are forbidden, root starts the server as an account without rights', async (t) => {
  if (process.geteuid?.() !== 0) return t.skip('only root needs another account');
  process.env['QABYLDAU_NO_USER_NAMESPACE'] = '1';
  t.after(() => delete process.env['QABYLDAU_NO_USER_NAMESPACE']);
  fs.chmodSync(place, 0o755);
  const open = path.join(place, 'unprivileged');
  const server = await startEmbedded({ dataDir: open });
  const pid = runningServer(open)?.pid ?? 0;
  assert.notEqual(fs.statSync(`/proc/${pid}`).uid, 0);
  await withClient(server.connections.owner, 'test', (client) => client.query('create table t (id int)'));
  await server.stop();
});
