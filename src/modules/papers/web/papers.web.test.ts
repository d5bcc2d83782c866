import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { languages } from '../../../kernel/text.ts';
import { text } from '../../../platform/db/row.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';
import { filedAppeal } from '../../appeals/testing/filing.ts';
import { checkTexts } from './texts.ts';

const portal = await openPortal();
const filed = await filedAppeal(portal, 'aigul');
await portal.runJobs();
const { code, latin } = await portal.db.owner.one(
  sql`select check_code, number_latin from submission where number = ${filed.number}`,
  (row) => ({ code: text(row, 'check_code'), latin: text(row, 'number_latin') }),
);

let addresses = 0;
async function check(number: string, typed: string, language = 'ru'): Promise<Answer> {
  const headers = { 'x-forwarded-for': `10.2.0.${(addresses += 1)}` };
  return portal.post(`/${language}/check`, { number, code: typed }, { headers });
}

test('number and code together say what a paper is, in three languages', async () => {
  for (const language of languages) {
    const found = await check(filed.number, code, language);
    assert.equal(found.status, 200);
    assert.deepEqual(pageFaults(found.html), []);
    const words = found.html.replaceAll(filed.number, '');
    assert.deepEqual(otherLanguageIn(words, language), []);
    assert.ok(found.text.includes(filed.number));
    assert.match(found.text, /[0-9a-f]{64}/u);
  }
});

test('the check tells nothing about persons', async () => {
  const { html } = await check(filed.number, code);
  assert.doesNotMatch(html, /Серікова|Айгүл|900101200010|aigul|дәрігер/u);
});

test('a code is taken as people type it', async () => {
  const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`.replaceAll('0', 'o');
  assert.equal((await check(` ${latin.toLowerCase()} `, typed)).status, 200);
});

test('a wrong number and a wrong code get the same answer', async () => {
  const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
  const answers = await Promise.all([
    check(filed.number, wrong),
    check('ЖТ-2026-99999999', code),
    check('nonsense', 'nonsense'),
  ]);
  for (const answer of answers) {
    assert.equal(answer.status, 422);
    assert.ok(answer.text.includes(checkTexts.unknown.ru));
    assert.deepEqual(pageFaults(answer.html), []);
  }
  const constant = answers.map(({ html }) => html.replaceAll(/ value="[^"]*"/gu, ''));
  assert.equal(new Set(constant).size, 1);
});

test('an empty field is an error of that field, and what was typed stays', async () => {
  const answer = await check(filed.number, '');
  assert.equal(answer.status, 422);
  assert.match(answer.html, /<a href="#code">/u);
  assert.ok(answer.html.includes(`value="${filed.number}"`));
});

test('the address on a paper brings its number along', async () => {
  for (const language of languages) {
    const page = await portal.get(`/${language}/check?number=${latin}`);
    assert.deepEqual(pageFaults(page.html), []);
    assert.ok(page.html.includes(`value="${latin}"`));
  }
});

test('guessing is slowed down: the twenty-first attempt within a minute waits', async () => {
  const headers = { 'x-forwarded-for': '10.3.0.1' };
  for (let attempt = 0; attempt < 20; attempt += 1)
    assert.equal((await portal.post('/ru/check', { number: latin, code: 'x' }, { headers })).status, 422);
  assert.equal((await portal.post('/ru/check', { number: latin, code }, { headers })).status, 429);
});

const receipt = await portal.db.owner.one(sql`select id from paper where kind = 'receipt'`, (row) =>
  text(row, 'id'),
);

test('the applicant opens a paper and the signature over it', async () => {
  const paper = await portal.get(`/kk/papers/${receipt}`, { as: 'aigul' });
  assert.equal(paper.status, 200);
  assert.equal(paper.headers['content-type'], 'application/pdf');
  assert.match(String(paper.headers['content-disposition']), /^inline; filename\*=UTF-8''/u);
  assert.equal(paper.headers['x-content-type-options'], 'nosniff');
  assert.equal(new TextDecoder().decode(paper.bytes.subarray(0, 5)), '%PDF-');
  const seal = await portal.get(`/kk/papers/${receipt}/signatures/seal`, { as: 'aigul' });
  assert.equal(seal.status, 200);
  assert.match(String(seal.headers['content-disposition']), /^attachment.*\.seal\.cms$/u);
  const verified = await portal.verifier.verify({
    cms: seal.bytes,
    document: paper.bytes,
    receivedAt: portal.clock.now().epochMilliseconds,
    roles: ['1.2.398.3.3.4.1.2.6'],
  });
  assert.equal(verified.verdict, 'valid');
});

test('for everybody else a paper does not exist', async () => {
  assert.equal((await portal.get(`/kk/papers/${receipt}`)).status, 303);
  for (const as of ['saule', 'gulnar', 'marat.self']) {
    const paper = await portal.get(`/kk/papers/${receipt}`, { as });
    assert.equal(paper.status, 404, as);
    assert.deepEqual(pageFaults(paper.html), []);
    assert.equal((await portal.get(`/kk/papers/${receipt}/signatures/seal`, { as })).status, 404, as);
  }
  for (const path of ['x', `${receipt}/signatures/nobody`, `${receipt}/signatures/official`])
    assert.equal((await portal.get(`/kk/papers/${path}`, { as: 'aigul' })).status, 404, path);
});

test('an official who opens a paper is written down', async () => {
  assert.equal((await portal.get(`/kk/papers/${receipt}`, { as: 'marat' })).status, 200);
  await portal.get(`/kk/papers/${receipt}/signatures/seal`, { as: 'marat' });
  const purposes = await portal.db.owner.rows(
    sql`select purpose from access_log where paper_id = ${receipt} order by id`,
    (row) => text(row, 'purpose'),
  );
  assert.deepEqual(purposes, ['open-paper', 'open-signature']);
});
