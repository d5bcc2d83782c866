import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../kernel/text.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal } from '../../../testing/portal.ts';
import { filedAppeal, readyDraft } from '../../appeals/testing/filing.ts';
import { noticePageTexts } from './texts.ts';

const portal = await openPortal();

const noticesOf = ({ html }: { html: string }): string[] =>
  [...html.matchAll(/<article aria-labelledby="notice-([0-9a-f-]+)"/gu)].map(([, id = '']) => id);

test('an empty list says what will appear in it', async () => {
  for (const language of languages) {
    const answer = await portal.get(`/${language}/notices`, { as: 'saule' });
    assert.deepEqual(pageFaults(answer.html), []);
    assert.deepEqual(otherLanguageIn(answer.html, language), []);
    assert.ok(answer.text.includes(noticePageTexts.empty[language]));
  }
});

test('a person reads what they were told, how it was delivered, and finds the way to the appeal', async () => {
  const filed = await filedAppeal(portal, 'aigul');
  await portal.runJobs();
  for (const language of languages) {
    const answer = await portal.get(`/${language}/notices`, { as: 'aigul' });
    assert.deepEqual(pageFaults(answer.html), []);
    assert.deepEqual(otherLanguageIn(answer.html, language), []);
  }
  const page = await portal.get('/ru/notices', { as: 'aigul' });
  assert.ok(page.text.includes(filed.number));
  assert.match(page.text, /Новое/u);
  assert.match(page.text, /aigul@demo\.kz: отправлено, .*Ответ сервера: 250 2\.0\.0/u);
  assert.match(page.html, new RegExp(`href="/ru/appeals/${filed.caseId}"`, 'u'));
});

test('a person is told in the language of the page on which they signed, whatever they began with', async (t) => {
  const other = await openPortal(t);
  for (const [language, subject] of [
    ['ru', /обращение доставлено/u],
    ['en', /appeal delivered/u],
    ['kk', /жолданым жеткізілді/u],
  ] as const) {
    const { draftId, bytes } = await readyDraft(other, 'aigul');
    const cms = other.sign('aigul', bytes);
    const filed = await other.post(
      `/${language}/appeals/drafts/${draftId}/sign`,
      { cms, commandId: other.deps.random.uuid() },
      { as: 'aigul' },
    );
    assert.match(filed.location ?? '', /\/filed$/u);
    await other.runJobs();
    assert.match((await other.mailbox.list())[0]?.subject ?? '', subject);
  }
});

test('a notice is marked as read by its addressee only', async () => {
  const [id = ''] = noticesOf(await portal.get('/ru/notices', { as: 'aigul' }));
  await portal.post('/ru/notices/read', { notice: id }, { as: 'saule' });
  assert.match((await portal.get('/ru/notices', { as: 'aigul' })).text, /Новое/u);
  const marked = await portal.post('/ru/notices/read', { notice: id }, { as: 'aigul' });
  assert.deepEqual([marked.status, marked.location], [303, '/ru/notices']);
  const page = await portal.follow(marked, { as: 'aigul' });
  assert.doesNotMatch(page.text, /Новое(?! обращение)/u);
  assert.match(page.text, /Прочитано/u);
});

test('unread notices stand first, and all are marked at once', async () => {
  await filedAppeal(portal, 'aigul', { kind: 'application' });
  await filedAppeal(portal, 'aigul', { content: 'Келесі сұрағым бар.' });
  await portal.runJobs();
  const page = await portal.get('/ru/notices', { as: 'aigul' });
  assert.equal(noticesOf(page).length, 3);
  assert.ok(page.text.lastIndexOf('Отметить прочитанным') < page.text.indexOf('Прочитано'));
  await portal.post('/ru/notices/read', {}, { as: 'aigul' });
  assert.doesNotMatch((await portal.get('/ru/notices', { as: 'aigul' })).text, /Отметить/u);
});

test('nobody reads the notices of another person, whatever they send', async () => {
  assert.deepEqual(noticesOf(await portal.get('/ru/notices', { as: 'saule' })), []);
  assert.equal((await portal.get('/ru/notices')).status, 303);
  assert.equal((await portal.get('/ru/notices', { as: 'marat' })).status, 403);
  for (const notice of ['x', "' or 1=1", '00000000-0000-0000-0000-000000000000'])
    assert.equal((await portal.post('/ru/notices/read', { notice }, { as: 'saule' })).status, 303);
});

test('a letter that the mail server refused is shown as such', async () => {
  await filedAppeal(portal, 'saule', { email: 'saule@nowhere.invalid' });
  await portal.runJobs();
  const page = await portal.get('/ru/notices', { as: 'saule' });
  assert.match(page.text, /saule@nowhere\.invalid: почтовый сервер не принял.*550 5\.1\.2/u);
});
