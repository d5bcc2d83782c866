import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { countTerm } from './count.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { editionOn } from './editions.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { R337 } from './editions/r337.ts';
import type { Kind } from './rules.ts';
import { after } from './terms.ts';
import type { Counting, TermUnit } from './terms.ts';

type Column = { readonly length: number; readonly unit: TermUnit; readonly counting: Counting };

const COLUMNS: readonly Column[] = [
  { length: 3, unit: 'workingDay', counting: 'NEXT' },
  { length: 15, unit: 'workingDay', counting: 'SAME' },
  { length: 15, unit: 'workingDay', counting: 'NEXT' },
  { length: 20, unit: 'workingDay', counting: 'SAME' },
  { length: 20, unit: 'workingDay', counting: 'NEXT' },
  { length: 15, unit: 'calendarDay', counting: 'SAME' },
  { length: 15, unit: 'calendarDay', counting: 'NEXT' },
  { length: 5, unit: 'workingDay', counting: 'NEXT' },
];

// The table of the requirement catalogue, section 16.3, copied by hand, in the order of the columns above.
const ROWS: readonly (readonly [registered: string, ...due: string[]])[] = [
  ['2023-10-16', '10-19', '11-06', '11-07', '11-13', '11-14', '10-30', '10-31', '10-23'],
  ['2024-03-15', '03-20', '04-09', '04-10', '04-16', '04-17', '03-29', '04-01', '03-27'],
  ['2024-04-29', '05-03', '05-22', '05-23', '05-29', '05-30', '05-13', '05-14', '05-06'],
  ['2025-04-28', '05-02', '05-21', '05-22', '05-28', '05-29', '05-12', '05-13', '05-06'],
  ['2025-12-29', '01-05', '01-21', '01-22', '01-28', '01-29', '01-12', '01-13', '01-08'],
  ['2026-03-17', '03-20', '04-09', '04-10', '04-16', '04-17', '03-31', '04-01', '03-27'],
  ['2026-05-04', '05-08', '05-26', '05-28', '06-03', '06-04', '05-18', '05-19', '05-13'],
  ['2026-10-19', '10-22', '11-09', '11-10', '11-16', '11-17', '11-02', '11-03', '10-27'],
  ['2027-03-05', '03-11', '04-01', '04-02', '04-08', '04-09', '03-19', '03-25', '03-16'],
];

describe('the worked examples of section 16.3', () => {
  for (const [registered, ...due] of ROWS) {
    COLUMNS.forEach(({ length, unit, counting }, column) => {
      test(`CAL-1 ${registered}: ${length} ${unit} ${counting} ends on ${due[column]}`, () => {
        const counted = countTerm(after('receipt', length, unit, counting), dayOf(registered), calendar);
        assert.equal(isoOf(counted.due).slice(5), due[column]);
      });
    });
  }
});

// The bold column: SAME for A21, NEXT for A25 and A26.
const BOLD: readonly (readonly [
  registered: string,
  edition: string,
  application: string,
  complaint: string,
])[] = [
  ['2023-10-16', 'A21', '2023-11-06', '2023-11-13'],
  ['2024-03-15', 'A21', '2024-04-09', '2024-04-16'],
  ['2024-04-29', 'A21', '2024-05-22', '2024-05-29'],
  ['2025-04-28', 'A21', '2025-05-21', '2025-05-28'],
  ['2025-12-29', 'A25', '2026-01-22', '2026-01-29'],
  ['2026-03-17', 'A25', '2026-04-10', '2026-04-17'],
  ['2026-05-04', 'A25', '2026-05-28', '2026-06-04'],
  ['2026-10-19', 'A26', '2026-11-10', '2026-11-17'],
  ['2027-03-05', 'A26', '2027-04-02', '2027-04-09'],
];

function considered(kind: Kind, registered: string, received = registered): Deadline {
  return considerationDeadline({
    kind,
    registeredOn: dayOf(registered),
    receivedOn: dayOf(received),
    calendar,
  });
}

describe('the mode of each edition', () => {
  for (const [registered, edition, application, complaint] of BOLD) {
    test(`DES-0 APPK-76.1 T05 ${registered} by ${edition}: an application until ${application}`, () => {
      const found = considered('application', registered);
      assert.equal(isoOf(found.due), application);
      assert.equal(found.edition, edition);
      assert.equal(found.term.code, 'T05');
      assert.equal(found.counting, edition === 'A21' ? 'SAME' : 'NEXT');
      assert.deepEqual(found.by, { act: 'APPK', article: '76.1' });
    });
    test(`DES-0 APPK-99 T06 ${registered} by ${edition}: a complaint until ${complaint}`, () => {
      const found = considered('complaint', registered);
      assert.equal(isoOf(found.due), complaint);
      assert.equal(found.edition, edition);
      assert.equal(found.term.code, 'T06');
      assert.deepEqual(found.by, { act: 'APPK', article: '99' });
    });
  }
});

test('APPK-87 the kinds of the simplified procedure have the term of an application', () => {
  for (const kind of ['inquiry', 'proposal', 'opinion', 'breachReport'] as const) {
    assert.equal(isoOf(considered(kind, '2026-10-19').due), '2026-11-10', kind);
  }
});

test('C6 APPK-76.1 A21 counts from receipt, A25 from registration', () => {
  const old = considered('application', '2024-03-26', '2024-03-23');
  assert.equal(old.fromEvent, 'receipt');
  assert.equal(isoOf(old.from), '2024-03-23');
  assert.equal(isoOf(old.due), '2024-04-15');
  const now = considered('application', '2026-05-04', '2026-04-30');
  assert.equal(now.fromEvent, 'registration');
  assert.equal(isoOf(now.from), '2026-05-04');
  assert.equal(isoOf(now.due), '2026-05-28');
});

test('APPK-76.2 A25 counts a redirected appeal from its arrival at the competent body', () => {
  const found = considerationDeadline({
    kind: 'application',
    registeredOn: dayOf('2026-10-19'),
    receivedOn: dayOf('2026-10-19'),
    arrivedOn: dayOf('2026-10-22'),
    calendar,
  });
  assert.equal(found.fromEvent, 'arrival');
  assert.equal(isoOf(found.due), '2026-11-13');
});

test('DES-0 a case keeps the edition that is pinned on it', () => {
  const pinned = considerationDeadline({
    kind: 'application',
    registeredOn: dayOf('2026-03-17'),
    receivedOn: dayOf('2026-03-17'),
    calendar,
    edition: A21,
  });
  assert.equal(pinned.edition, 'A21');
  assert.equal(isoOf(pinned.due), '2026-04-09');
});

test('APPK-65.1 R213-18 T08 a redirect is due three working days after receipt', () => {
  for (const edition of [A21, A25]) {
    const found = deadline({ edition, code: 'T08', from: dayOf('2026-03-17'), calendar });
    assert.equal(isoOf(found.due), '2026-03-20');
    assert.deepEqual(found.by, { act: 'APPK', article: '65.1' });
  }
});

test('APPK-76.3 T11 the notice of an extension is due three working days after it', () => {
  const found = deadline({ edition: A25, code: 'T11', from: dayOf('2026-04-29'), calendar });
  assert.equal(isoOf(found.due), '2026-05-05');
});

test('APPK-64.3 T19 registration is due on the day of receipt, or on the next working day', () => {
  const onWorkingDay = deadline({ edition: A25, code: 'T19', from: dayOf('2026-04-30'), calendar });
  assert.equal(isoOf(onWorkingDay.due), '2026-04-30');
  assert.equal(onWorkingDay.movedFrom, undefined);
  const onHoliday = deadline({ edition: A25, code: 'T19', from: dayOf('2026-05-01'), calendar });
  assert.equal(isoOf(onHoliday.due), '2026-05-04');
  assert.deepEqual(onHoliday.movedBy, { act: 'APPK', article: '64.3' });
  assert.equal(onHoliday.skipped.length, 3);
});

test('APPK-92.1 T40 a complaint may be filed for three months, six when A25 finds no remedies named', () => {
  const until = (code: 'T40' | 'T40b', edition: typeof A21 | typeof A25, from: string): string =>
    isoOf(deadline({ edition, code, from: dayOf(from), calendar }).due);
  assert.equal(until('T40', A21, '2024-02-29'), '2024-05-29');
  assert.equal(until('T40b', A21, '2024-02-29'), '2024-05-29');
  assert.equal(until('T40', A25, '2026-01-30'), '2026-04-30');
  assert.equal(until('T40b', A25, '2026-01-30'), '2026-07-30');
  assert.equal(until('T40', A25, '2026-02-09'), '2026-05-12');
  assert.equal(until('T40', A25, '2025-12-30'), '2026-03-30');
});

test('APPK-76.5 CAL-3 an end on a day off moves, and says from where and by which article', () => {
  const found = deadline({ edition: A25, code: 'T40', from: dayOf('2026-02-09'), calendar });
  assert.equal(found.movedFrom, dayOf('2026-05-09'));
  assert.deepEqual(found.movedBy, { act: 'APPK', article: '76.5' });
  assert.deepEqual(
    found.skipped.map(({ day, reason }) => `${isoOf(day)} ${reason}`),
    ['2026-05-09 holiday', '2026-05-10 weekend', '2026-05-11 moved'],
  );
});

test('L221-8.1 L221-8.2 DES-2 T42 the profile R337 counts 15 or 30 calendar days from receipt', () => {
  const until = (long: boolean): Deadline =>
    considerationDeadline({
      kind: 'complaint',
      registeredOn: dayOf('2026-04-24'),
      receivedOn: dayOf('2026-04-24'),
      calendar,
      edition: R337,
      long,
    });
  assert.equal(isoOf(until(false).due), '2026-05-12');
  assert.deepEqual(until(false).movedBy, { act: 'CC', article: '175' });
  assert.equal(isoOf(until(true).due), '2026-05-25');
  assert.equal(until(true).term.code, 'T42b');
});

test('L221-8.2 T43 the notice of an extension is due three calendar days after it', () => {
  const found = deadline({ edition: R337, code: 'T43', from: dayOf('2026-10-12'), calendar });
  assert.equal(isoOf(found.due), '2026-10-15');
});

test('APPK-73.1 R213-6b T02 the hearing notice is due three working days before the decision', () => {
  const until = (decision: string): string => {
    const edition = editionOn('code', dayOf(decision));
    return isoOf(deadline({ edition, code: 'T02', from: dayOf(decision), calendar }).due);
  };
  assert.equal(until('2026-03-30'), '2026-03-20');
  assert.equal(until('2024-05-13'), '2024-05-04');
});

test('R213-8 three working days before a month', () => {
  const term = { length: 3, unit: 'workingDay', direction: 'backward', counting: 'NEXT' } as const;
  const until = (month: string): string => isoOf(countTerm(term, dayOf(month), calendar).due);
  assert.equal(until('2026-04-01'), '2026-03-27');
  assert.equal(until('2026-06-01'), '2026-05-26');
  assert.equal(until('2024-04-01'), '2024-03-27');
  assert.equal(until('2027-04-01'), '2027-03-29');
});

test('R213-5 fifteen calendar days before a quarter, moved back from a day off', () => {
  const term = { length: 15, unit: 'calendarDay', direction: 'backward', counting: 'NEXT' } as const;
  const until = (quarter: string): string => isoOf(countTerm(term, dayOf(quarter), calendar).due);
  assert.equal(until('2023-10-01'), '2023-09-15');
  assert.equal(until('2024-04-01'), '2024-03-15');
  assert.equal(until('2026-01-01'), '2025-12-17');
  assert.equal(until('2027-01-01'), '2026-12-17');
});

test('APPK-64.6 T28 the worker may set another length for the correction', () => {
  const question = { edition: A25, code: 'T28', from: dayOf('2026-10-19'), calendar } as const;
  assert.equal(isoOf(deadline(question).due), '2026-10-27');
  assert.equal(isoOf(deadline({ ...question, length: 10 }).due), '2026-11-03');
  assert.throws(() => deadline({ ...question, length: -1 }), RangeError);
});

test('APPK-64.7 T29 A21 has no term for the return, A25 has three working days', () => {
  const question = { code: 'T29', from: dayOf('2026-10-19'), calendar } as const;
  assert.throws(() => deadline({ edition: A21, ...question }), /A21 has no term T29/);
  assert.equal(isoOf(deadline({ edition: A25, ...question }).due), '2026-10-22');
});
