import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  addTimeStamp,
  answersRequest,
  isTestCertificate,
  parseCertificate,
  parseTimeStampResponse,
  timestampClient,
  timeStampRequestFor,
  type CallRecord,
} from '@qabyldau/eds';
import { cadesBes, holderFromJson, type GostHolder, type HolderJson } from '@qabyldau/eds/dev-pki';
import { holderFromPkcs12, Pkcs12Error } from '@qabyldau/eds/pkcs12';
import type { Json } from '../../kernel/canonical-json.ts';
import type { Clock } from '../clock.ts';
import { PlainError } from '../db/errors.ts';
import type { Seal } from './seal.ts';
import { certificateRoles, type Verifier } from './verifier.ts';

export interface HolderSealOptions {
  readonly holder: GostHolder;
  readonly clock: Clock;
  readonly verifier: Verifier;
  readonly stamp: Stamp;
}

/** Adds a time-stamp to a signature. Rejects when no authority gives one. */
export type Stamp = (cms: Uint8Array) => Promise<Uint8Array>;

const random = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count));

/** How long a verification of our own seal is relied on, milliseconds. */
const reliedOnMs = 10 * 60_000;

/**
 * A seal whose key is in memory. Seals are verified like anybody's signature before they are given out, the first one
 * and then one every ten minutes, so that no paper goes out under a certificate that ran out or was revoked; those
 * between carry the report of the last one verified.
 * `seal` throws when the authority refuses a time-stamp or the seal does not verify: the job tries again.
 */
export function holderSeal({ holder, clock, verifier, stamp }: HolderSealOptions): Seal {
  let last: { readonly at: number; readonly report: Json } | undefined;
  const reportOn = async (cms: Uint8Array, document: Uint8Array, receivedAt: number): Promise<Json> => {
    const verified = await verifier.verify({ cms, document, receivedAt, roles: certificateRoles.seal });
    if (verified.verdict !== 'valid')
      throw new Error(`The seal does not verify: ${verified.reason ?? 'unknown'}`);
    return verified.report;
  };
  return {
    async seal(bytes) {
      const now = clock.now().epochMilliseconds;
      const cms = await stamp(cadesBes(holder, bytes, { signingTime: now }));
      if (last === undefined || now - last.at > reliedOnMs)
        last = { at: now, report: await reportOn(cms, bytes, now) };
      return { cms, cmsSha256: createHash('sha256').update(cms).digest(), report: last.report };
    },
  };
}

/**
 * Reads the key and certificate of the digital system: a PKCS#12 file (.p12, .pfx) with its password in a file of its own,
 * or JSON as the development centre writes it. Throws PlainError when the file is not what it should be, and
 * when the certificate belongs to a test or development contour: receipts under it would be worth nothing.
 */
export async function readSealFile(file: string, passwordFile: string | null = null): Promise<GostHolder> {
  const holder = /\.(p12|pfx)$/iu.test(file) ? await pkcs12In(file, passwordFile) : await holderIn(file);
  if (isTestCertificate(parseCertificate(holder.certificate)))
    throw new PlainError(`SEAL_FILE holds a certificate of a test or development contour: ${file}.`);
  return holder;
}

async function pkcs12In(file: string, passwordFile: string | null): Promise<GostHolder> {
  if (passwordFile === null)
    throw new PlainError('SEAL_PASSWORD_FILE is missing: the file with the password of SEAL_FILE.');
  try {
    const password = (await readFile(passwordFile, 'utf8')).replace(/\r?\n$/u, '');
    return holderFromPkcs12(Uint8Array.from(await readFile(file)), password, random);
  } catch (error) {
    const why =
      error instanceof Pkcs12Error && error.reason === 'password'
        ? 'SEAL_PASSWORD_FILE does not hold the password of SEAL_FILE'
        : 'SEAL_FILE is not a readable PKCS#12 file with a GOST key and its certificate';
    throw new PlainError(`${why}: ${file}.`, { cause: error });
  }
}

async function holderIn(file: string): Promise<GostHolder> {
  try {
    const holder = holderFromJson(JSON.parse(await readFile(file, 'utf8')) as HolderJson, random);
    parseCertificate(holder.certificate);
    return holder;
  } catch (error) {
    throw new PlainError(`SEAL_FILE is not a readable file with a key and its certificate: ${file}.`, {
      cause: error,
    });
  }
}

/** Stamps a signature by the first of the configured authorities that answers. */
export function httpTimestamp(
  urls: readonly string[],
  options: { readonly onCall?: (call: CallRecord) => void } = {},
): Stamp {
  const client = timestampClient({ ...options, urls, fetch: globalThis.fetch, timeoutMs: 10_000, random });
  return async (cms) => {
    const stamped = await client.stamp(cms);
    if (stamped.ok) return stamped.value;
    throw new Error(`No time-stamp for the seal: ${stamped.unanswered.join(', ') || stamped.outcome}`);
  };
}

/** Stamps a signature by an authority in this very process, as the demonstration has one. */
export function ownTimestamp(answer: (request: Uint8Array) => Uint8Array): Stamp {
  return (cms) => {
    const asked = timeStampRequestFor(cms, random(8));
    const answered = parseTimeStampResponse(answer(asked.der));
    if (!answered.granted || !answersRequest(answered.token, asked))
      throw new Error('The time-stamping authority did not stamp the seal');
    return Promise.resolve(addTimeStamp(cms, answered.token));
  };
}
