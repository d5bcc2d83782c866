import type { Language } from '../../../kernel/text.ts';

/**
 * The notices that are sent today: those of the catalogue (§16.4), and Q01, which is ours: no law demands that a person is
 * told when a changed calendar moves the date of their case, but whoever waits for a date should not find another one.
 */
export const noticeCodes = ['N01', 'N02', 'N04', 'N11', 'Q01'] as const;
export type NoticeCode = (typeof noticeCodes)[number];

/** Which event of which case is told, and as which notice. */
export interface NoticeOrder {
  readonly caseId: number;
  readonly seq: number;
  readonly code: NoticeCode;
}

/** A notice as one person reads it: rendered from the event, in their language. */
export interface RenderedNotice {
  readonly accountId: number;
  readonly language: Language;
  /** Where a letter goes; null when the person gave no address. */
  readonly email: string | null;
  readonly subject: string;
  readonly body: string;
}

/** The Message-ID of a letter: the same on every retry. */
export function messageId(order: NoticeOrder, host: string): string {
  return `<${order.code}.${order.caseId}.${order.seq}@${host}>`;
}

/** Reads an order out of a job's payload. Throws for anything else. */
export function parseOrder(payload: unknown): NoticeOrder {
  const { caseId, seq, code } = payload as Partial<Record<keyof NoticeOrder, unknown>>;
  const known = noticeCodes.find((one) => one === code);
  if (!Number.isSafeInteger(caseId) || !Number.isSafeInteger(seq) || known === undefined)
    throw new TypeError('Not the order of a notice');
  return { caseId: caseId as number, seq: seq as number, code: known };
}
