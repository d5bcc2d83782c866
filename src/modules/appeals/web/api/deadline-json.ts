import { deadlineToJson, explain, isoOf, type Deadline } from '@qabyldau/law';
import { Type, type Static } from '@fastify/type-provider-typebox';
import type { Language } from '../../../../kernel/text.ts';
import { daySchema, momentSchema, nullable, strict } from '../../../../platform/http/api-schemas.ts';
import { momentText, type CaseDeadline } from '../../../../cases/index.ts';

const article = strict({ act: Type.String(), article: Type.String() });
const dayOff = strict({
  day: daySchema,
  reason: Type.String(),
  name: Type.Optional(Type.String()),
  insteadOf: Type.Optional(daySchema),
});

/** A deadline with its reasons: the computation as data, and in plain sentences of the language that was asked for. */
export const explainedSchema = strict({
  code: Type.String({ description: 'The term, as in the catalogue: T05 is the consideration' }),
  due: daySchema,
  from: daySchema,
  fromEvent: Type.String(),
  term: strict({ code: Type.String(), length: Type.Integer(), unit: Type.String() }),
  direction: Type.String(),
  counting: Type.String(),
  by: article,
  calendar: Type.String(),
  edition: Type.String(),
  skipped: Type.Array(dayOff),
  workedWeekends: Type.Array(daySchema),
  movedFrom: Type.Optional(daySchema),
  movedBy: Type.Optional(article),
  extends: Type.Optional(
    strict({ code: Type.String(), was: daySchema, latest: daySchema, decidedOn: daySchema }),
  ),
  metAt: nullable(momentSchema),
  overdue: Type.Boolean(),
  explained: Type.Array(strict({ about: Type.String(), text: Type.String() })),
});

/** One deadline for the API. `today` is an ISO day: being late is computed, never stored. */
export function explainedJson(
  deadline: Deadline,
  context: { readonly today: string; readonly metAt: Temporal.Instant | null; readonly language: Language },
): Static<typeof explainedSchema> {
  const { skipped, workedWeekends, ...rest } = deadlineToJson(deadline);
  const { today, metAt, language } = context;
  return {
    ...rest,
    code: deadline.term.code,
    skipped: [...skipped],
    workedWeekends: [...workedWeekends],
    metAt: metAt === null ? null : momentText(metAt),
    overdue: metAt === null && today > isoOf(deadline.due),
    explained: explain(deadline, language).map(({ about, text }) => ({ about, text })),
  };
}

/** The deadlines of a case for the API. */
export function deadlinesJson(
  deadlines: readonly CaseDeadline[],
  context: { readonly today: string; readonly language: Language },
): Static<typeof explainedSchema>[] {
  return deadlines.map(({ deadline, metAt }) => explainedJson(deadline, { ...context, metAt }));
}
