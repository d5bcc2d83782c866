// A clean install and a start under an older npm, in a copy of the tree: `smoke-other-npm.mjs npm@10`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stopGently } from '../e2e/server.ts';
import { root } from './node-flags.mjs';
import { seconds } from './node-process.mjs';
import { npmRun, npmStart } from './npm-start.mjs';
import { processesOf } from './processes.mjs';

const version = process.argv[2] ?? 'npm@10';
const npm = ['npx', '--yes', version];
const folder = mkdtempSync(join(tmpdir(), 'qabyldau-npm-'));
const copy = join(folder, 'tree');
const dataDir = join(folder, 'data');

/** Neither what was installed or built nor anybody's data. */
const LEFT_OUT = new Set(['node_modules', '.git', '.cache', 'var', 'dist']);

const startedAt = performance.now();
try {
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  await npmRun(copy, npm, ['ci']);
  const { url, started } = await npmStart(copy, dataDir, npm);
  const { status } = await fetch(`${url}/kk`);
  await stopGently(started);
  if (status !== 200) throw new Error(`/kk answered ${status}`);
  console.log(`✓ ${version}: clean install, start and stop  ${seconds(performance.now() - startedAt)}`);
} catch (error) {
  console.log(
    `✗ ${version}: clean install, start and stop\n${error instanceof Error ? error.message : error}`,
  );
  process.exitCode = 1;
} finally {
  for (const { pid } of processesOf(folder)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
