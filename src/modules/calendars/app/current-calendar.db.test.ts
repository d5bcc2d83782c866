import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyTransfer, standardCalendar } from '@qabyldau/law';
import { sql } from 'kysely';
import { seedDemo } from '../../../demo/seed.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import { openCurrentCalendar } from './current-calendar.ts';

const db = await testDatabase();
await seedDemo(db.owner);

test('a version that was approved here is not replaced by one that a later product ships under the same id', async (t) => {
  const { id, data } = standardCalendar;
  const swap = { dayOff: '2026-12-04', worked: '2026-12-12', source: 'order 902' };
  const approved = { ...applyTransfer(data, swap, 'x'), id };
  await db.owner.exec(
    sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at)
        select ${id}, '2026.1', ${JSON.stringify(approved)}::jsonb, '{"kind": "transfer"}', 'approved',
          min(id), now(), max(id), now() from official`,
  );
  const current = await openCurrentCalendar(db.app);
  t.after(() => {
    current.close();
  });
  assert.ok(current.now().data.days.some(({ on }) => on === swap.dayOff));
});
