import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEV_PATHS, makeCrl, REASON } from '../dev-pki/index.ts';
import { detailOf, install, issuer, scene, type Installation } from '../testing/evidence-client.ts';
import { DAY, failed, MINUTE, NOW } from '../testing/scene.ts';
import type { VerificationReport } from '../verify/report.ts';
import type { HttpEvidenceOptions } from './http-evidence.ts';

const { pki, aigul } = scene;
const HOUR = 60 * MINUTE;

/** Only lists: nobody speaks OCSP. */
function lists(other: Partial<HttpEvidenceOptions> = {}): Installation {
  return install({ ocspUrl: () => undefined, ...other });
}

test('a list is asked for once, however many want it', async () => {
  const one = lists();
  const reports = await Promise.all(Array.from({ length: 5 }, () => one.verdict()));
  assert.ok(reports.every(({ valid }) => valid));
  assert.deepEqual(one.services.asked, [DEV_PATHS.crl]);
});

test('a list that holds is given out while a newer one is looked for, which may be the same', async () => {
  const one = lists();
  await one.verdict();
  one.now += HOUR;
  assert.equal((await one.verdict()).verdict, 'valid');
  await one.source.prepare(issuer);
  assert.deepEqual(one.ended(), ['crl ok', 'crl notModified']);
  one.services.revoke(aigul.certificate, REASON.keyCompromise);
  one.services.publish();
  one.now += HOUR;
  assert.equal((await one.verdict()).verdict, 'valid');
  await one.source.prepare(issuer);
  assert.deepEqual(failed(await one.verdict()), ['notRevoked']);
  assert.deepEqual(one.ended(), ['crl ok']);
});

test('the old list stays until a new one is read, signed by the issuer and not older', async () => {
  const one = lists({ refreshMs: 0 });
  one.services.publish();
  await one.verdict();
  one.ended();
  const swap = async (mode: 'truncated' | 'garbage' | 'expired', ended: string): Promise<void> => {
    one.now += MINUTE;
    one.services.switches.crl = mode;
    assert.equal((await one.verdict()).verdict, 'valid', mode);
    await one.source.prepare(issuer);
    assert.deepEqual(one.ended(), [ended], mode);
    assert.equal((await one.verdict()).verdict, 'valid', mode);
  };
  await swap('truncated', 'crl unreadable');
  await swap('garbage', 'crl unreadable');
  // Truly signed, but of three days ago: somebody on the way plays an old list again.
  await swap('expired', 'crl unusable');
  one.now += 2 * DAY;
  one.services.switches.crl = 'unavailable';
  const report = await one.verdict();
  assert.deepEqual(failed(report), ['revocationListFresh']);
  assert.match(detailOf(report), /expired.*crl pki\.test: status/);
});

test('a newer list of somebody else, or of changes only, does not push out the one that is there', async () => {
  const { services } = install();
  let instead: Uint8Array | undefined;
  const one = lists({
    refreshMs: 0,
    fetch: async (input, init) =>
      instead === undefined ? services.fetch(input, init) : new Response(Uint8Array.from(instead)),
  });
  await one.verdict();
  one.ended();
  const newer = { number: 9, thisUpdate: NOW, nextUpdate: NOW + 9 * DAY, revoked: [] };
  const forger = {
    key: { ...pki.tsa.key, keyId: pki.issuingCa.key.keyId },
    certificate: pki.issuingCa.certificate,
  };
  for (const list of [
    makeCrl(forger, newer),
    makeCrl(pki.root, newer),
    makeCrl(pki.issuingCa, { ...newer, baseNumber: 1 }),
    makeCrl(pki.issuingCa, { ...newer, thisUpdate: NOW + DAY }),
  ]) {
    instead = list;
    one.now += MINUTE;
    await one.source.prepare(issuer);
    assert.deepEqual(one.ended(), ['crl unusable']);
    assert.equal((await one.verdict()).verdict, 'valid');
  }
  instead = makeCrl(pki.issuingCa, newer);
  one.now += MINUTE;
  await one.source.prepare(issuer);
  assert.deepEqual(one.ended(), ['crl ok']);
});

test('a list on its way longer than the caller waits is there for the next who asks', async () => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { services } = install();
  const slow: typeof globalThis.fetch = async (input, init) => {
    const response = await services.fetch(input, init);
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    void gate.then(() => response.body?.pipeTo(writable));
    return new Response(readable);
  };
  const one = lists({ fetch: slow, timeoutMs: 40 });
  const waiting = await one.verdict();
  assert.match(detailOf(waiting), /still on its way/);
  release();
  assert.equal((await one.verdict()).verdict, 'valid');
});

test('a list that could not be had is not asked for at once again', async () => {
  const one = lists();
  one.services.switches.crl = 'unavailable';
  for (let i = 0; i < 3; i++) assert.match(detailOf(await one.verdict()), /crl pki\.test: status/);
  assert.equal(one.services.asked.length, 1);
  one.now += 10_000;
  one.services.switches.crl = 'ok';
  assert.equal((await one.verdict()).verdict, 'valid');
});

test('a list larger than allowed is given up', async () => {
  for (const mode of ['ok', 'endless'] as const) {
    const one = lists({ limits: { maxBytes: 200 } });
    one.services.switches.crl = mode;
    assert.equal((await one.verdict()).verdict, 'pending');
    assert.deepEqual(one.ended(), ['crl tooLarge']);
  }
});

test('changes are fetched with their list: a revocation shows at once, a hold is lifted', async () => {
  const one = lists({ deltaCrlUrl: `http://pki.test${DEV_PATHS.delta}`, refreshMs: MINUTE });
  const next = async (): Promise<VerificationReport> => {
    one.now += MINUTE;
    await one.source.prepare(issuer);
    return one.verdict();
  };
  assert.equal((await one.verdict()).verdict, 'valid');
  one.services.revoke(aigul.certificate, REASON.certificateHold);
  assert.deepEqual(failed(await next()), ['notRevoked']);
  one.services.publish();
  assert.deepEqual(failed(await next()), ['notRevoked']);
  one.services.release(aigul.certificate);
  const report = await next();
  assert.deepEqual(failed(report), []);
  assert.ok(report.findings.some(({ changes }) => changes !== undefined));
});
