import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerationDeadline, dayOf, deadlineToJson, standardCalendar } from '@qabyldau/law';
import { sql } from 'kysely';
import type { Official } from '../../../kernel/actor.ts';
import { jobHandlers } from '../../../jobs.ts';
import { bigintId, int, text } from '../../../platform/db/row.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';
import { approveChange } from '../app/change-calendar.ts';

const portal = await openPortal();
const { db, clock, deps } = portal;
const today = '2026-11-20T10:00:00+05:00';
const order = 'Үкіметтің № 901 қаулысы';

const propose = (form: Record<string, string>, as = 'marat'): Promise<Answer> =>
  portal.post('/ru/calendar/proposals', form, { as });
const decide = (form: Record<string, string>, as: string): Promise<Answer> =>
  portal.post('/ru/calendar/decisions', form, { as });
const swap = (dayOff: string, worked: string): Record<string, string> => ({
  kind: 'transfer',
  dayOff,
  worked,
  source: order,
});
const waiting = (): Promise<string> =>
  db.owner.one(sql`select id from calendar_version where state = 'proposed'`, (row) => text(row, 'id'));
async function takeBack(): Promise<void> {
  const version = await waiting();
  assert.equal((await decide({ version, do: 'refuse', reason: 'қате' }, 'asan')).status, 303);
}

/** The table of a year as it stands, as a keeper pastes it, with further weekdays off. */
function table(year: number, off: readonly string[] = []): Record<string, string> {
  const own = standardCalendar.data.days.filter(({ on }) => on.startsWith(String(year)));
  const known = new Set(own.map(({ on }) => on));
  const lines = [
    ...own.map(({ on, kind, name, insteadOf }) => [on, kind, name ?? '', insteadOf ?? '', 'заң']),
    ...off.filter((on) => !known.has(on)).map((on) => [on, 'dayOff', '', '', 'заң']),
  ];
  return { kind: 'year', year: String(year), lines: lines.map((line) => line.join(';')).join('\n') };
}

function weekdaysOf(year: number): string[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: 365 }, (_, days) => first.add({ days }))
    .filter(({ dayOfWeek }) => dayOfWeek < 6)
    .map(String);
}

test('a swap in a year without table is refused, not a fault', async () => {
  assert.equal((await propose(swap('2031-01-06', '2031-01-11'))).status, 422);
});

test('a year in which nobody works is refused: it would stop every term', async () => {
  const answer = await propose(table(2027, weekdaysOf(2027)));
  assert.equal(answer.status, 422);
  assert.ok(answer.text.includes('В 2027 году выходит 0 рабочих дней'), answer.text);
});

test('the table of the running year changes no day that has begun', async () => {
  const answer = await propose(table(2026, ['2026-03-02']));
  assert.equal(answer.status, 422);
  assert.ok(answer.text.includes('Уже начались: 2 марта 2026 года.'));
});

test('of several proposals at the same moment one waits, and the others are told so', async () => {
  const days = swap('2026-12-04', '2027-01-16');
  const all = await Promise.all(
    ['marat', 'asan', 'marat', 'asan', 'marat', 'asan'].map((as) => propose(days, as)),
  );
  assert.deepEqual(all.map(({ status }) => status).sort(), [303, 422, 422, 422, 422, 422]);
  await takeBack();
});

test('who approves the table of a new year sees its days', async () => {
  const lines = '2028-01-07;dayOff;christmas;;заң\n2028-01-03;dayOff;;;заң';
  assert.equal((await propose({ kind: 'year', year: '2028', lines })).status, 303);
  const page = await portal.get('/ru/calendar', { as: 'asan' });
  assert.ok(page.text.includes('3 января 2028') && page.text.includes('7 января 2028'), page.text);
  await takeBack();
});

test('another post of the same person is not a second person', async () => {
  assert.equal((await propose(swap('2026-12-04', '2027-01-16'))).status, 303);
  const post = await db.owner.one(
    sql`insert into official (body_id, account_id, iin, surname, given_name, position, rank, roles)
        select b.id, o.account_id, o.iin, o.surname, o.given_name, o.position, 'worker', '{CALENDAR_KEEPER}'
        from official o join body b on b.slug = 'zhetisu-education'
        where o.id = (select proposed_by from calendar_version where state = 'proposed')
        returning id, body_id`,
    (row) => ({ id: bigintId(row, 'id'), body: bigintId(row, 'body_id') }),
  );
  const keeper: Official = {
    kind: 'official',
    accountId: 1,
    officialId: post.id,
    bodyId: post.body,
    unitId: null,
    roles: ['CALENDAR_KEEPER'],
    language: 'kk',
  };
  const approved = await approveChange(deps, keeper, await waiting());
  assert.deepEqual(approved, { ok: false, error: { code: 'samePerson' } });
  await takeBack();
});

test('a proposal that lay until its day had begun is not approved', async () => {
  assert.equal((await propose(swap('2026-11-27', '2027-01-16'))).status, 303);
  clock.set('2026-11-28T10:00:00+05:00');
  const late = await decide({ version: await waiting(), do: 'approve' }, 'asan');
  assert.equal(late.status, 422);
  assert.ok(late.text.includes('Начавшийся день изменить нельзя'));
  clock.set(today);
  await takeBack();
});

/** The term of consideration of an application of a day, as it is stored. */
function termFrom(registered: string): string {
  const day = dayOf(registered);
  const calendar = standardCalendar;
  const counted = considerationDeadline({
    kind: 'application',
    registeredOn: day,
    receivedOn: day,
    calendar,
  });
  return JSON.stringify(deadlineToJson(counted));
}

test('terms that would leave the calendar are told and keep it from being approved; the page still opens', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  const late = termFrom('2027-12-08');
  const seq = await db.owner.one(
    sql`insert into case_deadline (case_id, code, seq, due_on, deadline)
        select case_id, code, seq + 1000, '2027-12-30', ${late}::jsonb
        from case_deadline where case_id = ${caseId} and code = 'T05' returning seq`,
    (row) => int(row, 'seq'),
  );
  const off = ['2027-12-27', '2027-12-28', '2027-12-29', '2027-12-30', '2027-12-31'];
  assert.equal((await propose(table(2027, off))).status, 303);
  const page = await portal.get('/ru/calendar', { as: 'asan' });
  assert.equal(page.status, 200);
  assert.ok(page.text.includes('у 1 дела срок уйдёт в год без календаря'), page.text);
  assert.equal((await decide({ version: await waiting(), do: 'approve' }, 'asan')).status, 422);
  await takeBack();
  await db.owner.exec(sql`delete from case_deadline where case_id = ${caseId} and seq = ${seq}`);
});

test('a case of which two terms move counts once, and is said to move both ways', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  // A second running term, in which the worked weekend lies, so that it ends earlier.
  const other = termFrom('2027-01-12');
  await db.owner.exec(
    sql`insert into case_deadline (case_id, code, seq, due_on, deadline)
        select case_id, 'T08', seq + 1000, '2027-02-03', ${other}::jsonb
        from case_deadline where case_id = ${caseId} and code = 'T05'`,
  );
  assert.equal((await propose(swap('2026-12-04', '2027-01-16'))).status, 303);
  const page = await portal.get('/ru/calendar', { as: 'asan' });
  assert.match(
    page.text,
    /Срок изменится у 2 дел: раньше закончится у 1 дела, позже закончится у 1 дела\. Из них у 1 дела один срок/u,
  );
  await takeBack();
  await db.owner.exec(sql`delete from case_deadline where case_id = ${caseId} and code = 'T08'`);
});

test('the last version approved is in force, whatever the clock of a server said', async () => {
  assert.equal((await propose(swap('2026-12-04', '2027-01-16'))).status, 303);
  assert.equal((await decide({ version: await waiting(), do: 'approve' }, 'asan')).status, 303);
  clock.set('2026-11-20T09:00:00+05:00');
  assert.equal((await propose(swap('2026-12-11', '2027-01-23'))).status, 303);
  const version = await waiting();
  assert.equal((await decide({ version, do: 'approve' }, 'asan')).status, 303);
  assert.equal(deps.calendar.id, version);
  clock.set(today);
});

test('a deadline that a process behind wrote after the recount is counted again', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  assert.equal((await propose(swap('2026-11-30', '2027-01-30'))).status, 303);
  assert.equal((await decide({ version: await waiting(), do: 'approve' }, 'asan')).status, 303);
  await portal.runJobs();
  const calendars = (): Promise<readonly string[]> =>
    db.owner.rows(
      sql`select deadline->>'calendar' as id from case_deadline where case_id = ${caseId} and code = 'T05' order by seq`,
      (row) => text(row, 'id'),
    );
  const [was = '', is] = await calendars();
  assert.equal(is, deps.calendar.id);
  // As if only the old one had ever been written.
  await db.owner.exec(
    sql`delete from case_deadline where case_id = ${caseId} and deadline->>'calendar' = ${deps.calendar.id}`,
  );
  assert.deepEqual(await calendars(), [was]);
  await jobHandlers(deps)['spread-recount']?.({}, undefined as never);
  await portal.runJobs();
  assert.deepEqual(await calendars(), [was, is]);
});

test('an administrator of a body makes nobody a keeper of the calendar of all', async () => {
  const { id, body } = await db.owner.one(
    sql`select id, body_id from official where roles = '{EXECUTOR}' limit 1`,
    (row) => ({ id: bigintId(row, 'id'), body: bigintId(row, 'body_id') }),
  );
  const administrator: Official = {
    kind: 'official',
    accountId: 1,
    officialId: 1,
    bodyId: body,
    unitId: null,
    roles: ['ADMINISTRATOR'],
    language: 'kk',
  };
  const give = (role: string): Promise<number> =>
    db.app.withActor(administrator, 'test', (tx) =>
      tx.exec(sql`update official set roles = array_append(roles, ${role}) where id = ${id}`),
    );
  assert.equal(await give('REGISTRAR'), 1);
  await assert.rejects(give('CALENDAR_KEEPER'));
});
