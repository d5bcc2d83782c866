import { deadlineFromJson, deadlineToJson, type Deadline, type DeadlineJson } from '@qabyldau/law';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/gateway.ts';
import { instant, int, json, nullable, text } from '../platform/db/row.ts';

/** A deadline of a case as it stands: the explained computation, the event it came with, and when it was met. */
export interface CaseDeadline {
  readonly code: string;
  readonly seq: number;
  readonly deadline: Deadline;
  readonly metAt: Temporal.Instant | null;
}

/** Writes a deadline that an event brought; a later one under the same code replaces it and the earlier one stays. */
export async function writeDeadline(
  tx: Tx,
  given: { caseId: number; code: string; seq: number; deadline: Deadline },
): Promise<void> {
  const stored = deadlineToJson(given.deadline);
  await tx.exec(
    sql`insert into case_deadline (case_id, code, seq, due_on, deadline)
        values (${given.caseId}, ${given.code}, ${given.seq}, ${stored.due}, ${JSON.stringify(stored)}::jsonb)`,
  );
}

/** Marks the running deadline of a code as met at a moment (ISO). */
export async function meetDeadline(tx: Tx, met: { caseId: number; code: string; at: string }): Promise<void> {
  await tx.exec(
    sql`update case_deadline set met_at = ${met.at}
        where case_id = ${met.caseId} and code = ${met.code} and met_at is null`,
  );
}

/** The newest deadline of each code: what counts. Those before it stay for the record. Given newest first. */
export function currentDeadlines(deadlines: readonly CaseDeadline[]): readonly CaseDeadline[] {
  return deadlines.filter((one, index) => deadlines.findIndex(({ code }) => code === one.code) === index);
}

/** The deadlines of a case that the actor may see, newest first. */
export async function readDeadlines(tx: Tx, caseId: number): Promise<readonly CaseDeadline[]> {
  return tx.rows(
    sql`select code, seq, deadline, met_at from case_deadline where case_id = ${caseId} order by seq desc, code`,
    (row) => ({
      code: text(row, 'code'),
      seq: int(row, 'seq'),
      deadline: json(row, 'deadline', (value) => deadlineFromJson(value as DeadlineJson)),
      metAt: nullable(instant)(row, 'met_at'),
    }),
  );
}
