import { spawn } from 'node:child_process';
import { nodeFlags, root } from './node-flags.mjs';

const STOP_AFTER_MS = 10 * 60_000;

/**
 * Runs a file of the tree under this very Node and waits. Without `quiet` it writes straight to our own output.
 *
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv, stopAfterMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function runNode(args, { quiet = false, env = {}, stopAfterMs = STOP_AFTER_MS } = {}) {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeFlags, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    /** @type {string[]} */
    const output = [];
    child.stdout?.setEncoding('utf8').on('data', (text) => output.push(text));
    child.stderr?.setEncoding('utf8').on('data', (text) => output.push(text));
    const timer = setTimeout(() => {
      output.push(`\nended by force: not done after ${stopAfterMs / 1000} s\n`);
      child.kill('SIGKILL');
    }, stopAfterMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output: output.join(''), ms: performance.now() - startedAt });
    });
  });
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
