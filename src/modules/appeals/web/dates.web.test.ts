import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { languages } from '../../../kernel/text.ts';
import { text } from '../../../platform/db/row.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal, type Portal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';
import { readPdf, textOf } from '../../papers/documents/testing/pdf-text.ts';
import { issueDecision, paperToSign, registerAppeal } from '../index.ts';
import { apiOf } from '../testing/api-client.ts';
import { bodyIdOf, cmsBytes, filedAppeal, officialOf, readyDraft } from '../testing/filing.ts';

/** A working Friday, ten in the morning: 20 November 2026. */
const portal = await openPortal();

const dueNow = async (query: string, language = 'ru', as = 'aigul') =>
  portal.get(`/${language}/appeals/drafts/due-now?${query}`, { as });

test('APPK-76.1 T05 the form asks for its date anew when kind or body change', async () => {
  const bodyId = await bodyIdOf(portal, 'zhetisu-health');
  for (const language of languages) {
    const { status, html } = await dueNow(`kind=inquiry&addressee=${bodyId}:1`, language);
    assert.equal(status, 200);
    assert.match(html, /^<section[^>]*><h2>/u);
    assert.match(html, /<time datetime="2026-12-11">/u);
    assert.match(html, /class="why"/u);
    assert.deepEqual(otherLanguageIn(html, language), []);
  }
  for (const nothing of [
    '',
    `kind=&addressee=${bodyId}`,
    `kind=complaint&addressee=${bodyId}`,
    'kind=inquiry',
    'kind=inquiry&addressee=999999',
  ])
    assert.equal((await dueNow(nothing)).html, '', nothing);
  assert.equal((await portal.get('/ru/appeals/drafts/due-now?kind=inquiry')).status, 303);
  const { draftId } = await readyDraft(portal, 'aigul');
  const form = await portal.get(`/kk/appeals/drafts/${draftId}`, { as: 'aigul' });
  assert.match(form.html, /data-live="\/kk\/appeals\/drafts\/due-now" data-fields="kind addressee"/u);
  assert.match(form.html, /<time datetime="2026-12-11">/u);
  assert.deepEqual(pageFaults(form.html), []);
});

test('T05 where the calendar ends the form says what is missing instead of a date', async (t) => {
  const later = await openPortal(t, { at: '2027-12-27T10:00:00+05:00' });
  const bodyId = await bodyIdOf(later, 'zhetisu-health');
  const answer = await later.get(`/ru/appeals/drafts/due-now?kind=inquiry&addressee=${bodyId}`, {
    as: 'aigul',
  });
  assert.equal(answer.status, 200);
  assert.match(answer.text, /На 2028 год нет рабочего календаря/u);
  assert.doesNotMatch(answer.html, /<time/u);
});

test('APPK-73.1 T02 an official is told by when another body has to answer, with a hearing and without', async () => {
  const inquiry = await appealOfAigul(portal, 'inWork');
  const application = await filedAppeal(portal, 'aigul', { kind: 'application' });
  for (const language of languages) {
    const { html, text } = await portal.get(`/${language}/cases/${inquiry}`, { as: 'erlan' });
    assert.deepEqual(pageFaults(html), []);
    // 11 December less two working days for the own draft.
    assert.match(html, /<time datetime="2026-12-09"><b>/u);
    if (language === 'ru') assert.match(text, /Ответ другого органа нужен не позднее 9 декабря 2026 года/u);
  }
  const waiting = await portal.get(`/ru/cases/${application.caseId}`, { as: 'marat' });
  assert.doesNotMatch(waiting.html, /inner-date/u, 'nothing to ask before it is in work');
});

async function registeredApplication(from: Portal): Promise<number> {
  const { caseId } = await filedAppeal(from, 'aigul', { kind: 'application' });
  const marat = await officialOf(from, 'marat');
  const { officialId: executorId } = await officialOf(from, 'erlan');
  const asked = { caseId, commandId: from.deps.random.uuid(), seenSeq: null, executorId };
  assert.ok((await registerAppeal(from.deps, marat, asked)).ok);
  return caseId;
}

test('APPK-73.1 an application may need a hearing: its notice comes before; without time left it is said', async (t) => {
  const own = await openPortal(t);
  const caseId = await registeredApplication(own);
  const { html } = await own.get(`/ru/cases/${caseId}`, { as: 'erlan' });
  assert.match(html, /<time datetime="2026-12-09"><b>/u);
  // The hearing is told of by 8 December; two working days before that.
  assert.match(html, /<time datetime="2026-12-04"><b>/u);
  own.clock.set('2026-12-10T10:00:00+05:00');
  const late = await own.get(`/ru/cases/${caseId}`, { as: 'erlan.self' });
  assert.equal(late.status, 403);
  const { text: words } = await own.get(`/ru/cases/${caseId}`, { as: 'marat' });
  assert.match(words, /Времени на запрос в другой орган не осталось/u);
});

test('APPK-92.1 T40 until when to complain is one explained deadline in page, letter and API', async () => {
  const caseId = await appealOfAigul(portal, 'adopted');
  const marat = await officialOf(portal, 'marat');
  const paper = await paperToSign(portal.deps, marat, caseId);
  assert.ok(paper.ok);
  const cms = cmsBytes(portal.sign('marat', paper.value.bytes));
  const asked = { caseId, commandId: portal.deps.random.uuid(), seenSeq: null, cms };
  assert.ok((await issueDecision(portal.deps, marat, asked)).ok);
  await portal.runJobs();

  // Three months from 20 November 2026 end on a Saturday: the next working day is Monday.
  const page = await portal.get(`/ru/appeals/${caseId}`, { as: 'aigul' });
  assert.deepEqual(pageFaults(page.html), []);
  assert.match(page.html, /<time datetime="2027-02-22">Понедельник, 22\sфевраля 2027\sгода/u);
  assert.match(page.text, /Подача жалобы: 3 месяца/u);

  const aigul = await apiOf(portal, 'aigul');
  const { body } = await aigul.get(`/appeals/${caseId}`);
  assert.deepEqual(
    [body.complainBy.code, body.complainBy.due, body.complainBy.by],
    ['T40', '2027-02-22', { act: 'APPK', article: '92.1' }],
  );
  const letters = await portal.mailbox.list();
  const answer = letters.find(({ text }) => text.includes('2027 жылғы 22 ақпан'));
  assert.ok(answer, 'the letter names the day');
  assert.match(answer.text, /Күндер қалай есептелді:\n– /u);
});

test('R337-10.1 APPK-64.2 letter, receipt, slip and public check give the reasons of their dates', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  await portal.runJobs();
  const why = 'Жолданымды қарау: 15 жұмыс күні.';
  const { number, code } = await portal.db.owner.one(
    sql`select number, check_code from submission join case_header on submission_id = submission.id where case_header.id = ${caseId}`,
    (row) => ({ number: text(row, 'number'), code: text(row, 'check_code') }),
  );
  const letters = (await portal.mailbox.list()).filter(({ text: words }) => words.includes(number));
  assert.equal(letters.length, 2);
  for (const { text: words } of letters) {
    assert.ok(words.includes(why));
    assert.match(words, /Тіркеу күні – 2026 жылғы 20 қараша, жұма/u);
  }
  for (const kind of ['receipt', 'slip']) {
    const id = await portal.db.owner.one(
      sql`select id from paper where case_id = ${caseId} and kind = ${kind}`,
      (row) => text(row, 'id'),
    );
    const pdf = await portal.get(`/kk/papers/${id}`, { as: 'aigul' });
    assert.ok(textOf(readPdf(pdf.bytes)).includes(why), kind);
  }
  const checked = await portal.post('/kk/check', { number, code });
  assert.equal(checked.status, 200);
  assert.ok(checked.text.includes(why));
});

test('T05 who may see a case puts its running date into their own calendar', async () => {
  const caseId = await appealOfAigul(portal, 'inWork');
  const address = `/case-files/${caseId}/terms/T05`;
  const file = async (language: string, as: string): Promise<string> => {
    const answer = await portal.get(`/${language}${address}`, { as });
    assert.equal(answer.status, 200);
    assert.match(String(answer.headers['content-type']), /^text\/calendar/u);
    return answer.html.replaceAll('\r\n ', '');
  };
  const own = await file('kk', 'aigul');
  assert.match(own, /^DTSTART;VALUE=DATE:20261211\r$/mu);
  assert.match(own, /^SUMMARY;LANGUAGE=kk:ЖТ-[^:]+: Жолданымды қарау\r$/mu);
  assert.ok(own.includes(`/kk/appeals/${caseId}\r\n`));
  const official = await file('ru', 'erlan');
  assert.ok(official.includes(`/ru/cases/${caseId}\r\n`));
  const uid = /^UID:.+$/mu;
  assert.equal(uid.exec(own)?.[0], uid.exec(official)?.[0], 'the same date, wherever it was saved');
  for (const [path, as] of [
    [address, 'saule'],
    [`/case-files/${caseId}/terms/T06`, 'aigul'],
    ['/case-files/x/terms/T05', 'aigul'],
  ] as const)
    assert.equal((await portal.get(`/kk${path}`, { as })).status, 404, `${path} ${as}`);
  for (const language of languages) {
    const page = await portal.get(`/${language}/appeals/${caseId}`, { as: 'aigul' });
    assert.ok(page.html.includes(`href="/${language}${address}"`));
    assert.deepEqual(pageFaults(page.html), []);
    const work = await portal.get(`/${language}/cases/${caseId}`, { as: 'erlan' });
    assert.ok(work.html.includes(`href="/${language}${address}"`));
    assert.ok(!work.html.includes('/terms/T19"'), 'registration was met');
  }
});
