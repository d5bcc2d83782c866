import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What PostgreSQL writes about itself into its data folder while it runs. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly socketDir: string;
}

/** The server that holds a data folder, if its process is alive; undefined otherwise. */
export function runningServer(dataDir: string): RunningServer | undefined {
  const lines = lockFile(dataDir)?.split('\n') ?? [];
  const pid = Number(lines[0]);
  // After a crash the number may by now be another program's, even another PostgreSQL's.
  if (!Number.isInteger(pid) || !worksIn(pid, dataDir)) return undefined;
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '' };
}

/**
 * Waits until nobody holds the data folder, and takes away a lock file that belongs to nobody. A server
 * whose launcher is dead is told to stop (its watchdog does the same; it may be dead too). Returns false
 * when the launcher is alive: somebody uses the folder.
 */
export async function waitUntilFree(dataDir: string): Promise<boolean> {
  const left = lockFile(dataDir)?.split('\n')[4] ?? '';
  for (let waited = 0; waited < 20_000; waited += 50) {
    const server = runningServer(dataDir);
    if (server === undefined && !leftovers(dataDir)) {
      dropStaleLock(dataDir);
      // Its watchdog removes the folder of the socket, unless it was killed too.
      if (/\/qabyldau-\w+$/.test(left)) fs.rmSync(left, { recursive: true, force: true });
      return true;
    }
    if (server !== undefined) {
      if (launcherLives(server.pid)) return false;
      if (waited % 5_000 === 0) signal(server.pid, 'SIGINT');
    }
    await pause(50);
  }
  return false;
}

function lockFile(dataDir: string): string | undefined {
  try {
    return fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process is a PostgreSQL on this folder: it stands in it. */
function worksIn(pid: number, dataDir: string): boolean {
  const command = commandOf(pid);
  if (!command.includes('postgres')) return false;
  if (process.platform !== 'linux') return command.includes(dataDir);
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(dataDir);
  } catch {
    return false;
  }
}

/** Whether processes of a server that was killed are still ending; only Linux tells. */
function leftovers(dataDir: string): boolean {
  if (process.platform !== 'linux' || lockFile(dataDir) === undefined) return false;
  return fs.readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), dataDir));
}

/**
 * Takes away the lock file of a server that is dead. PostgreSQL does it by itself unless the number is in
 * use again, which is common where a container starts anew on an old volume. Moving is atomic: if another
 * start wrote its own lock in this moment, it is put back.
 */
function dropStaleLock(dataDir: string): void {
  const stale = lockFile(dataDir);
  if (stale === undefined || process.platform !== 'linux') return;
  const lock = path.join(dataDir, 'postmaster.pid');
  const aside = `${lock}.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
  } catch {
    // Another start took it away.
    return;
  }
  if (fs.readFileSync(aside, 'utf8') === stale) fs.rmSync(aside);
  else fs.renameSync(aside, lock);
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone.
  }
}

/** Whether a process with this number exists. */
export function isAlive(pid: number): boolean {
  return Number.isInteger(pid) && commandOf(pid) !== '';
}

/**
 * Whether the server's watchdog shell still has the parent that started it. The shell carries its parent's
 * number as an argument (see `watchdog` in embedded.ts); when that parent dies, the shell gets another one.
 */
function launcherLives(postmaster: number): boolean {
  const shell = parentOf(postmaster);
  const launcher = /qabyldau-launcher-(\d+)/.exec(commandOf(shell))?.[1];
  // Started by somebody else's hand, such as pg_ctl: not ours to stop.
  if (launcher === undefined) return shell !== 1 && parentOf(shell) > 1;
  return parentOf(shell) === Number(launcher);
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** The number of a process's parent; 1 when it is unknown. */
export function parentOf(pid: number): number {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid'));
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 1);
  } catch {
    return 1;
  }
}

function ps(pid: number, field: string): string {
  return spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
