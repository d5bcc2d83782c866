import { Asn1Error } from '../asn1/reader.ts';
import type { Crl } from './crl-list.ts';
import { CrlReader, type CrlLimits } from './crl-reader.ts';
import type { CertificateStatus } from './status.ts';

export type { Crl } from './crl-list.ts';

/** Reads a DER list that is at hand. It is kept, and must not be changed afterwards. Throws only {@link Asn1Error}. */
export function parseCrl(der: Uint8Array, limits?: CrlLimits): Crl {
  const reader = new CrlReader(limits);
  reader.push(der);
  const finishing = reader.finish();
  for (;;) {
    const step = finishing.next();
    if (step.done === true) return { ...step.value, bytes: der };
  }
}

/** Reads a list; undefined when the bytes are none. */
export function tryCrl(der: Uint8Array): Crl | undefined {
  try {
    return parseCrl(der);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

/** Settings of {@link readCrl}. */
export interface CrlStreamOptions extends CrlLimits {
  readonly signal?: AbortSignal;
  /** Lets others work; by default the next turn of the event loop. */
  readonly pause?: () => Promise<void>;
}

/** Bytes read between two pauses: some milliseconds of work. */
const SLICE = 128 * 1024;

/**
 * Reads a DER list while it comes (a file, the body of an answer), in memory that does not grow with its bytes, and lets
 * others work in between. Throws {@link Asn1Error} for what is no list or too large; passes on what the source throws, and
 * the reason of the signal.
 */
export async function readCrl(
  parts: AsyncIterable<Uint8Array>,
  { signal, pause = nextTurn, ...limits }: CrlStreamOptions = {},
): Promise<Crl> {
  const reader = new CrlReader(limits);
  let sincePause = 0;
  for await (const part of parts) {
    for (let at = 0; at < part.length; at += SLICE) {
      signal?.throwIfAborted();
      const slice = part.subarray(at, at + SLICE);
      reader.push(slice);
      sincePause += slice.length;
      if (sincePause >= SLICE) {
        sincePause = 0;
        await pause();
      }
    }
  }
  const finishing = reader.finish();
  for (;;) {
    signal?.throwIfAborted();
    const step = finishing.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** What the list says about a serial number; `good` when it is not on it. */
export function statusIn(crl: Crl, serial: bigint): CertificateStatus {
  return crl.entries.statusOf(serial);
}
