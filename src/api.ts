import swagger, { type SwaggerTransformObject } from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';
import { appealsApi } from './modules/appeals/index.ts';
import { bodiesApi } from './modules/bodies/index.ts';
import { papersApi } from './modules/papers/index.ts';
import { findSignedIn, peopleApi } from './modules/people/index.ts';
import { termsApi } from './modules/terms/index.ts';
import { apiRoute, prepareApi } from './platform/http/api.ts';
import type { Log } from './platform/log.ts';

const description = [
  'The same use cases as the pages: read, write, sign and answer appeals to public bodies of Kazakhstan.',
  'Sign in with a detached CMS over a challenge and send the token as `Authorization: Bearer`; cookies are not read.',
  'Every “no” is a problem (RFC 9457) with a code, the article it rests on, and its text in Kazakh, Russian and English;',
  'Accept-Language (kk, ru, en) chooses the language of titles, details and explanations.',
  'Every creating POST carries an Idempotency-Key (UUID): the same key with the same request gets the same answer and is',
  'carried out once, with another request it is refused (signing in needs none: a challenge is good once).',
  'Lists are paged by `next`. Unknown fields are refused.',
].join(' ');

/** Puts REST v1 under /api/v1 and its description at /api/openapi.json. */
export async function apiRoutes(app: FastifyInstance, deps: Deps, log?: Log): Promise<void> {
  await app.register(
    async (instance) => {
      const root = prepareApi(instance, {
        identify: async (tokenSha256) =>
          (await deps.gateway.withActor({ kind: 'visitor' }, 'identify', (tx) =>
            findSignedIn(tx, tokenSha256),
          )) ?? null,
        log,
      });
      await root.register(swagger, {
        openapi: {
          openapi: '3.1.1',
          info: {
            title: 'Qabyldau',
            version: '1',
            description,
            license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
          },
          servers: [{ url: '/api/v1' }],
          components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
          security: [{ token: [] }],
          tags: [
            { name: 'people', description: 'Signing in, and acting in a post' },
            { name: 'bodies', description: 'The public directory' },
            { name: 'terms', description: 'What the law makes of something that comes at a moment' },
            { name: 'drafts', description: 'What a citizen writes before it is filed' },
            { name: 'appeals', description: 'Filing and reading' },
            { name: 'papers', description: 'The bytes of papers' },
            { name: 'work', description: 'What officials do with an appeal' },
          ],
        },
        convertConstToEnum: false,
        refResolver: {
          buildLocalReference: ({ $id }, _base, _fragment, index) =>
            typeof $id === 'string' ? $id : `def-${index}`,
        },
        transformObject: named,
      });
      root.get('/openapi.json', { config: apiRoute('public', 60), schema: { hide: true } }, () =>
        root.swagger(),
      );
      await root.register(
        async (v1) => {
          const api = v1 as typeof root;
          peopleApi(api, deps);
          bodiesApi(api, deps);
          termsApi(api, deps);
          appealsApi(api, deps);
          papersApi(api, deps);
        },
        { prefix: '/v1' },
      );
    },
    { prefix: '/api' },
  );
}

const answers: Readonly<Record<string, string>> = {
  200: 'Done',
  201: 'Made',
  202: 'Taken; what is left is done in the background',
  204: 'Done; there is nothing to say',
};

/** Says what an answer means where the generator has no words. */
function named(document: Parameters<SwaggerTransformObject>[0]): ReturnType<SwaggerTransformObject> {
  if (!('openapiObject' in document)) throw new Error('The description is OpenAPI');
  const { openapiObject } = document;
  for (const path of Object.values(openapiObject.paths ?? {}))
    for (const operation of [path?.get, path?.post, path?.put, path?.delete])
      for (const [status, response] of Object.entries(operation?.responses ?? {}))
        if ('description' in response && response.description === 'Default Response')
          response.description = answers[status] ?? 'Answer';
  return openapiObject;
}
