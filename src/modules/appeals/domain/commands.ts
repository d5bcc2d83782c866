import type { TermMove } from './events.ts';
import type { Outcome, OutcomeNotOffered } from './kinds.ts';

/** What somebody asks of an appeal. Checked facts (a verified signature, a stored paper) arrive with the command. */
export type AppealCommand =
  | { readonly do: 'register'; readonly executorId: number }
  | { readonly do: 'reassign'; readonly executorId: number }
  | {
      readonly do: 'settleSignature';
      readonly verdict: 'valid' | 'invalid';
      readonly reason: string | null;
    }
  | {
      readonly do: 'recountTerms';
      /** The version of the calendar that is in force now. */
      readonly calendar: string;
      readonly moves: readonly TermMove[];
    }
  | {
      readonly do: 'draftDecision';
      readonly actId: string;
      readonly outcome: Outcome | OutcomeNotOffered;
      readonly version: number;
      /** The same words as the draft that stands there: nothing happens. */
      readonly unchanged: boolean;
    }
  | {
      readonly do: 'submitDecision';
      readonly signerId: number;
      readonly paperId: string;
      readonly paperSha256: string;
    }
  | { readonly do: 'returnDecision'; readonly textId: string; readonly textSha256: string }
  | { readonly do: 'adoptDecision'; readonly cmsSha256: string }
  | { readonly do: 'issueDecision'; readonly cmsSha256: string; readonly outgoingNumber: string };
