// Does it start, answer, stop when asked, survive kill -9 and start again? Through npm, on an empty folder.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded, stopGently } from '../e2e/server.ts';
import { root } from './node-flags.mjs';
import { seconds } from './node-process.mjs';
import { npmStart } from './npm-start.mjs';
import { processesOf } from './processes.mjs';
import { addFailure, emptyTally } from './tally.mjs';

const ORPHANS_GONE_WITHIN_MS = 5000;
const ENDED_WITHIN_MS = 20_000;
const dataDir = mkdtempSync(join(tmpdir(), 'qabyldau-smoke-'));
const tally = emptyTally();
/** @type {Awaited<ReturnType<typeof npmStart>> | undefined} */
let running;

async function untilNoProcesses() {
  const startedAt = performance.now();
  while (processesOf(dataDir).length > 0 && performance.now() - startedAt < ORPHANS_GONE_WITHIN_MS)
    await wait(100);
  assert.deepEqual(processesOf(dataDir), [], 'these processes are left over');
}

const start = async () => {
  running = await npmStart(root, dataDir);
};

async function answersInThreeLanguages() {
  for (const language of ['kk', 'ru', 'en']) {
    const answer = await fetch(`${running?.url}/${language}`);
    assert.equal(answer.status, 200, `/${language}`);
    assert.match(await answer.text(), new RegExp(`<html[^>]* lang="${language}"`));
  }
}

/** npm runs us through a shell that may die of the signal itself, so what npm started is asked. */
async function stopsWhenAsked() {
  assert.ok(running);
  const { child, output } = running.started;
  const launcher = processesOf(dataDir).find(({ command }) =>
    /^\S*node\S* scripts\/run\.mjs start *$/.test(command),
  );
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(ENDED_WITHIN_MS) });
  process.kill(launcher?.pid ?? child.pid ?? 0, 'SIGTERM');
  const [code] = await ended;
  assert.equal(code, 0, `the exit code of npm; it said:\n${output()}`);
  await untilNoProcesses();
}

async function stopsWithNpm() {
  assert.ok(running);
  await stopGently(running.started);
  await untilNoProcesses();
}

async function leavesNothingAfterKill() {
  assert.ok(running);
  const { child } = running.started;
  child.kill('SIGKILL');
  if (!hasEnded(child)) await once(child, 'exit');
  await untilNoProcesses();
}

/** @type {[sentence: string, step: () => Promise<void>][]} */
const steps = [
  ['npm start on an empty folder, /health answers', start],
  ['the first page answers in kk, ru and en', answersInThreeLanguages],
  ['SIGTERM ends everything with code 0', stopsWhenAsked],
  ['npm start on the same folder', start],
  ['kill -9 of npm leaves no process behind', leavesNothingAfterKill],
  ['npm start after kill -9', start],
  ['it answers as before', answersInThreeLanguages],
  ['SIGTERM to npm ends everything, too', stopsWithNpm],
];

try {
  for (const [sentence, step] of steps) {
    const startedAt = performance.now();
    try {
      await step();
      tally.passed += 1;
      console.log(`✓ ${sentence}  ${seconds(performance.now() - startedAt)}`);
    } catch (error) {
      addFailure(tally, `✗ start and stop: ${sentence}`);
      console.log(`✗ ${sentence}\n${error instanceof Error ? error.message : error}`);
      break; // each step stands on the one before
    }
  }
} finally {
  for (const { pid } of processesOf(dataDir)) process.kill(pid, 'SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
}
const where = process.env['QABYLDAU_TEST_TALLY'];
if (where !== undefined) writeFileSync(where, JSON.stringify(tally));
if (tally.failed > 0) process.exitCode = 1;
