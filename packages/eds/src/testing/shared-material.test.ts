import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedMaterial } from './shared-material.ts';

test('absent material is a reason to skip on a desk and a failure in CI', () => {
  const nowhere = { QABYLDAU_SHARED: '/nowhere' };
  assert.match(sharedMaterial(nowhere).skip || '', /not found at \/nowhere/);
  assert.throws(() => sharedMaterial({ ...nowhere, CI: 'true' }), /not found/);
});
