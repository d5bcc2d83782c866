import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline } from './deadline.ts';
import { A25 } from './editions/a25.ts';
import { safeInnerDate } from './inner-date.ts';
import { momentAt, momentOf } from './local-time.ts';
import { preview, previewDays } from './preview.ts';
import type { Preview, PreviewQuestion } from './preview.ts';
import { defaultWorkingHours as hours } from './registration.ts';
import { langs } from './text.ts';

const now = momentAt(dayOf('2027-12-31'), '23:00');
const at = (date: string, time = '10:00') => ({ date, time });
const ask = (change: Partial<PreviewQuestion>): Preview =>
  preview({
    kind: 'application',
    receivedAt: at('2026-03-17'),
    now,
    calendar,
    workingHours: hours,
    lang: 'ru',
    ...change,
  });
const daysOf = (change: Partial<PreviewQuestion>): readonly string[] => {
  const found = ask(change);
  assert.ok(found.ok);
  return previewDays(found).map((pair) => pair.join(' '));
};
const whyNot = (change: Partial<PreviewQuestion>): readonly string[] => {
  const found = ask(change);
  assert.ok(!found.ok);
  for (const { text } of found.missing) for (const lang of langs) assert.ok(text[lang].length > 10);
  return found.missing.map(({ code, about }) => `${code} ${about}`.trim());
};

describe('what happens when', () => {
  test('APPK-76.1 APPK-65.1 APPK-64.7 T05 T08 T29 an application', () => {
    assert.deepEqual(daysOf({}), [
      'T19 2026-03-17',
      'T05 2026-04-10',
      'T08 2026-03-20',
      'T29 2026-03-20',
      'T02 2026-04-07',
      'T12 2026-06-10',
      'T11 2026-04-15',
    ]);
  });

  test('APPK-99 APPK-91.4 T06 T39 a complaint cannot be extended and is passed up in three days', () => {
    assert.deepEqual(daysOf({ kind: 'complaint' }), [
      'T19 2026-03-17',
      'T06 2026-04-17',
      'T08 2026-03-20',
      'T39 2026-03-20',
      'T29 2026-03-20',
      'T02 2026-04-14',
    ]);
  });

  test('APPK-87 A21 an inquiry: no return term, no hearing', () => {
    assert.deepEqual(daysOf({ kind: 'inquiry', receivedAt: at('2024-04-29') }), [
      'T19 2024-04-29',
      'T05 2024-05-22',
      'T08 2024-05-03',
      'T12 2024-07-01',
      'T11 2024-05-27',
    ]);
  });

  test('LAI-11.10 T23 T26 T27 a request for information', () => {
    assert.deepEqual(daysOf({ kind: 'informationRequest' }), [
      'T19 2026-03-17',
      'T23 2026-04-01',
      'T08 2026-03-20',
      'T27 2026-03-20',
      'T26 2026-03-27',
      'T24 2026-04-16',
      'T25 2026-04-06',
    ]);
  });

  test('R145-4c R145-5a T22 the same on the blog platform', () => {
    const found = ask({ kind: 'informationRequest', channel: 'BLOG_PLATFORM' });
    assert.ok(found.ok);
    assert.deepEqual(found.editions, ['A25', 'R145/2025']);
    assert.ok(previewDays(found).some(([code, due]) => code === 'T22' && due === '2026-03-18'));
  });

  test('RZH-29 RZH-30a T14 T13 a personal reception', () => {
    assert.deepEqual(daysOf({ kind: 'reception' }), [
      'T19 2026-03-17',
      'T14 2026-04-10',
      'T02 2026-04-07',
      'T13 2026-04-16',
      'T12 2026-05-18',
      'T11 2026-04-15',
    ]);
  });

  test('R213-10a DES-1 a reception by video conference', () => {
    const found = ask({ kind: 'reception', channel: 'VIDEO_CONFERENCE' });
    assert.ok(found.ok);
    assert.deepEqual(found.editions, ['A25', 'R213/2026']);
    assert.equal(isoOf(found.answer.due), '2026-04-10');
  });

  test('R213-10a C6 T05 by A21 such a reception is counted from its receipt, also when it came in the evening', () => {
    const found = ask({
      kind: 'reception',
      channel: 'VIDEO_CONFERENCE',
      receivedAt: at('2024-04-29', '19:00'),
    });
    assert.ok(found.ok);
    assert.equal(isoOf(found.registration.on), '2024-04-30');
    assert.equal(found.answer.fromEvent, 'receipt');
    assert.equal(isoOf(found.answer.from), '2024-04-29');
    assert.equal(isoOf(found.answer.due), '2024-05-22');
  });

  test('L221-8.1 T42 the profile R337', () => {
    assert.deepEqual(daysOf({ profile: 'R337', receivedAt: at('2026-10-05') }), [
      'T19 2026-10-05',
      'T42 2026-10-20',
      'T42b 2026-11-04',
      'T08 2026-10-08',
      'T42c 2026-11-19',
      'T43 2026-10-23',
    ]);
  });

  test('APPK-64.3 DES-0 the boundary of 29 December 2025: Friday evening and Sunday are registered by the new law', () => {
    for (const when of [at('2025-12-26', '18:45'), at('2025-12-28')]) {
      const found = ask({ receivedAt: when });
      assert.ok(found.ok);
      assert.equal(isoOf(found.registration.on), '2025-12-29');
      assert.deepEqual(found.editions, ['A25']);
      assert.equal(isoOf(found.answer.due), '2026-01-22');
    }
  });

  test('APPK-64.3 18:29:59, 18:30:01, a worked Saturday and 30 December', () => {
    const on = (date: string, time: string): string => {
      const found = ask({ receivedAt: at(date, time) });
      assert.ok(found.ok);
      return `${isoOf(found.registration.on)} ${isoOf(found.answer.due)}`;
    };
    assert.equal(on('2026-11-20', '18:29:59'), '2026-11-20 2026-12-11');
    assert.equal(on('2026-11-20', '18:30:01'), '2026-11-23 2026-12-14');
    assert.equal(on('2024-05-04', '10:00'), '2024-05-04 2024-05-28');
    assert.equal(on('2025-12-30', '10:00'), '2025-12-30 2026-01-23');
  });

  test('every date comes with its explanation and its condition in each language', () => {
    for (const lang of langs) {
      const found = ask({ lang });
      assert.ok(found.ok);
      assert.ok(found.explanation.length >= 3);
      for (const date of found.dates) {
        assert.ok(date.explanation.length >= 4);
        assert.ok(date.condition[lang].length > 3);
      }
    }
  });
});

describe('what is refused, and what is missing', () => {
  test('a year without calendar', () => {
    assert.deepEqual(whyNot({ receivedAt: at('2027-12-20') }), ['NO_CALENDAR_YEAR 2028']);
    const future = momentAt(dayOf('2029-01-01'), '10:00');
    assert.deepEqual(whyNot({ receivedAt: at('2028-01-10'), now: future }), ['NO_CALENDAR_YEAR 2028']);
  });

  test('a date whose further dates reach into such a year is computed, and the others are named', () => {
    const found = ask({ receivedAt: at('2027-11-29') });
    assert.ok(found.ok);
    assert.deepEqual(
      found.notComputed.map(({ code, text }) => `${code} ${text.en}`),
      [
        'NO_CALENDAR_YEAR If the term is extended on its last day as far as the law allows: There is no working calendar for 2028: an administrator has to import it.',
      ],
    );
  });

  test('a day before the Code', () => {
    assert.deepEqual(whyNot({ receivedAt: at('2021-06-30') }), ['NO_EDITION 2021-06-30']);
    assert.match(whyNot({ receivedAt: at('2020-03-02') })[0] ?? '', /^NO_EDITION 2020-03-02/);
  });

  test('a date or a time that does not exist', () => {
    assert.deepEqual(whyNot({ receivedAt: at('2026-02-31') }), ['NO_SUCH_DATE 2026-02-31 10:00']);
    assert.deepEqual(whyNot({ receivedAt: at('2026-02-27', '25:00') }), ['NO_SUCH_DATE 2026-02-27 25:00']);
    assert.deepEqual(whyNot({ receivedAt: at('yesterday') }), ['NO_SUCH_DATE yesterday 10:00']);
  });

  test('a receipt in the future', () => {
    const late = momentOf(momentAt(dayOf('2026-03-17'), '10:00') - 1);
    assert.deepEqual(whyNot({ now: late }), ['RECEIPT_IN_FUTURE']);
  });

  test('an unknown edition, a kind or a channel that is not there', () => {
    assert.deepEqual(whyNot({ profile: 'A99' }), ['UNKNOWN_EDITION A99']);
    assert.deepEqual(whyNot({ profile: 'R337', kind: 'breachReport' }), [
      'KIND_NOT_IN_EDITION R337, breachReport',
    ]);
    assert.deepEqual(whyNot({ channel: 'VIDEO_APPEAL' }), ['CHANNEL_CLOSED VIDEO_APPEAL']);
    assert.equal(ask({ channel: 'VIDEO_APPEAL', receivedAt: at('2022-03-04') }).ok, true);
    assert.equal(ask({ channel: 'VIDEO_APPEAL', profile: 'R213/2021' }).ok, true);
    assert.deepEqual(whyNot({ channel: 'BLOG_PLATFORM' }), ['CHANNEL_CLOSED BLOG_PLATFORM']);
    const closed: readonly Partial<PreviewQuestion>[] = [
      { kind: 'informationRequest', channel: 'VIDEO_CONFERENCE' },
      { kind: 'informationRequest', channel: 'PERSONAL_RECEPTION' },
      { kind: 'informationRequest', channel: 'EDMS' },
      { kind: 'reception', channel: 'EDMS' },
      { kind: 'reception', channel: 'BLOG_PLATFORM' },
      { kind: 'reception', channel: 'VIDEO_APPEAL', receivedAt: at('2022-03-04') },
      { kind: 'inquiry', channel: 'VIDEO_APPEAL', receivedAt: at('2022-03-04') },
      { kind: 'application', channel: 'VIDEO_CONFERENCE', profile: 'R337' },
      { kind: 'complaint', channel: 'ORAL' },
      { kind: 'complaint', channel: 'PHONE' },
    ];
    for (const change of closed) assert.deepEqual(whyNot(change), [`CHANNEL_CLOSED ${change.channel ?? ''}`]);
  });

  test('RZH-36 what is handed in at a reception has the general term, also before any regulation is known', () => {
    const found = ask({ channel: 'PERSONAL_RECEPTION', receivedAt: at('2022-03-04') });
    assert.ok(found.ok);
    assert.deepEqual(found.editions, ['A21']);
    assert.equal(isoOf(found.answer.due), '2022-03-30');
  });

  test('a text that was not read', () => {
    const found = whyNot({ kind: 'informationRequest', receivedAt: at('2022-03-04') });
    assert.match(found[0] ?? '', /^NO_EDITION 2022-03-04/);
    assert.match(whyNot({ kind: 'reception', receivedAt: at('2022-03-04') })[0] ?? '', /^NO_EDITION/);
  });

  test('APPK-64.3 a body without working hours, unless they decide nothing', () => {
    assert.deepEqual(whyNot({ workingHours: null }), ['NO_WORKING_HOURS']);
    assert.equal(ask({ workingHours: null, receivedAt: at('2026-03-21') }).ok, true);
  });
});

describe('the safe inner date of an official', () => {
  const of = considerationDeadline({
    kind: 'application',
    registeredOn: dayOf('2026-03-17'),
    receivedOn: dayOf('2026-03-17'),
    calendar,
  });
  const question = { of, edition: A25, calendar, askedOn: dayOf('2026-03-18'), hearing: false, ownDays: 2 };

  test('APPK-76.1 it leaves the days for the own draft', () => {
    const found = safeInnerDate(question);
    assert.ok(found.ok);
    assert.equal(isoOf(found.day), '2026-04-08');
    assert.equal(found.text.kk, 'Басқа органның жауабы 2026 жылғы 8 сәуірден кешіктірмей келуі керек.');
    assert.equal(found.text.ru, 'Ответ другого органа нужен не позднее 8 апреля 2026 года.');
  });

  test('APPK-73.1 T02 with a hearing its notice comes first', () => {
    const found = safeInnerDate({ ...question, hearing: true });
    assert.ok(found.ok);
    assert.equal(found.notice && isoOf(found.notice.due), '2026-04-07');
    assert.equal(isoOf(found.day), '2026-04-03');
  });

  test('without time left, after the end, and without own days it is refused', () => {
    const why = (change: object): string => {
      const found = safeInnerDate({ ...question, ...change });
      return found.ok ? 'ok' : (found.missing[0]?.code ?? '');
    };
    assert.equal(why({ askedOn: dayOf('2026-04-08') }), 'NO_TIME_LEFT');
    assert.equal(why({ askedOn: dayOf('2026-04-11') }), 'TERM_OVER');
    assert.equal(why({ ownDays: 0 }), 'ZERO_TERM');
    const none = safeInnerDate({ ...question, askedOn: dayOf('2026-04-08') });
    assert.match(none.ok ? '' : (none.missing[0]?.text.ru ?? ''), /не позднее 8 апреля 2026 года/);
  });
});
