import { Type } from '@fastify/type-provider-typebox';
import { apiRoute, identityOf, problemResponse, type ApiServer } from '../../../platform/http/api.ts';
import { strict } from '../../../platform/http/api-schemas.ts';
import { commonProblem, sendProblem } from '../../../platform/http/problem.ts';
import { sendFile } from '../../../platform/http/send-file.ts';
import type { PaperDeps } from '../app/deps.ts';
import { openPaper } from '../app/read-paper.ts';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** The bytes of papers, for everybody who may see them. */
export function papersApi(api: ApiServer, deps: Pick<PaperDeps, 'gateway' | 'files'>): void {
  api.get(
    '/papers/:id',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'readPaper',
        summary: 'The bytes of a paper; an official’s look is written down and shown to the applicant',
        tags: ['papers'],
        params: strict({ id: Type.String({ maxLength: 100 }) }),
        response: {
          200: {
            description: 'The file as it was attached or made',
            content: { 'application/octet-stream': { schema: Type.Any() } },
          },
          ...problemResponse,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const opened = uuid.test(id) ? await openPaper(deps, identityOf(request).actor, id) : undefined;
      if (opened === undefined) return sendProblem(request, reply, commonProblem('notFound'));
      const { paper, stream } = opened;
      return sendFile(reply, { stream, mime: paper.mime, name: paper.name, size: paper.size, inline: false });
    },
  );
}
