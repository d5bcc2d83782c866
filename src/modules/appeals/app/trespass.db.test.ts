import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { grant, grantee } from '../../../cases/index.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { errorCode } from '../../../platform/db/errors.ts';
import type { Statement } from '../../../platform/db/queries.ts';
import { text } from '../../../platform/db/row.ts';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';
import { openAppeal, paperToSign, reassignAppeal, returnDecision } from '../index.ts';
import { citizenOf, officialOf } from '../testing/filing.ts';

/**
 * What the database itself lets nobody do, whatever a page or a query has wrong: each statement is run as q_app in the
 * name of a real person, in a transaction that declares the case of somebody else (or their own).
 */
const portal = await openPortal();
const { deps } = portal;
const caseId = await appealOfAigul(portal, 'frozen');
await portal.runJobs();
const aigul = await citizenOf(portal, 'aigul');
const saule = await citizenOf(portal, 'saule');
const [marat, erlan, dana, gulnar] = await Promise.all(
  ['marat', 'erlan', 'dana', 'gulnar'].map((who) => officialOf(portal, who)),
);
assert.ok(marat && erlan && dana && gulnar);
const back = { caseId, commandId: deps.random.uuid(), seenSeq: null, reason: 'Сілтеме жоқ.' };
assert.ok((await returnDecision(deps, dana, back)).ok);
const [draft] = await portal.db.owner.rows(
  sql`insert into appeal_draft (id, account_id) values (gen_random_uuid(), ${aigul.accountId}) returning id`,
  (row) => text(row, 'id'),
);

const tables =
  `submission case_header case_event text_body case_act case_deadline case_access access_log paper
  paper_signature signature_report notice appeal_draft failed_signing command account signed_in number_counter`.split(
    /\s+/u,
  );

/** All that is in the database, as one digest a table. */
async function whole(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of tables)
    digests[table] = await portal.db.owner.one(
      sql`select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as digest from ${sql.table(table)} t`,
      (row) => text(row, 'digest'),
    );
  return digests;
}

const paper = (kind: string, owner: number): Statement =>
  sql`insert into paper (id, case_id, account_id, kind, name, mime, size, sha256, streebog512, storage_key, made_at, open_to_applicant)
      values (gen_random_uuid(), ${caseId}, ${owner}, ${kind}, 'a.pdf', 'application/pdf', 1, sha256('a'),
        sha256('a') || sha256('b'), gen_random_uuid()::text, now(), true)`;
const grantTo = (who: string, right: string): Statement =>
  sql`insert into case_access (case_id, who, "right", event_seq) values (${caseId}, ${who}, ${right}, 1)`;
/** What nobody who is a stranger to the case may do to it. */
const byStrangers: Readonly<Record<string, Statement>> = {
  'meet its deadlines': sql`update case_deadline set met_at = now()`,
  'change its row': sql`update case_header set state = 'finished'`,
  'change its decision': sql`update case_act set state = 'withdrawn'`,
  'open its papers': sql`update paper set open_to_applicant = true`,
  'remove its papers': sql`delete from paper`,
  'mark its notices as read': sql`update notice set read_at = now()`,
  'add an event': sql`insert into case_event select case_id, 99, type, at, actor, command_id, data, canonical, prev_hash, hash
    from case_event limit 1`,
  'add an event of their own': sql`insert into case_event values (${caseId}, 99, 'appeal.finished', now(), 'person:1',
    gen_random_uuid(), '{}', '{}', sha256('a'), sha256('b'))`,
  'add a text': sql`insert into text_body values (gen_random_uuid(), ${caseId}, sha256('a'), 'a')`,
  'add a deadline': sql`insert into case_deadline values (${caseId}, 'T05', 99, current_date, '{}')`,
  'add a paper': paper('attachment', saule.accountId),
  'give themselves a right': grantTo(`person:${saule.accountId}`, 'own'),
  'give their body a right': grantTo('registrar:1', 'register'),
  'end the right of somebody': sql`select end_case_access(${caseId}, ${`official:${erlan.officialId}`}, 'work', now())`,
  'end the rights of everybody': sql`select end_case_right(${caseId}, 'work', 'nobody', now())`,
  'end rights by hand': sql`update case_access set until = now()`,
  'write into its access log': sql`insert into access_log (actor, case_id, purpose) values (${`person:${saule.accountId}`}, ${caseId}, 'a')`,
  'file in the name of another': sql`insert into submission (number, number_latin, account_id, kind, language, body_id, channel,
    draft_id, manifest, manifest_sha256, cms, cms_sha256, check_code, check_code_sha256, received_at)
    values ('x', 'x', ${aigul.accountId}, 'inquiry', 'kk', 1, 'x', gen_random_uuid(), 'a', sha256('a'), 'a', sha256('z'), 'a', 'a', now())`,
  'delete the draft of another': sql`delete from appeal_draft where id = ${draft}`,
  'change the draft of another': sql`update appeal_draft set content = 'a'`,
  'remember a command of another': sql`insert into command (actor, command_id, result)
    values (${`official:${marat.officialId}`}, gen_random_uuid(), '{}')`,
  'read the sign-ins': sql`select * from signed_in`,
  'read the numbers of persons': sql`select iin from official`,
  'change an official': sql`update official set roles = '{REGISTRAR}' where body_id <> coalesce(q_body(), 0)`,
};

/** What the applicant may not do to their own case. */
const byApplicant: Readonly<Record<string, Statement>> = {
  'meet its deadlines': sql`update case_deadline set met_at = now()`,
  'take part in the decision': sql`update case_act set state = 'withdrawn'`,
  'add a decision': paper('decision', aigul.accountId),
  'open the decision before it was made known': sql`update paper set open_to_applicant = true`,
  'sign a paper of the body': sql`insert into paper_signature (id, paper_id, case_id, role, cms, cms_sha256, report, signed_at)
    select gen_random_uuid(), id, ${caseId}, 'official', 'a', sha256('a'), '{}', now() from paper where kind = 'receipt'`,
  'give somebody a right': grantTo(`person:${saule.accountId}`, 'own'),
  'become a registrar of it': grantTo(`person:${aigul.accountId}`, 'register'),
  'keep the body out': sql`select end_case_right(${caseId}, 'register', 'nobody', now())`,
  'move it to another body': sql`update case_header set body_id = 1`,
  'change the day it was received': sql`update case_header set received_at = now(), registered_on = current_date`,
  'write that somebody else looked': sql`insert into access_log (actor, case_id, purpose)
    values (${`official:${marat.officialId}`}, ${caseId}, 'open-appeal')`,
  'remove what was filed': sql`delete from submission`,
};

/** Runs a statement as somebody. Nothing may come of it: no row is touched, or the database refuses for lack of rights. */
async function nothingComesOf(what: string, actor: Actor, statement: Statement): Promise<void> {
  try {
    await portal.db.app.withActor(actor, 'trespass', (tx) => tx.exec(statement), { caseId });
  } catch (error) {
    assert.equal(errorCode(error), '42501', `${what}: ${String(error)}`);
  }
}

test('R213-2 strangers can do nothing to a case, by whatever statement', async () => {
  const before = await whole();
  const strangers: Readonly<Record<string, Actor>> = { saule, gulnar, visitor: { kind: 'visitor' } };
  for (const [who, actor] of Object.entries(strangers))
    for (const [what, statement] of Object.entries(byStrangers))
      await nothingComesOf(`${who}: ${what}`, actor, statement);
  assert.deepEqual(await whole(), before);
});

test('R213-2 nobody opens a case of a submission that is not theirs, and so comes to see it', async () => {
  const id = 900_001;
  const steal = portal.db.app.withActor(
    saule,
    'trespass',
    async (tx) => {
      await grant(tx, {
        caseId: id,
        who: grantee.person(saule.accountId),
        right: 'own',
        eventSeq: 1,
        since: '2026-11-20T05:00:00Z',
      });
      await tx.exec(
        sql`insert into case_header (id, submission_id, body_id, service, state, seq, head_hash, editions, signature_check,
              received_at, registered_on, due_on)
            values (${id}, 1, 1, 'appeal', 'delivered', 1, sha256('a'), '{}', 'valid', now(), current_date, current_date)`,
      );
    },
    { caseId: id },
  );
  await assert.rejects(steal, /row-level security policy for table "case_header"/u);
});

test('the applicant can do nothing to their case but what the commands do', async () => {
  const before = await whole();
  for (const [what, statement] of Object.entries(byApplicant)) await nothingComesOf(what, aigul, statement);
  assert.deepEqual(await whole(), before);
});

test('strangers see no row of a case in any table, and the applicant none of what the body prepares', async () => {
  const seen = async (actor: Actor, table: string): Promise<string> =>
    portal.db.app.withActor(
      actor,
      'look',
      (tx) => tx.one(sql`select count(*)::text as n from ${sql.table(table)}`, (row) => text(row, 'n')),
      { caseId },
    );
  const ofCases = tables.filter(
    (table) => !['account', 'command', 'signed_in', 'number_counter'].includes(table),
  );
  for (const actor of [saule, gulnar, { kind: 'visitor' }, { kind: 'system', name: 'somebody' }] as const)
    for (const table of ofCases) assert.equal(await seen(actor, table), '0', `${actor.kind} ${table}`);
  for (const table of ['text_body', 'case_act']) assert.equal(await seen(aigul, table), '0', table);
  for (const table of ['text_body', 'case_act']) assert.equal(await seen(erlan, table), '1', table);
});

test('whoever reads the paper that is to be signed is written down, and the applicant sees it', async () => {
  const frozen = await appealOfAigul(portal, 'frozen');
  assert.ok((await paperToSign(deps, dana, frozen)).ok);
  const view = await openAppeal(deps, aigul, frozen);
  assert.ok(view.ok);
  assert.ok(view.value.openings.some(({ purpose }) => purpose === 'open-paper'));
});

test('R337-14.2 an executor whose appeal was given to another sees it no more', async () => {
  const timur = await officialOf(portal, 'timur');
  await portal.db.owner.exec(
    sql`update official set absent_from = null, absent_until = null where id = ${timur.officialId}`,
  );
  assert.ok((await openAppeal(deps, erlan, caseId)).ok);
  const asked = { caseId, commandId: deps.random.uuid(), seenSeq: null, executorId: timur.officialId };
  assert.ok((await reassignAppeal(deps, marat, asked)).ok);
  const opened = await openAppeal(deps, erlan, caseId);
  assert.equal(opened.ok ? 'open' : opened.error.code, 'notFound');
  assert.ok((await openAppeal(deps, timur, caseId)).ok);
});

test('the same command id with the same input on another case is another command, and refused as such', async () => {
  const second = await appealOfAigul(portal, 'inWork');
  const asked = { commandId: deps.random.uuid(), seenSeq: null, executorId: dana.officialId };
  const third = await appealOfAigul(portal, 'inWork');
  await portal.db.owner.exec(
    sql`update official set roles = '{SIGNER,EXECUTOR}' where id = ${dana.officialId}`,
  );
  assert.ok((await reassignAppeal(deps, marat, { ...asked, caseId: second })).ok);
  const other = await reassignAppeal(deps, marat, { ...asked, caseId: third });
  assert.equal(other.ok ? 'done' : other.error.code, 'commandMismatch');
});
