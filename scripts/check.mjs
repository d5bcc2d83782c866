// Types, lint, arrows and format: side by side, the longest first, the output of each in one piece.
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './node-flags.mjs';
import { runNode, seconds } from './node-process.mjs';

const tsc = 'node_modules/typescript/bin/tsc';

/** Each check is one or more runs; the longest stands first. @type {Record<string, string[][]>} */
const CHECKS = {
  lint: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
  types: [
    [tsc, '-p', '.', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'],
    [tsc, '-p', 'scripts/jsconfig.json'],
  ],
  format: [
    [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=.cache/prettier',
      '.',
    ],
  ],
  arrows: [['scripts/arrows.mjs']],
};

/** @param {string} name @param {string[][]} runs */
async function check(name, runs) {
  let ms = 0;
  const faults = [];
  for (const args of runs) {
    const run = await runNode(args, { quiet: true });
    ms += run.ms;
    if (run.code !== 0) faults.push(run.output.trimEnd() || `ended with code ${run.code}`);
  }
  const ok = faults.length === 0;
  console.log([`${ok ? '✓' : '✗'} ${name}  ${seconds(ms)}`, ...faults].join('\n'));
  return { name, ok };
}

/**
 * @param {string[]} names  all when empty
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function runChecks(names = []) {
  const unknown = names.filter((name) => !Object.hasOwn(CHECKS, name));
  if (unknown.length > 0)
    throw new Error(`There is no check "${unknown}", only ${Object.keys(CHECKS).join(', ')}.`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const waiting = Object.entries(CHECKS).filter(([name]) => names.length === 0 || names.includes(name));
  /** @type {{ name: string, ok: boolean }[]} */
  const done = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await check(...next));
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return done;
}

if (import.meta.main) {
  const results = await runChecks(process.argv.slice(2));
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
