import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './node-flags.mjs';

const long = (/** @type {number} */ lines) => `export const x = [\n${'  1,\n'.repeat(lines)}];\n`;

/** Where a sin is written, what it is, and the rule that must name it; no rule where it is allowed. */
/** @type {[file: string, source: string, rule: string | null][]} */
const sins = [
  ['src/kernel/role.ts', 'export type Role = 1;', null],
  ['src/kernel/any.ts', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'src/kernel/first.ts',
    'export const f = (x: string[]) => x[0]!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['src/kernel/first.test.ts', 'export const f = (x: string[]) => x[0]!;', null],
  [
    'packages/law/src/first.ts',
    'export const f = (x: string[]) => x[0]!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['src/cases/now.ts', 'export const n = new Date();', 'no-restricted-syntax'],
  ['src/cases/date-now.ts', 'export const n = Date.now();', 'no-restricted-syntax'],
  ['src/cases/temporal-now.ts', 'export const n = Temporal.Now.instant();', 'no-restricted-syntax'],
  ['src/cases/date.ts', 'export const n = new Date(5);', 'no-restricted-syntax'],
  ['packages/law/src/now.ts', 'export const n = new Date();', 'no-restricted-syntax'],
  ['packages/law/src/date.ts', 'export const n = new Date(5);', null],
  ['src/platform/clock.ts', 'export const n = Date.now();', null],
  ['src/cases/say.ts', 'console.log(1);', 'no-console'],
  ['scripts/say.ts', 'console.log(1);', null],
  ['src/cases/default.ts', 'export default 1;', 'no-restricted-exports'],
  [
    'src/cases/type.ts',
    `import { Role } from '../kernel/role.ts';\nexport type R = Role;`,
    '@typescript-eslint/consistent-type-imports',
  ],
  ['src/cases/floating.ts', 'Promise.resolve(1).then(() => 2);', '@typescript-eslint/no-floating-promises'],
  [
    'src/cases/misused.ts',
    'export const f = (p: Promise<boolean>) => (p ? 1 : 2);',
    '@typescript-eslint/no-misused-promises',
  ],
  [
    'src/cases/switch.ts',
    `export function f(k: 'a' | 'b') {\n  switch (k) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['src/cases/long.ts', long(300), 'max-lines'],
  ['src/cases/long.examples.test.ts', long(300), null],
  [
    'src/cases/silent.ts',
    '// eslint-disable-next-line no-console\nconsole.log(1);',
    'qabyldau/disable-with-reason',
  ],
  ['src/cases/told.ts', '// eslint-disable-next-line no-console -- the one voice\nconsole.log(1);', null],
  ['src/cases/function.ts', `export function f() {\n${'  void 0;\n'.repeat(61)}}`, 'max-lines-per-function'],
  ['src/web/view.tsx', `export function f() {\n${'  void 0;\n'.repeat(61)}}`, null],
];

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
/** @type {Map<string, string[]>} */
const found = new Map();

before(async () => {
  for (const path of ['eslint.config.js', 'tsconfig.json', 'package.json', 'scripts/lint-rules.mjs']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, source] of sins) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const results = await new ESLint({ cwd: folder }).lintFiles(['src', 'packages', 'scripts/**/*.ts']);
  for (const { filePath, messages } of results) {
    const rules = messages.map(({ ruleId, message }) => ruleId ?? message);
    found.set(filePath.slice(folder.length + 1).replaceAll('\\', '/'), rules);
  }
});

after(() => rmSync(folder, { recursive: true }));

for (const [path, , rule] of sins) {
  test(rule ? `${path} is told of ${rule}` : `${path} may do so`, () => {
    assert.deepEqual(found.get(path), rule ? [rule] : []);
  });
}
