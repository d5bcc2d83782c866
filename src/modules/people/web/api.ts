import { Type } from '@fastify/type-provider-typebox';
import type { Actor } from '../../../kernel/actor.ts';
import { apiRoute, identityOf, problemResponse, type ApiServer } from '../../../platform/http/api.ts';
import {
  base64Of,
  base64Schema,
  bytesOf,
  idSchema,
  nullable,
  rolesSchema,
  strict,
  textSchema,
} from '../../../platform/http/api-schemas.ts';
import { commonProblem, languageOf, sendProblem, type Problem } from '../../../platform/http/problem.ts';
import type { SignedInAs } from '../../../platform/http/route.ts';
import { actInPost, closeBrowser, listPosts } from '../app/browsers.ts';
import { newChallenge, signIn, type SignInDeps, type SignInRefusal } from '../app/sign-in.ts';
import { signedInHours } from '../domain/challenge.ts';
import { postsTexts } from './cabinet-texts.ts';
import { signInFailureTexts, signInTexts } from './sign-in-texts.ts';

const tags = ['people'];
/** Attempts a minute from one address. */
const limit = 30;

const post = strict({ officialId: idSchema, position: textSchema, body: textSchema, roles: rolesSchema });
const me = strict({
  actor: strict({
    kind: Type.Enum(['citizen', 'official']),
    officialId: nullable(idSchema),
    bodyId: nullable(idSchema),
    roles: rolesSchema,
  }),
  person: strict({
    iin: Type.String(),
    surname: Type.String(),
    givenName: Type.String(),
    patronymic: nullable(Type.String()),
  }),
  posts: Type.Array(post, { description: 'The posts in which the person may act' }),
});

/** Signing in and out by a signature, and acting in one's post. */
export function peopleApi(api: ApiServer, deps: SignInDeps): void {
  signInApi(api, deps);
  signOutApi(api, deps);
  meApi(api, deps);
}

function signInApi(api: ApiServer, deps: SignInDeps): void {
  api.post(
    '/sign-in/challenges',
    {
      config: apiRoute('public', limit),
      schema: {
        operationId: 'newSignInChallenge',
        summary: 'Bytes to be signed in order to sign in; good once and for five minutes',
        tags,
        security: [],
        response: { 201: strict({ nonce: Type.String(), bytes: base64Schema }), ...problemResponse },
      },
    },
    async (_request, reply) => {
      const { nonce, bytes } = await newChallenge(deps);
      return reply.status(201).send({ nonce, bytes: base64Of(bytes) });
    },
  );
  api.post(
    '/sign-in',
    {
      config: apiRoute('public', limit),
      schema: {
        operationId: 'signIn',
        summary: 'A token for a detached CMS over the bytes of a challenge',
        description: 'The token ends after two hours without a request, and with the time told here.',
        tags,
        security: [],
        body: strict({ nonce: Type.String({ minLength: 1, maxLength: 100 }), cms: base64Schema }),
        response: {
          200: strict({ token: Type.String(), expiresInSeconds: Type.Integer() }),
          ...problemResponse,
        },
      },
    },
    async (request, reply) => {
      const signed = await signIn(deps, {
        nonce: request.body.nonce,
        cms: bytesOf(request.body.cms),
        language: languageOf(request),
        userAgent: request.headers['user-agent'] ?? '',
      });
      if (!signed.ok) return sendProblem(request, reply, signInProblem(signed.error));
      return reply.send({ token: signed.value.token, expiresInSeconds: signedInHours * 3600 });
    },
  );
}

function signOutApi(api: ApiServer, deps: SignInDeps): void {
  api.delete(
    '/sign-in',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'signOut',
        summary: 'Ends the token',
        tags,
        response: { 204: Type.Null(), ...problemResponse },
      },
    },
    async (request, reply) => {
      await closeBrowser(deps, identityOf(request).signedIn.tokenSha256, null);
      return reply.status(204).send(null);
    },
  );
}

function meApi(api: ApiServer, deps: SignInDeps): void {
  api.get(
    '/me',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'whoAmI',
        summary: 'Who the token belongs to, as whom they act, and their posts',
        tags,
        response: { 200: me, ...problemResponse },
      },
    },
    async (request) => {
      const { actor, signedIn } = identityOf(request);
      const posts = await listPosts(deps, signedIn.tokenSha256);
      return {
        actor: actorFacts(actor),
        person: personFacts(signedIn),
        posts: posts.map((one) => ({ ...one, roles: [...one.roles] })),
      };
    },
  );
  api.post(
    '/me/post',
    {
      config: apiRoute('signedIn'),
      schema: {
        operationId: 'actInPost',
        summary: 'Acts in one of the own posts from now on, or as oneself again',
        tags,
        body: strict({ officialId: nullable(idSchema) }),
        response: { 204: Type.Null(), ...problemResponse },
      },
    },
    async (request, reply) => {
      const { tokenSha256 } = identityOf(request).signedIn;
      if (await actInPost(deps, tokenSha256, request.body.officialId)) return reply.status(204).send(null);
      return sendProblem(request, reply, { status: 403, code: 'notYourPost', text: postsTexts.notYours });
    },
  );
}

function actorFacts(actor: Actor) {
  return actor.kind === 'official'
    ? { kind: actor.kind, officialId: actor.officialId, bodyId: actor.bodyId, roles: [...actor.roles] }
    : { kind: 'citizen' as const, officialId: null, bodyId: null, roles: [] };
}

function personFacts({ iin, surname, givenName, patronymic }: SignedInAs) {
  return { iin, surname, givenName, patronymic };
}

function signInProblem(refusal: SignInRefusal): Problem {
  if (refusal.code !== 'signature')
    return refusal.code === 'busy'
      ? commonProblem('busy')
      : { status: 409, code: 'challengeOld', text: signInTexts.challengeOldWhat };
  const { what, does } = signInFailureTexts[refusal.reason];
  return {
    status: 422,
    code: 'signatureRefused',
    text: {
      kk: `${what.kk} ${does.kk}`,
      ru: `${what.ru} ${does.ru}`,
      en: `${what.en} ${does.en}`,
    },
    facts: { reason: refusal.reason },
  };
}
