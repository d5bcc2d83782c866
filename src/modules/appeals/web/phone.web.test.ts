import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressInQr, documentsToSign, type Scanned } from '@qabyldau/eds/egov-mobile';
import { jobHandlers } from '../../../jobs.ts';
import { int, text } from '../../../platform/db/row.ts';
import { sql } from '../../../platform/db/gateway.ts';
import { openPortal } from '../../../testing/portal.ts';
import { saveDraft } from '../app/save-draft.ts';
import { fieldsOf, readyDraft } from '../testing/filing.ts';
import { invitationsOf, phonesAround, type Invited } from '../testing/phone.ts';

const portal = await openPortal();
const { deps } = portal;
const { ask, keyOf: holderOf, scan: scanPage } = phonesAround(portal);

const { invited, look, stateOf, over, submissions } = invitationsOf(portal);
const scan = ({ page }: Invited): Promise<Scanned> => scanPage(page);
const token = (scanned: Scanned): Record<string, string> => ({
  authorization: `Bearer ${scanned.invitation.document.auth_token}`,
});

test('a person signs what the page shows with their phone, and the page leads to the receipt', async () => {
  const at = await invited();
  const waiting = await look(at);
  assert.equal(waiting.status, 200);
  assert.match(waiting.html, /<noscript><meta http-equiv="refresh" content="5"/u);
  assert.match(waiting.html, /<svg role="img" aria-label="eGov Mobile қосымшасына арналған QR-код"/u);
  const launch = /href="(https:\/\/m\.egov\.kz\/[^"]+)"/u.exec(waiting.html)?.[1] ?? '';
  const link = new URL(launch.replaceAll('&amp;', '&')).searchParams.get('link');
  assert.equal(link, addressInQr(at.qr));
  assert.equal(await stateOf(at), 'waiting');

  const scanned = await scan(at);
  assert.equal(await stateOf(at), 'opened');
  const [file] = scanned.documents.documentsToSign;
  assert.ok(file?.document);
  assert.deepEqual(Buffer.from(file.document.file.data, 'base64'), Buffer.from(at.bytes));
  const facts = new Map(file.meta.map(({ name, value }) => [name, value]));
  assert.match(facts.get('Мазмұны') ?? '', /Ауылымызға дәрігер/u);
  const sha256 = facts.get('Файлдың SHA-256 мәні') ?? '';
  assert.ok(
    waiting.text.includes(sha256) && sha256.length === 64,
    'the page and the phone show the same hash',
  );
  assert.equal(scanned.invitation.organisation.nameKz, 'Жетісу облысының денсаулық сақтау басқармасы');

  assert.equal(await scanned.sign(holderOf('aigul')), 200);
  const done = await look(at);
  assert.equal(done.status, 303);
  assert.match(done.location ?? '', /^\/kk\/appeals\/\d+\/filed$/u);
  assert.equal(await stateOf(at), 'done');
  const receipt = await portal.follow(done, { as: 'aigul' });
  assert.match(receipt.text, /ЖТ-2026-\d{8}/u);
});

test('a signature of another person is refused to the phone, and explained where the author waits', async () => {
  const at = await invited();
  const before = await submissions();
  const scanned = await scan(at);
  assert.equal(await scanned.sign(holderOf('saule')), 403);
  const page = await look(at);
  assert.equal(page.status, 422);
  assert.match(page.text, /Қол басқа адамдікі/u);
  assert.match(page.text, /Жаңа QR-код алу/u);
  assert.doesNotMatch(page.html, /http-equiv="refresh"/u);
  assert.equal(await scanned.sign(holderOf('aigul')), 403, 'one signature, not two');
  assert.equal(await submissions(), before);
  const reason = await portal.db.owner.one(
    sql`select reason from failed_signing where draft_id = ${at.draftId}`,
    (row) => text(row, 'reason'),
  );
  assert.equal(reason, 'otherIin');
});

test('a signature over other bytes files nothing', async () => {
  const at = await invited();
  const scanned = await scan(at);
  const files = scanned.documents.documentsToSign.map(({ id, nameKz, nameRu, nameEn }) => ({
    id,
    names: { kk: nameKz, ru: nameRu, en: nameEn },
    meta: [],
    mime: '' as const,
    bytes: Buffer.from('{}'),
  }));
  const other = documentsToSign('CMS_SIGN_ONLY', files);
  for (const file of other.documentsToSign)
    if (file.document) file.document.file.data = portal.sign('aigul', Buffer.from('{}'));
  const uri = scanned.invitation.document.uri;
  const put = await ask(uri, { method: 'PUT', headers: token(scanned), body: JSON.stringify(other) });
  assert.equal(put.status, 403);
  assert.match((await look(at)).text, /Қол басқа мәтінге қойылған/u);
});

test('a second signature is not taken, though the first was good', async () => {
  const at = await invited();
  const scanned = await scan(at);
  const before = await submissions();
  const statuses = await Promise.all([scanned.sign(holderOf('aigul')), scanned.sign(holderOf('aigul'))]);
  assert.deepEqual(statuses.sort(), [200, 403]);
  assert.equal(await scanned.sign(holderOf('aigul')), 403);
  assert.equal(await submissions(), before + 1);
});

test('wrong and exchanged secrets open nothing', async () => {
  const at = await invited();
  const scanned = await scan(at);
  const { uri, auth_token: good } = scanned.invitation.document;
  const other = await scan(await invited());
  const foreign = other.invitation.document.auth_token;
  const api1 = (code: string): Promise<Response> => ask(`/egov-mobile/${code}`);
  const api2 = (secret: string, id = uri): Promise<Response> =>
    ask(id, secret === '' ? {} : { headers: { authorization: `Bearer ${secret}` } });
  for (const code of [good, at.code.slice(1), `${at.code.slice(0, -1)}!`, 'A'.repeat(43), '%00'])
    assert.equal((await api1(code)).status, 403, code);
  for (const secret of ['', at.code, foreign, 'A'.repeat(43)])
    assert.equal((await api2(secret)).status, 403, secret);
  assert.equal((await api2(good, other.invitation.document.uri)).status, 403);
  assert.equal((await api2(good, '/egov-mobile/documents/1')).status, 403);
  assert.equal((await api2(good)).status, 200);
  const body = JSON.stringify(scanned.documents);
  assert.equal((await ask(uri, { method: 'PUT', body })).status, 403);
});

test('what is no signature may be sent again; a body of many megabytes is not read', async () => {
  const at = await invited();
  const scanned = await scan(at);
  const { uri } = scanned.invitation.document;
  const headers = token(scanned);
  for (const [body, status] of [
    ['{"documentsToSign":', 400],
    ['[]', 400],
    ['', 400],
    [JSON.stringify({ documentsToSign: [] }), 400],
    [`"${'x'.repeat(2 * 1024 * 1024)}"`, 413],
  ] as const)
    for (const type of ['application/json', 'text/html'])
      assert.equal(
        (await ask(uri, { method: 'PUT', headers: { ...headers, 'content-type': type }, body })).status,
        status,
      );
  assert.equal(await stateOf(at), 'opened');
  assert.equal(await scanned.sign(holderOf('aigul')), 200);
});

test('after five minutes a code opens nothing, reads nothing and takes nothing', async () => {
  const at = await invited();
  const scanned = await scan(at);
  await over(at);
  const { uri } = scanned.invitation.document;
  assert.equal((await ask(`/egov-mobile/${at.code}`)).status, 403);
  assert.equal((await ask(uri, { headers: token(scanned) })).status, 403);
  assert.equal(await scanned.sign(holderOf('aigul')), 403);
  assert.equal(await stateOf(at), 'expired');
});

test('a new code makes those before it void, and their page offers another', async () => {
  const at = await invited();
  const scanned = await scan(at);
  await portal.post(`/kk/appeals/drafts/${at.draftId}/phone`, {}, { as: 'aigul' });
  assert.equal((await ask(`/egov-mobile/${at.code}`)).status, 403);
  assert.equal(await scanned.sign(holderOf('aigul')), 403);
  const page = await look(at);
  assert.equal(page.status, 200);
  assert.match(page.text, /Кодтың уақыты өтті/u);
  assert.doesNotMatch(page.html, /<svg role="img"/u);
});

test('a draft that was changed after the code was made is not signed', async () => {
  const at = await invited();
  const scanned = await scan(at);
  const { actor } = await readyDraft(portal, 'aigul');
  const fields = await fieldsOf(portal, { content: 'Басқа мәтін' });
  assert.ok((await saveDraft(deps, actor, { id: at.draftId, seenVersion: 2, fields })).ok);
  assert.equal((await ask(`/egov-mobile/${at.code}`)).status, 403);
  assert.equal(await scanned.sign(holderOf('aigul')), 403);
  assert.match((await look(at)).text, /кейінірек сақталған/u);
  // Prepared again, the bytes have another nonce: the old code stays void.
  await portal.get(`/kk/appeals/drafts/${at.draftId}/check`, { as: 'aigul' });
  assert.equal((await ask(`/egov-mobile/${at.code}`)).status, 403);
});

test('the page with the code is its author’s alone', async () => {
  const at = await invited();
  assert.equal((await look(at, 'saule')).status, 404);
  assert.equal(
    (await portal.post(`/kk/appeals/drafts/${at.draftId}/phone`, {}, { as: 'saule' })).status,
    404,
  );
  assert.equal((await portal.get(`${at.page.slice(0, -1)}!`, { as: 'aigul' })).status, 404);
});

test('while the certification centre is silent the appeal is filed as pending, as by any other way', async () => {
  const at = await invited();
  const scanned = await scan(at);
  portal.verifier.silence(true);
  assert.equal(await scanned.sign(holderOf('aigul')), 200);
  portal.verifier.silence(false);
  assert.equal((await look(at)).status, 303);
});

test('no secret is kept, and what is over is forgotten after a day', async () => {
  const at = await invited();
  const { auth_token: secret } = (await scan(at)).invitation.document;
  const rows = await portal.db.owner.rows(sql`select to_jsonb(p)::text as line from phone_signing p`, (row) =>
    text(row, 'line'),
  );
  assert.ok(rows.length > 0);
  for (const kept of [at.code, secret].flatMap((one) => [one, Buffer.from(one, 'base64url').toString('hex')]))
    assert.ok(!rows.some((line) => line.includes(kept)));
  await portal.db.owner.exec(
    sql`update phone_signing set made_at = made_at - interval '2 days', expires_at = expires_at - interval '2 days'
        where opening_sha256 = sha256(${at.code}::bytea)`,
  );
  await jobHandlers(deps)['forget-phone-signings']?.(null, {
    jobId: '0',
    attempt: 1,
    lastAttempt: true,
    signal: new AbortController().signal,
  });
  const left = await portal.db.owner.one(sql`select count(*)::int as n from phone_signing`, (row) =>
    int(row, 'n'),
  );
  assert.equal(left, rows.length - 1);
});

test('where it is not switched on, nothing of it exists', async (t) => {
  const off = await openPortal(t, { production: true });
  for (const path of [`/egov-mobile/${'A'.repeat(43)}`, '/kk/demo-phone/x', '/kk/appeals/drafts/x/phone/y'])
    assert.equal((await off.get(path)).status, 404, path);
});
