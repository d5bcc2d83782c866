import { globSync } from 'node:fs';
import { root } from './node-flags.mjs';

/** Each of these must find something: Node's runner is content with nothing. */
const UNIT = [
  'packages/*/{src,test}/**/*.test.{ts,tsx}',
  'src/**/*.test.ts',
  'src/**/*.test.tsx',
  'scripts/**/*.test.{mjs,ts}',
];
const JOURNEYS = ['e2e/**/*.spec.ts'];
const ANYTHING_LIKE_A_TEST =
  '{src,packages,scripts,bench,e2e,deploy,docs,migrations}/**/*.{test,spec}.{ts,tsx,mts,js,jsx,mjs,cjs}';

/** @param {string | string[]} patterns */
const find = (patterns) =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/**
 * @param {string[]} parts  of paths; none means every file
 * @returns {{ unit: string[], journeys: string[], faults: string[] }}
 */
export function testFiles(parts) {
  /** @param {string} path */
  const wanted = (path) =>
    parts.length === 0 || parts.some((part) => path.includes(part.replace(/^\.\//, '')));
  const unit = find(UNIT);
  const journeys = find(JOURNEYS);
  const known = new Set([...unit, ...journeys]);
  const empty = [...UNIT, ...JOURNEYS].filter((pattern) => find(pattern).length === 0);
  const stray = find(ANYTHING_LIKE_A_TEST).filter((path) => !known.has(path));
  const missed = parts.filter((part) => ![...known].some((path) => path.includes(part.replace(/^\.\//, ''))));
  return {
    unit: unit.filter(wanted),
    journeys: journeys.filter(wanted),
    faults: [
      ...empty.map((pattern) => `no test file matches ${pattern}`),
      ...stray.map((path) => `${path} looks like a test, but no run takes it`),
      ...missed.map((part) => `no test file has "${part}" in its path`),
    ],
  };
}
