import { fromBase64, latin1Text } from '../bytes.ts';

/** Bytes taken out of PEM, base64 or DER, or why they cannot be. */
export type ContainerResult =
  | { readonly ok: true; readonly der: Uint8Array }
  | { readonly ok: false; readonly problem: 'size' | 'encoding' };

/** Largest signature file accepted, as received. */
export const MAX_CONTAINER = 48 * 1024 * 1024;

const SEQUENCE = 0x30;

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
  const text = latin1Text(bytes).trim();
  const base64 = text.startsWith('-----') ? pemBody(text, labels) : text;
  const der = base64 === undefined || base64 === '' ? undefined : fromBase64(base64);
  return der === undefined ? { ok: false, problem: 'encoding' } : { ok: true, der };
}

function pemBody(text: string, labels: readonly string[]): string | undefined {
  for (const label of labels) {
    const begin = `-----BEGIN ${label}-----`;
    const end = `-----END ${label}-----`;
    if (text.startsWith(begin) && text.endsWith(end) && text.length > begin.length + end.length) {
      return text.slice(begin.length, -end.length);
    }
  }
  return undefined;
}
