import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyTransfer, importYear, makeCalendar, standardCalendar } from '@qabyldau/law';
import { sql } from 'kysely';
import { buildApp } from '../../../app.ts';
import { languages } from '../../../kernel/text.ts';
import { text } from '../../../platform/db/row.ts';
import { askPortal, type Answer } from '../../../testing/asking.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal } from '../../../testing/portal.ts';

const portal = await openPortal();
const { db } = portal;

/** What a later release ships: a swap of December 2026, one of 2027 with the year now final, and the year 2028. */
const shipped = (() => {
  const december = applyTransfer(
    standardCalendar.data,
    { dayOff: '2026-12-18', worked: '2026-12-26', source: 'CAL-6' },
    '2027.a',
  );
  const next = applyTransfer(
    december,
    { dayOff: '2027-03-26', worked: '2027-04-03', source: 'CAL-6' },
    '2027.b',
  );
  const days = [
    { on: '2028-01-01', kind: 'holiday', name: 'newYear', source: 'CAL-1' },
    { on: '2028-01-03', kind: 'moved', name: 'newYear', insteadOf: '2028-01-01', source: 'CAL-3' },
  ] as const;
  const data = importYear(
    { ...next, provisionalYears: [] },
    { year: 2028, days, provisional: true },
    '2027.1',
  );
  return makeCalendar(data);
})();

const released = { ...portal.deps, shippedCalendars: [standardCalendar, shipped] };
const app = await buildApp(released);
await app.ready();
const ask = async (method: 'GET' | 'POST', path: string, as: string, form = {}): Promise<Answer> =>
  askPortal(app, { method, path, form }, await portal.signedIn(as));
const propose = (form: object): Promise<Answer> => ask('POST', '/kk/calendar/proposals', 'marat', form);
const take = (year: number): Promise<Answer> =>
  propose({ kind: 'shipped', shipped: '2027.1', year: String(year) });
const waiting = (): Promise<string> =>
  db.owner.one(sql`select id from calendar_version where state = 'proposed'`, (row) => text(row, 'id'));
const decide = async (as: string, more: object): Promise<void> => {
  const form = { version: await waiting(), ...more };
  assert.equal((await ask('POST', '/kk/calendar/decisions', as, form)).status, 303);
};
const offered = ({ html }: Answer): string[] =>
  [...html.matchAll(/name="year" value="(\d{4})"/gu)].map(([, year = '']) => year);

test('a calendar that came with the product and stands in force already is not announced', async () => {
  const page = await portal.get('/kk/calendar', { as: 'marat' });
  assert.ok(!page.text.includes('жаңа күнтізбе келді'));
  const swap = { kind: 'transfer', dayOff: '2026-12-04', worked: '2026-12-12', source: '№ 900' };
  assert.equal((await portal.post('/kk/calendar/proposals', swap, { as: 'marat' })).status, 303);
  await decide('asan', { do: 'approve' });
  const changed = await portal.get('/kk/calendar', { as: 'marat' });
  assert.ok(!changed.text.includes('жаңа күнтізбе келді'), 'what was approved here is no news');
});

test('a newer one is announced with its days to come, and a year without a table before it has to wait', async () => {
  for (const language of languages) {
    const page = await ask('GET', `/${language}/calendar`, 'marat');
    assert.ok(page.text.includes('2027.1'));
    assert.deepEqual(offered(page), ['2026', '2027', '2028']);
    assert.deepEqual(pageFaults(page.html), []);
    assert.deepEqual(otherLanguageIn(page.html, language), []);
  }
  const { text: words } = await ask('GET', '/ru/calendar', 'marat');
  for (const day of ['18 декабря 2026', '26 декабря 2026', '26 марта 2027', '3 апреля 2027', '3 января 2028'])
    assert.ok(words.includes(day), day);
  assert.ok(words.includes('4 декабря 2026'), 'also what taking it over would undo');
  portal.clock.set('2026-12-20T10:00:00+05:00');
  const later = await ask('GET', '/ru/calendar', 'marat');
  assert.ok(!later.text.includes('18 декабря 2026'), 'days that have begun are settled');
  portal.clock.set('2026-11-20T10:00:00+05:00');
});

test('one button proposes a year of it, and another person approves it', async () => {
  assert.equal((await take(2027)).status, 303);
  const page = await ask('GET', '/ru/calendar', 'asan');
  assert.ok(page.text.includes('Из календаря, поставленного с системой 2027.1'), page.text);
  assert.deepEqual(offered(page), [], 'one change at a time');
  await decide('asan', { do: 'approve' });
  const data = portal.deps.calendar.data;
  assert.deepEqual(data.provisionalYears, []);
  assert.ok(data.days.some(({ on }) => on === '2027-03-26'));
  assert.ok(
    data.days.some(({ on }) => on === '2026-12-04'),
    'the other years stay',
  );
  assert.deepEqual(offered(await ask('GET', '/kk/calendar', 'marat')), ['2026', '2028']);
});

test('of the running year the days that have begun stay as they were', async () => {
  portal.clock.set('2026-12-05T10:00:00+05:00');
  // 4 December was a day off here; the calendar of the product does not know it, and its pair would be lost.
  const refused = await take(2026);
  assert.equal(refused.status, 422);
  assert.ok(refused.text.includes('2026 жылғы 4 желтоқсан'), refused.text);
  portal.clock.set('2026-12-14T10:00:00+05:00');
  assert.equal((await take(2026)).status, 303);
  await decide('asan', { do: 'approve' });
  const days = portal.deps.calendar.data.days.map(({ on }) => on);
  for (const day of ['2026-12-04', '2026-12-12', '2026-12-18', '2026-12-26'])
    assert.ok(days.includes(day), day);
});

test('a year that a second person refused is not announced again, one that was taken back is', async () => {
  assert.equal((await take(2028)).status, 303);
  await decide('marat', { do: 'refuse', reason: 'кейін' });
  assert.deepEqual(offered(await ask('GET', '/kk/calendar', 'marat')), ['2028']);
  assert.equal((await take(2028)).status, 303);
  await decide('asan', { do: 'refuse', reason: 'бізде басқаша' });
  const page = await ask('GET', '/kk/calendar', 'marat');
  assert.deepEqual(offered(page), []);
  assert.ok(!page.text.includes('жаңа күнтізбе келді'));
  const stale = await take(2028);
  assert.equal(stale.status, 422);
  assert.ok(stale.text.includes('енді ұсынатын ештеңе жоқ'));
  const foreign = await propose({ kind: 'shipped', shipped: '2031.1', year: 'жыл' });
  assert.equal(foreign.status, 422);
});

test('a version made here never takes the number of one that the product ships', async () => {
  portal.clock.set('2027-01-11T10:00:00+05:00');
  const swap = { kind: 'transfer', dayOff: '2027-02-05', worked: '2027-02-13', source: '№ 901' };
  assert.equal((await propose(swap)).status, 303);
  assert.equal(await waiting(), '2027.2');
});
