import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './node-flags.mjs';

const folder = mkdtempSync(join(tmpdir(), 'run-'));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} source */
function file(name, source) {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
}

/** @param {string[]} args */
function launch(...args) {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    env: { ...process.env, npm_lifecycle_event: 'test' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close');
  return { child, ended, output: () => output };
}

/** @param {() => boolean} happened */
async function until(happened) {
  const giveUpAt = performance.now() + 10_000;
  while (!happened() && performance.now() < giveUpAt) await wait(50);
  assert.ok(happened(), 'it did not happen within 10 s');
}

/** @param {string} text */
const pidIn = (text) => Number(/pid (\d+)/.exec(text)?.[1] ?? 0);

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const patient = file(
  'patient.ts',
  `process.on('SIGTERM', () => {
     console.log('asked to end');
     setTimeout(() => process.exit(7), 300);
   });
   setInterval(() => undefined, 1000);
   console.log('pid', process.pid);`,
);

test('an unknown command gets the list of those there are', async () => {
  const { ended, output } = launch('fly');
  assert.deepEqual(await ended, [1, null]);
  assert.match(output(), /There is no command "fly"\.\n {2}start /);
});

test('a file runs under the pinned Node, in UTC, with arguments, and its exit code is ours', async () => {
  const path = file(
    'plain.tsx',
    `const b: { type: unknown } = <b>1</b>;
     const path = process.env['PATH'] ?? '';
     console.log(b.type, process.version, process.env['TZ'], process.argv[2], path.startsWith(process.execPath.slice(0, -5)));
     process.exitCode = 3;`,
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  // The automatic JSX of a file outside the tree finds preact through a link.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const { ended, output } = launch('node', path, 'hello');
  assert.deepEqual(await ended, [3, null], output());
  assert.match(output(), /^b v26\.\d+\.\d+ UTC hello true\n$/);
});

test('a signal that comes twice at once is passed on once', async () => {
  const { child, ended, output } = launch('node', patient);
  await until(() => pidIn(output()) > 0);
  child.kill('SIGTERM');
  child.kill('SIGTERM');
  assert.deepEqual(await ended, [7, null]);
  assert.equal(output().split('asked to end').length - 1, 1);
});

test('kill -9 of the launcher ends what it started', async () => {
  const { child, output } = launch('node', patient);
  await until(() => pidIn(output()) > 0);
  child.kill('SIGKILL');
  await until(() => !isAlive(pidIn(output())));
});

test('kill -9 of the launcher ends a watched program and who watches it', async () => {
  const { child, ended, output } = launch('node', '--watch', patient);
  await until(() => pidIn(output()) > 0);
  child.kill('SIGKILL');
  await until(() => !isAlive(pidIn(output())));
  await ended; // all of them have let go of our pipes
});
