import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../testing/portal.ts';

const portal = await openPortal();
for (const path of ['', '/sign-in', '/help', '/accessibility', '/personal-data', '/check', '/bodies', '/bodies/zhetisu-health', '/mailbox', '/nowhere'])
  for (const lang of ['kk', 'ru', 'en'])
    test(`${lang}${path}`, async () => {
      const a = await portal.get(`/${lang}${path}`);
      assert.equal(a.status, path === '/nowhere' ? 404 : 200, a.text);
    });
for (const [path, as] of [['/cabinet', 'aigul'], ['/posts', 'marat'], ['/notices', 'aigul'], ['/administration', 'asan'], ['', 'aigul'], ['', 'marat'], ['/cabinet','marat']] as const)
  test(`${path} ${as}`, async () => {
    const a = await portal.get(`/kk${path}`, { as });
    assert.equal(a.status, 200, a.text);
  });
