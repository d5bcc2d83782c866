/**
 * Streebog and GOST 34.311-95 in megabytes a second of CPU time, beside the GOST engine of openssl where it is installed:
 *   node scripts/run.mjs node packages/eds/bench/hashes.ts
 * The rounds alternate, so that a busy machine slows both alike; the ratios tell more than the figures.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Gost94 } from '../src/gost/gost94.ts';
import { plainGost94 } from '../src/gost/gost94-plain.ts';
import { plainStreebog } from '../src/gost/streebog-plain.ts';
import { Streebog, streebog512 } from '../src/gost/streebog.ts';
import { median } from './measure.ts';

const MEGABYTES = 32;
const ROUNDS = 7;
const folder = mkdtempSync(join(tmpdir(), 'hashes-'));
const message = new Uint8Array(MEGABYTES * 1e6).map((_, i) => (i * i) >> 9);
writeFileSync(join(folder, 'message'), message);
writeFileSync(join(folder, 'nothing'), '');

function secondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** CPU seconds of openssl over the message, without those it takes to start; undefined without the engine. */
function engineSeconds(digest: string): number | undefined {
  const [message, nothing] = ['message', 'nothing'].map((file) => {
    const command = `TIMEFORMAT='%U %S'; time openssl dgst -engine gost -${digest} ${join(folder, file)}`;
    const { stderr, stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    const [, user, system] = /([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? [];
    return stdout.includes('=') ? Number(user) + Number(system) : undefined;
  });
  return message === undefined || nothing === undefined ? undefined : message - nothing;
}

const works: Readonly<Record<string, (bytes: Uint8Array) => void>> = {
  'Streebog-512': (bytes) => new Streebog(64).update(bytes).digest(),
  'Streebog-512, plain': (bytes) => new Streebog(64, plainStreebog).update(bytes).digest(),
  'GOST 34.311-95': (bytes) => new Gost94().update(bytes).digest(),
  'GOST 34.311-95, plain': (bytes) => new Gost94(plainGost94).update(bytes).digest(),
};
const engines = { 'engine md_gost12_512': 'md_gost12_512', 'engine md_gost94': 'md_gost94' } as const;
const rates = new Map<string, number[]>();

function note(name: string, seconds: number | undefined, megabytes = MEGABYTES): void {
  if (seconds !== undefined) rates.set(name, [...(rates.get(name) ?? []), megabytes / seconds]);
}

for (const work of Object.values(works)) work(message.subarray(0, 2e6));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, work] of Object.entries(works)) {
    const part = name.endsWith('plain') ? 4 : MEGABYTES;
    note(
      name,
      secondsOf(() => {
        work(message.subarray(0, part * 1e6));
      }),
      part,
    );
  }
  for (const [name, digest] of Object.entries(engines)) note(name, engineSeconds(digest));
}
rmSync(folder, { recursive: true });
for (const [name, list] of rates) {
  console.log(`${name.padEnd(24)} ${median(list).toFixed(0).padStart(5)} MB/s`);
}
const short = message.subarray(0, 300);
const micros = Array.from(
  { length: ROUNDS },
  () =>
    secondsOf(() => {
      for (let i = 0; i < 20_000; i++) streebog512(short);
    }) * 50,
);
console.log(`Streebog-512 of 300 octets ${median(micros).toFixed(1)} µs`);
