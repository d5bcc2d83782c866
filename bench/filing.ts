import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { certificateRoles } from '../src/platform/eds/verifier.ts';
import { findEmbedded } from '../src/platform/db/embedded.ts';
import { join } from 'node:path';
import { timed, type BenchWorld } from './world.ts';

const count = 120;
const atOnce = 8;

/**
 * Filing from HTTP request to durable commit, beside its floor: the same verification in the same pool and the same
 * rows written by bare prepared statements in one transaction.
 */
export async function benchFiling(world: BenchWorld): Promise<Record<string, string>> {
  const { url, cookie } = world;
  const drafts: Awaited<ReturnType<BenchWorld['signedDraft']>>[] = [];
  for (let i = 0; i < count * 2; i += 1) drafts.push(await world.signedDraft());
  const file = async (draft: (typeof drafts)[number]): Promise<void> => {
    const response = await fetch(`${url}/kk/appeals/drafts/${draft.draftId}/sign`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ cms: draft.cms, commandId: randomUUID() }),
    });
    await response.arrayBuffer();
    if (response.status !== 303) throw new Error(`Filing answered ${response.status}`);
  };
  await timed(drafts.slice(0, 10), atOnce, file);
  const whole = await timed(drafts.slice(10, count), atOnce, file);
  const bare = await floor(world, drafts.slice(count));
  const filed = (count - 10) / whole;
  const floorRate = count / bare;
  return {
    'filed a second (HTTP to commit)': filed.toFixed(1),
    'floor a second (verification + bare SQL)': floorRate.toFixed(1),
    'ratio to the floor': (filed / floorRate).toFixed(2),
  };
}

async function floor(
  world: BenchWorld,
  drafts: readonly { draftId: string; bytes: Uint8Array; cms: string }[],
): Promise<number> {
  const { deps } = world.system;
  const connections = findEmbedded(join(deps.config.dataDir, 'postgres'));
  if (!connections) throw new Error('No embedded database');
  const pool = new pg.Pool({ ...connections.owner, max: atOnce });
  let next = 5_000_000;
  try {
    return await timed(drafts, atOnce, async ({ draftId, bytes, cms }) => {
      const verified = await deps.verifier.verify({
        cms: new TextEncoder().encode(cms),
        document: bytes,
        receivedAt: deps.clock.now().epochMilliseconds,
        roles: certificateRoles.person,
      });
      if (verified.verdict !== 'valid') throw new Error('The floor met a bad signature');
      next += 1;
      await writeBare(pool, next, {
        draftId,
        bytes,
        verified: { ...verified },
        accountId: world.citizen.accountId,
      });
    });
  } finally {
    await pool.end();
  }
}

/** The rows of one filing in bare SQL, one after the other as they depend on each other. */
// eslint-disable-next-line max-lines-per-function -- one transaction, read top to bottom beside the real one
async function writeBare(
  pool: pg.Pool,
  id: number,
  given: {
    draftId: string;
    bytes: Uint8Array;
    verified: { cms: Uint8Array; report: unknown };
    accountId: number;
  },
): Promise<void> {
  const sha = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
  const hash = sha(given.bytes);
  const at = '2026-11-20T05:00:00.000Z';
  const client = await pool.connect();
  const run = (name: string, text: string, values: unknown[]): Promise<unknown> =>
    client.query({ name, text, values });
  try {
    await client.query('begin');
    await run('number', 'select next_number($1, $2)', ['BENCH', 2026]);
    await run(
      'submission',
      `insert into submission (id, number, number_latin, account_id, kind, language, body_id, channel, draft_id, manifest,
         manifest_sha256, cms, cms_sha256, check_code, check_code_sha256, received_at)
       values ($1, $2, $2, $3, 'inquiry', 'kk', 1, 'EGOV_PORTAL', $4, $5, $6, $7, $8, 'x', $6, $9)`,
      [
        id,
        `B-${id}`,
        given.accountId,
        given.draftId,
        given.bytes,
        hash,
        given.verified.cms,
        sha(Buffer.from(`${id}`)),
        at,
      ],
    );
    await run(
      'report',
      'insert into signature_report (submission_id, report, checked_at) values ($1, $2, $3)',
      [id, JSON.stringify(given.verified.report), at],
    );
    for (const who of [`person:${given.accountId}`, 'registrar:1'])
      await run(
        'access',
        'insert into case_access (case_id, who, "right", since, event_seq) values ($1, $2, $3, $4, 1)',
        [id, who, 'own', at],
      );
    await run(
      'header',
      `insert into case_header (id, submission_id, body_id, service, state, seq, head_hash, editions, signature_check,
         received_at, registered_on, due_on)
       values ($1, $1, 1, 'appeal', 'delivered', 1, $2, '{}', 'valid', $3, '2026-11-20', '2026-12-11')`,
      [id, hash, at],
    );
    await run(
      'event',
      `insert into case_event (case_id, seq, type, at, actor, command_id, data, canonical, prev_hash, hash)
       values ($1, 1, 'appeal.delivered', $2, 'person:1', $3, '{}', '{}', $4, $4)`,
      [id, at, randomUUID(), hash],
    );
    for (const code of ['T19', 'T05'])
      await run(
        'deadline',
        `insert into case_deadline (case_id, code, seq, due_on, deadline) values ($1, $2, 1, '2026-12-11', '{}')`,
        [id, code],
      );
    await run('draft', 'delete from appeal_draft where id = $1', [given.draftId]);
    await run('account', 'update account set phone = phone where id = $1', [given.accountId]);
    for (const task of ['bench-a', 'bench-b']) await run('job', 'select enqueue($1, $2)', [task, '{}']);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
