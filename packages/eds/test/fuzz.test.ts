import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf } from '../fuzz/chance.ts';
import { mutate } from '../fuzz/mutate.ts';
import { allTargets, HANG, runTarget } from '../fuzz/run-targets.ts';

const INPUTS = 20_000;

for (const { target, share } of await allTargets()) {
  test(`hostile inputs to ${target.name}: named refusals, no hang, nothing valid that was changed`, () => {
    const { inputs, faults, slowest } = runTarget(target, Math.ceil(INPUTS * share), 2026);
    assert.ok(inputs >= 100, `${inputs} inputs`);
    assert.deepEqual(
      faults.map(({ what }) => what),
      [],
    );
    assert.ok(slowest <= HANG);
  });
}

test('the same seed makes the same inputs, and hardly any is what it was made from', () => {
  const seeds = [Uint8Array.from({ length: 300 }, (_, i) => i)];
  const chances = [chanceOf(7), chanceOf(7)] as const;
  let same = 0;
  for (let i = 0; i < 500; i += 1) {
    const [one, two] = [mutate(seeds, chances[0]), mutate(seeds, chances[1])];
    assert.deepEqual(one.input, two.input);
    if (Buffer.compare(one.input, one.origin) === 0) same += 1;
  }
  assert.ok(same < 25, `${same} unchanged`);
});

test('a reader that throws something else, or accepts what it must not, is found out', () => {
  const wrong = runTarget(
    { name: 'none', seeds: [new Uint8Array(40)], take: (input) => (input[3] === 0 ? undefined : 'wrong') },
    500,
    1,
  );
  assert.equal(wrong.faults.length, 20);
});
