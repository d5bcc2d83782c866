import { Asn1Error } from '../asn1/reader.ts';
import type { RevokedEntries } from './crl-entries.ts';
import type { CrlExtensions } from './crl-extensions.ts';
import { CrlReader, type CrlLimits } from './crl-reader.ts';
import type { CertificateStatus } from './status.ts';

/**
 * A certificate revocation list (RFC 5280 §5.1): an index of its entries, and of the rest what verification needs. A list
 * of twenty megabytes with half a million entries takes some seventeen.
 */
export interface Crl extends CrlExtensions {
  readonly issuer: Uint8Array;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  /** Digest of the signed part by the digest that the signature algorithm implies; empty when that is not known. */
  readonly tbsDigest: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly entries: RevokedEntries;
  /** SHA-256 of the whole list, lower-case hexadecimal. */
  readonly sha256: string;
  /** The list as given; a list that was read as a stream keeps none. */
  readonly bytes?: Uint8Array;
}

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
