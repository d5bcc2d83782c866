import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, type Text } from '../kernel/text.ts';
import { words } from './gallery/words.ts';
import * as shared from './texts.ts';
import * as parts from './texts/fields.ts';
import { progressText } from './texts/terms.ts';

const groups = { ...shared, ...parts, words };
const texts = Object.entries(groups).flatMap(([group, entries]) =>
  Object.entries<Text>(entries).map(([key, text]) => ({ name: `${group}.${key}`, text })),
);

/** Names that are written in Kazakh in every language. */
const properNames = /Қабылдау|Жетісу/g;

test('every text exists in three languages and is tidy', () => {
  for (const { name, text } of texts) {
    assert.deepEqual(Object.keys(text), [...languages], name);
    for (const value of Object.values(text)) {
      assert.ok(value.trim().length > 0, name);
      assert.doesNotMatch(
        value,
        /\s{2}|"| - /,
        `${name}: double spaces, straight quotes or a hyphen for a dash`,
      );
    }
  }
});

test('each language is written with its own letters', () => {
  for (const { name, text } of texts) {
    assert.doesNotMatch(
      text.ru.replaceAll(properNames, ''),
      /[әғқңөұүһі]/i,
      `${name}: Kazakh letters in Russian`,
    );
    assert.doesNotMatch(text.en, /[а-яё]/i, `${name}: Cyrillic in English`);
    assert.doesNotMatch(
      text.kk,
      /[a-z][а-яәғқңөұүһі]|[а-яәғқңөұүһі][a-z]/i,
      `${name}: mixed alphabets in one word`,
    );
  }
});

test('the progress of a term agrees with its number', () => {
  assert.equal(progressText.kk({ used: 9, total: 15 }), '15 жұмыс күнінің 9 күні өтті');
  assert.equal(progressText.en({ used: 0, total: 1 }), '0 of 1 working day used');
});
