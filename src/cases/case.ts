import type { Json } from '../kernel/canonical-json.ts';

/** The editions of law pinned to a case when it was registered: code, profile and calendar by their ids. */
export interface PinnedEditions {
  readonly code: string;
  readonly calendar: string;
  readonly [family: string]: string;
}

export const signatureChecks = ['valid', 'pending', 'invalid'] as const;
export type SignatureCheck = (typeof signatureChecks)[number];

/**
 * One procedure on a submission at one body: what is true now. Every field but `seq` and `headHash` is the fold of the
 * events; days are ISO dates and moments ISO instants, so that the folded value can be compared as text.
 */
export interface CaseHeader<State extends string = string> {
  readonly id: number;
  readonly submissionId: number;
  readonly bodyId: number;
  readonly service: 'appeal';
  readonly state: State;
  readonly seq: number;
  readonly editions: PinnedEditions;
  readonly signatureCheck: SignatureCheck;
  readonly receivedAt: string;
  readonly registeredOn: string;
  readonly registeredAt: string | null;
  readonly registrarId: number | null;
  readonly executorId: number | null;
  readonly signerId: number | null;
  readonly dueOn: string;
  readonly outcome: string | null;
  readonly adoptedAt: string | null;
  readonly outgoingNumber: string | null;
  readonly madeKnownAt: string | null;
}

/** What happened, before it has a place in the chain. */
export interface HappenedEvent {
  readonly type: string;
  readonly data: { readonly [key: string]: Json };
}

/** An event in its place: `seq` is the order, `at` an ISO instant cut to milliseconds, `actor` an actor key. */
export interface CaseEvent<E extends HappenedEvent = HappenedEvent> {
  readonly caseId: number;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly commandId: string;
  readonly event: E;
}
