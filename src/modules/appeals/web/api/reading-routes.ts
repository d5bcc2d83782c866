import { Type } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Citizen, Official } from '../../../../kernel/actor.ts';
import { localDay } from '../../../../platform/clock.ts';
import { apiRoute, identityOf, problemResponse, type ApiServer } from '../../../../platform/http/api.ts';
import { idSchema, strict } from '../../../../platform/http/api-schemas.ts';
import { commonProblem, languageOf, sendProblem } from '../../../../platform/http/problem.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { inbox, myAppeals, openAppeal } from '../../app/read-appeals.ts';
import { appealStates } from '../../domain/machine.ts';
import { refuse } from '../../domain/refusals.ts';
import { inboxAddress, inboxFilter, readInboxQuery } from '../inbox-query.ts';
import { appealJson, lineJson } from './appeal-json.ts';
import { appealSchema, listSchema } from './appeal-schemas.ts';
import { appealParams, namedCase } from './case-id.ts';
import { sendRefusal } from './problems.ts';

const tags = ['appeals'];
const list = '/api/v1/appeals';

const staffFilters = {
  state: Type.Optional(
    Type.Enum(['open', ...appealStates], { description: 'open (usual): something is still to be done' }),
  ),
  executor: Type.Optional(Type.Literal('me')),
  due: Type.Optional(Type.Enum(['overdue', 'soon'], { description: 'soon: within three working days' })),
  number: Type.Optional(
    Type.String({ maxLength: 40, description: 'In either spelling, or its digits alone' }),
  ),
  after: Type.Optional(
    Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2},[1-9]\\d{0,14}$',
      description: 'Due day and case id of the last line',
    }),
  ),
};
const ownFilters = { before: Type.Optional(idSchema) };

/** What everybody reads: the own list or the inbox, and one appeal as far as one may see it. */
export function readingApi(api: ApiServer, deps: AppealDeps): void {
  api.get(
    '/appeals',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'listAppeals',
        summary:
          'The own appeals of a citizen, the newest first; the inbox of an official, the most urgent first',
        description:
          'A citizen pages with `before`, an official narrows and pages with the other parameters.',
        tags,
        querystring: strict({ ...ownFilters, ...staffFilters }),
        response: { 200: listSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const { actor } = identityOf(request);
      if (actor.kind === 'official')
        return (
          misplaced(request, reply, Object.keys(ownFilters)) ??
          reply.send(await inboxPage(deps, actor, request.query as Record<string, string>))
        );
      if (actor.kind !== 'citizen') throw new Error('Nobody else signs in');
      return (
        misplaced(request, reply, Object.keys(staffFilters)) ??
        reply.send(await ownPage(deps, actor, request.query.before ?? null))
      );
    },
  );
  api.get(
    '/appeals/:id',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'readAppeal',
        summary: 'One appeal: card, state, explained deadlines, events, papers, signatures, allowed commands',
        description: 'An official’s look is written down and shown to the applicant.',
        tags,
        params: appealParams,
        response: { 200: appealSchema, ...problemResponse },
      },
    },
    async (request, reply) => {
      const { actor } = identityOf(request);
      const caseId = await namedCase(deps, actor, request.params.id);
      if (caseId === null) return sendRefusal(request, reply, refuse('notFound'));
      const opened = await openAppeal(deps, actor, caseId);
      if (!opened.ok) return sendRefusal(request, reply, opened.error);
      const today = localDay(deps.clock.now()).toString();
      const language = languageOf(request);
      reply.header('content-language', language);
      return reply.send(appealJson(opened.value, { actor, language, today, calendar: deps.calendar }));
    },
  );
}

/** Filters that say nothing to this actor are refused, never quietly left out. */
function misplaced(
  request: FastifyRequest,
  reply: FastifyReply,
  names: readonly string[],
): FastifyReply | null {
  const given = names.filter((name) => Object.hasOwn(request.query as object, name));
  if (given.length === 0) return null;
  const errors = given.map((name) => ({
    in: 'query' as const,
    pointer: `/${name}`,
    rule: 'additionalProperties',
    detail: 'is not for the list of this caller',
  }));
  return sendProblem(request, reply, commonProblem('invalidRequest', { errors }));
}

async function ownPage(deps: AppealDeps, actor: Citizen, before: number | null) {
  const { lines, next } = await myAppeals(deps, actor, before);
  return { items: lines.map(lineJson), next: next === null ? null : `${list}?before=${next}` };
}

async function inboxPage(deps: AppealDeps, actor: Official, given: Readonly<Record<string, string>>) {
  const query = readInboxQuery(given);
  const today = localDay(deps.clock.now());
  const { lines, next, counts, toSign } = await inbox(
    deps,
    actor,
    inboxFilter(query, { actor, today, calendar: deps.calendar }),
  );
  return {
    items: lines.map(lineJson),
    next: next === null ? null : `${list}${inboxAddress({ ...query, after: next })}`,
    counts: Object.fromEntries(appealStates.map((state) => [state, counts.get(state) ?? 0])),
    toSign,
  };
}
