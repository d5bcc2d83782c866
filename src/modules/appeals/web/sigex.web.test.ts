import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeSigex } from '@qabyldau/eds/sigex/testing';
import { int, text } from '../../../platform/db/row.ts';
import { sql } from '../../../platform/db/gateway.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';
import { readyDraft } from '../testing/filing.ts';

const origin = 'https://sigex.example';
const at = '2026-11-20T10:00:00+05:00';
const gateway = fakeSigex({
  origin,
  expireAt: Temporal.Instant.from(at).epochMilliseconds + 300_000,
});
const portal = await openPortal(undefined, { at, sigex: { url: origin, fetch: gateway.fetch } });
const { deps } = portal;

interface Begun {
  readonly draftId: string;
  readonly bytes: Uint8Array;
  readonly page: string;
}

const agree = (draftId: string, form: Record<string, string>): Promise<Answer> =>
  portal.post(`/kk/appeals/drafts/${draftId}/sigex`, form, { as: 'aigul' });

/** Айгүл agrees and gets the code of the gateway. */
async function begun(): Promise<Begun> {
  const { draftId, bytes } = await readyDraft(portal, 'aigul');
  const sent = await agree(draftId, { sigexConsent: 'yes' });
  assert.equal(sent.status, 303);
  return { draftId, bytes, page: sent.location ?? '' };
}

const look = ({ page }: Begun, as = 'aigul'): Promise<Answer> => portal.get(page, { as });
async function stateOf({ page }: Begun): Promise<string> {
  const { html } = await portal.get(page, { as: 'aigul', headers: { accept: 'application/json' } });
  return (JSON.parse(html) as { state: string }).state;
}
/** Waits for what happens in the background. */
async function until(one: Begun, state: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await stateOf(one)) === state) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`It is ${await stateOf(one)}, not ${state}`);
}
const submissions = (): Promise<number> =>
  portal.db.owner.one(sql`select count(*)::int as n from submission`, (row) => int(row, 'n'));

test('before anything is sent a person is warned, and without the consent nothing goes out', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  const before = gateway.log.length;
  for (const [lang, warning] of [
    ['kk', /Деректеріңіз үшінші тарапқа беріледі/u],
    ['ru', /Ваши данные получит третья сторона/u],
    ['en', /Your data go to a third party/u],
  ] as const) {
    const check = await portal.get(`/${lang}/appeals/drafts/${draftId}/check`, { as: 'aigul' });
    assert.match(check.text, warning);
    assert.match(check.html, /<input type="checkbox" id="sigexConsent"(?![^>]*checked)/u);
  }
  for (const form of [{}, { sigexConsent: '' }, { sigexConsent: 'no' }]) {
    const refused = await agree(draftId, form);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /Келісіміңіз болмаса, SIGEX сервисіне ештеңе жіберілмейді/u);
  }
  assert.equal(gateway.log.length, before);
});

test('a person signs through the gateway, and the page leads to the receipt', async () => {
  const one = await begun();
  const waiting = await look(one);
  assert.equal(waiting.status, 200);
  assert.match(waiting.html, /<img src="data:image\/gif;base64,R0lGODlh[^"]+" alt="[^"]+"/u);
  assert.match(waiting.html, /href="https:\/\/m\.egov\.kz\/mobileSign\?link=/u);
  assert.match(waiting.text, /Бұл кодты SIGEX сервисі жасады/u);
  assert.doesNotMatch(waiting.html, /demo-phone/u);
  assert.equal(await stateOf(one), 'waiting');

  const { signMethod, documentsToSign } = await gateway.scan();
  assert.equal(signMethod, 'CMS_SIGN_ONLY');
  const data = documentsToSign[0]?.document?.file.data ?? '';
  assert.deepEqual(Buffer.from(data, 'base64'), Buffer.from(one.bytes));
  await until(one, 'opened');
  gateway.sign((bytes) => portal.sign('aigul', bytes));
  await until(one, 'done');
  const receipt = await portal.follow(await look(one), { as: 'aigul' });
  assert.match(receipt.text, /ЖТ-2026-\d{8}/u);
});

test('what comes from the gateway is verified as everything: another person’s signature files nothing', async () => {
  const before = await submissions();
  const one = await begun();
  await gateway.scan();
  gateway.sign((bytes) => portal.sign('saule', bytes));
  await until(one, 'refused');
  const page = await look(one);
  assert.equal(page.status, 422);
  assert.match(page.text, /Қол басқа адамдікі/u);
  assert.doesNotMatch(
    page.html,
    /action="[^"]+\/(?:phone|sigex)"/u,
    'nothing is sent anew without a consent',
  );
  const other = await begun();
  await gateway.scan();
  gateway.sign(() => portal.sign('aigul', Buffer.from('{}')));
  await until(other, 'refused');
  assert.match((await look(other)).text, /Қол басқа мәтінге қойылған/u);
  assert.equal(await submissions(), before);
});

test('a refusal of the gateway is told, in words of ours', async () => {
  const one = await begun();
  await gateway.scan();
  gateway.refuse('<b>limit</b>');
  await until(one, 'refused');
  const page = await look(one);
  assert.match(page.text, /SIGEX сервисі арқылы қол қойылмады/u);
  assert.doesNotMatch(page.html, /limit/u);
});

test('the page and its code are the author’s alone, and the code opens nothing for a phone', async () => {
  const one = await begun();
  assert.equal((await look(one, 'saule')).status, 404);
  const foreign = await portal.post(
    `/kk/appeals/drafts/${one.draftId}/sigex`,
    { sigexConsent: 'yes' },
    { as: 'saule' },
  );
  assert.equal(foreign.status, 404);
  assert.equal((await portal.get(`/egov-mobile/${one.page.split('/').at(-1) ?? ''}`)).status, 403);
  const kept = await portal.db.owner.rows(
    sql`select jsonb_object_keys(gateway) as name from phone_signing where draft_id = ${one.draftId} order by 1`,
    (row) => text(row, 'name'),
  );
  assert.deepEqual(kept, ['eGovBusiness', 'eGovMobile', 'picture'], 'where signatures come from is not kept');
});

test('a new code makes the one before it void; its signature is not taken', async () => {
  const before = await submissions();
  const one = await begun();
  await gateway.scan();
  await until(one, 'opened');
  const again = await agree(one.draftId, { sigexConsent: 'yes' });
  assert.notEqual(again.location, one.page);
  await until(one, 'refused');
  assert.equal(await submissions(), before);
  await gateway.scan();
  gateway.sign((bytes) => portal.sign('aigul', bytes));
  await until({ ...one, page: again.location ?? '' }, 'done');
  assert.equal(await submissions(), before + 1);
});

test('a gateway that is away costs nothing: the check page comes back with the other ways', async (t) => {
  const away = await openPortal(t, {
    sigex: { url: origin, fetch: () => Promise.reject(new TypeError('away')) },
  });
  const { draftId } = await readyDraft(away, 'aigul');
  const action = `/kk/appeals/drafts/${draftId}/sigex`;
  const answer = await away.post(action, { sigexConsent: 'yes' }, { as: 'aigul' });
  assert.equal(answer.status, 503);
  assert.match(answer.text, /SIGEX сервисі арқылы қол қойылмады/u);
  assert.match(answer.text, /Телефонмен қол қою: eGov Mobile/u);
  // Switched off, as by default, there is no such way.
  const off = await openPortal(t);
  const own = await readyDraft(off, 'aigul');
  const gone = await off.post(
    `/kk/appeals/drafts/${own.draftId}/sigex`,
    { sigexConsent: 'yes' },
    { as: 'aigul' },
  );
  assert.equal(gone.status, 404);
  assert.doesNotMatch(
    (await off.get(`/kk/appeals/drafts/${own.draftId}/check`, { as: 'aigul' })).html,
    /SIGEX|sigex/u,
  );
});

test('when the server stops, who waits is told and nothing hangs', async () => {
  const one = await begun();
  await deps.sigex?.close();
  assert.equal(await stateOf(one), 'refused');
  const { draftId } = await readyDraft(portal, 'aigul');
  assert.equal((await agree(draftId, { sigexConsent: 'yes' })).status, 503);
});
