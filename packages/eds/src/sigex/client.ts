/** A client of SIGEX, a gateway of a third party to eGov Mobile (spec §7.2): what is signed passes through its servers. */
import type { FileToSign } from '../egov-mobile/documents.ts';
import { documentsToSign } from '../egov-mobile/documents.ts';
import { LARGEST_PUT, readSignedDocuments, type SignedDocument } from '../egov-mobile/read-signed.ts';
import { call, wholeBody, type CallOutcome } from '../net/call.ts';
import {
  failed,
  isUnder,
  readJson,
  readProcedure,
  type SigexAnswer,
  type SigexProblem,
  type SigexProcedure,
} from './answers.ts';

export interface SigexOptions {
  /** The address of the gateway; nothing outside its scheme, host and port is ever asked. */
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  /** How long a short answer may take, milliseconds. */
  readonly timeoutMs: number;
  /** How long the person may take for each of scanning and signing, milliseconds. Default 5 minutes. */
  readonly waitMs?: number;
  /** How long to rest after a broken connection before asking again, milliseconds. Default 2 seconds. */
  readonly restMs?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface SigexClient {
  /** Begins a procedure: its QR code can be shown at once. `description` is one line, shown by the application. */
  begin(description: string, signal?: AbortSignal): Promise<SigexAnswer<SigexProcedure>>;
  /** Hands over what is to be signed by a detached CMS. Ends when a phone has taken it. */
  send(
    procedure: SigexProcedure,
    files: readonly FileToSign[],
    signal?: AbortSignal,
  ): Promise<SigexAnswer<null>>;
  /** Waits for the signatures, one CMS for each id. Whether they are good is for the verification to say. */
  signatures(
    procedure: SigexProcedure,
    ids: readonly number[],
    signal?: AbortSignal,
  ): Promise<SigexAnswer<readonly SignedDocument[]>>;
}

/** Octets of an answer that holds no signatures; the picture of a QR code is in it. */
const LARGEST_ANSWER = 200_000;
/** Questions to a gateway whose connections break; also ends the waiting where the clock stands still. */
const TRIES = 100;

/** None of the functions rejects. Throws TypeError for a `url` that is not of http or https. */
export function sigexClient(options: SigexOptions): SigexClient {
  const { origin, protocol } = new URL(options.url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('The gateway needs a web address');
  return {
    async begin(description, signal) {
      const url = `${origin}/api/egovQr`;
      const limits = { maxBytes: LARGEST_ANSWER, ms: options.timeoutMs, signal };
      const answer = await ask(options, { url, json: { description }, ...limits });
      return answer.ok ? readProcedure(answer.value, origin, options.now()) : answer;
    },
    async send(procedure, files, signal) {
      if (!isUnder(procedure.dataUrl, origin)) return failed('foreignAddress');
      const { signMethod, documentsToSign: list } = documentsToSign('CMS_SIGN_ONLY', files);
      const json = { signMethod, documentsToSign: list };
      const question = { url: procedure.dataUrl, json, maxBytes: LARGEST_ANSWER, signal };
      const answer = await askLong(options, procedure, question);
      if (!answer.ok) return answer;
      const read = readJson(answer.value);
      return read.ok ? { ok: true, value: null } : read;
    },
    async signatures(procedure, ids, signal) {
      if (!isUnder(procedure.signUrl, origin)) return failed('foreignAddress');
      const question = { url: procedure.signUrl, maxBytes: LARGEST_PUT, signal };
      const answer = await askLong(options, procedure, question);
      if (!answer.ok) return answer;
      const json = readJson(answer.value);
      if (!json.ok) return json;
      const read = readSignedDocuments(answer.value, ids);
      return read.ok ? { ok: true, value: read.documents } : failed('unusable');
    },
  };
}

interface Question {
  readonly url: string;
  /** Sent by POST; without it the question is a GET. */
  readonly json?: object;
  readonly maxBytes: number;
  readonly signal: AbortSignal | undefined;
}

/** Asks until there is an answer: a person needs minutes, and servers on the way give up earlier. */
async function askLong(
  options: SigexOptions,
  { expireAt = Infinity }: SigexProcedure,
  question: Question,
): Promise<SigexAnswer<Uint8Array>> {
  const { now, waitMs = 300_000, restMs = 2000 } = options;
  const until = Math.min(now() + waitMs, expireAt);
  const over = (): SigexProblem => (until === expireAt ? 'expired' : 'timeout');
  for (let tries = 0; tries < TRIES; tries++) {
    const ms = until - now();
    if (ms <= 0) return failed(over());
    const answer = await ask(options, { ...question, ms });
    if (answer.ok) return answer;
    if (answer.problem === 'timeout') return failed(over());
    if (answer.problem !== 'noAnswer') return answer;
    await rest(Math.min(restMs, until - now()), question.signal);
  }
  return failed('noAnswer');
}

async function ask(
  { fetch, now }: SigexOptions,
  { url, json, maxBytes, signal, ms }: Question & { readonly ms: number },
): Promise<SigexAnswer<Uint8Array>> {
  if (signal?.aborted === true) return failed('aborted');
  let status = 0;
  const init: RequestInit = {
    method: json === undefined ? 'GET' : 'POST',
    headers: json === undefined ? {} : { 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  };
  const { outcome, value } = await call(
    { fetch, timeoutMs: ms, now, onCall: (record) => (status = record.status ?? 0) },
    { service: 'sigex', url, init, maxBytes, signal },
    async ({ body }) => ({ outcome: 'ok', value: await wholeBody(body) }),
  );
  return value === undefined ? failed(problemOf(outcome, status)) : { ok: true, value };
}

function problemOf(outcome: CallOutcome, status: number): SigexProblem {
  switch (outcome) {
    case 'timeout':
    case 'aborted':
    case 'tooLarge':
      return outcome;
    case 'redirected':
      return 'foreignAddress';
    case 'unreachable':
      return 'noAnswer';
    case 'status':
      // Servers in front of the gateway end a long question with 502 to 504.
      if (status >= 502 && status <= 504) return 'noAnswer';
      return status === 404 || status === 410 ? 'expired' : 'refused';
    default:
      return 'unusable';
  }
}

function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal?.aborted === true) done();
    else signal?.addEventListener('abort', done);
  });
}
