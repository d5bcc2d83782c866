import { gaps, everyEdition } from './editions.ts';
import type { AnyEdition, Gap } from './rules.ts';
import { isBorrowed } from './terms.ts';
import type { TermCode } from './terms.ts';
import { termNames } from './names/terms.ts';

/**
 * What the package makes of a term in an edition. `computed`: counted by the edition itself. `byCode`, `byFirst`: counted
 * by the Code of the day or by the first appeal, to which the edition refers. `notInEdition`: the text was read and
 * has no such term. `noText`: the text that would tell was not read.
 */
export type Coverage = 'computed' | 'byCode' | 'byFirst' | 'notInEdition' | 'noText';

/** A row of the coverage table: one term, one cell for each edition and each gap that has an id. */
export type CoverageRow = {
  readonly code: TermCode;
  readonly cells: { readonly [edition: string]: Coverage };
};

/** Every term code in order. */
export const termCodes: readonly TermCode[] = (Object.keys(termNames) as TermCode[]).sort();

/** The editions and named gaps that are columns of the coverage table, in the order of the package. */
export const coverageColumns: readonly (AnyEdition | (Gap & { readonly id: string }))[] = [
  ...everyEdition,
  ...gaps.filter((gap): gap is Gap & { readonly id: string } => gap.id !== undefined),
];

/** What the package makes of one term in one edition or gap. */
export function coverageOf(code: TermCode, column: AnyEdition | Gap): Coverage {
  if (!('rules' in column)) return column.terms?.includes(code) === true ? 'noText' : 'notInEdition';
  const rule = column.rules.terms[code as keyof typeof column.rules.terms] as
    { readonly is: unknown; readonly textUnknown?: true } | undefined;
  if (rule === undefined) return 'notInEdition';
  if (rule.is === null) return rule.textUnknown === true ? 'noText' : 'notInEdition';
  const term = rule.is as Parameters<typeof isBorrowed>[0];
  if (isBorrowed(term)) return term.of === 'code' ? 'byCode' : 'byFirst';
  return 'computed';
}

/** The coverage table: every term of the catalogue against every edition, without a blank cell. */
export function coverageTable(): readonly CoverageRow[] {
  return termCodes.map((code) => ({
    code,
    cells: Object.fromEntries(coverageColumns.map((column) => [column.id, coverageOf(code, column)])),
  }));
}
