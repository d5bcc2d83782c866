import { concat } from '../src/bytes.ts';
import type { Chance } from './chance.ts';

/** Octets that decide much in BER: tags, lengths that lie, numbers at a limit. */
const TELLING = [
  0x00, 0x01, 0x02, 0x05, 0x06, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xa1, 0xff,
];

const LENGTHS: readonly (readonly number[])[] = [
  [0x80],
  [0x81, 0xff],
  [0x82, 0xff, 0xff],
  [0x84, 0x7f, 0xff, 0xff, 0xff],
  [0x84, 0xff, 0xff, 0xff, 0xff],
  [0x88, 1, 0, 0, 0, 0, 0, 0, 0],
];

type Change = (bytes: Uint8Array, chance: Chance, others: readonly Uint8Array[]) => Uint8Array;

function replaced(bytes: Uint8Array, at: number, removed: number, by: Uint8Array): Uint8Array {
  return concat(bytes.subarray(0, at), by, bytes.subarray(at + removed));
}

function octet(bytes: Uint8Array, chance: Chance, value: (old: number) => number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = chance.below(bytes.length);
  changed[at] = value(changed[at] ?? 0);
  return changed;
}

function part(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length);
  return bytes.subarray(from, from + 1 + chance.below(chance.below(4) === 0 ? 400 : 12));
}

const CHANGES: readonly Change[] = [
  (bytes, chance) => octet(bytes, chance, (old) => old ^ (1 << chance.below(8))),
  (bytes, chance) => octet(bytes, chance, () => chance.pick(TELLING)),
  (bytes, chance) => octet(bytes, chance, () => chance.below(256)),
  (bytes, chance) => octet(bytes, chance, (old) => old + chance.pick([1, -1, 2, -2])),
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length)),
  (bytes, chance) => replaced(bytes, chance.below(bytes.length), 1 + chance.below(16), new Uint8Array()),
  (bytes, chance) => replaced(bytes, chance.below(bytes.length), 0, chance.octets(1 + chance.below(8))),
  (bytes, chance) => replaced(bytes, chance.below(bytes.length), 0, part(bytes, chance)),
  (bytes, chance, others) => {
    const piece = part(chance.pick(others), chance);
    return replaced(bytes, chance.below(bytes.length), chance.below(2) * piece.length, piece);
  },
  (bytes, chance) => replaced(bytes, chance.below(bytes.length), 1, Uint8Array.from(chance.pick(LENGTHS))),
  (bytes, chance) =>
    concat(
      Uint8Array.from({ length: chance.below(200) }, (_, i) => (i % 2 ? 0x80 : 0x30)),
      bytes,
    ),
];

/** One of the seeds, changed in one to four places; the same for the same chance. */
export function mutate(
  seeds: readonly Uint8Array[],
  chance: Chance,
): { origin: Uint8Array; input: Uint8Array } {
  const origin = chance.pick(seeds);
  let input = origin;
  for (let left = 1 + chance.below(4); left > 0; left -= 1) {
    input =
      input.length === 0 ? chance.octets(1 + chance.below(8)) : chance.pick(CHANGES)(input, chance, seeds);
  }
  return { origin, input };
}
