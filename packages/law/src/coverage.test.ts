import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageColumns, coverageTable, termCodes } from './coverage.ts';
import type { Coverage } from './coverage.ts';

const COLUMNS =
  'A21 A25 A26 R337 R213/2021 R213/2023 R213/2026 RZH/2023 R145/2023 R145/2025 LAI/2022 LAI/2024 LAI/2025 L221 R145/2021 LAI/2015';

// x counted by the edition, c by the Code of the day, f by the first appeal, - not in this edition, ? text not read.
const TABLE = `
T01  ----xxx---------
T02  xxx-xxxx--------
T03  ----xxx---------
T04  ----xxx---------
T05  xxx-ccc---------
T06  xxx-ccc---------
T07  ----x-----------
T08  xxxxx---xxxxxx??
T09  ----x-----------
T10  ---ff--------f--
T11  xxx----x--------
T12  xxx----x--------
T13  -------x--------
T14  -------c--------
T15  -------x--------
T16  -------x--------
T17  -------x--------
T18  -------x--------
T19  xxxxc--x-----?--
T20  xxx----x-----x--
T21  -------x--------
T22  --------xx----?-
T23  --------xxxxx-??
T24  --------xxxxx-??
T25  --------xxxxx-??
T26  --------xxxxx-??
T27  ----------xxx--?
T28  xxx----c--------
T29  -xx----c--------
T30  xxx-------------
T31  xxx-------------
T32  -xx-------------
T33  xxx-------------
T34  xxx-------------
T35  xxx-------------
T35b -xx-------------
T36  xxx-------------
T37  xxx-------------
T37b xxx-------------
T38  xxx-------------
T39  xxx-------------
T40  xxx-------xxx--?
T40b xxx-------------
T41  xxx-------------
T42  ---x---------x--
T42b ---x---------x--
T42c ---x---------x--
T43  ---x---------x--
`;

const SIGNS: { readonly [C in Coverage]: string } = {
  computed: 'x',
  byCode: 'c',
  byFirst: 'f',
  notInEdition: '-',
  noText: '?',
};

test('DES-0 the table of terms and editions has no blank cell and is the one of the catalogue', () => {
  assert.equal(coverageColumns.map(({ id }) => id).join(' '), COLUMNS);
  const found = coverageTable().map(({ code, cells }) => {
    const signs = coverageColumns.map(({ id }) => {
      const cell = cells[id ?? ''];
      assert.ok(cell !== undefined);
      return SIGNS[cell];
    });
    return `${code.padEnd(4)} ${signs.join('')}`;
  });
  assert.equal(found.join('\n'), TABLE.trim());
});

test('T01 to T43 are all there', () => {
  const numbers = new Set(termCodes.map((code) => Number(code.slice(1, 3))));
  for (let n = 1; n <= 43; n += 1) assert.ok(numbers.has(n), `T${n}`);
});
