import type { FastifyInstance } from 'fastify';
import { apiRoutes } from './api.ts';
import type { Deps } from './deps.ts';
import { demoEndpoints } from './demo/endpoints.ts';
import { mailboxRoutes } from './demo/mailbox-page.tsx';
import { demoPhoneIslands, demoPhoneRoutes } from './demo/phone-page.tsx';
import { appealRoutes, phoneEndpoints, phoneIslands } from './modules/appeals/index.ts';
import { bodyRoutes } from './modules/bodies/index.ts';
import { calendarRoutes } from './modules/calendars/index.ts';
import { noticeRoutes } from './modules/notices/index.ts';
import { paperRoutes } from './modules/papers/index.ts';
import { findSignedIn, peopleRoutes } from './modules/people/index.ts';
import { termsRoutes } from './modules/terms/index.ts';
import { DatabaseAway } from './platform/db/errors.ts';
import { attachmentLimits } from './modules/papers/index.ts';
import {
  mountRoutes,
  readRequest,
  send,
  type RouterHooks,
  type RouterOptions,
} from './platform/http/mount.ts';
import type { Route } from './platform/http/route.ts';
import { buildServer } from './platform/http/server.ts';
import { healthEndpoints } from './platform/http/health.ts';
import type { Log } from './platform/log.ts';
import { nextThings } from './next-things.ts';
import { barrierPage, faultPage, type FaultKind } from './modules/people/index.ts';
import { signingIslands, siteRoutes } from './modules/people/index.ts';
import {
  assetCacheControl,
  buildIslands,
  scriptUrls,
  stylesheet,
  visionCookie,
  webAssets,
  type ServedFile,
  type Site,
} from './web/index.ts';

export interface AppOptions {
  readonly log?: Log;
}

/** The routes of every module: what the portal answers, in the order of the modules. */
export function portalRoutes(deps: Deps, site: Site): readonly Route[] {
  return [
    ...siteRoutes({ ...deps, nextThings: (actor) => nextThings(deps, actor) }, site),
    ...peopleRoutes(deps, site),
    ...appealRoutes(deps, site),
    ...paperRoutes(deps, site),
    ...noticeRoutes(deps, site),
    ...bodyRoutes(deps, site),
    ...termsRoutes(deps, site),
    ...calendarRoutes(deps, site),
    ...mailboxRoutes(deps.config.demo ? deps.mailbox : null, site),
    ...demoPhoneRoutes(deps.demo, site),
  ];
}

/** Builds the HTTP server over the parts; it does not listen yet, so that tests can ask it directly. */
export async function buildApp(deps: Deps, options: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = deps;
  const secure = config.publicUrl.startsWith('https:');
  const app = await buildServer({
    styleHashes: [stylesheet.cspSource],
    secure,
    maxFileBytes: attachmentLimits.fileBytes,
    maxFiles: attachmentLimits.filesPerAppeal,
  });
  const islands = await buildIslands([
    ...signingIslands,
    ...phoneIslands,
    ...(config.demo ? demoPhoneIslands : []),
  ]);
  const site: Site = { demo: config.demo, scripts: scriptUrls(islands), version: '0.1.0' };
  serveAssets(app, webAssets(islands).values());
  const routerOptions: RouterOptions = { secure, ownOrigins: ownOrigins(deps), visionCookie };
  const hooks = routerHooks(deps, site);
  // Before the routes: a route keeps the handler of faults that there is when it is made.
  handleFaults(app, hooks, routerOptions, site, options.log);
  mountRoutes(app, portalRoutes(deps, site), hooks, routerOptions);
  await apiRoutes(app, deps, options.log);
  await phoneEndpoints(app, deps);
  waitForSigex(app, deps, options.log);
  healthEndpoints(app, deps.gateway);
  if (deps.demo !== null) demoEndpoints(app, deps.demo);
  app.get('/', (_request, reply) => reply.redirect(`/${config.defaultLanguage}`, 302));
  return app;
}

/** Signatures that are waited for at the gateway stop with the server, before the database does. */
function waitForSigex(app: FastifyInstance, { sigex }: Deps, log: Log | undefined): void {
  if (sigex === null) return;
  sigex.onFault((error) => {
    log?.error({ error: (error as Error).stack }, 'sigex');
  });
  app.addHook('onClose', () => sigex.close());
}

function ownOrigins({ config }: Deps): string[] {
  const local = ['localhost', '127.0.0.1', '[::1]'].map((host) => `http://${host}:${config.port}`);
  return config.demo ? [config.publicUrl, ...local] : [config.publicUrl];
}

function serveAssets(app: FastifyInstance, files: Iterable<ServedFile>): void {
  for (const file of files)
    app.get(file.path, (request, reply) => {
      void reply.header('cache-control', assetCacheControl).header('vary', 'accept-encoding').type(file.type);
      if (file.gzip === null || !/\bgzip\b/u.test(String(request.headers['accept-encoding'])))
        return reply.send(file.bytes);
      return reply.header('content-encoding', 'gzip').send(file.gzip);
    });
}

function routerHooks(deps: Deps, site: Site): RouterHooks {
  const fault =
    (kind: FaultKind): RouterHooks['notFound'] =>
    (request) =>
      faultPage(request, site, kind);
  return {
    identify: async (tokenSha256) =>
      (await deps.gateway.withActor({ kind: 'visitor' }, 'identify', (tx) =>
        findSignedIn(tx, tokenSha256),
      )) ?? null,
    barrier: (request, barrier, access) => barrierPage(request, site, barrier, access),
    notFound: fault('notFound'),
    crossSite: fault('crossSite'),
    badText: fault('badText'),
    tooMany: fault('tooMany'),
  };
}

/** What a thrown error answers: an honest status and page, never a stack; the log gets the request's id. */
function handleFaults(
  app: FastifyInstance,
  hooks: RouterHooks,
  options: RouterOptions,
  site: Site,
  log: Log | undefined,
): void {
  const anonymous = { identify: () => Promise.resolve(null) };
  app.setNotFoundHandler(async (request, reply) => {
    const asked = await readRequest(request, hooks, options);
    return send(reply, hooks.notFound(asked), options);
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { statusCode } = error as { statusCode?: number };
    const kind: FaultKind =
      error instanceof DatabaseAway
        ? 'databaseAway'
        : statusCode === 429
          ? 'tooMany'
          : statusCode === 413
            ? 'tooLarge'
            : statusCode !== undefined && statusCode < 500
              ? 'badRequest'
              : 'fault';
    if (kind === 'fault' || kind === 'databaseAway')
      log?.error({ id: request.id, route: request.routeOptions.url, error: (error as Error).stack }, kind);
    const asked = await readRequest(request, anonymous, options);
    return send(reply, faultPage(asked, site, kind, request.id), options);
  });
}
