import type { Official } from '../../../kernel/actor.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { AppealRefusal } from '../domain/refusals.ts';
import { actOnAppeal, colleague, type Done } from './act-on-appeal.ts';
import type { AppealDeps } from './deps.ts';

export interface Routing {
  readonly caseId: number;
  readonly commandId: string;
  readonly seenSeq: number | null;
  readonly executorId: number;
  readonly print?: string | undefined;
}

/** Registers an appeal and routes it to an executor in one act (APPK-64.1, R337-10.3, R337-14.2). */
export async function registerAppeal(
  deps: AppealDeps,
  actor: Official,
  given: Routing,
): Promise<Result<Done, AppealRefusal>> {
  return route(deps, actor, 'register', given);
}

/** Gives an appeal in work to another executor of the same body. */
export async function reassignAppeal(
  deps: AppealDeps,
  actor: Official,
  given: Routing,
): Promise<Result<Done, AppealRefusal>> {
  return route(deps, actor, 'reassign', given);
}

async function route(
  deps: AppealDeps,
  actor: Official,
  what: 'register' | 'reassign',
  given: Routing,
): Promise<Result<Done, AppealRefusal>> {
  const { executorId, ...asked } = given;
  return actOnAppeal(
    deps,
    actor,
    `${what}-appeal`,
    { ...asked, input: { do: what, executorId } },
    async ({ tx, today }) =>
      ok({ command: { do: what, executorId }, named: await colleague(tx, executorId, today) }),
  );
}
