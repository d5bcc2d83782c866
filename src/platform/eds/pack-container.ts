import { Worker } from 'node:worker_threads';
import { writeAsic, type AsicContents } from '@qabyldau/eds/asic';

/** What a container is made of, without who seals it. */
export type Unsealed = Omit<AsicContents, 'seal'>;

/** Signs the manifest of a container. */
export type SealManifest = (manifest: Uint8Array) => Promise<Uint8Array>;

/** Below this a container is made at once: the thread would cost more. */
const SMALL = 512 * 1024;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** How much large work may wait at once, each with somebody's request open; it takes seconds each. */
export const mostWaiting = 16;

/** So much large work waits already that more would only be answered when nobody waits for it any longer. */
export class TooManyWait extends Error {
  override readonly name = 'TooManyWait';
}

/**
 * Work on that many bytes: small work at once, large work one after the other, since each holds all its papers in memory.
 * Papers are to be read within the work: those who wait their turn hold nothing. Rejects with TooManyWait where
 * `mostWaiting` wait already.
 */
export function inTurn<T>(size: number, work: () => Promise<T>): Promise<T> {
  if (size < SMALL) return work();
  if (waiting >= mostWaiting)
    return Promise.reject(new TooManyWait(`${waiting} containers wait to be packed`));
  waiting += 1;
  const done = last.then(() => {
    waiting -= 1;
    return work();
  });
  last = done.catch(() => undefined);
  return done;
}

/**
 * Makes an ASiC-E container: a small one at once, a large one in a thread of its own, since pages are served by this one.
 * Rejects when the seal cannot be had or the thread dies; the caller may ask again.
 */
export function packContainer(contents: Unsealed, seal: SealManifest): Promise<Uint8Array> {
  const size = contents.files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return size < SMALL ? writeAsic({ ...contents, seal }) : inThread(contents, seal);
}

type Told = { readonly manifest: Uint8Array } | { readonly container: Uint8Array };

function inThread(contents: Unsealed, seal: SealManifest): Promise<Uint8Array> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { workerData: contents });
  const made = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (told: Told) => {
      if ('container' in told) resolve(told.container);
      else
        seal(told.manifest).then((cms) => {
          worker.postMessage(cms);
        }, reject);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      reject(new Error('The thread that packs a container ended'));
    });
  });
  return made.finally(() => worker.terminate());
}
