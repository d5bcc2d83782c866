/**
 * The wire to NCALayer, the signing program of the National Certification Authority on the person's computer:
 * JSON over `wss://127.0.0.1:13579/`. It greets with its version, echoes a heartbeat, and knows no request
 * ids, so one request is in flight at a time and the others wait.
 * Source: pkigovkz/NCALayerJSExample js/ncalayer.js, sigex-kz/ncalayer-js-client.
 */
import { queue } from './queue.ts';

export const NCALAYER_URL = 'wss://127.0.0.1:13579/';

const HEARTBEAT = '--heartbeat--';
const HEARTBEAT_MS = 15_000;
/** From an open socket to the greeting. Opening itself has no limit: the browser may be asking the person. */
const GREETING_MS = 5_000;
/** `WebSocket.OPEN`, which a substitute class need not carry. */
const OPEN = 1;

export interface ConnectionOptions {
  url?: string | undefined;
  /** Gives up waiting for the connection. */
  signal?: AbortSignal | undefined;
  WebSocket?: typeof globalThis.WebSocket | undefined;
  /** Milliseconds between the heartbeats of an idle connection. */
  heartbeatMs?: number | undefined;
  /** Milliseconds that an open socket may take to greet. */
  greetingMs?: number | undefined;
}

export type Answer = Readonly<Record<string, unknown>>;

export type Reply =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'cancelled' }
  /** The connection ended before the answer came. */
  | { kind: 'lost' };

/** Why there is no connection: see the problems of the same names. */
export type NotConnected = 'notReachable' | 'noGreeting' | 'cancelled';

export interface NcaLayerConnection {
  /** The version that NCALayer greeted with, for instance `1.4`. */
  readonly version: string;
  readonly alive: boolean;
  /**
   * Sends a request when those before it are answered, and waits as long as the person needs. Giving up while
   * the request is in flight closes the connection: NCALayer cannot be told to stop, and its late answer must
   * not be taken for the answer to the next request. Giving up while it still waits for its turn disturbs nobody.
   */
  ask(request: object, signal?: AbortSignal): Promise<Reply>;
  close(): void;
}

/** Connects and waits for the greeting. */
export function connectNcaLayer(options: ConnectionOptions = {}): Promise<NcaLayerConnection | NotConnected> {
  return new Promise((resolve) => {
    const { signal } = options;
    if (signal?.aborted) return resolve('cancelled');
    const socket = open(options);
    if (!socket) return resolve('notReachable');
    let greetingTimer: ReturnType<typeof setTimeout> | undefined;
    const stopWaiting = (): void => {
      clearTimeout(greetingTimer);
      signal?.removeEventListener('abort', cancel);
      socket.onopen = socket.onmessage = socket.onerror = socket.onclose = null;
    };
    const give = (failure: NotConnected): void => {
      stopWaiting();
      socket.close();
      resolve(failure);
    };
    const cancel = (): void => give('cancelled');
    // A socket that was open has reached somebody, whatever came after.
    const fail = (): void => give(greetingTimer === undefined ? 'notReachable' : 'noGreeting');
    signal?.addEventListener('abort', cancel);
    socket.onerror = fail;
    socket.onclose = fail;
    socket.onopen = () => {
      greetingTimer = setTimeout(fail, options.greetingMs ?? GREETING_MS);
    };
    socket.onmessage = ({ data }) => {
      const version = greetedVersion(parse(data));
      if (version === undefined) return;
      stopWaiting();
      resolve(converse(socket, version, options.heartbeatMs ?? HEARTBEAT_MS));
    };
  });
}

/** A socket, or nothing where the page may not open one (content security policy, mixed content). */
function open(options: ConnectionOptions): WebSocket | undefined {
  try {
    return new (options.WebSocket ?? globalThis.WebSocket)(options.url ?? NCALAYER_URL);
  } catch {
    return undefined;
  }
}

/** The conversation over a socket that has greeted. */
function converse(socket: WebSocket, version: string, heartbeatMs: number): NcaLayerConnection {
  let alive = true;
  let echoed = true;
  let answered: ((reply: Reply) => void) | undefined;
  const inTurn = queue();

  const end = (reply: Reply): void => {
    alive = false;
    clearInterval(heart);
    socket.close();
    answered?.(reply);
  };
  // Only between requests: while its window is open, NCALayer may leave the heartbeat unanswered.
  const heart = setInterval(() => {
    if (answered) return;
    if (!echoed) return end({ kind: 'lost' });
    echoed = false;
    socket.send(HEARTBEAT);
  }, heartbeatMs);
  socket.onerror = () => end({ kind: 'lost' });
  socket.onclose = () => end({ kind: 'lost' });
  socket.onmessage = ({ data }) => {
    echoed = true;
    const answer = data === HEARTBEAT ? undefined : parse(data);
    if (answer && isAnswer(answer)) answered?.({ kind: 'answer', answer });
  };

  const askNow = (request: object, signal: AbortSignal | undefined): Promise<Reply> =>
    new Promise((resolve) => {
      // A socket that is closing takes what is sent and loses it without a word.
      if (!alive || socket.readyState !== OPEN) return resolve({ kind: 'lost' });
      const cancel = (): void => end({ kind: 'cancelled' });
      signal?.addEventListener('abort', cancel);
      answered = (reply) => {
        answered = undefined;
        echoed = true;
        signal?.removeEventListener('abort', cancel);
        resolve(reply);
      };
      socket.send(JSON.stringify(request));
    });

  return {
    version,
    get alive() {
      return alive;
    },
    ask: (request, signal) => inTurn<Reply>(() => askNow(request, signal), { kind: 'cancelled' }, signal),
    close: () => end({ kind: 'lost' }),
  };
}

/** Greetings and keep-alive messages (`{}`) also come over the wire. */
function isAnswer(message: Answer): boolean {
  return ['status', 'success', 'code', 'errorCode'].some((field) => field in message);
}

function greetedVersion(message: Answer | undefined): string | undefined {
  const result = message?.['result'];
  if (typeof result !== 'object' || result === null || !('version' in result)) return undefined;
  return String(result.version);
}

function parse(text: unknown): Answer | undefined {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}
