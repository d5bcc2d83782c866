import type { TermCode } from '../terms.ts';
import { codeRows } from './code-rows.ts';
import type { ExampleRow } from './example-row.ts';
import { orderRows } from './order-rows.ts';

/**
 * One dated example: a row of the requirement catalogue, the edition, the term, the day of the event and the last day. `code`
 * is the edition of the Code that governs a term which an order takes from it.
 */
export type DatedExample = {
  readonly row: string;
  readonly edition: string;
  readonly code: TermCode;
  readonly from: string;
  readonly due: string;
  readonly byCode?: string;
};

// Worked out outside this package from the table of catalogue section 15.2 alone; the tests hold the package to them.
const ROWS: readonly ExampleRow[] = [...codeRows, ...orderRows];

/** The dated examples of every term in every edition: tests and, in docs/generated/law.md, what a lawyer signs off. */
export const datedExamples: readonly DatedExample[] = ROWS.map(([row, edition, code, from, due, byCode]) => ({
  row,
  edition,
  code,
  from,
  due,
  ...(byCode === undefined ? {} : { byCode }),
}));
