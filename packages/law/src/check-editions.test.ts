import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEditions, checkHorizon } from './check-editions.ts';
import { addDays, dayOf } from './days.ts';
import type { Day } from './days.ts';
import { editions, everyEdition, gaps, orderEditions } from './editions.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R337 } from './editions/r337.ts';
import type { AppealRuleSet, Gap } from './rules.ts';

const until = (edition: AppealRuleSet, day: Day): AppealRuleSet => ({
  ...edition,
  inForce: { from: edition.inForce.from, until: day },
});

const withRules = (rules: object): AppealRuleSet => ({ ...A21, rules: { ...A21.rules, ...rules } });

const why = { kk: '', ru: '', en: '' };

test('DES-0 the editions of the package are in order', () => {
  assert.deepEqual(checkEditions(), []);
});

test('two editions in force on one day are found', () => {
  const longer = until(A21, dayOf('2025-12-29'));
  assert.deepEqual(checkEditions([longer, A25, A26], []), ['A21 and A25 overlap']);
  assert.deepEqual(checkEditions([A21, A25, A26, { ...A26, id: 'A27' }], []), ['A26 and A27 overlap']);
});

test('a day without a text is found unless the gap is declared', () => {
  const shorter = until(A21, dayOf('2025-12-20'));
  assert.deepEqual(checkEditions([shorter, A25, A26], []), ['Between A21 and A25 no text is in force']);
  const gap: Gap = {
    family: 'code',
    inForce: { from: dayOf('2025-12-21'), until: dayOf('2025-12-28') },
    why,
  };
  assert.deepEqual(checkEditions([shorter, A25, A26], [gap]), []);
  const wide = { ...gap, inForce: { from: dayOf('2025-12-20'), until: dayOf('2025-12-28') } };
  assert.deepEqual(checkEditions([shorter, A25, A26], [wide]), ['A21 and gap from 2025-12-20 overlap']);
});

test('an edition that ends before it begins is found', () => {
  const found = checkEditions([until(A21, addDays(A21.inForce.from, -1))], []);
  assert.deepEqual(found, ['A21 ends before it begins']);
});

test('days that are no whole numbers are found', () => {
  const broken = { ...A21, inForce: { from: Number.NaN as Day, until: dayOf('2025-12-28') } };
  assert.deepEqual(checkEditions([broken], []), ['A21 is not in force between real days']);
});

test('an id that stands twice is found', () => {
  assert.deepEqual(checkEditions([A21, A25, A26, R337, R337], []), ['R337 stands twice']);
});

test('an assumption about an edition that does not exist is found', () => {
  assert.deepEqual(checkEditions([A26], []), ['A26 is assumed equal to A25, which is no other edition']);
});

test('a value without an article is found', () => {
  assert.deepEqual(checkEditions([withRules({ limit: 15 })], []), [
    'A21.limit is a value without an article',
  ]);
  const bare = withRules({ terms: { ...A21.rules.terms, T30: 3 } });
  assert.deepEqual(checkEditions([bare], []), ['A21.terms.T30 is a value without an article']);
});

test('a rule that refers to no known act or to no article is found', () => {
  const strange = withRules({ remedies: { is: false, by: { act: 'XYZ', article: '1' } } });
  assert.match(checkEditions([strange], []).join(), /^A21\.remedies refers to an act that is not among APPK/);
  for (const article of ['', 'x', '76.', '1.2.3.4']) {
    const nowhere = withRules({ remedies: { is: false, by: { act: 'APPK', article } } });
    assert.deepEqual(checkEditions([nowhere], []), ['A21.remedies refers to no article']);
  }
});

test('a kind or an extension that names a term which the edition lacks is found', () => {
  const { T05: _without, ...terms } = A21.rules.terms;
  const found = checkEditions([withRules({ terms })], []);
  assert.equal(found.length, 5);
  assert.equal(found[0], 'A21 names the term T05, which it does not have');
  const noNotice = withRules({
    terms: { ...A21.rules.terms, T11: { is: null, by: A21.rules.terms.T11.by } },
  });
  assert.deepEqual(checkEditions([noNotice], []), ['A21 names the term T11, which it does not have']);
});

test('the register of editions holds the three of the Code and the profile', () => {
  assert.deepEqual(
    editions.map(({ id }) => id),
    ['A21', 'A25', 'A26', 'R337'],
  );
});

test('DES-0 on every day of 2021 to 2027 each family has exactly one edition or declared gap', () => {
  assert.deepEqual(checkHorizon(dayOf('2021-01-01'), dayOf('2027-12-31')), []);
  const without = gaps.filter(({ family }) => family !== 'portal');
  const found = checkHorizon(dayOf('2023-03-26'), dayOf('2023-03-27'), everyEdition, without);
  assert.deepEqual(found, ['2023-03-26: 0 texts of the family portal']);
});

test('an order that borrows, extends or refers to what is not there is found', () => {
  const [order] = orderEditions;
  assert.ok(order !== undefined);
  const broken = {
    ...order,
    rules: {
      ...order.rules,
      extensions: [
        {
          is: { of: 'T05', term: 'T12', noticeTerm: null, extenders: ['head'], once: true },
          by: { act: 'R213', article: '6' },
        },
      ],
      joinder: { is: true, by: { act: 'R213', article: '99' } },
    },
  } as const;
  const found = checkEditions([broken], gaps);
  assert.ok(found.includes('R213/2021.joinder refers to R213-99, which is not known'));
  assert.ok(found.includes('R213/2021 names the term T12, which it does not have'));
});

test('what could not be confirmed is marked', () => {
  const marked = everyEdition
    .filter((edition) => edition.unconfirmed !== undefined)
    .map(({ id, unconfirmed }) => `${id}: ${unconfirmed?.join(' ')}`);
  assert.deepEqual(marked, [
    'A25: until',
    'A26: from text',
    'R213/2021: until',
    'R213/2023: from',
    'R213/2026: text',
    'RZH/2023: from',
    'R145/2023: from until',
    'R145/2025: from text',
    'LAI/2024: text',
    'LAI/2025: text',
    'L221: from',
  ]);
});
