import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as locale from './locale.ts';

const day = { year: 2026, month: 11, day: 20 };
/** A space that does not break, written so that the expectations can be read. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('a day is written as people write it in each language', () => {
  assert.equal(plain(locale.formatDay(day, 'kk')), '2026 жылғы 20 қараша');
  assert.equal(plain(locale.formatDay(day, 'ru')), '20 ноября 2026 года');
  assert.equal(plain(locale.formatDay(day, 'en')), '20 November 2026');
  assert.equal(plain(locale.formatDayWithWeekday(day, 'kk')), '2026 жылғы 20 қараша, жұма');
  assert.equal(plain(locale.formatDayWithWeekday(day, 'ru')), 'пятница, 20 ноября 2026 года');
  assert.equal(plain(locale.formatDayWithWeekday(day, 'en')), 'Friday, 20 November 2026');
  assert.equal(plain(locale.formatDayOfYearWithWeekday(day, 'kk')), '20 қараша, жұма');
  assert.equal(locale.formatDay(day, 'kk'), '2026\u00a0жылғы 20\u00a0қараша');
  assert.equal(locale.formatDayShort({ year: 2027, month: 1, day: 5 }), '05.01.2027');
  assert.equal(locale.isoDay({ year: 2027, month: 1, day: 5 }), '2027-01-05');
});

test('weekdays are right across years and before 1970', () => {
  assert.equal(locale.formatWeekday({ year: 2026, month: 11, day: 22 }, 'en'), 'Sunday');
  assert.equal(locale.formatWeekday({ year: 2024, month: 2, day: 29 }, 'kk'), 'бейсенбі');
  assert.equal(locale.formatWeekday({ year: 1969, month: 12, day: 31 }, 'ru'), 'среда');
  assert.equal(locale.weekdayOf({ year: 2000, month: 1, day: 1 }), 6);
});

test('a moment is shown on the clock of the country, UTC+5 since March 2024 and UTC+6 before', () => {
  const evening = { epochMilliseconds: Date.UTC(2026, 10, 20, 19, 30) };
  assert.equal(plain(locale.formatMoment(evening, 'kk')), '2026 жылғы 21 қараша, 00:30');
  assert.equal(plain(locale.formatMomentShort(evening)), '21.11.2026 00:30');
  assert.equal(
    plain(locale.formatMomentWithZone(evening, 'ru')),
    '21 ноября 2026 года, 00:30 (время Астаны)',
  );
  assert.equal(locale.formatTime({ epochMilliseconds: Date.UTC(2024, 1, 1, 9, 5) }), '15:05');
});

test('numbers, sizes and lists follow the language', () => {
  assert.equal(plain(locale.formatNumber(12345.5, 'kk')), '12 345,5');
  assert.equal(plain(locale.formatNumber(12345.5, 'ru')), '12 345,5');
  assert.equal(locale.formatNumber(12345.5, 'en'), '12,345.5');
  assert.equal(plain(locale.formatFileSize(84_300, 'ru')), '84 КБ');
  assert.equal(plain(locale.formatFileSize(1_240_000, 'kk')), '1,2 МБ');
  assert.equal(plain(locale.formatFileSize(999_900, 'en')), '1 MB');
  assert.equal(plain(locale.formatFileSize(12, 'kk')), '12 байт');
  assert.equal(locale.formatList(['а', 'б', 'в'], 'kk'), 'а, б және в');
  assert.equal(locale.formatList(['а', 'б'], 'ru', 'or'), 'а или б');
  assert.equal(locale.formatList(['a'], 'en'), 'a');
});

test('Kazakh names are sorted by the Kazakh alphabet', () => {
  const names = [
    'Қанат',
    'Іңкәр',
    'Бақыт',
    'Әлия',
    'Игорь',
    'Кәмила',
    'Үміт',
    'Ұлан',
    'Ғалым',
    'Гүлнар',
    'Асқар',
  ];
  assert.deepEqual(names.toSorted(locale.comparerOf('kk')), [
    'Асқар',
    'Әлия',
    'Бақыт',
    'Гүлнар',
    'Ғалым',
    'Игорь',
    'Кәмила',
    'Қанат',
    'Ұлан',
    'Үміт',
    'Іңкәр',
  ]);
});
