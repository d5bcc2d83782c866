import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../config.ts';
import { replayAppeals } from '../modules/appeals/index.ts';
import { findEmbedded } from '../platform/db/embedded.ts';
import { runningServer } from '../platform/db/embedded-lock.ts';
import { ownerQueries } from '../platform/db/owner.ts';
import { bigintId, int, text } from '../platform/db/row.ts';
import { startSystem } from '../system.ts';
import { fileOverHttp, signedDrafts, type SignedDraft } from './signed-drafts.ts';

/**
 * The server is killed (-9) fifty times while filings are on their way, every fifth time together with its PostgreSQL.
 * What was acknowledged is there once and whole; what was not is there once or not at all, and can be sent again.
 */
const kills = 50;
const groups = 5;
/** Of each round two are filed one after the other, then three at once. */
const perRound = 5;
/** The moments of the kills, in parts of the time that filings take: the same in every run (mulberry32). */
const random = ((seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
})(20_261_122);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const root = join(import.meta.dirname, '../..');
const dataDir = await mkdtemp(join(tmpdir(), 'qabyldau-kill-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const settings = {
  DATA_DIR: dataDir,
  PORT: String(port),
  PUBLIC_URL: url,
  DEMO: '1',
  VERIFY_WORKERS: '1',
  LOG_LEVEL: 'silent',
};

/** A process of src/main.ts that has read its source and waits for the word to start. */
class Server {
  readonly #child: ChildProcess;
  readonly #loaded: Promise<unknown>;

  constructor(role: 'all' | 'web') {
    const flags = [
      '--conditions=qabyldau:source',
      '--import=./scripts/tsx-hook.mjs',
      '--disable-warning=ExperimentalWarning',
    ];
    this.#child = spawn(
      process.execPath,
      [...flags, '--import=./src/testing/wait-to-start.ts', 'src/main.ts'],
      {
        cwd: root,
        env: { ...process.env, ...settings, ROLE: role, NODE_TEST_CONTEXT: undefined },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    this.#loaded = once(this.#child, 'message');
  }

  /** It has read its source, and leaves the machine to the others. */
  async loaded(): Promise<void> {
    await this.#loaded;
  }

  async start(): Promise<void> {
    await this.#loaded;
    this.#child.send('start');
    for (;;) {
      const ready = await fetch(`${url}/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return;
      assert.equal(this.#child.exitCode, null, 'the server ended at its start');
      await pause(20);
    }
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** Everything is prepared in this process: drafts, their bytes, the signatures. */
async function prepare(): Promise<{ token: string; drafts: readonly SignedDraft[] }> {
  const system = await startSystem(readConfig({ ...settings, ROLE: 'web' }));
  try {
    return await signedDrafts(system.deps, 'aigul', kills * perRound);
  } finally {
    await system.stop();
  }
}

/** Now and then jobs run too, and are killed over receipts and letters. */
const serverFor = (round: number): Server => new Server(round % 10 === 9 ? 'all' : 'web');

const { token, drafts } = await prepare();
let waiting = serverFor(0);
after(async () => {
  await waiting.kill();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const acknowledged = new Map<string, number>();
const tally = { kills: 0, withDatabase: 0, sent: 0 };

async function file(draft: SignedDraft): Promise<void> {
  tally.sent += 1;
  const answer = await fileOverHttp(url, token, draft);
  if (answer === null) return;
  assert.ok('caseId' in answer, JSON.stringify(answer));
  acknowledged.set(draft.draftId, answer.caseId);
}

async function round(number: number): Promise<void> {
  const server = waiting;
  waiting = serverFor(number + 1);
  await server.start();
  await waiting.loaded();
  const [warm, timed, ...atOnce] = drafts.slice(number * perRound, (number + 1) * perRound);
  assert.ok(warm && timed);
  await file(warm);
  const before = performance.now();
  await file(timed);
  const took = performance.now() - before;
  const all = Promise.all(atOnce.map(file));
  await pause(random() * 2 * took);
  const database = number % 5 === 4 ? runningServer(join(dataDir, 'postgres')) : undefined;
  if (database !== undefined) process.kill(database.pid, 'SIGKILL');
  await server.kill();
  await all;
  tally.kills += 1;
  tally.withDatabase += database === undefined ? 0 : 1;
}

for (let group = 0; group < groups; group += 1)
  test(`kills ${(group * kills) / groups + 1} to ${((group + 1) * kills) / groups} in the middle of filings`, async () => {
    for (let number = 0; number < kills / groups; number += 1) await round((group * kills) / groups + number);
  });

test('every acknowledged appeal is there once and whole, and the others can be sent again', async (t) => {
  await waiting.start();
  assert.equal(tally.kills, kills);
  const answered = acknowledged.size;
  const connections = findEmbedded(join(dataDir, 'postgres'));
  assert.ok(connections);
  await ownerQueries(connections.owner, async (owner) => {
    const filed = async (): Promise<ReadonlyMap<string, number>> =>
      new Map(
        await owner.rows(
          sql`select s.draft_id, h.id from submission s join case_header h on h.submission_id = s.id`,
          (row) => [text(row, 'draft_id'), bigintId(row, 'id')] as const,
        ),
      );
    const before = await filed();
    for (const [draftId, caseId] of acknowledged)
      assert.equal(before.get(draftId), caseId, `acknowledged: ${draftId}`);
    const silent = before.size - answered;
    t.diagnostic(
      `${tally.kills} kills (${tally.withDatabase} with PostgreSQL), ${tally.sent} filings sent: ` +
        `${answered} acknowledged, ${silent} filed without an answer, ${tally.sent - before.size} not filed`,
    );
    assert.ok(
      answered > 2 * kills && before.size < tally.sent,
      'the kills hit filings before and after their commit',
    );

    // The same signatures once more: the same cases, and a case for each that had none.
    for (const draft of drafts) {
      const answer = await fileOverHttp(url, token, draft);
      assert.ok(answer && 'caseId' in answer, JSON.stringify(answer));
      assert.equal(answer.caseId, before.get(draft.draftId) ?? answer.caseId);
    }
    assert.equal((await filed()).size, drafts.length);
    const { cases, faults } = await replayAppeals(owner);
    assert.deepEqual([cases, faults], [drafts.length, []]);
    assert.deepEqual(await owner.rows(halves, (row) => text(row, 'what')), []);
    assert.equal(
      await owner.one(sql`select last::int as n from number_counter where prefix = 'ЖТ'`, (r) => int(r, 'n')),
      drafts.length,
    );
  });
});

/** Rows that lack their other half, whatever it is. */
const halves = sql`
  select 'submission without one case: ' || s.id as what from submission s
    where (select count(*) from case_header h where h.submission_id = s.id) <> 1
  union all select 'case without its event: ' || h.id from case_header h
    where (select count(*) from case_event e where e.case_id = h.id) <> h.seq
  union all select 'case without its two deadlines: ' || h.id from case_header h
    where (select count(*) from case_deadline d where d.case_id = h.id) <> 2
  union all select 'case without its two rights: ' || h.id from case_header h
    where (select count(*) from case_access a where a.case_id = h.id) <> 2
  union all select 'submission without a report: ' || s.id from submission s
    where not exists (select from signature_report r where r.submission_id = s.id)
  union all select 'a draft that was filed and is still there: ' || d.id from appeal_draft d
  union all select 'more than one receipt: ' || case_id from paper where kind = 'receipt' group by case_id having count(*) > 1
  union all select 'a receipt without a seal: ' || p.id from paper p
    where not exists (select from paper_signature x where x.paper_id = p.id)
  union all select 'neither a receipt nor a job for it: ' || h.id from case_header h
    where not exists (select from paper p where p.case_id = h.id and p.kind = 'receipt')
      and not exists (select from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                      where t.identifier = 'make-receipt' and (j.payload->>'caseId')::bigint = h.id)
  union all select 'the same notice twice: ' || case_id from notice group by case_id, channel having count(*) > 1`;
