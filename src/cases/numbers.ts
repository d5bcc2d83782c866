import { sql } from 'kysely';
import type { Tx } from '../platform/db/gateway.ts';
import { int } from '../platform/db/row.ts';

/** A number as people write it and its Latin twin for barcodes and addresses. */
export interface CaseNumber {
  readonly number: string;
  readonly latin: string;
}

const latinPrefix: Record<string, string> = { ЖТ: 'ZHT', ЖАУАП: 'ZHAUAP' };

/** The number of a counter value: `ЖТ-2026-00000001` with `ZHT-2026-00000001`. */
export function formatNumber(prefix: string, year: number, value: number): CaseNumber {
  const latin = latinPrefix[prefix];
  if (latin === undefined) throw new Error(`The prefix ${prefix} has no Latin twin`);
  const digits = String(value).padStart(8, '0');
  return { number: `${prefix}-${year}-${digits}`, latin: `${latin}-${year}-${digits}` };
}

/** Takes the next number of a prefix in a year; unique and never used again. */
export async function nextNumber(tx: Tx, prefix: 'ЖТ' | 'ЖАУАП', year: number): Promise<CaseNumber> {
  const value = await tx.one(sql`select next_number(${prefix}, ${year})::int as value`, (r) =>
    int(r, 'value'),
  );
  return formatNumber(prefix, year, value);
}

/** What a person typed as a number, brought to the form in which numbers are stored. */
export function normaliseNumber(typed: string): string {
  return typed.trim().toUpperCase().replaceAll(/\s+/gu, '');
}
