import type { Actor } from '../../../../kernel/actor.ts';
import { normaliseNumber } from '../../../../cases/index.ts';
import { Type } from '@fastify/type-provider-typebox';
import { strict } from '../../../../platform/http/api-schemas.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { caseByNumber } from '../../app/read-appeals.ts';
import { caseIdOf } from '../form.ts';

/** How an address names an appeal. */
export const appealParams = strict({
  id: Type.String({
    maxLength: 60,
    description:
      'The id of the case, or the number of the appeal in either spelling (ЖТ-2026-00000001, ZHT-2026-00000001)',
  }),
});

/** The case that an address names, when the actor may see it; null when there is none. */
export async function namedCase(deps: AppealDeps, actor: Actor, id: string): Promise<number | null> {
  return caseIdOf(id) ?? (await caseByNumber(deps, actor, normaliseNumber(id))) ?? null;
}
