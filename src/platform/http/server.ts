import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { commonProblem, sendProblem } from './problem.ts';

export interface ServerOptions {
  /** `'sha256-…'` sources of the inlined stylesheet. */
  readonly styleHashes: readonly string[];
  readonly secure: boolean;
  readonly maxFileBytes: number;
  /** Of one form; the one behind them is still let through, so that it can be refused by name. */
  readonly maxFiles: number;
}

/**
 * A Fastify server with what every answer needs: security headers, cookies, forms, limits and time-outs.
 * Scripts come from our own origin only; NCALayer is the single address beside it that a page may talk to.
 */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    // Fastify's own log would hold addresses with numbers of appeals; faults are logged by the pattern of their route.
    logger: false,
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    return503OnClosing: true,
    // A number that a person can tell us tomorrow, after a restart.
    genReqId: () => randomUUID(),
    frameworkErrors: unreadableAddress,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", ...options.styleHashes],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'wss://127.0.0.1:13579'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: options.secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 1024 * 1024 });
  await app.register(multipart, {
    limits: {
      fileSize: options.maxFileBytes + 1,
      files: options.maxFiles + 1,
      fields: 60,
      fieldSize: 1024 * 1024,
      parts: 80,
    },
  });
  await app.register(rateLimit, { global: false });
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  return app;
}

/** An address that cannot be read leads nowhere; no route and no handler of faults ever sees it. */
function unreadableAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (request.url.startsWith('/api/')) sendProblem(request, reply, commonProblem('notFound'));
  else reply.status(error.statusCode ?? 400).send({ code: 'notFound' });
}
