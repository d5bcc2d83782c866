import { toBase64 } from '../bytes.ts';

/** DER in PEM armour (RFC 7468), lines of 64 characters. */
export function pem(label: string, der: Uint8Array): string {
  const lines = toBase64(der).replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
