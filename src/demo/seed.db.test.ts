import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../platform/db/testing.ts';
import { int } from '../platform/db/row.ts';
import { demoPeople } from './people.ts';
import { refuseDemoPeople, seedDemo } from './seed.ts';

const db = await testDatabase();

test('production does not start over a database in which people of the demonstration are or were signed in', async () => {
  await refuseDemoPeople(db.owner);
  const [aigul] = demoPeople;
  await db.owner.exec(
    sql`insert into account (iin, surname, given_name) values (${aigul?.iin ?? ''}, 'С', 'А')`,
  );
  await assert.rejects(refuseDemoPeople(db.owner), {
    name: 'PlainError',
    message: /people of the demonstration/u,
  });
  await db.owner.exec(sql`delete from account`);
  await refuseDemoPeople(db.owner);
  await seedDemo(db.owner);
  await assert.rejects(refuseDemoPeople(db.owner), { name: 'PlainError' });
});

test('seeding twice changes nothing', async () => {
  const officials = (): Promise<number> =>
    db.owner.one(sql`select count(*)::int as n from official`, (row) => int(row, 'n'));
  const before = await officials();
  await seedDemo(db.owner);
  assert.equal(await officials(), before);
});
