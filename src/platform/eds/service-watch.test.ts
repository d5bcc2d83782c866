import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallOutcome } from '@qabyldau/eds';
import { serviceWatch } from './service-watch.ts';

test('an operator is told once that a service fails, and once that it answers again', () => {
  const told: string[] = [];
  const onCall = serviceWatch((what) => told.push(what));
  const called = (host: string, ...outcomes: readonly CallOutcome[]): void => {
    for (const outcome of outcomes) onCall({ service: 'ocsp', host, outcome, ms: 1, bytes: 0 });
  };
  called('ocsp.pki.gov.kz', 'ok', 'timeout', 'aborted', 'unusable', 'timeout');
  called('ocsp1.pki.gov.kz', 'ok', 'aborted');
  called('ocsp.pki.gov.kz', 'ok', 'notModified');
  assert.deepEqual(told, [
    'No reliable answer of ocsp at ocsp.pki.gov.kz: timeout.',
    'ocsp at ocsp.pki.gov.kz answers again, after 3 calls in vain.',
  ]);
});
