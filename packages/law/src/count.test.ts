import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { isWorkingDay } from './calendar.ts';
import { countTerm } from './count.ts';
import { addDays, dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import { considerationDeadline } from './deadline.ts';
import { progressOf } from './progress.ts';
import type { Counting, Direction, TermUnit } from './terms.ts';

// A second counter, written on purpose with other means: JavaScript dates in UTC and the rows of the table as text.
const ROWS_BY_DATE = new Map(calendar2026_2.days.map((row) => [row.on, row.kind]));

function naiveIsWorked(date: Date): boolean {
  const kind = ROWS_BY_DATE.get(date.toISOString().slice(0, 10));
  if (kind === 'workingWeekend') return true;
  if (kind !== undefined) return false;
  return date.getUTCDay() !== 0 && date.getUTCDay() !== 6;
}

function naiveDue(iso: string, length: number, counting: Counting): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (counting === 'NEXT') date.setUTCDate(date.getUTCDate() + 1);
  let left = length;
  for (;;) {
    if (naiveIsWorked(date)) left -= 1;
    if (left === 0) return date.toISOString().slice(0, 10);
    date.setUTCDate(date.getUTCDate() + 1);
  }
}

test('APPK-76.1 T05 a second counter agrees on every day from 2021 to 2026, from day 1 and from the next day', () => {
  const last = dayOf('2026-12-31');
  for (let day = dayOf('2021-01-01'); day <= last; day = addDays(day, 1)) {
    for (const counting of ['SAME', 'NEXT'] as const) {
      const term = { length: 15, unit: 'workingDay', direction: 'forward', counting } as const;
      assert.equal(isoOf(countTerm(term, day, calendar).due), naiveDue(isoOf(day), 15, counting), isoOf(day));
    }
  }
});

test('APPK-76.1 APPK-99 T05 T06 the second counter agrees with each edition on its days', () => {
  const last = dayOf('2026-12-31');
  for (let day = dayOf('2021-07-01'); day <= last; day = addDays(day, 1)) {
    const counting = day < dayOf('2025-12-29') ? 'SAME' : 'NEXT';
    const question = { registeredOn: day, receivedOn: day, calendar };
    const application = considerationDeadline({ ...question, kind: 'application' });
    const complaint = considerationDeadline({ ...question, kind: 'complaint' });
    assert.equal(isoOf(application.due), naiveDue(isoOf(day), 15, counting));
    assert.equal(isoOf(complaint.due), naiveDue(isoOf(day), 20, counting));
  }
});

const anyDay = fc.integer({ min: dayOf('2021-06-01'), max: dayOf('2026-12-31') }).map((n) => n as Day);
const anyTerm = fc.record({
  length: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom<TermUnit>('workingDay', 'calendarDay'),
  direction: fc.constantFrom<Direction>('forward', 'backward', 'sameDay'),
  counting: fc.constantFrom<Counting>('SAME', 'NEXT'),
});

test('CAL-3 every term of one day or more ends on a working day', () => {
  fc.assert(
    fc.property(anyDay, anyTerm, (from, term) => {
      const { due } = countTerm(term, from, calendar);
      assert.equal(isWorkingDay(calendar, due) || (term.length === 0 && due === from), true);
    }),
  );
});

test('a forward term never ends before its event and a longer one never earlier than a shorter one', () => {
  fc.assert(
    fc.property(anyDay, anyTerm, (from, term) => {
      const forward = { ...term, direction: 'forward' } as const;
      const { due } = countTerm(forward, from, calendar);
      assert.equal(due >= from, true);
      assert.equal(countTerm({ ...forward, length: term.length + 1 }, from, calendar).due >= due, true);
    }),
  );
});

test('counted days and days not counted make up the whole way to the end', () => {
  const lengths = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(anyDay, lengths, fc.constantFrom<Counting>('SAME', 'NEXT'), (from, length, counting) => {
      const term = { length, unit: 'workingDay', direction: 'forward', counting } as const;
      const { due, skipped } = countTerm(term, from, calendar);
      const days = due - from + (counting === 'SAME' ? 1 : 0);
      assert.equal(length + skipped.length, days);
    }),
  );
});

test('CAL-6 a worked Saturday inside the term is counted and named', () => {
  const term = { length: 4, unit: 'workingDay', direction: 'forward', counting: 'NEXT' } as const;
  const counted = countTerm(term, dayOf('2024-05-02'), calendar);
  assert.equal(isoOf(counted.due), '2024-05-10');
  assert.deepEqual(counted.workedWeekends.map(isoOf), ['2024-05-04']);
  assert.deepEqual(
    counted.skipped.map(({ reason }) => reason),
    ['weekend', 'holiday', 'swapped', 'holiday'],
  );
});

test('a backward term does not count its event and names the days it steps over', () => {
  const term = { length: 5, unit: 'workingDay', direction: 'backward', counting: 'NEXT' } as const;
  const counted = countTerm(term, dayOf('2026-05-12'), calendar);
  assert.equal(isoOf(counted.due), '2026-04-30');
  assert.deepEqual(
    counted.skipped.map(({ day }) => isoOf(day).slice(5)),
    ['05-01', '05-02', '05-03', '05-07', '05-09', '05-10', '05-11'],
  );
});

test('month terms: 29 February, the end of a month, an end on a day off', () => {
  const months = (from: string, length: number): string =>
    isoOf(
      countTerm({ length, unit: 'month', direction: 'forward', counting: 'NEXT' }, dayOf(from), calendar).due,
    );
  assert.equal(months('2023-12-29', 2), '2024-02-29');
  assert.equal(months('2023-12-31', 2), '2024-02-29');
  assert.equal(months('2024-02-29', 3), '2024-05-29');
  assert.equal(months('2025-12-30', 2), '2026-03-02');
  assert.equal(months('2026-03-31', 1), '2026-04-30');
  assert.equal(months('2024-11-30', 3), '2025-02-28');
});

test('"9 of 15 working days used": the state of a term on a day', () => {
  const of = considerationDeadline({
    kind: 'application',
    registeredOn: dayOf('2026-10-19'),
    receivedOn: dayOf('2026-10-19'),
    calendar,
  });
  const on = (iso: string): readonly number[] => {
    const { of: total, used, left, overdue } = progressOf(of, dayOf(iso), calendar);
    return [total, used, left, overdue];
  };
  assert.deepEqual(on('2026-10-19'), [15, 0, 15, 0]);
  assert.deepEqual(on('2026-10-16'), [15, 0, 15, 0]);
  assert.deepEqual(on('2026-10-20'), [15, 1, 14, 0]);
  assert.deepEqual(on('2026-10-26'), [15, 4, 11, 0]);
  assert.deepEqual(on('2026-11-02'), [15, 9, 6, 0]);
  assert.deepEqual(on('2026-11-10'), [15, 15, 0, 0]);
  assert.deepEqual(on('2026-11-16'), [15, 15, 0, 4]);
});

test('a term from day 1 has used one day on the day of its event', () => {
  const day = dayOf('2024-04-29');
  const of = considerationDeadline({ kind: 'application', registeredOn: day, receivedOn: day, calendar });
  assert.deepEqual(progressOf(of, day, calendar), {
    unit: 'workingDay',
    of: 15,
    used: 1,
    left: 14,
    overdue: 0,
  });
});
