import { isoOf, type Deadline } from '@qabyldau/law';
import { Type, type Static } from '@fastify/type-provider-typebox';
import type { Language } from '../../../../kernel/text.ts';
import { momentSchema, nullable, strict } from '../../../../platform/http/api-schemas.ts';
import { momentText, type CaseDeadline } from '../../../../cases/index.ts';
import { deadlineFields, deadlineJson } from '../../../terms/index.ts';

/** A deadline of a case: the computation with its reasons, and how it stands. */
export const explainedSchema = strict({
  ...deadlineFields,
  metAt: nullable(momentSchema),
  overdue: Type.Boolean(),
});

/** One deadline for the API. `today` is an ISO day: being late is computed, never stored. */
export function explainedJson(
  deadline: Deadline,
  context: { readonly today: string; readonly metAt: Temporal.Instant | null; readonly language: Language },
): Static<typeof explainedSchema> {
  const { today, metAt, language } = context;
  return {
    ...deadlineJson(deadline, language),
    metAt: metAt === null ? null : momentText(metAt),
    overdue: metAt === null && today > isoOf(deadline.due),
  };
}

/** The deadlines of a case for the API. */
export function deadlinesJson(
  deadlines: readonly CaseDeadline[],
  context: { readonly today: string; readonly language: Language },
): Static<typeof explainedSchema>[] {
  return deadlines.map(({ deadline, metAt }) => explainedJson(deadline, { ...context, metAt }));
}
