import { Type } from '@fastify/type-provider-typebox';
import {
  apiRoute,
  commandHeaders,
  commandOf,
  officialOf,
  problemResponse,
  type ApiServer,
} from '../../../../platform/http/api.ts';
import {
  base64Of,
  base64Schema,
  hexOf,
  hexSchema,
  idSchema,
  strict,
} from '../../../../platform/http/api-schemas.ts';
import { draftDecision } from '../../app/decide-appeal.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { paperToSign } from '../../app/sign-decision.ts';
import { refuse } from '../../domain/refusals.ts';
import { decisionContentSchema } from './appeal-schemas.ts';
import { appealParams, namedCase } from './case-id.ts';
import { sendRefusal } from './problems.ts';

const tags = ['work'];

const savedDecision = strict({
  seenVersion: Type.Integer({ minimum: 0, description: '0 when no draft was there' }),
  content: decisionContentSchema,
  seenSeq: Type.Optional(Type.Integer({ minimum: 1 })),
});

/** The decision in preparation: its draft, and the bytes that both signatures lie over. */
export function decisionApi(api: ApiServer, deps: AppealDeps): void {
  saveDraftDecision(api, deps);
  api.get(
    '/appeals/:id/decision/bytes',
    {
      config: apiRoute('official'),
      schema: {
        operationId: 'readDecisionBytes',
        summary: 'The frozen paper of the decision: what is signed to adopt and to issue it',
        tags,
        params: appealParams,
        querystring: strict({
          for: Type.Optional(
            Type.Enum(['adopt', 'issue'], {
              description: 'Which signature it is wanted for; adopt is usual',
            }),
          ),
        }),
        response: {
          200: strict({ paperId: Type.String(), bytes: base64Schema, sha256: hexSchema }),
          ...problemResponse,
        },
      },
    },
    async (request, reply) => {
      const actor = officialOf(request);
      const caseId = await namedCase(deps, actor, request.params.id);
      if (caseId === null) return sendRefusal(request, reply, refuse('notFound'));
      const role = request.query.for === 'issue' ? 'documentation' : 'official';
      const found = await paperToSign(deps, actor, caseId, role);
      if (!found.ok) return sendRefusal(request, reply, found.error);
      const { paper, bytes } = found.value;
      return reply.send({ paperId: paper.id, bytes: base64Of(bytes), sha256: hexOf(paper.sha256) });
    },
  );
}

function saveDraftDecision(api: ApiServer, deps: AppealDeps): void {
  api.put(
    '/appeals/:id/decision',
    {
      config: apiRoute('official'),
      schema: {
        operationId: 'saveDecision',
        summary: 'Saves the draft of the act or reply over the version that the executor saw',
        tags,
        params: appealParams,
        headers: Type.Partial(commandHeaders),
        body: savedDecision,
        response: {
          200: strict({ caseId: idSchema, seq: Type.Integer(), version: Type.Integer() }),
          ...problemResponse,
        },
      },
    },
    async (request, reply) => {
      const actor = officialOf(request);
      const caseId = await namedCase(deps, actor, request.params.id);
      if (caseId === null) return sendRefusal(request, reply, refuse('notFound'));
      const { seenSeq = null, ...given } = request.body;
      const { 'idempotency-key': key = deps.random.uuid() } = request.headers;
      const command = commandOf({
        method: request.method,
        url: request.url,
        body: request.body,
        headers: { 'idempotency-key': key },
      });
      const saved = await draftDecision(deps, actor, { caseId, ...command, seenSeq, ...given });
      return saved.ok ? reply.send(saved.value) : sendRefusal(request, reply, saved.error);
    },
  );
}
