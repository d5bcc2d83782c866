import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './node-flags.mjs';
import { readTally } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'reporter-'));
after(() => rmSync(folder, { recursive: true }));

/**
 * Runs one test file under our reporter.
 *
 * @param {string} name
 * @param {string} source
 */
async function report(name, source) {
  const path = join(folder, `${name}.test.mjs`);
  const tally = join(folder, `${name}.json`);
  writeFileSync(path, `import { test, describe, before } from 'node:test';\n${source}`);
  // Otherwise the inner runner takes itself for one of the outer runner's files.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined, QABYLDAU_TEST_TALLY: tally };
  const args = ['--test', '--test-timeout=1000', '--test-reporter=./scripts/test-reporter.mjs', path];
  const child = spawn(process.execPath, args, { cwd: root, env });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  await once(child, 'close');
  const counts = readTally(tally);
  assert.ok(counts, output);
  return { ...counts, output };
}

test('tests, tests within tests and reasons of skipping are counted', async () => {
  const { passed, failed, skipped, skips } = await report(
    'mixed',
    `test('good', () => {});
     test('outer', async (t) => { await t.test('inner', () => {}); });
     test('absent', { skip: 'no material' }, () => {});
     describe('group', { skip: 'no group' }, () => { test('x', () => {}); });`,
  );
  assert.deepEqual({ passed, failed, skipped }, { passed: 3, failed: 0, skipped: 2 });
  assert.match(skips[0] ?? '', /mixed\.test\.mjs: absent: no material$/);
  assert.match(skips[1] ?? '', /mixed\.test\.mjs: group: no group$/);
});

test('a failure is told with its groups, its cause and what the file said', async () => {
  const { passed, failed, output } = await report(
    'bad',
    `describe('group', () => {
       test('good', () => {});
       test('bad', () => { console.log('a hint'); throw new Error('broke', { cause: new Error('deeper') }); });
     });`,
  );
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
  assert.match(output, /group › bad\n\s+Error: broke[\s\S]*deeper[\s\S]*it said:\n\s+a hint/);
});

test('a file without a test, a file that throws, a hook that throws and a test that hangs fail', async () => {
  for (const [name = '', source = ''] of [
    ['empty', ''],
    ['throws', 'throw new Error();'],
    ['hook', `describe('g', () => { before(() => { throw new Error('x'); }); test('t', () => {}); });`],
    ['hangs', `test('hangs', () => new Promise((done) => setTimeout(done, 3000)));`],
  ]) {
    const { passed, failed } = await report(name, source);
    assert.equal(passed, 0, name);
    assert.ok(failed > 0, name);
  }
});
