import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findDayOff, isWorkingDay, workingDaysBetween } from './calendar.ts';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { addDays, dayFromParts, dayOf, isoOf, weekday, yearOf } from './days.ts';
import type { Day } from './days.ts';

// The table of the requirement catalogue, section 15.2, copied by hand: off on Monday to Friday, worked weekend days.
const TABLE: readonly { year: number; off: string; worked: string; total: number }[] = [
  {
    year: 2021,
    off: '01-01 01-04 01-07 03-08 03-22 03-23 03-24 05-03 05-07 05-10 07-05 07-06 07-20 08-30 12-01 12-16 12-17',
    worked: '07-03',
    total: 245,
  },
  {
    year: 2022,
    off: '01-03 01-04 01-07 03-07 03-08 03-21 03-22 03-23 05-02 05-09 05-10 07-06 08-29 08-30 10-24 10-25 12-16',
    worked: '03-05 08-27 10-22',
    total: 246,
  },
  {
    year: 2023,
    off: '01-02 01-03 03-08 03-21 03-22 03-23 05-01 05-08 05-09 06-28 07-06 07-07 08-30 10-25 12-18',
    worked: '07-01',
    total: 246,
  },
  {
    year: 2024,
    off: '01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16',
    worked: '05-04',
    total: 249,
  },
  {
    year: 2025,
    off: '01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16',
    worked: '01-05',
    total: 246,
  },
  {
    year: 2026,
    off: '01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16',
    worked: '',
    total: 247,
  },
  {
    year: 2027,
    off: '01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16',
    worked: '',
    total: 247,
  },
];

function daysOfYear(year: number): readonly Day[] {
  const first = dayFromParts(year, 1, 1);
  return Array.from({ length: dayFromParts(year + 1, 1, 1) - first }, (_, n) => addDays(first, n));
}

const monthAndDate = (day: Day): string => isoOf(day).slice(5);

describe('the table of section 15.2', () => {
  for (const { year, off, worked, total } of TABLE) {
    const days = daysOfYear(year);

    test(`CAL-1 CAL-3 CAL-6 ${year}: the weekdays that are off`, () => {
      const found = days.filter((day) => weekday(day) <= 5 && !isWorkingDay(calendar, day));
      assert.equal(found.map(monthAndDate).join(' '), off);
    });

    test(`CAL-6 ${year}: the weekend days that are worked`, () => {
      const found = days.filter((day) => weekday(day) > 5 && isWorkingDay(calendar, day));
      assert.equal(found.map(monthAndDate).join(' '), worked);
    });

    test(`CAL-1 ${year}: ${total} working days`, () => {
      const last = dayFromParts(year, 12, 31);
      const first = dayFromParts(year, 1, 1);
      const counted = workingDaysBetween(calendar, first, last) + (isWorkingDay(calendar, first) ? 1 : 0);
      assert.equal(counted, total);
    });
  }
});

const reasonOf = (iso: string): string | undefined => {
  const off = findDayOff(calendar, dayOf(iso));
  return off === undefined ? undefined : [off.reason, off.name].filter(Boolean).join(' ');
};

test('CAL-1 each holiday carries its name', () => {
  const holidays: readonly [string, string][] = [
    ['2026-01-02', 'holiday newYear'],
    ['2026-03-08', 'holiday womensDay'],
    ['2026-03-22', 'holiday nauryz'],
    ['2026-05-01', 'holiday unity'],
    ['2026-05-07', 'holiday defender'],
    ['2026-05-09', 'holiday victory'],
    ['2026-07-06', 'holiday capital'],
    ['2025-08-30', 'holiday constitution'],
    ['2022-10-25', 'holiday republic'],
    ['2026-12-16', 'holiday independence'],
    ['2021-12-01', 'holiday firstPresident'],
    ['2021-12-17', 'holiday independence'],
  ];
  for (const [day, reason] of holidays) assert.equal(reasonOf(day), reason, day);
});

test('CAL-1 25 October was no holiday in 2021, 1 and 17 December none from 2022', () => {
  assert.equal(reasonOf('2021-10-25'), undefined);
  assert.equal(reasonOf('2022-12-01'), undefined);
  assert.equal(reasonOf('2024-12-17'), undefined);
});

test('CAL-2 31 August 2026 was worked and 15 March 2027 is Constitution Day', () => {
  assert.equal(reasonOf('2026-08-31'), undefined);
  assert.equal(reasonOf('2026-08-30'), 'weekend');
  assert.equal(reasonOf('2026-03-16'), undefined);
  assert.equal(reasonOf('2027-03-15'), 'holiday constitution');
  assert.equal(reasonOf('2027-08-30'), undefined);
});

test('CAL-3 every holiday that meets a weekend gives the next free working day, one after another', () => {
  const rows = calendar2026_2.days;
  const swapped = new Set(rows.filter(({ kind }) => kind === 'swapped').map(({ on }) => on));
  const holidays = new Set(rows.filter(({ kind }) => kind === 'holiday').map(({ on }) => on));
  const expected: string[] = [];
  for (const holiday of [...holidays].sort()) {
    if (weekday(dayOf(holiday)) <= 5) continue;
    let next = addDays(dayOf(holiday), 1);
    while (weekday(next) > 5 || holidays.has(isoOf(next)) || expected.includes(isoOf(next))) {
      next = addDays(next, 1);
    }
    assert.equal(swapped.has(isoOf(next)), false);
    expected.push(isoOf(next));
  }
  const moved = rows.filter(({ kind }) => kind === 'moved').map(({ on }) => on);
  assert.deepEqual(moved, expected);
});

test('CAL-3 the moved day names the holiday and the weekend day that it replaces', () => {
  assert.deepEqual(findDayOff(calendar, dayOf('2022-05-10')), {
    day: dayOf('2022-05-10'),
    reason: 'moved',
    name: 'defender',
    insteadOf: dayOf('2022-05-07'),
  });
});

test('CAL-4 7 January and Kurban Ait are days off and are never moved', () => {
  assert.equal(reasonOf('2026-01-07'), 'dayOff christmas');
  assert.equal(reasonOf('2023-01-07'), 'dayOff christmas');
  assert.equal(reasonOf('2023-01-09'), undefined);
  assert.equal(reasonOf('2024-01-08'), undefined);
  assert.equal(reasonOf('2024-06-17'), undefined);
  assert.equal(reasonOf('2022-07-11'), undefined);
});

test('CAL-5 the first day of Kurban Ait of each year', () => {
  const days = calendar2026_2.days.filter(({ name }) => name === 'kurbanAit').map(({ on }) => on);
  assert.deepEqual(days, [
    '2021-07-20',
    '2022-07-09',
    '2023-06-28',
    '2024-06-16',
    '2025-06-06',
    '2026-05-27',
    '2027-05-16',
  ]);
});

test('CAL-6 each day off by order has a weekend day that is worked for it', () => {
  const pairs = calendar2026_2.days
    .filter(({ kind }) => kind === 'swapped')
    .map(({ on, insteadOf }) => [on, insteadOf]);
  const back = calendar2026_2.days
    .filter(({ kind }) => kind === 'workingWeekend')
    .map(({ on, insteadOf }) => [insteadOf, on]);
  assert.equal(pairs.length, 7);
  assert.deepEqual([...pairs].sort(), [...back].sort());
  assert.equal(reasonOf('2024-05-04'), undefined);
  assert.equal(reasonOf('2024-05-08'), 'swapped');
});

test('CAL-6 2027 is marked as not yet ordered', () => {
  assert.deepEqual(calendar2026_2.provisionalYears, [2027]);
  assert.equal(
    calendar2026_2.days.some(({ on, kind }) => yearOf(dayOf(on)) === 2027 && kind === 'swapped'),
    false,
  );
});
