import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { coverageColumns, coverageOf, termCodes } from '../coverage.ts';
import { isoOf } from '../days.ts';
import { standardCalendar as calendar } from '../calendars.ts';
import { explain } from '../explain.ts';
import { langs } from '../text.ts';
import { traceLines } from '../trace.ts';
import { datedExamples, deadlineOfExample } from './index.ts';

describe('the dated examples', () => {
  for (const example of datedExamples) {
    const { row, edition, code, from, due, byCode } = example;
    test(`${row} ${code} ${edition}${byCode === undefined ? '' : ` with ${byCode}`}: ${from} → ${due}`, () => {
      const found = deadlineOfExample(example);
      assert.equal(isoOf(found.due), due);
      for (const lang of langs) {
        assert.ok(explain(found, lang).length >= 4);
        assert.ok(traceLines(found, calendar, lang).length >= 2);
      }
    });
  }
});

test('DES-0 every term that an edition counts on days has a dated example', () => {
  const shown = new Set(datedExamples.map(({ edition, code }) => `${edition} ${code}`));
  const without = coverageColumns.flatMap((column) =>
    termCodes
      .filter((code) => ['computed', 'byCode'].includes(coverageOf(code, column)))
      .map((code) => `${column.id} ${code}`)
      .filter((key) => !shown.has(key)),
  );
  // T07 is a matter of seconds and has a test of its own.
  assert.deepEqual(without, ['R213/2021 T07']);
});

/** The rows that a title names must each have examples, and these must hold. */
function shows(title: string): void {
  const rows = title.match(/\b(?:R213|R337|RZH|R145|APPK|L221|LAI)-[\w.]*\w/g) ?? [];
  assert.ok(rows.length >= 5);
  for (const row of rows) {
    const found = datedExamples.filter((example) => example.row === row);
    assert.ok(found.length > 0, row);
    for (const example of found) assert.equal(isoOf(deadlineOfExample(example).due), example.due, row);
  }
}

test('APPK-64.3 APPK-64.6 APPK-64.7 APPK-65.1 APPK-67 APPK-70.3 APPK-73.1 APPK-73.3 APPK-74 APPK-75 by dated examples', ({
  name,
}) => shows(name));

test('APPK-76.1 APPK-76.3 APPK-78 APPK-82 APPK-86.3 APPK-91.4 APPK-92.1 APPK-99 APPK-100.2 by dated examples', ({
  name,
}) => shows(name));

test('R213-5 R213-6b R213-8 R213-9 R213-10a R213-10b R213-16 R213-18 R213-20 R213-22 by dated examples', ({
  name,
}) => shows(name));

test('RZH-6b RZH-6c RZH-7a RZH-16 RZH-19 RZH-20 RZH-25a RZH-25b RZH-26 RZH-29 RZH-30a RZH-30b RZH-32a RZH-40 by dated examples', ({
  name,
}) => shows(name));

test('R145-4b R145-4c R145-5a R145-5b R145-5c R145-5d LAI-11.10 LAI-11.11 LAI-11.15 LAI-11.17 LAI-18 by dated examples', ({
  name,
}) => shows(name));

test('L221-7.6 L221-8.1 L221-8.2 L221-13 R337-9.3 APPK-65.1 APPK-90 by dated examples', ({ name }) =>
  shows(name));

test('T01 T02 T03 T04 T05 T06 T08 T09 T10 T11 T12 T13 T14 T15 T16 T17 T18 T19 T20 T21 T22 T23 T24 T25 T26 T27 T28 T29 T30 T31 T32 T33 T34 T35 T36 T37 T38 T39 T40 T41 T42 T43 each have dated examples', ({
  name,
}) => {
  const codes = new Set(datedExamples.map(({ code }) => code.slice(0, 3)));
  for (const code of name.match(/T\d\d/g) ?? []) assert.ok(codes.has(code), code);
});
