import type { PinnedEditions, SignatureCheck } from '../../../cases/index.ts';
import type { AppealKind, Outcome } from './kinds.ts';

/** Everything that can happen to an appeal, past tense. Free text stands in `text_body`; an event holds its id and hash. */
export type AppealEvent =
  | { readonly type: 'appeal.delivered'; readonly data: Delivered }
  | {
      readonly type: 'appeal.signatureSettled';
      readonly data: { readonly verdict: Exclude<SignatureCheck, 'pending'>; readonly reason: string | null };
    }
  | {
      readonly type: 'appeal.termsRecounted';
      readonly data: { readonly calendar: string; readonly moves: readonly TermMove[] };
    }
  | { readonly type: 'appeal.registered'; readonly data: { readonly registrarId: number } }
  | {
      readonly type: 'appeal.routed';
      readonly data: { readonly executorId: number; readonly from: number | null };
    }
  | {
      readonly type: 'decision.drafted';
      readonly data: { readonly actId: string; readonly outcome: Outcome; readonly version: number };
    }
  | {
      readonly type: 'decision.submitted';
      readonly data: {
        readonly actId: string;
        readonly signerId: number;
        readonly paperId: string;
        readonly paperSha256: string;
      };
    }
  | {
      readonly type: 'decision.returned';
      readonly data: { readonly actId: string; readonly textId: string; readonly textSha256: string };
    }
  | {
      readonly type: 'decision.adopted';
      readonly data: {
        readonly actId: string;
        readonly outcome: Outcome;
        readonly officialId: number;
        readonly paperId: string;
        readonly cmsSha256: string;
      };
    }
  | {
      readonly type: 'decision.registered';
      readonly data: {
        readonly actId: string;
        readonly outgoingNumber: string;
        readonly registrarId: number;
        readonly paperId: string;
        readonly cmsSha256: string;
      };
    }
  | {
      readonly type: 'decision.madeKnown';
      readonly data: { readonly actId: string; readonly channel: 'cabinet' };
    }
  | { readonly type: 'appeal.finished'; readonly data: { readonly outcome: Outcome } };

/** A running term that was counted again by another version of the calendar. Days are ISO dates. */
export interface TermMove {
  readonly code: string;
  readonly calendarWas: string;
  readonly was: string;
  readonly is: string;
  /** Days between the event and the end that the versions treat differently. */
  readonly days: readonly string[];
  readonly [key: string]: string | readonly string[];
}

/** The first event: what arrived, and what the law makes of its day. */
export interface Delivered {
  readonly submissionId: number;
  readonly number: string;
  readonly bodyId: number;
  readonly kind: AppealKind;
  readonly editions: PinnedEditions;
  readonly receivedAt: string;
  readonly registeredOn: string;
  readonly dueOn: string;
  readonly signatureCheck: SignatureCheck;
  readonly manifestSha256: string;
  readonly cmsSha256: string;
  readonly [key: string]: string | number | PinnedEditions;
}

export type AppealEventType = AppealEvent['type'];

/** Every type, for reading stored events and for the tables of texts. */
export const appealEventTypes = [
  'appeal.delivered',
  'appeal.signatureSettled',
  'appeal.termsRecounted',
  'appeal.registered',
  'appeal.routed',
  'decision.drafted',
  'decision.submitted',
  'decision.returned',
  'decision.adopted',
  'decision.registered',
  'decision.madeKnown',
  'appeal.finished',
] as const satisfies readonly AppealEventType[];
