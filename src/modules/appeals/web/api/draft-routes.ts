import { createHash } from 'node:crypto';
import { explainRegistration, isoOf } from '@qabyldau/law';
import { Type, type Static } from '@fastify/type-provider-typebox';
import { momentText } from '../../../../cases/index.ts';
import { localDay } from '../../../../platform/clock.ts';
import {
  apiRoute,
  citizenOf,
  commandHeaders,
  commandOf,
  problemResponse,
  type ApiServer,
} from '../../../../platform/http/api.ts';
import { base64Of, strict } from '../../../../platform/http/api-schemas.ts';
import { languageOf } from '../../../../platform/http/problem.ts';
import { checkAddressee, createDraft, openDraft, type OpenedDraft } from '../../app/create-draft.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { prepareSigning, type Prepared } from '../../app/prepare-signing.ts';
import { deleteDraft, myDrafts, saveDraft } from '../../app/save-draft.ts';
import { isAppealKind, type AppealKind, type KindNotTaken } from '../../domain/kinds.ts';
import { refuse } from '../../domain/refusals.ts';
import { isUuid } from '../form.ts';
import { attachmentJson } from './attachment-routes.ts';
import { explainedJson } from './deadline-json.ts';
import { changedDraftSchema, draftSchema, newDraftSchema, preparedSchema } from './draft-schemas.ts';
import { sendRefusal } from './problems.ts';

const tags = ['drafts'];
export const draftParams = strict({ id: Type.String({ maxLength: 100 }) });

/** What a person writes before it is filed: drafts, and the bytes to be signed. */
export function draftApi(api: ApiServer, deps: AppealDeps): void {
  createAndList(api, deps);
  oneDraft(api, deps);
  changeDraft(api, deps);
  signingBytes(api, deps);
}

/** A kind that this service takes, or none yet; false for one that the law knows and this service does not take. */
function isTaken(kind: AppealKind | KindNotTaken | null | undefined): kind is AppealKind | null | undefined {
  return kind == null || isAppealKind(kind);
}

function createAndList(api: ApiServer, deps: AppealDeps): void {
  api.post(
    '/drafts',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'createDraft',
        summary: 'Begins a draft with all its fields at once',
        tags,
        headers: commandHeaders,
        body: newDraftSchema,
        response: { 201: Type.Pick(draftSchema, ['id', 'version', 'problems']), ...problemResponse },
      },
    },
    async (request, reply) => {
      const { kind, ...fields } = request.body;
      if (!isTaken(kind)) return sendRefusal(request, reply, refuse('kindNotTaken', { kind }));
      const actor = citizenOf(request);
      const given = { ...fields, ...(kind === undefined ? {} : { kind }) };
      const created = await createDraft(deps, actor, { fields: given, ...commandOf(request) });
      if (!created.ok) return sendRefusal(request, reply, created.error);
      const { id, version, problems } = created.value;
      return reply
        .status(201)
        .header('location', `/api/v1/drafts/${id}`)
        .send({ id, version, problems: [...problems] });
    },
  );
  api.get(
    '/drafts',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'listDrafts',
        summary: 'The own drafts, the one changed last first',
        tags,
        response: {
          200: strict({
            items: Type.Array(
              Type.Pick(draftSchema, ['id', 'version', 'kind', 'content', 'changedAt', 'expiresAt']),
            ),
          }),
          ...problemResponse,
        },
      },
    },
    async (request) => ({
      items: (await myDrafts(deps, citizenOf(request))).map(
        ({ id, version, kind, content, changedAt, expiresAt }) => ({
          id,
          version,
          kind,
          content,
          changedAt: momentText(changedAt),
          expiresAt: momentText(expiresAt),
        }),
      ),
    }),
  );
}

function oneDraft(api: ApiServer, deps: AppealDeps): void {
  api.get(
    '/drafts/:id',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'readDraft',
        summary: 'One own draft, and what keeps it from being filed',
        tags,
        params: draftParams,
        response: { 200: draftSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const opened = await openOwn(deps, citizenOf(request), request.params.id);
      return opened.ok ? reply.send(draftJson(opened.value)) : sendRefusal(request, reply, opened.error);
    },
  );
  api.delete(
    '/drafts/:id',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'deleteDraft',
        summary: 'Deletes a draft with its attachments',
        tags,
        params: draftParams,
        response: { 204: Type.Null(), ...problemResponse },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!isUuid(id)) return sendRefusal(request, reply, refuse('notFound'));
      const deleted = await deleteDraft(deps, citizenOf(request), id);
      return deleted.ok ? reply.status(204).send(null) : sendRefusal(request, reply, deleted.error);
    },
  );
}

function changeDraft(api: ApiServer, deps: AppealDeps): void {
  api.put(
    '/drafts/:id',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'saveDraft',
        summary: 'Saves a draft over the version that the writer saw',
        tags,
        params: draftParams,
        description:
          'When somebody saved first, 409 draftChanged names the version that stands there. Prepared bytes become void.',
        body: changedDraftSchema,
        response: { 200: draftSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const actor = citizenOf(request);
      const { id } = request.params;
      const { version, kind, ...fields } = request.body;
      if (!isUuid(id)) return sendRefusal(request, reply, refuse('notFound'));
      if (!isTaken(kind)) return sendRefusal(request, reply, refuse('kindNotTaken', { kind }));
      const wrong = await checkAddressee(deps, actor, fields);
      if (wrong) return sendRefusal(request, reply, wrong);
      const saved = await saveDraft(deps, actor, {
        id,
        seenVersion: version,
        fields: { ...fields, kind: kind ?? null },
      });
      if (!saved.ok) return sendRefusal(request, reply, saved.error);
      const opened = await openDraft(deps, actor, id);
      return opened.ok ? reply.send(draftJson(opened.value)) : sendRefusal(request, reply, opened.error);
    },
  );
}

function openOwn(
  deps: AppealDeps,
  actor: ReturnType<typeof citizenOf>,
  id: string,
): ReturnType<typeof openDraft> {
  return isUuid(id) ? openDraft(deps, actor, id) : Promise.resolve({ ok: false, error: refuse('notFound') });
}

function signingBytes(api: ApiServer, deps: AppealDeps): void {
  api.post(
    '/drafts/:id/manifest',
    {
      config: apiRoute('citizen'),
      schema: {
        operationId: 'prepareSigning',
        summary: 'The exact bytes to be signed, and the dates that the law gives a filing now',
        description: 'Asked again, it gives the same bytes until the draft or its attachments change.',
        tags,
        params: draftParams,
        response: { 200: preparedSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!isUuid(id)) return sendRefusal(request, reply, refuse('notFound'));
      const prepared = await prepareSigning(deps, citizenOf(request), id);
      if (!prepared.ok) return sendRefusal(request, reply, prepared.error);
      const today = localDay(deps.clock.now()).toString();
      const language = languageOf(request);
      reply.header('content-language', language);
      return reply.send(preparedJson(prepared.value, { today, metAt: null, language }));
    },
  );
}

function draftJson({ draft, papers, problems }: OpenedDraft): Static<typeof draftSchema> {
  const { manifest: _bytes, accountId: _author, changedAt, expiresAt, ...rest } = draft;
  return {
    ...rest,
    problems: [...problems],
    attachments: papers.map(attachmentJson),
    changedAt: momentText(changedAt),
    expiresAt: momentText(expiresAt),
  };
}

function preparedJson(
  { bytes, manifest, body, terms }: Prepared,
  context: Parameters<typeof explainedJson>[1],
): Static<typeof preparedSchema> {
  const { registration, register, consider } = terms;
  return {
    bytes: base64Of(bytes),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    manifest,
    body: body.name,
    registeredOn: isoOf(registration.on),
    registration: explainRegistration(registration, context.language).map(({ about, text }) => ({
      about,
      text,
    })),
    dueOn: isoOf(consider.due),
    deadlines: [register, consider].map((deadline) => explainedJson(deadline, context)),
  };
}
