import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DecisionContent } from './appeal-case.ts';
import { checkDecision, languageOfText, numberedQuestions, type DecisionCheck } from './check-decision.ts';
import { lawfulRemedies } from './remedies.ts';

const good: DecisionContent = {
  outcome: 'REPLY',
  questions: 'Дәрігер қашан келеді?',
  reasons: 'Дәрігер әр дүйсенбіде сағат 9:00-ден келеді. Негіз: Денсаулық туралы кодекстің 89-бабы.',
  measures: 'Кесте ауыл әкімдігінің тақтасына ілінді.',
  remedies: lawfulRemedies({ language: 'kk', outcome: 'REPLY', body: 'Басқарма', superior: 'Әкімдік' }),
};

const failing = (content: DecisionContent, appeal: Parameters<typeof checkDecision>[1]): DecisionCheck[] =>
  checkDecision(content, appeal)
    .filter(({ ok }) => !ok)
    .map(({ check }) => check);

const kazakh = { language: 'kk', content: 'Ауылға дәрігер қашан келеді?' } as const;

test('APPK-89.2 a reasoned reply in the language of the appeal passes every line of the checklist', () => {
  assert.deepEqual(failing(good, kazakh), []);
});

test('APPK-89.2 each line of the checklist fails by its own fault and by no other', () => {
  const reasons = 'Врач приезжает в село каждый понедельник с девяти часов утра.';
  assert.deepEqual(failing({ ...good, questions: 'Когда приедет врач?', reasons, measures: 'Да.' }, kazakh), [
    'language',
    'law',
  ]);
  assert.deepEqual(failing({ ...good, questions: ' ' }, kazakh), ['questions']);
  assert.deepEqual(failing({ ...good, measures: '' }, kazakh), ['measures']);
  assert.deepEqual(failing({ ...good, remedies: 'Ретімен.' }, kazakh), ['remedies']);
});

test('every numbered question of an appeal wants its numbered answer', () => {
  const appeal = {
    language: 'kk',
    content: 'Сәлеметсіз бе.\n1. Дәрігер қашан келеді?\n2) Кезек бар ма?',
  } as const;
  assert.deepEqual(numberedQuestions(appeal.content), ['Дәрігер қашан келеді?', 'Кезек бар ма?']);
  const checked = checkDecision(good, appeal).find(({ check }) => check === 'questions');
  assert.deepEqual(checked, { check: 'questions', ok: false, found: { of: 2, have: 0 } });
  const reasons = `1. ${good.reasons}\n2. Кезек жоқ.`;
  assert.deepEqual(failing({ ...good, reasons }, appeal), []);
});

test('the language of a text is told by its letters, and names in it do not deceive', () => {
  assert.equal(languageOfText('Дәрігер әр дүйсенбіде ауылға келеді.'), 'kk');
  assert.equal(languageOfText('Акимат области Жетісу рассмотрел обращение и сообщает следующее.'), 'ru');
  assert.equal(languageOfText('Иә.'), null);
});

test('APPK-80.5 APPK-91.6 APPK-92.1 the explanation of remedies names place, time and court in both languages', () => {
  for (const language of ['kk', 'ru'] as const)
    for (const outcome of ['FAVOURABLE_ACT', 'REPLY'] as const) {
      const text = lawfulRemedies({ language, outcome, body: 'Басқарма', superior: 'Әкімдік' });
      assert.match(text, /Басқарма/u);
      assert.match(text, /Әкімдік/u);
      assert.match(text, language === 'kk' ? /үш ай .*92-баб/u : /три месяца .*статьи 92/u);
      assert.match(text, language === 'kk' ? /сотқа/u : /суде/u);
      const alone = lawfulRemedies({ language, outcome, body: 'Басқарма', superior: null });
      assert.match(alone, language === 'kk' ? /сотқа .*6-тармағы/u : /в суд.*пункт 6/u);
    }
});
