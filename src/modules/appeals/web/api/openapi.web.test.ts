import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../../testing/portal.ts';
import { apiOf, askApi, type ApiAsking } from '../../testing/api-client.ts';

const portal = await openPortal();
const answer = await portal.app.inject({ url: '/api/openapi.json' });
const document = JSON.parse(answer.body);

interface Operation {
  readonly name: string;
  readonly method: NonNullable<ApiAsking['method']>;
  readonly path: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the description is read as it came
  readonly described: any;
}

const operations: readonly Operation[] = Object.entries<Record<string, unknown>>(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase() as Operation['method'],
      path,
      described,
    })),
);

/** The routes below /api/v1 as the router has them, `POST /drafts/{id}`. */
function routesOfTheRouter(): string[] {
  const found: string[] = [];
  const above: string[] = [];
  for (const line of portal.app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', segment = '', methods = ''] =
      /^([│ ]*)[├└]── (\S*?) \(([^()]+)\)$/u.exec(line) ?? [];
    if (segment === '') continue;
    const depth = indent.length / 4;
    above.splice(depth, above.length, segment);
    const path = above.join('').replace(/^\/+/u, '');
    if (!path.startsWith('api/v1/')) continue;
    for (const method of methods.split(', '))
      if (method !== 'HEAD')
        found.push(`${method} ${path.slice('api/v1'.length).replaceAll(/:(\w+)/gu, '{$1}')}`);
  }
  return found;
}

test('the description is OpenAPI 3.1 and names every route of the API', () => {
  assert.equal(answer.statusCode, 200);
  assert.match(document.openapi, /^3\.1\.\d+$/u);
  assert.deepEqual([document.info.title, document.info.version], ['Qabyldau', '1']);
  assert.deepEqual(document.servers, [{ url: '/api/v1' }]);
  const routes = routesOfTheRouter();
  assert.ok(routes.length > 20, String(routes.length));
  assert.deepEqual(operations.map(({ name }) => name).sort(), routes.sort());
});

test('every operation has an id of its own, words, its answers and the problem', () => {
  const ids = operations.map(({ described }) => described.operationId);
  assert.equal(new Set(ids).size, operations.length);
  for (const { name, path, described } of operations) {
    assert.match(described.operationId, /^[a-z][A-Za-z]+$/u, name);
    assert.ok(described.summary.length > 5, name);
    const tags = document.tags.map((tag: { name: string }) => tag.name);
    assert.ok(
      described.tags.every((tag: string) => tags.includes(tag)),
      name,
    );
    const statuses = Object.keys(described.responses);
    assert.ok(
      statuses.some((status) => status.startsWith('2')),
      name,
    );
    const { schema } = described.responses.default.content['application/problem+json'];
    assert.deepEqual(schema, { $ref: '#/components/schemas/Problem' }, name);
    for (const status of statuses)
      assert.doesNotMatch(described.responses[status].description, /Default/u, name);
    const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, parameter]) => parameter);
    const parameters: { in: string; name: string; required: boolean }[] = described.parameters ?? [];
    assert.deepEqual(
      parameters.filter((each) => each.in === 'path' && each.required).map((each) => each.name),
      named,
      name,
    );
  }
  const { Problem } = document.components.schemas;
  for (const field of ['type', 'title', 'status', 'code', 'article', 'detail', 'texts'])
    assert.ok(Problem.required.includes(field), field);
});

test('references lead somewhere', () => {
  for (const [, name = ''] of answer.body.matchAll(/"\$ref":"([^"]+)"/gu)) {
    const found = name
      .replace('#/', '')
      .split('/')
      .reduce((value, key) => value?.[key], document);
    assert.ok(found, name);
  }
});

test('every creating POST demands an Idempotency-Key', () => {
  const needsNone = [
    'POST /sign-in/challenges',
    'POST /sign-in',
    'POST /me/post',
    'POST /drafts/{id}/manifest',
    'POST /terms/preview',
  ];
  for (const { name, method, described } of operations) {
    if (method !== 'POST') continue;
    const parameters: { name: string; required: boolean }[] = described.parameters ?? [];
    const demanded = parameters.some((each) => each.name === 'idempotency-key' && each.required);
    assert.equal(demanded, !needsNone.includes(name), name);
  }
});

test('who gets into which route, before anything else is looked at', async () => {
  const people = {
    visitor: undefined,
    citizen: (await apiOf(portal, 'aigul')).token,
    official: (await apiOf(portal, 'marat')).token,
  };
  const lines: string[] = [];
  for (const { name, method, path } of operations) {
    if (name === 'DELETE /sign-in') continue;
    const may: string[] = [];
    for (const [who, token] of Object.entries(people)) {
      const address = path.replaceAll(/\{\w+\}/gu, '0');
      const { status, body } = await askApi(portal, { method, path: address, token, key: null });
      const out = status === 401 || ['actAsYourself', 'actAsOfficial'].includes(body?.code);
      if (!out) may.push(who);
    }
    lines.push(`${name}: ${may.join(', ')}`);
  }
  assert.deepEqual(lines.sort(), [
    'DELETE /drafts/{id}/attachments/{paperId}: citizen',
    'DELETE /drafts/{id}: citizen',
    'GET /appeals/{id}/decision/bytes: official',
    'GET /appeals/{id}: citizen, official',
    'GET /appeals: citizen, official',
    'GET /bodies: visitor, citizen, official',
    'GET /drafts/{id}: citizen',
    'GET /drafts: citizen',
    'GET /me: citizen, official',
    'GET /papers/{id}: citizen, official',
    'POST /appeals/{id}/decision/adopt: official',
    'POST /appeals/{id}/decision/issue: official',
    'POST /appeals/{id}/decision/return: official',
    'POST /appeals/{id}/decision/submit: official',
    'POST /appeals/{id}/reassign: official',
    'POST /appeals/{id}/register: official',
    'POST /appeals: citizen',
    'POST /drafts/{id}/attachments: citizen',
    'POST /drafts/{id}/manifest: citizen',
    'POST /drafts: citizen',
    'POST /me/post: citizen, official',
    'POST /sign-in/challenges: visitor, citizen, official',
    'POST /sign-in: visitor, citizen, official',
    'POST /terms/preview: visitor, citizen, official',
    'PUT /appeals/{id}/decision: official',
    'PUT /drafts/{id}: citizen',
  ]);
  assert.equal((await askApi(portal, { method: 'DELETE', path: '/sign-in' })).status, 401);
});
