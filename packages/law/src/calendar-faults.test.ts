import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CalendarFault } from './calendar-faults.ts';
import { dayOf, isoOf } from './days.ts';
import type { CalendarFaultCode, CalendarFaultFacts } from './names/calendar-faults.ts';
import { langs } from './text.ts';

const one = { days: [dayOf('2028-03-08')] };
const years = { first: 2021, last: 2027 };
const facts: CalendarFaultFacts = {
  NO_YEARS: years,
  NO_SUCH_DATE: { written: '2028-02-30' },
  OUTSIDE_YEARS: { ...one, ...years },
  TWICE: one,
  NO_WEEKEND_TO_WORK: one,
  WEEKEND_GIVEN_OFF: { ...one, kind: 'moved' },
  ID_NOT_NEW: { id: '2026.2' },
  YEAR_LEAVES_GAP: { ...years, year: 2030 },
  OTHER_YEAR: { ...one, year: 2027 },
  NO_SOURCE: one,
  HOLIDAY_NOT_MOVED: one,
  SWAP_WITHOUT_PAIR: one,
  TOO_FEW_WORKING_DAYS: { year: 2028, count: 21, fewest: 200 },
  NO_ORDER: {},
  NO_TABLE: { year: 2031 },
  NO_PLAIN_WORKDAY: one,
  NO_PLAIN_WEEKEND: one,
};
const faults = (Object.keys(facts) as CalendarFaultCode[]).map(
  (code) => new CalendarFault(code, 'days', facts[code]),
);

test('every fault is a sentence in three languages, with its days written as people write them', () => {
  for (const { code, text, message, facts: named } of faults) {
    assert.equal(message, text.en);
    assert.equal(new Set(langs.map((lang) => text[lang])).size, 3, code);
    for (const lang of langs) {
      assert.match(text[lang], /^[\p{Lu}\d].*[^.]\.$/u, `${code} ${lang}`);
      assert.doesNotMatch(text[lang], /undefined|NaN|\[object/u, `${code} ${lang}`);
    }
    // The only Latin words are the kinds that a keeper types.
    for (const lang of ['kk', 'ru'] as const)
      assert.doesNotMatch(text[lang].replace('workingWeekend', ''), /[a-z]/iu, `${code} ${lang}`);
    if (!('days' in named)) continue;
    assert.ok(text.kk.includes('2028 жылғы 8 наурыз') && text.ru.includes('8 марта 2028 года'), code);
    assert.ok(!langs.some((lang) => text[lang].includes(isoOf(one.days[0] ?? dayOf('2028-03-08')))), code);
  }
});

test('what the sentence says of numbers fits them, and many days are cut short', () => {
  const few = (count: number): CalendarFault =>
    new CalendarFault('TOO_FEW_WORKING_DAYS', 'days', { year: 2028, count, fewest: 200 });
  assert.deepEqual(
    [1, 2, 21, 0].map((count) => /выходит (.*), а/u.exec(few(count).text.ru)?.[1]),
    ['1 рабочий день', '2 рабочих дня', '21 рабочий день', '0 рабочих дней'],
  );
  const days = Array.from({ length: 300 }, (_, n) => (dayOf('2027-01-01') + n) as never);
  const { text } = new CalendarFault('OTHER_YEAR', 'days', { days, year: 2028 });
  assert.ok(text.kk.length < 200, text.kk);
  assert.match(text.en, /5 January 2027, …: does not lie in 2028\.$/u);
});

test('a day off in place of a holiday and one by order stand in different laws', () => {
  const article = (kind: 'moved' | 'swapped'): string | undefined =>
    new CalendarFault('WEEKEND_GIVEN_OFF', 'days', { ...one, kind }).by?.act;
  assert.deepEqual([article('moved'), article('swapped')], ['L267', 'LC']);
});
