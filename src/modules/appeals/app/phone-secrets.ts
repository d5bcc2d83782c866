import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../../kernel/random.ts';

/**
 * The secrets of one invitation to sign on a phone. `code` (256 bits) stands in the QR code and opens API №1, which gives
 * the bearer token of API №2. The token is made from the code, so that nothing but hashes is kept.
 */
export interface PhoneSecrets {
  readonly code: string;
  readonly token: string;
}

export function newPhoneCode(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url');
}

/** Whether a text from outside can be a code or a token at all. */
export function isPhoneSecret(text: string): boolean {
  return /^[\w-]{43}$/u.test(text);
}

export function phoneSecrets(code: string): PhoneSecrets {
  return { code, token: createHash('sha256').update(`qabyldau.phone-token ${code}`).digest('base64url') };
}

/** What is kept of a secret. */
export function secretSha256(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one whose hash is kept; takes as long for a wrong one. */
export function isSecretOf(secret: string, sha256: Uint8Array): boolean {
  return timingSafeEqual(secretSha256(secret), sha256);
}
