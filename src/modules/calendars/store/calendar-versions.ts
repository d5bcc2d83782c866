import {
  calendarFromJson,
  deadlineFromJson,
  type CalendarData,
  type Deadline,
  type DeadlineJson,
} from '@qabyldau/law';
import { sql } from 'kysely';
import { asJson, type Queries } from '../../../platform/db/queries.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { bigintId, instant, int, json, nullable, oneOf, text, type Row } from '../../../platform/db/row.ts';
import { readCalendarChange, type CalendarChange } from '../domain/calendar-change.ts';

export const versionStates = ['proposed', 'approved', 'refused'] as const;

/** A version of the working calendar, as somebody proposed it and somebody else decided. */
export interface CalendarVersion {
  readonly id: string;
  readonly basedOn: string;
  readonly data: CalendarData;
  readonly change: CalendarChange;
  readonly state: (typeof versionStates)[number];
  readonly proposedBy: number;
  readonly proposedAt: Temporal.Instant;
  readonly decidedBy: number | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly refusal: string | null;
}

function parse(row: Row): CalendarVersion {
  return {
    id: text(row, 'id'),
    basedOn: text(row, 'based_on'),
    data: json(row, 'data', calendarFromJson),
    change: json(row, 'change', readCalendarChange),
    state: oneOf(row, 'state', versionStates),
    proposedBy: bigintId(row, 'proposed_by'),
    proposedAt: instant(row, 'proposed_at'),
    decidedBy: nullable(bigintId)(row, 'decided_by'),
    decidedAt: nullable(instant)(row, 'decided_at'),
    refusal: nullable(text)(row, 'refusal'),
  };
}

const columns = sql`id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at, refusal`;

/**
 * Id of the version in force: the approved one of which no other approved one was made, whatever the clocks of the
 * servers said. Undefined while only the calendar of the product is there.
 */
export async function idInForce(tx: Queries): Promise<string | undefined> {
  const [id] = await tx.rows(
    sql`select v.id from calendar_version v where v.state = 'approved'
          and not exists (select from calendar_version n where n.state = 'approved' and n.based_on = v.id)
        order by v.decided_at desc limit 1`,
    (row) => text(row, 'id'),
  );
  return id;
}

/**
 * The table of an approved version as it is stored, unread; undefined when there is no such version. Nothing else of the row
 * is looked at: terms are counted by the table alone.
 */
export async function findApprovedData(
  tx: Queries,
  id: string,
): Promise<{ readonly data: unknown } | undefined> {
  const [found] = await tx.rows(
    sql`select data from calendar_version where id = ${id} and state = 'approved'`,
    (row) => ({ data: row['data'] }),
  );
  return found;
}

/** All versions that the actor may see, newest first. */
export function listVersions(tx: Queries): Promise<readonly CalendarVersion[]> {
  return tx.rows(sql`select ${columns} from calendar_version order by proposed_at desc, id desc`, parse);
}

/** The version that waits for its second person. */
export async function findProposal(tx: Queries): Promise<CalendarVersion | undefined> {
  const [version] = await tx.rows(
    sql`select ${columns} from calendar_version where state = 'proposed'`,
    parse,
  );
  return version;
}

/** Adds a proposal. Throws the database's unique violation when one waits already. */
export async function addProposal(
  tx: Tx,
  given: Pick<CalendarVersion, 'id' | 'basedOn' | 'data' | 'change' | 'proposedBy'> & {
    readonly proposedAt: string;
  },
): Promise<void> {
  await tx.exec(
    sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at)
        values (${given.id}, ${given.basedOn}, ${asJson(given.data)}::jsonb, ${asJson(given.change)}::jsonb,
                'proposed', ${given.proposedBy}, ${given.proposedAt})`,
  );
}

/** Decides a proposal; answers whether it was still there to be decided. */
export async function decideProposal(
  tx: Tx,
  given: {
    readonly id: string;
    readonly state: 'approved' | 'refused';
    readonly by: number;
    readonly at: string;
    readonly refusal: string | null;
  },
): Promise<boolean> {
  const rows = await tx.rows(
    sql`update calendar_version set state = ${given.state}, decided_by = ${given.by}, decided_at = ${given.at},
          refusal = ${given.refusal}
        where id = ${given.id} and state = 'proposed' returning id`,
    (row) => text(row, 'id'),
  );
  return rows.length === 1;
}

/** The running deadlines of a case, and how many open cases run under the very same ones. */
export interface RunningCases {
  readonly deadlines: readonly Deadline[];
  readonly cases: number;
}

/** The running deadlines of open cases, without a word about whose they are; equal cases are given once. */
export function runningCases(tx: Queries): Promise<readonly RunningCases[]> {
  return tx.rows(sql`select deadlines, cases from running_deadlines()`, (row) => ({
    deadlines: json(row, 'deadlines', (value) => (value as readonly DeadlineJson[]).map(deadlineFromJson)),
    cases: int(row, 'cases'),
  }));
}

/** Open cases, by ascending id after one, that have a running deadline counted by another version. */
export function casesUnderOtherCalendar(
  tx: Queries,
  given: { readonly calendar: string; readonly after: number; readonly most: number },
): Promise<readonly number[]> {
  return tx.rows(
    sql`select case_id from cases_under_other_calendar(${given.calendar}, ${given.after}, ${given.most})`,
    (row) => bigintId(row, 'case_id'),
  );
}
