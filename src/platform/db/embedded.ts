import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { embeddedMajor, findBinaries, runProgram } from './embedded-binaries.ts';
import type { Binaries } from './embedded-binaries.ts';
import { isAlive, runningServer, signal, waitUntilFree } from './embedded-lock.ts';
import { PlainError } from './errors.ts';
import { withClient } from './pool.ts';
import type { Connection } from './pool.ts';

/**
 * A real PostgreSQL from npm, started by us and never outliving us:
 *
 *     const server = await startEmbedded({ dataDir: 'var/postgres' });
 *     openGateway({ app: server.connections.app, role: 'q_app' });
 *     await server.stop();
 *
 * It listens on a Unix socket in a private folder only. Ctrl-C does not reach it, so that the process can
 * drain first; when the process dies, even by kill -9, the server stops within a second.
 */
export interface EmbeddedServer {
  /** How to connect to the database `qabyldau` as each role. */
  readonly connections: EmbeddedConnections;
  /** Starts the server again, at the same place, after it died. Throws as `startEmbedded` does. */
  restart(): Promise<void>;
  /** Stops the server in an orderly way; connections are cut. `onExit` is not called. */
  stop(): Promise<void>;
}

export interface EmbeddedConnections {
  readonly super: Connection;
  readonly owner: Connection;
  readonly app: Connection;
  readonly job: Connection;
}

export interface EmbeddedOptions {
  /** The data folder, `DATA_DIR/postgres`. Made when it is missing. */
  readonly dataDir: string;
  /** Is called when the server ended although nobody asked, with its last words. */
  readonly onExit?: (reason: string) => void;
  /** Is given each line that the server writes to its log. */
  readonly log?: (line: string) => void;
  /** Further server settings, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

const settings = { listen_addresses: '', max_connections: '60', timezone: 'UTC', log_timezone: 'UTC' };

const initdbOptions =
  '-U q_super --auth-local=trust --auth-host=reject -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --lc-ctype=C.UTF-8 --no-instructions'.split(
    ' ',
  );

const rolesFile = new URL('../../../deploy/roles.sql', import.meta.url);

/**
 * Starts the embedded PostgreSQL, making its data folder, the three roles and the database `qabyldau` when
 * they are missing. Throws PlainError when another process uses the folder, when the folder is of another
 * version or holds something else, and when the server does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = path.resolve(options.dataDir);
  const binaries = findBinaries();
  if (!(await waitUntilFree(dataDir))) throw inUse(dataDir);
  prepareDataDir(dataDir, binaries);
  const socketDir = newSocketDir();
  let child: ChildProcess | undefined;
  let stopping = false;
  const start = async (): Promise<void> => {
    openSocketDir(socketDir, binaries);
    const { server, lastWords } = await launch({ ...options, dataDir, binaries, socketDir });
    child = server;
    server.once('exit', () => {
      if (!stopping) options.onExit?.(`The embedded PostgreSQL ended by itself: ${lastWords()}`);
    });
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    if (child !== undefined) await end(child, dataDir);
    fs.rmSync(socketDir, { recursive: true, force: true });
  };
  const restart = async (): Promise<void> => {
    if (!(await waitUntilFree(dataDir))) throw inUse(dataDir);
    await start();
  };
  await start();
  try {
    await makeRolesAndDatabase(dataDir, socketDir);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connections: connectionsAt(socketDir), restart, stop };
}

/** The connections to the server that another process started on this folder; undefined when there is none. */
export function findEmbedded(dataDir: string): EmbeddedConnections | undefined {
  const server = runningServer(path.resolve(dataDir));
  return server === undefined ? undefined : connectionsAt(server.socketDir);
}

function inUse(dataDir: string): PlainError {
  return new PlainError(
    `Qabyldau is already running on ${dataDir}: stop it first, or give this one another DATA_DIR.`,
  );
}

function connectionsAt(socketDir: string, database = 'qabyldau'): EmbeddedConnections {
  const as = (user: string): Connection => ({ host: socketDir, port: 5432, user, database });
  return { super: as('q_super'), owner: as('q_owner'), app: as('q_app'), job: as('q_job') };
}

/** Makes the data folder beside its place and moves it there when it is whole: there is no half-made one. */
function prepareDataDir(dataDir: string, binaries: Binaries): void {
  const version = path.join(dataDir, 'PG_VERSION');
  if (fs.existsSync(version)) {
    const major = fs.readFileSync(version, 'utf8').trim();
    if (major === embeddedMajor) return;
    throw new PlainError(
      `${dataDir} was made by PostgreSQL ${major}, and this is ${embeddedMajor}: restore a backup into a new DATA_DIR.`,
    );
  }
  if (fs.existsSync(dataDir) && fs.readdirSync(dataDir).length > 0) {
    throw new PlainError(`${dataDir} holds something that is not a database: give an empty DATA_DIR.`);
  }
  fs.mkdirSync(path.dirname(dataDir), { recursive: true });
  const draft = `${dataDir}.initialising-${process.pid}`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  giveTo(binaries, draft);
  const made = runProgram(binaries, 'initdb', ['-D', draft, ...initdbOptions]);
  if (made.status !== 0) {
    fs.rmSync(draft, { recursive: true, force: true });
    throw new PlainError(`PostgreSQL could not make its data folder ${dataDir}: ${made.stderr.trim()}`);
  }
  try {
    fs.renameSync(draft, dataDir);
  } catch {
    // Another first start was quicker.
    fs.rmSync(draft, { recursive: true, force: true });
    throw inUse(dataDir);
  }
  sweepDrafts(dataDir);
}

/** Removes what interrupted first starts left beside the data folder. */
function sweepDrafts(dataDir: string): void {
  const prefix = `${path.basename(dataDir)}.initialising-`;
  for (const name of fs.readdirSync(path.dirname(dataDir))) {
    if (!name.startsWith(prefix) || isAlive(Number(name.slice(prefix.length)))) continue;
    fs.rmSync(path.join(path.dirname(dataDir), name), { recursive: true, force: true });
  }
}

/** A place for the private folder of the socket, whose path may have no more than 107 bytes. */
function newSocketDir(): string {
  const parent = Buffer.byteLength(os.tmpdir()) > 60 ? '/tmp' : os.tmpdir();
  return fs.mkdtempSync(path.join(parent, 'qabyldau-'));
}

/** Makes the folder of the socket, or makes sure that the one that is there is ours alone. */
function openSocketDir(socketDir: string, binaries: Binaries): void {
  fs.mkdirSync(socketDir, { recursive: true, mode: 0o700 });
  const status = fs.lstatSync(socketDir);
  const ours = [process.geteuid?.(), binaries.account?.uid].includes(status.uid);
  if (!status.isDirectory() || !ours || (status.mode & 0o077) !== 0) {
    throw new PlainError(`${socketDir} is not a private folder of this account: remove it and start again.`);
  }
  giveTo(binaries, socketDir);
}

function giveTo({ account }: Binaries, folder: string): void {
  if (account !== undefined) fs.chownSync(folder, account.uid, account.gid);
}

/**
 * The shell between us and the server. Our end of its stdin closes when we die, whatever the reason; then
 * it sends SIGINT (a fast, orderly stop). When the server dies, the shell ends and we see it.
 */
const watchdog = [
  'd=$1; shift',
  'exec 3<&0',
  '"$@" 3<&- </dev/null & p=$!',
  '(cat <&3 >/dev/null; kill -INT $p) 2>/dev/null & w=$!',
  'wait $p; r=$?',
  'kill $w 2>/dev/null',
  'rmdir "$d" 2>/dev/null',
  'exit $r',
].join('\n');

interface Launch extends EmbeddedOptions {
  readonly binaries: Binaries;
  readonly socketDir: string;
}

/** Starts the server under its watchdog and resolves when it accepts connections. */
function launch(how: Launch): Promise<{ server: ChildProcess; lastWords: () => string }> {
  const { binaries, dataDir, socketDir } = how;
  const all = Object.entries({ ...settings, ...how.settings });
  const flags = all.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = path.join(binaries.native, 'bin/postgres');
  const command = [...binaries.prefix, program, '-D', dataDir, '-k', socketDir, '-p', '5432', ...flags];
  const server = spawn(
    '/bin/sh',
    ['-c', watchdog, `qabyldau-launcher-${process.pid}`, socketDir, ...command],
    // A process group of its own, which the terminal's Ctrl-C does not reach.
    { ...binaries.account, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'], detached: true },
  );
  let words = '';
  return new Promise((resolve, reject) => {
    server.stderr.setEncoding('utf8');
    server.stderr.on('data', (chunk: string) => {
      for (const line of chunk.split('\n')) if (line !== '') how.log?.(line);
      words = (words + chunk).slice(-4_000);
      if (!words.includes('ready to accept connections')) return;
      letGo(server);
      resolve({ server, lastWords: () => words.trim().split('\n').at(-1) ?? '' });
    });
    server.stdin.on('error', () => undefined);
    server.once('error', reject);
    server.once('exit', () => {
      server.stdin.destroy();
      fs.rmSync(socketDir, { recursive: true, force: true });
      reject(startFailure(dataDir, words));
    });
  });
}

function startFailure(dataDir: string, words: string): PlainError {
  if (words.includes('lock file')) return inUse(dataDir);
  const fatal = /(?:FATAL|PANIC|ERROR):\s+(.*)/.exec(words)?.[1] ?? words.trim();
  return new PlainError(`The embedded PostgreSQL on ${dataDir} did not start: ${fatal}`);
}

/** The server alone does not keep our process alive. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of [child.stdin, child.stderr]) if (stream instanceof Socket) stream.unref();
}

/** Stops the server: closing the watchdog's stdin is a fast shutdown; after 20 s it is told to drop everything. */
function end(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.ref();
    const patience = setTimeout(() => {
      const server = runningServer(dataDir);
      if (server !== undefined) signal(server.pid, 'SIGQUIT');
    }, 20_000);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.stdin?.end();
  });
}

/**
 * Runs deploy/roles.sql and makes the database, unless this very file was run here before: a mark in the
 * data folder holds its SHA-256.
 */
async function makeRolesAndDatabase(dataDir: string, socketDir: string): Promise<void> {
  const roles = fs.readFileSync(rolesFile, 'utf8');
  const sha256 = createHash('sha256').update(roles).digest('hex');
  const mark = path.join(dataDir, 'qabyldau-roles');
  if (fs.existsSync(mark) && fs.readFileSync(mark, 'utf8') === sha256) return;
  await withClient(connectionsAt(socketDir, 'postgres').super, 'qabyldau roles', async (client) => {
    await client.query(roles);
    const found = await client.query("select from pg_database where datname = 'qabyldau'");
    if (found.rowCount === 0) await client.query('create database qabyldau owner q_owner');
  });
  fs.writeFileSync(mark, sha256);
}
