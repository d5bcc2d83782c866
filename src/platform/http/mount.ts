import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.ts';
import { isWellFormed } from '../../kernel/canonical-json.ts';
import { isLanguage, languages, type Language } from '../../kernel/text.ts';
import { barrierTo, type Barrier } from './access.ts';
import type { FormFields, Route, RouteReply, RouteRequest, SignedInAs } from './route.ts';
import { isSameOrigin } from './same-origin.ts';
import { sendFile } from './send-file.ts';
import { uploadedParts } from './uploads.ts';
import { pagePatterns, wayBack } from './way-back.ts';

export const sessionCookie = 'qabyldau';
const flashCookie = 'flash';

/** Who a browser's secret belongs to. */
export interface Identity {
  readonly actor: Actor;
  readonly signedIn: SignedInAs;
}

/** What the router asks of the rest of the system; it draws no page and knows no module itself. */
export interface RouterHooks {
  identify(tokenSha256: Uint8Array): Promise<Identity | null>;
  barrier(request: RouteRequest, barrier: Barrier, access: Route['access']): RouteReply;
  notFound(request: RouteRequest): RouteReply;
  crossSite(request: RouteRequest): RouteReply;
  badText(request: RouteRequest): RouteReply;
  tooMany(request: RouteRequest): RouteReply;
}

export interface RouterOptions {
  readonly secure: boolean;
  readonly ownOrigins: readonly string[];
  readonly visionCookie: string;
}

/** Puts every route under each language, with its access rule before its handler. */
export function mountRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  hooks: RouterHooks,
  options: RouterOptions,
): void {
  const pages = pagePatterns(routes.filter(({ method }) => method === 'GET').map(({ url }) => url));
  for (const route of routes) {
    app.route({
      method: route.method,
      url: `/:lang(^(?:${languages.join('|')})$)${route.url === '/' ? '' : route.url}`,
      config: {
        rateLimit: route.limit ? { max: route.limit, timeWindow: '1 minute' } : false,
        name: route.name,
      },
      handler: async (request, reply) => {
        const asked = await readRequest(request, hooks, options);
        return send(reply, await answer(route, asked, request, { ...hooks, pages }, options), options);
      },
    });
  }
}

async function answer(
  route: Route,
  asked: RouteRequest,
  request: FastifyRequest,
  hooks: RouterHooks & { readonly pages: readonly RegExp[] },
  options: RouterOptions,
): Promise<RouteReply> {
  if (route.method === 'POST' && !isSameOrigin(request.headers, options.ownOrigins))
    return hooks.crossSite(asked);
  if (!allWellFormed(asked)) return hooks.badText(asked);
  const barrier = barrierTo(route.access, asked.actor);
  if (barrier === null) return route.handle(asked);
  const { url, headers } = request;
  const seen =
    route.method === 'GET'
      ? url
      : wayBack({ url, referer: headers.referer }, options.ownOrigins, hooks.pages);
  return hooks.barrier({ ...asked, url: seen }, barrier, route.access);
}

function allWellFormed(asked: RouteRequest): boolean {
  const texts = [...Object.values(asked.form), ...Object.values(asked.query), ...Object.values(asked.params)];
  return texts.flat().every((text) => text === undefined || isWellFormed(text));
}

/** Reads what a request says into the shape that routes know; identity comes from the cookie alone. */
export async function readRequest(
  request: FastifyRequest,
  hooks: Pick<RouterHooks, 'identify'>,
  options: RouterOptions,
): Promise<RouteRequest> {
  const params = request.params as Record<string, string>;
  // From the address itself: an address that no route knows has no parameters.
  const first = /^\/([a-z]{2})(?=[/?]|$)/u.exec(request.url)?.[1];
  const language: Language = isLanguage(first) ? first : 'kk';
  const token = request.cookies[sessionCookie];
  const identity =
    token === undefined ? null : await hooks.identify(createHash('sha256').update(token).digest());
  return {
    method: request.method === 'POST' ? 'POST' : 'GET',
    language,
    actor: identity?.actor ?? { kind: 'visitor' },
    signedIn: identity?.signedIn ?? null,
    params,
    query: flatQuery(request.query),
    form: formOf(request.body),
    path: request.url.replace(/^\/[a-z]{2}(?=\/|$|\?)/u, '').split('?')[0] || '/',
    url: request.url,
    lowVision: request.cookies[options.visionCookie] === 'low',
    wantsJson: (request.headers.accept ?? '').startsWith('application/json'),
    userAgent: String(request.headers['user-agent'] ?? ''),
    flash: flashOf(request.cookies[flashCookie]),
    parts: () => uploadedParts(request),
  };
}

/** The key of a message: pages look it up in tables, so a name that every object has is none. */
function flashOf(key: string | undefined): string | null {
  return key !== undefined && /^[a-z]+$/iu.test(key) && !(key in Object.prototype) ? key : null;
}

/** Names come from outside: `__proto__` and `constructor` are names like any other. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function flatQuery(query: unknown): Record<string, string> {
  const flat = emptyRecord<string>();
  for (const [key, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') flat[key] = first;
  }
  return flat;
}

function formOf(body: unknown): FormFields {
  const form = emptyRecord<string | readonly string[]>();
  if (typeof body !== 'object' || body === null) return form;
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'string') form[key] = value;
    else if (Array.isArray(value)) form[key] = value.filter((item) => typeof item === 'string');
  }
  return form;
}

/** Turns a route's reply into HTTP. */
export function send(reply: FastifyReply, answered: RouteReply, options: RouterOptions): FastifyReply {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: options.secure } as const;
  if ('retryAfter' in answered) reply.header('retry-after', answered.retryAfter);
  switch (answered.kind) {
    case 'page':
      if (reply.request.cookies[flashCookie] !== undefined) reply.clearCookie(flashCookie, { path: '/' });
      reply.status(answered.status).type('text/html; charset=utf-8').header('vary', 'accept-encoding');
      if (!/\bgzip\b/u.test(String(reply.request.headers['accept-encoding'])))
        return reply.send(answered.html);
      return reply.header('content-encoding', 'gzip').send(gzipSync(answered.html, { level: 4 }));
    case 'json':
      return reply.status(answered.status).send(answered.body);
    case 'redirect':
      if (answered.signIn)
        reply.setCookie(sessionCookie, answered.signIn.token, {
          ...cookieOptions,
          maxAge: answered.signIn.maxAge,
        });
      if (answered.signOut) reply.clearCookie(sessionCookie, { path: '/' });
      for (const { name, value, maxAge } of answered.cookies ?? [])
        reply.setCookie(name, value, { ...cookieOptions, maxAge });
      if (answered.flash) reply.setCookie(flashCookie, answered.flash, { ...cookieOptions, maxAge: 60 });
      return reply.redirect(answered.to, 303);
    case 'file':
      return sendFile(reply, answered);
  }
}
