import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R337 } from './editions/r337.ts';
import { explain, explainRegistration } from './explain.ts';
import { extend } from './extension.ts';
import { momentAt } from './local-time.ts';
import { registrationDay } from './registration.ts';
import type { Lang } from './text.ts';

const lines = (of: Deadline, lang: Lang): readonly string[] => explain(of, lang).map(({ text }) => text);

const registered = (iso: string): Deadline =>
  considerationDeadline({ kind: 'application', registeredOn: dayOf(iso), receivedOn: dayOf(iso), calendar });

test('APPK-76.1 APPK-76.2 CAL-3 a term explains itself in Kazakh', () => {
  assert.deepEqual(lines(registered('2026-10-19'), 'kk'), [
    'Жолданым 2026 жылғы 19 қазан күні тіркелді.',
    'Жолданымды қарау: 15 жұмыс күні.',
    'Негізі: Әкімшілік рәсімдік-процестік кодекс, 76-бап, 1-тармақ.',
    'Мерзімнің бірінші күні – 2026 жылғы 20 қазан.',
    'Сенбі мен жексенбі есептелмейді: 5 күн.',
    '2026 жылғы 25 қазан есептелмейді: Республика күні.',
    '2026 жылғы 26 қазан есептелмейді: 2026 жылғы 25 қазанның орнына демалыс күні (Республика күні).',
    'Мерзімнің соңғы күні – 2026 жылғы 10 қараша, сейсенбі.',
  ]);
});

test('APPK-76.1 APPK-76.2 CAL-3 a term explains itself in Russian', () => {
  assert.deepEqual(lines(registered('2026-10-19'), 'ru'), [
    'Обращение зарегистрировано 19 октября 2026 года.',
    'Рассмотрение обращения: 15 рабочих дней.',
    'Основание: Административный процедурно-процессуальный кодекс, статья 76, пункт 1.',
    'Первый день срока – 20 октября 2026 года.',
    'Субботы и воскресенья не считаются: 5 дней.',
    '25 октября 2026 года не считается: День Республики.',
    '26 октября 2026 года не считается: выходной вместо 25 октября 2026 года (День Республики).',
    'Последний день срока – вторник, 10 ноября 2026 года.',
  ]);
});

test('APPK-76.1 CAL-6 a term of A21 over swapped days explains itself in English', () => {
  assert.deepEqual(lines(registered('2024-04-29'), 'en'), [
    'The appeal was received on 29 April 2024.',
    'Consideration of the appeal: 15 working days.',
    'Basis: Administrative Procedural and Process-related Code, article 76, point 1.',
    'That day counts as day 1 of the term.',
    'Saturdays and Sundays are not counted: 5 days.',
    '1 May 2024 is not counted: Day of Unity of the People of Kazakhstan.',
    '7 May 2024 is not counted: Defender of the Fatherland Day.',
    '8 May 2024 is not counted: day off in place of 4 May 2024, by an official swap of days.',
    '9 May 2024 is not counted: Victory Day.',
    '4 May 2024 (Saturday) is counted: it is a working day by an official swap of days.',
    'The last day is Wednesday, 22 May 2024.',
  ]);
});

test('APPK-76.1 a term of A21 that begins on a day off names its first day', () => {
  const of = considerationDeadline({
    kind: 'application',
    registeredOn: dayOf('2024-03-26'),
    receivedOn: dayOf('2024-03-23'),
    calendar,
  });
  assert.deepEqual(
    explain(of, 'ru').filter(({ about }) => about === 'firstDay'),
    [{ about: 'firstDay', text: 'Первый день срока – 26 марта 2024 года.' }],
  );
});

test('APPK-76.3 APPK-76.5 T12 an extension explains itself', () => {
  const of = registered('2026-10-19');
  const day = dayOf('2026-11-07');
  const answer = extend({ of, edition: A26, decidedOn: day, registeredOn: dayOf('2026-10-19'), calendar });
  assert.ok(answer.ok);
  assert.deepEqual(lines(answer.deadline, 'kk'), [
    'Мерзімді ұзарту туралы шешім 2026 жылғы 7 қараша күні қабылданды.',
    'Жолданымды қарау: мерзімнің бұрынғы соңғы күні – 2026 жылғы 10 қараша.',
    'Ұзартудың шегі – 2 ай; ең соңғы күн – 2027 жылғы 8 қаңтар.',
    'Негізі: Әкімшілік рәсімдік-процестік кодекс, 76-бап, 3-тармақ.',
    'Мерзімнің соңы 2027 жылғы 7 қаңтар күніне келеді (православиелік Рождество), сондықтан ол келесі жұмыс күніне ауысады.',
    'Ауыстыру негізі: Әкімшілік рәсімдік-процестік кодекс, 76-бап, 5-тармақ.',
    'Мерзімнің жаңа соңғы күні – 2027 жылғы 8 қаңтар, жұма.',
  ]);
  assert.equal(
    lines(answer.deadline, 'ru')[2],
    'Предел продления – 2 месяца; самый поздний день – 8 января 2027 года.',
  );
  assert.equal(lines(answer.notice, 'ru')[1], 'Уведомление о продлении срока: 3 рабочих дня.');
});

test('APPK-76.3 C8 T12 an extension by A21 says from where its two months run', () => {
  const of = registered('2024-03-15');
  const answer = extend({
    of,
    edition: A21,
    decidedOn: dayOf('2024-04-05'),
    registeredOn: dayOf('2024-03-15'),
    calendar,
    until: dayOf('2024-05-10'),
  });
  assert.ok(answer.ok);
  assert.deepEqual(lines(answer.deadline, 'en'), [
    'The decision to extend the term was taken on 5 April 2024.',
    'Consideration of the appeal: the last day was 9 April 2024.',
    'The appeal was registered on 15 March 2024.',
    'The limit of an extension is 2 months; the latest day is 15 May 2024.',
    'Basis: Administrative Procedural and Process-related Code, article 76, point 3.',
    'The new last day is Friday, 10 May 2024.',
  ]);
});

test('APPK-73.1 T02 a backward term explains itself', () => {
  const of = deadline({ edition: A25, code: 'T02', from: dayOf('2026-04-06'), calendar });
  assert.deepEqual(lines(of, 'kk'), [
    'Шешім 2026 жылғы 6 сәуір күні қабылданады.',
    'Тыңдау туралы хабарлау: бұл күннен кемінде 3 жұмыс күні бұрын.',
    'Негізі: Әкімшілік рәсімдік-процестік кодекс, 73-бап, 1-тармақ.',
    'Сенбі мен жексенбі есептелмейді: 2 күн.',
    'Мерзімнің соңғы күні – 2026 жылғы 1 сәуір, сәрсенбі.',
  ]);
});

test('L221-8.1 CAL-3 T42 an end on a holiday says where it moves and why', () => {
  const of = deadline({ edition: R337, code: 'T42', from: dayOf('2026-04-24'), calendar });
  assert.deepEqual(lines(of, 'ru').slice(3), [
    'Первый день срока – 25 апреля 2026 года.',
    'Последний день пришёлся на 9 мая 2026 года (День Победы), поэтому он переносится на следующий рабочий день.',
    '11 мая 2026 года – нерабочий день: выходной вместо 9 мая 2026 года (День Победы).',
    'Основание переноса: Гражданский кодекс, статья 175.',
    'Последний день срока – вторник, 12 мая 2026 года.',
  ]);
});

test('APPK-64.3 C39 the day of registration explains itself', () => {
  const late = registrationDay({ receivedAt: momentAt(dayOf('2026-04-30'), '18:45'), calendar });
  assert.deepEqual(
    explainRegistration(late, 'kk').map(({ text }) => text),
    [
      'Жолданым 2026 жылғы 30 сәуір күні келіп түсті, сағат 18:45.',
      'Жұмыс күнінің соңы – сағат 18:30, сондықтан жолданым келесі жұмыс күні тіркеледі.',
      '2026 жылғы 1 мамыр – жұмыс күні емес: Қазақстан халқының бірлігі мерекесі.',
      'Негізі: Әкімшілік рәсімдік-процестік кодекс, 64-бап, 3-тармақ.',
      'Тіркеу күні – 2026 жылғы 4 мамыр, дүйсенбі.',
    ],
  );
  const onDayOff = registrationDay({ receivedAt: momentAt(dayOf('2024-03-23'), '11:00'), calendar });
  assert.deepEqual(
    explainRegistration(onDayOff, 'ru').map(({ text }) => text),
    [
      'Обращение поступило 23 марта 2024 года в 11:00.',
      'Это нерабочий день (Наурыз мейрамы), поэтому обращение регистрируется в следующий рабочий день.',
      '25 марта 2024 года – нерабочий день: выходной вместо 23 марта 2024 года (Наурыз мейрамы).',
      'Основание: Административный процедурно-процессуальный кодекс, статья 64, пункт 3.',
      'День регистрации – вторник, 26 марта 2024 года.',
    ],
  );
});

test('APPK-64.3 the after-hours rule of A21 is told as practice, not as law', () => {
  const late = registrationDay({ receivedAt: momentAt(dayOf('2024-11-20'), '19:00'), calendar });
  const texts = explainRegistration(late, 'en').map(({ text }) => text);
  assert.equal(
    texts.includes('This was the practice of the official system; since 29 December 2025 it is law.'),
    true,
  );
  const now = registrationDay({ receivedAt: momentAt(dayOf('2026-11-20'), '19:00'), calendar });
  assert.equal(
    explainRegistration(now, 'en').some(({ text }) => text.includes('practice')),
    false,
  );
});

test('APPK-64.3 what was received in time is registered the same day, in four sentences at most', () => {
  const inTime = registrationDay({ receivedAt: momentAt(dayOf('2026-11-20'), '10:00'), calendar });
  assert.deepEqual(
    explainRegistration(inTime, 'en').map(({ about }) => about),
    ['event', 'basis', 'due'],
  );
});

test('APPK-65.1 T08 a term inside one week says nothing of days off', () => {
  const of = deadline({ edition: A25, code: 'T08', from: dayOf('2026-03-16'), calendar });
  assert.deepEqual(
    explain(of, 'kk').map(({ about }) => about),
    ['event', 'term', 'basis', 'firstDay', 'due'],
  );
});
