import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Type, type Static } from '@fastify/type-provider-typebox';
import { isWellFormed } from '../../../../kernel/canonical-json.ts';
import {
  apiRoute,
  citizenOf,
  commandHeaders,
  commandIdOf,
  problemResponse,
  requestPrint,
  type ApiServer,
} from '../../../../platform/http/api.ts';
import { hexOf, strict } from '../../../../platform/http/api-schemas.ts';
import { commonProblem, sendProblem } from '../../../../platform/http/problem.ts';
import { attachmentLimits, type Paper } from '../../../papers/index.ts';
import { attachFile, detachFile } from '../../app/attach-file.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { refuse } from '../../domain/refusals.ts';
import { isUuid } from '../form.ts';
import { attachmentSchema } from './draft-schemas.ts';
import { sendRefusal } from './problems.ts';

const tags = ['drafts'];
const mebibytes = attachmentLimits.fileBytes / 1024 / 1024;

const fileHeaders = Type.Object({
  ...commandHeaders.properties,
  'x-file-name': Type.String({
    minLength: 1,
    maxLength: 2000,
    description: 'The name of the file, percent-encoded UTF-8',
  }),
});

/** Files of a draft: the raw body is the file, streamed to where it is kept. */
export function attachmentApi(api: ApiServer, deps: AppealDeps): void {
  attach(api, deps);
  api.delete(
    '/drafts/:id/attachments/:paperId',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'detachFile',
        summary: 'Takes a file out of a draft',
        tags,
        params: strict({ id: Type.String({ maxLength: 100 }), paperId: Type.String({ maxLength: 100 }) }),
        response: { 204: Type.Null(), ...problemResponse },
      },
    },
    async (request, reply) => {
      const { id: draftId, paperId } = request.params;
      if (!isUuid(draftId) || !isUuid(paperId)) return sendRefusal(request, reply, refuse('notFound'));
      const detached = await detachFile(deps, citizenOf(request), { draftId, paperId });
      return detached.ok ? reply.status(204).send(null) : sendRefusal(request, reply, detached.error);
    },
  );
}

/** The only route that takes something else than JSON stands in an instance of its own. */
function attach(parent: ApiServer, deps: AppealDeps): void {
  void parent.register(async (instance) => {
    const api = instance as ApiServer;
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    api.post(
      '/drafts/:id/attachments',
      {
        config: apiRoute('citizen', 120),
        schema: {
          operationId: 'attachFile',
          summary: `Attaches a file of at most ${mebibytes} MB; a photo is turned upright and stripped of where it was taken`,
          tags,
          consumes: ['application/octet-stream'],
          params: strict({ id: Type.String({ maxLength: 100 }) }),
          headers: fileHeaders,
          body: Type.Unknown({ description: 'The bytes of the file' }),
          response: { 201: attachmentSchema, ...problemResponse },
        },
      },
      async (request, reply) => {
        const draftId = request.params.id;
        const filename = decoded(request.headers['x-file-name']);
        if (!isUuid(draftId)) return sendRefusal(request, reply, refuse('notFound'));
        if (filename === null)
          return sendProblem(request, reply, commonProblem('badText', { errors: [badName] }));
        const read = readBody(request);
        const attached = await attachFile(deps, citizenOf(request), {
          draftId,
          filename,
          content: read.content,
          once: {
            commandId: commandIdOf(request),
            print: () => requestPrint(request.method, request.url, { filename, sha256: read.sha256() }),
          },
        });
        if (!attached.ok) return sendRefusal(request, reply, attached.error);
        return reply.status(201).send(attachmentJson(attached.value));
      },
    );
  });
}

const badName = {
  in: 'header',
  pointer: '/x-file-name',
  rule: 'percentEncoded',
  detail: 'must be percent-encoded UTF-8',
} as const;

/** A name out of a header, which holds ASCII only; null when it is not proper. */
function decoded(header: string): string | null {
  try {
    const name = decodeURIComponent(header);
    return isWellFormed(name) ? name : null;
  } catch {
    return null;
  }
}

/**
 * The raw body, hashed as it is read. Whoever stops reading leaves the connection open, so that the answer still
 * finds its way; what comes after is let go.
 */
function readBody(request: { readonly body: unknown }): {
  content: AsyncIterable<Uint8Array>;
  sha256: () => string;
} {
  const hash = createHash('sha256');
  let digest: string | undefined;
  const source = request.body instanceof Readable ? request.body : undefined;
  async function* content(): AsyncGenerator<Uint8Array> {
    if (source === undefined) return;
    try {
      for await (const chunk of source.iterator({ destroyOnReturn: false })) {
        hash.update(chunk as Uint8Array);
        yield chunk as Uint8Array;
      }
    } finally {
      source.resume();
    }
  }
  return { content: content(), sha256: () => (digest ??= hash.digest('hex')) };
}

/** A file of a draft for the API. */
export function attachmentJson({
  id,
  name,
  mime,
  size,
  sha256,
  streebog512,
}: Paper): Static<typeof attachmentSchema> {
  return { id, name, mime, size, sha256: hexOf(sha256), streebog512: hexOf(streebog512) };
}
