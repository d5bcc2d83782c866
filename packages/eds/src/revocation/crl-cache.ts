import type { AddressBook } from '../net/addresses.ts';
import { call, hostOf, type CallOptions, type CallOutcome, type ServiceName } from '../net/call.ts';
import { fingerprint, type Certificate } from '../x509/certificate.ts';
import { crlProblem, isFrom } from './crl-finding.ts';
import type { CrlLimits } from './crl-reader.ts';
import { readCrl, type Crl } from './crl.ts';
import { CLOCK_SKEW } from './finding.ts';

/** Settings of {@link CrlCache}. `now` is the moment now, milliseconds since 1970. */
export interface CrlCacheOptions extends CallOptions {
  /** How long a list may take to come whole, milliseconds. Default two minutes. */
  readonly listTimeoutMs?: number;
  /** After which time a newer list is looked for although the old one still holds, milliseconds. Default an hour. */
  readonly refreshMs?: number;
  readonly limits?: CrlLimits;
}

/** Which list is wanted. */
export interface ListWanted {
  readonly service: Extract<ServiceName, 'crl' | 'deltaCrl' | 'rootCrl'>;
  /** Addresses of the same list, in their order. */
  readonly urls: readonly string[];
  /** Who signs it. */
  readonly issuer: Certificate;
}

/** How long a list is waited for. */
export interface ListWaiting {
  readonly waitMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Also where the list at hand still holds. */
  readonly newest?: boolean;
}

/** The newest list there is, and why there is no newer one. */
export interface ListFound {
  readonly crl?: Crl;
  readonly unanswered: readonly string[];
}

interface Place {
  crl?: Crl;
  /** Where the list came from, and what to say there when asking for a newer one. */
  from?: { readonly url: string; readonly etag: string | null; readonly lastModified: string | null };
  askedAt: number;
  failedAt: number;
  unanswered: readonly string[];
  download?: Promise<void>;
}

/** How long a list may take to come whole, milliseconds, unless set otherwise. */
export const LIST_TIMEOUT = 120_000;
const REFRESH = 60 * 60_000;
/** How long a list that could not be had is not asked for again. */
const AFTER_FAILURE = 10_000;
const MAX_LIST = 100 * 1024 * 1024;

/**
 * Keeps lists of revoked certificates by their issuer and addresses. One download of a list at a time, however many ask; a
 * list that holds is given out at once while a newer one is looked for; the old one stays until the new one is read, signed
 * by the issuer, and not older. Lists are read while they come and kept as an index.
 */
export class CrlCache {
  readonly #options: CrlCacheOptions;
  readonly #addresses: AddressBook;
  readonly #places = new Map<string, Place>();

  constructor(options: CrlCacheOptions, addresses: AddressBook) {
    this.#options = options;
    this.#addresses = addresses;
  }

  /**
   * The list, waited for no longer than `waitMs` (by default the timeout of a call); the download goes on without the
   * waiting, so that the next who asks may have it. A list that holds is waited for only with `newest`. Never rejects.
   */
  async take(wanted: ListWanted, wait: ListWaiting = {}): Promise<ListFound> {
    const { signal, newest = false, waitMs = this.#options.timeoutMs } = wait;
    const place = this.#placeOf(wanted);
    const now = this.#options.now();
    const { refreshMs = REFRESH } = this.#options;
    const holds = place.crl !== undefined && (place.crl.nextUpdate ?? -Infinity) >= now;
    const due = !holds || now - place.askedAt >= refreshMs;
    const mayAsk = now - place.failedAt >= AFTER_FAILURE && signal?.aborted !== true;
    if (due && mayAsk && wanted.urls.length > 0) {
      place.download ??= this.#download(wanted, place).finally(() => {
        delete place.download;
      });
    }
    if (holds && !newest) return found(place, []);
    const ended = place.download === undefined || (await settled(place.download, waitMs, signal));
    return found(place, ended ? place.unanswered : [`${wanted.service}: still on its way`]);
  }

  #placeOf({ urls, issuer, service }: ListWanted): Place {
    const name = `${service} ${fingerprint(issuer)} ${urls.join(' ')}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place: Place = { askedAt: -Infinity, failedAt: -Infinity, unanswered: [] };
    this.#places.set(name, place);
    return place;
  }

  async #download(wanted: ListWanted, place: Place): Promise<void> {
    const { now } = this.#options;
    const unanswered: string[] = [];
    for (const url of this.#addresses.open(wanted.urls)) {
      const outcome = await this.#downloadFrom(url, wanted, place);
      const well = outcome === 'ok' || outcome === 'notModified';
      this.#addresses.note(url, well);
      if (well) {
        place.askedAt = now();
        place.failedAt = -Infinity;
        place.unanswered = [];
        return;
      }
      unanswered.push(`${wanted.service} ${hostOf(url)}: ${outcome}`);
    }
    place.failedAt = now();
    place.unanswered = unanswered;
  }

  async #downloadFrom(url: string, wanted: ListWanted, place: Place): Promise<CallOutcome> {
    const { listTimeoutMs: wholeMs = LIST_TIMEOUT, limits = {} } = this.#options;
    const headers = place.from?.url === url ? conditions(place.from) : {};
    const maxBytes = limits.maxBytes ?? MAX_LIST;
    const request = { service: wanted.service, url, init: { headers }, maxBytes, wholeMs };
    const { outcome } = await call(this.#options, request, async (answer) => {
      const crl = await readCrl(answer.body, { ...limits, maxBytes, signal: answer.signal });
      if (!this.#mayReplace(crl, wanted, place.crl)) return { outcome: 'unusable' };
      const tag = (name: string): string | null => answer.headers.get(name);
      place.crl = crl;
      place.from = { url, etag: tag('etag'), lastModified: tag('last-modified') };
      return { outcome: 'ok' };
    });
    return outcome;
  }

  /** Anybody on the way can bring another list, or an old one of the issuer's: neither pushes out what we have. */
  #mayReplace(crl: Crl, { issuer, service }: ListWanted, old: Crl | undefined): boolean {
    return (
      crl.delta === (service === 'deltaCrl') &&
      isFrom(crl, issuer) &&
      crl.thisUpdate <= this.#options.now() + CLOCK_SKEW &&
      (old === undefined || crl.thisUpdate >= old.thisUpdate) &&
      crlProblem(crl, issuer) === undefined
    );
  }
}

function conditions({ etag, lastModified }: NonNullable<Place['from']>): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function found({ crl }: Place, unanswered: readonly string[]): ListFound {
  return { ...(crl === undefined ? {} : { crl }), unanswered };
}

/** Waits for work that never fails, no longer than `ms` and the signal allow; answers whether it has ended. */
async function settled(work: Promise<void>, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  if (signal?.aborted === true) return false;
  let giveUp = (): void => undefined;
  const over = new Promise<boolean>((resolve) => {
    giveUp = () => resolve(false);
  });
  const timer = setTimeout(giveUp, ms);
  signal?.addEventListener('abort', giveUp);
  try {
    return await Promise.race([work.then(() => true), over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
