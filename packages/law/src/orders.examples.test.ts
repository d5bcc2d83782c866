import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { complaintDeadlines, joined, redirectDeadlines } from './branches.ts';
import { clockEnd } from './count.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import { getTerm } from './editions.ts';
import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R145_2023 } from './editions/r145.ts';
import { R213_2021, R213_2023, R213_2026 } from './editions/r213.ts';
import { R337 } from './editions/r337.ts';
import { RZH_2023 } from './editions/rzh.ts';
import { explain } from './explain.ts';
import { extend, extendBy, extensionWays } from './extension.ts';
import type { OrderExtension } from './extension.ts';
import { BorrowedTerm, ImpossibleLength, NoTerm, UnknownEdition } from './faults.ts';
import { deadlineBy, findOrderOn, findRule, governing } from './governing.ts';
import { momentAt } from './local-time.ts';
import { postpone } from './postpone.ts';
import { traceOf } from './trace.ts';

const day = dayOf;
const application = (registered: string, edition = A25 as typeof A25 | typeof A26 | typeof A21) =>
  considerationDeadline({
    kind: 'application',
    registeredOn: day(registered),
    receivedOn: day(registered),
    calendar,
    edition,
  });

test('DES-0 the regulation comes before the order, the order before the Code', () => {
  const by = governing({ code: 'A25', video: 'R213/2026', regulation: 'RZH/2023' });
  assert.equal(findRule('T02', by).edition.id, 'RZH/2023');
  assert.equal(findRule('T01', by).edition.id, 'R213/2026');
  assert.equal(findRule('T38', by).edition.id, 'A25');
  assert.deepEqual(findRule('T02', governing({ code: 'A25', video: 'R213/2026' })).rule.by, {
    act: 'R213',
    article: '6',
  });
  assert.throws(() => governing({ code: 'A25', video: 'R213/1999' }), UnknownEdition);
});

test('C6 R213-10a a term taken from the Code is counted by the edition of the Code that governs the case', () => {
  const ask = (code: string) =>
    deadlineBy(governing({ code, video: 'R213/2023' }), { code: 'T05', from: day('2025-12-26'), calendar });
  assert.equal(`${isoOf(ask('A21').due)} ${ask('A21').counting}`, '2026-01-20 SAME');
  assert.equal(`${isoOf(ask('A25').due)} ${ask('A25').counting}`, '2026-01-21 NEXT');
  assert.deepEqual(ask('A25').by, { act: 'R213', article: '10' });
  assert.throws(
    () => deadline({ edition: R213_2023, code: 'T05', from: day('2025-12-26'), calendar }),
    BorrowedTerm,
  );
});

test('C7 RZH-29 the reply about a reception runs from registration, its first day as in the Code', () => {
  const rule = findRule('T14', { code: A21, regulation: RZH_2023 }).rule;
  assert.equal(`${rule.is.from} ${rule.is.counting}`, 'registration SAME');
  assert.equal(findRule('T14', { code: A25, regulation: RZH_2023 }).rule.is.counting, 'NEXT');
});

test('RZH-6c T29 the regulation returns within the term of the Code, which A21 does not have', () => {
  assert.equal(findRule('T29', { code: A25, regulation: RZH_2023 }).rule.is.length, 3);
  assert.throws(() => findRule('T29', { code: A21, regulation: RZH_2023 }), NoTerm);
});

test('R213-14a T07 a recording ends after 180 seconds', () => {
  const term = getTerm(R213_2021, 'T07').is;
  assert.equal(clockEnd(term, momentAt(day('2022-03-04'), '10:00')), momentAt(day('2022-03-04'), '10:03'));
  assert.throws(() => clockEnd(getTerm(A25, 'T05').is, momentAt(day('2022-03-04'), '10:00')), RangeError);
  assert.throws(
    () => deadline({ edition: R213_2021, code: 'T07', from: day('2022-03-04'), calendar }),
    RangeError,
  );
});

test('C12 DES-1 the channel of video appeals is open in 2021 only', () => {
  assert.equal(R213_2021.rules.channels.is.includes('VIDEO_APPEAL'), true);
  assert.equal((R213_2023.rules.channels.is as readonly string[]).includes('VIDEO_APPEAL'), false);
  assert.equal((R213_2026.rules.channels.is as readonly string[]).includes('VIDEO_APPEAL'), false);
  assert.equal(findOrderOn('video', day('2026-01-01'))?.id, 'R213/2026');
  assert.equal(findOrderOn('portal', day('2022-01-01')), undefined);
});

describe('extensions of the orders', () => {
  const reception = (decided: string, way: 'T12' | 'T13', until?: string): OrderExtension => {
    const by = governing({ code: 'A25', regulation: 'RZH/2023' });
    return extendBy({
      of: deadlineBy(by, { code: 'T14', from: day('2026-03-17'), calendar }),
      by,
      way,
      decidedOn: day(decided),
      registeredOn: day('2026-03-17'),
      calendar,
      ...(until === undefined ? {} : { until: day(until) }),
    });
  };

  test('RZH-30a C9 T13 a complex question: thirty calendar days from registration, the letter is the notice', () => {
    const answer = reception('2026-04-08', 'T13');
    assert.ok(answer.ok);
    assert.equal(isoOf(answer.deadline.due), '2026-04-16');
    assert.equal(answer.notice, undefined);
  });

  test('RZH-30b C8 T12 T11 finding facts: two months from registration in all, notice in three working days', () => {
    const answer = reception('2026-04-08', 'T12');
    assert.ok(answer.ok);
    assert.equal(isoOf(answer.deadline.due), '2026-05-18');
    assert.equal(answer.notice && isoOf(answer.notice.due), '2026-04-13');
    const late = reception('2026-04-08', 'T12', '2026-05-19');
    assert.equal(!late.ok && late.why, 'TOO_LONG');
  });

  test('C9 after the letter the reasoned decision may still follow, within the two months', () => {
    const first = reception('2026-04-08', 'T13');
    assert.ok(first.ok);
    const about = {
      of: first.deadline,
      by: governing({ code: 'A25', regulation: 'RZH/2023' }),
      decidedOn: day('2026-04-14'),
      registeredOn: day('2026-03-17'),
      calendar,
    };
    const again = extendBy({ ...about, way: 'T13' });
    assert.equal(!again.ok && again.why, 'ONCE_ONLY');
    const more = extendBy({ ...about, way: 'T12' });
    assert.ok(more.ok);
    assert.equal(isoOf(more.deadline.due), '2026-05-18');
    assert.equal(more.deadline.extends?.code, 'T14');
  });

  test('R145-5b R145-5c T24 T25 an answer on the portal is extended once by fifteen calendar days', () => {
    const by = governing({ code: 'A21', portal: 'R145/2023' });
    const of = deadlineBy(by, { code: 'T23', from: day('2024-04-12'), calendar });
    assert.equal(isoOf(of.due), '2024-04-29');
    assert.equal(of.movedFrom, day('2024-04-27'));
    const about = { by, way: 'T24', registeredOn: day('2024-04-12'), calendar } as const;
    const answer = extendBy({ ...about, of, decidedOn: day('2024-04-26') });
    assert.ok(answer.ok);
    assert.equal(isoOf(answer.deadline.due), '2024-05-13');
    assert.equal(answer.notice && isoOf(answer.notice.due), '2024-05-02');
    const again = extendBy({ ...about, of: answer.deadline, decidedOn: day('2024-05-10') });
    assert.deepEqual(again, { ok: false, why: 'ONCE_ONLY', by: { act: 'R145', article: '5' } });
  });

  test('a way that the order does not have is refused', () => {
    const by = governing({ code: 'A25', regulation: 'RZH/2023' });
    const of = deadlineBy(by, { code: 'T15', from: day('2026-05-12'), calendar });
    const answer = extendBy({
      of,
      by,
      way: 'T12',
      decidedOn: of.due,
      registeredOn: of.due,
      calendar,
    });
    assert.equal(!answer.ok && answer.why, 'NOT_EXTENDABLE');
    assert.deepEqual(extensionWays(governing({ code: 'A25' }), 'T05'), []);
  });
});

describe('APPK-68 postponement', () => {
  const of = application('2026-03-17');
  const ask = (days: number, causedOn = '2026-04-01', cause = 'representativeRemoved' as const) =>
    postpone({ of, edition: A25, cause, causedOn: day(causedOn), days, calendar });

  test('APPK-68 the removal of a representative postpones by at most three working days', () => {
    assert.equal(isoOf(of.due), '2026-04-10');
    const answer = ask(3);
    assert.ok(answer.ok);
    assert.equal(isoOf(answer.deadline.due), '2026-04-15');
    assert.deepEqual(answer.deadline.postponed, {
      days: 3,
      was: of.due,
      causedOn: day('2026-04-01'),
      by: { act: 'APPK', article: '68.5' },
    });
    assert.deepEqual(ask(4), {
      ok: false,
      why: 'TOO_LONG',
      by: { act: 'APPK', article: '68.5' },
      most: 3,
    });
  });

  test('APPK-68 two postponements together stay within three working days', () => {
    const first = ask(2);
    assert.ok(first.ok);
    const about = {
      edition: A25,
      cause: 'representativeRemoved',
      causedOn: day('2026-04-08'),
      calendar,
    } as const;
    const second = postpone({ ...about, of: first.deadline, days: 1 });
    assert.ok(second.ok);
    assert.equal(isoOf(second.deadline.due), '2026-04-15');
    assert.equal(second.deadline.postponed?.was, of.due);
    const third = postpone({ ...about, of: second.deadline, days: 1 });
    assert.equal(!third.ok && third.why, 'TOO_LONG');
  });

  test('APPK-68 APPK-76.3 an extension between them does not give the three days anew', () => {
    const first = ask(2);
    assert.ok(first.ok);
    const decidedOn = day('2026-04-08');
    const about = { edition: A25, registeredOn: day('2026-03-17'), calendar };
    const longer = extend({ ...about, of: first.deadline, decidedOn, until: day('2026-04-30') });
    assert.ok(longer.ok);
    assert.equal(longer.deadline.extends?.postponedDays, 2);
    const again = {
      edition: A25,
      cause: 'representativeRemoved',
      causedOn: day('2026-04-20'),
      calendar,
    } as const;
    const third = postpone({ ...again, of: longer.deadline, days: 2 });
    assert.deepEqual(!third.ok && [third.why, third.most], ['TOO_LONG', 1]);
    const one = postpone({ ...again, of: longer.deadline, days: 1 });
    assert.ok(one.ok);
    // 30 April is a Thursday, 1 May a holiday, then the weekend.
    assert.equal(isoOf(one.deadline.due), '2026-05-04');
    const told = explain(one.deadline, 'en').map(({ text }) => text);
    assert.ok(told.includes('The decision to extend the term was taken on 8 April 2026.'));
    assert.ok(told.includes('The representative was removed on 20 April 2026.'));
    assert.equal(told.at(-1), 'The new last day is Monday, 4 May 2026.');
  });

  test('APPK-68 APPK-76.5 a term that was moved and then postponed: no day is a step twice', () => {
    const months = deadline({ edition: A25, code: 'T40', from: day('2026-02-09'), calendar });
    const causedOn = day('2026-04-20');
    const later = postpone({
      of: months,
      edition: A25,
      cause: 'representativeRemoved',
      causedOn,
      days: 3,
      calendar,
    });
    assert.ok(later.ok);
    const days = traceOf(later.deadline, calendar).flatMap((step) =>
      step.step === 'notCounted' ? [step.day] : [],
    );
    assert.equal(new Set(days).size, days.length);
  });

  test('C40 APPK-64.6 neither a correction nor anything else stops the clock', () => {
    for (const cause of ['correction', 'otherBody', 'hearing'] as const) {
      const answer = postpone({ of, edition: A25, cause, causedOn: day('2026-04-01'), days: 1, calendar });
      assert.equal(!answer.ok && answer.why, 'CLOCK_RUNS_ON');
    }
    for (const edition of [A21, A25, A26, R337]) assert.equal(edition.rules.correctionStopsClock.is, false);
    const former = postpone({
      of,
      edition: R337,
      cause: 'representativeRemoved',
      causedOn: day('2026-04-01'),
      days: 1,
      calendar,
    });
    assert.equal(!former.ok && former.why, 'CLOCK_RUNS_ON');
  });

  test('APPK-68 no part of a day, nothing before the term and nothing after it', () => {
    const why = (answer: ReturnType<typeof ask>): string => (answer.ok ? 'ok' : answer.why);
    assert.equal(why(ask(0)), 'NO_DAYS');
    assert.equal(why(ask(1.5)), 'NO_DAYS');
    assert.equal(why(ask(1, '2026-03-16')), 'TOO_EARLY');
    assert.equal(why(ask(1, '2026-04-11')), 'TERM_OVER');
  });
});

describe('joinder, redirect, complaint', () => {
  test('R213-20 L221-9.4 C12 T10 a joined appeal has the term of the first', () => {
    const first = application('2022-03-04', A21);
    const later = day('2022-03-15');
    const answer = joined({ first, receivedOn: later, registeredOn: later, by: R213_2021 });
    assert.ok(answer.ok);
    assert.equal(answer.deadline.due, first.due);
    assert.equal(`${answer.deadline.term.code} ${answer.deadline.fromEvent}`, 'T10 firstReceipt');
    assert.deepEqual(answer.deadline.by, { act: 'R213', article: '20' });
    assert.equal(joined({ first, receivedOn: later, registeredOn: later, by: R337 }).ok, true);
  });

  test('C12 by the Code and the later orders nothing is joined, and nothing to a later appeal', () => {
    const first = application('2026-03-17');
    for (const by of [A21, A25, A26, R213_2023, R213_2026, RZH_2023, R145_2023]) {
      const answer = joined({ first, receivedOn: day('2026-03-20'), registeredOn: day('2026-03-20'), by });
      assert.equal(!answer.ok && answer.why, 'NO_BASIS');
    }
    const before = { receivedOn: day('2026-03-16'), registeredOn: day('2026-03-16') };
    const earlier = joined({ first, ...before, by: R213_2021 });
    assert.equal(!earlier.ok && earlier.why, 'NOT_THE_FIRST');
  });

  test('R213-20 T10 two appeals of one weekend: both are registered on Monday, the later one is joined', () => {
    const first = application('2026-03-16');
    const sunday = { receivedOn: day('2026-03-15'), registeredOn: day('2026-03-16') };
    assert.equal(joined({ first, ...sunday, by: R213_2021 }).ok, true);
  });

  test('APPK-65.3 DES-0 a procedure opened by the competent body is governed by the Code of its own registration', () => {
    const about = {
      kind: 'application',
      receivedOn: day('2025-12-24'),
      registeredOn: day('2025-12-24'),
      edition: A21,
      calendar,
      partial: false,
    } as const;
    // The day of receipt is day 1 by A21: 26, 29, 30, 31 December, 5, 6, 8, 9 January and seven days more.
    const before = redirectDeadlines({ ...about, arrivedOn: day('2025-12-26') });
    assert.equal(before.there && isoOf(before.there.due), '2026-01-20');
    // Sunday: to be registered on the 29th, and the first counted day is the one after the arrival (76.2).
    for (const [arrived, due] of [
      ['2025-12-28', '2026-01-21'],
      ['2025-12-29', '2026-01-22'],
    ] as const) {
      const { there } = redirectDeadlines({ ...about, arrivedOn: day(arrived) });
      assert.equal(there?.edition, 'A25');
      assert.equal(isoOf(there.due), due);
    }
  });

  test('APPK-65.2 APPK-65.3 APPK-76.2 a partial redirect leaves the term here and begins an own one there', () => {
    const about = {
      kind: 'application',
      receivedOn: day('2026-10-19'),
      registeredOn: day('2026-10-19'),
      edition: A26,
      calendar,
      arrivedOn: day('2026-10-22'),
    } as const;
    const part = redirectDeadlines({ ...about, partial: true });
    assert.equal(isoOf(part.redirect.due), '2026-10-22');
    assert.equal(part.here && isoOf(part.here.due), '2026-11-10');
    assert.equal(part.there && isoOf(part.there.due), '2026-11-13');
    const whole = redirectDeadlines({ ...about, partial: false });
    assert.equal(whole.here, undefined);
  });

  test('C38 APPK-91.4 APPK-99 T39 T06 a complaint runs from the first body, also above it', () => {
    const { passUp, decide } = complaintDeadlines({
      receivedOn: day('2026-03-17'),
      registeredOn: day('2026-03-17'),
      edition: A25,
      calendar,
    });
    assert.equal(isoOf(passUp.due), '2026-03-20');
    assert.equal(isoOf(decide.due), '2026-04-17');
    assert.equal(decide.fromEvent, 'registration');
  });
});

test('APPK-64.6 T28 a term of zero is refused', () => {
  for (const length of [0, -1, 2.5]) {
    assert.throws(
      () => deadline({ edition: A25, code: 'T28', from: day('2026-10-19'), calendar, length }),
      ImpossibleLength,
    );
  }
});
