import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from './days.ts';
import {
  formatDay,
  formatDayAndMonth,
  formatDayShort,
  formatDayWithWeekday,
  formatWeekday,
  kazakhDay,
} from './format-day.ts';
import { kazakhCase } from './kazakh.ts';
import { eventNames, extenderNames, termNames } from './names/terms.ts';
import { holidayNames, offReasonNames } from './names/holidays.ts';
import * as ruleNames from './names/rules.ts';
import { formatLength } from './plural.ts';
import type { TermUnit } from './terms.ts';
import { langs } from './text.ts';
import type { Text } from './text.ts';

test('a date in words in three languages', () => {
  const day = dayOf('2026-11-20');
  assert.equal(formatDay(day, 'kk'), '2026 жылғы 20 қараша');
  assert.equal(formatDay(day, 'ru'), '20 ноября 2026 года');
  assert.equal(formatDay(day, 'en'), '20 November 2026');
  assert.equal(formatDayWithWeekday(day, 'kk'), '2026 жылғы 20 қараша, жұма');
  assert.equal(formatDayWithWeekday(day, 'ru'), 'пятница, 20 ноября 2026 года');
  assert.equal(formatDayWithWeekday(day, 'en'), 'Friday, 20 November 2026');
  assert.equal(formatDayAndMonth(day, 'kk'), '20 қараша');
  assert.equal(formatDayShort(dayOf('2026-01-02')), '02.01.2026');
});

test('months and weekdays agree with those that the platform knows', () => {
  const locales = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };
  for (const lang of langs) {
    const month = new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(locales[lang], { weekday: 'long', timeZone: 'UTC' });
    for (let n = 1; n <= 12; n += 1) {
      const day = dayOf(`2026-${String(n).padStart(2, '0')}-14`);
      assert.equal(formatDayAndMonth(day, lang), month.format(day * 86_400_000));
      assert.equal(formatWeekday(day, lang), weekday.format(day * 86_400_000));
    }
  }
});

test('Kazakh months take their endings by vowel harmony and last letter', () => {
  const dates: readonly (readonly [string, string, string, string])[] = [
    ['2026-01-05', 'қаңтарға', 'қаңтарда', 'қаңтардан'],
    ['2026-02-05', 'ақпанға', 'ақпанда', 'ақпаннан'],
    ['2026-03-05', 'наурызға', 'наурызда', 'наурыздан'],
    ['2026-04-05', 'сәуірге', 'сәуірде', 'сәуірден'],
    ['2026-05-05', 'мамырға', 'мамырда', 'мамырдан'],
    ['2026-06-05', 'маусымға', 'маусымда', 'маусымнан'],
    ['2026-07-05', 'шілдеге', 'шілдеде', 'шілдеден'],
    ['2026-08-05', 'тамызға', 'тамызда', 'тамыздан'],
    ['2026-09-05', 'қыркүйекке', 'қыркүйекте', 'қыркүйектен'],
    ['2026-10-05', 'қазанға', 'қазанда', 'қазаннан'],
    ['2026-11-05', 'қарашаға', 'қарашада', 'қарашадан'],
    ['2026-12-05', 'желтоқсанға', 'желтоқсанда', 'желтоқсаннан'],
  ];
  for (const [iso, dative, locative, ablative] of dates) {
    assert.equal(kazakhDay(dayOf(iso), 'dative'), `2026 жылғы 5 ${dative}`);
    assert.equal(kazakhDay(dayOf(iso), 'locative'), `2026 жылғы 5 ${locative}`);
    assert.equal(kazakhDay(dayOf(iso), 'ablative'), `2026 жылғы 5 ${ablative}`);
  }
});

test('Kazakh words and names in all cases', () => {
  const words: readonly (readonly [string, string, string, string, string, string])[] = [
    ['қала', 'қаланың', 'қалаға', 'қаланы', 'қалада', 'қаладан'],
    ['мерзім', 'мерзімнің', 'мерзімге', 'мерзімді', 'мерзімде', 'мерзімнен'],
    ['орган', 'органның', 'органға', 'органды', 'органда', 'органнан'],
    ['іс', 'істің', 'іске', 'істі', 'істе', 'істен'],
    ['арыз', 'арыздың', 'арызға', 'арызды', 'арызда', 'арыздан'],
    ['Айгүл', 'Айгүлдің', 'Айгүлге', 'Айгүлді', 'Айгүлде', 'Айгүлден'],
    ['Марат', 'Мараттың', 'Маратқа', 'Маратты', 'Маратта', 'Мараттан'],
    ['тау', 'таудың', 'тауға', 'тауды', 'тауда', 'таудан'],
    ['оқу', 'оқудың', 'оқуға', 'оқуды', 'оқуда', 'оқудан'],
    ['Әли', 'Әлидің', 'Әлиге', 'Әлиді', 'Әлиде', 'Әлиден'],
    ['би', 'бидің', 'биге', 'биді', 'биде', 'биден'],
  ];
  const cases = ['genitive', 'dative', 'accusative', 'locative', 'ablative'] as const;
  for (const [word, ...expected] of words) {
    assert.deepEqual(
      cases.map((wanted) => kazakhCase(word, wanted)),
      expected,
      word,
    );
  }
});

test('a length of time takes the right form of the noun', () => {
  const lengths: readonly (readonly [number, TermUnit, string, string, string])[] = [
    [1, 'workingDay', '1 жұмыс күні', '1 рабочий день', '1 working day'],
    [2, 'workingDay', '2 жұмыс күні', '2 рабочих дня', '2 working days'],
    [5, 'workingDay', '5 жұмыс күні', '5 рабочих дней', '5 working days'],
    [11, 'workingDay', '11 жұмыс күні', '11 рабочих дней', '11 working days'],
    [21, 'workingDay', '21 жұмыс күні', '21 рабочий день', '21 working days'],
    [22, 'calendarDay', '22 күнтізбелік күн', '22 календарных дня', '22 calendar days'],
    [30, 'calendarDay', '30 күнтізбелік күн', '30 календарных дней', '30 calendar days'],
    [1, 'month', '1 ай', '1 месяц', '1 month'],
    [3, 'month', '3 ай', '3 месяца', '3 months'],
    [6, 'month', '6 ай', '6 месяцев', '6 months'],
  ];
  for (const [count, unit, ...expected] of lengths) {
    assert.deepEqual(
      langs.map((lang) => formatLength(count, unit, lang)),
      expected,
    );
  }
});

test('every name is filled in all three languages, each in its own letters', () => {
  const tables: readonly { readonly [key: string]: Text }[] = [
    termNames,
    eventNames,
    extenderNames,
    holidayNames,
    offReasonNames,
    ...Object.values(ruleNames),
  ];
  for (const [key, text] of tables.flatMap((table) => Object.entries(table))) {
    assert.match(text.kk, /^[\p{Script=Cyrillic}0-9 ,.;:()№«»’–-]+$/u, key);
    assert.match(text.ru, /^[а-яёА-ЯЁ0-9 ,.;:()№«»–-]+$|^Наурыз мейрамы$/, key);
    assert.match(text.en, /^[a-zA-Z0-9 ,.;:()’–-]+$/, key);
  }
});
