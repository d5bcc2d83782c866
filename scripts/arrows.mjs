// Holds the arrows of .dependency-cruiser.cjs, and makes sure that every file was looked at: a tool that reads nothing
// finds nothing.
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './node-flags.mjs';

const FOLDERS = ['src', 'packages', 'scripts', 'bench', 'e2e'];
export const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** @param {string} baseDir */
const sourceFiles = (baseDir) =>
  globSync(['src/**/*.{ts,tsx}', 'packages/*/src/**/*.{ts,tsx}'], { cwd: baseDir })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort();

/**
 * @param {string} baseDir
 * @returns {Promise<{ broken: string[], unseen: string[], modules: number }>}
 */
export async function cruiseTree(baseDir) {
  const expected = sourceFiles(baseDir);
  const folders = globSync(FOLDERS, { cwd: baseDir });
  const { output } = await cruise(
    folders,
    { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir },
    config.options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(`${root}/tsconfig.json`) },
  );
  if (typeof output === 'string') throw new Error(output);
  const seen = new Set(output.modules.map(({ source }) => source));
  /** @type {Map<string, Set<string>>} */
  const broken = new Map();
  for (const { rule, from, to, cycle } of output.summary.violations) {
    const key = `${rule.name}: ${from}`;
    const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
    broken.set(key, (broken.get(key) ?? new Set()).add(way));
  }
  return {
    broken: [...broken].map(([key, ways]) => `${key} → ${[...ways].join(', ')}`).sort(),
    unseen: expected.filter((path) => !seen.has(path)),
    modules: expected.length,
  };
}

/** @param {string} line */
function explain(line) {
  const name = line.slice(0, line.indexOf(':'));
  /** @type {{ name: string, comment: string }[]} */
  const rules = config.forbidden;
  return `${line}\n    ${rules.find((rule) => rule.name === name)?.comment}`;
}

if (import.meta.main) {
  const { broken, unseen, modules } = await cruiseTree(root);
  for (const line of broken) console.log(explain(line));
  for (const path of unseen) console.log(`never looked at: ${path}`);
  if (modules === 0) console.log('No source file was found at all.');
  console.log(`${modules} files, ${broken.length} broken arrows`);
  if (broken.length > 0 || unseen.length > 0 || modules === 0) process.exitCode = 1;
}
