import type { Readable } from 'node:stream';
import type { Result } from '../../kernel/result.ts';

/** How many bytes from the beginning of a file are kept in memory for telling its type by content. */
export const headBytes = 4100;

/** A file that is safely on the medium: written, synced and under its final name. */
export interface StoredFile {
  /** The name under which the store knows it; it says nothing about content or owner. */
  readonly key: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Uint8Array;
  /** Streebog-512 (ST RK GOST R 34.11-2015), 64 octets, as the signed manifest quotes it. */
  readonly streebog512: Uint8Array;
  /** The first `headBytes` bytes, or all of a shorter file. */
  readonly head: Uint8Array;
}

export interface PutLimits {
  /** The largest file that is taken, in bytes. */
  readonly maxBytes: number;
}

/** Why an incoming file was not kept. Nothing of it stays behind. */
export type PutRefusal = 'tooLarge' | 'empty';

/** What a sweep removed. */
export interface Swept {
  /** Finished files that nobody knows. */
  readonly orphans: number;
  /** Files that were never finished: the process or the sender died. */
  readonly unfinished: number;
}

/**
 * Where the bytes of papers lie. The order of a safe upload: `put`, then commit the row that names the key;
 * what was put and never named is removed by `sweep`. Content is never changed under a key.
 */
export interface FileStore {
  /**
   * Takes a file from outside. Reading stops at the first byte over the limit.
   * Throws `StorageFull` when the medium has no room, and whatever `source` throws when the sender breaks off.
   */
  put(source: AsyncIterable<Uint8Array>, limits: PutLimits): Promise<Result<StoredFile, PutRefusal>>;
  /** Takes bytes that the system made itself. Throws `StorageFull`; an empty array is a bug and throws TypeError. */
  putBytes(bytes: Uint8Array): Promise<StoredFile>;
  /** The content as a stream, already open. Throws `FileMissing`, also for a key that no store ever gave out. */
  open(key: string): Promise<Readable>;
  /** Bytes. Throws `FileMissing`. */
  size(key: string): Promise<number>;
  /** Removes a file; removing one that is not there is no error. Throws `FileMissing` for an ill-formed key. */
  remove(key: string): Promise<void>;
  /**
   * Removes what was last written before `olderThan` (epoch milliseconds) and belongs to nobody. `unknown` is asked
   * in batches and answers with those of the keys that no row names; only these go.
   */
  sweep(
    olderThan: number,
    unknown: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<Swept>;
}

/** The medium has no room left. The sender is not to blame: answer 507 or 503 and call the operator. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** A key that names no file here: a row promises what the store does not have, or somebody made the key up. */
export class FileMissing extends Error {
  override readonly name = 'FileMissing';
}
