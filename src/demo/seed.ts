import { sql } from 'kysely';
import { PlainError } from '../platform/db/errors.ts';
import type { Statement } from '../platform/db/queries.ts';
import { bigintId, int, type Row } from '../platform/db/row.ts';
import { demoBodies, demoPeople } from './people.ts';

/** Statements as the owner of the database: seeding is not something a serving role may do. */
export interface OwnerQueries {
  exec(statement: Statement): Promise<number>;
  one<T>(statement: Statement, parse: (row: Row) => T): Promise<T>;
}

/** Puts the demo's bodies, units and officials in place; running it again changes nothing. */
export async function seedDemo(owner: OwnerQueries): Promise<void> {
  const bodies = new Map<string, { id: number; units: number[] }>();
  const id = (row: Row): number => bigintId(row, 'id');
  for (const body of demoBodies) {
    const parent = body.parent === null ? null : (bodies.get(body.parent)?.id ?? null);
    const bodyId = await owner.one(
      sql`insert into body (slug, parent_id, region, bin, name, competence)
          values (${body.slug}, ${parent}, ${body.region}, ${body.bin}, ${JSON.stringify(body.name)}::jsonb,
            ${JSON.stringify(body.competence)}::jsonb)
          on conflict (slug) do update set name = excluded.name, competence = excluded.competence returning id`,
      id,
    );
    const units: number[] = [];
    for (const unit of body.units) units.push(await putUnit(owner, bodyId, unit));
    bodies.set(body.slug, { id: bodyId, units });
  }
  for (const person of demoPeople) {
    const { post } = person;
    const body = post === null ? undefined : bodies.get(post.body);
    if (post === null || body === undefined) continue;
    await owner.exec(
      sql`insert into official (body_id, unit_id, iin, surname, given_name, patronymic, position, rank, roles)
          values (${body.id}, ${post.unit === null ? null : (body.units[post.unit] ?? null)}, ${person.iin},
            ${person.surname}, ${person.givenName}, ${person.patronymic}, ${JSON.stringify(post.position)}::jsonb,
            ${post.rank}, ${[...post.roles]}::text[])
          on conflict (body_id, iin, rank) do nothing`,
    );
  }
  for (const { iin, post } of demoPeople) {
    if (!post?.absent) continue;
    const substitute = demoPeople.find(({ key }) => key === post.substitute);
    await owner.exec(
      sql`update official set absent_from = '2026-01-01', absent_until = '2027-12-31',
            substitute_id = (select id from official where iin = ${substitute?.iin ?? ''} limit 1)
          where iin = ${iin} and absent_from is null`,
    );
  }
}

/**
 * Throws PlainError when people of the demonstration are in the database: anybody may have their keys, so in production
 * they would be officials whom everybody can be.
 */
export async function refuseDemoPeople(owner: OwnerQueries): Promise<void> {
  const numbers = demoPeople.map(({ iin }) => iin);
  const found = await owner.one(
    sql`select (select count(*) from official where iin = any (${numbers}::text[]))::int
             + (select count(*) from account where iin = any (${numbers}::text[]))::int as n`,
    (row) => int(row, 'n'),
  );
  if (found > 0)
    throw new PlainError(
      'The database holds people of the demonstration: give production a database of its own.',
    );
}

async function putUnit(owner: OwnerQueries, bodyId: number, name: object): Promise<number> {
  return owner.one(
    sql`with found as (select id from unit where body_id = ${bodyId} and name = ${JSON.stringify(name)}::jsonb),
             made as (insert into unit (body_id, name) select ${bodyId}, ${JSON.stringify(name)}::jsonb
                      where not exists (select from found) returning id)
        select id from found union all select id from made`,
    (row) => bigintId(row, 'id'),
  );
}
