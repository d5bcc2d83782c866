import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inKazakhCase, type KazakhCase } from './kazakh-case.ts';

type Row = readonly [string | number, KazakhCase, string];

function check(rows: readonly Row[]): void {
  for (const [word, kazakhCase, expected] of rows) assert.equal(inKazakhCase(word, kazakhCase), expected);
}

test('names of people take endings by their last vowel and sound', () => {
  check([
    ['Айгүл', 'dative', 'Айгүлге'],
    ['Ерлан', 'dative', 'Ерланға'],
    ['Ерлан', 'ablative', 'Ерланнан'],
    ['Дана', 'genitive', 'Дананың'],
    ['Марат', 'dative', 'Маратқа'],
    ['Марат', 'accusative', 'Маратты'],
    ['Сәуле', 'accusative', 'Сәулені'],
    ['Тимур', 'dative', 'Тимурға'],
    ['Нұрғали', 'dative', 'Нұрғалиға'],
    ['Сергей', 'dative', 'Сергейге'],
    ['Иванов', 'dative', 'Ивановқа'],
    ['Ахметов Серік Ерланұлы', 'dative', 'Ахметов Серік Ерланұлына'],
    ['Асқарова Дана Серікқызы', 'accusative', 'Асқарова Дана Серікқызын'],
  ]);
});

test('words of the portal take the endings that official texts use', () => {
  check([
    ['жолданым', 'genitive', 'жолданымның'],
    ['жолданым', 'dative', 'жолданымға'],
    ['жолданым', 'accusative', 'жолданымды'],
    ['арыз', 'dative', 'арызға'],
    ['арыз', 'instrumental', 'арызбен'],
    ['шағым', 'ablative', 'шағымнан'],
    ['өтінішхат', 'accusative', 'өтінішхатты'],
    ['мерзім', 'genitive', 'мерзімнің'],
    ['тіркеу', 'dative', 'тіркеуге'],
    ['қарау', 'dative', 'қарауға'],
    ['беру', 'accusative', 'беруді'],
    ['бас тарту', 'genitive', 'бас тартудың'],
    ['орган', 'ablative', 'органнан'],
    ['әкімдік', 'locative', 'әкімдікте'],
    ['министрлік', 'dative', 'министрлікке'],
    ['комитет', 'ablative', 'комитеттен'],
    ['институт', 'dative', 'институтқа'],
    ['портал', 'locative', 'порталда'],
    ['бап', 'dative', 'бапқа'],
    ['құжат', 'genitive', 'құжаттың'],
    ['хабарлама', 'accusative', 'хабарламаны'],
    ['күн', 'ablative', 'күннен'],
    ['клуб', 'dative', 'клубқа'],
    ['такси', 'dative', 'таксиге'],
    ['тарих', 'dative', 'тарихқа'],
    ['Тараз', 'locative', 'Таразда'],
    ['Жетісу', 'locative', 'Жетісуда'],
  ]);
});

test('months end a date in the case of the sentence', () => {
  check([
    ['20 қараша', 'dative', '20 қарашаға'],
    ['1 сәуір', 'ablative', '1 сәуірден'],
    ['5 қыркүйек', 'dative', '5 қыркүйекке'],
    ['9 наурыз', 'locative', '9 наурызда'],
    ['12 желтоқсан', 'dative', '12 желтоқсанға'],
    ['30 шілде', 'ablative', '30 шілдеден'],
  ]);
});

test('numbers and years take the ending of their last spoken word', () => {
  check([
    [1, 'dative', '1-ге'],
    [3, 'dative', '3-ке'],
    [6, 'ablative', '6-дан'],
    [9, 'accusative', '9-ды'],
    [10, 'locative', '10-да'],
    [15, 'dative', '15-ке'],
    [20, 'dative', '20-ға'],
    [30, 'ablative', '30-дан'],
    [40, 'dative', '40-қа'],
    [50, 'dative', '50-ге'],
    [60, 'locative', '60-та'],
    [70, 'genitive', '70-тің'],
    [80, 'ablative', '80-нен'],
    [1900, 'dative', '1900-ге'],
    [2000, 'dative', '2000-ға'],
    [2023, 'locative', '2023-те'],
    [2026, 'dative', '2026-ға'],
    [2027, 'ablative', '2027-ден'],
    [1_000_000, 'dative', '1000000-ға'],
  ]);
});

test('abbreviations take the ending of their reading after a hyphen', () => {
  check([
    ['ЭЦҚ', 'accusative', 'ЭЦҚ-ны'],
    ['ЭЦҚ', 'instrumental', 'ЭЦҚ-мен'],
    ['ЖСН', 'genitive', 'ЖСН-нің'],
    ['ӘРПК', 'genitive', 'ӘРПК-нің'],
    ['БАҚ', 'dative', 'БАҚ-қа'],
  ]);
});

test('a word that bears the possessive takes the endings of the possessive', () => {
  const head = 'облыс әкімдігінің басшысы';
  assert.equal(inKazakhCase(head, 'dative', { possessive: true }), 'облыс әкімдігінің басшысына');
  assert.equal(inKazakhCase('Алматы қаласы', 'locative', { possessive: true }), 'Алматы қаласында');
  assert.equal(inKazakhCase('Еңбек министрлігі', 'accusative', { possessive: true }), 'Еңбек министрлігін');
  assert.equal(inKazakhCase('Жетісу облысы', 'ablative', { possessive: true }), 'Жетісу облысынан');
});
