import { r213 } from '../acts.ts';
import { appk, civilCode } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { OrderEdition, OrderRules } from '../rules.ts';
import { after, before, ofCode, ofFirst, onTheDay } from '../terms.ts';

const asCode = {
  kk: 'Тармақ Кодекске сілтейді, сондықтан сол күнгі Кодекстің редакциясы бойынша саналады (C6).',
  ru: 'Пункт отсылает к Кодексу, поэтому считается по редакции Кодекса на этот день (C6).',
  en: 'The point refers to the Code, so the edition of the Code of that day counts it (C6).',
} as const;

/** What chapter 2 (video conference) says in every edition. */
const conference = {
  T01: {
    is: before('quarterStart', 15, 'calendarDay'),
    by: r213('5'),
    note: {
      kk: 'Жұмыс істемейтін күнге келсе, алдыңғы жұмыс күні алынады.',
      ru: 'Если приходится на нерабочий день, берётся предыдущий рабочий.',
      en: 'When it falls on a day off, the working day before it is taken.',
    },
  },
  T02: { is: before('decision', 3, 'workingDay'), by: r213('6') },
  T03: {
    is: before('monthStart', 3, 'workingDay'),
    by: r213('8'),
    note: {
      kk: 'Орысша мәтінде – үш жұмыс күні, қазақша мәтінде – үш күн: ертерек күн екеуіне де сай (C4).',
      ru: 'В русском тексте три рабочих дня, в казахском три дня: более ранняя дата отвечает обоим (C4).',
      en: 'Three working days in Russian, three days in Kazakh: the earlier date satisfies both (C4).',
    },
  },
  T04: { is: after('receipt', 1, 'workingDay'), by: r213('9') },
  T05: { is: ofCode('T05'), by: r213('10'), note: asCode },
  T06: { is: ofCode('T06'), by: r213('10'), note: asCode },
} as const;

const same = {
  endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
  extensions: [],
  priority: { is: [], by: r213('4') },
  noBooking: {
    is: ['NOT_COMPETENT'],
    by: r213('6'),
    note: {
      kk: 'Тек орган құзыретті болмағанда; басшы ғана құзыретті болмаса, құзыретті лауазымды адам ұсынылады (C2).',
      ru: 'Только если не компетентен орган; если не компетентен лишь руководитель, предлагается компетентное должностное лицо (C2).',
      en: 'Only when the body is not competent; when only the head is not, the competent official is offered (C2).',
    },
  },
  informationRefusals: { is: [], by: r213('6') },
  hearingBeforeRefusal: {
    is: true,
    by: r213('6'),
    note: {
      kk: 'Тармақтағы «63-бап» сілтемесі қате: тыңдау 73-бап бойынша өтеді (C1); 73.2.9-дағы рұқсат қолданылмайды (C11).',
      ru: 'Ссылка пункта на статью 63 ошибочна: заслушивание идёт по статье 73 (C1); разрешение 73.2.9 не применяется (C11).',
      en: 'The reference of the point to article 63 is an error: article 73 applies (C1); the leave of 73.2.9 is not used (C11).',
    },
  },
} as const satisfies Partial<OrderRules>;

/**
 * Order 213/НҚ in its first wording, with recorded video appeals (chapter 3). An installation may also switch it on
 * as a profile. The last day follows from the first day of the next edition, which was not confirmed.
 */
export const R213_2021 = {
  id: 'R213/2021',
  family: 'video',
  inForce: { from: dayOf('2021-07-01'), until: dayOf('2023-06-15') },
  unconfirmed: ['until'],
  rules: {
    ...same,
    terms: {
      ...conference,
      T07: { is: after('recordingStart', 180, 'second'), by: r213('14') },
      T08: { is: after('receipt', 3, 'workingDay'), by: r213('18') },
      T09: { is: onTheDay('signing'), by: r213('22') },
      T10: { is: ofFirst('T05'), by: r213('20') },
      T19: { is: ofCode('T19'), by: r213('16') },
    },
    channels: { is: ['VIDEO_CONFERENCE', 'VIDEO_APPEAL'], by: r213('1') },
    joinder: { is: true, by: r213('20') },
  },
} as const satisfies OrderEdition;

/**
 * Order 213/НҚ after order 122/НҚ of 31.05.2023, which deleted video appeals. It took effect ten calendar days after
 * its first official publication: the middle of June 2023, the very day is not confirmed. Its own text ends it on
 * 1 January 2026.
 */
export const R213_2023 = {
  id: 'R213/2023',
  family: 'video',
  inForce: { from: dayOf('2023-06-16'), until: dayOf('2025-12-31') },
  unconfirmed: ['from'],
  rules: {
    ...same,
    terms: conference,
    channels: { is: ['VIDEO_CONFERENCE'], by: r213('1') },
    joinder: {
      is: false,
      by: r213('20'),
      note: {
        kk: 'Қоса тіркеу туралы тармақ алып тасталды (C12).',
        ru: 'Пункт о приобщении исключён (C12).',
        en: 'The point on joinder was deleted (C12).',
      },
    },
  },
} as const satisfies OrderEdition;

/**
 * The time after 1 January 2026, for which no order was found (question Q1): the content of R213/2023 with the terms
 * of the Code, video appeals closed (DES-1). The assumption is marked.
 */
export const R213_2026 = {
  id: 'R213/2026',
  family: 'video',
  inForce: { from: dayOf('2026-01-01') },
  assumedEqualTo: 'R213/2023',
  unconfirmed: ['text'],
  rules: {
    ...R213_2023.rules,
    endOnDayOff: { is: 'nextWorkingDay', by: appk('76.5') },
  },
} as const satisfies OrderEdition;
