import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from './portal.ts';

const portal = await openPortal();

test('a page that does not exist answers 404 in the language of its address', async () => {
  const answer = await portal.get('/ru/nowhere');
  assert.equal(answer.status, 404);
  assert.match(answer.text, /Страница не найдена/u);
});

test('jobs of an empty portal run to their end', async () => {
  await portal.runJobs();
});

test('a demo person is signed in with their post', async () => {
  const answer = await portal.get('/kk/nowhere', { as: 'marat' });
  assert.equal(answer.status, 404);
});

test('a signature with a demo key verifies', async () => {
  const bytes = new TextEncoder().encode('{}');
  const verified = await portal.verifier.verify({
    cms: Buffer.from(portal.sign('aigul', bytes), 'base64'),
    document: bytes,
    receivedAt: portal.clock.now().epochMilliseconds,
    roles: ['1.2.398.3.3.4.1.1'],
  });
  assert.deepEqual(
    [verified.verdict, verified.reason, verified.signer?.iin],
    ['valid', null, '900101200010'],
  );
});
