import { AddressBook, type BreakerOptions } from '../net/addresses.ts';
import { call, hostOf, wholeBody, type CallOutcome, type CallRecord, type Judged } from '../net/call.ts';
import { OID } from '../oids.ts';
import {
  addTimeStamp,
  answersRequest,
  parseTimeStampResponse,
  timeStampRequest,
  timeStampRequestFor,
  type TimeStampRequest,
} from './request.ts';
import { parseTimeStampToken } from './token.ts';

/** Settings of {@link timestampClient}. */
export interface TimestampClientOptions {
  /** Addresses of authorities in the order in which they are tried: from configuration, never from a certificate. */
  readonly urls: readonly string[];
  readonly fetch: typeof globalThis.fetch;
  /** How long one authority may take, milliseconds. */
  readonly timeoutMs: number;
  /** Fresh random octets for the nonce. */
  readonly random: (length: number) => Uint8Array;
  /** Milliseconds, for durations and pauses only; by default a clock that knows no date. */
  readonly now?: () => number;
  readonly onCall?: (call: CallRecord) => void;
  readonly breaker?: BreakerOptions;
}

/** A time-stamp, or how asking each authority ended. */
export type TimestampOutcome<T> =
  | { readonly ok: true; readonly value: T; readonly host: string }
  | {
      readonly ok: false;
      /** How the last call ended; `paused`: every address is left alone for now. */
      readonly outcome: CallOutcome | 'paused';
      /** Each address asked and how that ended, such as "tsp tsp.pki.gov.kz: timeout". */
      readonly unanswered: readonly string[];
    };

/** What a time-stamp is asked for: a ready digest and its algorithm. */
export interface ImprintAsked {
  readonly digest: string;
  readonly imprint: Uint8Array;
  /** Default 1.2.398.3.3.2.6.4, GOST-2015. */
  readonly policy?: string;
}

/** A client of time-stamping authorities (RFC 3161). */
export interface TimestampClient {
  /** Asks for a token over a digest. Never rejects. */
  token(asked: ImprintAsked, signal?: AbortSignal): Promise<TimestampOutcome<Uint8Array>>;
  /**
   * Asks for a time-stamp over the signature of a CMS with one signer and adds it: CAdES-BES becomes CAdES-T. Rejects only
   * with an `Asn1Error`, when the CMS is none or has a time-stamp.
   */
  stamp(cms: Uint8Array, signal?: AbortSignal): Promise<TimestampOutcome<Uint8Array>>;
}

const NONCE_LENGTH = 16;
const MAX_ANSWER = 1024 * 1024;

/**
 * Asks the configured authorities one after another. A token is taken only when it answers the request: imprint, digest,
 * nonce, and a policy of the national centre. Its signature and path are judged by `verifyCms` with the document.
 */
export function timestampClient(options: TimestampClientOptions): TimestampClient {
  const { fetch, timeoutMs, random, onCall } = options;
  const now = options.now ?? (() => performance.now());
  const addresses = new AddressBook(now, options.breaker);
  const calls = { fetch, timeoutMs, now, ...(onCall === undefined ? {} : { onCall }) };

  const askOne = (
    url: string,
    asked: TimeStampRequest,
    signal?: AbortSignal,
  ): Promise<Judged<Uint8Array>> => {
    const headers = { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' };
    const init = { method: 'POST', headers, body: Uint8Array.from(asked.der) };
    return call(calls, { service: 'tsp', url, init, maxBytes: MAX_ANSWER, signal }, async ({ body }) => {
      const response = parseTimeStampResponse(await wholeBody(body));
      if (!response.granted) return { outcome: 'refused' };
      const { token } = response;
      const fits = answersRequest(token, asked) && ofNationalCentre(token);
      return fits ? { outcome: 'ok', value: token } : { outcome: 'unusable' };
    });
  };

  const ask = async (
    asked: TimeStampRequest,
    signal?: AbortSignal,
  ): Promise<TimestampOutcome<Uint8Array>> => {
    const unanswered: string[] = [];
    let last: CallOutcome | 'paused' = 'paused';
    for (const url of addresses.open(options.urls)) {
      const { outcome, value } = await askOne(url, asked, signal);
      const host = hostOf(url);
      last = outcome;
      if (outcome !== 'aborted') addresses.note(url, outcome === 'ok');
      if (value !== undefined) return { ok: true, value, host };
      unanswered.push(`tsp ${host}: ${outcome}`);
      if (outcome === 'aborted') break;
    }
    return { ok: false, outcome: last, unanswered };
  };

  return {
    token: ({ digest, imprint, policy = OID.tsaPolicyGost2015 }, signal) =>
      ask(timeStampRequest({ digest, imprint, policy, nonce: random(NONCE_LENGTH) }), signal),
    stamp: async (cms, signal) => {
      const answer = await ask(timeStampRequestFor(cms, random(NONCE_LENGTH)), signal);
      return answer.ok ? { ...answer, value: addTimeStamp(cms, answer.value) } : answer;
    },
  };
}

function ofNationalCentre(token: Uint8Array): boolean {
  const { policy } = parseTimeStampToken(token).info;
  return policy === OID.tsaPolicyArc || policy.startsWith(`${OID.tsaPolicyArc}.`);
}
