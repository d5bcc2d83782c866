import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarFromJson } from './calendar-json.ts';
import {
  UnknownYear,
  addWorkingDays,
  findDayOff,
  isWorkingDay,
  knowsYear,
  makeCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './calendar.ts';
import type { CalendarData, ExceptionalDay } from './calendar.ts';
import type { CalendarFaultCode } from './names/calendar-faults.ts';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { addDays, dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';

const knownDay = fc.integer({ min: dayOf('2021-03-01'), max: dayOf('2027-10-31') }).map((n) => n as Day);

test('a year without a table is a fault that names the year', () => {
  const unknownYear = (year: number) => (error: unknown) =>
    error instanceof UnknownYear && error.year === year;
  assert.throws(() => isWorkingDay(calendar, dayOf('2028-01-01')), unknownYear(2028));
  assert.throws(() => isWorkingDay(calendar, dayOf('2020-12-31')), unknownYear(2020));
  assert.throws(() => findDayOff(calendar, dayOf('2035-05-05')), unknownYear(2035));
  assert.throws(() => addWorkingDays(calendar, dayOf('2027-12-30'), 15), unknownYear(2028));
  assert.throws(() => addWorkingDays(calendar, dayOf('2021-01-05'), -5), unknownYear(2020));
  assert.throws(
    () => workingDaysBetween(calendar, dayOf('2027-12-30'), dayOf('2028-01-05')),
    unknownYear(2028),
  );
});

test('the first and the last day of the calendar can be asked', () => {
  assert.equal(isWorkingDay(calendar, dayOf('2021-01-01')), false);
  assert.equal(isWorkingDay(calendar, dayOf('2027-12-31')), true);
  assert.equal(knowsYear(calendar, 2021), true);
  assert.equal(knowsYear(calendar, 2027), true);
  assert.equal(knowsYear(calendar, 2028), false);
  assert.equal(knowsYear(calendar, 2020), false);
});

test('a calendar that begins on a working day counts it', () => {
  const plain = makeCalendar({
    id: 'plain',
    firstYear: 2030,
    lastYear: 2030,
    provisionalYears: [],
    days: [],
  });
  assert.equal(isWorkingDay(plain, dayOf('2030-01-01')), true);
  assert.equal(isoOf(addWorkingDays(plain, dayOf('2030-01-02'), -1)), '2030-01-01');
});

test('a day is off exactly when a reason can be given', () => {
  fc.assert(
    fc.property(knownDay, (day) => {
      assert.equal(findDayOff(calendar, day) === undefined, isWorkingDay(calendar, day));
    }),
  );
});

test('stepping by working days agrees with stepping day by day', () => {
  fc.assert(
    fc.property(knownDay, fc.integer({ min: -30, max: 30 }), (day, n) => {
      let expected = day;
      for (let left = Math.abs(n); left > 0;) {
        expected = addDays(expected, Math.sign(n));
        if (isWorkingDay(calendar, expected)) left -= 1;
      }
      assert.equal(addWorkingDays(calendar, day, n), expected);
    }),
  );
});

test('the number of working days between two days undoes the step', () => {
  fc.assert(
    fc.property(knownDay, fc.integer({ min: 1, max: 40 }), (day, n) => {
      const later = addWorkingDays(calendar, day, n);
      assert.equal(workingDaysBetween(calendar, day, later), n);
      assert.equal(workingDaysBetween(calendar, later, day), -n);
    }),
  );
});

test('Monday to Friday of a plain week are four working days apart', () => {
  assert.equal(workingDaysBetween(calendar, dayOf('2026-11-16'), dayOf('2026-11-20')), 4);
  assert.equal(workingDaysBetween(calendar, dayOf('2026-11-20'), dayOf('2026-11-20')), 0);
});

test('the next and the previous working day of a chain of days off', () => {
  assert.equal(isoOf(workingDayOnOrAfter(calendar, dayOf('2026-03-21'))), '2026-03-26');
  assert.equal(isoOf(workingDayOnOrBefore(calendar, dayOf('2026-03-25'))), '2026-03-20');
  assert.equal(isoOf(workingDayOnOrAfter(calendar, dayOf('2026-03-20'))), '2026-03-20');
  assert.equal(isoOf(workingDayOnOrBefore(calendar, dayOf('2026-03-20'))), '2026-03-20');
});

const table = (...days: readonly ExceptionalDay[]): CalendarData => ({
  id: 'wrong',
  firstYear: 2026,
  lastYear: 2026,
  provisionalYears: [],
  days,
});

test('a table that cannot be counted by is refused', () => {
  const wrong: readonly (readonly [CalendarData, CalendarFaultCode])[] = [
    [table({ on: '2026-02-30', kind: 'holiday' }), 'NO_SUCH_DATE'],
    [table({ on: '2027-01-01', kind: 'holiday' }), 'OUTSIDE_YEARS'],
    [table({ on: '2026-05-01', kind: 'holiday' }, { on: '2026-05-01', kind: 'swapped' }), 'TWICE'],
    [table({ on: '2026-05-04', kind: 'moved', insteadOf: '2026-02-30' }), 'NO_SUCH_DATE'],
    [{ ...table(), lastYear: 2025 }, 'NO_YEARS'],
  ];
  for (const [data, code] of wrong) assert.throws(() => makeCalendar(data), { name: 'CalendarFault', code });
});

test('a version that was in force is counted by, whatever a proposal has to fulfil today', () => {
  const old = calendarFromJson({
    ...table(),
    days: [
      { on: '2026-05-04', kind: 'workingWeekend' },
      { on: '2026-05-16', kind: 'moved' },
      { on: '2026-05-17', kind: 'holiday', name: 'victory' },
      { on: '2026-05-19', kind: 'swapped', insteadOf: '2026-05-23' },
      { on: '2026-05-20', kind: 'holiday', name: 'a holiday of later years' },
    ],
  });
  const calendar = makeCalendar(old);
  const off = (iso: string): string | undefined => findDayOff(calendar, dayOf(iso))?.reason;
  assert.deepEqual(
    ['2026-05-04', '2026-05-16', '2026-05-17', '2026-05-18', '2026-05-19', '2026-05-20'].map(off),
    [undefined, 'moved', 'holiday', undefined, 'swapped', 'holiday'],
  );
});

test('a calendar survives being written as JSON and read', () => {
  const read = calendarFromJson(JSON.parse(JSON.stringify(calendar2026_2)));
  assert.deepEqual(read, calendar2026_2);
  assert.deepEqual(makeCalendar(read).workingDays, calendar.workingDays);
});

test('a calendar file with a wrong field is refused by name', () => {
  const json = (change: object): unknown => ({ ...calendar2026_2, ...change });
  assert.throws(() => calendarFromJson(json({ id: 7 })), /id is not a text/);
  assert.throws(() => calendarFromJson(json({ firstYear: '2021' })), /firstYear is not a whole number/);
  assert.throws(() => calendarFromJson(json({ days: {} })), /days is not a list/);
  assert.throws(
    () => calendarFromJson(json({ days: [{ on: '2026-01-01', kind: 'party' }] })),
    /kind has the unknown value party/,
  );
  assert.throws(() => calendarFromJson(json({ days: [{ on: '2026-01-32', kind: 'holiday' }] })), RangeError);
  assert.throws(() => calendarFromJson([]), /calendar is not an object/);
});
