import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../../testing/portal.ts';
import { apiOf, colleagueId, filedByApi, type ApiAnswer } from '../../testing/api-client.ts';

const portal = await openPortal();
const first = await filedByApi(portal, 'aigul');
const second = await filedByApi(portal, 'saule');
const third = await filedByApi(portal, 'saule');

const ids = ({ body }: ApiAnswer): number[] => body.items.map(({ caseId }: { caseId: number }) => caseId);

test('a citizen’s list holds the own appeals alone, the newest first, and goes on below a case', async () => {
  const saule = await apiOf(portal, 'saule');
  const list = await saule.get('/appeals');
  assert.deepEqual(ids(list), [third.caseId, second.caseId]);
  assert.deepEqual([list.body.next, list.body.counts], [null, undefined]);
  assert.deepEqual(ids(await saule.get(`/appeals?before=${third.caseId}`)), [second.caseId]);
});

test('an inbox is the body’s own, the most urgent first; it is narrowed, and goes on behind a line', async () => {
  const marat = await apiOf(portal, 'marat');
  const inbox = await marat.get('/appeals');
  assert.deepEqual(ids(inbox), [first.caseId, second.caseId, third.caseId]);
  assert.deepEqual(inbox.body.counts, { delivered: 3, inWork: 0, adopted: 0, finished: 0 });
  const [line] = inbox.body.items;
  assert.deepEqual(ids(await marat.get(`/appeals?after=${line.dueOn},${line.caseId}`)), [
    second.caseId,
    third.caseId,
  ]);
  assert.deepEqual(ids(await marat.get(`/appeals?number=${second.numberLatin}`)), [second.caseId]);
  const executorId = colleagueId((await marat.get(`/appeals/${first.caseId}`)).body, 'Жұмабаев');
  await marat.post(`/appeals/${first.caseId}/register`, { executorId });
  assert.deepEqual(ids(await marat.get('/appeals?state=inWork')), [first.caseId]);
  const erlan = await apiOf(portal, 'erlan');
  assert.deepEqual(ids(await erlan.get('/appeals?executor=me')), [first.caseId]);
  assert.deepEqual(ids(await (await apiOf(portal, 'gulnar')).get('/appeals')), []);
});

test('the next page is an address that can be asked as it stands', async () => {
  const saule = await apiOf(portal, 'saule');
  for (let filed = 0; filed < 24; filed += 1) await filedByApi(portal, 'saule');
  const page = await saule.get('/appeals');
  assert.equal(page.body.items.length, 25);
  const rest = await saule.get(page.body.next.slice('/api/v1'.length));
  assert.deepEqual(ids(rest), [second.caseId]);
  const marat = await apiOf(portal, 'marat');
  const inbox = await marat.get('/appeals?state=delivered');
  assert.match(inbox.body.next, /^\/api\/v1\/appeals\?state=delivered&after=2026-\d\d-\d\d%2C\d+$/u);
  const more = await marat.get(inbox.body.next.slice('/api/v1'.length));
  assert.equal(new Set([...ids(inbox), ...ids(more)]).size, 26);
});
