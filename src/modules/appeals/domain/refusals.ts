import type { Article, Refusal } from '../../../kernel/refusal.ts';

/** Every expected "no" of this module. Status, article and words stand in exhaustive tables below and in `texts.ts`. */
export const refusalCodes = [
  'notFound',
  'notYourRole',
  'notYourCase',
  'wrongState',
  'overtaken',
  'kindNotTaken',
  'hearingNeeded',
  'outcomeNotOffered',
  'outcomeOfOtherKind',
  'executorElsewhere',
  'colleagueAbsent',
  'colleagueLeft',
  'colleagueLacksRole',
  'officialIsDocumentationSigner',
  'executorIsDocumentationSigner',
  'decisionIncomplete',
  'decisionNotReady',
  'decisionChanged',
  'draftIncomplete',
  'draftChanged',
  'draftFiled',
  'signatureRefused',
  'signatureUsed',
  'bodyClosed',
  'gatewayFailed',
  'caseFilesBusy',
  'commandMismatch',
] as const;

export type AppealRefusalCode = (typeof refusalCodes)[number];
export type AppealRefusal = Refusal<AppealRefusalCode>;

/** The HTTP status of each refusal. */
export const refusalStatus: Record<AppealRefusalCode, number> = {
  notFound: 404,
  notYourRole: 403,
  notYourCase: 403,
  wrongState: 409,
  overtaken: 409,
  kindNotTaken: 422,
  hearingNeeded: 422,
  outcomeNotOffered: 422,
  outcomeOfOtherKind: 422,
  executorElsewhere: 422,
  colleagueAbsent: 422,
  colleagueLeft: 422,
  colleagueLacksRole: 422,
  officialIsDocumentationSigner: 409,
  executorIsDocumentationSigner: 409,
  decisionIncomplete: 422,
  decisionNotReady: 409,
  decisionChanged: 409,
  draftIncomplete: 422,
  draftChanged: 409,
  draftFiled: 409,
  signatureRefused: 422,
  signatureUsed: 409,
  bodyClosed: 422,
  gatewayFailed: 503,
  caseFilesBusy: 503,
  commandMismatch: 422,
};

/** The article a refusal rests on, where the law is what says no. */
const articles: Partial<Record<AppealRefusalCode, Article>> = {
  hearingNeeded: { act: 'APPK', article: '73' },
  outcomeOfOtherKind: { act: 'APPK', article: '77' },
  officialIsDocumentationSigner: { act: 'APPK', article: '80.1' },
  executorIsDocumentationSigner: { act: 'APPK', article: '80.1' },
  decisionIncomplete: { act: 'APPK', article: '80' },
  draftIncomplete: { act: 'APPK', article: '63.2' },
  signatureRefused: { act: 'APPK', article: '63.2' },
};

/** Makes a refusal; `by` overrides the table where the article depends on the facts. */
export function refuse(
  code: AppealRefusalCode,
  facts: AppealRefusal['facts'] = {},
  by: Article | undefined = articles[code],
): AppealRefusal {
  return by === undefined ? { code, facts } : { code, facts, by };
}
