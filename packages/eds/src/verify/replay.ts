import type { VerificationReport } from './report.ts';

/** Why a verified signature must not be accepted here and now. */
export type ReplayProblem = 'noSignature' | 'alreadyUsed' | 'nonceMissing';

/** What a signature is held against (spec §5 row 16). */
export interface ReplayGuard {
  /** Whether a signature with this key was accepted before. */
  readonly alreadyUsed?: (key: string) => boolean;
  /** Random octets of this very request, at least sixteen, that the signed document must contain. */
  readonly nonce?: Uint8Array;
  /** The signed bytes; by default the content of the report. */
  readonly document?: Uint8Array;
}

/**
 * What must be unique among accepted signatures: the digest of the signature value, the same however the CMS is
 * wrapped, encoded or given other unsigned parts; neither GOST nor RSA signatures can be changed into another that
 * verifies. Undefined when nothing was signed. Keep it unique in the store as well: only there do two simultaneous
 * requests meet.
 */
export function replayKey({
  signatureSha256,
}: Pick<VerificationReport, 'signatureSha256'>): string | undefined {
  return signatureSha256;
}

const MIN_NONCE = 16;

/**
 * Row 16 of spec §5, beside the checks of {@link verifyCms}: whether the signature was used before, and whether the
 * document is of this request. A portal that itself makes the bytes to be signed and passes them as `document` of the
 * verification has its nonce in them; one that takes attached content as the document must ask for the nonce.
 * Undefined when nothing is wrong. A nonce too short is a RangeError: it is the caller's mistake.
 */
export function replayProblem(
  report: Pick<VerificationReport, 'signatureSha256' | 'content'>,
  { alreadyUsed, nonce, document = report.content }: ReplayGuard,
): ReplayProblem | undefined {
  const key = replayKey(report);
  if (key === undefined) return 'noSignature';
  if (alreadyUsed?.(key) === true) return 'alreadyUsed';
  if (nonce === undefined) return undefined;
  if (nonce.length < MIN_NONCE) throw new RangeError('a nonce of fewer than sixteen octets');
  return document !== undefined && contains(document, nonce) ? undefined : 'nonceMissing';
}

function contains(bytes: Uint8Array, part: Uint8Array): boolean {
  const first = part[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
