import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import {
  CLOCK_CHANGE,
  endOfDay,
  localDay,
  localTimeOfDay,
  momentAt,
  momentOf,
  secondsOf,
  timeOf,
} from './local-time.ts';

const almaty = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Almaty',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function byPlatform(moment: number): string {
  const parts = new Map(almaty.formatToParts(moment).map(({ type, value }) => [type, value]));
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${get('year')}-${get('month')}-${get('day')} ${get('hour')}:${get('minute')}:${get('second')}`;
}

function byUs(moment: number): string {
  return `${isoOf(localDay(momentOf(moment)))} ${timeOf(localTimeOfDay(momentOf(moment)))}`;
}

test('the clocks changed at 2024-02-29T18:00:00Z', () => {
  assert.equal(CLOCK_CHANGE, Date.parse('2024-02-29T18:00:00Z'));
  assert.equal(byUs(CLOCK_CHANGE - 1000), '2024-02-29 23:59:59');
  assert.equal(byUs(CLOCK_CHANGE), '2024-02-29 23:00:00');
  assert.equal(byUs(CLOCK_CHANGE + 3_600_000), '2024-03-01 00:00:00');
});

test('local date and time agree with the time zone table of the platform from 2006 to 2030', () => {
  const moments = fc.integer({
    min: Date.parse('2006-01-01T00:00:00Z'),
    max: Date.parse('2030-12-31T00:00:00Z'),
  });
  const nearChange = fc.integer({ min: CLOCK_CHANGE - 90_000_000, max: CLOCK_CHANGE + 90_000_000 });
  fc.assert(
    fc.property(fc.oneof(moments, nearChange), (moment) => assert.equal(byUs(moment), byPlatform(moment))),
    { numRuns: 2000 },
  );
});

test('an hour before midnight UTC is already the next day in Astana', () => {
  assert.equal(isoOf(localDay(momentOf(Date.parse('2026-04-30T18:59:59Z')))), '2026-04-30');
  assert.equal(isoOf(localDay(momentOf(Date.parse('2026-04-30T19:00:00Z')))), '2026-05-01');
  assert.equal(isoOf(localDay(momentOf(Date.parse('2023-04-30T18:00:00Z')))), '2023-05-01');
});

test('a local date and time gives the instant back, in the repeated hour the first one', () => {
  assert.equal(momentAt(dayOf('2026-04-30'), '18:45'), Date.parse('2026-04-30T18:45:00+05:00'));
  assert.equal(momentAt(dayOf('2023-04-30'), '18:45:30'), Date.parse('2023-04-30T18:45:30+06:00'));
  assert.equal(momentAt(dayOf('2024-02-29'), '23:30'), Date.parse('2024-02-29T17:30:00Z'));
  assert.equal(momentAt(dayOf('2024-03-01'), '00:00'), Date.parse('2024-02-29T19:00:00Z'));
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf('2006-01-01'), max: dayOf('2030-12-31') }),
      fc.integer({ min: 0, max: 86_399 }),
      (day, seconds) => {
        const moment = momentAt(day as Day, timeOf(seconds));
        assert.equal(localDay(moment), day);
        assert.equal(localTimeOfDay(moment), seconds);
      },
    ),
  );
});

test('a term ends at 24:00 local time of its last day', () => {
  assert.equal(endOfDay(dayOf('2026-11-10')), Date.parse('2026-11-11T00:00:00+05:00'));
});

test('a time of day is read to the second, and nonsense is refused', () => {
  assert.equal(secondsOf('18:30'), 66_600);
  assert.equal(secondsOf('18:30:01'), 66_601);
  assert.equal(secondsOf('24:00'), 86_400);
  for (const wrong of ['', '9:00', '24:01', '24:00:01', '12:60', '12:00:60', '12.00', '12:00 ']) {
    assert.throws(() => secondsOf(wrong), RangeError, wrong);
  }
});

test('an instant is a whole number of milliseconds', () => {
  assert.throws(() => momentOf(0.5), RangeError);
  assert.throws(() => momentOf(Number.NaN), RangeError);
});
