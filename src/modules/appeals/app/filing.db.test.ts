import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { int, text } from '../../../platform/db/row.ts';
import { openPortal } from '../../../testing/portal.ts';
import {
  adoptDecision,
  draftDecision,
  fileAppeal,
  issueDecision,
  openAppeal,
  paperToSign,
  registerAppeal,
  replayAppeals,
  saveDraft,
  settleSignature,
  submitDecision,
} from '../index.ts';
import {
  citizenOf,
  cmsBytes,
  fieldsOf,
  filedAppeal,
  officialIdOf,
  officialOf,
  readyDraft,
} from '../testing/filing.ts';

const portal = await openPortal();
const { deps } = portal;
const uuid = (): string => deps.random.uuid();
const health = 'zhetisu-health';

const count = (what: ReturnType<typeof sql>): Promise<number> =>
  portal.db.owner.one(what, (row) => int(row, 'n'));

test('R337-10.1 R337-9.5 APPK-89.2 an inquiry goes the whole way: filed, registered, answered under two signatures, read', async () => {
  const { caseId, number } = await filedAppeal(portal, 'aigul');
  assert.match(number, /^ЖТ-2026-\d{8}$/u);
  const marat = await officialOf(portal, 'marat');
  const erlan = await officialOf(portal, 'erlan');
  const dana = await officialOf(portal, 'dana');

  const registered = await registerAppeal(deps, marat, {
    caseId,
    commandId: uuid(),
    seenSeq: 1,
    executorId: erlan.officialId,
  });
  assert.ok(registered.ok, JSON.stringify(registered));
  const content = {
    outcome: 'REPLY' as const,
    questions: 'Дәрігер қашан келеді?',
    reasons: 'Дәрігер дүйсенбі күні келеді.',
    measures: 'Кесте ауыл әкіміне жіберілді.',
    remedies: 'Жауапқа үш ай ішінде шағым жасауға болады.',
  };
  const drafted = await draftDecision(deps, erlan, {
    caseId,
    commandId: uuid(),
    seenSeq: 3,
    seenVersion: 0,
    content,
  });
  assert.ok(drafted.ok, JSON.stringify(drafted));
  const submitted = await submitDecision(deps, erlan, {
    caseId,
    commandId: uuid(),
    seenSeq: null,
    signerId: dana.officialId,
  });
  assert.ok(submitted.ok, JSON.stringify(submitted));
  const paper = await paperToSign(deps, dana, caseId);
  assert.ok(paper.ok);
  const adopted = await adoptDecision(deps, dana, {
    caseId,
    commandId: uuid(),
    seenSeq: null,
    cms: cmsBytes(portal.sign('dana', paper.value.bytes)),
  });
  assert.ok(adopted.ok, JSON.stringify(adopted));
  const issued = await issueDecision(deps, marat, {
    caseId,
    commandId: uuid(),
    seenSeq: null,
    cms: cmsBytes(portal.sign('marat', paper.value.bytes)),
  });
  assert.ok(issued.ok, JSON.stringify(issued));
  await portal.runJobs();

  const view = await openAppeal(deps, await citizenOf(portal, 'aigul'), caseId);
  assert.ok(view.ok);
  assert.equal(view.value.appeal.state, 'finished');
  assert.match(view.value.appeal.outgoingNumber ?? '', /^ЖАУАП-2026-/u);
  assert.deepEqual(view.value.papers.map(({ kind }) => kind).sort(), ['decision', 'receipt', 'slip']);
  const decision = view.value.papers.find(({ kind }) => kind === 'decision');
  assert.deepEqual(
    view.value.signatures
      .filter(({ paperId }) => paperId === decision?.id)
      .map(({ role }) => role)
      .sort(),
    ['documentation', 'official'],
  );
  assert.ok(view.value.openings.length > 0, 'the applicant sees who opened the case');
  const letters = await portal.mailbox.list('aigul@demo.kz');
  assert.equal(letters.length, 3, 'N01, N02 and N11 by e-mail');
  assert.ok(letters.every(({ subject }) => subject.startsWith(number)));
  const replay = await replayAppeals(portal.db.owner);
  assert.deepEqual(replay.faults, []);
  assert.ok(replay.cases >= 1);
});

test('R337-6.6 R337-17.1 a signature by another person files nothing, keeps the draft and says why', async () => {
  const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
  const filed = await fileAppeal(deps, actor, {
    draftId,
    cms: cmsBytes(portal.sign('saule', bytes)),
    commandId: uuid(),
  });
  assert.ok(!filed.ok);
  assert.equal(filed.error.code, 'signatureRefused');
  assert.equal(filed.error.facts['reason'], 'otherIin');
  assert.equal(await count(sql`select count(*)::int as n from submission where draft_id = ${draftId}`), 0);
  assert.equal(await count(sql`select count(*)::int as n from appeal_draft where id = ${draftId}`), 1);
  assert.equal(
    await count(sql`select count(*)::int as n from failed_signing where draft_id = ${draftId}`),
    1,
  );
});

test('a signature over another text, garbage and an empty form are named refusals', async () => {
  const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
  const attempt = async (cms: Uint8Array): Promise<unknown> => {
    const filed = await fileAppeal(deps, actor, { draftId, cms, commandId: uuid() });
    assert.ok(!filed.ok);
    return filed.error.facts['reason'];
  };
  assert.equal(await attempt(cmsBytes(portal.sign('aigul', new Uint8Array([1, 2, 3])))), 'documentChanged');
  assert.equal(await attempt(cmsBytes('мұнда қол жоқ')), 'malformed');
  assert.equal(await attempt(new Uint8Array()), 'malformed');
  const good = Buffer.from(portal.sign('aigul', bytes), 'base64');
  assert.equal(await attempt(good.subarray(0, 200)), 'malformed');
});

test('the same draft signed twice at once is one submission with one number', async () => {
  const { draftId, bytes, actor } = await readyDraft(portal, 'aigul');
  const cms = cmsBytes(portal.sign('aigul', bytes));
  const both = await Promise.all(
    [1, 2, 3].map(() => fileAppeal(deps, actor, { draftId, cms, commandId: uuid() })),
  );
  const numbers = new Set(both.map((one) => (one.ok ? one.value.number : 'refused')));
  assert.equal(numbers.size, 1);
  assert.equal(await count(sql`select count(*)::int as n from submission where draft_id = ${draftId}`), 1);
});

test('C37 without revocation evidence the appeal is filed as pending and settled later', async () => {
  const { draftId, bytes, actor } = await readyDraft(portal, 'saule');
  portal.verifier.silence(true);
  const cms = cmsBytes(portal.sign('saule', bytes));
  const filed = await fileAppeal(deps, actor, { draftId, cms, commandId: uuid() });
  assert.ok(filed.ok);
  assert.equal(filed.value.signatureCheck, 'pending');
  await assert.rejects(
    settleSignature({ ...deps, gateway: deps.jobGateway }, filed.value.caseId),
    /case \d+/u,
  );
  portal.verifier.silence(false);
  await settleSignature({ ...deps, gateway: deps.jobGateway }, filed.value.caseId);
  const view = await openAppeal(deps, actor, filed.value.caseId);
  assert.ok(view.ok);
  assert.equal(view.value.appeal.signatureCheck, 'valid');
  const report = view.value.signatureReport as { verdict: string };
  assert.equal(report.verdict, 'valid');
});

test('a later writer of a draft is told the version that stands, and nothing is overwritten', async () => {
  const { draftId, actor } = await readyDraft(portal, 'aigul');
  const fields = await fieldsOf(portal, { content: 'телефоннан жазылған' });
  const first = await saveDraft(deps, actor, { id: draftId, seenVersion: 2, fields });
  assert.ok(first.ok);
  const second = await saveDraft(deps, actor, {
    id: draftId,
    seenVersion: 2,
    fields: { ...fields, content: 'компьютерден жазылған' },
  });
  assert.ok(!second.ok);
  assert.equal(second.error.code, 'draftChanged');
  const content = await portal.db.owner.one(
    sql`select content from appeal_draft where id = ${draftId}`,
    (row) => text(row, 'content'),
  );
  assert.equal(content, 'телефоннан жазылған');
});

test('R213-2 another person neither opens nor finds the appeal, another body neither', async () => {
  const { caseId } = await filedAppeal(portal, 'aigul');
  for (const who of ['saule', 'gulnar', 'erlan'] as const) {
    const actor = who === 'saule' ? await citizenOf(portal, who) : await officialOf(portal, who);
    const opened = await openAppeal(deps, actor, caseId);
    assert.ok(!opened.ok, who);
    assert.equal(opened.error.code, 'notFound');
  }
});

test('APPK-64.2 the same command twice is one act; another input under its id is refused', async () => {
  const { caseId } = await filedAppeal(portal, 'aigul');
  const marat = await officialOf(portal, 'marat');
  const erlanId = await officialIdOf(portal, health, 'Жұмабаев');
  const commandId = uuid();
  const given = { caseId, commandId, seenSeq: 1, executorId: erlanId };
  const twice = await Promise.all([registerAppeal(deps, marat, given), registerAppeal(deps, marat, given)]);
  assert.ok(twice[0].ok && twice[1].ok, JSON.stringify(twice));
  assert.deepEqual(twice[0].value, twice[1].value);
  const other = await registerAppeal(deps, marat, { ...given, executorId: marat.officialId });
  assert.ok(!other.ok);
  assert.equal(other.error.code, 'commandMismatch');
  const registrations = sql`select count(*)::int as n from case_event where case_id = ${caseId} and type = 'appeal.registered'`;
  assert.equal(await count(registrations), 1);
});

test('a second registrar who comes too late is told who was quicker, by name', async () => {
  const { caseId } = await filedAppeal(portal, 'aigul');
  const marat = await officialOf(portal, 'marat');
  const erlanId = await officialIdOf(portal, health, 'Жұмабаев');
  const first = await registerAppeal(deps, marat, {
    caseId,
    commandId: uuid(),
    seenSeq: 1,
    executorId: erlanId,
  });
  assert.ok(first.ok);
  const second = await registerAppeal(deps, marat, {
    caseId,
    commandId: uuid(),
    seenSeq: 1,
    executorId: erlanId,
  });
  assert.ok(!second.ok);
  assert.equal(second.error.code, 'overtaken');
  assert.equal(second.error.facts['by'], 'Оспанов М. Е.');
});
