import type { Refusal } from '../../../kernel/refusal.ts';

/** How much an applicant may bring. An installation may set its own numbers; no law names them (catalogue, Q7). */
export interface AttachmentLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly filesPerAppeal: number;
  /** Bytes of everything that lies in one account and is not filed yet, together with what was filed. */
  readonly accountBytes: number;
  /** Pixels of one photo before it is unpacked: a small file may hold a picture that fills the memory. */
  readonly photoPixels: number;
}

const mebibyte = 1024 * 1024;

/** The recommended values of Q7: 20 MB a file and 100 MB an account, 10 files an appeal. */
export const attachmentLimits: AttachmentLimits = {
  fileBytes: 20 * mebibyte,
  filesPerAppeal: 10,
  accountBytes: 100 * mebibyte,
  photoPixels: 40_000_000,
};

export type LimitRefusal = Refusal<'attachmentTooLarge' | 'tooManyAttachments' | 'accountFull'>;

/** What an account holds at the moment when one more file comes. */
export interface Holding {
  /** Files of this appeal. */
  readonly files: number;
  /** Bytes of the whole account. */
  readonly accountBytes: number;
}

/**
 * Whether one more file of `size` bytes may be attached: undefined, or the refusal with the limit in its facts
 * (bytes or a count, and for a full account the bytes that are left).
 */
export function limitRefusal(
  size: number,
  held: Holding,
  limits: AttachmentLimits = attachmentLimits,
): LimitRefusal | undefined {
  if (held.files >= limits.filesPerAppeal)
    return { code: 'tooManyAttachments', facts: { limit: limits.filesPerAppeal } };
  if (size > limits.fileBytes) return { code: 'attachmentTooLarge', facts: { limit: limits.fileBytes } };
  const left = Math.max(0, limits.accountBytes - held.accountBytes);
  if (size > left) return { code: 'accountFull', facts: { limit: limits.accountBytes, left } };
  return undefined;
}
