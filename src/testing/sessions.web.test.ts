import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { buildApp } from '../app.ts';
import { officialOf, readyDraft } from '../modules/appeals/testing/filing.ts';
import { actInPost } from '../modules/people/index.ts';
import { DatabaseAway } from '../platform/db/errors.ts';
import { text } from '../platform/db/row.ts';
import { sql } from '../platform/db/gateway.ts';
import { openLog } from '../platform/log.ts';
import { askPortal } from './asking.ts';
import { freshToken } from './every-route.ts';
import { openPortal } from './portal.ts';

const portal = await openPortal();
const sha256 = (token: string): Uint8Array => createHash('sha256').update(token).digest();

async function browserOf(person: string): Promise<string> {
  const token = await freshToken(portal, person);
  assert.ok(token !== null);
  return token;
}

const open = async (token: string, path = '/kk/appeals'): Promise<number> =>
  (await portal.get(path, { cookies: { qabyldau: token } })).status;

/** Makes a browser's sign-in older, as the owner of the database. */
async function age(token: string, what: ReturnType<typeof sql>): Promise<void> {
  assert.equal(
    await portal.db.owner.exec(sql`update signed_in set ${what} where token_sha256 = ${sha256(token)}`),
    1,
  );
}

test('a sign-in ends after two hours without a request, at its last moment, and when it is closed', async () => {
  const idle = await browserOf('aigul');
  await age(idle, sql`seen_at = now() - interval '119 minutes'`);
  assert.equal(await open(idle), 200);
  await age(idle, sql`seen_at = now() - interval '121 minutes'`);
  assert.equal(await open(idle), 303);
  assert.equal(await open(idle), 303, 'a request too late does not wake it');

  const old = await browserOf('aigul');
  await age(old, sql`expires_at = now() - interval '1 second'`);
  assert.equal(await open(old), 303);

  const closed = await browserOf('aigul');
  const answer = await portal.post('/kk/sign-out', {}, { cookies: { qabyldau: closed } });
  assert.equal(answer.cookies['qabyldau'], '', 'the browser forgets its secret');
  assert.equal(await open(closed), 303);
});

test('each request within the two hours counts, so that who works is not thrown out', async () => {
  const token = await browserOf('aigul');
  await age(token, sql`seen_at = now() - interval '90 minutes'`);
  assert.equal(await open(token), 200);
  const seen = sql`select (now() - seen_at < interval '1 minute')::text as fresh from signed_in
    where token_sha256 = ${sha256(token)}`;
  assert.equal(await portal.db.owner.one(seen, (row) => text(row, 'fresh')), 'true');
});

test('what ended can neither act in a post, nor list, nor close other browsers of the person', async () => {
  const [ended, other] = [await browserOf('marat'), await browserOf('marat')];
  const marat = await officialOf(portal, 'marat');
  await age(ended, sql`seen_at = now() - interval '3 hours'`);
  assert.equal(await actInPost(portal.deps, sha256(ended), marat.officialId), false);
  const asVisitor = <T>(statement: ReturnType<typeof sql>, column: string): Promise<readonly T[]> =>
    portal.db.app.withActor({ kind: 'visitor' }, 'test', (tx) =>
      tx.rows(statement, (row) => row[column] as T),
    );
  assert.deepEqual(await asVisitor(sql`select id from list_signed_in(${sha256(ended)})`, 'id'), []);
  assert.deepEqual(
    await asVisitor(sql`select official_id from posts_of_signed_in(${sha256(ended)})`, 'official_id'),
    [],
  );
  const which = sql`select id from signed_in where token_sha256 = ${sha256(other)}`;
  const [id] = await portal.db.owner.rows(which, (row) => Number(row['id']));
  const close = sql`select close_signed_in(${sha256(ended)}, ${id}) as done`;
  assert.deepEqual(await asVisitor(close, 'done'), [false]);
  assert.equal(await open(other, '/kk/inbox'), 200);
});

test('nobody acts in the post of another, nor in a post that they left', async () => {
  const { officialId } = await officialOf(portal, 'marat');
  for (const person of ['aigul', 'gulnar']) {
    const token = await browserOf(person);
    const answer = await portal.post(
      '/kk/posts',
      { post: String(officialId) },
      { cookies: { qabyldau: token } },
    );
    assert.equal(answer.status, 422, person);
    assert.equal(await actInPost(portal.deps, sha256(token), officialId), false, person);
    const api = await portal.app.inject({
      method: 'POST',
      url: '/api/v1/me/post',
      headers: { authorization: `Bearer ${token}` },
      payload: { officialId },
    });
    assert.equal(api.statusCode, 403, person);
  }
  const gulnar = await browserOf('gulnar');
  assert.equal(await open(gulnar, '/kk/inbox'), 200);
  const post = sql`select official_id as id from signed_in where token_sha256 = ${sha256(gulnar)}`;
  const id = await portal.db.owner.one(post, (row) => Number(row['id']));
  await portal.db.owner.exec(sql`update official set left_on = current_date where id = ${id}`);
  assert.equal(await open(gulnar, '/kk/inbox'), 403, 'from the next request on');
  assert.equal(await actInPost(portal.deps, sha256(gulnar), id), false);
  await portal.db.owner.exec(sql`update official set left_on = null where id = ${id}`);
});

test('the secret of a browser is out of reach of scripts and other sites, and travels by TLS alone', async () => {
  const { deps } = portal;
  const config = { ...deps.config, publicUrl: 'https://portal.example.kz' };
  const app = await buildApp({ ...deps, config, publicUrl: config.publicUrl });
  const asking = { method: 'POST', path: '/kk/sign-in/demo', form: { person: 'aigul' } } as const;
  const { headers } = await askPortal(app, asking, {});
  const cookie = [headers['set-cookie']].flat().find((one) => String(one).startsWith('qabyldau='));
  for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
    assert.match(String(cookie), new RegExp(`; ${flag}(;|$)`, 'u'));
  assert.match(String(headers['strict-transport-security']), /max-age=/u);
  await app.close();
});

test('signing in gives a new secret and ends the one before, so that nobody can plant theirs', async () => {
  const planted = await browserOf('saule');
  const asking = { cookies: { qabyldau: planted } };
  const { cookies } = await portal.post('/kk/sign-in/demo', { person: 'aigul' }, asking);
  assert.notEqual(cookies['qabyldau'], planted);
  assert.equal(await open(planted), 303);
});

test('the log of a fault holds neither the secret of a browser nor who it belongs to', async () => {
  const lines: string[] = [];
  const log = openLog('trace', { write: (line: string) => void lines.push(line) });
  const token = await browserOf('aigul');
  const { deps } = portal;
  const app = await buildApp(
    {
      ...deps,
      gateway: {
        ...deps.gateway,
        withActor: (actor, purpose, work, options) =>
          purpose === 'identify'
            ? deps.gateway.withActor(actor, purpose, work, options)
            : Promise.reject(purpose === 'list-drafts' ? new DatabaseAway('gone') : new Error('broken')),
      },
    },
    { log },
  );
  for (const path of ['/kk/appeals', '/kk/appeals/drafts/00000000-0000-4000-8000-000000000000'])
    assert.ok((await askPortal(app, { method: 'GET', path }, { qabyldau: token })).status >= 500);
  const headers = { authorization: `Bearer ${token}` };
  const { statusCode } = await app.inject({ method: 'GET', url: '/api/v1/appeals', headers });
  assert.equal(statusCode, 500);
  await app.close();
  assert.ok(lines.length >= 3, 'faults are logged');
  const hash = Buffer.from(sha256(token));
  for (const secret of [
    token,
    hash.toString('hex'),
    hash.toString('base64'),
    '900101200010',
    '8000-000000000000',
  ])
    assert.ok(!lines.join('').includes(secret), secret);
});

test('a sign-in that ended at the signature: after the next one the same bytes wait on the check page', async () => {
  const { draftId, bytes } = await readyDraft(portal, 'aigul');
  const check = `/kk/appeals/drafts/${draftId}/check`;
  const cms = portal.sign('aigul', bytes);
  const ended = { qabyldau: 'a secret that ended long ago' };
  const headers = { referer: `${portal.deps.publicUrl}${check}` };
  const refused = await portal.post(
    `/kk/appeals/drafts/${draftId}/sign`,
    { cms },
    { cookies: ended, headers },
  );
  assert.equal(refused.status, 401);
  const [, link] = /href="(\/kk\/sign-in\?next=[^"]+)"/u.exec(refused.html) ?? [];
  assert.equal(link, `/kk/sign-in?next=${encodeURIComponent(check)}`);
  const again = await portal.post('/kk/sign-in/demo', { person: 'aigul', next: check });
  assert.equal(again.location, check);
  const page = await portal.follow(again);
  assert.equal(page.status, 200);
  assert.ok(page.html.includes(Buffer.from(bytes).toString('base64')), 'the very bytes that were signed');
  const filed = await portal.post(`/kk/appeals/drafts/${draftId}/sign`, { cms }, { cookies: again.cookies });
  assert.match(filed.location ?? '', /^\/kk\/appeals\/\d+\/filed$/u);
});
