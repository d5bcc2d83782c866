import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagePatterns, wayBack } from './way-back.ts';

const pages = pagePatterns(['/', '/appeals', '/appeals/drafts/:id', '/appeals/drafts/:id/check', '/inbox']);
const own = ['https://portal.kz'];
const back = (url: string, referer?: string): string => wayBack({ url, referer }, own, pages);

test('after signing in one is on the page where the form was sent from', () => {
  assert.equal(
    back('/kk/appeals/drafts/7/sign', 'https://portal.kz/kk/appeals/drafts/7/check'),
    '/kk/appeals/drafts/7/check',
  );
  assert.equal(
    back('/ru/appeals/drafts', 'https://portal.kz/ru/inbox?state=inWork'),
    '/ru/inbox?state=inWork',
  );
});

test('without a page of ours before it, the nearest page above the address of the form', () => {
  for (const referer of [
    undefined,
    'https://elsewhere.kz/kk/inbox',
    'https://portal.kz/kk/nowhere',
    'nonsense',
  ])
    assert.equal(back('/kk/appeals/drafts/7/sign', referer), '/kk/appeals/drafts/7');
  assert.equal(back('/kk/appeals/drafts/7/attachments/8/remove'), '/kk/appeals/drafts/7');
  assert.equal(back('/kk/appeals/drafts?x=1'), '/kk/appeals');
  assert.equal(back('/en/unknown'), '/en');
});
