import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf } from './days.ts';
import { langs } from './text.ts';
import { unbroken, wording } from './wording.ts';
import type { Amount, Wording } from './wording.ts';

const wd = (count: number): Amount => ({ count, unit: 'workingDay' });
const cd = (count: number): Amount => ({ count, unit: 'calendarDay' });
const mo = (count: number): Amount => ({ count, unit: 'month' });
const december = dayOf('2026-12-03');

const SAID: readonly (readonly [Wording, kk: string, ru: string, en: string])[] = [
  [{ within: wd(1) }, '1 жұмыс күні ішінде', 'в течение 1 рабочего дня', 'within 1 working day'],
  [{ within: wd(2) }, '2 жұмыс күні ішінде', 'в течение 2 рабочих дней', 'within 2 working days'],
  [{ within: wd(5) }, '5 жұмыс күні ішінде', 'в течение 5 рабочих дней', 'within 5 working days'],
  [{ within: wd(11) }, '11 жұмыс күні ішінде', 'в течение 11 рабочих дней', 'within 11 working days'],
  [{ within: wd(21) }, '21 жұмыс күні ішінде', 'в течение 21 рабочего дня', 'within 21 working days'],
  [
    { within: cd(15) },
    '15 күнтізбелік күн ішінде',
    'в течение 15 календарных дней',
    'within 15 calendar days',
  ],
  [{ within: mo(1) }, '1 ай ішінде', 'в течение 1 месяца', 'within 1 month'],
  [{ within: mo(3) }, '3 ай ішінде', 'в течение 3 месяцев', 'within 3 months'],
  [
    { within: { count: 180, unit: 'second' } },
    '180 секунд ішінде',
    'в течение 180 секунд',
    'within 180 seconds',
  ],
  [{ amount: { count: 1, unit: 'day' } }, '1 күн', '1 день', '1 day'],
  [{ amount: { count: 2, unit: 'day' } }, '2 күн', '2 дня', '2 days'],
  [{ amount: { count: 5, unit: 'day' } }, '5 күн', '5 дней', '5 days'],
  [{ amount: wd(112) }, '112 жұмыс күні', '112 рабочих дней', '112 working days'],
  [{ amount: wd(0) }, '0 жұмыс күні', '0 рабочих дней', '0 working days'],
  [{ after: wd(3) }, '3 жұмыс күнінен кейін', 'через 3 рабочих дня', 'after 3 working days'],
  [{ after: cd(30) }, '30 күнтізбелік күннен кейін', 'через 30 календарных дней', 'after 30 calendar days'],
  [{ after: mo(2) }, '2 айдан кейін', 'через 2 месяца', 'after 2 months'],
  [{ after: { count: 1, unit: 'second' } }, '1 секундтан кейін', 'через 1 секунду', 'after 1 second'],
  [{ before: wd(3) }, '3 жұмыс күні бұрын', 'за 3 рабочих дня', '3 working days before'],
  [{ outOf: wd(3) }, '3 жұмыс күнінен', 'из 3 рабочих дней', 'of 3 working days'],
  [{ outOf: wd(21) }, '21 жұмыс күнінен', 'из 21 рабочего дня', 'of 21 working days'],
  [{ outOf: cd(2) }, '2 күнтізбелік күннен', 'из 2 календарных дней', 'of 2 calendar days'],
  [{ left: { count: 21, unit: 'second' } }, '21 секунд қалды', 'осталась 21 секунда', '21 seconds left'],
  [{ left: wd(1) }, '1 жұмыс күні қалды', 'остался 1 рабочий день', '1 working day left'],
  [{ left: wd(5) }, '5 жұмыс күні қалды', 'осталось 5 рабочих дней', '5 working days left'],
  [{ left: wd(21) }, '21 жұмыс күні қалды', 'остался 21 рабочий день', '21 working days left'],
  [
    { overdue: wd(2) },
    'мерзімінен 2 жұмыс күні өтті',
    'просрочено на 2 рабочих дня',
    'overdue by 2 working days',
  ],
  [{ extended: mo(2) }, '2 айға ұзартылды', 'продлено на 2 месяца', 'extended by 2 months'],
  [
    { extended: wd(3) },
    '3 жұмыс күніне ұзартылды',
    'продлено на 3 рабочих дня',
    'extended by 3 working days',
  ],
  [
    { extended: cd(15) },
    '15 күнтізбелік күнге ұзартылды',
    'продлено на 15 календарных дней',
    'extended by 15 calendar days',
  ],
  [{ until: december }, '2026 жылғы 3 желтоқсанға дейін', 'до 3 декабря 2026 года', 'until 3 December 2026'],
  [{ from: december }, '2026 жылғы 3 желтоқсаннан бастап', 'с 3 декабря 2026 года', 'from 3 December 2026'],
  [
    { from: dayOf('2026-09-02') },
    '2026 жылғы 2 қыркүйектен бастап',
    'со 2 сентября 2026 года',
    'from 2 September 2026',
  ],
  [
    { by: december },
    '2026 жылғы 3 желтоқсаннан кешіктірмей',
    'не позднее 3 декабря 2026 года',
    'not later than 3 December 2026',
  ],
  [{ on: december }, '2026 жылғы 3 желтоқсанда', '3 декабря 2026 года', 'on 3 December 2026'],
  [
    { between: [dayOf('2026-03-22'), dayOf('2026-04-02')] },
    '2026 жылғы 22 наурыздан бастап 2026 жылғы 2 сәуірге дейін',
    'с 22 марта 2026 года по 2 апреля 2026 года',
    'from 22 March 2026 until 2 April 2026',
  ],
];

describe('wording of dates and counts', () => {
  for (const [what, ...said] of SAID) {
    test(said.join(' · '), () => {
      assert.deepEqual(
        langs.map((lang) => wording(what, lang)),
        said,
      );
    });
  }
});

test('a number does not part from its noun when asked so', () => {
  assert.equal(
    unbroken('19 октября (закон № 267, статья 5)'),
    '19\u00A0октября (закон №\u00A0267, статья\u00A05)',
  );
  assert.equal(unbroken('кодекс, 64-бап, 3-тармақ'), 'кодекс, 64-\u2060бап, 3-\u2060тармақ');
  assert.equal(unbroken('the Code, article 76, point 1'), 'the Code, article\u00A076, point\u00A01');
  const asked = { nonBreaking: true };
  assert.equal(wording({ within: wd(5) }, 'kk', asked), '5\u00A0жұмыс күні ішінде');
  assert.equal(wording({ until: december }, 'ru', asked), 'до 3\u00A0декабря 2026\u00A0года');
  assert.equal(wording({ until: december }, 'kk', asked), '2026\u00A0жылғы 3\u00A0желтоқсанға дейін');
});

test('a count that is none is a fault', () => {
  for (const count of [-1, 1.5, Number.NaN]) {
    for (const lang of langs) assert.throws(() => wording({ within: wd(count) }, lang), RangeError);
  }
});
