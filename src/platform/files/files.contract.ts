import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { streebog512 } from '@qabyldau/eds';
import { FileMissing, headBytes, type FileStore } from './files.ts';

/** Some bytes that do not repeat quickly, `count` of them. */
export function sampleBytes(count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => (i * 31 + (i >> 8) * 7) & 0xff);
}

/** The bytes in pieces, as a network brings them. */
export async function* inPieces(bytes: Uint8Array, piece: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/** What every store of files promises. `make` opens a fresh, empty one; `future` lies after anything it writes. */
export function fileStoreContract(name: string, make: () => Promise<FileStore>): void {
  const limits = { maxBytes: 1_000_000 };
  const future = Number.MAX_SAFE_INTEGER;

  describe(`${name} keeps files`, () => {
    test('a file comes back as it went in, with its size, its two digests and its beginning', async () => {
      const store = await make();
      const bytes = sampleBytes(300_001);
      const stored = await store.put(inPieces(bytes, 70_000), limits);
      assert.ok(stored.ok);
      const { key, size, sha256, streebog512: streebog, head } = stored.value;
      assert.equal(size, bytes.length);
      assert.equal(await store.size(key), bytes.length);
      assert.deepEqual(sha256, new Uint8Array(createHash('sha256').update(bytes).digest()));
      assert.deepEqual(streebog, streebog512(bytes));
      assert.deepEqual(head, bytes.slice(0, headBytes));
      assert.deepEqual(new Uint8Array(await buffer(await store.open(key))), bytes);
    });

    test('the beginning is right when the pieces are smaller than it, and short for a short file', async () => {
      const store = await make();
      const bytes = sampleBytes(5000);
      const stored = await store.put(inPieces(bytes, 999), limits);
      assert.ok(stored.ok);
      assert.deepEqual(stored.value.head, bytes.slice(0, headBytes));
      const short = await store.put(inPieces(bytes.subarray(0, 10), 3), limits);
      assert.ok(short.ok);
      assert.deepEqual(short.value.head, bytes.slice(0, 10));
    });

    test('a file of exactly the limit is taken, one byte more is refused, and reading stops there', async () => {
      const store = await make();
      const exact = await store.put(inPieces(sampleBytes(1000), 100), { maxBytes: 1000 });
      assert.ok(exact.ok);
      let read = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (;;) {
          read += 100;
          yield sampleBytes(100);
        }
      }
      assert.deepEqual(await store.put(endless(), { maxBytes: 1000 }), { ok: false, error: 'tooLarge' });
      assert.equal(read, 1100);
    });

    test('a file without content is refused', async () => {
      const store = await make();
      assert.deepEqual(await store.put(inPieces(new Uint8Array(0), 1), limits), {
        ok: false,
        error: 'empty',
      });
    });

    test('when the sender breaks off, the fault is passed on', async () => {
      const store = await make();
      async function* broken(): AsyncGenerator<Uint8Array> {
        yield sampleBytes(100);
        throw new Error('connection lost');
      }
      await assert.rejects(store.put(broken(), limits), /connection lost/u);
    });

    test('bytes of our own are kept likewise; none at all is a bug', async () => {
      const store = await make();
      const bytes = sampleBytes(200_000);
      const stored = await store.putBytes(bytes);
      assert.deepEqual(stored.streebog512, streebog512(bytes));
      assert.deepEqual(new Uint8Array(await buffer(await store.open(stored.key))), bytes);
      await assert.rejects(store.putBytes(new Uint8Array(0)), TypeError);
    });

    test('a removed file is gone, and removing it again is no error', async () => {
      const store = await make();
      const { key } = await store.putBytes(sampleBytes(10));
      await store.remove(key);
      await store.remove(key);
      await assert.rejects(store.open(key), FileMissing);
      await assert.rejects(store.size(key), FileMissing);
    });

    test('no key leads out of the store', async () => {
      const store = await make();
      for (const key of [
        '../../etc/passwd',
        '/etc/passwd',
        '',
        'a',
        `${'0'.repeat(8)}/../x`,
        'A'.repeat(36),
      ]) {
        await assert.rejects(store.open(key), FileMissing);
        await assert.rejects(store.size(key), FileMissing);
        await assert.rejects(store.remove(key), FileMissing);
      }
    });

    test('a sweep removes old files that no row names, and only these', async () => {
      const store = await make();
      const kept = await store.putBytes(sampleBytes(10));
      const orphan = await store.putBytes(sampleBytes(11));
      const asked: string[] = [];
      const unknown = (keys: readonly string[]): Promise<ReadonlySet<string>> => {
        asked.push(...keys);
        return Promise.resolve(new Set(keys.filter((key) => key === orphan.key)));
      };
      assert.deepEqual(await store.sweep(0, unknown), { orphans: 0, unfinished: 0 });
      assert.deepEqual(asked, [], 'young files are not asked about');
      assert.deepEqual(await store.sweep(future, unknown), { orphans: 1, unfinished: 0 });
      assert.deepEqual(asked.toSorted(), [kept.key, orphan.key].toSorted());
      assert.equal(await store.size(kept.key), 10);
      await assert.rejects(store.open(orphan.key), FileMissing);
    });
  });
}
