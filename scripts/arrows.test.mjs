import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { config, cruiseTree } from './arrows.mjs';

/**
 * Writes a small tree and tells which rules it breaks.
 *
 * @param {Record<string, string>} files
 */
async function brokenBy(files) {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'));
  try {
    for (const [path, source] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    const { broken, unseen } = await cruiseTree(folder);
    assert.deepEqual(unseen, []);
    return [...new Set(broken.map((line) => line.slice(0, line.indexOf(':'))))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const A = 'src/modules/appeals';
const leaf = 'export const x = 1;\n';

/** A lawful tree: every kind of file reaches all that it may reach. */
const lawful = {
  'src/kernel/text.ts': leaf,
  'packages/law/src/index.ts': leaf,
  'src/platform/db/gateway.ts': `import '../../kernel/text.ts';\n${leaf}`,
  'src/platform/clock.ts': `import '../../packages/law/src/index.ts';\n${leaf}`,
  'src/platform/http/route.ts': leaf,
  'src/cases/index.ts': `import '../platform/db/gateway.ts';\n${leaf}export type Header = 1;\n`,
  'src/web/frame.tsx': `import '../kernel/text.ts';\n${leaf}`,
  'src/modules/papers/index.ts': leaf,
  'src/modules/papers/store/papers.ts': leaf,
  [`${A}/domain/decide.ts`]: `import type { Header } from '../../../cases/index.ts';\nexport type Mine = Header;\n${leaf}`,
  [`${A}/domain/decide.test.ts`]: `import 'node:test';\nimport './decide.ts';\nimport '../store/cases.ts';\n`,
  [`${A}/store/cases.ts`]: `import '../../../platform/db/gateway.ts';\nimport '../domain/decide.ts';\n${leaf}`,
  [`${A}/app/extend.ts`]:
    `import '../store/cases.ts';\nimport '../domain/decide.ts';\nimport '../../papers/index.ts';\n` +
    `import '../../../cases/index.ts';\nimport '../../../platform/clock.ts';\n${leaf}`,
  [`${A}/web/extend.tsx`]:
    `import '../app/extend.ts';\nimport '../texts.ts';\nimport '../../../web/frame.tsx';\n` +
    `import '../../../platform/http/route.ts';\n${leaf}`,
  [`${A}/jobs/remind.ts`]: `import '../app/extend.ts';\n${leaf}`,
  [`${A}/texts.ts`]: `import '../../kernel/text.ts';\n${leaf}`,
  [`${A}/index.ts`]: `import './web/extend.tsx';\nimport './jobs/remind.ts';\n${leaf}`,
  'src/deps.ts': `import './modules/appeals/index.ts';\n${leaf}`,
  'src/demo/people.ts': `import '../modules/papers/index.ts';\n${leaf}`,
  'src/main.ts': `import './deps.ts';\nimport './demo/people.ts';\n`,
};

test('a tree that keeps the arrows breaks none', async () => {
  assert.deepEqual(await brokenBy(lawful), []);
});

/** @param {string} name @param {string} kind @returns {Record<string, string>} */
const installed = (name, kind) => ({
  'package.json': JSON.stringify({ type: 'module', [kind]: { [name]: '1.0.0' } }),
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = 1;\n',
});

/** @type {[rule: string, sentence: string, files: Record<string, string>][]} */
const crimes = [
  ['kernel', 'the kernel asks Node for something', { 'src/kernel/id.ts': `import 'node:crypto';\n` }],
  ['platform', 'platform knows a module', { 'src/platform/x.ts': `import '../modules/papers/index.ts';\n` }],
  [
    'shared-look',
    'the shared look reads the database',
    { 'src/web/x.tsx': `import '../platform/db/gateway.ts';\n` },
  ],
  ['cases', 'the spine knows a page', { 'src/cases/x.ts': `import '../web/frame.tsx';\n` }],
  ['domain', 'domain does I/O', { [`${A}/domain/x.ts`]: `import '../../../platform/db/gateway.ts';\n` }],
  [
    'domain',
    'domain knows its store',
    { [`${A}/domain/x.ts`]: `import type {} from '../store/cases.ts';\n` },
  ],
  ['domain', 'domain asks Node for something', { [`${A}/domain/x.ts`]: `import 'node:fs';\n` }],
  ['domain', 'domain knows another module', { [`${A}/domain/x.ts`]: `import '../../papers/index.ts';\n` }],
  [
    'domain-takes-only-types-of-cases',
    'domain runs the spine',
    { [`${A}/domain/x.ts`]: `import '../../../cases/index.ts';\n` },
  ],
  ['app', 'a use case knows a page', { [`${A}/app/x.ts`]: `import '../web/extend.tsx';\n` }],
  [
    'store',
    'a store sends mail',
    { 'src/platform/mail.ts': leaf, [`${A}/store/x.ts`]: `import '../../../platform/mail.ts';\n` },
  ],
  ['store', 'a store knows a use case', { [`${A}/store/x.ts`]: `import '../app/extend.ts';\n` }],
  [
    'pages',
    'a page reads the store past the use case',
    { [`${A}/web/x.tsx`]: `import '../store/cases.ts';\n` },
  ],
  [
    'pages',
    'a page reads the database',
    { [`${A}/web/x.tsx`]: `import '../../../platform/db/gateway.ts';\n` },
  ],
  ['jobs', 'a job writes past the use case', { [`${A}/jobs/x.ts`]: `import '../store/cases.ts';\n` }],
  ['documents', 'a document reads the store', { [`${A}/documents/x.ts`]: `import '../store/cases.ts';\n` }],
  ['known-part', 'a part that nobody agreed on', { 'src/common/x.ts': `import '../kernel/text.ts';\n` }],
  ['module-texts', 'texts know the store', { [`${A}/texts.ts`]: `import './store/cases.ts';\n` }],
  [
    'front-door',
    'a module enters another by the window',
    { [`${A}/app/x.ts`]: `import '../../papers/store/papers.ts';\n` },
  ],
  [
    'known-place',
    'a folder that nobody agreed on',
    { [`${A}/helpers/x.ts`]: `import '../domain/decide.ts';\n` },
  ],
  [
    'no-circles',
    'two files need each other',
    { 'src/kernel/a.ts': `import './b.ts';\n`, 'src/kernel/b.ts': `import './a.ts';\n` },
  ],
  [
    'no-circles',
    'two modules need each other, if only by types',
    { 'src/modules/papers/index.ts': `import type {} from '../appeals/index.ts';\n${leaf}` },
  ],
  [
    'no-circles',
    'tests need each other',
    { 'src/kernel/a.test.ts': `import './b.test.ts';\n`, 'src/kernel/b.test.ts': `import './a.test.ts';\n` },
  ],
  [
    'nobody-imports-the-start',
    'a module imports the wiring',
    { [`${A}/app/x.ts`]: `import type {} from '../../../deps.ts';\n` },
  ],
  [
    'no-tests-in-the-product',
    'the product uses a test',
    { 'src/platform/x.ts': `import './y.test.ts';\n`, 'src/platform/y.test.ts': leaf },
  ],
  ['packages', 'a package knows src', { 'packages/eds/src/x.ts': `import '../../../src/kernel/text.ts';\n` }],
  [
    'packages-apart',
    'a package knows the other',
    { 'packages/eds/src/x.ts': `import '../../law/src/index.ts';\n` },
  ],
  ['law', 'the law asks Node for something', { 'packages/law/src/x.ts': `import 'node:fs';\n` }],
  [
    'package-front-door',
    'src enters a package by the window',
    { 'packages/law/src/days.ts': leaf, 'src/platform/x.ts': `import '../../packages/law/src/days.ts';\n` },
  ],
  ['no-unresolved', 'an import leads nowhere', { 'src/kernel/x.ts': `import './nowhere.ts';\n` }],
  [
    'only-the-database-gateway-knows-pg',
    'a module opens a pool',
    { ...installed('pg', 'dependencies'), [`${A}/store/x.ts`]: `import 'pg';\n` },
  ],
  [
    'no-dev-dependency',
    'the product needs a tool of the workshop',
    { ...installed('hammer', 'devDependencies'), 'src/platform/x.ts': `import 'hammer';\n` },
  ],
  [
    'no-undeclared-dependency',
    'a package is there by luck',
    { ...installed('luck', 'elsewhere'), 'src/platform/x.ts': `import 'luck';\n` },
  ],
];

test('every rule is broken once below', () => {
  const rules = config.forbidden.map((/** @type {{ name: string }} */ { name }) => name);
  assert.deepEqual([...new Set(crimes.map(([rule]) => rule))].sort(), rules.sort());
});

for (const [rule, sentence, files] of crimes) {
  test(`${rule}: ${sentence}`, async () => {
    const broken = await brokenBy({ ...lawful, ...files });
    assert.ok(broken.includes(rule), `broken were only: ${broken.join(', ') || 'none'}`);
  });
}
