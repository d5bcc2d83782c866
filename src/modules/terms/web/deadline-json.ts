import { deadlineToJson, explain, type Deadline } from '@qabyldau/law';
import { Type, type Static } from '@fastify/type-provider-typebox';
import type { Language } from '../../../kernel/text.ts';
import { daySchema, strict } from '../../../platform/http/api-schemas.ts';

export const articleSchema = strict({ act: Type.String(), article: Type.String() });

export const dayOffSchema = strict({
  day: daySchema,
  reason: Type.String(),
  name: Type.Optional(Type.String()),
  insteadOf: Type.Optional(daySchema),
});

/** The fields of a deadline with its reasons: the computation as data, and in plain sentences of the language asked for. */
export const deadlineFields = {
  code: Type.String({ description: 'The term, as in the catalogue: T05 is the consideration' }),
  due: daySchema,
  from: daySchema,
  fromEvent: Type.String(),
  term: strict({ code: Type.String(), length: Type.Integer(), unit: Type.String() }),
  direction: Type.String(),
  counting: Type.String(),
  by: articleSchema,
  calendar: Type.String(),
  edition: Type.String(),
  skipped: Type.Array(dayOffSchema),
  workedWeekends: Type.Array(daySchema),
  movedFrom: Type.Optional(daySchema),
  movedBy: Type.Optional(articleSchema),
  extends: Type.Optional(
    strict({
      code: Type.String(),
      was: daySchema,
      latest: daySchema,
      decidedOn: daySchema,
      postponedDays: Type.Optional(Type.Integer()),
    }),
  ),
  postponed: Type.Optional(
    strict({ days: Type.Integer(), was: daySchema, causedOn: daySchema, by: articleSchema }),
  ),
  explained: Type.Array(strict({ about: Type.String(), text: Type.String() })),
};

export const deadlineSchema = strict(deadlineFields);

/** One deadline for the API. */
export function deadlineJson(deadline: Deadline, language: Language): Static<typeof deadlineSchema> {
  const { skipped, workedWeekends, ...rest } = deadlineToJson(deadline);
  return {
    ...rest,
    code: deadline.term.code,
    skipped: [...skipped],
    workedWeekends: [...workedWeekends],
    explained: explain(deadline, language).map(({ about, text }) => ({ about, text })),
  };
}
