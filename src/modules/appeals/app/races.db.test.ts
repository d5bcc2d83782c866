import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Official } from '../../../kernel/actor.ts';
import type { Result } from '../../../kernel/result.ts';
import { int, text } from '../../../platform/db/row.ts';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';
import type { AppealRefusal } from '../domain/refusals.ts';
import {
  adoptDecision,
  attachFile,
  deleteDraft,
  draftDecision,
  fileAppeal,
  issueDecision,
  paperToSign,
  reassignAppeal,
  registerAppeal,
  replayAppeals,
  returnDecision,
  saveDraft,
  submitDecision,
} from '../index.ts';
import { cmsBytes, fieldsOf, officialOf, readyDraft } from '../testing/filing.ts';

const portal = await openPortal();
const { deps } = portal;
const marat = await officialOf(portal, 'marat');
const erlan = await officialOf(portal, 'erlan');
const dana = await officialOf(portal, 'dana');
// Тимур is back at work, and registers too.
const timurOut = await officialOf(portal, 'timur');
await portal.db.owner.exec(
  sql`update official set absent_from = null, absent_until = null, roles = '{SIGNER,EXECUTOR,REGISTRAR}'
      where id = ${timurOut.officialId}`,
);
const timur: Official = { ...timurOut, roles: ['SIGNER', 'EXECUTOR', 'REGISTRAR'] };

const asked = (caseId: number): { caseId: number; commandId: string; seenSeq: null } => ({
  caseId,
  commandId: deps.random.uuid(),
  seenSeq: null,
});
const count = (what: ReturnType<typeof sql>): Promise<number> =>
  portal.db.owner.one(what, (row) => int(row, 'n'));
const eventsOf = (caseId: number, type: string): Promise<number> =>
  count(sql`select count(*)::int as n from case_event where case_id = ${caseId} and type = ${type}`);

/** Runs commands at once: exactly one is carried out, and each other is an expected "no". Tells which one won. */
async function oneWins(...commands: readonly Promise<Result<unknown, AppealRefusal>>[]): Promise<number> {
  const results = await Promise.all(commands);
  const won = results.flatMap((result, index) => (result.ok ? [index] : []));
  assert.equal(won.length, 1, JSON.stringify(results));
  return won[0] ?? -1;
}

test('R337-10.3 two registrars at the same moment: one registers, the appeal has one executor and one notice', async () => {
  for (let round = 0; round < 3; round += 1) {
    const caseId = await appealOfAigul(portal, 'delivered');
    await oneWins(
      registerAppeal(deps, marat, { ...asked(caseId), executorId: erlan.officialId }),
      registerAppeal(deps, timur, { ...asked(caseId), executorId: timur.officialId }),
    );
    assert.equal(await eventsOf(caseId, 'appeal.registered'), 1);
    const executors = sql`select count(*)::int as n from case_access where case_id = ${caseId} and "right" = 'work'`;
    assert.equal(await count(executors), 1);
  }
});

test('R337-9.5 adopted and given back at the same moment: one of both happened', async () => {
  for (let round = 0; round < 3; round += 1) {
    const caseId = await appealOfAigul(portal, 'frozen');
    const paper = await paperToSign(deps, dana, caseId);
    assert.ok(paper.ok);
    const cms = cmsBytes(portal.sign('dana', paper.value.bytes));
    await oneWins(
      adoptDecision(deps, dana, { ...asked(caseId), cms }),
      returnDecision(deps, dana, { ...asked(caseId), reason: 'Тағы бір рет қараңыз.' }),
    );
    const adopted = await eventsOf(caseId, 'decision.adopted');
    assert.equal(adopted + (await eventsOf(caseId, 'decision.returned')), 1);
    const signatures = sql`select count(*)::int as n from paper_signature where paper_id = ${paper.value.paper.id}`;
    assert.equal(await count(signatures), adopted, 'a signature lies over the paper only if it was adopted');
  }
});

test('a decision that waits for its signature is neither signed under a new executor nor taken from the old one', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  const winner = await oneWins(
    submitDecision(deps, erlan, { ...asked(caseId), signerId: dana.officialId }),
    reassignAppeal(deps, marat, { ...asked(caseId), executorId: timur.officialId }),
  );
  const state = await portal.db.owner.one(sql`select state from case_act where case_id = ${caseId}`, (r) =>
    text(r, 'state'),
  );
  assert.equal(state, winner === 0 ? 'agreed' : 'draft');
});

test('R337-14.4 two documentation workers at once: one outgoing number, one signature, no hole in the numbers', async () => {
  const used = (): Promise<number> =>
    count(sql`select coalesce(max(last), 0)::int as n from number_counter where prefix = 'ЖАУАП'`);
  const before = await used();
  const caseId = await appealOfAigul(portal, 'adopted');
  const paper = await paperToSign(deps, marat, caseId, 'documentation');
  assert.ok(paper.ok);
  await oneWins(
    issueDecision(deps, marat, { ...asked(caseId), cms: cmsBytes(portal.sign('marat', paper.value.bytes)) }),
    issueDecision(deps, timur, { ...asked(caseId), cms: cmsBytes(portal.sign('timur', paper.value.bytes)) }),
  );
  assert.equal((await used()) - before, 1);
  assert.equal(await eventsOf(caseId, 'decision.madeKnown'), 1);
});

test('two windows of one executor: the later save is told, and nothing of the first is overwritten', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  const save = (reasons: string): ReturnType<typeof draftDecision> =>
    draftDecision(deps, erlan, {
      ...asked(caseId),
      seenVersion: 1,
      content: { outcome: 'REPLY', questions: 'а', reasons, measures: 'в', remedies: 'г' },
    });
  const winner = await oneWins(save('бірінші терезе'), save('екінші терезе'));
  const kept = await portal.db.owner.one(
    sql`select content->>'reasons' as reasons from case_act where case_id = ${caseId}`,
    (row) => text(row, 'reasons'),
  );
  assert.equal(kept, ['бірінші терезе', 'екінші терезе'][winner]);
});

test('APPK-63 a file attached while the appeal is signed is in what was signed, or not in the case at all', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
    const content = (async function* () {
      yield Buffer.from('%PDF-1.7\n');
    })();
    const [filed, attached] = await Promise.all([
      fileAppeal(deps, actor, {
        draftId,
        cms: cmsBytes(portal.sign('aigul', bytes)),
        commandId: deps.random.uuid(),
      }),
      attachFile(deps, actor, { draftId, filename: 'a.pdf', content }),
    ]);
    assert.notEqual(filed.ok, attached.ok, JSON.stringify([filed, attached]));
    const papers = sql`select count(*)::int as n from paper where draft_id = ${draftId} and kind = 'attachment'`;
    assert.equal(await count(papers), attached.ok ? 1 : 0);
  }
});

test('a draft is filed, changed or deleted at the same moment: one of it, and nothing of the others is left', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
    const fields = await fieldsOf(portal, { content: 'Басқа мәтін.' });
    const [filed, saved, deleted] = await Promise.all([
      fileAppeal(deps, actor, {
        draftId,
        cms: cmsBytes(portal.sign('aigul', bytes)),
        commandId: deps.random.uuid(),
      }),
      saveDraft(deps, actor, { id: draftId, seenVersion: 2, fields }),
      deleteDraft(deps, actor, draftId),
    ]);
    const there = await count(sql`select count(*)::int as n from appeal_draft where id = ${draftId}`);
    const cases = await count(sql`select count(*)::int as n from submission where draft_id = ${draftId}`);
    assert.equal(cases, filed.ok ? 1 : 0);
    assert.equal(there, 0, 'filed or deleted');
    assert.notEqual(filed.ok, deleted.ok, JSON.stringify([filed, saved, deleted]));
  }
});

test('after all of it every case agrees with its events', async () => {
  const { cases, faults } = await replayAppeals(portal.db.owner);
  assert.ok(cases > 10);
  assert.deepEqual(faults, []);
});
