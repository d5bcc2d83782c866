import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceIds, choose, settableChoices } from './choices.ts';
import { choices } from './names/choices.ts';
import type { Choice } from './names/choices.ts';
import { isKnownPlace } from './places.ts';
import { termNames } from './names/terms.ts';

test('C1 to C45: every contradiction is decided, named and told with its places', () => {
  assert.deepEqual(
    choiceIds,
    Array.from({ length: 45 }, (_, n) => `C${n + 1}`),
  );
  const all: readonly Choice[] = Object.values(choices);
  assert.equal(new Set(all.map(({ name }) => name)).size, 45);
  for (const { name, places, problem, reading, term } of all) {
    assert.ok(places.length > 0 && places.every(isKnownPlace), name);
    assert.ok(term === undefined || term in termNames, name);
    for (const text of [problem, reading]) {
      assert.match(text.kk, /[әғқңөұүһі]/i, name);
      assert.match(text.ru, /[а-я]{4}/, name);
      assert.match(text.en, /^[A-Z0-9].*\.$/, name);
    }
  }
});

test('C2 C28 C29 only these may be set by a body', () => {
  assert.deepEqual(settableChoices, ['C2', 'C28', 'C29']);
  assert.deepEqual(choose(), { ok: true, settings: { C2: 'body', C28: 'perChannel', C29: '255' } });
  assert.deepEqual(choose({ C29: '1000' }), {
    ok: true,
    settings: { C2: 'body', C28: 'perChannel', C29: '1000' },
  });
});

test('C11 C40 what the catalogue decides for all cannot be set, nor an option that is not listed', () => {
  assert.deepEqual(choose({ C11: 'off' }), { ok: false, id: 'C11', why: 'NOT_SETTABLE' });
  assert.deepEqual(choose({ C40: 'stops' }), { ok: false, id: 'C40', why: 'NOT_SETTABLE' });
  assert.deepEqual(choose({ C46: 'x' }), { ok: false, id: 'C46', why: 'UNKNOWN_CHOICE' });
  assert.deepEqual(choose({ toString: 'x' }), { ok: false, id: 'toString', why: 'UNKNOWN_CHOICE' });
  assert.deepEqual(choose({ C2: 'nobody' }), { ok: false, id: 'C2', why: 'NO_SUCH_OPTION' });
});
