import { civilCode, r145 } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { OrderEdition } from '../rules.ts';
import { after } from '../terms.ts';
import { none } from './none.ts';

/** The terms of the open dialogue portal (points 4 and 5). */
const terms = {
  T08: { is: after('receipt', 3, 'workingDay'), by: r145('4') },
  T22: {
    is: after('receipt', 1, 'workingDay'),
    by: r145('4'),
    note: {
      kk: 'Модерацияда көрінген ресми кемшілік – бір жұмыс күнінде қайтару; қабылданғаннан кейін – бас тарту (C19).',
      ru: 'Формальный недостаток при модерации – возврат за один рабочий день; после принятия – отказ (C19).',
      en: 'A formal fault seen at moderation: return in one working day; after acceptance: refusal (C19).',
    },
  },
  T23: { is: after('receipt', 15, 'calendarDay', 'NEXT', ['head']), by: r145('5') },
  T24: {
    is: after('termEnd', 15, 'calendarDay'),
    by: r145('5'),
    note: {
      kk: 'Бір рет қана; бастапқы мерзімнің соңынан деп түсініледі.',
      ru: 'Только один раз; читается от окончания первоначального срока.',
      en: 'Once only; read as running from the end of the first term.',
    },
  },
  T25: { is: after('extensionDecision', 3, 'workingDay'), by: r145('5') },
  T26: { is: after('registration', 5, 'workingDay'), by: r145('5') },
} as const;

/**
 * Rules of the open dialogue portal after order 95 of 14.03.2023. First and last day follow from "ten calendar days
 * after the first official publication" and are not confirmed.
 */
export const R145_2023 = {
  id: 'R145/2023',
  family: 'portal',
  inForce: { from: dayOf('2023-03-27'), until: dayOf('2025-04-10') },
  unconfirmed: ['from', 'until'],
  rules: {
    ...none(r145('4')),
    terms,
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extensions: [
      { is: { of: 'T23', term: 'T24', noticeTerm: 'T25', extenders: ['head'], once: true }, by: r145('5') },
    ],
    channels: {
      is: ['BLOG_PLATFORM'],
      by: r145('3'),
      note: {
        kk: 'ЭЦҚ немесе өз нөміріне байланған тіркелгі; барлық ақпаратты пайдаланушылар үшін (C18, C28).',
        ru: 'ЭЦП или учётная запись с собственным номером; для всех пользователей информации (C18, C28).',
        en: 'A signature or an account with an own number; for all users of information (C18, C28).',
      },
    },
    joinder: { is: false, by: r145('4') },
    informationRefusals: {
      is: [
        'UNCLEAR',
        'NOT_BY_LAW',
        'RESTRICTED',
        'ASSESSMENT_OR_ANALYSIS',
        'INSPECTION_OPEN',
        'DECISION_PENDING',
        'FOREIGN_DOCS',
      ],
      by: r145('5'),
    },
  },
} as const satisfies OrderEdition;

/** The portal rules after order 115-НҚ of 28.03.2025: the text was not found, taken to be equal (question Q5). */
export const R145_2025 = {
  id: 'R145/2025',
  family: 'portal',
  inForce: { from: dayOf('2025-04-11') },
  assumedEqualTo: 'R145/2023',
  unconfirmed: ['from', 'text'],
  rules: R145_2023.rules,
} as const satisfies OrderEdition;
