import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Type, TypeBoxValidatorCompiler, type TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { Citizen, Official } from '../../kernel/actor.ts';
import { canonicalJson, isWellFormed, type Json } from '../../kernel/canonical-json.ts';
import type { Log } from '../log.ts';
import { barrierTo } from './access.ts';
import { apiErrorHandler, BadText, pointerToken } from './api-faults.ts';
import type { Identity } from './mount.ts';
import { commonProblem, problemSchema, sendProblem, type Problem, type ProblemPlace } from './problem.ts';
import type { Access } from './route.ts';

/** A Fastify instance whose handlers know the types of their schemas. */
export type ApiServer = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

export interface ApiOptions {
  /** Who a token belongs to; null when it is unknown, closed or too old. */
  identify(tokenSha256: Uint8Array): Promise<Identity | null>;
  readonly log?: Log | undefined;
}

interface ApiConfig {
  readonly access: Access;
  readonly rateLimit: { readonly max: number; readonly timeWindow: string };
}

/** Requests a minute from one address, where a route does not say otherwise. */
const usualLimit = 600;

/** The `config` of a route: who may open it, and how often a minute from one address. */
export function apiRoute(access: Access, perMinute = usualLimit): ApiConfig {
  return { access, rateLimit: { max: perMinute, timeWindow: '1 minute' } };
}

/** Every "no" of a route, for the description of the API. */
export const problemResponse = {
  default: {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
  },
} as const;

/** What every creating POST must carry: the id of the command. The quotes of the IETF draft may stand around it. */
export const commandHeaders = Type.Object({
  'idempotency-key': Type.String({
    pattern: '^"?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"?$',
    description: 'A UUID. The same key with the same request gets the same answer and is carried out once.',
  }),
});

/** A command as it arrives: its id in the form in which it is stored, and the fingerprint of the whole request. */
export interface ApiCommand {
  readonly commandId: string;
  readonly print: string;
}

type WithKey = { readonly headers: { readonly 'idempotency-key': string } };

/** The id of the command that a request carries (see `commandHeaders`), in the form in which it is stored. */
export function commandIdOf({ headers }: WithKey): string {
  return headers['idempotency-key'].replaceAll('"', '').toLowerCase();
}

/** The command of a request whose body is JSON. */
export function commandOf(
  request: WithKey & { readonly method: string; readonly url: string; readonly body?: unknown },
): ApiCommand {
  const { method, url, body = null } = request;
  return { commandId: commandIdOf(request), print: requestPrint(method, url, body as Json) };
}

/** The fingerprint of a request: a repetition must be the same one, though it may be spaced in another way. */
export function requestPrint(method: string, url: string, body: Json): string {
  return createHash('sha256').update(canonicalJson({ method, url, body }), 'utf8').digest('hex');
}

/**
 * Makes an encapsulated instance an API: tokens instead of cookies, JSON read strictly, schemas that take nothing
 * unknown, and a problem for every "no". A route without an access rule does not start.
 */
export function prepareApi(app: FastifyInstance, options: ApiOptions): ApiServer {
  const api = app.withTypeProvider<TypeBoxTypeProvider>();
  api.setValidatorCompiler(TypeBoxValidatorCompiler);
  api.setErrorHandler(apiErrorHandler(options.log));
  api.setNotFoundHandler((request, reply) => sendProblem(request, reply, commonProblem('notFound')));
  api.addSchema(problemSchema);
  readJsonOnly(api);
  api.decorateRequest('identity', null);
  api.addHook('onRoute', ({ method, url, config }) => {
    if (accessIn(config) === undefined)
      throw new Error(`${String(method)} ${url} does not say who may open it`);
  });
  // After the rate limit, which counts unknown tokens too, and before a byte of the body is read.
  api.addHook('preParsing', async (request, reply) => {
    const problem = await letIn(request, options);
    if (problem === null) return;
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="qabyldau"');
    return sendProblem(request, reply, problem);
  });
  api.addHook('preHandler', async (request, reply) => {
    const errors = unkeepable(request);
    if (errors.length > 0) return sendProblem(request, reply, commonProblem('badText', { errors }));
  });
  api.addHook('onSend', async (_request, reply) => {
    reply.header('vary', 'authorization, accept-language');
  });
  return api;
}

function accessIn(config: unknown): Access | undefined {
  return (config as Partial<ApiConfig> | undefined)?.access;
}

/** Who asks, by the token alone, and whether they may open this route; null when they may. */
async function letIn(request: FastifyRequest, { identify }: ApiOptions): Promise<Problem | null> {
  const access = accessIn(request.routeOptions.config);
  if (access === undefined || access === 'public') return null;
  const token = /^Bearer ([\w.~+/-]{16,200}=*)$/iu.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return commonProblem('signIn');
  const identity = await identify(createHash('sha256').update(token).digest());
  if (identity === null) return commonProblem('signInOver');
  request.setDecorator('identity', identity);
  const barrier = barrierTo(access, identity.actor);
  if (barrier === null) return null;
  return commonProblem(barrier, barrier === 'otherRole' ? { facts: { role: access } } : {});
}

/** Who stands behind the token of a request. Throws on a public route, where nobody was asked. */
export function identityOf(request: FastifyRequest): Identity {
  const identity = request.getDecorator<Identity | null>('identity');
  if (identity === null) throw new Error('The route is public: nobody stands behind the request');
  return identity;
}

/** The person who asks in their own name; for routes with the access `citizen`. */
export function citizenOf(request: FastifyRequest): Citizen {
  const { actor } = identityOf(request);
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return actor;
}

/** The official who asks; for routes with the access `official` or a role. */
export function officialOf(request: FastifyRequest): Official {
  const { actor } = identityOf(request);
  if (actor.kind !== 'official') throw new Error('The route is for officials');
  return actor;
}

/** JSON in proper UTF-8 and nothing else; no body at all is what it says. */
function readJsonOnly(api: ApiServer): void {
  api.removeAllContentTypeParsers();
  const parse = api.getDefaultJsonParser('error', 'error');
  api.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (body.length === 0) return done(null, undefined);
    const text = body.toString('utf8');
    // A byte that is not UTF-8 would be kept as a sign that nobody sent.
    if (text.includes('\ufffd') && !Buffer.from(text, 'utf8').equals(body)) return done(new BadText());
    return void parse(request, text, done);
  });
}

/** No schema goes down so far. */
const deepest = 20;

/** The texts of a request that could not be kept (see `isWellFormed`), each with its place. */
function unkeepable({ body, query, params }: FastifyRequest): ProblemPlace[] {
  const places: ProblemPlace[] = [];
  const look = (part: ProblemPlace['in'], value: unknown, pointer: string, depth = 0): void => {
    // A route without a schema of its body reads nothing of it, however deep it goes.
    if (depth > deepest) return;
    if (typeof value === 'string') {
      if (!isWellFormed(value))
        places.push({ in: part, pointer, rule: 'badText', detail: 'NUL or a lone surrogate' });
    } else if (typeof value === 'object' && value !== null && !(value instanceof Readable)) {
      for (const [name, each] of Object.entries(value)) {
        look(part, name, `${pointer}/${pointerToken(name)}`);
        look(part, each, `${pointer}/${pointerToken(name)}`, depth + 1);
      }
    }
  };
  look('body', body, '');
  look('query', query, '');
  look('path', params, '');
  return places;
}
