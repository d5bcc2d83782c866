import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../config.ts';
import { replayAppeals } from '../modules/appeals/index.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { ownerQueries } from '../platform/db/owner.ts';
import type { Connection } from '../platform/db/pool.ts';
import type { Queries } from '../platform/db/queries.ts';
import { int } from '../platform/db/row.ts';
import { startSystem } from '../system.ts';
import { fileOverHttp, signedDrafts, type FilingAnswer } from './signed-drafts.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const urlOf = ({ host = '', user = '' }: Connection): string =>
  `postgres://${user}@localhost/qabyldau?host=${encodeURIComponent(host)}`;

/** A whole system over a PostgreSQL that somebody else runs, and stops. */
const dir = await mkdtemp(join(tmpdir(), 'qabyldau-away-'));
const database = await startEmbedded({ dataDir: join(dir, 'postgres'), settings: { fsync: 'off' } });
const { connections } = database;
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const system = await startSystem(
  readConfig({
    DATABASE_URL: urlOf(connections.app),
    DATABASE_OWNER_URL: urlOf(connections.owner),
    DATABASE_JOB_URL: urlOf(connections.job),
    DEMO: '1',
    DATA_DIR: dir,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'silent',
  }),
);
after(async () => {
  await system.stop();
  await database.stop();
  await rm(dir, { recursive: true, force: true });
});

const { token, drafts } = await signedDrafts(system.deps, 'aigul', 12);
const asOwner = <T>(work: (owner: Queries) => Promise<T>): Promise<T> =>
  ownerQueries(connections.owner, work);
const count = (what: ReturnType<typeof sql>): Promise<number> =>
  asOwner((owner) => owner.one(what, (row) => int(row, 'n')));

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}${path}`, { redirect: 'manual', headers, signal: AbortSignal.timeout(20_000) });
}

/** Waits for what jobs do, as long as a slow machine may need. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds().catch(() => false)) return;
    await pause(200);
  }
  assert.fail(`never came true: ${what}`);
}

test('while the database is away every page says so honestly, and nothing that was acknowledged is lost', async () => {
  const [first, second] = drafts;
  assert.ok(first && second);
  const acknowledged = await fileOverHttp(url, token, first);
  assert.ok(acknowledged && 'caseId' in acknowledged, JSON.stringify(acknowledged));

  await database.stop();
  const page = await ask('/ru/appeals', { cookie: `qabyldau=${token}` });
  assert.equal(page.status, 503);
  assert.match(String(page.headers.get('content-type')), /^text\/html/u);
  assert.match(await page.text(), /<html[^>]* lang="ru"/u);
  const problem = await ask('/api/v1/appeals', { authorization: `Bearer ${token}` });
  assert.equal(problem.status, 503);
  assert.match(String(problem.headers.get('content-type')), /^application\/problem\+json/u);
  assert.equal(((await problem.json()) as { code: string }).code, 'databaseAway');
  assert.deepEqual(await fileOverHttp(url, token, second), { status: 503 });
  assert.equal((await ask('/ready')).status, 503);
  assert.equal((await ask('/health')).status, 200);
  assert.equal((await ask('/kk/help')).status, 200, 'a page that needs no database is there for a visitor');

  await database.restart();
  await until('the portal is ready again', async () => (await ask('/ready')).status === 200);
  const again = await fileOverHttp(url, token, second);
  assert.ok(again && 'caseId' in again, 'the same signature is taken after the outage');
  assert.equal(await count(sql`select count(*)::int as n from submission`), 2);
});

test('jobs go on after the outage without a restart: receipts are made and letters go', async () => {
  await until('two receipts and two letters', async () => {
    const receipts = await count(sql`select count(*)::int as n from paper where kind = 'receipt'`);
    const letters = await count(
      sql`select count(*)::int as n from notice where channel = 'email' and delivery = 'sent'`,
    );
    return receipts === 2 && letters === 2;
  });
});

test('an outage in the middle of filings: each is there once if it was acknowledged, and at most once if not', async () => {
  const sent = drafts.slice(2);
  const answers: Promise<FilingAnswer>[] = [];
  let stopped: Promise<unknown> | undefined;
  for (const draft of sent) {
    answers.push(fileOverHttp(url, token, draft));
    await pause(15);
    if (answers.length === 5) stopped = database.stop();
  }
  const first = await Promise.all(answers);
  await stopped;
  await database.restart();
  await until('the portal is ready again', async () => (await ask('/ready')).status === 200);
  for (const [index, draft] of sent.entries()) {
    const before = first[index];
    const again = await fileOverHttp(url, token, draft);
    assert.ok(again && 'caseId' in again, JSON.stringify(again));
    if (before && 'caseId' in before)
      assert.equal(again.caseId, before.caseId, 'the same case as was acknowledged');
    else assert.ok(before === null || before?.status === 503, JSON.stringify(before));
  }
  assert.equal(await count(sql`select count(*)::int as n from submission`), drafts.length);
  assert.equal(await count(sql`select count(*)::int as n from case_header`), drafts.length);
  const { faults } = await asOwner(replayAppeals);
  assert.deepEqual(faults, []);
});
