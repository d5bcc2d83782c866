import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../testing/portal.ts';
import { filedAppeal } from '../testing/filing.ts';
import { desk, opened, registered, submitted } from '../testing/staff-forms.ts';

const friday = '2026-11-20T10:00:00+05:00';

/** The numbers of cases to which a list leads, in its order. */
function casesIn(html: string): number[] {
  return [...html.matchAll(/<th role="rowheader"[^>]*><a href="\/\w+\/cases\/(\d+)"/gu)].map(([, id]) =>
    Number(id),
  );
}

test('an empty list says to each role what will appear in it', async (t) => {
  const portal = await openPortal(t);
  assert.match(
    (await opened(portal, '/kk/inbox', 'marat')).text,
    /Органға келіп түскен жолданымдар осы жерде/u,
  );
  assert.match((await opened(portal, '/ru/inbox', 'erlan')).text, /обращения, порученные вам/u);
  assert.match((await opened(portal, '/en/inbox', 'dana')).text, /whose decisions you sign/u);
  assert.match((await opened(portal, '/kk/signing', 'dana')).text, /Қазір қол қоятын шешім жоқ/u);
  assert.equal(
    (await portal.get('/kk/signing', { as: 'erlan' })).status,
    403,
    'only those who sign have a queue',
  );
  assert.equal((await portal.get('/kk/inbox', { as: 'aigul' })).status, 403);
  assert.match(
    (await portal.get('/kk/inbox')).location ?? String((await portal.get('/kk/inbox')).status),
    /sign-in|40[13]/u,
  );
});

test('R337-9.1 a list goes on by its term, and its address holds where it stands', async (t) => {
  const portal = await openPortal(t);
  const ids: number[] = [];
  for (let i = 0; i < 27; i += 1) ids.push((await filedAppeal(portal, 'aigul')).caseId);
  const first = await opened(portal, '/kk/inbox', 'marat');
  assert.deepEqual(casesIn(first.html), ids.slice(0, 25));
  const next = /rel="next" href="([^"]*)"/u.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(next, /^\/kk\/inbox\?after=2026-\d\d-\d\d%2C25$/u);
  const second = await opened(portal, next, 'marat');
  assert.deepEqual(casesIn(second.html), ids.slice(25));
  assert.match(second.html, /rel="prev" href="\/kk\/inbox"/u);
  assert.doesNotMatch(second.html, /rel="next"/u);
  assert.match(first.text, /Ашық жолданымдар 27 /u);
});

test('filters stand in the address: state, executor, term, number', async (t) => {
  const portal = await openPortal(t);
  const mine = await desk(portal);
  await registered(mine);
  const { caseId: fresh, number } = await filedAppeal(portal, 'aigul');
  const toSign = await desk(portal);
  await submitted(toSign);
  const found = async (as: string, address: string): Promise<number[]> =>
    casesIn((await opened(portal, `/ru/inbox${address}`, as)).html);

  assert.deepEqual(await found('marat', ''), [mine.caseId, fresh, toSign.caseId]);
  assert.deepEqual(await found('marat', '?state=delivered'), [fresh]);
  assert.deepEqual(await found('erlan', '?executor=me'), [mine.caseId, toSign.caseId]);
  assert.deepEqual(
    await found('erlan', ''),
    [mine.caseId, toSign.caseId],
    'an executor sees their own alone',
  );
  assert.deepEqual(await found('dana', ''), [toSign.caseId], 'a signer what was sent to them');
  assert.deepEqual(await found('gulnar', ''), [], 'another body sees nothing');
  assert.deepEqual(await found('marat', `?number=${encodeURIComponent(number)}`), [fresh]);
  assert.deepEqual(await found('marat', `?number=${Number(number.slice(-8))}&state=inWork`), [fresh]);
  assert.deepEqual(await found('erlan', `?number=${Number(number.slice(-8))}`), [], 'not even by its number');
  assert.deepEqual(await found('marat', '?due=overdue'), []);
  const tabs = (await opened(portal, '/ru/inbox?state=delivered&due=soon', 'marat')).html;
  assert.match(tabs, /href="\/ru\/inbox\?state=inWork&amp;due=soon"/u, 'a tab keeps the filters');
  assert.match(tabs, /По этим фильтрам ничего не найдено/u);
  assert.match(tabs, /aria-current="page">Не зарегистрированы/u);
  assert.match((await opened(portal, '/ru/inbox', 'dana')).text, /На подпись: 1/u);
});

test('C39 lateness is told in words: of the registration and of the term', async (t) => {
  const portal = await openPortal(t, { at: friday });
  const late = await desk(portal, 'ru');
  await filedAppeal(portal, 'aigul');
  portal.clock.set('2026-11-24T10:00:00+05:00');
  await registered(late);
  const { text, html } = await opened(portal, '/ru/inbox', 'marat');
  assert.match(text, /20\.11\.2026 с опозданием/u);
  assert.match(text, /20\.11\.2026 не зарегистрировано/u);
  assert.match(text, /осталось \d+ рабочих дней/u);
  assert.doesNotMatch(html, /<tr role="row" class="late">/u, 'its term has not passed');
  assert.match((await late.page('marat')).text, /Фактически зарегистрировано 24 ноября 2026 года/u);

  portal.clock.set('2026-12-23T10:00:00+05:00');
  const overdue = await opened(portal, '/ru/inbox?due=overdue', 'marat');
  assert.equal(casesIn(overdue.html).length, 2);
  assert.equal(overdue.html.match(/<tr role="row" class="late">/gu)?.length, 2);
  assert.match(overdue.text, /просрочено на \d+ рабочи/u);
  assert.match((await late.page('erlan')).text, /Просрочено/u);
});

test('C37 an appeal whose signature is still being checked is marked, and can be registered', async (t) => {
  const portal = await openPortal(t);
  portal.verifier.silence(true);
  const at = await desk(portal, 'kk');
  portal.verifier.silence(false);
  assert.match((await opened(portal, '/kk/inbox', 'marat')).text, /Қолы тексерілуде/u);
  assert.match((await at.page('marat')).text, /Куәландырушы орталық әлі жауап берген жоқ/u);
  await registered(at);
});
