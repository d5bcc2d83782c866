import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEV_PATHS, devServices, REASON, type DevServices } from '../dev-pki/index.ts';
import { serveDevServices } from '../dev-pki/node.ts';
import type { CallRecord } from '../net/call.ts';
import { DAY, failed, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import type { VerificationReport } from '../verify/report.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { httpEvidence, type HttpEvidence, type HttpEvidenceOptions } from './http-evidence.ts';

const scene = makeScene('clients');
const { pki, aigul, random } = scene;
const certificate = parseCertificate(aigul.certificate);
const issuer = parseCertificate(pki.issuingCa.certificate);
const root = parseCertificate(pki.root.certificate);
const cms = scene.signs(aigul);
const HOUR = 60 * MINUTE;

/** The services, a client with all their addresses, a clock that stands still, and what was called. */
class Installation {
  now = NOW;
  readonly calls: CallRecord[] = [];
  readonly services: DevServices = devServices({ pki, random, now: () => this.now });
  readonly source: HttpEvidence;

  constructor(other: Partial<HttpEvidenceOptions> = {}, origin = 'http://pki.test') {
    this.source = httpEvidence({
      ocspUrl: [origin + DEV_PATHS.ocsp, origin + DEV_PATHS.ocsp1],
      crlUrl: origin + DEV_PATHS.crl,
      timeoutMs: 2000,
      fetch: this.services.fetch,
      random,
      now: () => this.now,
      onCall: (call) => void this.calls.push(call),
      ...other,
    });
  }

  /** How each call since the last look ended, such as "crl ok". */
  ended(): string[] {
    return this.calls.splice(0).map(({ service, outcome }) => `${service} ${outcome}`);
  }

  async verdict(signal?: AbortSignal): Promise<VerificationReport> {
    const evidence = await this.source.fetch(certificate, issuer, signal);
    return scene.verifies(cms, { evidence, now: this.now });
  }
}

function install(other?: Partial<HttpEvidenceOptions>, origin?: string): Installation {
  return new Installation(other, origin);
}

const detailOf = (report: VerificationReport): string => report.checks.find(({ ok }) => !ok)?.detail ?? '';

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
