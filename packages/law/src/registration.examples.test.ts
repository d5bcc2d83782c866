import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf, isoOf } from './days.ts';
import { considerationDeadline } from './deadline.ts';
import { NoEdition } from './editions.ts';
import { R337 } from './editions/r337.ts';
import { momentAt, momentOf } from './local-time.ts';
import { registrationDay } from './registration.ts';
import type { Registration, WorkingHours } from './registration.ts';

function received(local: string, workingHours?: WorkingHours): Registration {
  const [day = '', time = ''] = local.split(' ');
  return registrationDay({
    receivedAt: momentAt(dayOf(day), time),
    calendar,
    ...(workingHours === undefined ? {} : { workingHours }),
  });
}

type Example = readonly [
  received: string,
  registered: string,
  edition: string,
  reason: Registration['reason'],
  basis: Registration['basis'],
];

const EXAMPLES: readonly Example[] = [
  ['2025-12-26 18:45', '2025-12-29', 'A25', 'afterHours', 'practice'],
  ['2025-12-28 11:00', '2025-12-29', 'A25', 'dayOff', 'law'],
  ['2025-12-26 18:15', '2025-12-26', 'A21', 'sameDay', 'law'],
  ['2025-12-29 09:00', '2025-12-29', 'A25', 'sameDay', 'law'],
  ['2024-05-04 10:00', '2024-05-04', 'A21', 'sameDay', 'law'],
  ['2024-05-08 10:00', '2024-05-10', 'A21', 'dayOff', 'law'],
  ['2024-05-03 19:00', '2024-05-04', 'A21', 'afterHours', 'practice'],
  ['2026-04-30 18:45', '2026-05-04', 'A25', 'afterHours', 'law'],
  ['2026-11-20 18:29:59', '2026-11-20', 'A26', 'sameDay', 'law'],
  ['2026-11-20 18:30:00', '2026-11-20', 'A26', 'sameDay', 'law'],
  ['2026-11-20 18:30:01', '2026-11-23', 'A26', 'afterHours', 'law'],
  ['2026-11-20 23:59:59', '2026-11-23', 'A26', 'afterHours', 'law'],
  ['2026-11-20 00:00:00', '2026-11-20', 'A26', 'sameDay', 'law'],
  ['2025-12-30 12:00', '2025-12-30', 'A25', 'sameDay', 'law'],
  ['2025-12-30 20:00', '2025-12-31', 'A25', 'afterHours', 'law'],
  ['2025-12-31 20:00', '2026-01-05', 'A25', 'afterHours', 'law'],
  ['2026-07-10 19:00', '2026-07-13', 'A26', 'afterHours', 'law'],
  ['2024-02-29 10:00', '2024-02-29', 'A21', 'sameDay', 'law'],
];

describe('the lawful day of registration', () => {
  for (const [when, registered, edition, reason, basis] of EXAMPLES) {
    test(`APPK-64.3 DES-0 received ${when}: registered on ${registered} by ${edition} (${reason})`, () => {
      const found = received(when);
      assert.equal(isoOf(found.on), registered);
      assert.equal(found.edition, edition);
      assert.equal(found.reason, reason);
      assert.equal(found.basis, basis);
      assert.deepEqual(found.by, { act: 'APPK', article: '64.3' });
    });
  }
});

test('APPK-64.3 the time is the local time of the place, not UTC', () => {
  const utc = (text: string): string =>
    isoOf(registrationDay({ receivedAt: momentOf(Date.parse(text)), calendar }).on);
  assert.equal(utc('2026-11-19T19:00:00Z'), '2026-11-20');
  assert.equal(utc('2026-11-20T13:30:00Z'), '2026-11-20');
  assert.equal(utc('2026-11-20T13:30:01Z'), '2026-11-23');
  assert.equal(utc('2023-11-20T12:30:00Z'), '2023-11-20');
  assert.equal(utc('2023-11-20T12:30:01Z'), '2023-11-21');
});

test('APPK-64.3 a fraction of a second after the end of the day is not yet after it', () => {
  const end = momentAt(dayOf('2026-11-20'), '18:30');
  const at = (milliseconds: number): string =>
    isoOf(registrationDay({ receivedAt: momentOf(end + milliseconds), calendar }).on);
  assert.equal(at(999), '2026-11-20');
  assert.equal(at(1000), '2026-11-23');
});

test('APPK-64.3 each body has its own hours', () => {
  const hours = { opens: '08:00', closes: '17:00' };
  assert.equal(isoOf(received('2026-11-20 17:00:00', hours).on), '2026-11-20');
  assert.equal(isoOf(received('2026-11-20 17:00:01', hours).on), '2026-11-23');
  assert.equal(received('2026-11-20 17:00:01', hours).closes, '17:00');
  assert.throws(() => received('2026-11-20 17:00', { opens: '08:00', closes: '5 pm' }), RangeError);
});

test('APPK-64.3 the days off between receipt and registration are named', () => {
  const late = received('2026-04-30 18:45');
  assert.deepEqual(
    late.skipped.map(({ day, reason }) => `${isoOf(day)} ${reason}`),
    ['2026-05-01 holiday', '2026-05-02 weekend', '2026-05-03 weekend'],
  );
  assert.equal(isoOf(late.receivedOn), '2026-04-30');
  assert.equal(late.receivedTime, '18:45:00');
  assert.equal(late.calendar, '2026.2');
});

test('C39 APPK-76.1 terms follow the lawful day of registration, whenever the clerk clicks', () => {
  const { on, receivedOn } = received('2025-12-26 18:45');
  const found = considerationDeadline({ kind: 'application', registeredOn: on, receivedOn, calendar });
  assert.equal(found.edition, 'A25');
  assert.equal(isoOf(found.due), '2026-01-22');
});

test('L221-8.1 R337-9.3 a profile is asked instead of the Code when the installation switched it on', () => {
  const found = registrationDay({
    receivedAt: momentAt(dayOf('2026-11-20'), '19:00'),
    calendar,
    ruleSetOn: () => R337,
  });
  assert.equal(found.edition, 'R337');
  assert.equal(isoOf(found.on), '2026-11-23');
  assert.deepEqual(found.by, { act: 'R337', article: '9.3' });
});

test('what was received before the Code has no edition', () => {
  assert.throws(() => received('2021-06-30 12:00'), NoEdition);
});
