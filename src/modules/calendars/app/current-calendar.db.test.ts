import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import { applyTransfer, dayOf, findDayOff, standardCalendar } from '@qabyldau/law';
import { sql } from 'kysely';
import { seedDemo } from '../../../demo/seed.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import { openCurrentCalendar } from './current-calendar.ts';

const db = await testDatabase();
await seedDemo(db.owner);
beforeEach(() => db.owner.exec(sql`delete from calendar_version`));

/** Writes a version as if two keepers had approved it once. */
const approved = (id: string, data: object): Promise<number> =>
  db.owner.exec(
    sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at)
        select ${id}, '2026.1', ${JSON.stringify({ ...data, id })}::jsonb, '{"kind": "transfer"}', 'approved',
          min(id), now(), max(id), now() from official`,
  );
async function opened(): ReturnType<typeof openCurrentCalendar> {
  const current = await openCurrentCalendar(db.app);
  after(() => {
    current.close();
  });
  return current;
}

test('a version that was approved here is not replaced by one that a later product ships under the same id', async () => {
  const { id, data } = standardCalendar;
  const swap = { dayOff: '2026-12-04', worked: '2026-12-12', source: 'order 902' };
  await approved(id, applyTransfer(data, swap, 'x'));
  const current = await opened();
  assert.ok(current.now().data.days.some(({ on }) => on === swap.dayOff));
});

test('a version that today could not be proposed any more is still counted by', async () => {
  const { data } = standardCalendar;
  const days = [
    ...data.days.filter(({ kind }) => kind !== 'moved'),
    { on: '2026-12-05', kind: 'swapped' },
    { on: '2026-12-07', kind: 'workingWeekend' },
    { on: '2026-12-09', kind: 'holiday', name: 'a holiday of another release', order: 7 },
  ];
  await approved('2026.31', { ...data, days });
  const current = await opened();
  assert.equal(current.now().id, '2026.31');
  assert.equal(findDayOff(current.now(), dayOf('2026-12-05'))?.reason, 'swapped');
  assert.equal(findDayOff(current.now(), dayOf('2026-12-07')), undefined);
  assert.equal(findDayOff(current.now(), dayOf('2026-12-09'))?.reason, 'holiday');
});

test('a version that cannot be read stops the start with one sentence: its id, what is wrong, what to do', async () => {
  const { data } = standardCalendar;
  for (const [id, broken, why] of [
    ['2026.41', { ...data, days: 'lost' }, /\(days is not a list\)/u],
    ['2026.42', { ...data, days: [{ on: '2026-12-41', kind: 'holiday' }] }, /2026-12-41/u],
    ['2026.43', { ...data, days: [data.days[0], data.days[0]] }, /1 January 2021: written twice/u],
  ] as const) {
    await db.owner.exec(sql`delete from calendar_version`);
    await approved(id, broken);
    await assert.rejects(openCurrentCalendar(db.app), ({ name, message }: Error) => {
      assert.equal(name, 'PlainError');
      assert.match(message, why);
      assert.match(message, new RegExp(`^Version ${id} .* restore its row .* from a backup\\.$`, 'u'));
      return true;
    });
  }
});

test('a process that runs keeps the version it has, and does not guess by another', async () => {
  const current = await opened();
  await approved('2026.51', { ...standardCalendar.data, days: null });
  await assert.rejects(current.refresh(), { name: 'PlainError' });
  assert.equal(current.now().id, standardCalendar.id);
});
