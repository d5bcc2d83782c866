import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { standardCalendar } from '@qabyldau/law';
import { int, text } from '../../../platform/db/row.ts';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';
import { replayAppeals } from '../../appeals/index.ts';

const portal = await openPortal();
const { db } = portal;
/** A working day within the term of an appeal that is filed today, and the Saturday after it. */
const filed = Temporal.PlainDate.from(portal.clock.now().toZonedDateTimeISO('Asia/Almaty'));
const friday = filed.add({ days: ((5 - filed.dayOfWeek + 7) % 7) + 7 });
const saturday = friday.add({ days: 1 });
const order = 'Үкіметтің № 900 қаулысы';
const swap = {
  kind: 'transfer',
  dayOff: friday.toString(),
  worked: friday.add({ days: 50 }).toString(),
  source: order,
};

const duesOf = (caseId: number): Promise<readonly string[]> =>
  db.owner.rows(
    sql`select due_on::text || ' ' || (deadline->>'calendar') as due from case_deadline
        where case_id = ${caseId} and code = 'T05' order by seq`,
    (row) => text(row, 'due'),
  );
const dueOn = (caseId: number): Promise<string> =>
  db.owner.one(sql`select due_on::text as due from case_header where id = ${caseId}`, (row) =>
    text(row, 'due'),
  );

test('only keepers open the calendar, and the one in force is that of the product', async () => {
  assert.equal((await portal.get('/kk/calendar', { as: 'erlan' })).status, 403);
  assert.equal((await portal.get('/kk/calendar', { as: 'aigul' })).status, 403);
  const page = await portal.get('/kk/calendar', { as: 'marat' });
  assert.equal(page.status, 200);
  assert.ok(page.text.includes(standardCalendar.id));
});

test('bad input is told by its field, and nothing of it is lost', async () => {
  for (const [form, said] of [
    [{ ...swap, dayOff: '2026-02-31' }, 'Күнді көрсетіңіз'],
    [{ ...swap, source: '  ' }, 'Құжатты көрсетіңіз'],
    [{ ...swap, dayOff: saturday.toString() }, 'кәдімгі жұмыс күні емес'],
    [{ ...swap, dayOff: filed.subtract({ days: 3 }).toString() }, 'алдағы күндерді'],
    [{ kind: 'year', year: '2035', lines: '2035-01-01;holiday;newYear;;267' }, '(2021–2027) жалғаспайды'],
    [{ kind: 'year', year: 'келесі', lines: 'сәлем' }, '1-жол оқылмады: сәлем'],
  ] as const) {
    const answer = await portal.post('/kk/calendar/proposals', form, { as: 'marat' });
    assert.equal(answer.status, 422, JSON.stringify(form));
    assert.ok(answer.text.includes(said), `${said} in ${answer.text.slice(0, 3000)}`);
  }
  const kept = await portal.post('/kk/calendar/proposals', { ...swap, source: '' }, { as: 'marat' });
  assert.ok(kept.html.includes(swap.dayOff) && kept.html.includes(swap.worked));
});

test('CAL-4 a swap of days by order moves open cases: proposed by one, approved by another, told to the owner', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  const before = await dueOn(caseId);

  const proposed = await portal.post('/kk/calendar/proposals', swap, { as: 'marat' });
  assert.equal(proposed.status, 303);
  const waiting = await portal.get('/kk/calendar', { as: 'marat' });
  assert.ok(waiting.text.includes('1 істің мерзімі кейінірек аяқталады.'), waiting.text);
  assert.ok(waiting.text.includes(order));
  assert.equal(await dueOn(caseId), before, 'a proposal moves nothing');
  const again = await portal.post('/kk/calendar/proposals', swap, { as: 'asan' });
  assert.equal(again.status, 422);

  const version = await db.owner.one(sql`select id from calendar_version`, (row) => text(row, 'id'));
  const own = await portal.post('/kk/calendar/decisions', { version, do: 'approve' }, { as: 'marat' });
  assert.equal(own.status, 422);
  assert.ok(own.text.includes('өзі бекіте алмайды'));
  const approved = await portal.post('/kk/calendar/decisions', { version, do: 'approve' }, { as: 'asan' });
  assert.equal(approved.status, 303);
  assert.equal(portal.deps.calendar.id, version, 'terms are computed by it from now on');
  await portal.runJobs();

  const after = await dueOn(caseId);
  assert.notEqual(after, before);
  assert.deepEqual(await duesOf(caseId), [`${before} ${standardCalendar.id}`, `${after} ${version}`]);
  const page = await portal.get(`/kk/appeals/${caseId}`, { as: 'aigul' });
  assert.ok(page.text.includes('Жұмыс күнтізбесі өзгерді'), 'its owner sees why');
  assert.ok(page.text.includes(`күнтізбенің ${standardCalendar.id} нұсқасы`), 'and what was before');
  assert.ok(
    page.html.includes(`datetime="${after}"`) && !page.html.includes(`datetime="${before}"`),
    'one counts',
  );
  assert.ok(page.text.includes('Бұрынғы есеп'), 'the old explanation is still there');
  await portal.runJobs();
  assert.equal((await duesOf(caseId)).length, 2, 'counting again changes nothing');
  assert.deepEqual((await replayAppeals(db.owner)).faults, []);
});

test('the database itself refuses one person twice, and a decided version is never changed', async () => {
  const decide = (id: string): Promise<number> =>
    db.owner.exec(
      sql`insert into calendar_version (id, based_on, data, change, state, proposed_by, proposed_at, decided_by, decided_at)
          select ${id}, ${id}, jsonb_build_object('id', ${id}::text), '{}', 'approved', o.id, now(), o.id, now()
          from official o limit 1`,
    );
  await assert.rejects(decide('2026.99'), /second_person/u);
  const changed = await db.app.withActor(
    {
      kind: 'official',
      accountId: 1,
      officialId: 1,
      bodyId: 1,
      unitId: null,
      roles: ['CALENDAR_KEEPER'],
      language: 'kk',
    },
    'test',
    (tx) => tx.exec(sql`update calendar_version set refusal = 'x' where state = 'approved'`),
  );
  assert.equal(changed, 0);
  assert.equal(
    await db.owner.one(sql`select count(*)::int as n from calendar_version`, (row) => int(row, 'n')),
    1,
  );
});

test('a proposal is refused with a reason, or taken back', async () => {
  const next = {
    ...swap,
    dayOff: friday.add({ days: 7 }).toString(),
    worked: friday.add({ days: 57 }).toString(),
  };
  assert.equal((await portal.post('/ru/calendar/proposals', next, { as: 'asan' })).status, 303);
  const version = await db.owner.one(sql`select id from calendar_version where state = 'proposed'`, (row) =>
    text(row, 'id'),
  );
  const silent = await portal.post('/ru/calendar/decisions', { version, do: 'refuse' }, { as: 'marat' });
  assert.equal(silent.status, 422);
  const refused = await portal.post(
    '/ru/calendar/decisions',
    { version, do: 'refuse', reason: 'Приказ отменён' },
    { as: 'marat' },
  );
  assert.equal(refused.status, 303);
  const page = await portal.get('/ru/calendar', { as: 'marat' });
  assert.ok(page.text.includes('Приказ отменён'));
  const late = await portal.post('/ru/calendar/decisions', { version, do: 'approve' }, { as: 'marat' });
  assert.equal(late.status, 422);
});
