import { base64Octets, equalBytes, utf8Bytes } from '../bytes.ts';

/** Bytes taken out of PEM, base64 or DER, or why they cannot be. */
export type ContainerResult =
  | { readonly ok: true; readonly der: Uint8Array }
  | { readonly ok: false; readonly problem: 'size' | 'encoding' };

/** Largest signature file accepted, as received. */
export const MAX_CONTAINER = 48 * 1024 * 1024;

const SEQUENCE = 0x30;
const DASH = 0x2d;

/**
 * Takes the BER or DER bytes out of what software hands over (spec §3): PEM with one block under one of the
 * labels, bare base64 with or without line breaks, or the bytes themselves. Size is judged before decoding.
 */
export function decodeContainer(
  bytes: Uint8Array,
  labels: readonly string[] = ['CMS', 'PKCS7'],
  maxBytes: number = MAX_CONTAINER,
): ContainerResult {
  if (bytes.length > maxBytes) return { ok: false, problem: 'size' };
  if (bytes[0] === SEQUENCE) return { ok: true, der: bytes };
  const text = trimmed(bytes);
  const base64 = text[0] === DASH ? pemBody(text, labels) : text;
  const der = base64 === undefined ? undefined : base64Octets(base64);
  return der === undefined || der.length === 0 ? { ok: false, problem: 'encoding' } : { ok: true, der };
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

function trimmed(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length];
  while (from < to && isSpace(bytes[from])) from++;
  while (to > from && isSpace(bytes[to - 1])) to--;
  return bytes.subarray(from, to);
}

function pemBody(text: Uint8Array, labels: readonly string[]): Uint8Array | undefined {
  for (const label of labels) {
    const begin = utf8Bytes(`-----BEGIN ${label}-----`);
    const end = utf8Bytes(`-----END ${label}-----`);
    const body = text.subarray(begin.length, -end.length);
    if (text.length < begin.length + end.length) continue;
    if (equalBytes(text.subarray(0, begin.length), begin) && equalBytes(text.subarray(-end.length), end)) {
      return body;
    }
  }
  return undefined;
}
