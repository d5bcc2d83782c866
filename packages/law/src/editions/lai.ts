import { civilCode, lai } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { OrderEdition } from '../rules.ts';
import { after } from '../terms.ts';

/** The law on access to information in the edition of 30.12.2022, which was read in full. */
export const LAI_2022 = {
  id: 'LAI/2022',
  family: 'information',
  inForce: { from: dayOf('2022-12-30'), until: dayOf('2024-08-19') },
  rules: {
    terms: {
      T08: { is: after('receipt', 3, 'workingDay'), by: lai('11.11') },
      T23: {
        is: after('receipt', 15, 'calendarDay', 'NEXT', ['head']),
        by: lai('11.10'),
        note: {
          kk: 'Ресми жүйе келіп түскен күнді бірінші күн деп санаған; мұнда келесі күннен.',
          ru: 'Официальная система считала день поступления первым; здесь – со следующего дня.',
          en: 'The official system counted the day of receipt as day 1; here the next day is.',
        },
      },
      T24: { is: after('termEnd', 15, 'calendarDay'), by: lai('11.10') },
      T25: { is: after('extensionDecision', 3, 'workingDay'), by: lai('11.10') },
      T26: { is: after('registration', 5, 'workingDay'), by: lai('11.17') },
      T27: {
        is: after('receipt', 3, 'workingDay'),
        by: lai('11.15'),
        note: {
          kk: 'Тармақта басы айтылмаған; келіп түскен күннен деп түсініледі.',
          ru: 'Начало в пункте не названо; читается со дня поступления.',
          en: 'The point does not name the start; read as the day of receipt.',
        },
      },
      T40: { is: after('learned', 3, 'month'), by: lai('18') },
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extensions: [
      {
        is: { of: 'T23', term: 'T24', noticeTerm: 'T25', extenders: ['head'], once: true },
        by: lai('11.10'),
      },
    ],
    channels: {
      is: ['EGOV_PORTAL', 'EOTINISH', 'PAPER_POST', 'PAPER_BY_HAND', 'ORAL', 'PHONE', 'BLOG_PLATFORM'],
      by: lai('11.5'),
    },
    joinder: { is: false, by: lai('11') },
    priority: { is: [], by: lai('11') },
    noBooking: { is: [], by: lai('11') },
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
      by: lai('11.16'),
    },
    hearingBeforeRefusal: { is: false, by: lai('11.17') },
  },
} as const satisfies OrderEdition;

/** The edition of 20.08.2024: it exists, its text was not read. */
export const LAI_2024 = {
  ...LAI_2022,
  id: 'LAI/2024',
  inForce: { from: dayOf('2024-08-20'), until: dayOf('2025-03-31') },
  assumedEqualTo: 'LAI/2022',
  unconfirmed: ['text'],
} as const satisfies OrderEdition;

/** The edition of 01.04.2025: it exists, its text was not read. */
export const LAI_2025 = {
  ...LAI_2022,
  id: 'LAI/2025',
  inForce: { from: dayOf('2025-04-01') },
  assumedEqualTo: 'LAI/2022',
  unconfirmed: ['text'],
} as const satisfies OrderEdition;
