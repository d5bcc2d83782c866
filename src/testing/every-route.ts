import assert from 'node:assert/strict';
import { portalRoutes } from '../app.ts';
import { findDemoPerson } from '../demo/people.ts';
import { actInPost, listPosts, signInForDemo } from '../modules/people/index.ts';
import { askPortal, type FormValues, type UploadFile } from './asking.ts';
import type { Portal } from './portal.ts';

/** A route by its method and pattern: `GET /appeals/:id`, `PUT /api/v1/drafts/:id`. */
export type RoutePattern = readonly [method: string, pattern: string];

/** Every page and every form of the portal (without their language), and every route of the API. */
export async function everyRoute(portal: Portal): Promise<readonly RoutePattern[]> {
  const pages = portalRoutes(portal.deps, { demo: true });
  const { html } = await portal.get('/api/openapi.json');
  const { paths } = JSON.parse(html) as { paths: Record<string, Record<string, unknown>> };
  return [
    ...pages.map(({ method, url }): RoutePattern => [method, url]),
    ...Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): RoutePattern => [
        method.toUpperCase(),
        `/api/v1${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
      ]),
    ),
  ];
}

/** Opens a browser (or a token of the API) for a demo person, in their post if they have one; null for a visitor. */
export async function freshToken({ deps }: Portal, person: string): Promise<string | null> {
  const found = findDemoPerson(person);
  if (found === undefined) return null;
  const { token, tokenSha256 } = await signInForDemo(deps, found, { language: 'kk', userAgent: 'test' });
  const [post] = await listPosts(deps, tokenSha256);
  if (post !== undefined) await actInPost(deps, tokenSha256, post.officialId);
  return token;
}

let asked = 0;

/** Every request comes from an address of its own, as from a proxy, so that no limit of attempts is met. */
function nextAddress(): string {
  asked += 1;
  return `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}`;
}

export interface RouteAsking {
  readonly method: string;
  /** With its parameters filled, without a language. */
  readonly path: string;
  readonly form?: FormValues;
  readonly files?: readonly UploadFile[];
  readonly json?: unknown;
  /** The raw body of an upload to the API. */
  readonly octets?: Uint8Array;
}

/** Asks one route in the way it is meant to be asked: a page by its cookie, the API by its token. Tells the status. */
export async function askRoute(portal: Portal, token: string | null, asking: RouteAsking): Promise<number> {
  const { method, path, form, files, json, octets } = asking;
  if (!path.startsWith('/api/')) {
    const { status, location } = await askPortal(
      portal.app,
      {
        method: method as 'GET' | 'POST',
        path: `/kk${path === '/' ? '' : path}`,
        ...(form === undefined ? {} : { form }),
        ...(files === undefined ? {} : { files }),
      },
      token === null ? {} : { qabyldau: token },
      { 'x-forwarded-for': nextAddress() },
    );
    // Being sent to sign in is the portal's 401.
    return status === 303 && /\/sign-in\?next=/u.test(location ?? '') ? 401 : status;
  }
  const type =
    octets !== undefined ? 'application/octet-stream' : json === undefined ? null : 'application/json';
  const { statusCode } = await portal.app.inject({
    method: method as 'GET',
    url: path,
    headers: {
      'idempotency-key': portal.deps.random.uuid(),
      'x-file-name': 'a.pdf',
      'x-forwarded-for': nextAddress(),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(type === null ? {} : { 'content-type': type }),
    },
    ...(type === null ? {} : { payload: octets === undefined ? JSON.stringify(json) : Buffer.from(octets) }),
  });
  return statusCode;
}

/** How a status stands in the table of routes; what is no answer of a rule fails. */
export function mark(status: number, what: string): string {
  if (status < 400) return '.';
  const known = new Map([
    [400, '!'],
    [401, 's'],
    [403, 'x'],
    [404, '-'],
    [409, '!'],
    [422, '!'],
  ]).get(status);
  assert.ok(known, `${what} answered ${status}`);
  return known;
}
