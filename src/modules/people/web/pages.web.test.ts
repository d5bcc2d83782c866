import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../kernel/text.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal } from '../../../testing/portal.ts';
import { ownPath } from '../domain/own-path.ts';
import { barrierPage, faultPage } from './fault-pages.tsx';
import { faultTexts, type FaultKind } from './fault-texts.ts';

const portal = await openPortal();

const pages: readonly (readonly [path: string, as?: string])[] = [
  [''],
  ['', 'aigul'],
  ['', 'marat'],
  ['/sign-in'],
  ['/help'],
  ['/accessibility'],
  ['/personal-data'],
  ['/cabinet', 'aigul'],
  ['/cabinet', 'marat'],
  ['/posts', 'marat'],
  ['/posts', 'aigul'],
  ['/nowhere'],
  ['/nowhere', 'aigul'],
];

for (const [path, as] of pages) {
  test(`${path === '' ? '/' : path} for ${as ?? 'everybody'} is whole in three languages`, async () => {
    for (const language of languages) {
      const answer = await portal.get(`/${language}${path}`, as === undefined ? {} : { as });
      assert.equal(answer.status, path === '/nowhere' ? 404 : 200);
      assert.match(answer.html, new RegExp(`<html lang="${language}"`, 'u'));
      assert.deepEqual(pageFaults(answer.html), [], `${language}${path}`);
      assert.deepEqual(otherLanguageIn(answer.html, language), [], `${language}${path}`);
    }
  });
}

const asked: RouteRequest = {
  method: 'GET',
  language: 'kk',
  actor: { kind: 'visitor' },
  signedIn: null,
  params: {},
  query: {},
  form: {},
  path: '/appeals/7',
  url: '/kk/appeals/7?x=1',
  lowVision: false,
  wantsJson: false,
  userAgent: '',
  flash: null,
  parts: async function* () {},
};

test('every fault has a page of its own in three languages, with its status and what one can do', () => {
  for (const kind of Object.keys(faultTexts) as FaultKind[])
    for (const language of languages) {
      const reply = faultPage({ ...asked, language }, {}, kind, 'req-7');
      assert.equal(reply.kind, 'page');
      if (reply.kind !== 'page') continue;
      assert.equal(reply.status, faultTexts[kind].status);
      assert.deepEqual(pageFaults(reply.html), [], kind);
      assert.deepEqual(otherLanguageIn(reply.html, language), [], kind);
      assert.equal(reply.html.includes('req-7'), kind === 'fault' || kind === 'databaseAway');
    }
});

test('an island is told the same as JSON', () => {
  const reply = faultPage({ ...asked, wantsJson: true }, {}, 'databaseAway');
  assert.equal(reply.kind === 'json' && reply.status, 503);
  const barrier = barrierPage({ ...asked, wantsJson: true }, {}, 'signIn', 'citizen');
  assert.equal(barrier.kind === 'json' && barrier.status, 401);
});

test('somebody who has not signed in is led to sign in and back again', () => {
  const reply = barrierPage(asked, {}, 'signIn', 'citizen');
  assert.deepEqual(reply, { kind: 'redirect', to: '/kk/sign-in?next=%2Fkk%2Fappeals%2F7%3Fx%3D1' });
});

test('a form sent after the sign-in ran out says that the draft is kept, and leads to sign in', () => {
  const reply = barrierPage({ ...asked, method: 'POST' }, {}, 'signIn', 'citizen');
  assert.ok(reply.kind === 'page' && reply.status === 401);
  assert.match(reply.html, /сақталған жоба орнында/u);
  assert.match(reply.html, /href="\/kk\/sign-in\?next=%2Fkk%2Fappeals%2F7%3Fx%3D1"/u);
});

test('a page of another role names the role', () => {
  const reply = barrierPage({ ...asked, language: 'ru' }, {}, 'otherRole', 'REGISTRAR');
  assert.ok(reply.kind === 'page' && reply.status === 403);
  assert.match(reply.html, /«регистратор»/u);
});

test('the way to act as oneself or in a post is one button', async () => {
  const official = await portal.get('/ru/notices', { as: 'marat' });
  assert.equal(official.status, 403);
  assert.match(official.html, /action="\/ru\/posts".*name="post" value="self"/su);
  const citizen = await portal.get('/ru/administration', { as: 'aigul' });
  assert.equal(citizen.status, 403);
  assert.match(citizen.html, /name="post" value="only"/u);
});

test('only paths of our own pages are followed after signing in', () => {
  for (const path of ['/kk', '/ru/appeals/7?sort=due', '/en?x=1', '/kk/check?number=ZHT-2026-00000001'])
    assert.equal(ownPath(path), path);
  for (const path of [
    'https://evil.example/',
    '//evil.example',
    '/kk//evil.example',
    '/kkevil',
    '/de/appeals',
    '/ru/\\evil.example',
    '/ru/\n/evil',
    ' /ru',
    '/ru/appeals@evil ',
    `/ru/${'a'.repeat(600)}`,
    '',
  ])
    assert.equal(ownPath(path), null, path);
  assert.equal(ownPath(undefined), null);
});

test('the low-vision version is switched on where one is, and off again', async () => {
  const on = await portal.post('/ru/vision', { vision: 'low', back: '/ru/help' });
  assert.deepEqual([on.status, on.location, on.cookies['vision']], [303, '/ru/help', 'low']);
  const page = await portal.follow(on);
  assert.match(page.html, /<html lang="ru" class="low-vision"/u);
  const off = await portal.post('/ru/vision', { vision: 'regular', back: 'https://evil.example/' });
  assert.deepEqual([off.location, off.cookies['vision']], ['/ru', 'regular']);
});

test('what waits for a person stands on the first page', async () => {
  await portal.get('/kk', { as: 'saule' });
  const draft = await portal.post('/kk/appeals/drafts', {}, { as: 'saule' });
  assert.equal(draft.status, 303);
  const home = await portal.get('/en', { as: 'saule' });
  assert.match(home.text, /Drafts that were not sent: 1/u);
});
