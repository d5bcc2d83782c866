import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../kernel/actor.ts';
import { testDatabase } from '../platform/db/testing.ts';
import { bigintId, int, text } from '../platform/db/row.ts';
import type { CaseHeader, HappenedEvent } from './case.ts';
import {
  chainFault,
  findCase,
  grant,
  grantee,
  momentText,
  nextNumber,
  readLinks,
  recordCase,
  replayFault,
  type Evolve,
} from './index.ts';

const db = await testDatabase();
const at = '2026-11-20T05:00:00.000Z';
const commandId = '00000000-0000-4000-8000-000000000001';

type Opened = { type: 'opened'; data: { submissionId: number; bodyId: number } };
type Named = { type: 'named'; data: { outcome: string } };

const evolve: Evolve<CaseHeader, HappenedEvent> = (before, { event, caseId, seq }) => {
  if (event.type === 'opened') {
    const { submissionId, bodyId } = (event as Opened).data;
    return {
      id: caseId,
      submissionId,
      bodyId,
      service: 'appeal',
      state: 'open',
      seq,
      editions: { code: 'A26', calendar: 'test' },
      signatureCheck: 'valid',
      receivedAt: at,
      registeredOn: '2026-11-20',
      registeredAt: null,
      registrarId: null,
      executorId: null,
      signerId: null,
      dueOn: '2026-12-11',
      outcome: null,
      adoptedAt: null,
      outgoingNumber: null,
      madeKnownAt: null,
    };
  }
  if (before === null) throw new Error('a case begins by being opened');
  return { ...before, seq, outcome: (event as Named).data.outcome };
};

async function account(iin: string): Promise<Actor & { kind: 'citizen'; accountId: number }> {
  const accountId = await db.owner.one(
    sql`insert into account (iin, surname, given_name) values (${iin}, 'С', 'А') returning id`,
    (row) => bigintId(row, 'id'),
  );
  return { kind: 'citizen', accountId, language: 'kk' };
}

const bodyId = await db.owner.one(
  sql`insert into body (slug, region, bin, name, competence) values ('body', 'r', '500140000017',
        '{"kk":"о","ru":"о","en":"o"}', '{"kk":"","ru":"","en":""}') returning id`,
  (row) => bigintId(row, 'id'),
);
const aigul = await account('900101200010');
const saule = await account('900101200105');
let filed = 0;

/** A case of a person, opened as q_app under its policies. */
async function openCase(person: typeof aigul): Promise<number> {
  filed += 1;
  const n = filed;
  return db.app.withActor(person, 'test', async (tx) => {
    const submissionId = 1000 + n;
    const caseId = 2000 + n;
    await tx.setCase(caseId);
    const { number, latin } = await nextNumber(tx, 'ЖТ', 2026);
    await tx.exec(
      sql`insert into submission (id, number, number_latin, account_id, kind, language, body_id, channel, draft_id,
            manifest, manifest_sha256, cms, cms_sha256, check_code, check_code_sha256, received_at)
          values (${submissionId}, ${number}, ${latin}, ${person.accountId}, 'inquiry', 'kk', ${bodyId}, 'EGOV_PORTAL',
            gen_random_uuid(), 'm', sha256('m'), 'c', sha256(${`cms ${n}`}::bytea), 'code', sha256('code'), ${at})`,
    );
    await grant(tx, { caseId, who: grantee.person(person.accountId), right: 'own', eventSeq: 1, since: at });
    const opened: Opened = { type: 'opened', data: { submissionId, bodyId } };
    await recordCase(tx, caseId, null, [opened], evolve, { actor: person, commandId, at });
    return caseId;
  });
}

test('R213-2 a foreign case is hidden from another person, row by row and table by table', async () => {
  const caseId = await openCase(aigul);
  const seenBy = (person: Actor): Promise<number> =>
    db.app.withActor(person, 'test', (tx) =>
      tx.one(
        sql`select (select count(*) from case_header where id = ${caseId})
              + (select count(*) from case_event where case_id = ${caseId})
              + (select count(*) from case_access where case_id = ${caseId})
              + (select count(*) from submission s join case_header h on h.submission_id = s.id where h.id = ${caseId})
              as n`,
        (row) => int(row, 'n'),
      ),
    );
  assert.equal(await seenBy(aigul), 4);
  assert.equal(await seenBy(saule), 0);
  assert.equal(await seenBy({ kind: 'visitor' }), 0);
  assert.equal(await seenBy({ kind: 'system', name: 'somebody' }), 0);
});

test('nobody gives themselves a right to a case they do not see', async () => {
  const caseId = await openCase(aigul);
  const steal = db.app.withActor(
    saule,
    'test',
    (tx) => grant(tx, { caseId, who: grantee.person(saule.accountId), right: 'own', eventSeq: 1, since: at }),
    { caseId },
  );
  await assert.rejects(steal, /row-level security/u);
});

test('events are never changed, removed or truncated, not even by the owner of the table', async () => {
  const caseId = await openCase(aigul);
  for (const statement of [
    sql`update case_event set type = 'other' where case_id = ${caseId}`,
    sql`delete from case_event where case_id = ${caseId}`,
    sql`truncate case_event`,
  ])
    await assert.rejects(db.owner.exec(statement), /never changed or removed/u);
});

test('a case changes only under the case that the transaction declared', async () => {
  const caseId = await openCase(aigul);
  const named: Named = { type: 'named', data: { outcome: 'done' } };
  const write = (declared: number): Promise<CaseHeader> =>
    db.app.withActor(
      aigul,
      'test',
      async (tx) => {
        const before = await findCase(tx, caseId, ['open']);
        assert.ok(before);
        return recordCase(tx, caseId, before, [named], evolve, { actor: aigul, commandId, at });
      },
      { caseId: declared },
    );
  await assert.rejects(write(caseId + 500));
  assert.equal((await write(caseId)).seq, 2);
});

test('the chain of a case verifies, and every change of a stored link is found', async () => {
  const caseId = await openCase(aigul);
  const { links, header, head } = await db.app.withActor(aigul, 'test', async (tx) => ({
    links: await readLinks(tx, caseId),
    header: await findCase(tx, caseId, ['open']),
    head: await tx.one(sql`select encode(head_hash, 'hex') as h from case_header where id = ${caseId}`, (r) =>
      Buffer.from(text(r, 'h'), 'hex'),
    ),
  }));
  assert.ok(header);
  assert.equal(chainFault(links, head), null);
  assert.equal(
    replayFault(header, head, links, evolve, (event) => event),
    null,
  );
  const [link] = links;
  assert.ok(link);
  const forged = { ...link, event: { ...link.event, actor: 'person:999' } };
  assert.match(chainFault([forged], head) ?? '', /differs from its canonical text/u);
  assert.match(chainFault([], head) ?? '', /another last hash/u);
  assert.match(
    replayFault({ ...header, dueOn: '2026-12-12' }, head, links, evolve, (event) => event) ?? '',
    /dueOn/u,
  );
});

test('numbers of a year are unique under concurrent filings', async () => {
  const taken = await Promise.all(
    Array.from({ length: 25 }, () =>
      db.app.withActor(aigul, 'test', (tx) => nextNumber(tx, 'ЖАУАП', 2027), { retry: 3 }),
    ),
  );
  assert.equal(new Set(taken.map(({ number }) => number)).size, 25);
  assert.match(taken[0]?.number ?? '', /^ЖАУАП-2027-\d{8}$/u);
  assert.match(taken[0]?.latin ?? '', /^ZHAUAP-2027-\d{8}$/u);
});

test('moments are cut to milliseconds before they are hashed and stored', () => {
  assert.equal(momentText(Temporal.Instant.from('2026-11-20T05:00:00.123456Z')), '2026-11-20T05:00:00.123Z');
});
