import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal, type Answer } from '../../../testing/portal.ts';

const portal = await openPortal();

type Cookies = Readonly<Record<string, string>>;

async function enter(person: string): Promise<Cookies> {
  const headers = { 'x-forwarded-for': `10.1.0.${(enter.calls += 1)}` };
  return (await portal.post('/ru/sign-in/demo', { person }, { headers })).cookies;
}
enter.calls = 0;

function browsersOf(cabinet: Answer): string[] {
  return [...cabinet.html.matchAll(/name="browser" value="(\d+)"/gu)].map(([, id = '']) => id);
}

const isIn = async (cookies: Cookies): Promise<boolean> =>
  (await portal.get('/ru/cabinet', { cookies })).status === 200;

test('signing out ends what the cookie opened, for everybody who has it', async () => {
  const cookies = await enter('aigul');
  assert.ok(await isIn(cookies));
  const out = await portal.post('/ru/sign-out', {}, { cookies });
  assert.deepEqual([out.status, out.location, out.cookies['qabyldau']], [303, '/ru', '']);
  assert.equal(await isIn(cookies), false);
  assert.match((await portal.follow(out)).text, /Вы вышли с портала/u);
});

test('a person closes another browser of their own', async () => {
  const here = await enter('saule');
  const there = await enter('saule');
  const ids = browsersOf(await portal.get('/ru/cabinet', { cookies: there }));
  assert.equal(ids.length, 2);
  const [, other = ''] = ids;
  const closed = await portal.post('/ru/cabinet/browsers', { browser: other }, { cookies: there });
  assert.equal(closed.location, '/ru/cabinet');
  assert.match((await portal.follow(closed, { cookies: there })).text, /Браузер закрыт/u);
  assert.deepEqual([await isIn(here), await isIn(there)], [false, true]);
});

test('closing the browser one sits at is signing out', async () => {
  const cookies = await enter('dana');
  const [own = ''] = browsersOf(await portal.get('/ru/cabinet', { cookies }));
  const closed = await portal.post('/ru/cabinet/browsers', { browser: own }, { cookies });
  assert.deepEqual([closed.location, closed.cookies['qabyldau']], ['/ru', '']);
  assert.equal(await isIn(cookies), false);
});

test('nobody closes the browser of somebody else', async () => {
  const hers = await enter('aigul');
  const his = await enter('marat');
  const [target = ''] = browsersOf(await portal.get('/ru/cabinet', { cookies: hers }));
  for (const browser of [target, '0', '-1', 'x', '', '99999999999999999999']) {
    const answer = await portal.post('/ru/cabinet/browsers', { browser }, { cookies: his });
    assert.match((await portal.follow(answer, { cookies: his })).text, /уже закрыт или он не ваш/u);
  }
  assert.ok(await isIn(hers));
  assert.ok(await isIn(his));
});

test('the identity number stands masked in the cabinet', async () => {
  const cabinet = await portal.get('/ru/cabinet', { as: 'aigul' });
  assert.doesNotMatch(cabinet.html, /900101200010/u);
  assert.match(cabinet.text, /••••••••0010/u);
});

test('contacts of a private appeal are not shown while their owner acts in a post', async () => {
  await portal.get('/ru/cabinet', { as: 'marat' });
  await portal.db.owner.script(`update account set email = 'marat@demo.kz' where iin = '900101100500'`);
  assert.doesNotMatch((await portal.get('/ru/cabinet', { as: 'marat' })).html, /marat@demo\.kz/u);
  assert.match((await portal.get('/ru/cabinet', { as: 'marat.self' })).html, /marat@demo\.kz/u);
});

test('a person acts in their own posts only, and may become themselves again', async () => {
  const cookies = await enter('erlan');
  assert.equal((await portal.get('/ru/notices', { cookies })).status, 403);
  const self = await portal.post('/ru/posts', { post: 'self', next: '/ru/notices' }, { cookies });
  assert.equal(self.location, '/ru/notices');
  assert.equal((await portal.get('/ru/notices', { cookies })).status, 200);
  const page = await portal.get('/ru/posts', { as: 'dana' });
  const post = /type="radio" [^>]*value="(\d+)"/u.exec(page.html)?.[1] ?? '';
  const refused = await portal.post('/ru/posts', { post }, { cookies });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /не ваша или уже закончилась/u);
  const back = await portal.post('/ru/posts', { post: 'only', next: '/ru/inbox' }, { cookies });
  assert.equal(back.location, '/ru/inbox');
});

test('somebody without a post is told so', async () => {
  const answer = await portal.post('/ru/posts', { post: 'only' }, { as: 'aigul' });
  assert.equal(answer.location, '/ru/posts');
  assert.match((await portal.follow(answer, { as: 'aigul' })).text, /Ни один орган не указал вас/u);
});
