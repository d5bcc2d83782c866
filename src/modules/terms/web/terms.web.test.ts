import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { languages } from '../../../kernel/text.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';

/** A working Friday, ten in the morning: 20 November 2026. */
const portal = await openPortal();

let addresses = 0;
/** Every request comes from an address of its own, so that no limit is met. */
const address = (): Record<string, string> => ({ 'x-forwarded-for': `10.4.0.${(addresses += 1)}` });

const asked = { kind: 'application', date: '2026-11-19', time: '10:00' };
async function ask(change: Record<string, string>, page = '', language = 'ru'): Promise<Answer> {
  const query = new URLSearchParams({ ...asked, ...change }).toString();
  return portal.get(`/${language}/terms${page}?${query}`, { headers: address() });
}

const daysIn = (html: string): string[] =>
  [...html.matchAll(/<time datetime="([^"]+)"/gu)].map(([, day = '']) => day);

test('APPK-64.3 APPK-76.1 DES-0 every date of an application with its reasons, in three languages', async () => {
  for (const language of languages) {
    const answer = await ask({}, '', language);
    assert.equal(answer.status, 200);
    assert.deepEqual(pageFaults(answer.html), []);
    assert.deepEqual(otherLanguageIn(answer.html, language), []);
    // T19, T05, T08, T29, T02, T12, T11.
    assert.deepEqual(daysIn(answer.html), [
      '2026-11-19',
      '2026-12-10',
      '2026-11-24',
      '2026-11-24',
      '2026-12-07',
      '2027-02-10',
      '2026-12-15',
    ]);
    assert.equal(answer.html.match(/class="why"/gu)?.length, 7);
  }
  const { text } = await ask({});
  for (const words of [
    'Рассмотрение обращения: 15 рабочих дней',
    'Административный процедурно-процессуальный кодекс, статья 76, пункт 1',
    'День 1: пятница, 20 ноября 2026 года',
    'Не считается: суббота, 21 ноября 2026 года',
    'Если орган не компетентен',
  ])
    assert.ok(text.includes(words), words);
});

test('DES-0 what the dates rest on is said: an edition assumed equal, a calendar not final, usual hours', async () => {
  const { text } = await ask({});
  assert.match(text, /Текст редакции A26 не прочитан: она считается равной редакции A25/u);
  assert.match(text, /Календарь 2027 года не окончательный/u);
  assert.match(text, /рабочее время принято 09:00–18:30/u);
  const complaint = await ask({ kind: 'complaint', body: 'zhetisu-health', date: '2026-03-17' });
  assert.doesNotMatch(complaint.text, /не прочитан|рабочее время принято/u);
});

test('APPK-64.3 C39 the body of the directory lends its working hours', async () => {
  await portal.db.owner.exec(sql`update body set closes = '17:00' where slug = 'zhetisu-education'`);
  const late = { time: '17:30' };
  assert.equal(daysIn((await ask(late)).html)[1], '2026-12-10');
  const early = await ask({ ...late, body: 'zhetisu-education' });
  assert.equal(daysIn(early.html)[1], '2026-12-11');
  assert.match(early.text, /Рабочий день заканчивается в 17:00/u);
});

test('without a question the form is shown with now; the answer of a question can be handed on', async () => {
  const empty = await portal.get('/kk/terms', { headers: address() });
  assert.equal(empty.status, 200);
  assert.deepEqual(pageFaults(empty.html), []);
  assert.deepEqual(daysIn(empty.html), []);
  assert.ok(empty.html.includes('value="2026-11-20"') && empty.html.includes('value="10:00"'));
  const now = await portal.get('/kk/terms?kind=inquiry', { headers: address() });
  assert.deepEqual(daysIn(now.html)[0], '2026-11-20');
  assert.match(now.html, /\/kk\/terms\/print\?kind=inquiry&amp;date=2026-11-20&amp;time=10%3A00/u);
});

test('everything that is wrong is told at once, each at its field', async () => {
  const wrong = { kind: 'poem', body: 'no-such-body', date: '2026-02-31', time: '25:00' };
  const { html } = await ask(wrong);
  for (const field of Object.keys(wrong)) assert.ok(html.includes(`href="#${field}"`), field);
});

test('what cannot be told is refused by name at its field with 422, and no date is shown', async () => {
  const refused: readonly (readonly [Record<string, string>, field: string | null, RegExp])[] = [
    [{ date: '2026-02-31' }, 'date', /Такого дня нет\./u],
    [{ time: '25:00' }, 'time', /Такого времени нет\./u],
    [{ time: '' }, 'time', /Укажите время поступления/u],
    [{ date: '' }, 'date', /Укажите день поступления/u],
    [{ date: '2020-03-02' }, 'date', /нет текста акта: 2 марта 2020 года/u],
    [{ date: '2028-01-10' }, 'date', /лежит в будущем/u],
    [{ date: '2026-11-20', time: '10:01' }, 'date', /лежит в будущем/u],
    [{ kind: 'poem' }, 'kind', /Такого вида обращения нет/u],
    [{ kind: '' }, 'kind', /Такого вида обращения нет/u],
    [{ channel: 'PIGEON' }, 'channel', /Такого канала нет/u],
    [{ channel: 'BLOG_PLATFORM' }, 'channel', /Канал: блог-платформа.*закрыт/u],
    [{ body: 'no-such-body' }, 'body', /Такого органа в справочнике нет/u],
    [{ body: 'hours-not-known' }, 'body', /Рабочее время органа не указано/u],
    [{ profile: 'A99' }, null, /Такой редакции нет: A99/u],
    [
      { profile: 'R337', kind: 'reception' },
      'kind',
      /нет такого вида обращения: R337, просьба о личном приёме/u,
    ],
    [{ profile: 'R337', date: '2021-02-10' }, 'date', /нет текста акта: 10 февраля 2021 года/u],
    [{ kind: 'complaint', channel: 'ORAL' }, 'channel', /Канал: .*закрыт/u],
    [{ profile: 'R337', kind: 'breachReport' }, 'kind', /нет такого вида обращения: R337, сообщение/u],
  ];
  for (const [change, field, words] of refused)
    for (const page of ['', '/print', '/calendar']) {
      const answer = await ask(change, page);
      const what = `${JSON.stringify(change)} ${page}`;
      assert.equal(answer.status, 422, what);
      assert.match(answer.text, words, what);
      assert.deepEqual(pageFaults(answer.html), [], what);
      assert.deepEqual(daysIn(answer.html), [], what);
      if (field !== null) assert.ok(answer.html.includes(`<a href="#${field}">`), what);
    }
});

test('APPK-64.3 a body without hours is no obstacle on a day off, when they decide nothing', async () => {
  const answer = await ask({ body: 'hours-not-known', date: '2026-11-15' });
  assert.equal(answer.status, 200);
  assert.equal(daysIn(answer.html)[1], '2026-12-07');
});

test('a year without calendar is named, and the dates that reach it as well', async (t) => {
  const later = await openPortal(t, { at: '2027-12-28T10:00:00+05:00' });
  const at = async (date: string): Promise<Answer> =>
    later.get(`/kk/terms?kind=application&date=${date}&time=10:00`);
  const none = await at('2027-12-20');
  assert.equal(none.status, 422);
  assert.match(none.text, /2028 жылға жұмыс күнтізбесі жоқ/u);
  const some = await at('2027-11-29');
  assert.equal(some.status, 200);
  assert.match(
    some.text,
    /Есептелмеген мерзімдер Мерзім соңғы күні шегіне дейін ұзартылса: 2028 жылға жұмыс күнтізбесі жоқ/u,
  );
});

test('LAI-11.10 T23 R337 other kinds and rules have dates of their own', async () => {
  assert.match((await ask({ kind: 'informationRequest' })).html, /\/calendar\?[^"]*term=T23"/u);
  const reception = await ask({ kind: 'reception' });
  assert.match(reception.html, /\/calendar\?[^"]*term=T14"/u);
  assert.match(reception.text, /рассчитаны по регламенту области Жетісу/u);
  assert.match((await ask({ profile: 'R337' })).html, /\/calendar\?[^"]*profile=R337&amp;term=T42"/u);
});

test('a date goes into a calendar as a file; the same question names the same entry', async () => {
  const { html } = await ask({});
  const [, href = ''] = /href="([^"]*term=T05)"/u.exec(html) ?? [];
  const file = await portal.get(href.replaceAll('&amp;', '&'), { headers: address() });
  assert.equal(file.status, 200);
  assert.match(String(file.headers['content-type']), /^text\/calendar/u);
  assert.match(
    String(file.headers['content-disposition']),
    /^attachment; filename\*=UTF-8''T05-2026-12-10\.ics$/u,
  );
  assert.match(file.html, /^BEGIN:VCALENDAR\r\n/u);
  assert.match(file.html, /\r\nDTSTART;VALUE=DATE:20261210\r\n/u);
  const again = await ask({ term: 'T05' }, '/calendar');
  assert.equal(again.html, file.html);
  const other = await ask({ term: 'T05', time: '11:00' }, '/calendar');
  assert.notEqual(/UID:.*/u.exec(other.html)?.[0], /UID:.*/u.exec(file.html)?.[0]);
  assert.equal((await ask({ term: 'T40' }, '/calendar')).status, 422);
});

test('the same on paper: every step of every date, in three languages', async () => {
  for (const language of languages) {
    const answer = await ask({}, '/print', language);
    assert.equal(answer.status, 200);
    assert.match(answer.html, /<body class="paper">/u);
    assert.deepEqual(pageFaults(answer.html), []);
    assert.deepEqual(otherLanguageIn(answer.html, language), []);
  }
  const { text } = await ask({}, '/print');
  assert.match(
    text,
    /День 15: четверг, 10 декабря 2026 года\. Последний день: четверг, 10 декабря 2026 года/u,
  );
});

test('the first page and the foot of every page lead there', async () => {
  const { html } = await portal.get('/kk');
  assert.equal(html.match(/href="\/kk\/terms"/gu)?.length, 2);
});
