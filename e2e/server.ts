import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..');
const START_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;
const OUTPUT_LIMIT = 20_000;

/** Under this name the address of the run's server stands in the environment of every spec. */
export const SITE_VARIABLE = 'QABYLDAU_E2E_SITE';

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A started command whose output is kept, so that a failure can show it. */
export interface Started {
  readonly child: ChildProcess;
  output(): string;
}

export function startCommand(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Started {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (text: string) => {
    output = (output + text).slice(-OUTPUT_LIMIT);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => {
    keep(`${command}: ${error.message}`);
  });
  return { child, output: () => output };
}

export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Waits for `GET /health` to answer 200; a server that ends before or takes too long is an error with its output. */
export async function untilHealthy(url: string, { child, output }: Started): Promise<void> {
  const giveUpAt = performance.now() + START_WITHIN_MS;
  while (performance.now() < giveUpAt) {
    if (hasEnded(child))
      throw new Error(`The server ended at its start, code ${child.exitCode}:\n${output()}`);
    const status = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 200) return;
    await wait(100);
  }
  throw new Error(`The server did not answer within ${START_WITHIN_MS / 1000} s:\n${output()}`);
}

/** Sends SIGTERM and gives the exit code; a process that does not end is killed and is an error. */
export async function stopGently({ child, output }: Started): Promise<number | null> {
  if (hasEnded(child)) return child.exitCode;
  child.kill('SIGTERM');
  const ended = once(child, 'exit').then(() => true);
  if (await Promise.race([ended, wait(STOP_WITHIN_MS, false, { ref: false })])) return child.exitCode;
  child.kill('SIGKILL');
  throw new Error(`The server did not stop within ${STOP_WITHIN_MS / 1000} s after SIGTERM:\n${output()}`);
}

export interface Site {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the whole system as `npm start` does: own port, own empty folder, demo people. */
export async function startSite(): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qabyldau-e2e-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DEMO: '1',
    LOG_LEVEL: 'warn',
  };
  const started = startCommand(process.execPath, ['scripts/run.mjs', 'start'], { cwd: ROOT, env });
  const stop = async () => {
    const code = await stopGently(started);
    await rm(dataDir, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The server ended with code ${code}:\n${started.output()}`);
  };
  try {
    await untilHealthy(url, started);
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  return { url, stop };
}
