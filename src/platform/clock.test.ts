import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber, fixedClock, localDay, plainDate, startOfDay, systemClock } from './clock.ts';

test('a day begins at midnight in Kazakhstan, five hours before Greenwich', () => {
  const evening = Temporal.Instant.from('2026-11-22T18:59:59Z');
  assert.equal(localDay(evening).toString(), '2026-11-22');
  assert.equal(localDay(evening.add({ seconds: 1 })).toString(), '2026-11-23');
  assert.equal(startOfDay(Temporal.PlainDate.from('2026-11-23')).toString(), '2026-11-22T19:00:00Z');
});

test('before March 2024 Almaty was six hours ahead', () => {
  assert.equal(localDay(Temporal.Instant.from('2024-02-28T18:00:00Z')).toString(), '2024-02-29');
  assert.equal(localDay(Temporal.Instant.from('2024-03-01T18:00:00Z')).toString(), '2024-03-01');
});

test('days and their numbers are each other’s inverse', () => {
  for (const [number, iso] of [
    [-1, '1969-12-31'],
    [0, '1970-01-01'],
    [19_782, '2024-02-29'],
    [20_779, '2026-11-22'],
  ] as const) {
    assert.equal(dayNumber(Temporal.PlainDate.from(iso)), number);
    assert.equal(plainDate(number).toString(), iso);
  }
  assert.throws(() => plainDate(0.5), RangeError);
});

test('a fixed clock stands until it is moved', () => {
  const clock = fixedClock('2026-11-22T10:00:00+05:00');
  assert.equal(clock.now().toString(), '2026-11-22T05:00:00Z');
  clock.advance({ hours: 24 });
  assert.equal(clock.now().toString(), '2026-11-23T05:00:00Z');
  clock.set('2026-12-01T00:00:00+05:00');
  assert.equal(clock.now().toString(), '2026-11-30T19:00:00Z');
});

test('the system’s clock has no more than milliseconds', () => {
  assert.equal(systemClock.now().epochNanoseconds % 1_000_000n, 0n);
});
