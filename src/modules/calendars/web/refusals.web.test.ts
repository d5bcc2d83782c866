import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CalendarFault, dayOf, standardCalendar } from '@qabyldau/law';
import { sql } from 'kysely';
import { languages } from '../../../kernel/text.ts';
import { text } from '../../../platform/db/row.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal } from '../../../testing/portal.ts';
import type { CalendarProblem } from '../app/change-calendar.ts';
import { calendarProblemText, lostText, movedText, overdueText } from './texts.ts';

const portal = await openPortal();
const swap = { kind: 'transfer', dayOff: '2026-12-04', worked: '2026-12-12', source: '№ 900' };
const year = (lines: string, of = '2028'): Record<string, string> => ({ kind: 'year', year: of, lines });
const weekdays2028 = Array.from({ length: 366 }, (_, n) =>
  Temporal.PlainDate.from('2028-01-01').add({ days: n }),
)
  .filter(({ dayOfWeek }) => dayOfWeek < 6)
  .map((day) => `${day.toString()};dayOff;;;267`);

/** What a keeper can send, the field that has to be mended, and words of the Russian sentence. */
const impossible: readonly (readonly [Record<string, string>, string, RegExp])[] = [
  [
    { ...swap, dayOff: '2026-12-05' },
    'dayOff',
    /5 декабря 2026 года: не обычный рабочий день.*статья 85, пункт 3/u,
  ],
  [{ ...swap, worked: '2026-12-11' }, 'worked', /11 декабря 2026 года: не обычная суббота/u],
  [{ ...swap, dayOff: '2031-01-06' }, 'dayOff', /На 2031 год рабочего календаря ещё нет/u],
  [{ ...swap, worked: '2031-01-11' }, 'worked', /На 2031 год рабочего календаря ещё нет/u],
  [{ ...swap, dayOff: '2026-11-20' }, 'dayOff', /Уже начались: 20 ноября 2026 года\./u],
  [{ ...swap, worked: '2026-11-14' }, 'worked', /Начавшийся день/u],
  [year('2025-01-01;holiday;newYear;;267', '2025'), 'year', /Начавшийся день/u],
  [year('2030-01-01;holiday;newYear;;267', '2030'), 'year', /2030 год не примыкает/u],
  [year('2029-01-01;holiday;newYear;;267'), 'lines', /1 января 2029 года: не относится к 2028 году/u],
  [year('2028-03-08;holiday;womensDay;;'), 'lines', /8 марта 2028 года: не указано/u],
  [year('2028-03-08;workingWeekend;;;267'), 'lines', /8 марта 2028 года: не суббота и не воскресенье/u],
  [year('2028-03-11;moved;;;267'), 'lines', /11 марта 2028 года: и так суббота.*№ 267, статья 5/u],
  [year('2028-01-01;holiday;newYear;;267'), 'lines', /1 января 2028 года: праздник выпадает на выходной/u],
  [year('2028-03-10;swapped;;2028-03-11;267'), 'lines', /10 марта 2028 года: перенос без пары/u],
  [year('2028-03-08;dayOff;;;267\n2028-03-08;dayOff;;;267'), 'lines', /8 марта 2028 года: записано дважды/u],
  [year(weekdays2028.join('\n')), 'lines', /В 2028 году выходит 0 рабочих дней/u],
];

test('an impossible change is told in the language of the page, at its field, to which the summary leads', async () => {
  for (const [form, field, words] of impossible) {
    const shown: string[] = [];
    for (const language of languages) {
      const answer = await portal.post(`/${language}/calendar/proposals`, form, { as: 'marat' });
      assert.equal(answer.status, 422, JSON.stringify(form));
      const [, message = ''] = new RegExp(`<a href="#${field}">(.*?)</a>`, 'u').exec(answer.html) ?? [];
      assert.notEqual(message, '', `${field}: ${answer.text}`);
      shown.push(message);
      assert.equal(answer.html.split(message).length, 3, `${message} once in the summary, once at the field`);
      const control = new RegExp(`<(?:input|textarea)[^>]* id="${field}"[^>]*aria-invalid="true"`, 'u');
      assert.match(answer.html, control);
      assert.deepEqual(pageFaults(answer.html), []);
      assert.deepEqual(otherLanguageIn(message, language), [], message);
      if (field === 'lines' || field === 'year') assert.match(answer.html, /<details[^>]* open/u);
    }
    assert.equal(new Set(shown).size, 3);
    assert.match(shown[languages.indexOf('ru')] ?? '', words);
  }
});

test('the table of a year that is sent empty opens where it has to be filled', async () => {
  const answer = await portal.post('/kk/calendar/proposals', year('', ''), { as: 'marat' });
  assert.match(answer.html, /<details[^>]* open/u);
});

test('every reason for which a change is not proposed or approved is a sentence of the reader', () => {
  const fault = new CalendarFault('NO_PLAIN_WEEKEND', 'worked', { days: [dayOf('2026-12-07')] });
  const problems: {
    readonly [C in CalendarProblem['code']]: Extract<CalendarProblem, { code: C }> | CalendarProblem;
  } = {
    oneWaits: { code: 'oneWaits' },
    gone: { code: 'gone' },
    samePerson: { code: 'samePerson' },
    nothingShipped: { code: 'nothingShipped' },
    impossible: { code: 'impossible', fault },
    past: { code: 'past', field: 'dayOff', days: [dayOf('2026-11-20')] },
    outdated: { code: 'outdated', basedOn: '2026.3', inForce: '2026.4' },
    lost: { code: 'lost', cases: 21 },
  };
  for (const language of languages) {
    const said = Object.values(problems).map((problem) => calendarProblemText(problem, language));
    assert.equal(new Set(said).size, said.length);
    for (const sentence of said) {
      assert.match(sentence, /^[\p{Lu}\d].*[^.]\.$/u);
      assert.deepEqual(otherLanguageIn(sentence, language), [], sentence);
    }
  }
});

test('a proposal made of a version that is no longer in force is told so by both versions', async () => {
  await portal.post('/ru/calendar/proposals', swap, { as: 'marat' });
  const version = await portal.db.owner.one(
    sql`update calendar_version set based_on = '2025.9' where state = 'proposed' returning id`,
    (row) => text(row, 'id'),
  );
  // The version that it names has to be there for the preview.
  await portal.db.owner.exec(
    sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at)
        select '2025.9', '2025.8', ${JSON.stringify({ ...standardCalendar.data, id: '2025.9' })}::jsonb,
          '{"kind": "transfer"}', 'approved', min(id), now(), max(id), now() from official`,
  );
  await portal.db.owner.exec(
    sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at)
        select '2026.7', '2025.9', ${JSON.stringify({ ...standardCalendar.data, id: '2026.7' })}::jsonb,
          '{"kind": "transfer"}', 'approved', min(id), now(), max(id), now() from official`,
  );
  const answer = await portal.post('/ru/calendar/decisions', { version, do: 'approve' }, { as: 'asan' });
  assert.equal(answer.status, 422);
  assert.ok(
    answer.text.includes('Предложение сделано из версии 2025.9, а действует уже 2026.7'),
    answer.text,
  );
});

test('the preview speaks of cases, with the forms that their numbers need', () => {
  const moved = { moved: 14, earlier: 3, later: 11, both: 1 };
  assert.equal(
    movedText.kk(moved),
    '14 істің мерзімі өзгереді: 3 іс бойынша ертерек, 11 іс бойынша кейінірек аяқталады. Оның ішінде 1 істің бір мерзімі ертерек, басқасы кейінірек аяқталады.',
  );
  assert.equal(
    movedText.ru(moved),
    'Срок изменится у 14 дел: раньше закончится у 3 дел, позже закончится у 11 дел. Из них у 1 дела один срок закончится раньше, а другой позже.',
  );
  assert.equal(
    movedText.en(moved),
    '14 cases will be due on another day: 3 earlier, 11 later. In 1 case one term ends earlier and another later.',
  );
  const one = { moved: 1, earlier: 1, later: 0, both: 0 };
  assert.equal(movedText.ru(one), 'У 1 дела срок закончится раньше.');
  assert.equal(movedText.en(one), '1 case will be due earlier.');
  assert.equal(movedText.kk({ ...one, earlier: 0, later: 1 }), '1 істің мерзімі кейінірек аяқталады.');
  assert.match(lostText.ru(21), /у 21 дела /u);
  assert.match(lostText.ru(2), /у 2 дел /u);
  assert.match(overdueText.en(1), /in 1 case /u);
});
