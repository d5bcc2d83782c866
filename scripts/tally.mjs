import { readFileSync } from 'node:fs';

/**
 * Counts of checks and tests, added up over several runs.
 *
 * @typedef {import('./test-reporter.mjs').Tally} Tally
 * @returns {Tally}
 */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0, failures: [], skips: [] });

/** @param {Tally} sum @param {Tally} more */
export function add(sum, more) {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
  sum.failures.push(...more.failures);
  sum.skips.push(...more.skips);
}

/** @param {Tally} sum @param {string} what */
export function addFailure(sum, what) {
  sum.failed += 1;
  sum.failures.push(what);
}

/** @param {Tally} tally */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** @param {string} path @returns {Tally | undefined} */
export function readTally(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
