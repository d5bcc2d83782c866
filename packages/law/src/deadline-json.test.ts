import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf } from './days.ts';
import type { Day } from './days.ts';
import { deadlineFromJson, deadlineToJson } from './deadline-json.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { editionOn, findTerm } from './editions.ts';
import { A25 } from './editions/a25.ts';
import { datedExamples, deadlineOfExample } from './examples/index.ts';
import { extend } from './extension.ts';
import { termNames } from './names/terms.ts';
import { postpone } from './postpone.ts';
import type { TermCode } from './terms.ts';

const throughJson = (of: Deadline): Deadline =>
  deadlineFromJson(JSON.parse(JSON.stringify(deadlineToJson(of))));

test('R337-13.2 every deadline survives being stored as JSON', () => {
  const codes = Object.keys(termNames) as TermCode[];
  const days = fc.integer({ min: dayOf('2021-07-01'), max: dayOf('2026-12-31') });
  fc.assert(
    fc.property(days, fc.constantFrom(...codes), (n, code) => {
      const from = n as Day;
      const edition = editionOn('code', from);
      fc.pre(findTerm(edition, code) !== undefined);
      const found = deadline({ edition, code, from, calendar });
      assert.deepEqual(throughJson(found), found);
    }),
  );
});

test('APPK-76.3 T12 an extended deadline survives being stored as JSON', () => {
  const day = dayOf('2026-03-17');
  const of = considerationDeadline({ kind: 'application', registeredOn: day, receivedOn: day, calendar });
  const answer = extend({
    of,
    edition: A25,
    decidedOn: dayOf('2026-04-08'),
    registeredOn: day,
    calendar,
    until: dayOf('2026-05-09'),
  });
  assert.ok(answer.ok);
  assert.deepEqual(throughJson(answer.deadline), answer.deadline);
});

test('APPK-68 RZH-7a postponed deadlines and those of the orders survive being stored as JSON', () => {
  const day = dayOf('2026-03-17');
  const of = considerationDeadline({ kind: 'application', registeredOn: day, receivedOn: day, calendar });
  const answer = postpone({
    of,
    edition: A25,
    cause: 'representativeRemoved',
    causedOn: dayOf('2026-04-01'),
    days: 2,
    calendar,
  });
  assert.ok(answer.ok);
  assert.deepEqual(throughJson(answer.deadline), answer.deadline);
  for (const example of datedExamples) {
    const found = deadlineOfExample(example);
    assert.deepEqual(throughJson(found), found);
  }
});

test('the stored form tells its days as dates', () => {
  const found = deadline({ edition: A25, code: 'T40', from: dayOf('2026-02-09'), calendar });
  assert.deepEqual(deadlineToJson(found), {
    due: '2026-05-12',
    from: '2026-02-09',
    fromEvent: 'learned',
    term: { code: 'T40', length: 3, unit: 'month' },
    direction: 'forward',
    counting: 'NEXT',
    by: { act: 'APPK', article: '92.1' },
    calendar: '2026.2',
    edition: 'A25',
    skipped: [
      { day: '2026-05-09', reason: 'holiday', name: 'victory' },
      { day: '2026-05-10', reason: 'weekend' },
      { day: '2026-05-11', reason: 'moved', name: 'victory', insteadOf: '2026-05-09' },
    ],
    workedWeekends: [],
    movedFrom: '2026-05-09',
    movedBy: { act: 'APPK', article: '76.5' },
  });
});

test('a stored deadline with a wrong field is refused by name', () => {
  const json = deadlineToJson(deadline({ edition: A25, code: 'T40', from: dayOf('2026-02-09'), calendar }));
  const read = (change: object) => () => deadlineFromJson({ ...json, ...change });
  assert.throws(read({ due: undefined }), /due is not a text/);
  assert.throws(read({ due: '2026-02-31' }), RangeError);
  assert.throws(read({ fromEvent: 'toString' }), /fromEvent has the unknown value toString/);
  assert.throws(
    read({ term: { code: 'T99', length: 3, unit: 'month' } }),
    /term\.code has the unknown value T99/,
  );
  assert.throws(
    read({ term: { code: 'T40', length: 1.5, unit: 'month' } }),
    /term\.length is not a whole number/,
  );
  assert.throws(read({ counting: 'THEN' }), /counting has the unknown value THEN/);
  assert.throws(read({ by: { act: 'XYZ', article: '1' } }), /by\.act is no act of the register: XYZ/);
  assert.throws(read({ skipped: 'none' }), /skipped is not a list/);
  assert.throws(read({ extends: { code: 'T05' } }), /extends\.was is not a text/);
  assert.throws(() => deadlineFromJson(null), /deadline is not an object/);
});
