import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEV_PATHS, REASON } from '../dev-pki/index.ts';
import { serveDevServices } from '../dev-pki/node.ts';
import { certificate, detailOf, install, issuer, scene } from '../testing/evidence-client.ts';
import { failed, MINUTE } from '../testing/scene.ts';
import { parseCertificate } from '../x509/certificate.ts';

const { pki } = scene;
const root = parseCertificate(pki.root.certificate);
const HOUR = 60 * MINUTE;

test('the second responder is asked when the first is of no use, the list when both are not', async () => {
  const one = install();
  for (const [mode, outcome] of [
    ['tryLater', 'refused'],
    ['unavailable', 'status'],
    ['garbage', 'unreadable'],
    ['redirects', 'redirected'],
    ['endless', 'tooLarge'],
    ['wrongNonce', 'unusable'],
    ['stale', 'unusable'],
  ] as const) {
    const each = install();
    each.services.switches.ocsp = mode;
    assert.equal((await each.verdict()).verdict, 'valid');
    assert.deepEqual(each.ended(), [`ocsp ${outcome}`, 'ocsp ok'], mode);
    assert.deepEqual(each.services.asked, [DEV_PATHS.ocsp, DEV_PATHS.ocsp1]);
  }
  Object.assign(one.services.switches, { ocsp: 'tryLater', ocsp1: 'unavailable' });
  assert.equal((await one.verdict()).verdict, 'valid');
  assert.deepEqual(one.ended(), ['ocsp refused', 'ocsp status', 'crl ok']);
});

test('a responder that never answers, or stops half way, ends by its name within the time', async () => {
  const outcomes = async (mode: 'silent' | 'stalls', fetch?: typeof globalThis.fetch): Promise<string> => {
    const one = install({ timeoutMs: 40, ocspUrl: 'http://pki.test/ocsp', ...(fetch ? { fetch } : {}) });
    Object.assign(one.services.switches, { ocsp: mode, crl: 'silent' });
    const started = performance.now();
    const report = await one.verdict();
    assert.ok(performance.now() - started < 5000);
    assert.equal(report.verdict, 'pending');
    assert.equal(one.calls[0]?.outcome, 'timeout');
    return detailOf(report);
  };
  assert.match(await outcomes('silent'), /ocsp pki\.test: timeout/);
  assert.match(await outcomes('stalls'), /ocsp pki\.test: timeout/);
  // A fetch that does not heed the signal either.
  assert.match(await outcomes('silent', () => new Promise(() => undefined)), /ocsp pki\.test: timeout/);
});

test('an address that fails again and again is left alone for a while', async () => {
  const one = install({ breaker: { faults: 2, pauseMs: MINUTE } });
  one.services.switches.ocsp = 'unavailable';
  for (let i = 0; i < 4; i++) await one.verdict();
  const first = (): number => one.services.asked.splice(0).filter((path) => path === DEV_PATHS.ocsp).length;
  assert.equal(first(), 2);
  one.now += MINUTE;
  await one.verdict();
  await one.verdict();
  assert.equal(first(), 1, 'one try after the pause');
  one.now += MINUTE;
  one.services.switches.ocsp = 'ok';
  await one.verdict();
  await one.verdict();
  assert.equal(first(), 2, 'and all again when it went well');
});

test('calls are counted by host and outcome, without what they asked', async () => {
  const one = install();
  await one.verdict();
  const [call] = one.calls;
  assert.deepEqual(Object.keys(call ?? {}).sort(), ['bytes', 'host', 'ms', 'outcome', 'service', 'status']);
  assert.equal(call?.host, 'pki.test');
  assert.ok((call?.bytes ?? 0) > 500);
});

test('an answer is used again only where that is wished, for a minute at most, and for its certificate', async () => {
  const plain = install();
  await plain.verdict();
  await plain.verdict();
  assert.equal(plain.services.asked.length, 2);
  const kept = install({ cacheMs: 10 * MINUTE });
  await kept.verdict();
  kept.now += MINUTE - 1;
  assert.equal((await kept.verdict()).verdict, 'valid');
  assert.equal(kept.services.asked.length, 1);
  await kept.source.fetch(parseCertificate(scene.dana.certificate), issuer);
  assert.equal(kept.services.asked.length, 2);
  kept.now += 1;
  await kept.verdict();
  assert.equal(kept.services.asked.length, 3);
});

test('lists of the roots come with every evidence, and a revoked authority is refused', async () => {
  const rootCrls = [{ root, url: `http://pki.test${DEV_PATHS.root}` }];
  const one = install({ rootCrls });
  assert.equal((await one.verdict()).verdict, 'valid');
  assert.deepEqual(one.ended().sort(), ['ocsp ok', 'rootCrl ok']);
  await one.verdict();
  assert.deepEqual(one.ended(), ['ocsp ok']);
  const two = install({ rootCrls });
  two.services.revokeAuthority(pki.issuingCa.certificate, REASON.caCompromise);
  assert.deepEqual(failed(await two.verdict()), ['issuersNotRevoked']);
  const strangers = install({ rootCrls: [{ root: certificate, url: rootCrls[0]?.url ?? '' }] });
  await strangers.verdict();
  assert.ok(!strangers.services.asked.includes(DEV_PATHS.root), 'not the root over this issuer');
});

test('a clock of the authority that is ahead by more than a minute makes its answers useless', async () => {
  const one = install();
  one.services.switches.clockShiftMs = MINUTE;
  assert.equal((await one.verdict()).verdict, 'valid');
  one.services.switches.clockShiftMs = 2 * MINUTE;
  assert.equal((await one.verdict()).verdict, 'pending');
  assert.deepEqual(one.ended(), ['ocsp ok', 'ocsp unusable', 'ocsp unusable', 'crl unusable']);
});

test('over a real port all of it is the same', async (t) => {
  const behind = install();
  const served = await serveDevServices(behind.services);
  t.after(() => served.close());
  const one = install({ fetch: globalThis.fetch, timeoutMs: 5000 }, served.origin);
  const { switches } = behind.services;
  assert.equal((await one.verdict()).verdict, 'valid');
  switches.ocsp = 'redirects';
  switches.ocsp1 = 'unavailable';
  assert.equal((await one.verdict()).verdict, 'valid');
  assert.deepEqual(one.ended(), ['ocsp ok', 'ocsp redirected', 'ocsp status', 'crl ok']);
  one.now += HOUR;
  await one.source.prepare(issuer);
  assert.deepEqual(one.ended(), ['crl notModified']);
  assert.ok(!behind.services.asked.includes('/elsewhere'));
});
