import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openPortal } from '../../../testing/portal.ts';
import { askApi, type ApiAnswer } from '../../appeals/testing/api-client.ts';

/** A working Friday, ten in the morning: 20 November 2026. */
const portal = await openPortal();

let addresses = 0;
const received = { on: '2026-11-19', time: '19:00' };
async function ask(body: object, language = 'ru'): Promise<ApiAnswer> {
  const headers = { 'accept-language': language, 'x-forwarded-for': `10.5.0.${(addresses += 1)}` };
  return askApi(portal, { method: 'POST', path: '/terms/preview', body, key: null, headers });
}

test('APPK-64.3 APPK-76.1 T05 a visitor is told every date with its reasons', async () => {
  const { status, body, headers } = await ask({ kind: 'application', received });
  assert.equal(status, 200);
  assert.equal(headers['content-language'], 'ru');
  assert.deepEqual(
    [body.registration.on, body.registration.reason, body.registration.receivedTime, body.answerBy],
    ['2026-11-20', 'afterHours', '19:00:00', '2026-12-11'],
  );
  assert.deepEqual(
    body.dates.map(
      (date: { code: string; when: string; due: string }) => `${date.code} ${date.when} ${date.due}`,
    ),
    [
      'T19 always 2026-11-20',
      'T05 always 2026-12-11',
      'T08 ifNotCompetent 2026-11-24',
      'T29 ifReturned 2026-11-25',
      'T02 ifHearing 2026-12-08',
      'T12 ifExtendedOnLastDay 2027-02-11',
      'T11 ifExtendedOnLastDay 2026-12-17',
    ],
  );
  const [, consider] = body.dates;
  assert.deepEqual(consider.by, { act: 'APPK', article: '76.1' });
  assert.ok(consider.explained.some(({ text }: { text: string }) => text.includes('15 рабочих дней')));
  assert.deepEqual(consider.condition, { kk: 'әрқашан', ru: 'всегда', en: 'always' });
  assert.deepEqual([body.editions, body.notComputed], [['A26'], []]);
  assert.deepEqual(
    body.assumptions.map(({ about }: { about: string }) => about),
    ['edition', 'unconfirmed', 'provisionalYear', 'usualHours'],
  );
});

test('APPK-64.3 the hours of a body, those of the question, and now', async () => {
  const { body: bodies } = await askApi(portal, { path: '/bodies' });
  await portal.db.owner.exec(sql`update body set closes = '17:00' where id = ${bodies.items[0].id}`);
  const at = { on: '2026-11-19', time: '17:30' };
  const of = async (more: object): Promise<string> =>
    (await ask({ kind: 'application', received: at, ...more })).body.registration.on;
  assert.equal(await of({}), '2026-11-19');
  assert.equal(await of({ bodyId: bodies.items[0].id }), '2026-11-20');
  assert.equal(await of({ bodyId: bodies.items[1].id }), '2026-11-19');
  assert.equal(await of({ workingHours: { opens: '09:00', closes: '17:29' } }), '2026-11-20');
  const now = await ask({ kind: 'complaint' });
  assert.deepEqual(
    [now.body.registration.receivedOn, now.body.registration.receivedTime],
    ['2026-11-20', '10:00:00'],
  );
});

test('what cannot be told is a problem that names what is missing', async () => {
  const refused: readonly (readonly [object, code: string, about: string])[] = [
    [{ received: { on: '2026-02-31', time: '10:00' } }, 'noSuchDate', '2026-02-31 10:00'],
    [{ received: { on: '2026-02-27', time: '10.00' } }, 'noSuchDate', '2026-02-27 10.00'],
    [{ received: { on: '2020-03-02', time: '10:00' } }, 'noEdition', '2020-03-02'],
    [{ received: { on: '2028-03-02', time: '10:00' } }, 'receiptInFuture', ''],
    [{ received, profile: 'A99' }, 'unknownEdition', 'A99'],
    [{ received, channel: 'BLOG_PLATFORM' }, 'channelClosed', 'BLOG_PLATFORM'],
    [{ received, bodyId: 999_999 }, 'bodyUnknown', '999999'],
    [{ received, workingHours: null }, 'noWorkingHours', ''],
    [{ received, workingHours: { opens: '18:00', closes: '09:00' } }, 'hoursImpossible', '18:00–09:00'],
    [{ received, workingHours: { opens: 'nine', closes: '18:00' } }, 'hoursImpossible', 'nine–18:00'],
  ];
  for (const [change, code, about] of refused) {
    const { status, body, headers } = await ask({ kind: 'application', ...change });
    assert.deepEqual([status, body.code, body.facts.about], [422, code, about], JSON.stringify(change));
    assert.match(String(headers['content-type']), /^application\/problem\+json/u);
    for (const text of Object.values<string>(body.texts)) assert.ok(text.length > 20);
  }
});

test('a kind that does not exist, an unknown field and no kind at all do not fit the description', async () => {
  for (const body of [{ kind: 'poem' }, { kind: 'inquiry', color: 'red' }, {}]) {
    const answer = await ask(body);
    assert.deepEqual([answer.status, answer.body.code], [400, 'invalidRequest']);
    assert.ok(answer.body.errors.length > 0);
  }
});

test('the sixty-first question of a minute waits', async () => {
  const headers = { 'x-forwarded-for': '10.6.0.1' };
  const body = { kind: 'inquiry' };
  for (let turn = 0; turn < 60; turn += 1) {
    const answer = await askApi(portal, { method: 'POST', path: '/terms/preview', body, headers });
    assert.equal(answer.status, 200);
  }
  const last = await askApi(portal, { method: 'POST', path: '/terms/preview', body, headers });
  assert.deepEqual([last.status, last.body.code], [429, 'tooMany']);
});
