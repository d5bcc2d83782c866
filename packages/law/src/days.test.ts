import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayFromParts,
  dayOf,
  daysInMonth,
  isoOf,
  partsOf,
  weekday,
  yearOf,
} from './days.ts';
import type { Day } from './days.ts';

const anyDay = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') }).map((n) => n as Day);

test('day 0 is 1970-01-01, a Thursday', () => {
  assert.equal(dayOf('1970-01-01'), 0);
  assert.equal(weekday(dayOf('1970-01-01')), 4);
  assert.equal(dayOf('1969-12-31'), -1);
  assert.equal(weekday(dayOf('1969-12-31')), 3);
});

test('every day from 1900 to 2100 has the date and weekday that the platform gives it', () => {
  const last = dayOf('2100-12-31');
  for (let day = dayOf('1900-01-01'); day <= last; day = addDays(day, 1)) {
    const date = new Date(day * 86_400_000);
    assert.equal(isoOf(day), date.toISOString().slice(0, 10));
    assert.equal(weekday(day) % 7, date.getUTCDay());
    assert.equal(yearOf(day), date.getUTCFullYear());
  }
});

test('a day survives being written and read', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, date } = partsOf(day);
      assert.equal(dayOf(isoOf(day)), day);
      assert.equal(dayFromParts(year, month, date), day);
    }),
  );
});

test('a date that does not exist is refused', () => {
  for (const wrong of ['2026-02-31', '2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-04-00']) {
    assert.throws(() => dayOf(wrong), RangeError, wrong);
  }
});

test('a text of another form is refused', () => {
  for (const wrong of ['', '20.11.2026', '2026-1-1', '2026-11-20T00:00', ' 2026-11-20', '26-11-20']) {
    assert.throws(() => dayOf(wrong), RangeError, wrong);
  }
});

test('a fraction of a day or of a month is refused', () => {
  assert.throws(() => addDays(dayOf('2026-01-01'), 0.5), RangeError);
  assert.throws(() => addMonths(dayOf('2026-01-01'), 0.5), RangeError);
});

const monthCases: readonly [string, number, string][] = [
  ['2026-01-15', 1, '2026-02-15'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-02-29', 1, '2024-03-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2023-12-30', 2, '2024-02-29'],
  ['2025-12-30', 2, '2026-02-28'],
  ['2025-12-31', 2, '2026-02-28'],
  ['2026-08-31', 3, '2026-11-30'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-10', -1, '2025-12-10'],
];

test('a month term ends on the same number, or on the last day of a shorter month (Civil Code 174)', () => {
  for (const [from, months, expected] of monthCases) {
    assert.equal(isoOf(addMonths(dayOf(from), months)), expected, `${from} + ${months}`);
  }
});

test('adding months lands in the right month and never on a later number', () => {
  const years = fc.integer({ min: dayOf('1950-01-01'), max: dayOf('2150-12-31') }).map((n) => n as Day);
  fc.assert(
    fc.property(years, fc.integer({ min: -100, max: 100 }), (day, months) => {
      const [from, to] = [partsOf(day), partsOf(addMonths(day, months))];
      assert.equal(to.year * 12 + to.month, from.year * 12 + from.month + months);
      assert.equal(to.date, Math.min(from.date, daysInMonth(to.year, to.month)));
    }),
  );
});
