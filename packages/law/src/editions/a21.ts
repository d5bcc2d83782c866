import { appk, civilCode } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { CodeEdition, KindRules } from '../rules.ts';
import { after, before, sameDay } from '../terms.ts';

const simplified = {
  procedure: { is: 'simplified', by: appk('87') },
  term: { is: 'T05', by: appk('76.1') },
  outcomes: { is: ['REPLY', 'TAKE_NOTE', 'TERMINATE'], by: appk('89.1') },
  hearingFor: { is: [], by: appk('73.2') },
} as const satisfies KindRules;

/** The Code as in force from 1 July 2021 to 28 December 2025. */
export const A21 = {
  id: 'A21',
  family: 'code',
  inForce: { from: dayOf('2021-07-01'), until: dayOf('2025-12-28') },
  rules: {
    kinds: {
      application: {
        procedure: { is: 'ordinary', by: appk('4') },
        term: { is: 'T05', by: appk('76.1') },
        outcomes: { is: ['FAVOURABLE_ACT', 'BURDENSOME_ACT', 'TERMINATE'], by: appk('77') },
        hearingFor: { is: ['BURDENSOME_ACT'], by: appk('73.1') },
      },
      complaint: {
        procedure: { is: 'complaint', by: appk('4') },
        term: { is: 'T06', by: appk('99') },
        outcomes: {
          is: [
            'CANCEL_ACT',
            'CANCEL_AND_NEW_ACT',
            'PERFORM_ACTION',
            'LEAVE_UNSATISFIED',
            'SEND_BACK',
            'LEAVE_WITHOUT_CONSIDERATION',
            'FULLY_SATISFIED_BY_OWN_ACT',
          ],
          by: appk('100.1'),
          note: 'Full satisfaction by an own act is the choice of the body complained of (91.4).',
        },
        hearingFor: {
          is: ['LEAVE_UNSATISFIED'],
          by: appk('98'),
          note: 'Both sides are heard; here before the decision that burdens the complainant.',
        },
      },
      inquiry: simplified,
      proposal: simplified,
      opinion: simplified,
      breachReport: simplified,
    },
    terms: {
      T02: { is: before('decision', 3, 'workingDay'), by: appk('73.1') },
      T05: {
        is: after('receipt', 15, 'workingDay', 'SAME', ['head', 'deputyHead']),
        by: appk('76.1'),
        note: 'The day of receipt is day 1, as the official system counted: the stricter reading for the body.',
      },
      T06: {
        is: after('receipt', 20, 'workingDay', 'SAME'),
        by: appk('99'),
        note: 'The day of receipt is day 1, as the official system counted: the stricter reading for the body.',
      },
      T08: { is: after('receipt', 3, 'workingDay'), by: appk('65.1') },
      T11: { is: after('extensionDecision', 3, 'workingDay'), by: appk('76.3') },
      T12: {
        is: after('registration', 2, 'month'),
        by: appk('76.3'),
        note: 'Not clear whether two months in all or in addition; read as in all, from registration.',
      },
      T19: { is: sameDay('receipt'), by: appk('64.3') },
      T28: {
        is: after('correctionNotice', 5, 'workingDay'),
        by: appk('64.6'),
        note: 'The article says a reasonable term; five working days is what is offered, the worker sets it.',
      },
      T29: { is: null, by: appk('64.7'), note: 'No term is set for the act of return.' },
      T30: { is: after('decision', 3, 'workingDay'), by: appk('70.3') },
      T31: { is: after('preliminaryDecision', 2, 'workingDay'), by: appk('73.3') },
      T32: { is: null, by: appk('74'), note: 'No term is set for making the protocol.' },
      T33: { is: after('protocolReading', 3, 'workingDay'), by: appk('74') },
      T34: { is: after('motion', 3, 'workingDay'), by: appk('75') },
      T35: { is: after('challenge', 3, 'workingDay'), by: appk('67') },
      T35b: { is: null, by: appk('67'), note: 'No term is set for telling the result.' },
      T36: { is: after('motion', 1, 'workingDay'), by: appk('78') },
      T37: { is: after('correctionRequest', 3, 'workingDay'), by: appk('82') },
      T37b: { is: after('decision', 3, 'workingDay'), by: appk('82') },
      T38: { is: after('actInForce', 5, 'workingDay'), by: appk('86.3') },
      T39: { is: after('receipt', 3, 'workingDay'), by: appk('91.4') },
      T40: { is: after('learned', 3, 'month'), by: appk('92.1') },
      T40b: {
        is: after('learned', 3, 'month'),
        by: appk('92.1'),
        note: 'No longer term when the act does not name the remedies.',
      },
      T41: { is: after('decision', 5, 'workingDay'), by: appk('100.2') },
    },
    replyCharacters: {
      is: ['SATISFIED', 'REFUSED', 'EXPLAINED'],
      by: appk('89.1'),
      note: 'The three characters are those of the official system.',
    },
    registration: {
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'practice' },
      by: appk('64.3'),
      note: 'The article speaks of non-working days only; the official system also moved late arrivals.',
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extension: { is: { term: 'T12', noticeTerm: 'T11' }, by: appk('76.3') },
    noHearing: {
      is: ['FAVOURABLE', 'ENFORCEMENT', 'SHORT_TERM', 'URGENT', 'ON_REQUEST', 'SIMPLIFIED', 'AUTOMATED'],
      by: appk('73.2'),
    },
    shortTerm: { is: { lessThan: 3, unit: 'day' }, by: appk('73.2') },
    remedies: { is: false, by: appk('80'), note: 'The act need not name how it can be complained of.' },
    termination: {
      ordinary: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED_NOT_CORRECTED', 'WITHDRAWN', 'OTHER_BY_LAW'],
        by: appk('70.1'),
      },
      simplified: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE'], by: appk('88.1') },
      complaint: { is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED', 'WITHDRAWN'], by: appk('95') },
    },
    returnGrounds: { is: ['NOT_CORRECTED'], by: appk('64.7') },
    complaintBases: {
      is: ['WRONG_CIRCUMSTANCES', 'CONTENT_MISMATCH', 'LAW_MISAPPLIED'],
      by: appk('100.3'),
    },
    replySigners: {
      is: ['official', 'documentationWorker'],
      by: appk('80.1'),
      note: 'The article asks for the official; the documentation worker signs when the paper is registered.',
    },
    cardTextLimit: { is: null, by: appk('14'), note: 'No demand on length is set by law.' },
    refusesBadSignature: { is: false, by: appk('64.1') },
  },
} as const satisfies CodeEdition;
