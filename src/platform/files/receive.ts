import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Streebog } from '@qabyldau/eds';
import { err, ok, type Result } from '../../kernel/result.ts';
import { headBytes, StorageFull, type PutRefusal, type StoredFile } from './files.ts';

/** Bytes hashed between two awaits (one to two milliseconds of Streebog), so that a large file does not hold up pages. */
const sliceBytes = 16 * 1024;

const noRoom: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** A fault of writing: `StorageFull` when the medium has no room or the quota is spent, otherwise as it came. */
export function writingFault(error: unknown): unknown {
  if (error instanceof Error && 'code' in error && noRoom.has(error.code))
    return new StorageFull('There is no room left for files', { cause: error });
  return error;
}

/**
 * Copies `source` into an open file and computes both digests on the way. The caller syncs, names or removes the file.
 * Stops reading (and closes the source) at the first byte over `maxBytes`.
 */
export async function receive(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  target: FileHandle,
  maxBytes: number,
): Promise<Result<Omit<StoredFile, 'key'>, PutRefusal>> {
  const sha256 = createHash('sha256');
  const streebog = new Streebog(64);
  const head = new Uint8Array(headBytes);
  let size = 0;
  for await (const chunk of source) {
    if (size + chunk.length > maxBytes) return err('tooLarge');
    if (size < headBytes) head.set(chunk.subarray(0, headBytes - size), size);
    size += chunk.length;
    for (let at = 0; at < chunk.length; at += sliceBytes) {
      const slice = chunk.subarray(at, at + sliceBytes);
      sha256.update(slice);
      streebog.update(slice);
      await writeAll(target, slice);
    }
  }
  if (size === 0) return err('empty');
  return ok({
    size,
    sha256: new Uint8Array(sha256.digest()),
    streebog512: streebog.digest(),
    head: head.slice(0, Math.min(size, headBytes)),
  });
}

async function writeAll(target: FileHandle, bytes: Uint8Array): Promise<void> {
  try {
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await target.write(bytes, at, bytes.length - at);
      at += bytesWritten;
    }
  } catch (error) {
    throw writingFault(error);
  }
}
