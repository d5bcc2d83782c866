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
import type { Queries } from '../platform/db/queries.ts';
import { bigintId, int, text } from '../platform/db/row.ts';
import { startSystem } from '../system.ts';
import { fileOverHttp, signedDrafts, type SignedDraft } from './signed-drafts.ts';

/**
 * The server is killed (-9) fifty times while filings are on their way, every fifth time together with its PostgreSQL.
 * What was acknowledged is there once and whole; what was not is there once or not at all, and can be sent again.
 * Two installations are killed side by side: most of the time goes by with starting.
 */
const lanes = 2;
const killsOfLane = 25;
const killsOfTest = 5;
/** Of each round two are filed one after the other, then three at once. */
const perRound = 5;
/** The moments of the kills, in parts of the time that filings take: the same in every run (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const root = join(import.meta.dirname, '../..');
const tally = { kills: 0, withDatabase: 0, sent: 0, acknowledged: 0, silent: 0, lost: 0 };
/** The database is away: what a server may still say that outlives its PostgreSQL for a moment. It acknowledges nothing. */
const databaseAway = 503;

/** One installation with its own data, filed to and killed again and again. */
class Lane {
  readonly #random: () => number;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #url: string;
  readonly #acknowledged = new Map<string, number>();
  readonly dataDir: string;
  #token = '';
  #drafts: readonly SignedDraft[] = [];
  #child: ChildProcess | undefined;
  #round = 0;
  #databaseKilled = false;

  constructor(seed: number, dataDir: string, port: number) {
    this.#random = randomFrom(seed);
    this.dataDir = dataDir;
    this.#url = `http://127.0.0.1:${port}`;
    this.#settings = {
      DATA_DIR: dataDir,
      PORT: String(port),
      PUBLIC_URL: this.#url,
      DEMO: '1',
      VERIFY_WORKERS: '1',
      LOG_LEVEL: 'silent',
    };
  }

  /** Drafts, their bytes and the signatures are made in this process, before the first start. */
  async prepare(): Promise<void> {
    const system = await startSystem(readConfig({ ...this.#settings, ROLE: 'web' }));
    try {
      const { token, drafts } = await signedDrafts(system.deps, 'aigul', killsOfLane * perRound);
      this.#token = token;
      this.#drafts = drafts;
    } finally {
      await system.stop();
    }
  }

  async start(role: 'all' | 'web' = 'web'): Promise<void> {
    const flags = [
      '--conditions=qabyldau:source',
      '--import=./scripts/tsx-hook.mjs',
      '--disable-warning=ExperimentalWarning',
    ];
    const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
      cwd: root,
      env: { ...process.env, ...this.#settings, ROLE: role, NODE_TEST_CONTEXT: undefined },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    for (;;) {
      const ready = await fetch(`${this.#url}/ready`).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (ready) return;
      assert.equal(child.exitCode, null, 'the server ended at its start');
      await pause(50);
    }
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async file(draft: SignedDraft): Promise<void> {
    tally.sent += 1;
    const answer = await fileOverHttp(this.#url, this.#token, draft);
    if (answer === null) return;
    if ('status' in answer && answer.status === databaseAway && this.#databaseKilled) return;
    assert.ok('caseId' in answer, JSON.stringify(answer));
    this.#acknowledged.set(draft.draftId, answer.caseId);
  }

  async round(): Promise<void> {
    const number = this.#round;
    this.#round += 1;
    this.#databaseKilled = false;
    // Now and then jobs run too, and are killed over receipts and letters.
    await this.start(number % 8 === 7 ? 'all' : 'web');
    const [warm, timed, ...atOnce] = this.#drafts.slice(number * perRound, (number + 1) * perRound);
    assert.ok(warm && timed);
    await this.file(warm);
    const before = performance.now();
    await this.file(timed);
    const took = performance.now() - before;
    const all = allEnded(atOnce.map((draft) => this.file(draft)));
    all.catch(() => undefined); // what failed is thrown below, after the kill
    await pause(this.#random() * 2 * took);
    const database = number % 5 === 4 ? runningServer(join(this.dataDir, 'postgres')) : undefined;
    if (database !== undefined) {
      this.#databaseKilled = true;
      process.kill(database.pid, 'SIGKILL');
      await pause(this.#random() * 50);
    }
    await this.kill();
    await all;
    tally.kills += 1;
    tally.withDatabase += database === undefined ? 0 : 1;
  }

  /** Looks through all that is there, and sends every signature once more. */
  async examine(): Promise<void> {
    await this.start();
    const connections = findEmbedded(join(this.dataDir, 'postgres'));
    assert.ok(connections);
    await ownerQueries(connections.owner, async (owner) => {
      const before = await filed(owner);
      for (const [draftId, caseId] of this.#acknowledged)
        assert.equal(before.get(draftId), caseId, 'acknowledged');
      tally.acknowledged += this.#acknowledged.size;
      tally.silent += before.size - this.#acknowledged.size;
      tally.lost += this.#drafts.length - before.size;
      for (const draft of this.#drafts) {
        const answer = await fileOverHttp(this.#url, this.#token, draft);
        assert.ok(answer && 'caseId' in answer, JSON.stringify(answer));
        assert.equal(
          answer.caseId,
          before.get(draft.draftId) ?? answer.caseId,
          'the case that was there before',
        );
      }
      const count = this.#drafts.length;
      assert.equal((await filed(owner)).size, count);
      assert.deepEqual(await replayAppeals(owner), { cases: count, faults: [] });
      assert.deepEqual(await owner.rows(halves, (row) => text(row, 'what')), []);
      const numbers = sql`select last::int as n from number_counter where prefix = 'ЖТ'`;
      assert.equal(
        await owner.one(numbers, (row) => int(row, 'n')),
        count,
        'no number was spent for nothing',
      );
    });
  }
}

/** Waits until all have ended, then throws the first fault: one installation does not go on under the next test. */
async function allEnded(all: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(all);
  const fault = outcomes.find((outcome) => outcome.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
}

const filed = async (owner: Queries): Promise<ReadonlyMap<string, number>> =>
  new Map(
    await owner.rows(
      sql`select s.draft_id, h.id from submission s join case_header h on h.submission_id = s.id`,
      (row) => [text(row, 'draft_id'), bigintId(row, 'id')] as const,
    ),
  );

const installations: Lane[] = [];
after(async () => {
  for (const lane of installations) {
    await lane.kill();
    await rm(lane.dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});
for (let number = 0; number < lanes; number += 1) {
  const lane = new Lane(
    20_261_122 + number,
    await mkdtemp(join(tmpdir(), 'qabyldau-kill-')),
    await freePort(),
  );
  installations.push(lane);
  await lane.prepare();
}

for (let first = 0; first < killsOfLane; first += killsOfTest)
  test(`kills ${lanes * first + 1} to ${lanes * (first + killsOfTest)} in the middle of filings`, async () => {
    const rounds = async (lane: Lane): Promise<void> => {
      for (let number = 0; number < killsOfTest; number += 1) await lane.round();
    };
    await allEnded(installations.map(rounds));
  });

test('every acknowledged appeal is there once and whole, and the others can be sent again', async (t) => {
  await allEnded(installations.map((lane) => lane.examine()));
  assert.equal(tally.kills, lanes * killsOfLane);
  t.diagnostic(
    `${tally.kills} kills (${tally.withDatabase} with PostgreSQL), ${tally.sent} filings sent: ${tally.acknowledged} ` +
      `acknowledged, ${tally.silent} filed without an answer, ${tally.lost} not filed`,
  );
  assert.ok(tally.acknowledged > 2 * tally.kills && tally.lost > 0, 'kills before and after the commit');
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
