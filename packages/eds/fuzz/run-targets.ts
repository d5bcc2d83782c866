import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceOf } from './chance.ts';
import { makeMaterial } from './material.ts';
import { mutate } from './mutate.ts';
import { containerTarget, otherReaders, xmlTarget } from './other-targets.ts';
import { readers, type Target } from './targets.ts';
import { evidenceTargets, signatureTargets } from './verdicts.ts';

/** Inputs that once did harm, named `<target>-<digest>.bin`: they come first in every run. */
export const CORPUS = join(import.meta.dirname, 'corpus');

/** What one target made of its inputs. */
export interface Outcome {
  readonly name: string;
  readonly inputs: number;
  readonly faults: readonly Fault[];
  /** CPU time of the slowest input, in milliseconds. */
  readonly slowest: number;
}

/** An input that was taken wrongly. */
export interface Fault {
  readonly what: string;
  readonly input: Uint8Array;
}

/** No input may take longer than this, in milliseconds of CPU. */
export const HANG = 200;

/** Readers get many inputs; each verification costs far more, and so gets a fraction of them. */
export async function allTargets(): Promise<readonly { readonly target: Target; readonly share: number }[]> {
  const material = await makeMaterial();
  const parsers = [...readers(material), ...otherReaders(material)];
  const verdicts = [
    ...signatureTargets(material),
    ...evidenceTargets(material),
    xmlTarget(material),
    containerTarget(material),
  ];
  return [
    ...parsers.map((target) => ({ target, share: 0.88 / parsers.length })),
    // RSA verifies so fast that its signature can take the most.
    ...verdicts.map((target) => ({
      target,
      share: target.name === 'verify-rsa' ? 0.06 : 0.06 / (verdicts.length - 1),
    })),
  ];
}

/** Gives a target what harmed it before, and so many new inputs. */
export function runTarget(target: Target, inputs: number, seed: number): Outcome {
  const chance = chanceOf(seed);
  const faults: Fault[] = [];
  let slowest = 0;
  const give = (input: Uint8Array, origin: Uint8Array): void => {
    const began = performance.now();
    const before = process.cpuUsage();
    const what = target.take(input, origin);
    // The wall clock is cheap to ask; only what seems slow by it is judged by CPU time, as others use the machine too.
    if (performance.now() - began > HANG / 4) {
      const { user, system } = process.cpuUsage(before);
      slowest = Math.max(slowest, (user + system) / 1000);
      if ((user + system) / 1000 > HANG) faults.push({ what: `took ${(user + system) / 1000} ms`, input });
    }
    if (what !== undefined) faults.push({ what, input });
  };
  const known = corpusOf(target.name);
  for (const input of known) give(input, input);
  for (let left = inputs; left > 0 && faults.length < 20; left -= 1) {
    const { origin, input } = mutate(target.seeds, chance);
    give(input, origin);
  }
  return { name: target.name, inputs: known.length + inputs, faults, slowest };
}

function corpusOf(name: string): readonly Uint8Array[] {
  return readdirSync(CORPUS)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.bin'))
    .map((file) => new Uint8Array(readFileSync(join(CORPUS, file))));
}

/** Keeps an input that did harm for every later run. */
export function keep(name: string, { input }: Fault): string {
  mkdirSync(CORPUS, { recursive: true });
  const digest = createHash('sha256').update(input).digest('hex').slice(0, 16);
  const file = join(CORPUS, `${name}-${digest}.bin`);
  writeFileSync(file, input);
  return file;
}
