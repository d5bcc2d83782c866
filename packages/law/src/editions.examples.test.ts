import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayOf } from './days.ts';
import { NoEdition, editionOn, findEditionOn, findTerm, getEdition, getTerm } from './editions.ts';
import { termFor } from './deadline.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R337 } from './editions/r337.ts';
import { hearingFor } from './hearing.ts';
import { kinds } from './rules.ts';
import type { AppealRuleSet, CodeEdition, Kind, Outcome } from './rules.ts';
import type { TermCode } from './terms.ts';

const onDays: readonly (readonly [day: string, edition: string])[] = [
  ['2021-07-01', 'A21'],
  ['2025-12-28', 'A21'],
  ['2025-12-29', 'A25'],
  ['2026-07-10', 'A25'],
  ['2026-07-11', 'A26'],
  ['2030-01-01', 'A26'],
];

describe('the edition in force', () => {
  for (const [day, id] of onDays) {
    test(`DES-0 on ${day} it is ${id}`, () => {
      assert.equal(editionOn('code', dayOf(day)).id, id);
      assert.equal(getEdition(id).id, id);
    });
  }
});

test('DES-0 before 1 July 2021 there is a declared gap, and before that nothing', () => {
  const inGap = findEditionOn('code', dayOf('2021-06-30'));
  assert.ok(inGap !== undefined && 'why' in inGap);
  assert.equal(findEditionOn('code', dayOf('2000-01-01')), undefined);
  assert.throws(
    () => editionOn('code', dayOf('2021-06-30')),
    (error: unknown) => error instanceof NoEdition && error.gap === inGap,
  );
  assert.throws(
    () => editionOn('code', dayOf('2000-01-01')),
    /No edition of the family code is in force on 2000-01-01$/,
  );
});

test('an edition or a term that does not exist is a fault', () => {
  assert.throws(() => getEdition('A99'), RangeError);
  assert.throws(() => getTerm(R337, 'T05'), /R337 has no term T05/);
  assert.equal(findTerm(A21, 'T29'), undefined);
  assert.equal(findTerm(R337, 'T05'), undefined);
});

test('Q11 A26 has the rules of A25 and says that this is assumed', () => {
  assert.equal(A26.rules, A25.rules);
  assert.equal(A26.assumedEqualTo, 'A25');
  assert.equal((A25 as AppealRuleSet).assumedEqualTo, undefined);
  assert.equal((A21 as AppealRuleSet).assumedEqualTo, undefined);
});

// Length, unit, event, direction and counting of each term, from the requirement catalogue, section 16.1.
const TERMS: readonly (readonly [AppealRuleSet, TermCode, string, string])[] = [
  [A21, 'T05', '15 workingDay receipt forward SAME', '76.1'],
  [A25, 'T05', '15 workingDay registration forward NEXT', '76.1'],
  [A26, 'T05', '15 workingDay registration forward NEXT', '76.1'],
  [A21, 'T06', '20 workingDay receipt forward SAME', '99'],
  [A25, 'T06', '20 workingDay registration forward NEXT', '99'],
  [A26, 'T06', '20 workingDay registration forward NEXT', '99'],
  [A21, 'T08', '3 workingDay receipt forward NEXT', '65.1'],
  [A25, 'T08', '3 workingDay receipt forward NEXT', '65.1'],
  [A21, 'T11', '3 workingDay extensionDecision forward NEXT', '76.3'],
  [A25, 'T11', '3 workingDay extensionDecision forward NEXT', '76.3'],
  [A21, 'T12', '2 month registration forward NEXT', '76.3'],
  [A25, 'T12', '2 month extensionDecision forward NEXT', '76.3'],
  [A21, 'T19', '0 workingDay receipt sameDay SAME', '64.3'],
  [A25, 'T19', '0 workingDay receipt sameDay SAME', '64.3'],
  [A25, 'T29', '3 workingDay correctionTermEnd forward NEXT', '64.7'],
  [A21, 'T30', '3 workingDay decision forward NEXT', '70.3'],
  [A21, 'T31', '2 workingDay preliminaryDecision forward NEXT', '73.3'],
  [A25, 'T32', '2 workingDay hearingEnd forward NEXT', '74.4'],
  [A25, 'T33', '3 workingDay protocolReading forward NEXT', '74.6'],
  [A25, 'T34', '3 workingDay motion forward NEXT', '75'],
  [A25, 'T35', '3 workingDay challenge forward NEXT', '67'],
  [A25, 'T35b', '2 workingDay decision forward NEXT', '67.11'],
  [A25, 'T36', '1 workingDay motion forward NEXT', '78.4'],
  [A25, 'T37', '3 workingDay correctionRequest forward NEXT', '82'],
  [A25, 'T37b', '3 workingDay slipCorrected forward NEXT', '82'],
  [A25, 'T38', '5 workingDay actInForce forward NEXT', '86.3'],
  [A25, 'T39', '3 workingDay receipt forward NEXT', '91.4'],
  [A21, 'T40', '3 month learned forward NEXT', '92.1'],
  [A25, 'T40', '3 month learned forward NEXT', '92.1'],
  [A25, 'T40b', '6 month learned forward NEXT', '92.1-1'],
  [A25, 'T41', '5 workingDay decision forward NEXT', '100.2'],
  [R337, 'T08', '3 workingDay receipt forward NEXT', '7.6'],
  [R337, 'T42', '15 calendarDay receipt forward NEXT', '8.1'],
  [R337, 'T42b', '30 calendarDay receipt forward NEXT', '8.2'],
  [R337, 'T43', '3 calendarDay extensionDecision forward NEXT', '8.2'],
];

describe('the terms of each edition', () => {
  for (const [edition, code, expected, article] of TERMS) {
    const act = edition.id === 'R337' ? 'L221' : 'APPK';
    test(`${act}-${article} ${code} by ${edition.id}: ${expected}`, () => {
      const { is, by } = getTerm(edition, code);
      assert.equal([is.length, is.unit, is.from, is.direction, is.counting].join(' '), expected);
      assert.deepEqual(by, { act, article });
    });
  }
});

test('APPK-87 APPK-99 C25 which procedure and which term each kind has', () => {
  const expected: { readonly [K in Kind]: string } = {
    application: 'ordinary T05',
    complaint: 'complaint T06',
    inquiry: 'simplified T05',
    proposal: 'simplified T05',
    opinion: 'simplified T05',
    breachReport: 'simplified T05',
  };
  for (const edition of [A21, A25, A26] as const satisfies readonly CodeEdition[]) {
    for (const kind of kinds) {
      const { procedure } = edition.rules.kinds[kind];
      assert.equal(`${procedure.is} ${termFor(kind, edition)}`, expected[kind]);
    }
  }
});

test('R337-5.8 the profile knows five kinds, without the report, and one term for all', () => {
  const known = kinds.filter((kind) => R337.rules.kinds[kind].procedure.is !== null);
  assert.deepEqual(known, ['application', 'complaint', 'inquiry', 'proposal', 'opinion']);
  assert.deepEqual(new Set(kinds.map((kind) => termFor(kind, R337))), new Set(['T42']));
});

const OUTCOMES: readonly (readonly [row: string, Kind, readonly Outcome[]])[] = [
  ['APPK-77', 'application', ['FAVOURABLE_ACT', 'BURDENSOME_ACT', 'TERMINATE']],
  ['APPK-89.1', 'inquiry', ['REPLY', 'TAKE_NOTE', 'TERMINATE']],
  ['APPK-89.1', 'proposal', ['REPLY', 'TAKE_NOTE', 'TERMINATE']],
  ['APPK-89.1', 'opinion', ['REPLY', 'TAKE_NOTE', 'TERMINATE']],
  ['APPK-89.1', 'breachReport', ['REPLY', 'TAKE_NOTE', 'TERMINATE']],
  [
    'APPK-100.1',
    'complaint',
    [
      'CANCEL_ACT',
      'CANCEL_AND_NEW_ACT',
      'PERFORM_ACTION',
      'LEAVE_UNSATISFIED',
      'SEND_BACK',
      'LEAVE_WITHOUT_CONSIDERATION',
      'FULLY_SATISFIED_BY_OWN_ACT',
    ],
  ],
];

describe('which paper answers which kind', () => {
  for (const [row, kind, outcomes] of OUTCOMES) {
    test(`C44 ${row} ${kind}: ${outcomes.join(', ')}`, () => {
      for (const edition of [A21, A25]) {
        const rule = edition.rules.kinds[kind].outcomes;
        assert.deepEqual(rule.is, outcomes);
        assert.equal(`${rule.by.act}-${rule.by.article}`, row);
      }
    });
  }
});

test('APPK-89.1 a reply satisfies, refuses or explains', () => {
  assert.deepEqual(A25.rules.replyCharacters.is, ['SATISFIED', 'REFUSED', 'EXPLAINED']);
});

test('L221-9.3 the decisions of the profile R337', () => {
  assert.deepEqual(R337.rules.kinds.complaint.outcomes.is, [
    'SATISFIED_FULL',
    'SATISFIED_PART',
    'REFUSED',
    'EXPLAINED',
    'TERMINATE',
  ]);
});

test('C44 APPK-73.1 a burdensome act needs a hearing, a favourable one and a reply do not', () => {
  for (const edition of [A21, A25]) {
    assert.equal(hearingFor(edition, 'application', 'BURDENSOME_ACT').needed, true);
    assert.equal(hearingFor(edition, 'application', 'FAVOURABLE_ACT').needed, false);
    assert.equal(hearingFor(edition, 'application', 'TERMINATE').needed, false);
    assert.equal(hearingFor(edition, 'inquiry', 'REPLY').needed, false);
    assert.equal(hearingFor(edition, 'complaint', 'LEAVE_UNSATISFIED').needed, true);
    assert.equal(hearingFor(edition, 'complaint', 'CANCEL_ACT').needed, false);
  }
  assert.equal(hearingFor(R337, 'application', 'REFUSED').needed, false);
});

test('APPK-73.2 A25 adds three grounds for leaving the hearing out', () => {
  const before: readonly string[] = A21.rules.noHearing.is;
  const added = A25.rules.noHearing.is.filter((ground) => !before.includes(ground));
  assert.equal(before.length, 7);
  assert.deepEqual(added, ['COURT_BAN', 'RECEPTION_REFUSAL', 'SIMPLIFIED_TERMINATED']);
  assert.deepEqual(hearingFor(A25, 'application', 'BURDENSOME_ACT').exceptions, A25.rules.noHearing.is);
});

test('APPK-73.2 the short term is under three days by A21, under five working days by A25', () => {
  assert.deepEqual(A21.rules.shortTerm.is, { lessThan: 3, unit: 'day' });
  assert.deepEqual(A25.rules.shortTerm.is, { lessThan: 5, unit: 'workingDay' });
});

test('APPK-80.5 only from A25 the act must name its remedies', () => {
  assert.equal(A21.rules.remedies.is, false);
  assert.equal(A25.rules.remedies.is, true);
  assert.deepEqual(A25.rules.remedies.by, { act: 'APPK', article: '80.5' });
});

test('APPK-64.3 the after-hours rule is practice in A21 and law in A25', () => {
  assert.equal(A21.rules.registration.is.basis, 'practice');
  assert.equal(A25.rules.registration.is.basis, 'law');
});

test('APPK-64.7 A25 adds two grounds of return', () => {
  assert.deepEqual(A21.rules.returnGrounds.is, ['NOT_CORRECTED']);
  assert.deepEqual(A25.rules.returnGrounds.is, ['NOT_CORRECTED', 'IDENTICAL', 'FOUL_LANGUAGE']);
});

test('APPK-88.1 APPK-95 A25 adds withdrawal and a pending lawsuit', () => {
  assert.equal((A21.rules.termination.simplified.is as readonly string[]).includes('WITHDRAWN'), false);
  assert.equal(A25.rules.termination.simplified.is.includes('WITHDRAWN'), true);
  assert.equal((A21.rules.termination.complaint.is as readonly string[]).includes('LAWSUIT_PENDING'), false);
  assert.equal(A25.rules.termination.complaint.is.includes('LAWSUIT_PENDING'), true);
});

test('R337-9.5 C26 a reply is signed by the head and by the documentation worker', () => {
  assert.deepEqual(R337.rules.replySigners, {
    is: ['head', 'documentationWorker'],
    by: { act: 'R337', article: '9.5' },
  });
});

test('C29 the card of the profile R337 holds 255 characters, the Code sets no limit', () => {
  assert.equal(R337.rules.cardTextLimit.is, 255);
  assert.equal(A21.rules.cardTextLimit.is, null);
  assert.equal(A25.rules.cardTextLimit.is, null);
});

test('C37 R337-10.2 APPK-64.1 only the profile R337 refuses registration for a failed signature', () => {
  assert.equal(R337.rules.refusesBadSignature.is, true);
  assert.equal(A21.rules.refusesBadSignature.is, false);
  assert.equal(A25.rules.refusesBadSignature.is, false);
});
