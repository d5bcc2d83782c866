import { appk } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { CodeEdition, KindRules } from '../rules.ts';
import { after, before, sameDay } from '../terms.ts';

const simplified = {
  procedure: { is: 'simplified', by: appk('87') },
  term: { is: 'T05', by: appk('76.1') },
  outcomes: { is: ['REPLY', 'TAKE_NOTE', 'TERMINATE'], by: appk('89.1') },
  hearingFor: { is: [], by: appk('73.2') },
} as const satisfies KindRules;

/** The Code after law 241-VIII of 17 December 2025: from 29 December 2025 to 10 July 2026. */
export const A25 = {
  id: 'A25',
  family: 'code',
  inForce: { from: dayOf('2025-12-29'), until: dayOf('2026-07-10') },
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
        is: after('registration', 15, 'workingDay', 'NEXT', ['head', 'deputyHead', 'headOfOffice']),
        by: appk('76.1'),
        note: 'Begins on the day after registration, or after arrival at the competent body (76.2).',
      },
      T06: {
        is: after('registration', 20, 'workingDay'),
        by: appk('99'),
        note: 'From registration at the body complained of: doubt is read for the applicant (12).',
      },
      T08: { is: after('receipt', 3, 'workingDay'), by: appk('65.1') },
      T11: { is: after('extensionDecision', 3, 'workingDay'), by: appk('76.3') },
      T12: { is: after('extensionDecision', 2, 'month'), by: appk('76.3') },
      T19: { is: sameDay('receipt'), by: appk('64.3') },
      T28: {
        is: after('correctionNotice', 5, 'workingDay'),
        by: appk('64.6'),
        note: 'The article says a reasonable term; five working days is what is offered, the worker sets it.',
      },
      T29: {
        is: after('correctionTermEnd', 3, 'workingDay'),
        by: appk('64.7'),
        note: 'For a return as identical or for foul language the three days run from registration.',
      },
      T30: { is: after('decision', 3, 'workingDay'), by: appk('70.3') },
      T31: { is: after('preliminaryDecision', 2, 'workingDay'), by: appk('73.3') },
      T32: { is: after('hearingEnd', 2, 'workingDay'), by: appk('74') },
      T33: { is: after('protocolReading', 3, 'workingDay'), by: appk('74') },
      T34: { is: after('motion', 3, 'workingDay'), by: appk('75') },
      T35: { is: after('challenge', 3, 'workingDay'), by: appk('67') },
      T35b: { is: after('decision', 2, 'workingDay'), by: appk('67.11') },
      T36: { is: after('motion', 1, 'workingDay'), by: appk('78') },
      T37: { is: after('correctionRequest', 3, 'workingDay'), by: appk('82') },
      T37b: { is: after('decision', 3, 'workingDay'), by: appk('82') },
      T38: { is: after('actInForce', 5, 'workingDay'), by: appk('86.3') },
      T39: { is: after('receipt', 3, 'workingDay'), by: appk('91.4') },
      T40: { is: after('learned', 3, 'month'), by: appk('92.1') },
      T40b: { is: after('learned', 6, 'month'), by: appk('92.1-1') },
      T41: { is: after('decision', 5, 'workingDay'), by: appk('100.2') },
    },
    replyCharacters: {
      is: ['SATISFIED', 'REFUSED', 'EXPLAINED'],
      by: appk('89.1'),
      note: 'The three characters are those of the official system.',
    },
    registration: {
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'law' },
      by: appk('64.3'),
    },
    endOnDayOff: { is: 'nextWorkingDay', by: appk('76.5') },
    extension: { is: { term: 'T12', noticeTerm: 'T11' }, by: appk('76.3') },
    noHearing: {
      is: [
        'FAVOURABLE',
        'ENFORCEMENT',
        'SHORT_TERM',
        'URGENT',
        'ON_REQUEST',
        'SIMPLIFIED',
        'AUTOMATED',
        'COURT_BAN',
        'RECEPTION_REFUSAL',
        'SIMPLIFIED_TERMINATED',
      ],
      by: appk('73.2'),
      note: 'RECEPTION_REFUSAL (73.2.9) is not used by bodies under order 213 or the Zhetisu regulation.',
    },
    shortTerm: { is: { lessThan: 5, unit: 'workingDay' }, by: appk('73.2') },
    remedies: { is: true, by: appk('80.5') },
    termination: {
      ordinary: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED_NOT_CORRECTED', 'WITHDRAWN', 'OTHER_BY_LAW'],
        by: appk('70.1'),
      },
      simplified: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE', 'WITHDRAWN'], by: appk('88.1') },
      complaint: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED', 'WITHDRAWN', 'LAWSUIT_PENDING'],
        by: appk('95'),
      },
    },
    returnGrounds: { is: ['NOT_CORRECTED', 'IDENTICAL', 'FOUL_LANGUAGE'], by: appk('64.7') },
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
