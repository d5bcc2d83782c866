import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCalendar } from './calendar.ts';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { extend } from './extension.ts';
import { postpone } from './postpone.ts';
import { printable, traceLines, traceOf } from './trace.ts';

const of = deadline({ edition: A25, code: 'T29', from: dayOf('2024-05-02'), calendar });

test('CAL-6 APPK-64.7 every day is a step: counted with its number, left out with its article, a worked Saturday marked', () => {
  const longer = deadline({ edition: A25, code: 'T28', from: dayOf('2024-05-02'), calendar });
  const steps = traceOf(longer, calendar).map((step) => {
    if (step.step === 'counted') return `${isoOf(step.day)} ${step.number}${step.swapped ? ' swapped' : ''}`;
    if (step.step === 'notCounted') return `${isoOf(step.day)} off ${step.by.act}-${step.by.article}`;
    return step.step;
  });
  assert.deepEqual(steps, [
    'event',
    '2024-05-03 1',
    '2024-05-04 2 swapped',
    '2024-05-05 off LC-84',
    '2024-05-06 3',
    '2024-05-07 off L267-3',
    '2024-05-08 off LC-85.3',
    '2024-05-09 off L267-3',
    '2024-05-10 4',
    '2024-05-11 off LC-84',
    '2024-05-12 off LC-84',
    '2024-05-13 5',
    'due',
  ]);
});

test('APPK-64.7 the steps in Kazakh, Russian and English', () => {
  assert.deepEqual(traceLines(of, calendar, 'kk').slice(1), [
    '1-күн: 2024 жылғы 3 мамыр, жұма.',
    '2-күн: 2024 жылғы 4 мамыр, сенбі (ауыстыру туралы шешім бойынша жұмыс күні).',
    'Есептелмейді: 2024 жылғы 5 мамыр, жексенбі – демалыс күні (Еңбек кодексі, 84-бап).',
    '3-күн: 2024 жылғы 6 мамыр, дүйсенбі.',
    'Соңғы күн: 2024 жылғы 6 мамыр, дүйсенбі.',
  ]);
  assert.deepEqual(traceLines(of, calendar, 'ru').slice(0, 4), [
    'Срок приведения обращения в соответствие закончился 2 мая 2024 года. Административный процедурно-процессуальный кодекс, статья 64, пункт 7.',
    'День 1: пятница, 3 мая 2024 года.',
    'День 2: суббота, 4 мая 2024 года (рабочий день по решению о переносе).',
    'Не считается: воскресенье, 5 мая 2024 года – выходной (Трудовой кодекс, статья 84).',
  ]);
  assert.equal(traceLines(of, calendar, 'en').at(-1), 'Last day: Monday, 6 May 2024.');
});

test('APPK-73.1 T02 a backward term is told backwards, beginning with the day before its event', () => {
  const back = deadline({ edition: A21, code: 'T02', from: dayOf('2024-05-13'), calendar });
  const counted = traceOf(back, calendar).flatMap((step) =>
    step.step === 'counted' ? [`${step.number} ${isoOf(step.day)}`] : [],
  );
  assert.deepEqual(counted, ['1 2024-05-10', '2 2024-05-06', '3 2024-05-04']);
});

test('the number of the last counted day is the length of the term, whatever the term', () => {
  for (const code of ['T05', 'T06', 'T08', 'T31', 'T38', 'T41'] as const) {
    for (const iso of ['2024-04-29', '2024-05-08', '2025-12-26', '2026-03-20']) {
      const found = deadline({ edition: A21, code, from: dayOf(iso), calendar });
      const numbers = traceOf(found, calendar).flatMap((step) =>
        step.step === 'counted' ? [step.number] : [],
      );
      assert.equal(numbers.at(-1), found.term.length);
    }
  }
});

test('APPK-76.5 APPK-76.3 APPK-68 moves, extensions and postponements are steps with their articles', () => {
  const months = deadline({ edition: A25, code: 'T40', from: dayOf('2026-02-09'), calendar });
  assert.deepEqual(
    traceOf(months, calendar).map(({ step }) => step),
    ['event', 'notCounted', 'notCounted', 'notCounted', 'moved', 'due'],
  );
  const day = dayOf('2026-03-17');
  const term = considerationDeadline({ kind: 'application', registeredOn: day, receivedOn: day, calendar });
  const longer = extend({
    of: term,
    edition: A25,
    decidedOn: dayOf('2026-04-08'),
    registeredOn: day,
    calendar,
  });
  assert.ok(longer.ok);
  assert.ok(traceOf(longer.deadline, calendar).some(({ step }) => step === 'extended'));
  const later = postpone({
    of: term,
    edition: A25,
    cause: 'representativeRemoved',
    causedOn: dayOf('2026-04-01'),
    days: 2,
    calendar,
  });
  assert.ok(later.ok);
  const told = traceLines(later.deadline, calendar, 'ru');
  assert.ok(
    told.includes(
      'Срок отложен на 2 рабочих дня, прежний последний день – пятница, 10 апреля 2026 года (АППК, статья 68, пункт 5).',
    ),
  );
  assert.equal(told.at(-1), 'Последний день: вторник, 14 апреля 2026 года.');
});

test('a page to print has the facts, the explanation and the steps', () => {
  const page = printable(of, calendar, 'kk');
  assert.equal(page.title, 'Жолданымды қайтару');
  assert.equal(page.due, '2024 жылғы 6 мамыр, дүйсенбі');
  assert.deepEqual(page.facts, [
    ['Мерзім басталатын күн', '2024 жылғы 2 мамыр, бейсенбі'],
    ['Ұзақтығы', '3 жұмыс күні'],
    ['Негізі', 'Әкімшілік рәсімдік-процестік кодекс, 64-бап, 7-тармақ'],
    ['Редакция', 'A25'],
    ['Жұмыс күнтізбесі', '2026.2'],
  ]);
  assert.ok(page.explanation.length > 3 && page.steps.length > 3);
});

test('steps are never told by another calendar than the one that was used', () => {
  const other = makeCalendar({ ...calendar2026_2, id: '2026.3' });
  assert.throws(() => traceOf(of, other), /Computed by the calendar 2026\.2, not by 2026\.3/);
});
