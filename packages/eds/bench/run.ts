import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocuments, type Documents } from './documents.ts';
import { measureFreshProcess } from './fresh-process.ts';
import { startGostEngine } from './gost-engine.ts';
import { curves, documentJob, gostJobs, hashJobs, rsaJobs, usePath } from './jobs.ts';
import { cpuSeconds, interleaved, median, type Rates } from './measure.ts';
import type { FastPath } from '../src/wasm/gost-fast.ts';

/**
 * How fast the package is here, beside the gost engine of OpenSSL, all in one run and by CPU time of one thread.
 *   node scripts/run.mjs node packages/eds/bench/run.ts            prints a table
 *   node scripts/run.mjs node packages/eds/bench/run.ts --write    puts it into packages/eds/README.md
 */
const ROUNDS = 7;
const ENGINE_VERIFY = 'gost-engine, GOST 34.10-2012 (512)';
const ENGINE_HASH = 'gost-engine, Streebog-512, MB';

/** Whole documents a CPU-second by each path. A document is verified once only, so its signer is never known. */
function measureDocuments(documents: Documents, rounds: number): Rates {
  const rates = new Map<string, number[]>();
  const share = Math.floor(documents.signatures.length / (rounds + 1));
  for (const [path, each] of [
    ['plain', Math.min(6, share)],
    ['baseline', share],
    ['fma', share],
  ] satisfies [FastPath, number][]) {
    usePath(path);
    const job = documentJob(documents, path);
    for (let i = 0; i < each; i++) job.run();
    rates.set(
      job.name,
      Array.from({ length: rounds }, () => {
        const start = cpuSeconds();
        for (let i = 0; i < each; i++) job.run();
        return each / (cpuSeconds() - start);
      }),
    );
  }
  usePath();
  return rates;
}

const whole = (value: number): string =>
  value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)}×`;

/** Rows: what, a CPU-second (median, least to most), compared with the reference of its group. */
function tableOf(rates: Rates): string[] {
  const middle = (name: string): number => median(rates.get(name) ?? []);
  const reference = (name: string): readonly [string, string] => {
    if (name.includes('2015 (512)')) return [ENGINE_VERIFY, 'gost-engine'];
    if (name.startsWith('GOST 34.310-2004')) return ['GOST 34.310-2004 (256), plain', 'plain'];
    if (name === 'Streebog-512, MB') return [ENGINE_HASH, 'gost-engine'];
    if (name.startsWith('RSA')) return [name.replace('ours', 'node:crypto'), 'node:crypto'];
    return ['document, plain', 'plain'];
  };
  const rows = [...rates].filter(([name]) => !name.includes('20 MB'));
  return rows.map(([name, values]) => {
    const [other, title] = reference(name);
    const against = middle(name) / middle(other);
    const ratio = other === name || Number.isNaN(against) ? '' : `${times(against)} ${title}`;
    const bare = name.startsWith('gost-engine') ? '' : ratio;
    return `| ${name} | ${whole(middle(name))} (${whole(Math.min(...values))}–${whole(Math.max(...values))}) | ${bare} |`;
  });
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'eds-bench-'));
  try {
    const engine = startGostEngine(folder);
    const jobs = [...curves.flatMap(gostJobs), ...hashJobs(), ...rsaJobs(2048), ...rsaJobs(4096)];
    const rates = await interleaved(jobs, ROUNDS, async () => {
      if ('absent' in engine) return {};
      const { verifications, megabytes } = await engine.measure(250);
      return { [ENGINE_VERIFY]: verifications, [ENGINE_HASH]: megabytes };
    });
    if (!('absent' in engine)) engine.close();
    const documents = measureDocuments(makeDocuments(480), ROUNDS);
    const fresh = await measureFreshProcess(folder, ROUNDS);
    const twenty = 1e3 / median(rates.get('Streebog-512 of 20 MB') ?? []);
    const text = [
      `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${process.platform} ${process.arch}. CPU time of one thread,`,
      `median of ${ROUNDS} rounds in one run (least to most).`,
      ...('absent' in engine ? [`The gost engine of OpenSSL was not measured: ${engine.absent}.`] : []),
      '',
      '| | per CPU-second | |',
      '|---|---|---|',
      ...tableOf(new Map([...rates, ...documents])),
      '',
      'A document: signature, chain, time-stamp (CAdES-T), its chain, a list of revoked certificates read before; each of',
      'another person, so only the keys of authorities are known. The plain path, too, prepares those and hashes in',
      'WebAssembly. A neighbour on the processor slows all rows alike: compare rows of one run only.',
      '',
      `Streebog-512 of 20 MB takes ${twenty.toFixed(0)} ms. A new process loads the package (${fresh.kilobytes} kB, bundled) in`,
      `${fresh.load.toFixed(1)} ms of CPU time and verifies its first signature in ${fresh.firstVerification.toFixed(1)} ms, the self-test and the`,
      'table of the base point included.',
    ].join('\n');
    console.log(text);
    if (process.argv.includes('--write')) writeInto(join(import.meta.dirname, '../README.md'), text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeInto(file: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    /<!-- bench -->[\s\S]*<!-- \/bench -->/,
    () => `<!-- bench -->\n\n${text}\n\n<!-- /bench -->`,
  );
  if (after === before) throw new Error(`${file} has no place for the figures`);
  writeFileSync(file, after);
}

await main();
