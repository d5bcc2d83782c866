import type { Certificate } from '../x509/certificate.ts';
import { tryCrl, type Crl } from './crl.ts';
import { examineEvidence, type EvidenceSource, type RevocationEvidence } from './evidence.ts';
import { ocspRequest } from './ocsp-request.ts';

/** An address, or the address for an issuer; undefined where there is none. */
export type Address = string | ((issuer: Certificate) => string | undefined);

/** Settings of {@link httpEvidence}. Addresses come from configuration, never from certificates (spec §1.2). */
export interface HttpEvidenceOptions {
  readonly ocspUrl?: Address;
  readonly crlUrl?: Address;
  readonly timeoutMs: number;
  readonly fetch: typeof globalThis.fetch;
  /** Fresh random octets for the nonce. */
  readonly random: (length: number) => Uint8Array;
  /** Moment now, to know when a kept list has expired. */
  readonly now: () => number;
}

const MAX_OCSP = 256 * 1024;
const MAX_CRL = 128 * 1024 * 1024;
const NONCE_LENGTH = 16;

/**
 * Asks the configured OCSP responder and, when its answer cannot be relied on, takes the configured list as well. A
 * list is kept until it expires. What cannot be had is simply absent: the verification then says so.
 */
export function httpEvidence(options: HttpEvidenceOptions): EvidenceSource {
  const kept = new Map<string, Crl>();
  return {
    async fetch(certificate, issuer, signal): Promise<RevocationEvidence> {
      const ocspUrl = addressFor(options.ocspUrl, issuer);
      const answer =
        ocspUrl === undefined ? {} : await askOcsp(options, ocspUrl, certificate, issuer, signal);
      const findings = examineEvidence(certificate, issuer, answer, options.now());
      if (findings.some(({ usable }) => usable)) return answer;
      const crlUrl = addressFor(options.crlUrl, issuer);
      const crl = crlUrl === undefined ? undefined : await takeCrl(options, crlUrl, kept, signal);
      return crl === undefined ? answer : { ...answer, crls: [crl] };
    },
  };
}

function addressFor(address: Address | undefined, issuer: Certificate): string | undefined {
  return typeof address === 'function' ? address(issuer) : address;
}

async function askOcsp(
  options: HttpEvidenceOptions,
  url: string,
  certificate: Certificate,
  issuer: Certificate,
  signal: AbortSignal | undefined,
): Promise<RevocationEvidence> {
  const nonce = options.random(NONCE_LENGTH);
  const body = Uint8Array.from(ocspRequest(certificate, issuer, nonce));
  const headers = { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' };
  const bytes = await take(options, url, { method: 'POST', headers, body }, MAX_OCSP, signal);
  return bytes === undefined ? {} : { ocsp: [bytes], nonce };
}

async function takeCrl(
  options: HttpEvidenceOptions,
  url: string,
  kept: Map<string, Crl>,
  signal: AbortSignal | undefined,
): Promise<Crl | undefined> {
  const known = kept.get(url);
  if (known?.nextUpdate !== undefined && known.nextUpdate >= options.now()) return known;
  const bytes = await take(options, url, {}, MAX_CRL, signal);
  const fresh = bytes === undefined ? undefined : tryCrl(bytes);
  if (fresh !== undefined) kept.set(url, fresh);
  return fresh ?? known;
}

async function take(
  { fetch, timeoutMs }: HttpEvidenceOptions,
  url: string,
  init: RequestInit,
  maxBytes: number,
  outer: AbortSignal | undefined,
): Promise<Uint8Array | undefined> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = outer === undefined ? timeout : AbortSignal.any([outer, timeout]);
  try {
    const response = await fetch(url, { ...init, signal, redirect: 'error' });
    return response.ok ? await readBody(response, maxBytes) : undefined;
  } catch {
    return undefined;
  }
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  if (reader === undefined) return undefined;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
