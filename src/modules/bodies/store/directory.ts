import { sql } from 'kysely';
import { roles, type Role } from '../../../kernel/actor.ts';
import { parseText, type Text } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import {
  bigintId,
  bool,
  day,
  json,
  nullable,
  oneOf,
  text,
  texts,
  time,
  type Row,
} from '../../../platform/db/row.ts';

export interface Body {
  readonly id: number;
  readonly slug: string;
  readonly parentId: number | null;
  readonly region: string;
  readonly bin: string;
  readonly name: Text;
  readonly competence: Text;
  /** Working hours as `HH:MM` (APPK-64.3). */
  readonly opens: string;
  readonly closes: string;
  readonly acceptsAppeals: boolean;
}

export const ranks = ['firstHead', 'deputyHead', 'worker'] as const;
export type Rank = (typeof ranks)[number];

export interface BodyOfficial {
  readonly id: number;
  readonly bodyId: number;
  readonly unitId: number | null;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly position: Text;
  readonly rank: Rank;
  readonly roles: readonly Role[];
  readonly absentFrom: Temporal.PlainDate | null;
  readonly absentUntil: Temporal.PlainDate | null;
  readonly substituteId: number | null;
  readonly left: boolean;
}

function parseBody(row: Row): Body {
  return {
    id: bigintId(row, 'id'),
    slug: text(row, 'slug'),
    parentId: nullable(bigintId)(row, 'parent_id'),
    region: text(row, 'region'),
    bin: text(row, 'bin'),
    name: json(row, 'name', parseText),
    competence: json(row, 'competence', parseText),
    opens: time(row, 'opens').toString({ smallestUnit: 'minute' }),
    closes: time(row, 'closes').toString({ smallestUnit: 'minute' }),
    acceptsAppeals: bool(row, 'accepts_appeals'),
  };
}

const officialColumns = sql`id, body_id, unit_id, surname, given_name, patronymic, position, rank, roles,
  absent_from, absent_until, substitute_id, left_on is not null as has_left`;

function parseOfficial(row: Row): BodyOfficial {
  return {
    id: bigintId(row, 'id'),
    bodyId: bigintId(row, 'body_id'),
    unitId: nullable(bigintId)(row, 'unit_id'),
    surname: text(row, 'surname'),
    givenName: text(row, 'given_name'),
    patronymic: nullable(text)(row, 'patronymic'),
    position: json(row, 'position', parseText),
    rank: oneOf(row, 'rank', ranks),
    roles: texts(row, 'roles').filter((role): role is Role => (roles as readonly string[]).includes(role)),
    absentFrom: nullable(day)(row, 'absent_from'),
    absentUntil: nullable(day)(row, 'absent_until'),
    substituteId: nullable(bigintId)(row, 'substitute_id'),
    left: bool(row, 'has_left'),
  };
}

/** Every body, those of one region together. */
export async function listBodies(tx: Tx): Promise<readonly Body[]> {
  return tx.rows(sql`select * from body order by region, coalesce(parent_id, id), id`, parseBody);
}

export async function findBody(tx: Tx, id: number): Promise<Body | undefined> {
  return tx.row(sql`select * from body where id = ${id}`, parseBody);
}

export async function findBodyBySlug(tx: Tx, slug: string): Promise<Body | undefined> {
  return tx.row(sql`select * from body where slug = ${slug}`, parseBody);
}

export async function getBody(tx: Tx, id: number): Promise<Body> {
  return tx.one(sql`select * from body where id = ${id}`, parseBody);
}

export async function listOfficials(tx: Tx, bodyId: number): Promise<readonly BodyOfficial[]> {
  return tx.rows(
    sql`select ${officialColumns} from official where body_id = ${bodyId} and left_on is null order by rank, surname, id`,
    parseOfficial,
  );
}

export async function findOfficial(tx: Tx, id: number): Promise<BodyOfficial | undefined> {
  return tx.row(sql`select ${officialColumns} from official where id = ${id}`, parseOfficial);
}

/** The heads and deputies to whom something can be addressed (R213-1), of all bodies. */
export async function listHeads(tx: Tx): Promise<readonly BodyOfficial[]> {
  return tx.rows(
    sql`select ${officialColumns} from official where rank in ('firstHead', 'deputyHead') and left_on is null
        order by body_id, rank desc, id`,
    parseOfficial,
  );
}

/** Sets or clears an absence with its substitute; row-level security limits it to the administrator's own body. */
export async function setAbsence(
  tx: Tx,
  officialId: number,
  absence: { from: Temporal.PlainDate; until: Temporal.PlainDate; substituteId: number | null } | null,
): Promise<boolean> {
  const changed = await tx.exec(
    sql`update official set absent_from = ${absence?.from.toString() ?? null},
          absent_until = ${absence?.until.toString() ?? null}, substitute_id = ${absence?.substituteId ?? null}
        where id = ${officialId}`,
  );
  return changed === 1;
}

/** Whether an official is absent on a day. */
export function isAbsent(official: BodyOfficial, on: Temporal.PlainDate): boolean {
  if (official.absentFrom === null || official.absentUntil === null) return false;
  const { compare } = Temporal.PlainDate;
  return compare(official.absentFrom, on) <= 0 && compare(on, official.absentUntil) <= 0;
}
