import { Asn1Error } from '../asn1/reader.ts';
import { concatAll } from '../bytes.ts';

/** Services that are asked over the network. */
export type ServiceName = 'ocsp' | 'crl' | 'deltaCrl' | 'rootCrl' | 'tsp' | 'sigex';

/**
 * How a call ended. `ok`: an answer that can be relied on. `notModified`: the list we have is still the newest.
 * `refused`: the service says that it has no answer (tryLater and others). `unusable`: an answer to another question, stale,
 * or not signed by those who may. The rest says what happened on the way.
 */
export type CallOutcome =
  | 'ok'
  | 'notModified'
  | 'refused'
  | 'unusable'
  | 'unreadable'
  | 'tooLarge'
  | 'status'
  | 'redirected'
  | 'unreachable'
  | 'timeout'
  | 'aborted';

/** One call, for counters and durations. No personal data: the question is not in it. */
export interface CallRecord {
  readonly service: ServiceName;
  /** Host and port of the address. */
  readonly host: string;
  readonly outcome: CallOutcome;
  /** Duration in milliseconds. */
  readonly ms: number;
  /** Octets of the answer that were read. */
  readonly bytes: number;
  /** Status of HTTP, when there was an answer. */
  readonly status?: number;
}

/** What every client of a service needs. */
export interface CallOptions {
  readonly fetch: typeof globalThis.fetch;
  /** How long the first octet of an answer may take, and a small answer whole, milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds, to measure durations. */
  readonly now: () => number;
  /** Told of every call that has ended. */
  readonly onCall?: (call: CallRecord) => void;
}

/** What is asked of one address. */
export interface CallRequest {
  readonly service: ServiceName;
  readonly url: string;
  readonly init?: RequestInit;
  readonly maxBytes: number;
  /** How long a large answer may take whole; by default `timeoutMs`. */
  readonly wholeMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** An answer as it comes. */
export interface IncomingAnswer {
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array>;
  /** Aborted when the time is over or the caller has lost interest. */
  readonly signal: AbortSignal;
}

/** What a reader makes of an answer. */
export type Judged<T> = { readonly outcome: CallOutcome; readonly value?: T };

/**
 * Asks one address, within the time, without following it elsewhere, and reads no more than allowed. `read` makes a value
 * of the answer; an {@link Asn1Error} from it means `unreadable`. Never rejects, unless `read` has a bug.
 */
export async function call<T>(
  options: CallOptions,
  request: CallRequest,
  read: (answer: IncomingAnswer) => Promise<Judged<T>>,
): Promise<Judged<T>> {
  const started = options.now();
  const watch = new Watch(options.timeoutMs, request.signal);
  const seen: Seen = { bytes: 0 };
  let judged: Judged<T>;
  try {
    judged = await exchange(options, request, read, watch, seen);
  } catch (error) {
    judged = { outcome: watch.ended ?? outcomeOf(error) };
  } finally {
    watch.stop();
  }
  options.onCall?.({
    service: request.service,
    host: hostOf(request.url),
    outcome: judged.outcome,
    ms: options.now() - started,
    bytes: seen.bytes,
    ...(seen.status === undefined ? {} : { status: seen.status }),
  });
  return judged;
}

/** Host and port of an address; the word "address" for what is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'address';
}

interface Seen {
  bytes: number;
  status?: number;
}

async function exchange<T>(
  { fetch, timeoutMs }: CallOptions,
  { url, init, maxBytes, wholeMs = timeoutMs }: CallRequest,
  read: (answer: IncomingAnswer) => Promise<Judged<T>>,
  watch: Watch,
  seen: Seen,
): Promise<Judged<T>> {
  const { signal } = watch;
  const response = await watch.race(fetch(url, { ...init, signal, redirect: 'manual' }));
  seen.status = response.status;
  const refused = refusalOf(response);
  if (refused !== undefined) {
    void response.body?.cancel().catch(() => undefined);
    return { outcome: refused };
  }
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    void response.body?.cancel().catch(() => undefined);
    return { outcome: 'tooLarge' };
  }
  watch.extend(wholeMs);
  const body = bodyOf(response, maxBytes, watch, seen);
  return watch.race(read({ headers: response.headers, body, signal }));
}

function refusalOf(response: Response): CallOutcome | undefined {
  if (response.status === 304) return 'notModified';
  const elsewhere = response.type === 'opaqueredirect' || response.redirected;
  if (elsewhere || (response.status >= 300 && response.status < 400)) return 'redirected';
  return response.ok && response.body !== null ? undefined : 'status';
}

/** Not the fault of the bytes: more of them than allowed. */
class TooLarge extends Error {}

function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof TooLarge) return 'tooLarge';
  // What fetch and streams reject with is of many kinds; all of them mean that nobody could be spoken to.
  return error instanceof Asn1Error ? 'unreadable' : 'unreachable';
}

async function* bodyOf(
  { body }: Response,
  maxBytes: number,
  watch: Watch,
  seen: Seen,
): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await watch.race(reader.read());
      if (done) return;
      seen.bytes += value.length;
      if (seen.bytes > maxBytes) throw new TooLarge();
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** The whole body of a small answer. */
export async function wholeBody(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return concatAll(parts);
}

/** Ends a call when its time is over or its caller gives up, also when `fetch` does not heed the signal. */
class Watch {
  ended: 'timeout' | 'aborted' | undefined;
  readonly #controller = new AbortController();
  readonly #over: Promise<never>;
  readonly #outer: AbortSignal | undefined;
  readonly #giveUp = (): void => this.#end('aborted');
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ms: number, outer: AbortSignal | undefined) {
    this.#outer = outer;
    this.#over = new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(new DOMException('the call is over', 'AbortError')));
    });
    this.#over.catch(() => undefined);
    this.extend(ms);
    if (outer?.aborted === true) this.#giveUp();
    else outer?.addEventListener('abort', this.#giveUp);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The result, or a rejection as soon as the call is over. */
  race<T>(result: Promise<T>): Promise<T> {
    // What comes after the end interests nobody, its failure neither.
    result.catch(() => undefined);
    return Promise.race([this.#over, result]);
  }

  /** Starts the time anew. */
  extend(ms: number): void {
    clearTimeout(this.#timer);
    if (this.ended === undefined) this.#timer = setTimeout(() => this.#end('timeout'), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener('abort', this.#giveUp);
  }

  #end(why: 'timeout' | 'aborted'): void {
    if (this.ended !== undefined) return;
    this.ended = why;
    clearTimeout(this.#timer);
    this.#controller.abort();
  }
}
