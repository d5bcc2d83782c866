// Starts the system the way people do, through npm, for the smoke tests.
import { execPath } from 'node:process';
import { delimiter, dirname } from 'node:path';
import { freePort, startCommand, untilHealthy } from '../e2e/server.ts';

/** The environment of a person's terminal: without the pinned Node and without what npm and our launcher put in. */
function plainEnvironment() {
  const pinned = dirname(execPath);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|QABYLDAU_(RUN|TEST|E2E)|NODE_TEST|TZ$)/.test(name),
    ),
  );
  const path = (env['PATH'] ?? '').split(delimiter);
  return {
    ...env,
    PATH: path.filter((folder) => folder !== pinned && !folder.includes('.bin')).join(delimiter),
  };
}

/**
 * @param {string} root
 * @param {string} dataDir
 * @param {string[]} npm  the command and its first arguments
 */
export async function npmStart(root, dataDir, npm = ['npm']) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...plainEnvironment(),
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
  };
  const [command = 'npm', ...args] = npm;
  const started = startCommand(command, [...args, 'start'], { cwd: root, env });
  try {
    await untilHealthy(url, started);
  } catch (error) {
    started.child.kill('SIGTERM');
    throw error;
  }
  return { url, started };
}

/** @param {string} root @param {string[]} npm @param {string[]} args */
export async function npmRun(root, npm, args) {
  const [command = 'npm', ...first] = npm;
  const started = startCommand(command, [...first, ...args], { cwd: root, env: plainEnvironment() });
  /** @type {number | null} */
  const code = await new Promise((resolve) => started.child.once('close', resolve));
  if (code !== 0)
    throw new Error(`${[...npm, ...args].join(' ')} ended with code ${code}:\n${started.output()}`);
}
