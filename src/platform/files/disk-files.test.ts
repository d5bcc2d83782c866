import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { diskFiles } from './disk-files.ts';
import { fileStoreContract, inPieces, sampleBytes } from './files.contract.ts';
import { StorageFull } from './files.ts';
import { writingFault } from './receive.ts';

const home = await mkdtemp(join(tmpdir(), 'qabyldau-files-'));
after(() => rm(home, { recursive: true, force: true }));
let count = 0;
const freshDir = (): string => join(home, String(++count));

fileStoreContract('the disk', () => diskFiles({ dir: freshDir() }));

describe('files on disk', () => {
  test('lie in a folder named by the first two signs of their key, readable by their owner alone', async () => {
    const dir = freshDir();
    const store = await diskFiles({ dir });
    const { key } = await store.putBytes(sampleBytes(100));
    const facts = await stat(join(dir, 'files', key.slice(0, 2), key));
    assert.equal(facts.size, 100);
    if (process.platform !== 'win32') assert.equal(facts.mode & 0o777, 0o600);
  });

  test('leave nothing behind when they are refused or break off', async () => {
    const dir = freshDir();
    const store = await diskFiles({ dir });
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield sampleBytes(100);
      throw new Error('connection lost');
    }
    await store.put(inPieces(sampleBytes(100), 10), { maxBytes: 50 });
    await store.put(inPieces(new Uint8Array(0), 10), { maxBytes: 50 });
    await assert.rejects(store.put(broken(), { maxBytes: 500 }));
    assert.deepEqual(await readdir(join(dir, 'incoming')), []);
    assert.deepEqual(await readdir(join(dir, 'files')), []);
  });

  test('that were never finished are swept by age', async () => {
    const dir = freshDir();
    const store = await diskFiles({ dir });
    const [old, young] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    for (const name of [old, young]) await writeFile(join(dir, 'incoming', name), 'half');
    await utimes(join(dir, 'incoming', old), 1_000_000, 1_000_000);
    const nobody = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set());
    assert.deepEqual(await store.sweep(2_000_000_000, nobody), { orphans: 0, unfinished: 1 });
    assert.deepEqual(await readdir(join(dir, 'incoming')), [young]);
  });

  test("a sweep leaves other people's files and folders alone", async () => {
    const dir = freshDir();
    const store = await diskFiles({ dir });
    await writeFile(join(dir, 'files', 'README'), 'do not touch');
    await writeFile(join(dir, 'incoming', '.keep'), '');
    const everything = (keys: readonly string[]): Promise<ReadonlySet<string>> =>
      Promise.resolve(new Set(keys));
    await store.sweep(Number.MAX_SAFE_INTEGER, everything);
    assert.deepEqual(await readdir(join(dir, 'files')), ['README']);
    assert.deepEqual(await readdir(join(dir, 'incoming')), ['.keep']);
  });

  test('a store that cannot write says so in one plain sentence when it is opened', async () => {
    const blocked = join(home, 'a-file');
    await writeFile(blocked, '');
    await assert.rejects(diskFiles({ dir: join(blocked, 'data') }), (error: Error) => {
      assert.match(error.message, /^The folder .+ for files cannot be written \(ENOTDIR\): .+ DATA_DIR\.$/u);
      return true;
    });
  });

  test('a full disk and a spent quota are one named fault, other faults keep their name', () => {
    for (const code of ['ENOSPC', 'EDQUOT'])
      assert.ok(writingFault(Object.assign(new Error(code), { code })) instanceof StorageFull);
    const other = Object.assign(new Error('EIO'), { code: 'EIO' });
    assert.equal(writingFault(other), other);
  });
});
