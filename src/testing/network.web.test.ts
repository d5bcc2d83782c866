import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { Agent, request as httpRequest, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer, text as readText } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { after, test } from 'node:test';
import { readyDraft } from '../modules/appeals/testing/filing.ts';
import { int, text } from '../platform/db/row.ts';
import { sql } from '../platform/db/gateway.ts';
import { openPortal } from './portal.ts';

const portal = await openPortal();
const { port } = new URL(await portal.app.listen({ port: 0, host: '127.0.0.1' }));
/** One connection for all of a test: whoever leaves it in disorder is found out by the next request. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
after(() => {
  agent.destroy();
});
const { qabyldau: token = '' } = await portal.signedIn('aigul');
const mebibyte = 1024 * 1024;
const pdf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

interface Heard {
  readonly status: number;
  readonly body: string;
  readonly headers: OutgoingHttpHeaders;
}

function ask(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: OutgoingHttpHeaders; body?: Iterable<Uint8Array> } = {},
): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        agent,
        method,
        path,
        headers: { cookie: `qabyldau=${token}`, origin: portal.deps.publicUrl, ...headers },
      },
      (answer) => {
        readText(answer).then((heard) => {
          resolve({ status: answer.statusCode ?? 0, body: heard, headers: answer.headers });
        }, reject);
      },
    );
    sent.on('error', reject);
    for (const chunk of body ?? []) sent.write(chunk);
    sent.end();
  });
}

function part(head: string, content: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from(`--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
}

const file = (name: string, content: Uint8Array): Buffer => part(`name="file"; filename="${name}"`, content);
const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
const upload = (draftId: string, parts: readonly Buffer[], end = '--b--\r\n'): Promise<Heard> =>
  ask('POST', `/kk/appeals/drafts/${draftId}/attachments`, {
    headers: multipart,
    body: [...parts, Buffer.from(end)],
  });

async function stillServes(): Promise<void> {
  assert.equal((await ask('GET', '/kk/appeals')).status, 200, 'the next request on the same connection');
}

const filesOf = (draftId: string): Promise<number> =>
  portal.db.owner.one(sql`select count(*)::int as n from paper where draft_id = ${draftId}`, (row) =>
    int(row, 'n'),
  );

/** Files on the disk that no paper names, and unfinished ones. */
async function strays(): Promise<readonly string[]> {
  const dir = portal.deps.config.dataDir;
  const known = new Set(
    await portal.db.owner.rows(sql`select storage_key as key from paper`, (row) => text(row, 'key')),
  );
  const stored = await readdir(join(dir, 'files'), { recursive: true, withFileTypes: true });
  const lost = stored.filter((one) => one.isFile() && !known.has(one.name)).map(({ name }) => name);
  return [...lost, ...(await readdir(join(dir, 'incoming')))];
}

test('ten megabytes of text are too much, and the draft is as it was', async () => {
  const { draftId } = await readyDraft(portal, 'aigul', { content: 'Осы жерде қалады.' });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = [Buffer.from('version=2&content='), Buffer.alloc(10 * mebibyte, 'a')];
  const { status, body: page } = await ask('POST', `/kk/appeals/drafts/${draftId}`, { headers, body });
  assert.equal(status, 413);
  assert.match(page, /<h1/u);
  const json = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const api = await ask('PUT', `/api/v1/drafts/${draftId}`, {
    headers: json,
    body: [Buffer.alloc(10 * mebibyte, ' ')],
  });
  assert.equal(api.status, 413);
  assert.equal((JSON.parse(api.body) as { code: string }).code, 'tooLarge');
  const { body: draft } = await ask('GET', `/kk/appeals/drafts/${draftId}`);
  assert.match(draft, /Осы жерде қалады/u);
});

test('a file one byte over the limit is refused by name and leaves nothing; the largest allowed one is taken', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  const limit = 20 * mebibyte;
  const over = await upload(draftId, [
    file('a.pdf', Buffer.concat([pdf, Buffer.alloc(limit + 1 - pdf.length)])),
  ]);
  assert.equal(over.status, 422);
  assert.match(over.body, /a\.pdf/u);
  assert.equal(await filesOf(draftId), 0);
  await stillServes();
  const whole = await upload(draftId, [
    file('b.pdf', Buffer.concat([pdf, Buffer.alloc(limit - pdf.length)])),
  ]);
  assert.equal(whole.status, 303);
  assert.equal(await filesOf(draftId), 1);
  assert.deepEqual(await strays(), []);
});

test('a refused file does not hold up what comes behind it', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  const program = file('a.pdf', Buffer.from(`MZ${'\0'.repeat(500)}`));
  const large = file('b.pdf', Buffer.concat([pdf, Buffer.alloc(8 * mebibyte)]));
  const { status, body } = await upload(draftId, [program, large, large]);
  assert.equal(status, 422);
  assert.match(body, /a\.pdf/u);
  await stillServes();
  assert.deepEqual(await strays(), []);
});

test('of eleven files ten are taken, and the eleventh is refused as one too many', async () => {
  const { draftId } = await readyDraft(portal, 'saule');
  const { qabyldau = '' } = await portal.signedIn('saule');
  const parts = Array.from({ length: 11 }, (_, index) => file(`${index}.pdf`, pdf));
  const { status, body } = await ask('POST', `/kk/appeals/drafts/${draftId}/attachments`, {
    headers: { ...multipart, cookie: `qabyldau=${qabyldau}` },
    body: [...parts, Buffer.from('--b--\r\n')],
  });
  assert.equal(status, 422);
  assert.match(body, /10\.pdf/u);
  assert.equal(await filesOf(draftId), 10);
  await stillServes();
});

test('parts without a name, with an empty one or with a boundless one are no fault', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  const nameless = part('name="file"\r\ncontent-type: application/octet-stream', pdf);
  const empty = file('', Buffer.alloc(2 * mebibyte));
  const boundless = file(`${'.'.repeat(60_000)}a`, pdf);
  for (const one of [nameless, empty, boundless]) {
    const { status } = await upload(draftId, [one, file('a.pdf', pdf)]);
    assert.ok([303, 413, 422].includes(status), String(status));
    await stillServes();
  }
});

test('an upload that breaks off leaves no file and holds nobody up', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  for (const content of [pdf, Buffer.concat([pdf, Buffer.alloc(3 * mebibyte)])]) {
    const sent = httpRequest({
      host: '127.0.0.1',
      port,
      method: 'POST',
      path: `/kk/appeals/drafts/${draftId}/attachments`,
      headers: {
        ...multipart,
        cookie: `qabyldau=${token}`,
        origin: portal.deps.publicUrl,
        'content-length': 9_000_000,
      },
    });
    sent.on('error', () => undefined);
    sent.write(file('a.pdf', content).subarray(0, -2));
    await pause(200);
    sent.destroy();
  }
  for (let tries = 0; tries < 100 && (await strays()).length > 0; tries += 1) await pause(100);
  assert.deepEqual(await strays(), []);
  assert.equal(await filesOf(draftId), 0);
  await stillServes();
});

test('forms that are none are refused by name', async () => {
  const { draftId } = await readyDraft(portal, 'aigul');
  const path = `/kk/appeals/drafts/${draftId}/attachments`;
  const forms: Readonly<Record<string, readonly [type: string, body: string]>> = {
    'no boundary': ['multipart/form-data', 'a'],
    'an empty boundary': ['multipart/form-data; boundary=', 'a'],
    'nothing inside': ['multipart/form-data; boundary=b', ''],
    'another boundary': ['multipart/form-data; boundary=b', '--c\r\n\r\na\r\n--c--\r\n'],
    'no end': ['multipart/form-data; boundary=b', file('a.pdf', pdf).toString('latin1')],
    'a header without an end': [
      'multipart/form-data; boundary=b',
      `--b\r\ncontent-disposition: ${'a'.repeat(100_000)}`,
    ],
    'a hundred fields': [
      'multipart/form-data; boundary=b',
      `${'--b\r\ncontent-disposition: form-data; name="a"\r\n\r\na\r\n'.repeat(100)}--b--\r\n`,
    ],
    XML: ['application/xml', '<a/>'],
    'no type at all': ['', 'a'],
  };
  for (const [what, [type, body]] of Object.entries(forms)) {
    const headers = type === '' ? {} : { 'content-type': type };
    const { status } = await ask('POST', path, { headers, body: [Buffer.from(body, 'latin1')] });
    assert.ok(status < 500, `${what} answered ${status}`);
    await stillServes();
  }
  assert.deepEqual(await strays(), []);
});

/** What a connection hears that sends these very bytes. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.end(bytes, 'latin1');
  return (await buffer(socket)).toString('latin1').split('\r\n')[0] ?? '';
}

test('what is no request of HTTP is refused in the first line', async () => {
  assert.match(await raw(`GET /kk HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`), / 431 /u);
  assert.match(await raw('FOO /kk HTTP/1.1\r\nhost: a\r\n\r\n'), / 400 /u);
  assert.match(await raw('GET /kk HTTP/1.1\r\nhost: a\r\nx: a\0b\r\n\r\n'), / 400 /u);
  assert.match(
    await raw('GET /kk HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\na'),
    / 400 /u,
  );
  assert.match(
    await raw(
      'POST /kk/sign-out HTTP/1.1\r\nhost: a\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
    / 400 /u,
  );
  await stillServes();
});

test('methods that no route has, and addresses that cannot be read, lead nowhere', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE', 'QUERY'])
    assert.ok([400, 404, 405].includes((await ask(method, '/kk/appeals')).status), method);
  for (const path of [
    '/kk/%ED%A0%80',
    '/kk/%',
    '/%00',
    '//evil.example/kk',
    '/kk/../../etc/passwd',
    `/kk/${'a'.repeat(9000)}`,
  ])
    assert.ok([400, 404, 414].includes((await ask('GET', path)).status), path);
  assert.equal((await ask('HEAD', '/kk')).status, 200);
  await stillServes();
});
