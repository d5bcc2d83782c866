import { field, type FormFields } from '../../../platform/http/route.ts';
import type { AppealView } from '../app/read-appeals.ts';
import type { DecisionContent } from '../domain/appeal-case.ts';
import { numberedQuestions } from '../domain/check-decision.ts';
import {
  isOutcome,
  outcomeOf,
  outcomesNotOffered,
  type AppealKind,
  type Outcome,
  type OutcomeNotOffered,
} from '../domain/kinds.ts';
import { lawfulRemedies } from '../domain/remedies.ts';

/** What an executor typed: the outcome may be one that the use case refuses with its article. */
export type TypedDecision = Omit<DecisionContent, 'outcome'> & {
  readonly outcome: Outcome | OutcomeNotOffered;
};

const lines = (text: string): string => text.replaceAll(/\r\n?/gu, '\n');

/** Reads the form of a decision; without a known outcome it is the one that the kind of the appeal asks for. */
export function readDecisionForm(form: FormFields, kind: AppealKind): TypedDecision {
  const given = field(form, 'outcome');
  const outcome = isOutcome(given) ? given : outcomesNotOffered.find((one) => one === given);
  return {
    outcome: outcome ?? outcomeOf[kind],
    questions: lines(field(form, 'questions')),
    reasons: lines(field(form, 'reasons')),
    measures: lines(field(form, 'measures')),
    remedies: lines(field(form, 'remedies')),
  };
}

/** The version of the draft that a form was made from: 0 before the first one. */
export function seenVersionOf(form: FormFields): number {
  const version = field(form, 'version');
  return /^\d{1,6}$/u.test(version) ? Number(version) : 0;
}

/** What the editor begins with: the draft, or the questions as they were asked and the remedies as the law has them. */
export function firstDecision({ act, submission, manifest, body, superior }: AppealView): TypedDecision {
  if (act !== null) return act.content;
  const { language, kind } = submission;
  const outcome = outcomeOf[kind];
  return {
    outcome,
    questions: numberedQuestions(manifest.content)
      .map((question, index) => `${index + 1}. ${question}`)
      .join('\n'),
    reasons: '',
    measures: '',
    remedies: lawfulRemedies({
      language,
      outcome,
      body: body.name[language],
      superior: superior?.name[language] ?? null,
    }),
  };
}
