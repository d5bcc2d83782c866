import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../../kernel/result.ts';
import { FileMissing, type FileStore, type PutRefusal, type StoredFile } from './files.ts';
import { receive, writingFault } from './receive.ts';

export interface DiskFilesOptions {
  /** The data folder: files lie in `files/<2>/<uuid>`, unfinished ones in `incoming/`. Made when absent. */
  readonly dir: string;
  /** Names for new files; version 4 UUIDs in lower case. */
  readonly uuid?: () => string;
}

const keyForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const shardForm = /^[0-9a-f]{2}$/u;
const sweepBatch = 500;

/**
 * A file store on a local or mounted disk. A file is written to `incoming/`, synced, renamed into place and its
 * folder synced, so that after a power cut a key that was given out still names whole content.
 * Throws an Error with one plain sentence when the folder cannot be written.
 */
export async function diskFiles({ dir, uuid = randomUUID }: DiskFilesOptions): Promise<FileStore> {
  const incoming = join(dir, 'incoming');
  const root = join(dir, 'files');
  await proveWritable(dir, [incoming, root], uuid());

  const place = (key: string): string => {
    if (!keyForm.test(key)) throw new FileMissing('Not a key of this store');
    return join(root, key.slice(0, 2), key);
  };

  async function take(
    source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    maxBytes: number,
  ): Promise<Result<StoredFile, PutRefusal>> {
    const key = uuid();
    const temporary = join(incoming, key);
    try {
      const received = await withFile(temporary, 'wx', async (file) => {
        const result = await receive(source, file, maxBytes);
        if (result.ok) await file.sync();
        return result;
      });
      if (!received.ok) {
        await rm(temporary, { force: true });
        return received;
      }
      await moveInto(temporary, place(key));
      return ok({ key, ...received.value });
    } catch (error) {
      await rm(temporary, { force: true });
      throw writingFault(error);
    }
  }

  return {
    put: (source, limits) => take(source, limits.maxBytes),
    async putBytes(bytes) {
      const stored = await take([bytes], bytes.length);
      if (!stored.ok) throw new TypeError('There are no bytes to store');
      return stored.value;
    },
    async open(key) {
      return (await found(open(place(key), 'r'))).createReadStream();
    },
    async size(key) {
      return (await found(stat(place(key)))).size;
    },
    async remove(key) {
      await rm(place(key), { force: true });
    },
    async sweep(olderThan, unknown) {
      return {
        orphans: await sweepOrphans(root, olderThan, unknown),
        unfinished: await sweepUnfinished(incoming, olderThan),
      };
    },
  };
}

/** Turns "no such file" into `FileMissing`. */
async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT')
      throw new FileMissing('The store has no file under this key', { cause: error });
    throw error;
  }
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Renames a synced file and makes the new name durable, together with a folder that had to be made for it. */
async function moveInto(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(dirname(folder));
}

/** Windows can neither open nor sync a folder; NTFS journals names itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await withFile(folder, 'r', (handle) => handle.sync());
}

async function proveWritable(dir: string, folders: readonly string[], name: string): Promise<void> {
  try {
    for (const folder of folders) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const probe = join(folder, name);
      await withFile(probe, 'wx', async (file) => {
        await file.write('1');
        await file.sync();
      });
      await rm(probe);
    }
  } catch (error) {
    const why = codeOf(error) ?? String(error);
    throw new Error(
      `The folder ${dir} for files cannot be written (${why}): give it to the user this process runs as, or name another one in DATA_DIR.`,
      { cause: error },
    );
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

async function sweepOrphans(
  root: string,
  olderThan: number,
  unknown: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> {
  let removed = 0;
  for (const folder of (await readdir(root)).filter((name) => shardForm.test(name))) {
    const old = await oldFiles(join(root, folder), olderThan);
    for (let at = 0; at < old.length; at += sweepBatch) {
      const keys = old.slice(at, at + sweepBatch);
      const orphans = await unknown(keys);
      for (const key of keys.filter((candidate) => orphans.has(candidate))) {
        await rm(join(root, folder, key), { force: true });
        removed++;
      }
    }
  }
  return removed;
}

async function sweepUnfinished(incoming: string, olderThan: number): Promise<number> {
  const names = await oldFiles(incoming, olderThan);
  for (const name of names) await rm(join(incoming, name), { force: true });
  return names.length;
}

/** Names of our own files in a folder that were last written before a moment; others' files are left alone. */
async function oldFiles(folder: string, olderThan: number): Promise<string[]> {
  const old: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !keyForm.test(entry.name)) continue;
    const facts = await stat(join(folder, entry.name)).catch(() => undefined);
    if (facts !== undefined && facts.mtimeMs < olderThan) old.push(entry.name);
  }
  return old;
}
