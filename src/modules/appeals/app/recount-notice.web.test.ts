import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { jobHandlers } from '../../../jobs.ts';
import { languages, type Language } from '../../../kernel/text.ts';
import { int, text } from '../../../platform/db/row.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';

const portal = await openPortal();
const { db } = portal;
const caseId = await appealOfAigul(portal, 'inWork');
await portal.runJobs();

interface Told {
  readonly seq: number;
  readonly channel: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
}
const told = (): Promise<readonly Told[]> =>
  db.owner.rows(
    sql`select event_seq, channel, language, subject, body from notice
        where case_id = ${caseId} and code = 'Q01' order by event_seq, channel`,
    (row) => ({
      seq: int(row, 'event_seq'),
      channel: text(row, 'channel'),
      language: text(row, 'language'),
      subject: text(row, 'subject'),
      body: text(row, 'body'),
    }),
  );
const dueOn = (): Promise<string> =>
  db.owner.one(sql`select due_on::text as due from case_header where id = ${caseId}`, (row) =>
    text(row, 'due'),
  );

async function swapDays(dayOff: string, worked: string, source: string): Promise<void> {
  const form = { kind: 'transfer', dayOff, worked, source };
  assert.equal((await portal.post('/kk/calendar/proposals', form, { as: 'marat' })).status, 303);
  const version = await db.owner.one(sql`select id from calendar_version where state = 'proposed'`, (row) =>
    text(row, 'id'),
  );
  const approved = await portal.post('/kk/calendar/decisions', { version, do: 'approve' }, { as: 'asan' });
  assert.equal(approved.status, 303);
  await portal.runJobs();
}

/** Registered on Friday 20 November 2026, so the term ends on Friday 11 December; the 16th is Independence Day. */
const moves: Readonly<Record<Language, { day: string; words: RegExp }>> = {
  kk: {
    day: '2026-11-27',
    words:
      /Бұрынғы соңғы күні: 2026 жылғы 11 желтоқсан, жұма\. Жаңа соңғы күні: 2026 жылғы 14 желтоқсан, дүйсенбі\.\n\n.*\n– 2026 жылғы 27 қараша, жұма: ауыстыру .* орнына демалыс күні – № 900/u,
  },
  ru: {
    day: '2026-12-04',
    words:
      /Последний день был: понедельник, 14 декабря 2026 года\. Теперь: вторник, 15 декабря 2026 года\.\n\n.*\n– пятница, 4 декабря 2026 года: выходной вместо .* по решению о переносе – № 900/u,
  },
  en: {
    day: '2026-12-11',
    words:
      /The last day was: Tuesday, 15 December 2026\. It is now: Thursday, 17 December 2026\.\n\n.*\n– Friday, 11 December 2026: day off in place of .*, by an official swap of days – № 900/u,
  },
};

test('who waits for a date is told when the calendar moves it: was, is, and the days with their order', async () => {
  const weekend = Temporal.PlainDate.from('2027-01-16');
  for (const [index, language] of languages.entries()) {
    await db.owner.exec(
      sql`update account set language = ${language}
          where id = (select s.account_id from submission s join case_header h on h.submission_id = s.id where h.id = ${caseId})`,
    );
    const { day, words } = moves[language];
    const before = await dueOn();
    await swapDays(day, weekend.add({ days: 7 * index }).toString(), '№ 900');
    assert.notEqual(await dueOn(), before);
    const rows = (await told()).slice(-2);
    assert.deepEqual(
      rows.map((one) => [one.channel, one.language]),
      [
        ['cabinet', language],
        ['email', language],
      ],
    );
    const [{ subject, body } = { subject: '', body: '' }, letter] = rows;
    assert.match(body, words);
    assert.equal(letter?.body, body, 'the same words in the letter');
    assert.deepEqual(otherLanguageIn(`${subject} ${body}`, language), []);
    assert.ok(body.includes(`/${language}/appeals/${caseId}`));
  }
  assert.equal((await told()).length, 6);
  const letters = await portal.mailbox.list('aigul@demo.kz');
  assert.equal(
    letters.filter(({ subject }) => /мерзімі өзгерді|срок изменился|has changed/u.test(subject)).length,
    3,
  );
  const page = await portal.get('/kk/notices', { as: 'aigul' });
  assert.ok(page.text.includes('мерзімі өзгерді'));
});

test('a job that runs again tells nobody twice', async () => {
  const rows = await told();
  const seq = rows.at(-1)?.seq ?? 0;
  const handlers = jobHandlers(portal.deps);
  await handlers['send-notice']?.({ caseId, seq, code: 'Q01' }, undefined as never);
  await handlers['recount-terms']?.({ caseId, calendar: portal.deps.calendar.id }, undefined as never);
  await portal.runJobs();
  assert.deepEqual(await told(), rows);
  const letters = await portal.mailbox.list('aigul@demo.kz');
  assert.equal(letters.filter(({ subject }) => subject.includes('has changed')).length, 1);
});

test('a job of a version that was replaced since, however late it runs, counts nothing back', async () => {
  const events = (): Promise<number> =>
    db.owner.one(sql`select count(*)::int as n from case_event where case_id = ${caseId}`, (row) =>
      int(row, 'n'),
    );
  const calendar = await db.owner.one(
    sql`select id from calendar_version where state = 'approved' order by decided_at, id limit 1`,
    (row) => text(row, 'id'),
  );
  assert.notEqual(calendar, portal.deps.calendar.id);
  const before = [await dueOn(), await events(), (await told()).length];
  await jobHandlers(portal.deps)['recount-terms']?.({ caseId, calendar }, undefined as never);
  await portal.runJobs();
  assert.deepEqual([await dueOn(), await events(), (await told()).length], before);
});

test('a change inside the term that leaves its end where it was is told in the timeline only', async () => {
  const before = [await dueOn(), (await told()).length];
  await swapDays('2026-12-02', '2026-12-05', '№ 901');
  assert.deepEqual([await dueOn(), (await told()).length], before);
  const page = await portal.get(`/en/appeals/${caseId}`, { as: 'aigul' });
  assert.ok(page.text.includes('the day stays the same'), page.text);
});

test('the text of an order is one line, and writes no lines of its own into a letter', async () => {
  const order = '№ 902\r\n\r\nАқша төлеңіз:\u2028\u202ehttps://ol.example/';
  await swapDays('2026-12-09', '2027-02-13', order);
  const { body } = (await told()).at(-1) ?? { body: '' };
  assert.match(body, /^– .* № 902 Ақша төлеңіз: https:\/\/ol\.example\/$/mu);
});
