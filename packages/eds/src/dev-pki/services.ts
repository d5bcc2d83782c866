/**
 * The services of a dev PKI as one function from request to answer: OCSP, time-stamps, the list of revoked certificates,
 * its changes, and the list of the root; with switches for the ways in which each can fail. Runs in Node and in browsers;
 * `services-node.ts` puts it behind a port.
 */
import { toHex } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import type { CertificateStatus } from '../revocation/status.ts';
import { parseCertificate, serialHex } from '../x509/certificate.ts';
import { makeCrl, REASON, type CrlContents, type RevocationReason, type RevokedCertificate } from './crl.ts';
import { ocspRespond } from './ocsp-responder.ts';
import type { DevPki } from './pki.ts';
import type { Random } from './random.ts';
import { tsaRespond } from './tsa.ts';

/** Ways for a service to fail before it says anything of its own. */
export type Outage = 'unavailable' | 'silent' | 'stalls' | 'redirects' | 'garbage' | 'endless';

/** How the services behave; may be changed at any time. */
export interface DevServiceSwitches {
  ocsp: 'ok' | 'tryLater' | 'unknown' | 'wrongNonce' | 'stale' | Outage;
  /** The second responder. */
  ocsp1: DevServiceSwitches['ocsp'];
  tsp: 'ok' | 'wrongNonce' | Outage;
  crl: 'ok' | 'expired' | 'truncated' | Outage;
  delta: 'ok' | 'expired' | 'truncated' | Outage;
  root: 'ok' | 'expired' | 'truncated' | Outage;
  /** How far the clocks of the services are ahead, milliseconds. */
  clockShiftMs: number;
}

/** What a service answers; undefined: it never does. */
export interface DevAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** After `body` nothing comes any more, although more was announced. */
  stalls?: boolean;
}

export interface DevServicesOptions {
  pki: DevPki;
  random: Random;
  /** Milliseconds since 1970. */
  now: () => number;
}

export interface DevServices {
  readonly switches: DevServiceSwitches;
  /** Paths that were asked for, in their order. */
  readonly asked: string[];
  /** Revokes from now on, in OCSP at once and in the lists when they are published next. */
  revoke(certificate: Uint8Array, reason: RevocationReason, at?: number): void;
  /** Lifts a hold: OCSP says good at once, the next changes say "removed". */
  release(certificate: Uint8Array): void;
  /** Revokes an authority in the list of the root. */
  revokeAuthority(certificate: Uint8Array, reason: RevocationReason, at?: number): void;
  /** Makes a new base list of all that is revoked; until then it only shows in the changes. */
  publish(): void;
  answer(path: string, body: Uint8Array, headers?: Headers): DevAnswer | undefined;
  /** The same as a `fetch` that needs no network. */
  readonly fetch: typeof globalThis.fetch;
}

/** Paths of the services. */
export const DEV_PATHS = {
  ocsp: '/ocsp',
  ocsp1: '/ocsp1',
  tsp: '/tsp',
  crl: '/ca.crl',
  delta: '/ca-delta.crl',
  root: '/root.crl',
} as const;

const DAY = 86_400_000;

/** Starts the services of a dev PKI, everything in order and nobody revoked. */
export function devServices(options: DevServicesOptions): DevServices {
  return new Services(options);
}

type ServiceKey = keyof typeof DEV_PATHS;
type ListKey = 'crl' | 'delta' | 'root';

class Services implements DevServices {
  readonly switches: DevServiceSwitches = {
    ocsp: 'ok',
    ocsp1: 'ok',
    tsp: 'ok',
    crl: 'ok',
    delta: 'ok',
    root: 'ok',
    clockShiftMs: 0,
  };
  readonly asked: string[] = [];
  readonly fetch: typeof globalThis.fetch;
  readonly #options: DevServicesOptions;
  readonly #revoked = new Map<string, RevokedCertificate>();
  readonly #authorities: RevokedCertificate[] = [];
  readonly #made = new Map<string, Uint8Array>();
  #base: { readonly number: number; readonly at: number; readonly entries: readonly RevokedCertificate[] };
  #changes = 1;

  constructor(options: DevServicesOptions) {
    this.#options = options;
    this.#base = { number: 1, at: options.now(), entries: [] };
    this.fetch = fetchFrom((path, body, headers) => this.answer(path, body, headers));
  }

  revoke(certificate: Uint8Array, reason: RevocationReason, at = this.#options.now()): void {
    this.#revoked.set(serialOf(certificate), { certificate, reason, at });
    this.#changes++;
  }

  release(certificate: Uint8Array): void {
    const held = this.#revoked.get(serialOf(certificate));
    if (held?.reason !== REASON.certificateHold) throw new TypeError('only a hold can be lifted');
    this.revoke(certificate, REASON.removeFromCrl, held.at);
  }

  revokeAuthority(certificate: Uint8Array, reason: RevocationReason, at = this.#options.now()): void {
    this.#authorities.push({ certificate, reason, at });
  }

  publish(): void {
    const entries = [...this.#revoked.values()].filter(({ reason }) => reason !== REASON.removeFromCrl);
    this.#base = { number: this.#base.number + this.#changes, at: this.#options.now(), entries };
    this.#changes = 1;
  }

  answer(path: string, body: Uint8Array, headers?: Headers): DevAnswer | undefined {
    this.asked.push(path);
    const name = (Object.keys(DEV_PATHS) as ServiceKey[]).find((key) => DEV_PATHS[key] === path);
    if (name === undefined) return { status: 404, headers: {}, body: new Uint8Array() };
    const mode = this.switches[name];
    if (mode === 'silent') return undefined;
    if (OUTAGES.has(mode)) return outage(mode as Outage);
    if (name === 'ocsp' || name === 'ocsp1') return withTag('ocsp-response', this.#ocsp(name, body), headers);
    if (name === 'tsp') return withTag('timestamp-reply', this.#stamp(body), headers);
    const list = this.#list(name);
    const end = mode === 'truncated' ? Math.floor(list.length / 2) : list.length;
    return withTag('pkix-crl', list.subarray(0, end), headers);
  }

  #clock(): number {
    return this.#options.now() + this.switches.clockShiftMs;
  }

  #ocsp(name: 'ocsp' | 'ocsp1', body: Uint8Array): Uint8Array {
    const mode = this.switches[name];
    return ocspRespond(this.#options.pki.ocsp, body, {
      now: this.#clock(),
      status: (serial) => (mode === 'unknown' ? { kind: 'unknown' } : this.#statusOf(serial)),
      mode: mode === 'tryLater' || mode === 'wrongNonce' || mode === 'stale' ? mode : 'ok',
    });
  }

  #statusOf(serial: string): CertificateStatus {
    const found = this.#revoked.get(serial);
    if (found === undefined || found.reason === REASON.removeFromCrl) return { kind: 'good' };
    return { kind: 'revoked', at: found.at, reason: found.reason };
  }

  #stamp(body: Uint8Array): Uint8Array {
    const { pki, random } = this.#options;
    return tsaRespond(pki.tsa, body, {
      now: this.#clock(),
      random,
      wrongNonce: this.switches.tsp === 'wrongNonce',
    });
  }

  /** Signed once for the same contents, so that who has a list can be told that it is still the newest. */
  #list(kind: ListKey): Uint8Array {
    const { pki } = this.#options;
    const contents = this.#contents(kind);
    const name = JSON.stringify([
      kind,
      {
        ...contents,
        revoked: contents.revoked.map(({ certificate, at, reason }) => [serialOf(certificate), at, reason]),
      },
    ]);
    const list = this.#made.get(name) ?? makeCrl(kind === 'root' ? pki.root : pki.issuingCa, contents);
    this.#made.set(name, list);
    return list;
  }

  #contents(kind: ListKey): CrlContents {
    const { number, at, entries } = this.#base;
    const late = this.switches[kind] === 'expired' ? 3 * DAY : 0;
    const thisUpdate = (kind === 'delta' ? this.#options.now() : at) + this.switches.clockShiftMs - late;
    const dated = { thisUpdate, nextUpdate: thisUpdate + DAY };
    if (kind === 'root')
      return { number: 1 + this.#authorities.length, ...dated, revoked: this.#authorities };
    if (kind === 'crl') return { number, ...dated, revoked: entries };
    const since = [...this.#revoked.values()].filter((entry) => !entries.includes(entry));
    return { number: number + this.#changes, baseNumber: number, ...dated, revoked: since };
  }
}

function serialOf(certificate: Uint8Array): string {
  return serialHex(parseCertificate(certificate));
}

const OUTAGES: ReadonlySet<string> = new Set<Outage>([
  'unavailable',
  'silent',
  'stalls',
  'redirects',
  'garbage',
  'endless',
]);

function outage(mode: Outage): DevAnswer {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  switch (mode) {
    case 'redirects':
      return { status: 302, headers: { location: '/elsewhere' }, body: new Uint8Array() };
    case 'garbage':
      return { status: 200, headers: {}, body: text('<html>login to the network</html>') };
    case 'stalls':
      return { status: 200, headers: {}, body: Uint8Array.of(0x30, 0x82, 0x0f, 0xff, 0x30), stalls: true };
    case 'endless':
      return { status: 200, headers: {}, body: new Uint8Array(4 * 1024 * 1024).fill(0x30) };
    default:
      return { status: 503, headers: {}, body: text('busy') };
  }
}

/** The bytes with a tag of theirs, or nothing for who has them already (RFC 9110 §13.1.2). */
function withTag(type: string, body: Uint8Array, headers: Headers | undefined): DevAnswer {
  const etag = `"${toHex(sha256(body)).slice(0, 16)}"`;
  if (headers?.get('if-none-match') === etag)
    return { status: 304, headers: { etag }, body: new Uint8Array() };
  return { status: 200, headers: { 'content-type': `application/${type}`, etag }, body };
}

function fetchFrom(answer: DevServices['answer']): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = new Uint8Array(await request.arrayBuffer());
    const answered = answer(new URL(request.url).pathname, body, request.headers);
    if (answered === undefined) return untilAborted(init?.signal);
    const { status, headers, body: bytes, stalls } = answered;
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(bytes);
        if (stalls !== true) controller.close();
      },
    });
    return new Response(status === 304 ? null : stream, { status, headers });
  };
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('nobody answers', 'AbortError')));
  });
}
