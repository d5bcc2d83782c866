import { Type, type Static, type TSchema } from '@fastify/type-provider-typebox';
import type { Official } from '../../../../kernel/actor.ts';
import type { Result } from '../../../../kernel/result.ts';
import {
  apiRoute,
  commandHeaders,
  commandOf,
  officialOf,
  problemResponse,
  type ApiServer,
} from '../../../../platform/http/api.ts';
import { base64Schema, bytesOf, idSchema, strict } from '../../../../platform/http/api-schemas.ts';
import type { Done } from '../../app/act-on-appeal.ts';
import { returnDecision, submitDecision } from '../../app/decide-appeal.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { reassignAppeal, registerAppeal } from '../../app/register-appeal.ts';
import { adoptDecision, issueDecision } from '../../app/sign-decision.ts';
import { refuse, type AppealRefusal } from '../../domain/refusals.ts';
import { appealParams, namedCase } from './case-id.ts';
import { sendRefusal } from './problems.ts';

const seenSeq = Type.Optional(
  Type.Integer({
    minimum: 1,
    description: 'The `seq` that the caller saw: who came second is told who was first',
  }),
);
const done = strict({ caseId: idSchema, seq: Type.Integer() });

/** What every command of an official is given, beside its own part. */
interface Given {
  readonly caseId: number;
  readonly commandId: string;
  readonly print: string;
  readonly seenSeq: number | null;
}

interface Command<Body extends TSchema> {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly body: Body;
  act(actor: Official, given: Given, body: Static<Body>): Promise<Result<Done, AppealRefusal>>;
}

/** What officials do with an appeal: every command once, by its Idempotency-Key. */
export function workApi(api: ApiServer, deps: AppealDeps): void {
  const routed = strict({ executorId: idSchema, seenSeq });
  command(api, deps, {
    path: '/register',
    operationId: 'registerAppeal',
    summary: 'Registers an appeal and gives it to an executor, in one act',
    body: routed,
    act: (actor, given, { executorId }) => registerAppeal(deps, actor, { ...given, executorId }),
  });
  command(api, deps, {
    path: '/reassign',
    operationId: 'reassignAppeal',
    summary: 'Gives an appeal in work to another executor',
    body: routed,
    act: (actor, given, { executorId }) => reassignAppeal(deps, actor, { ...given, executorId }),
  });
  command(api, deps, {
    path: '/decision/submit',
    operationId: 'submitDecision',
    summary: 'Freezes the draft as a paper and hands it to an official for signature',
    body: strict({ signerId: idSchema, seenSeq }),
    act: (actor, given, { signerId }) => submitDecision(deps, actor, { ...given, signerId }),
  });
  command(api, deps, {
    path: '/decision/return',
    operationId: 'returnDecision',
    summary: 'Gives a submitted decision back to the executor, with the reason',
    body: strict({ reason: Type.String({ minLength: 1, maxLength: 10_000 }), seenSeq }),
    act: (actor, given, { reason }) => returnDecision(deps, actor, { ...given, reason }),
  });
  const signed = strict({ cms: base64Schema, seenSeq });
  command(api, deps, {
    path: '/decision/adopt',
    operationId: 'adoptDecision',
    summary: 'Adopts the decision by a detached CMS of the official over its bytes; this stops the clock',
    body: signed,
    act: (actor, given, { cms }) => adoptDecision(deps, actor, { ...given, cms: bytesOf(cms) }),
  });
  command(api, deps, {
    path: '/decision/issue',
    operationId: 'issueDecision',
    summary: 'Registers the reply under the second signature and makes it known',
    body: signed,
    act: (actor, given, { cms }) => issueDecision(deps, actor, { ...given, cms: bytesOf(cms) }),
  });
}

function command<Body extends TSchema>(api: ApiServer, deps: AppealDeps, what: Command<Body>): void {
  const { path, operationId, summary, body } = what;
  api.post(
    `/appeals/:id${path}`,
    {
      config: apiRoute('official'),
      schema: {
        operationId,
        summary,
        tags: ['work'],
        params: appealParams,
        headers: commandHeaders,
        body,
        response: { 200: done, ...problemResponse },
      },
    },
    async (request, reply) => {
      const actor = officialOf(request);
      const caseId = await namedCase(deps, actor, request.params.id);
      if (caseId === null) return sendRefusal(request, reply, refuse('notFound'));
      const asked = request.body as Static<Body>;
      const seen = (asked as { readonly seenSeq?: number }).seenSeq ?? null;
      const acted = await what.act(actor, { caseId, ...commandOf(request), seenSeq: seen }, asked);
      return acted.ok ? reply.send(acted.value) : sendRefusal(request, reply, acted.error);
    },
  );
}
