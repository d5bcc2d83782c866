import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextRetry } from './retry.ts';

const START = 1_000_000;

test('what is pending is tried again after 20 seconds, then ever more rarely, for some four days', () => {
  const pauses: number[] = [];
  let now = START;
  for (let attempt = 1; ; attempt++) {
    const next = nextRetry(attempt, START, now);
    if (next === undefined) break;
    pauses.push(next - now);
    now = next;
  }
  assert.equal(pauses.length, 25);
  assert.deepEqual(pauses.slice(0, 4), [20_000, 2718, 7389, 20_086]);
  assert.equal(pauses.at(-1), 22_026_466);
  const days = (now - START) / 86_400_000;
  assert.ok(days > 3.5 && days < 4.5, String(days));
});

test('the caller may set an earlier end', () => {
  assert.equal(nextRetry(1, START, START, 20_000), START + 20_000);
  assert.equal(nextRetry(1, START, START, 19_999), undefined);
  assert.equal(nextRetry(3, START, START + 5000, 10_000), undefined);
});
