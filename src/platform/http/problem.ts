import { formatArticle, isActId } from '@qabyldau/law';
import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from '../../kernel/canonical-json.ts';
import type { Article } from '../../kernel/refusal.ts';
import { isLanguage, type Language, type Text } from '../../kernel/text.ts';
import { commonProblems, problemTitle, type CommonProblemCode } from './problem-texts.ts';

/** A place in the request that is wrong: which part of it, a JSON pointer into that part, and the rule. */
export interface ProblemPlace {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** A "no" of the API before it is put into a language: what RFC 9457 wants, the article, and the words. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly by?: Article | undefined;
  readonly facts?: { readonly [key: string]: Json };
  readonly errors?: readonly ProblemPlace[];
  readonly requestId?: string;
}

const text = Type.Object({ kk: Type.String(), ru: Type.String(), en: Type.String() });

/** The shape of a problem, for the description of the API. */
export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:qabyldau:problem: followed by the code' }),
    title: Type.String({ description: 'What the status means, in the language that was asked for' }),
    status: Type.Integer(),
    code: Type.String({ description: 'What programs compare; it never changes its meaning' }),
    article: Type.Union([
      Type.Object({
        act: Type.String({ description: 'Code of the act, such as APPK' }),
        article: Type.String(),
        name: Type.String({ description: 'Act and article in words' }),
      }),
      Type.Null(),
    ]),
    detail: Type.String({
      description: 'What happened and what one can do, in the language that was asked for',
    }),
    texts: text,
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    errors: Type.Optional(
      Type.Array(
        Type.Object({
          in: Type.String({ description: 'body, query, path or header' }),
          pointer: Type.String({ description: 'JSON pointer (RFC 6901) into that part' }),
          rule: Type.String(),
          detail: Type.String(),
        }),
      ),
    ),
    requestId: Type.Optional(
      Type.String({ description: 'Of a fault: the number under which our log holds it' }),
    ),
  },
  { $id: 'Problem', description: 'RFC 9457 problem details' },
);

/** One of the problems that any request can meet. */
export function commonProblem(
  code: CommonProblemCode,
  more: Pick<Problem, 'facts' | 'errors' | 'requestId'> = {},
): Problem {
  const { status, text: words } = commonProblems[code];
  return { status, code, text: words, ...more };
}

/** The language a client asks for by Accept-Language, the best of ours first; Kazakh when it names none of them. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const asked = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/u.exec(each)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return asked.map(({ language }) => language).find(isLanguage) ?? 'kk';
}

/** Answers with a problem (RFC 9457) in the language that was asked for, with its text in all of them. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, code, text: texts, facts, errors, requestId } = problem;
  const language = languageOf(request);
  const { kk, ru, en } = texts;
  const body = {
    type: `urn:qabyldau:problem:${code}`,
    title: problemTitle(status)[language],
    status,
    code,
    article: articleIn(problem.by, language),
    detail: texts[language],
    texts: { kk, ru, en },
    ...(facts === undefined || Object.keys(facts).length === 0 ? {} : { facts }),
    ...(errors === undefined ? {} : { errors }),
    ...(requestId === undefined ? {} : { requestId }),
  };
  return reply
    .status(status)
    .type('application/problem+json')
    .header('content-language', language)
    .send(JSON.stringify(body));
}

function articleIn(by: Article | undefined, language: Language): (Article & { name: string }) | null {
  if (by === undefined) return null;
  const { act, article } = by;
  return {
    act,
    article,
    name: isActId(act) ? formatArticle({ act, article }, language) : `${act} ${article}`,
  };
}
