import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, isActId } from './acts.ts';
import { formatArticle, formatArticleShort, formatPlace } from './articles.ts';
import { dayOf } from './days.ts';

test('every act of the register was adopted on a real day', () => {
  for (const act of Object.values(acts)) assert.ok(dayOf(act.adopted) < dayOf('2026-12-31'));
});

test('an act of the register is known, another is not', () => {
  assert.equal(isActId('APPK'), true);
  assert.equal(isActId('toString'), false);
});

test('a place in the Code is told as article, point and subpoint', () => {
  const ref = { act: 'APPK', article: '73.2.9' } as const;
  assert.equal(formatPlace(ref, 'kk'), '73-бап, 2-тармақ, 9) тармақша');
  assert.equal(formatPlace(ref, 'ru'), 'статья 73, пункт 2, подпункт 9)');
  assert.equal(formatPlace(ref, 'en'), 'article 73, point 2, subpoint 9)');
  assert.equal(formatPlace({ act: 'APPK', article: '92.1-1' }, 'kk'), '92-бап, 1-1-тармақ');
});

test('a place in an order is told as point and subpoint', () => {
  const ref = { act: 'R337', article: '9.5' } as const;
  assert.equal(formatPlace(ref, 'kk'), '9-тармақ, 5) тармақша');
  assert.equal(formatPlace(ref, 'ru'), 'пункт 9, подпункт 5)');
});

test('the act is told in full or in short', () => {
  const ref = { act: 'APPK', article: '76.1' } as const;
  assert.equal(
    formatArticle(ref, 'ru'),
    'Административный процедурно-процессуальный кодекс, статья 76, пункт 1',
  );
  assert.equal(formatArticleShort(ref, 'kk'), 'ӘРПК, 76-бап, 1-тармақ');
});
