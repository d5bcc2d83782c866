import type { DecisionContent } from './appeal-case.ts';
import type { AppealLanguage } from './draft.ts';

/** What a good paper has; the parts that the law demands are checked again when it is submitted. */
export const decisionChecks = ['language', 'law', 'questions', 'measures', 'remedies'] as const;
export type DecisionCheck = (typeof decisionChecks)[number];

/** One line of the checklist beside the editor. `found` counts what was found of what was looked for. */
export interface CheckedPart {
  readonly check: DecisionCheck;
  readonly ok: boolean;
  readonly found?: { readonly of: number; readonly have: number };
}

const kazakhOnly = /[әғқңөұүһі]/giu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const fewest = 20;

/** The language of a text by its letters, or null when there is too little of it to tell. */
export function languageOfText(text: string): AppealLanguage | null {
  const letters = text.match(cyrillic)?.length ?? 0;
  if (letters < fewest) return null;
  // Kazakh prose has about one such letter in eight; a Russian one has them in names alone.
  return (text.match(kazakhOnly)?.length ?? 0) / letters >= 0.04 ? 'kk' : 'ru';
}

/** Every repetition is bounded or stands alone: a long text of one letter must not keep the server busy. */
const reference =
  /\d+(?:-\d+)?-?\s*(?:бап|бабы|бабын|тармақ|тармағ)|(?:стат|ст\.|пункт)\p{L}{0,10}\s{0,5}\d|ӘРПК|АППК|кодекс|заңы|закон/iu;

/** The numbers with which questions begin: «1.», «2)». */
export function numberedQuestions(text: string): readonly string[] {
  return [...text.matchAll(/^[^\S\n]{0,20}\d{1,2}[.)]\s{0,20}(\S.*)$/gmu)].map(
    ([, question]) => question?.trim() ?? '',
  );
}

/** Looks through a decision as its reader will: language, references to law, every question, measures, remedies. */
export function checkDecision(
  content: DecisionContent,
  appeal: { readonly language: AppealLanguage; readonly content: string },
): readonly CheckedPart[] {
  const { questions, reasons, measures, remedies } = content;
  const language = languageOfText(`${questions}\n${reasons}\n${measures}`);
  return [
    { check: 'language', ok: language === appeal.language },
    { check: 'law', ok: reference.test(reasons) },
    answered(questions, reasons, appeal.content),
    { check: 'measures', ok: measures.trim() !== '' },
    { check: 'remedies', ok: /\p{L}/u.test(remedies) && /(?:ай|месяц|сот|суд)/iu.test(remedies) },
  ];
}

/** Numbered questions want numbered answers; a single question wants a reply. */
function answered(questions: string, reasons: string, asked: string): CheckedPart {
  const of = numberedQuestions(asked).length;
  if (of < 2) return { check: 'questions', ok: questions.trim() !== '' && reasons.trim() !== '' };
  const have = Math.min(of, numberedQuestions(reasons).length);
  return { check: 'questions', ok: questions.trim() !== '' && have === of, found: { of, have } };
}
