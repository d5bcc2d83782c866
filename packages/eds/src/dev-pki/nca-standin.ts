/**
 * A stand-in for NCALayer 1.4, or by its settings for an older one: the same wire protocol on 127.0.0.1:13579, real
 * signatures with keys of the dev PKI. Node only.
 */
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerBasics, type StandInIdentity, type StandInSettings } from './nca-basics.ts';
import { answerCommonUtils } from './nca-common-utils.ts';
import { acceptWebSockets, type ServerSocket } from './websocket-server.ts';

export interface NcaStandIn {
  /** May be changed while it runs. */
  readonly settings: StandInSettings;
  /** Whose keys are in the storage; the first that fits a request signs, as if the person had chosen it. */
  readonly identities: StandInIdentity[];
  /** What came over the wire: pages that connected and requests. */
  readonly log: LogEntry[];
  /** Starts, and gives the address to connect to. Port 0 takes a free one. */
  listen(port?: number): Promise<string>;
  /** Cuts every connection, as a crash would. */
  drop(): void;
  close(): Promise<void>;
}

export type LogEntry =
  | { event: 'connected'; origin: string | undefined }
  | { event: 'heartbeat' }
  | { event: 'request'; request: unknown };

export interface NcaStandInOptions extends Partial<StandInSettings> {
  identities: StandInIdentity[];
  tsa: StandInSettings['tsa'];
  /** PEM of a key and a certificate for 127.0.0.1; without them the socket is `ws:`. */
  tls?: { key: string; cert: string };
}

const NCALAYER_PORT = 13_579;

/** NCALayer 1.4 before a person who signs at once with a key in a file. */
export const usualSettings = {
  mode: 'ok',
  delayMs: 0,
  results: 'array',
  greeting: '1.4',
  greetingDelayMs: 0,
  modules: ['basics', 'commonUtils'],
  lacking: [],
  tokens: [],
} as const satisfies Partial<StandInSettings>;

export function ncaStandIn(options: NcaStandInOptions): NcaStandIn {
  const { identities, tls, ...given } = options;
  const settings: StandInSettings = {
    ...usualSettings,
    now: Date.now,
    random: (octets) => globalThis.crypto.getRandomValues(new Uint8Array(octets)),
    ...given,
  };
  const log: LogEntry[] = [];
  const server: Server = tls ? createTlsServer(tls) : createServer();
  const drop = acceptWebSockets(server, {
    opened(socket) {
      log.push({ event: 'connected', origin: socket.origin });
      if (!settings.greeting) return;
      const greeting = JSON.stringify({ result: { version: settings.greeting } });
      setTimeout(() => socket.send(greeting), settings.greetingDelayMs).unref();
    },
    received(socket, text) {
      if (text === '--heartbeat--') {
        log.push({ event: 'heartbeat' });
        if (settings.mode !== 'silent') socket.send(text);
        return;
      }
      answer(socket, text, settings, identities, log);
    },
  });
  return {
    settings,
    identities,
    log,
    listen: (port = NCALAYER_PORT) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          resolve(`${tls ? 'wss' : 'ws'}://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        });
      }),
    drop,
    close: () =>
      new Promise((resolve) => {
        drop();
        server.close(() => resolve());
      }),
  };
}

function answer(
  socket: ServerSocket,
  text: string,
  settings: StandInSettings,
  identities: readonly StandInIdentity[],
  log: LogEntry[],
): void {
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch {
    return socket.send(JSON.stringify({ success: false, code: 'COMMON_JSON_WRAPPING_EXCEPTION' }));
  }
  log.push({ event: 'request', request });
  if (settings.mode === 'silent') return;
  const reply = JSON.stringify(answerRequest(request, settings, identities));
  const { mode } = settings;
  // A person who never comes back keeps no process alive.
  setTimeout(() => (mode === 'close' ? socket.destroy() : socket.send(reply)), settings.delayMs).unref();
}

/** The answer object of whichever module was asked. */
export function answerRequest(
  request: unknown,
  settings: StandInSettings,
  identities: readonly StandInIdentity[],
): object {
  const asked = (request ?? {}) as { module?: unknown; method?: unknown; args?: unknown };
  const name = String(asked.module).replace('kz.gov.pki.knca.', '');
  if (name === 'basics' && settings.modules.includes(name))
    return answerBasics(request, settings, identities);
  if (name === 'commonUtils' && settings.modules.includes(name))
    return answerCommonUtils(asked, settings, identities);
  return { success: false, errorCode: 'MODULE_NOT_FOUND' };
}
