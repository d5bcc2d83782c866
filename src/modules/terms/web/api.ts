import { Type, type Static } from '@fastify/type-provider-typebox';
import { explainRegistration, isoOf, type Missing } from '@qabyldau/law';
import type { Language } from '../../../kernel/text.ts';
import { apiRoute, problemResponse, type ApiServer } from '../../../platform/http/api.ts';
import { daySchema, idSchema, nullable, strict, textSchema } from '../../../platform/http/api-schemas.ts';
import { languageOf, sendProblem, type Problem } from '../../../platform/http/problem.ts';
import type { TermsDeps } from '../app/deps.ts';
import {
  bodiesForTerms,
  previewChannels,
  previewKinds,
  previewTerms,
  type Hours,
  type TermsAnswer,
  type TermsMissing,
} from '../app/preview-terms.ts';
import { ownMissingTexts } from '../texts.ts';
import { articleSchema, dayOffSchema, deadlineFields, deadlineJson } from './deadline-json.ts';
import { assumptionText } from './texts.ts';

/** Requests a minute from one address. */
const perMinute = 60;

const hours = strict({
  opens: Type.String({ maxLength: 8, description: 'HH:MM' }),
  closes: Type.String({ maxLength: 8, description: 'HH:MM' }),
});

const questionSchema = strict({
  kind: Type.Enum(previewKinds),
  channel: Type.Optional(Type.Enum([...previewChannels])),
  bodyId: Type.Optional(
    Type.Integer({
      ...idSchema,
      description: 'Whose working hours count; any body (09:00–18:30) without it',
    }),
  ),
  workingHours: Type.Optional(
    Type.Union([hours, Type.Null()], {
      description: 'In place of the hours of a body; null for a body that has set none',
    }),
  ),
  received: Type.Optional(
    strict({
      on: daySchema,
      time: Type.String({ maxLength: 8, description: 'HH:MM or HH:MM:SS, by the clock of Astana' }),
    }),
  ),
  profile: Type.Optional(
    Type.String({ maxLength: 40, description: 'Former rules that an installation may switch on: R337' }),
  ),
});

type Question = Static<typeof questionSchema>;

const missingSchema = strict({ code: Type.String(), about: Type.String(), text: textSchema });

const answerSchema = strict({
  registration: strict({
    on: daySchema,
    receivedOn: daySchema,
    receivedTime: Type.String(),
    reason: Type.Enum(['sameDay', 'dayOff', 'afterHours']),
    basis: Type.Enum(['law', 'practice']),
    by: articleSchema,
    edition: Type.String(),
    calendar: Type.String(),
    skipped: Type.Array(dayOffSchema),
    explained: Type.Array(strict({ about: Type.String(), text: Type.String() })),
  }),
  workingHours: nullable(hours),
  editions: Type.Array(Type.String()),
  answerBy: daySchema,
  dates: Type.Array(strict({ when: Type.String(), condition: textSchema, ...deadlineFields })),
  notComputed: Type.Array(missingSchema),
  assumptions: Type.Array(strict({ about: Type.String(), text: Type.String() })),
});

/** The what-if of terms for programs: nobody signs in, nothing is kept. */
export function termsApi(api: ApiServer, deps: TermsDeps): void {
  api.post(
    '/terms/preview',
    {
      config: apiRoute('public', perMinute),
      schema: {
        operationId: 'previewTerms',
        summary: 'Every date that the law makes of something received at a moment, each with its reasons',
        description:
          'Nothing is kept. What cannot be told (a year without calendar, a day that does not exist, a receipt in the future, a body without working hours) is refused with 422 and names what is missing; a date is never guessed. Without `received` it is now.',
        tags: ['terms'],
        security: [],
        body: questionSchema,
        response: { 200: answerSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const language = languageOf(request);
      const { body: asked } = request;
      const of = await hoursOf(deps, asked);
      if (of === null) return sendProblem(request, reply, problemOf([bodyUnknown(asked)]));
      const { kind, channel = null, received = null, profile = null } = asked;
      const answer = previewTerms(deps, { kind, channel, received, profile, hours: of }, language);
      if (!answer.ok) return sendProblem(request, reply, problemOf(answer.error));
      reply.header('content-language', language);
      return reply.send(answerJson(answer.value, language));
    },
  );
}

const bodyUnknown = ({ bodyId }: Question): TermsMissing => ({
  code: 'BODY_UNKNOWN',
  about: String(bodyId),
  text: ownMissingTexts.BODY_UNKNOWN,
});

async function hoursOf(deps: TermsDeps, { bodyId, workingHours }: Question): Promise<Hours | null> {
  if (workingHours !== undefined)
    return workingHours === null ? { of: 'none' } : { of: 'given', hours: workingHours };
  if (bodyId === undefined) return { of: 'usual' };
  const body = (await bodiesForTerms(deps)).find(({ id }) => id === bodyId);
  return body === undefined ? null : { of: 'body', body };
}

/** `NO_CALENDAR_YEAR` as programs of this API read it: `noCalendarYear`. */
function codeOf({ code }: { readonly code: string }): string {
  return code.toLowerCase().replaceAll(/_(\w)/gu, (_all, letter: string) => letter.toUpperCase());
}

function problemOf(missing: readonly TermsMissing[]): Problem {
  const [first = { code: 'NO_TERM', about: '', text: ownMissingTexts.TERM_UNKNOWN }] = missing;
  return { status: 422, code: codeOf(first), text: first.text, facts: { about: first.about } };
}

const missingJson = (missing: Missing) => ({
  code: codeOf(missing),
  about: missing.about,
  text: missing.text,
});

function answerJson(
  { found, workingHours, assumptions }: TermsAnswer,
  language: Language,
): Static<typeof answerSchema> {
  const { on, receivedOn, receivedTime, reason, basis, by, edition, calendar, skipped } = found.registration;
  return {
    registration: {
      on: isoOf(on),
      receivedOn: isoOf(receivedOn),
      receivedTime,
      reason,
      basis,
      by,
      edition,
      calendar,
      skipped: skipped.map(({ day, insteadOf, ...rest }) => ({
        day: isoOf(day),
        ...rest,
        ...(insteadOf === undefined ? {} : { insteadOf: isoOf(insteadOf) }),
      })),
      explained: explainRegistration(found.registration, language).map(({ about, text }) => ({
        about,
        text,
      })),
    },
    workingHours,
    editions: [...found.editions],
    answerBy: isoOf(found.answer.due),
    dates: found.dates.map(({ deadline, when, condition }) => ({
      when,
      condition,
      ...deadlineJson(deadline, language),
    })),
    notComputed: found.notComputed.map(missingJson),
    assumptions: assumptions.map((assumption) => ({
      about: assumption.about,
      text: assumptionText(assumption, language),
    })),
  };
}
