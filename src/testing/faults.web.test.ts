import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { openPortal } from './portal.ts';
import { pageFaults } from './page-faults.ts';

test('when the database is away, pages say so, and they work again as soon as it is back', async (t) => {
  const portal = await openPortal(t);
  const { database, ...server } = portal.db.connections.super;
  const root = new pg.Client({ ...server, database: 'postgres' });
  await root.connect();
  assert.equal((await portal.get('/ru/bodies')).status, 200);
  await root.query(`alter database ${String(database)} connection limit 0`);
  await root.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = $2',
    [database, 'q_app'],
  );
  const away = await portal.get('/ru/bodies');
  assert.equal(away.status, 503);
  assert.match(away.text, /База данных сейчас недоступна/u);
  assert.deepEqual(pageFaults(away.html), []);
  await root.query(`alter database ${String(database)} connection limit -1`);
  await root.end();
  assert.equal((await portal.get('/ru/bodies')).status, 200);
});

test('a form that is too large is refused with a page', async (t) => {
  const portal = await openPortal(t);
  const answer = await portal.post('/en/check', { number: 'x'.repeat(1_100_000) });
  assert.equal(answer.status, 413);
  assert.match(answer.text, /too large/u);
});

test('a character that cannot be kept is refused before any page sees it', async (t) => {
  const portal = await openPortal(t);
  const answer = await portal.post('/en/check', { number: 'a\u0000b' });
  assert.equal(answer.status, 400);
  assert.match(answer.text, /cannot be kept/u);
});
