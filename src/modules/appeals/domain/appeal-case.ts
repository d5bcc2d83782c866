import type { CaseHeader } from '../../../cases/index.ts';
import type { AppealKind, Outcome } from './kinds.ts';
import type { ActState, AppealState } from './machine.ts';

export type AppealCase = CaseHeader<AppealState>;

/** What the executor writes: the essence of the act (APPK-80.1) or of the reply (APPK-89.2). */
export interface DecisionContent {
  readonly outcome: Outcome;
  /** The questions that were considered (80.1) or asked. */
  readonly questions: string;
  /** Reasons and reply, with the facts that confirm or refute and references to law. */
  readonly reasons: string;
  /** The measures taken (R337-9.5). */
  readonly measures: string;
  /** Where, in what time and how to complain (80.5, 89.2). */
  readonly remedies: string;
}

/** A decision in preparation. `agreed`: the text is frozen as a paper and waits for the official's signature. */
export interface DecisionAct {
  readonly id: string;
  readonly state: ActState;
  readonly version: number;
  readonly content: DecisionContent;
  readonly paperId: string | null;
  readonly signerId: number | null;
}

/** Somebody of the body, as far as a decision about a case needs to know them. */
export interface Colleague {
  readonly id: number;
  readonly bodyId: number;
  readonly name: string;
  readonly roles: readonly string[];
  /** The last day of an absence that covers today (ISO), or null when at work. */
  readonly absentUntil: string | null;
  readonly substituteId: number | null;
  readonly substituteName: string | null;
  readonly left: boolean;
}

/** What `decide` needs to know beside the case and the command. */
export interface Facts {
  readonly kind: AppealKind;
  readonly act: DecisionAct | null;
  /** The colleague the command names (executor or signer), if it names one. */
  readonly named: Colleague | null;
  /** The `seq` of the case the actor was looking at; null when the command comes without a page. */
  readonly seenSeq: number | null;
  /** Who acted last and when, to tell somebody who came second. */
  readonly last: { readonly by: string; readonly type: string; readonly at: string } | null;
}
