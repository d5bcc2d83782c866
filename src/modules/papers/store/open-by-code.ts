import { sql } from 'kysely';
import { parseText, type Text } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { bytes, day, instant, json, nullable, text } from '../../../platform/db/row.ts';

/** What a stranger with number and code may know of a paper: nothing about persons. */
export interface CheckedPaper {
  readonly number: string;
  readonly body: Text;
  readonly kind: string;
  readonly receivedAt: Temporal.Instant;
  readonly registeredOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly state: string;
  readonly manifestSha256: Uint8Array;
  /** Number and moment of the decision, once it was made known. */
  readonly outgoingNumber: string | null;
  readonly adoptedAt: Temporal.Instant | null;
}

/** The paper that number and code open together; a wrong number and a wrong code do the same work. */
export async function openByCode(
  tx: Tx,
  number: string,
  codeSha256: Uint8Array,
): Promise<CheckedPaper | undefined> {
  return tx.row(sql`select * from open_by_code(${number}, ${codeSha256})`, (row) => ({
    number: text(row, 'submission_number'),
    body: json(row, 'body_name', parseText),
    kind: text(row, 'kind'),
    receivedAt: instant(row, 'received_at'),
    registeredOn: day(row, 'registered_on'),
    dueOn: day(row, 'due_on'),
    state: text(row, 'state'),
    manifestSha256: bytes(row, 'manifest_sha256'),
    outgoingNumber: nullable(text)(row, 'outgoing_number'),
    adoptedAt: nullable(instant)(row, 'adopted_at'),
  }));
}
