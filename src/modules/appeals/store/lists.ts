import { sql } from 'kysely';
import { parseText, type Text } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import {
  bigintId,
  day,
  instant,
  int,
  json,
  nullable,
  oneOf,
  text,
  type Row,
} from '../../../platform/db/row.ts';
import { appealKinds, type AppealKind } from '../domain/kinds.ts';
import { appealStates, type AppealState } from '../domain/machine.ts';

/** One line of a list of appeals. */
export interface AppealLine {
  readonly caseId: number;
  readonly number: string;
  readonly kind: AppealKind;
  readonly state: AppealState;
  readonly bodyName: Text;
  readonly receivedAt: Temporal.Instant;
  /** The lawful day; `registeredAt` is the click, null while nobody registered (C39). */
  readonly registeredOn: Temporal.PlainDate;
  readonly registeredAt: Temporal.Instant | null;
  readonly dueOn: Temporal.PlainDate;
  readonly executorName: string | null;
  readonly signatureCheck: string;
  readonly adoptedAt: Temporal.Instant | null;
}

const columns = sql`h.id, s.number, s.kind, h.state, b.name as body_name, h.received_at, h.registered_on, h.registered_at, h.due_on,
  h.signature_check, h.adopted_at, o.surname, o.given_name, o.patronymic`;
const tables = sql`case_header h join submission s on s.id = h.submission_id join body b on b.id = h.body_id
  left join official o on o.id = h.executor_id`;

function parseLine(row: Row): AppealLine {
  const surname = nullable(text)(row, 'surname');
  const initials = [nullable(text)(row, 'given_name'), nullable(text)(row, 'patronymic')]
    .filter((name): name is string => name !== null)
    .map((name) => ` ${name.charAt(0)}.`);
  return {
    caseId: bigintId(row, 'id'),
    number: text(row, 'number'),
    kind: oneOf(row, 'kind', appealKinds),
    state: oneOf(row, 'state', appealStates),
    bodyName: json(row, 'body_name', parseText),
    receivedAt: instant(row, 'received_at'),
    registeredOn: day(row, 'registered_on'),
    registeredAt: nullable(instant)(row, 'registered_at'),
    dueOn: day(row, 'due_on'),
    executorName: surname === null ? null : surname + initials.join(''),
    signatureCheck: text(row, 'signature_check'),
    adoptedAt: nullable(instant)(row, 'adopted_at'),
  };
}

/** The appeals of the person who asks, the newest first; `before` continues below a case id. */
export async function listMyAppeals(
  tx: Tx,
  page: { before: number | null; size: number },
): Promise<readonly AppealLine[]> {
  const cursor = page.before === null ? sql`true` : sql`h.id < ${page.before}`;
  return tx.rows(
    sql`select ${columns} from ${tables} where s.account_id = q_person() and ${cursor}
        order by h.id desc limit ${page.size}`,
    parseLine,
  );
}

/** What a list of the body is narrowed to; every part can be absent. */
export interface InboxFilter {
  readonly states: readonly AppealState[];
  readonly executorId: number | null;
  readonly signerId: number | null;
  /** Due on this day or later. */
  readonly dueFrom: Temporal.PlainDate | null;
  readonly dueBefore: Temporal.PlainDate | null;
  readonly number: string | null;
  /** Continues after this line (keyset): due day and case id. */
  readonly after: { readonly dueOn: string; readonly id: number } | null;
  readonly size: number;
}

/** The appeals of the actor's body that the actor may see, the most urgent first. */
export async function listInbox(tx: Tx, filter: InboxFilter): Promise<readonly AppealLine[]> {
  const conditions = [
    sql`h.body_id = q_body()`,
    sql`h.state = any (${[...filter.states]}::text[])`,
    filter.executorId === null ? null : sql`h.executor_id = ${filter.executorId}`,
    filter.signerId === null ? null : sql`h.signer_id = ${filter.signerId}`,
    filter.dueFrom === null ? null : sql`h.due_on >= ${filter.dueFrom}`,
    filter.dueBefore === null ? null : sql`h.due_on < ${filter.dueBefore}`,
    filter.number === null ? null : sql`(s.number = ${filter.number} or s.number_latin = ${filter.number})`,
    filter.after === null
      ? null
      : sql`(h.due_on, h.id) > (${filter.after.dueOn}::date, ${filter.after.id}::bigint)`,
  ].filter((condition) => condition !== null);
  return tx.rows(
    sql`select ${columns} from ${tables} where ${sql.join(conditions, sql` and `)}
        order by h.due_on, h.id limit ${filter.size}`,
    parseLine,
  );
}

/** How many appeals of the body wait in each state, of those the actor may see. */
export async function countByState(tx: Tx): Promise<ReadonlyMap<AppealState, number>> {
  const rows = await tx.rows(
    sql`select state, count(*)::int as n from case_header where body_id = q_body() group by state`,
    (row) => [oneOf(row, 'state', appealStates), int(row, 'n')] as const,
  );
  return new Map(rows);
}

/** The decisions that wait for the acting official's signature. */
export async function countToSign(tx: Tx): Promise<number> {
  return tx.one(
    sql`select count(*)::int as n from case_act where state = 'agreed' and signer_id = q_official()`,
    (row) => int(row, 'n'),
  );
}

/** Who opened a case, when and why, for its applicant. */
export interface Opening {
  readonly at: Temporal.Instant;
  readonly purpose: string;
  readonly position: Text | null;
}

export async function listOpenings(tx: Tx, caseId: number): Promise<readonly Opening[]> {
  return tx.rows(
    sql`select l.at, l.purpose, o.position from access_log l left join official o on l.actor = 'official:' || o.id
        where l.case_id = ${caseId} and l.actor like 'official:%' order by l.id desc limit 100`,
    (row) => ({
      at: instant(row, 'at'),
      purpose: text(row, 'purpose'),
      position: nullable((r, c) => json(r, c, parseText))(row, 'position'),
    }),
  );
}
