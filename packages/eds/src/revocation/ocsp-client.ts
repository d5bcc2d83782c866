import { Asn1Error } from '../asn1/reader.ts';
import type { AddressBook } from '../net/addresses.ts';
import { call, hostOf, wholeBody, type CallOptions, type CallOutcome, type Judged } from '../net/call.ts';
import { fingerprint, type Certificate } from '../x509/certificate.ts';
import type { RevocationEvidence } from './evidence.ts';
import { examineOcsp } from './ocsp-finding.ts';
import { ocspRequest } from './ocsp-request.ts';
import { parseOcspResponse } from './ocsp-response.ts';

/** Settings of {@link OcspClient}. `now` is the moment now, milliseconds since 1970. */
export interface OcspClientOptions extends CallOptions {
  /** Fresh random octets for the nonce. */
  readonly random: (length: number) => Uint8Array;
  /**
   * For how long an answer may serve again, at most {@link MAX_CACHE}; default 0. Only for verifying the same signatures
   * again at once: the answer to a first verification must be to its own question.
   */
  readonly cacheMs?: number;
}

/** What asking came to. */
export interface OcspResult {
  readonly evidence: RevocationEvidence;
  /** Whether an answer can be relied on. */
  readonly settled: boolean;
}

/** Longest time for which an answer is kept, milliseconds. */
export const MAX_CACHE = 60_000;
const MAX_KEPT = 1000;
const MAX_ANSWER = 256 * 1024;
const NONCE_LENGTH = 16;

interface Kept {
  readonly evidence: RevocationEvidence;
  readonly at: number;
}

/** Asks responders at configured addresses, one after another, until one gives an answer that can be relied on. */
export class OcspClient {
  readonly #options: OcspClientOptions;
  readonly #addresses: AddressBook;
  readonly #kept = new Map<string, Kept>();

  constructor(options: OcspClientOptions, addresses: AddressBook) {
    this.#options = options;
    this.#addresses = addresses;
  }

  /** Never rejects: who did not answer is named in the evidence. */
  async ask(
    urls: readonly string[],
    certificate: Certificate,
    issuer: Certificate,
    signal?: AbortSignal,
  ): Promise<OcspResult> {
    const name = `${fingerprint(issuer)} ${certificate.serial}`;
    const kept = this.#recall(name);
    if (kept !== undefined) return { evidence: kept, settled: true };
    const nonce = this.#options.random(NONCE_LENGTH);
    const answers: Uint8Array[] = [];
    const unanswered: string[] = [];
    for (const url of this.#addresses.open(urls)) {
      const { outcome, value } = await this.#askOne(url, certificate, issuer, nonce, signal);
      if (outcome === 'aborted') break;
      this.#addresses.note(url, outcome === 'ok');
      if (value !== undefined) answers.push(value);
      if (outcome === 'ok') {
        const evidence = { ocsp: answers, nonce };
        this.#remember(name, evidence);
        return { evidence, settled: true };
      }
      unanswered.push(`ocsp ${hostOf(url)}: ${outcome}`);
    }
    if (urls.length > 0 && unanswered.length === 0)
      unanswered.push('ocsp: every address is left alone for now');
    return {
      evidence: { ...(answers.length > 0 ? { ocsp: answers, nonce } : {}), unanswered },
      settled: false,
    };
  }

  #askOne(
    url: string,
    certificate: Certificate,
    issuer: Certificate,
    nonce: Uint8Array,
    signal: AbortSignal | undefined,
  ): Promise<Judged<Uint8Array>> {
    const body = Uint8Array.from(ocspRequest(certificate, issuer, nonce));
    const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
    const init = { method: 'POST', headers, body };
    const request = { service: 'ocsp', url, init, maxBytes: MAX_ANSWER, signal } as const;
    return call(this.#options, request, async (answer) => {
      const bytes = await wholeBody(answer.body);
      const finding = examineOcsp(bytes, certificate, issuer, nonce, this.#options.now());
      return { outcome: finding.usable ? 'ok' : whyUnusable(bytes), value: bytes };
    });
  }

  #recall(name: string): RevocationEvidence | undefined {
    const { cacheMs = 0, now } = this.#options;
    const kept = this.#kept.get(name);
    if (kept === undefined) return undefined;
    const age = now() - kept.at;
    if (age >= 0 && age < Math.min(cacheMs, MAX_CACHE)) return kept.evidence;
    this.#kept.delete(name);
    return undefined;
  }

  #remember(name: string, evidence: RevocationEvidence): void {
    const { cacheMs = 0, now } = this.#options;
    if (cacheMs <= 0) return;
    this.#kept.set(name, { evidence, at: now() });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MAX_KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
  }
}

function whyUnusable(bytes: Uint8Array): CallOutcome {
  try {
    return parseOcspResponse(bytes).kind === 'refused' ? 'refused' : 'unusable';
  } catch (error) {
    if (error instanceof Asn1Error) return 'unreadable';
    throw error;
  }
}
