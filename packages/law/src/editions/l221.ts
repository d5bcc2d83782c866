import { civilCode, l221 } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { OrderEdition } from '../rules.ts';
import { after, ofFirst, within } from '../terms.ts';
import { none } from './none.ts';

/**
 * Law 221 of 2007, which the Code replaced on 1 July 2021. The calendar of the package begins in 2021, so its terms
 * can be counted for the first half of that year; the profile R337 applies them to dates of today.
 */
export const L221 = {
  id: 'L221',
  family: 'formerLaw',
  inForce: { from: dayOf('2007-01-12'), until: dayOf('2021-06-30') },
  unconfirmed: ['from'],
  rules: {
    terms: {
      T08: { is: after('receipt', 3, 'workingDay'), by: l221('7.6') },
      T10: { is: ofFirst('T42'), by: l221('9.4') },
      T19: {
        is: null,
        by: l221('7'),
        textUnknown: true,
        note: {
          kk: 'Заңның тіркеу күні туралы бабы оқылмаған.',
          ru: 'Статья закона о дне регистрации не прочитана.',
          en: 'The article of the law on the day of registration was not read.',
        },
      },
      T20: { is: within(1), by: l221('13') },
      T42: {
        is: after('receipt', 15, 'calendarDay', 'NEXT', ['head', 'deputyHead']),
        by: l221('8.1'),
        note: {
          kk: 'Басқалардан мәлімет алу немесе жергілікті жерде тексеру қажет болмағанда.',
          ru: 'Когда не нужны сведения от других и проверка на месте.',
          en: 'When no data from others and no check on the spot are needed.',
        },
      },
      T42b: { is: after('receipt', 30, 'calendarDay', 'NEXT', ['head', 'deputyHead']), by: l221('8.2') },
      T42c: {
        is: after('termEnd', 30, 'calendarDay'),
        by: l221('8.2'),
        note: {
          kk: 'Ұзартылатын мерзімге қосымша ең көбі отыз күн.',
          ru: 'Не более тридцати дней сверх продлеваемого срока.',
          en: 'At most thirty days in addition to the term that is extended.',
        },
      },
      T43: { is: after('extensionDecision', 3, 'calendarDay'), by: l221('8.2') },
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extensions: [
      {
        is: { of: 'T42', term: 'T42c', noticeTerm: 'T43', extenders: ['head', 'deputyHead'], once: true },
        by: l221('8.2'),
      },
      {
        is: { of: 'T42b', term: 'T42c', noticeTerm: 'T43', extenders: ['head', 'deputyHead'], once: true },
        by: l221('8.2'),
      },
    ],
    channels: {
      is: ['EGOV_PORTAL', 'PAPER_POST', 'PAPER_BY_HAND', 'ORAL', 'PERSONAL_RECEPTION', 'EDMS'],
      by: l221('6'),
    },
    joinder: { is: true, by: l221('9.4') },
    ...none(l221('13')),
  },
} as const satisfies OrderEdition;
