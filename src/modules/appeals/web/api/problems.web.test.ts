import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildApp } from '../../../../app.ts';
import { DatabaseAway } from '../../../../platform/db/errors.ts';
import { VerifierBusy } from '../../../../platform/eds/verify-pool.ts';
import { openPortal } from '../../../../testing/portal.ts';
import {
  apiOf,
  askApi,
  colleagueId,
  filedByApi,
  readyFields,
  readyToFile,
  type ApiAnswer,
} from '../../testing/api-client.ts';

const portal = await openPortal();
const uuid = (): string => portal.deps.random.uuid();

/** Checks that an answer is a problem with everything it must have; returns it. */
function problem(
  answer: ApiAnswer,
  status: number,
  code: string,
  language: 'kk' | 'ru' | 'en' = 'kk',
): ApiAnswer['body'] {
  const { body } = answer;
  assert.deepEqual([answer.status, body?.code], [status, code], JSON.stringify(body));
  assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8');
  assert.equal(answer.headers['content-language'], language);
  assert.equal(body.status, status);
  assert.equal(body.type, `urn:qabyldau:problem:${code}`);
  assert.equal(body.detail, body.texts[language]);
  for (const text of [body.title, body.texts.kk, body.texts.ru, body.texts.en])
    assert.ok(text.length > 5, JSON.stringify(body));
  assert.ok('article' in body);
  return body;
}

const pointers = (body: ApiAnswer['body']): string[] =>
  body.errors.map(({ pointer }: { pointer: string }) => pointer);

test('what does not fit the description is told with its places', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const { kind: _kind, ...fields } = await readyFields(portal);
  const unknown = await aigul.post('/drafts', { ...fields, colour: 'red', bodyId: 'x' });
  assert.deepEqual(pointers(problem(unknown, 400, 'invalidRequest')).slice(0, 2), ['/colour', '/bodyId']);
  const missing = await aigul.post('/appeals', { draftId: uuid() });
  assert.deepEqual(pointers(problem(missing, 400, 'invalidRequest')), ['/cms']);
  const notBase64 = await aigul.post('/appeals', { draftId: uuid(), cms: '<cms>' });
  assert.deepEqual(pointers(problem(notBase64, 400, 'invalidRequest')), ['/cms']);
  const forOfficials = await aigul.get('/appeals?state=inWork');
  assert.deepEqual(pointers(problem(forOfficials, 400, 'invalidRequest')), ['/state']);
  const noSuchState = await (await apiOf(portal, 'marat')).get('/appeals?state=lost');
  problem(noSuchState, 400, 'invalidRequest');
});

test('a body that is no JSON, of another type or too large is refused', async () => {
  const aigul = await apiOf(portal, 'aigul');
  problem(await aigul.post('/drafts', '{"kind":'), 400, 'unreadable');
  problem(await aigul.post('/drafts', '{"__proto__":{"a":1}}'), 400, 'unreadable');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  problem(
    await aigul.ask({ method: 'POST', path: '/drafts', body: 'kind=inquiry', headers: form }),
    415,
    'unknownContentType',
  );
  const long = await aigul.post('/drafts', {
    ...(await readyFields(portal)),
    content: 'ұ'.repeat(5_000_000),
  });
  problem(long, 413, 'tooLarge');
});

test('NUL, a lone surrogate and bytes that are no UTF-8 are refused wherever they stand', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const fields = await readyFields(portal);
  for (const content of ['бір\u0000екі', 'жарты \ud83d таңба']) {
    const answer = await aigul.post('/drafts', { ...fields, content });
    assert.deepEqual(pointers(problem(answer, 400, 'badText')), ['/content']);
  }
  const latin1 = Buffer.from(JSON.stringify({ content: 'caf\u00e9' }), 'latin1');
  problem(await aigul.post('/drafts', latin1), 400, 'badText');
  problem(await (await apiOf(portal, 'marat')).get('/appeals?number=1%00'), 400, 'badText');
  problem(await aigul.get('/appeals/7%00'), 400, 'badText');
  const { body: draft } = await aigul.post('/drafts', fields);
  const named = await aigul.ask({
    method: 'POST',
    path: `/drafts/${draft.id}/attachments`,
    body: 'x',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': '%FF.txt' },
  });
  problem(named, 400, 'badText');
});

test('only a token opens the API: no cookie, no other scheme, no token that was made up', async () => {
  const { qabyldau = '' } = await portal.signedIn('aigul');
  const bare = await askApi(portal, { path: '/me' });
  problem(bare, 401, 'signIn');
  assert.match(String(bare.headers['www-authenticate']), /^Bearer /u);
  problem(await askApi(portal, { path: '/me', headers: { cookie: `qabyldau=${qabyldau}` } }), 401, 'signIn');
  problem(
    await askApi(portal, { path: '/me', headers: { authorization: `Basic ${qabyldau}` } }),
    401,
    'signIn',
  );
  problem(await askApi(portal, { path: '/me', token: 'A'.repeat(43) }), 401, 'signInOver');
  assert.equal((await askApi(portal, { path: '/me', token: qabyldau })).status, 200);
});

test('the language is the one that was asked for; every text comes in all three', async () => {
  const asked = async (language: string): Promise<ApiAnswer> =>
    askApi(portal, { path: '/me', headers: { 'accept-language': language } });
  problem(await asked('ru-RU,ru;q=0.9,en;q=0.8'), 401, 'signIn', 'ru');
  problem(await asked('ru;q=0.3, en'), 401, 'signIn', 'en');
  problem(await asked('fr, de;q=0.5'), 401, 'signIn', 'kk');
});

test('a foreign case is not there; one’s own case without the right is forbidden', async () => {
  const { caseId, number } = await filedByApi(portal, 'aigul');
  const [aigul, saule] = [await apiOf(portal, 'aigul'), await apiOf(portal, 'saule')];
  const [marat, gulnar] = [await apiOf(portal, 'marat'), await apiOf(portal, 'gulnar')];
  for (const path of [`/appeals/${caseId}`, `/appeals/${encodeURIComponent(number)}`])
    for (const stranger of [saule, gulnar]) problem(await stranger.get(path), 404, 'notFound');
  const receiver = { executorId: 1 };
  const cms = portal.sign('gulnar', Buffer.from('x'));
  problem(await gulnar.post(`/appeals/${caseId}/register`, receiver), 404, 'notFound');
  problem(await gulnar.post(`/appeals/${caseId}/decision/adopt`, { cms }), 404, 'notFound');
  problem(await gulnar.get(`/appeals/${caseId}/decision/bytes`), 404, 'notFound');
  problem(await aigul.post(`/appeals/${caseId}/register`, receiver), 403, 'actAsOfficial');
  problem(await marat.post('/drafts', {}), 403, 'actAsYourself');
  await marat.post(`/appeals/${caseId}/register`, {
    executorId: colleagueId((await marat.get(`/appeals/${caseId}`)).body, 'Жұмабаев'),
  });
  problem(await marat.post(`/appeals/${caseId}/decision/submit`, { signerId: 1 }), 403, 'notYourRole');
  problem(await marat.post(`/appeals/${caseId}/decision/adopt`, { cms }), 403, 'notYourRole');
  const late = problem(
    await marat.post(`/appeals/${caseId}/register`, { ...receiver, seenSeq: 1 }),
    409,
    'overtaken',
  );
  assert.equal(late.facts.by, 'Оспанов М. Е.');
  problem(await marat.post(`/appeals/${caseId}/register`, receiver), 409, 'wrongState');
  const paper = await aigul.get(`/appeals/${caseId}`);
  assert.deepEqual(paper.body.commands, []);
  problem(await saule.get('/papers/not-a-paper'), 404, 'notFound');
  problem(await saule.get('/papers/%E0%A4%A'), 404, 'notFound');
  problem(await saule.get('/nowhere'), 404, 'notFound');
});

test('a draft is its author’s: others do not find it, a second writer is told the version', async () => {
  const [aigul, saule] = [await apiOf(portal, 'aigul'), await apiOf(portal, 'saule')];
  const fields = await readyFields(portal);
  const { body: draft } = await aigul.post('/drafts', fields);
  const path = `/drafts/${draft.id}`;
  problem(await saule.get(path), 404, 'notFound');
  problem(await saule.put(path, { version: 1, ...fields }), 404, 'notFound');
  problem(await saule.delete(path), 404, 'notFound');
  problem(await saule.post(`${path}/manifest`, undefined, null), 404, 'notFound');
  const saved = await aigul.put(path, { version: 1, ...fields, content: 'Жаңа мәтін' });
  assert.deepEqual([saved.status, saved.body.version, saved.body.content], [200, 2, 'Жаңа мәтін']);
  const late = problem(
    await aigul.put(path, { version: 1, ...fields, content: 'Ескі мәтін' }),
    409,
    'draftChanged',
  );
  assert.deepEqual(late.facts, { version: 2 });
  assert.equal((await aigul.delete(path)).status, 204);
  problem(await aigul.get(path), 404, 'notFound');
});

test('APPK-63.2 what cannot be filed says by which article and what is missing', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const fields = await readyFields(portal);
  const { body: draft } = await aigul.post('/drafts', { ...fields, content: '' });
  assert.deepEqual(draft.problems, ['content']);
  const incomplete = problem(
    await aigul.post(`/drafts/${draft.id}/manifest`, undefined, null),
    422,
    'draftIncomplete',
  );
  assert.deepEqual(incomplete.facts.problems, ['content']);
  assert.deepEqual([incomplete.article.act, incomplete.article.article], ['APPK', '63.2']);
  assert.match(incomplete.article.name, /63-бап, 2-тармақ/u);
  problem(await aigul.post('/drafts', { ...fields, kind: 'complaint' }), 422, 'kindNotTaken');
  problem(await aigul.post('/drafts', { ...fields, bodyId: 4096 }), 422, 'bodyClosed');
  problem(await aigul.post('/drafts', { ...fields, officialId: 4096 }), 422, 'executorElsewhere');
});

test('R337-6 a signature of somebody else files nothing and says why', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const { draftId, bytes } = await readyToFile(portal, aigul);
  const refused = problem(
    await aigul.post('/appeals', { draftId, cms: portal.sign('saule', bytes) }),
    422,
    'signatureRefused',
  );
  assert.equal(refused.facts.reason, 'otherIin');
  assert.match(refused.texts.ru, /ИИН/u);
  assert.equal((await aigul.get(`/drafts/${draftId}`)).status, 200);
});

test('C37 an appeal whose signature cannot be checked now is delivered: 202', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const { draftId, bytes } = await readyToFile(portal, aigul);
  portal.verifier.silence(true);
  const body = { draftId, cms: portal.sign('aigul', bytes) };
  const key = uuid();
  const filed = await aigul.post('/appeals', body, key);
  portal.verifier.silence(false);
  assert.deepEqual([filed.status, filed.body.signatureCheck], [202, 'pending']);
  assert.equal(filed.headers['location'], `/api/v1/appeals/${filed.body.caseId}`);
  assert.equal(filed.body.registeredOn, '2026-11-20');
  const again = await aigul.post('/appeals', body, key);
  assert.deepEqual([again.status, again.body], [202, filed.body]);
  assert.equal((await aigul.get(`/appeals/${filed.body.caseId}`)).body.signatureCheck, 'pending');
});

test('a file that is not taken says why', async () => {
  const aigul = await apiOf(portal, 'aigul');
  const { body: draft } = await aigul.post('/drafts', await readyFields(portal));
  const attach = (body: Uint8Array, name: string): Promise<ApiAnswer> =>
    aigul.ask({
      method: 'POST',
      path: `/drafts/${draft.id}/attachments`,
      body,
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
    });
  problem(await attach(Buffer.from('#!/bin/sh\n'), 'run.sh'), 415, 'attachmentNotAllowed');
  problem(await attach(new Uint8Array(), 'empty.txt'), 422, 'attachmentEmpty');
  problem(await attach(Buffer.alloc(20 * 1024 * 1024 + 1, 0x61), 'long.txt'), 413, 'attachmentTooLarge');
  problem(await aigul.post(`/drafts/${draft.id}/attachments`, { file: 'x' }), 415, 'unknownContentType');
  const kept = await attach(Buffer.from('hello'), 'a.txt');
  assert.equal((await aigul.delete(`/drafts/${draft.id}/attachments/${kept.body.id}`)).status, 204);
  problem(await aigul.delete(`/drafts/${draft.id}/attachments/${kept.body.id}`), 404, 'notFound');
});

test('signing in: an old challenge, a foreign post, and too many attempts', async () => {
  const sign = (body: unknown): Promise<ApiAnswer> =>
    askApi(portal, { method: 'POST', path: '/sign-in', body, key: null });
  problem(
    await sign({ nonce: 'never-given', cms: portal.sign('aigul', Buffer.from('x')) }),
    409,
    'challengeOld',
  );
  const { body: challenge } = await askApi(portal, {
    method: 'POST',
    path: '/sign-in/challenges',
    key: null,
  });
  const other = portal.sign('aigul', Buffer.from('another text'));
  const refused = problem(await sign({ nonce: challenge.nonce, cms: other }), 422, 'signatureRefused');
  assert.equal(refused.facts.reason, 'documentChanged');
  const aigul = await apiOf(portal, 'aigul');
  problem(await aigul.post('/me/post', { officialId: 1 }, null), 403, 'notYourPost');
  let last = await askApi(portal, { method: 'POST', path: '/sign-in/challenges', key: null });
  for (let asked = 0; asked < 40 && last.status === 201; asked += 1)
    last = await askApi(portal, { method: 'POST', path: '/sign-in/challenges', key: null });
  problem(last, 429, 'tooMany');
  assert.ok(Number(last.headers['retry-after']) > 0);
});

test('a broken world answers honestly: 503 to try again, 500 with a number and not a word of the fault', async () => {
  const { qabyldau: token = '' } = await portal.signedIn('aigul');
  const broken = async (changed: Partial<typeof portal.deps>): Promise<typeof portal> => {
    const app = await buildApp({ ...portal.deps, ...changed });
    await app.ready();
    return { ...portal, app };
  };
  const failing = (error: Error): Partial<typeof portal.deps> => ({
    gateway: { ...portal.deps.gateway, withActor: () => Promise.reject(error) },
  });
  const away = await askApi(await broken(failing(new DatabaseAway(new Error('gone'), true))), {
    path: '/me',
    token,
  });
  assert.ok(problem(away, 503, 'databaseAway').requestId);
  assert.equal(away.headers['retry-after'], '5');
  const fault = await askApi(await broken(failing(new Error('secret'))), { path: '/bodies' });
  assert.match(problem(fault, 500, 'fault').requestId, /^[0-9a-f-]{36}$/u);
  assert.doesNotMatch(JSON.stringify(fault.body), /secret/u);
  const full = await broken({
    verifier: { ...portal.verifier, verify: () => Promise.reject(new VerifierBusy()) },
  });
  const { body: challenge } = await askApi(full, { method: 'POST', path: '/sign-in/challenges', key: null });
  const busy = await askApi(full, {
    method: 'POST',
    path: '/sign-in',
    body: { nonce: challenge.nonce, cms: portal.sign('aigul', Buffer.from(challenge.bytes, 'base64')) },
    key: null,
  });
  problem(busy, 503, 'busy');
});
