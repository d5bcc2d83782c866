import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { R337 } from './editions/r337.ts';
import { extend, extendersOf } from './extension.ts';
import type { Extension } from './extension.ts';
import { getEdition } from './editions.ts';
import type { Kind } from './rules.ts';

function term(registered: string, kind: Kind = 'application', editionId?: string): Deadline {
  const day = dayOf(registered);
  return considerationDeadline({
    kind,
    registeredOn: day,
    receivedOn: day,
    calendar,
    ...(editionId === undefined ? {} : { edition: getEdition(editionId) }),
  });
}

function extended(of: Deadline, registered: string, decided: string, until?: string): Extension {
  return extend({
    of,
    edition: getEdition(of.edition),
    decidedOn: dayOf(decided),
    registeredOn: dayOf(registered),
    calendar,
    ...(until === undefined ? {} : { until: dayOf(until) }),
  });
}

function granted(answer: Extension): Deadline {
  assert.ok(answer.ok);
  return answer.deadline;
}

function refused(answer: Extension): string {
  assert.ok(!answer.ok);
  return answer.why;
}

const LONGEST: readonly (readonly [edition: string, registered: string, decided: string, latest: string])[] =
  [
    ['A21', '2024-03-15', '2024-04-05', '2024-05-15'],
    ['A21', '2023-10-16', '2023-11-06', '2023-12-19'],
    ['A21', '2022-12-29', '2023-01-10', '2023-02-28'],
    ['A21', '2023-12-29', '2024-01-15', '2024-02-29'],
    ['A25', '2026-03-17', '2026-04-08', '2026-06-08'],
    ['A25', '2026-03-17', '2026-04-10', '2026-06-10'],
    ['A25', '2025-12-30', '2025-12-31', '2026-03-02'],
    ['A26', '2026-10-19', '2026-11-09', '2027-01-11'],
  ];

describe('the latest day of an extension', () => {
  for (const [edition, registered, decided, latest] of LONGEST) {
    test(`APPK-76.3 C8 T12 ${edition}: registered ${registered}, decided ${decided}, at the latest ${latest}`, () => {
      const of = term(registered);
      assert.equal(of.edition, edition);
      const found = granted(extended(of, registered, decided));
      assert.equal(isoOf(found.due), latest);
      assert.equal(found.fromEvent, edition === 'A21' ? 'registration' : 'extensionDecision');
      assert.deepEqual(found.term, { code: 'T12', length: 2, unit: 'month' });
      assert.deepEqual(found.extends, {
        code: 'T05',
        was: of.due,
        latest: dayOf(latest),
        decidedOn: dayOf(decided),
      });
    });
  }
});

test('APPK-76.3 T12 a reasonable shorter extension is granted to the day asked', () => {
  const found = granted(extended(term('2026-03-17'), '2026-03-17', '2026-04-08', '2026-04-30'));
  assert.equal(isoOf(found.due), '2026-04-30');
  assert.equal(found.movedFrom, undefined);
  assert.deepEqual(found.skipped, []);
  assert.equal(found.extends?.latest, dayOf('2026-06-08'));
});

test('APPK-76.5 T12 a day off as the new last day moves to the next working day', () => {
  const found = granted(extended(term('2026-03-17'), '2026-03-17', '2026-04-08', '2026-05-09'));
  assert.equal(isoOf(found.due), '2026-05-12');
  assert.equal(found.movedFrom, dayOf('2026-05-09'));
  assert.deepEqual(found.movedBy, { act: 'APPK', article: '76.5' });
});

test('APPK-76.3 T11 the notice of the extension is due three working days after the decision', () => {
  const answer = extended(term('2026-03-17'), '2026-03-17', '2026-04-08');
  assert.ok(answer.ok);
  assert.equal(isoOf(answer.notice.due), '2026-04-13');
  assert.equal(answer.notice.term.code, 'T11');
});

test('APPK-76.3 T12 a later day than the law allows is refused, with the latest day', () => {
  const of = term('2026-03-17');
  assert.equal(granted(extended(of, '2026-03-17', '2026-04-08', '2026-06-08')).due, dayOf('2026-06-08'));
  const answer = extended(of, '2026-03-17', '2026-04-08', '2026-06-09');
  assert.deepEqual(answer, {
    ok: false,
    why: 'TOO_LONG',
    by: { act: 'APPK', article: '76.3' },
    latest: dayOf('2026-06-08'),
  });
});

test('APPK-76.3 T12 the same or an earlier day is no extension', () => {
  const of = term('2026-03-17');
  assert.equal(isoOf(of.due), '2026-04-10');
  assert.equal(refused(extended(of, '2026-03-17', '2026-04-08', '2026-04-10')), 'NOT_LONGER');
  assert.equal(refused(extended(of, '2026-03-17', '2026-04-08', '2026-04-09')), 'NOT_LONGER');
  assert.equal(isoOf(granted(extended(of, '2026-03-17', '2026-04-08', '2026-04-11')).due), '2026-04-13');
});

test('APPK-76.3 APPK-91.2 T12 a term that is over cannot be extended, on its last day it can', () => {
  const of = term('2026-03-17');
  assert.equal(granted(extended(of, '2026-03-17', '2026-04-10')).due, dayOf('2026-06-10'));
  assert.equal(refused(extended(of, '2026-03-17', '2026-04-11')), 'TERM_OVER');
});

test('APPK-99 T06 nobody extends the term of a complaint', () => {
  for (const registered of ['2024-03-15', '2026-03-17']) {
    const answer = extended(term(registered, 'complaint'), registered, registered);
    assert.equal(refused(answer), 'NOT_EXTENDABLE');
    assert.deepEqual(!answer.ok && answer.by, { act: 'APPK', article: '99' });
  }
});

test('APPK-76.3 T12 a second extension stays within the two months of the first', () => {
  const first = granted(extended(term('2026-03-17'), '2026-03-17', '2026-04-08', '2026-05-15'));
  const second = granted(extended(first, '2026-03-17', '2026-05-14'));
  assert.equal(isoOf(second.due), '2026-06-08');
  assert.equal(second.extends?.code, 'T05');
  assert.equal(second.extends?.was, dayOf('2026-05-15'));
  assert.equal(refused(extended(first, '2026-03-17', '2026-05-14', '2026-06-09')), 'TOO_LONG');
  assert.equal(refused(extended(second, '2026-03-17', '2026-06-05')), 'NOT_LONGER');
});

test('L221-8.2 T42 the profile R337 adds at most thirty calendar days', () => {
  const of = term('2026-10-05', 'application', 'R337');
  assert.equal(isoOf(of.due), '2026-10-20');
  const answer = extended(of, '2026-10-05', '2026-10-19');
  assert.equal(isoOf(granted(answer).due), '2026-11-19');
  assert.equal(granted(answer).fromEvent, 'termEnd');
  assert.ok(answer.ok);
  assert.equal(isoOf(answer.notice.due), '2026-10-22');
});

test('L221-8.2 the thirty days run from the nominal end, not from the one moved over a weekend', () => {
  const of = term('2026-04-24', 'application', 'R337');
  assert.equal(of.movedFrom, dayOf('2026-05-09'));
  assert.equal(isoOf(granted(extended(of, '2026-04-24', '2026-05-05')).due), '2026-06-08');
});

test('APPK-76.3 L221-8.3 who may extend', () => {
  assert.deepEqual(extendersOf(A21, 'T05'), ['head', 'deputyHead']);
  assert.deepEqual(extendersOf(A25, 'T05'), ['head', 'deputyHead', 'headOfOffice']);
  assert.deepEqual(extendersOf(A25, 'T06'), []);
  assert.deepEqual(extendersOf(R337, 'T42'), ['head', 'deputyHead']);
});
