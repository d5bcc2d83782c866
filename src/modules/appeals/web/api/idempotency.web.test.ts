import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { int } from '../../../../platform/db/row.ts';
import { openPortal } from '../../../../testing/portal.ts';
import { apiOf, colleagueId, filedByApi, readyFields, readyToFile } from '../../testing/api-client.ts';

const portal = await openPortal();
const uuid = (): string => portal.deps.random.uuid();
const count = (what: ReturnType<typeof sql>): Promise<number> =>
  portal.db.owner.one(what, (row) => int(row, 'n'));
const drafts = (): Promise<number> => count(sql`select count(*)::int as n from appeal_draft`);
const submissions = (): Promise<number> => count(sql`select count(*)::int as n from submission`);

test('a draft sent twice under one key is one draft with one answer', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const fields = await readyFields(portal);
  const before = await drafts();
  const key = uuid();
  const first = await aigul.post('/drafts', fields, key);
  const second = await aigul.post('/drafts', { ...fields }, key.toUpperCase());
  const quoted = await aigul.post('/drafts', fields, `"${key}"`);
  assert.equal(first.status, 201, JSON.stringify(first.body));
  for (const again of [second, quoted]) {
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal(again.headers['location'], first.headers['location']);
  }
  assert.equal(await drafts(), before + 1);
});

test('the same key with other words is refused and writes nothing', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const fields = await readyFields(portal);
  const key = uuid();
  await aigul.post('/drafts', fields, key);
  const before = await drafts();
  const other = await aigul.post('/drafts', { ...fields, content: 'Басқа мәтін' }, key);
  assert.deepEqual([other.status, other.body.code], [422, 'commandMismatch']);
  assert.equal(await drafts(), before);
});

test('drafts sent at once under one key are one draft', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const fields = await readyFields(portal);
  const before = await drafts();
  const key = uuid();
  const answers = await Promise.all([1, 2, 3, 4].map(() => aigul.post('/drafts', fields, key)));
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body.id]),
    answers.map(() => [201, answers[0]?.body.id]),
  );
  assert.equal(await drafts(), before + 1);
});

test('the key of one person is free for another', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const saule = await apiOf(portal, 'saule');
  const fields = await readyFields(portal);
  const key = uuid();
  const one = await aigul.post('/drafts', fields, key);
  const two = await saule.post('/drafts', { ...fields, content: 'Сәуленің сұрағы' }, key);
  assert.deepEqual([one.status, two.status], [201, 201]);
  assert.notEqual(one.body.id, two.body.id);
});

test('a file sent twice, and twice at once, is attached once; another file under its key is refused', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const draft = await aigul.post('/drafts', await readyFields(portal));
  const attach = (words: string, name: string, key: string): ReturnType<typeof aigul.ask> =>
    aigul.ask({
      method: 'POST',
      path: `/drafts/${draft.body.id}/attachments`,
      body: Buffer.from(words),
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
      key,
    });
  const key = uuid();
  const first = await attach('hello', 'a.txt', key);
  assert.equal(first.status, 201, JSON.stringify(first.body));
  const again = await Promise.all([attach('hello', 'a.txt', key), attach('hello', 'a.txt', key)]);
  assert.deepEqual(
    again.map(({ status, body }) => [status, body]),
    again.map(() => [201, first.body]),
  );
  const twin = uuid();
  const twins = await Promise.all([attach('twin', 'b.txt', twin), attach('twin', 'b.txt', twin)]);
  assert.equal(twins[0].body.id, twins[1].body.id);
  for (const [words, name] of [
    ['other', 'a.txt'],
    ['hello', 'c.txt'],
  ] as const) {
    const other = await attach(words, name, key);
    assert.deepEqual([other.status, other.body.code], [422, 'commandMismatch']);
  }
  const opened = await aigul.get(`/drafts/${draft.body.id}`);
  assert.deepEqual(
    opened.body.attachments.map(({ name }: { name: string }) => name),
    ['a.txt', 'b.txt'],
  );
});

test('an appeal filed again, and at once, under its key is one appeal with one answer', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const { draftId, bytes } = await readyToFile(portal, aigul);
  const before = await submissions();
  const body = { draftId, cms: portal.sign('aigul', bytes) };
  const key = uuid();
  const [one, two] = await Promise.all([
    aigul.post('/appeals', body, key),
    aigul.post('/appeals', body, key),
  ]);
  const three = await aigul.post('/appeals', body, key);
  assert.equal(one.status, 201, JSON.stringify(one.body));
  assert.deepEqual([two.status, two.body], [one.status, one.body]);
  assert.deepEqual([three.status, three.body], [one.status, one.body]);
  const other = await aigul.post('/appeals', { draftId, cms: portal.sign('aigul', bytes) }, key);
  assert.deepEqual([other.status, other.body.code], [422, 'commandMismatch']);
  assert.equal(await submissions(), before + 1);
});

test('two drafts filed at once under one key: one is filed, the other refused, and it stays', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const pair = [await readyToFile(portal, aigul), await readyToFile(portal, aigul)];
  const key = uuid();
  const before = await submissions();
  const answers = await Promise.all(
    pair.map(({ draftId, bytes }) =>
      aigul.post('/appeals', { draftId, cms: portal.sign('aigul', bytes) }, key),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 422]);
  assert.equal(await submissions(), before + 1);
  const left = pair[answers.findIndex(({ status }) => status === 422)];
  assert.equal((await aigul.get(`/drafts/${left?.draftId}`)).status, 200);
});

test('a registration repeated or sent at once is one; the key does not serve another case', async () => {
  const filed = await filedByApi(portal, 'aigul');
  const other = await filedByApi(portal, 'saule');
  const marat = await apiOf(portal, 'marat');
  const path = `/appeals/${filed.caseId}`;
  const executorId = colleagueId((await marat.get(path)).body, 'Жұмабаев');
  const key = uuid();
  const [one, two] = await Promise.all([
    marat.post(`${path}/register`, { executorId }, key),
    marat.post(`${path}/register`, { executorId }, key),
  ]);
  const three = await marat.post(`${path}/register`, { executorId }, key);
  assert.equal(one.status, 200, JSON.stringify(one.body));
  assert.deepEqual([two.body, three.body], [one.body, one.body]);
  const elsewhere = await marat.post(`/appeals/${other.caseId}/register`, { executorId }, key);
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [422, 'commandMismatch']);
  const events = await marat.get(path);
  assert.deepEqual(
    events.body.events.map(({ type }: { type: string }) => type),
    ['appeal.delivered', 'appeal.registered', 'appeal.routed'],
  );
});

test('an adoption repeated while the certification centre is silent gets its first answer', async () => {
  const filed = await filedByApi(portal, 'aigul');
  const [marat, erlan, dana] = [
    await apiOf(portal, 'marat'),
    await apiOf(portal, 'erlan'),
    await apiOf(portal, 'dana'),
  ];
  const path = `/appeals/${filed.caseId}`;
  const seen = (await marat.get(path)).body;
  await marat.post(`${path}/register`, { executorId: colleagueId(seen, 'Жұмабаев') });
  const content = {
    outcome: 'REPLY',
    questions: 'Қашан?',
    reasons: 'Ертең.',
    measures: 'Айтылды.',
    remedies: 'Шағым беруге болады.',
  };
  await erlan.put(`${path}/decision`, { seenVersion: 0, content });
  await erlan.post(`${path}/decision/submit`, { signerId: colleagueId(seen, 'Нұрланова') });
  const pdf = Buffer.from((await dana.get(`${path}/decision/bytes`)).body.bytes, 'base64');
  const body = { cms: portal.sign('dana', pdf) };
  const key = uuid();
  const first = await dana.post(`${path}/decision/adopt`, body, key);
  assert.equal(first.status, 200, JSON.stringify(first.body));
  portal.verifier.silence(true);
  const again = await dana.post(`${path}/decision/adopt`, body, key);
  portal.verifier.silence(false);
  assert.deepEqual([again.status, again.body], [200, first.body]);
  const other = await dana.post(`${path}/decision/adopt`, { cms: portal.sign('dana', pdf) }, key);
  assert.deepEqual([other.status, other.body.code], [422, 'commandMismatch']);
});

test('a creating POST without a key, or with one that is no UUID, does nothing and says so', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const before = await drafts();
  for (const key of [null, 'first-try']) {
    const answer = await aigul.post('/drafts', await readyFields(portal), key);
    assert.deepEqual([answer.status, answer.body.code], [400, 'idempotencyKeyNeeded']);
    assert.equal(answer.body.errors[0].pointer, '/idempotency-key');
  }
  assert.equal(await drafts(), before);
});
