import type { TermCode } from '../terms.ts';

/** An example as it stands in a table. */
export type ExampleRow = readonly [
  row: string,
  edition: string,
  code: TermCode,
  from: string,
  due: string,
  byCode?: string,
];
