// All that CI checks: types, lint, arrows, format, the tests, the journeys in a browser, a start and a stop.
//   npm test                    everything
//   npm test -- src/cases       only the test files with this in their path
//   npm test -- --only-unit     no checks, no browser; also --only-checks, --only-journeys, --only-smoke
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runChecks } from './check.mjs';
import { root } from './node-flags.mjs';
import { runNode } from './node-process.mjs';
import { add, addFailure, closingLine, emptyTally, readTally } from './tally.mjs';
import { testFiles } from './test-files.mjs';

const ONE_TEST_MS = 120_000;
/** They take seven minutes on two free cores; on busy ones they must still come to their end. */
const ALL_TESTS_MS = 25 * 60_000;
const TALLY = join(root, '.cache/test-tally.json');

const { values: only, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    'only-checks': { type: 'boolean', default: false },
    'only-unit': { type: 'boolean', default: false },
    'only-journeys': { type: 'boolean', default: false },
    'only-smoke': { type: 'boolean', default: false },
  },
});
const everything = parts.length === 0 && !Object.values(only).includes(true);
const total = emptyTally();

/** Runs a script that leaves its counts behind; one that ends badly without a failed test is a failure as well. */
async function runCounted(/** @type {string} */ title, /** @type {string[]} */ args) {
  console.log(`\n${title}`);
  const path = join(root, `.cache/tally-${process.pid}.json`);
  rmSync(path, { force: true });
  // Each of two hundred processes would compile the same modules anew.
  const env = { QABYLDAU_TEST_TALLY: path, NODE_COMPILE_CACHE: join(root, '.cache/compile') };
  const { code, output } = await runNode(args, { env, stopAfterMs: ALL_TESTS_MS });
  const tally = readTally(path);
  rmSync(path, { force: true });
  if (tally) add(total, tally);
  if (code !== 0 && !tally?.failed)
    addFailure(total, `${title}: ended with code ${code} ${output.trim()}`.trim());
}

/** @param {string} title @param {string[]} files @param {string} setup */
async function runTests(title, files, setup) {
  await runCounted(`${title}: ${files.length} files`, [
    '--import=./scripts/test-leftovers.mjs',
    '--test',
    '--test-concurrency=2',
    `--test-timeout=${ONE_TEST_MS}`,
    '--test-reporter=./scripts/test-reporter.mjs',
    '--test-reporter-destination=stdout',
    ...(existsSync(join(root, setup)) ? [`--test-global-setup=${setup}`] : []),
    ...files,
  ]);
}

mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(TALLY, { force: true });

if (everything || only['only-checks']) {
  for (const { name, ok } of await runChecks()) {
    if (ok) total.passed += 1;
    else addFailure(total, `✗ check ${name}`);
  }
}
const withUnit = everything || parts.length > 0 || only['only-unit'];
const withJourneys = everything || parts.length > 0 || only['only-journeys'];
if (withUnit || withJourneys) {
  const { unit, journeys, faults } = testFiles(parts);
  for (const fault of faults) addFailure(total, `✗ ${fault}`);
  if (withUnit && !only['only-journeys'] && unit.length > 0) {
    await runTests('tests', unit, 'scripts/test-global-setup.ts');
  }
  if (withJourneys && !only['only-unit'] && journeys.length > 0) {
    await runTests('journeys', journeys, 'e2e/global-setup.ts');
  }
}
if (everything || only['only-smoke']) await runCounted('start and stop', ['scripts/smoke.mjs']);

if (total.skips.length > 0) console.log(`\nskipped:\n${total.skips.map((skip) => `- ${skip}`).join('\n')}`);
if (total.failures.length > 0) {
  console.log(`\nfailed:\n${total.failures.map((failure) => failure.split('\n')[0]).join('\n')}`);
}
if (total.passed + total.failed === 0) addFailure(total, 'nothing was tested');
writeFileSync(TALLY, JSON.stringify(total));
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
