import { civilCode, l221, r337 } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { KindRules, Profile } from '../rules.ts';
import { after, sameDay } from '../terms.ts';

const appeal = {
  procedure: { is: 'ordinary', by: r337('5.8') },
  term: { is: 'T42', by: l221('8.1') },
  outcomes: {
    is: ['SATISFIED_FULL', 'SATISFIED_PART', 'REFUSED', 'EXPLAINED', 'TERMINATE'],
    by: l221('9.3'),
  },
  hearingFor: { is: [], by: l221('9'), note: 'Law 221 knows no hearing before the decision.' },
} as const satisfies KindRules;

/**
 * The profile of order 337 of 2011 with the terms of law 221 of 2007. The order was in force from December 2011 to
 * April 2016; no calendar is kept for those years. An installation switches the profile on and it applies to
 * dates of today, so `inForce` is the time for which it may be switched on.
 */
export const R337 = {
  id: 'R337',
  family: 'profile',
  inForce: { from: dayOf('2021-07-01') },
  rules: {
    kinds: {
      application: appeal,
      complaint: appeal,
      inquiry: appeal,
      proposal: appeal,
      opinion: appeal,
      breachReport: {
        ...appeal,
        procedure: { is: null, by: r337('5.8'), note: 'The order knows five kinds, without the report.' },
      },
    },
    terms: {
      T08: { is: after('receipt', 3, 'workingDay'), by: l221('7.6') },
      T19: { is: sameDay('receipt'), by: r337('9.3') },
      T42: {
        is: after('receipt', 15, 'calendarDay', 'NEXT', ['head', 'deputyHead']),
        by: l221('8.1'),
        note: 'When no data from others and no check on the spot are needed.',
      },
      T42b: { is: after('receipt', 30, 'calendarDay', 'NEXT', ['head', 'deputyHead']), by: l221('8.2') },
      T42c: {
        is: after('termEnd', 30, 'calendarDay'),
        by: l221('8.2'),
        note: 'At most thirty days in addition to the term that is extended.',
      },
      T43: { is: after('extensionDecision', 3, 'calendarDay'), by: l221('8.2') },
    },
    replyCharacters: { is: [], by: l221('9.3') },
    registration: {
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'practice' },
      by: r337('9.3'),
      note: 'The order is silent; late arrivals are registered as in the official system.',
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extension: { is: { term: 'T42c', noticeTerm: 'T43' }, by: l221('8.2') },
    noHearing: { is: [], by: l221('9') },
    shortTerm: { is: null, by: l221('9') },
    remedies: { is: false, by: l221('9.3') },
    termination: {
      ordinary: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE'], by: l221('11') },
      simplified: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE'], by: l221('11') },
      complaint: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE'], by: l221('11') },
    },
    returnGrounds: { is: [], by: l221('5') },
    complaintBases: { is: [], by: l221('9.3') },
    replySigners: { is: ['head', 'documentationWorker'], by: r337('9.5') },
    cardTextLimit: {
      is: 255,
      by: r337('8'),
      note: 'The number is lost in the annex to the order; 255, to be set per installation.',
    },
    refusesBadSignature: { is: true, by: r337('10.2') },
  },
} as const satisfies Profile;
