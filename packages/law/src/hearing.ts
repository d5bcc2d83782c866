import type { ArticleRef } from './acts.ts';
import type { AppealRuleSet, Kind, NoHearingGround, Outcome } from './rules.ts';

/** Whether a hearing must precede a decision, by which article, and the grounds on which it may be left out. */
export type HearingRule = {
  readonly needed: boolean;
  readonly by: ArticleRef;
  readonly exceptions: readonly NoHearingGround[];
  readonly exceptionsBy: ArticleRef;
};

/**
 * Whether an edition asks for a hearing before a kind of submission ends in this way (Code 73.1, 98). The exceptions
 * are those of 73.2; `URGENT` must be reasoned in the act itself.
 */
export function hearingFor(edition: AppealRuleSet, kind: Kind, outcome: Outcome): HearingRule {
  const { kinds, noHearing } = edition.rules;
  const rule = kinds[kind].hearingFor;
  return {
    needed: rule.is.includes(outcome),
    by: rule.by,
    exceptions: noHearing.is,
    exceptionsBy: noHearing.by,
  };
}
