import { civilCode, l221, r337 } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { KindRules, Profile } from '../rules.ts';
import { sameDay } from '../terms.ts';
import { L221 } from './l221.ts';

const appeal = {
  procedure: { is: 'ordinary', by: r337('5.8') },
  term: { is: 'T42', by: l221('8.1') },
  outcomes: {
    is: ['SATISFIED_FULL', 'SATISFIED_PART', 'REFUSED', 'EXPLAINED', 'TERMINATE'],
    by: l221('9.3'),
  },
  hearingFor: {
    is: [],
    by: l221('9'),
    note: {
      kk: '№ 221 заңда шешім алдында тыңдау жоқ.',
      ru: 'Закон № 221 не знает заслушивания перед решением.',
      en: 'Law 221 knows no hearing before the decision.',
    },
  },
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
        procedure: {
          is: null,
          by: r337('5.8'),
          note: {
            kk: 'Бұйрықта хабарламасыз бес түр бар.',
            ru: 'Приказ знает пять видов, без сообщения.',
            en: 'The order knows five kinds, without the report.',
          },
        },
      },
    },
    terms: {
      T08: L221.rules.terms.T08,
      T10: L221.rules.terms.T10,
      T19: { is: sameDay('receipt'), by: r337('9.3') },
      T42: L221.rules.terms.T42,
      T42b: L221.rules.terms.T42b,
      T42c: L221.rules.terms.T42c,
      T43: L221.rules.terms.T43,
    },
    replyCharacters: { is: [], by: l221('9.3') },
    registration: {
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'practice' },
      by: r337('9.3'),
      note: {
        kk: 'Бұйрық үндемейді; кеш түскендер ресми жүйедегідей тіркеледі.',
        ru: 'Приказ молчит; поздние поступления регистрируются как в официальной системе.',
        en: 'The order is silent; late arrivals are registered as in the official system.',
      },
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extension: { is: { term: 'T42c', noticeTerm: 'T43' }, by: l221('8.2') },
    postponement: { is: null, by: l221('8') },
    correctionStopsClock: { is: false, by: l221('5') },
    joinder: { is: true, by: l221('9.4') },
    channels: { is: ['EGOV_PORTAL', 'EDMS'], by: r337('2') },
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
      note: {
        kk: 'Бұйрықтың қосымшасында сан жоғалған; 255, әр орнатуда белгіленеді.',
        ru: 'В приложении к приказу число утрачено; 255, задаётся для каждой установки.',
        en: 'The number is lost in the annex to the order; 255, to be set per installation.',
      },
    },
    refusesBadSignature: { is: true, by: r337('10.2') },
  },
} as const satisfies Profile;
