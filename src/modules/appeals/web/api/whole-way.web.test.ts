import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { openPortal } from '../../../../testing/portal.ts';
import { colleagueId, readyFields, signInByApi } from '../../testing/api-client.ts';

const portal = await openPortal();
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('R337-10.1 R337-14.4 APPK-89.2 four people take an inquiry from draft to answer by the API alone', async () => {
  const aigul = await signInByApi(portal, 'aigul');
  const marat = await signInByApi(portal, 'marat');
  const erlan = await signInByApi(portal, 'erlan');
  const dana = await signInByApi(portal, 'dana');

  const draft = await aigul.post('/drafts', await readyFields(portal));
  assert.equal(draft.status, 201, JSON.stringify(draft.body));
  assert.equal(draft.headers['location'], `/api/v1/drafts/${draft.body.id}`);
  assert.deepEqual(draft.body.problems, []);
  const attached = await aigul.ask({
    method: 'POST',
    path: `/drafts/${draft.body.id}/attachments`,
    body: Buffer.from('Емхана кестесі\n'),
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('кесте.txt') },
  });
  assert.equal(attached.status, 201, JSON.stringify(attached.body));
  assert.deepEqual(
    [attached.body.name, attached.body.mime, attached.body.size],
    ['кесте.txt', 'text/plain; charset=utf-8', 28],
  );

  const manifest = await aigul.post(`/drafts/${draft.body.id}/manifest`, undefined, null);
  assert.equal(manifest.status, 200, JSON.stringify(manifest.body));
  const bytes = Buffer.from(manifest.body.bytes, 'base64');
  assert.equal(manifest.body.sha256, sha256(bytes));
  assert.deepEqual(JSON.parse(bytes.toString()), manifest.body.manifest);
  assert.equal(manifest.body.manifest.attachments[0].sha256, attached.body.sha256);

  const filed = await aigul.post('/appeals', { draftId: draft.body.id, cms: portal.sign('aigul', bytes) });
  assert.equal(filed.status, 201, JSON.stringify(filed.body));
  assert.match(filed.body.number, /^ЖТ-2026-\d{8}$/u);
  assert.equal(filed.headers['location'], `/api/v1/appeals/${filed.body.caseId}`);
  assert.deepEqual(
    [filed.body.registeredOn, filed.body.dueOn, filed.body.signatureCheck],
    [manifest.body.registeredOn, manifest.body.dueOn, 'valid'],
  );
  const path = `/appeals/${filed.body.caseId}`;

  const inbox = await marat.get('/appeals?state=delivered');
  assert.deepEqual(
    inbox.body.items.map(({ number }: { number: string }) => number),
    [filed.body.number],
  );
  const seen = await marat.get(path);
  assert.deepEqual(
    seen.body.commands.map(({ command }: { command: string }) => command),
    ['register'],
  );
  const registered = await marat.post(`${path}/register`, {
    executorId: colleagueId(seen.body, 'Жұмабаев'),
    seenSeq: 1,
  });
  assert.equal(registered.status, 200, JSON.stringify(registered.body));

  const content = {
    outcome: 'REPLY',
    questions: 'Дәрігер қашан келеді?',
    reasons: 'Дәрігер дүйсенбі күні келеді.',
    measures: 'Кесте ауыл әкіміне жіберілді.',
    remedies: 'Жауапқа үш ай ішінде шағым жасауға болады.',
  };
  const saved = await erlan.put(`${path}/decision`, { seenVersion: 0, content });
  assert.equal(saved.status, 200, JSON.stringify(saved.body));
  assert.equal(saved.body.version, 1);
  const view = await erlan.get(path);
  assert.deepEqual(view.body.decision.content, content);
  const hidden = await aigul.get(path);
  assert.deepEqual([hidden.body.decision, hidden.body.outcome], [null, null]);

  const toDana = { signerId: colleagueId(view.body, 'Нұрланова') };
  assert.equal((await erlan.post(`${path}/decision/submit`, toDana)).status, 200);
  const returned = await dana.post(`${path}/decision/return`, { reason: 'Қай дүйсенбі екенін жазыңыз.' });
  assert.equal(returned.status, 200, JSON.stringify(returned.body));
  const second = { ...content, reasons: 'Дәрігер 23 қараша, дүйсенбі күні келеді.' };
  assert.equal((await erlan.put(`${path}/decision`, { seenVersion: 1, content: second })).status, 200);
  assert.equal((await erlan.post(`${path}/decision/submit`, toDana)).status, 200);

  const paper = await dana.get(`${path}/decision/bytes`);
  assert.equal(paper.status, 200, JSON.stringify(paper.body));
  const pdf = Buffer.from(paper.body.bytes, 'base64');
  assert.equal(sha256(pdf), paper.body.sha256);
  const adopted = await dana.post(`${path}/decision/adopt`, { cms: portal.sign('dana', pdf) });
  assert.equal(adopted.status, 200, JSON.stringify(adopted.body));
  const toIssue = await marat.get(`${path}/decision/bytes?for=issue`);
  assert.equal(toIssue.body.sha256, paper.body.sha256);
  const issued = await marat.post(`${path}/decision/issue`, { cms: portal.sign('marat', pdf) });
  assert.equal(issued.status, 200, JSON.stringify(issued.body));

  await portal.runJobs();
  const latin = await aigul.get(`/appeals/${filed.body.numberLatin}`, { 'accept-language': 'ru' });
  const cyrillic = await aigul.get(`/appeals/${encodeURIComponent(filed.body.number)}`, {
    'accept-language': 'ru',
  });
  assert.deepEqual(cyrillic.body, latin.body);
  const end = latin.body;
  assert.deepEqual([end.state, end.outcome, end.commands], ['finished', 'REPLY', []]);
  assert.match(end.outgoingNumber, /^ЖАУАП-2026-\d{8}$/u);
  assert.deepEqual(
    end.events.map(({ type }: { type: string }) => type),
    [
      'appeal.delivered',
      'appeal.registered',
      'appeal.routed',
      'decision.adopted',
      'decision.registered',
      'decision.madeKnown',
      'appeal.finished',
    ],
  );
  assert.equal(end.events[1].by.official.name, 'Оспанов М. Е.');
  assert.equal(end.events[1].title, 'Зарегистрировано');
  const consider = end.deadlines.find(({ code }: { code: string }) => code === 'T05');
  assert.equal(consider.due, filed.body.dueOn);
  assert.deepEqual([consider.by.act, consider.overdue], ['APPK', false]);
  assert.match(consider.explained[0].text, /^Обращение зарегистрировано/u);
  assert.deepEqual(end.papers.map(({ kind }: { kind: string }) => kind).sort(), [
    'attachment',
    'decision',
    'receipt',
    'slip',
  ]);
  assert.deepEqual(
    end.signatures
      .filter(({ paperId }: { paperId: string | null }) => paperId === paper.body.paperId)
      .map(({ role }: { role: string }) => role),
    ['official', 'documentation'],
  );
  const read = await aigul.get(`/papers/${paper.body.paperId}`);
  assert.equal(read.status, 200);
  assert.equal(read.headers['content-type'], 'application/pdf');
  assert.equal(sha256(read.bytes), paper.body.sha256);
  assert.ok(end.openings.some(({ purpose }: { purpose: string }) => purpose === 'open-appeal'));

  const list = await aigul.get('/appeals');
  assert.deepEqual(
    list.body.items.map(({ number, state }: { number: string; state: string }) => [number, state]),
    [[filed.body.number, 'finished']],
  );
  assert.equal((await aigul.delete('/sign-in')).status, 204);
  assert.equal((await aigul.get('/me')).status, 401);
});
