import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { cadesBes } from '../dev-pki/cades.ts';
import { aigul, document, now, ocspAbout, trust, IIN, NONCE } from '../dev-pki/testing/world.ts';
import type { FileToSign } from '../egov-mobile/index.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { readProcedure, type SigexProcedure } from './answers.ts';
import { sigexClient, type SigexClient, type SigexOptions } from './index.ts';
import { fakeSigex } from './testing/fake-sigex.ts';

const origin = 'https://sigex.example';
const names = { kk: 'Жолданым', ru: 'Обращение', en: 'Appeal' };
const files: FileToSign[] = [{ id: 1, names, meta: [], mime: '', bytes: document }];
const begun = {
  expireAt: now + 300_000,
  qrCode: toBase64(utf8Bytes('GIF89a..')),
  dataURL: `${origin}/api/egovQr/1`,
  signURL: `${origin}/api/egovQr/2`,
};
const procedure: SigexProcedure = {
  expireAt: undefined,
  qrPicture: begun.qrCode,
  dataUrl: begun.dataURL,
  signUrl: begun.signURL,
  launchLinks: { eGovMobile: null, eGovBusiness: null },
};

const client = (fetch: SigexOptions['fetch'], given: Partial<SigexOptions> = {}): SigexClient =>
  sigexClient({ url: `${origin}/`, fetch, timeoutMs: 200, waitMs: 200, restMs: 1, now: () => now, ...given });
/** A gateway that gives the same answer to everything. */
const always = (answer: () => Response | Promise<Response>): SigexClient =>
  client(() => Promise.resolve().then(answer));
const json = (body: unknown, status = 200): SigexClient => always(() => Response.json(body, { status }));
const signed = (...list: unknown[]): object => ({ documentsToSign: list });
const one = (id: unknown, data: unknown): object => ({ id, document: { file: { mime: '', data } } });

test('a document goes to the gateway, waits for the phone, and comes back as a CMS that verifies', async () => {
  const gateway = fakeSigex({ origin, expireAt: now + 300_000 });
  const sigex = client(gateway.fetch, { waitMs: 5000 });
  const begin = await sigex.begin('Жолданымға қол қою');
  assert.ok(begin.ok);
  assert.equal(begin.value.expireAt, now + 300_000);
  assert.match(begin.value.launchLinks.eGovMobile ?? '', /^https:\/\/m\.egov\.kz\/mobileSign\?link=/);
  let taken = false;
  const sent = sigex.send(begin.value, files).then((answer) => {
    taken = true;
    return answer;
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(taken, false, 'nobody has scanned the code');
  const received = await gateway.scan();
  assert.deepEqual(await sent, { ok: true, value: null });
  assert.equal(received.signMethod, 'CMS_SIGN_ONLY');
  assert.equal(received.documentsToSign[0]?.nameKz, 'Жолданым');
  const coming = sigex.signatures(begin.value, [1]);
  gateway.sign((bytes) => toBase64(cadesBes(aigul, bytes, { signingTime: now, attached: false })));
  const came = await coming;
  assert.ok(came.ok && came.value[0]);
  const evidence = { ocsp: [ocspAbout(aigul)], nonce: NONCE };
  const { cms } = came.value[0];
  const report = verifyCms({ cms, document, trust, at: now, now, purpose: appealOfPerson(IIN), evidence });
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks.filter(({ ok }) => !ok)));
  assert.deepEqual(gateway.log, ['POST /api/egovQr', 'POST /api/egovQr/1', 'GET /api/egovQr/1']);
});

test('an address elsewhere is never asked, whoever names it', async () => {
  for (const foreign of [
    'https://evil.example/api/egovQr/1',
    'http://sigex.example/api/egovQr/1',
    'https://sigex.example:8443/api/egovQr/1',
    'https://sigex.example@evil.example/1',
    'https://sigex.example.evil.example/1',
    'https://a:b@sigex.example/1',
    'file:///etc/passwd',
    '/api/egovQr/1',
    '',
  ]) {
    for (const name of ['dataURL', 'signURL'])
      assert.deepEqual(
        await json({ ...begun, [name]: foreign }).begin(''),
        { ok: false, problem: 'foreignAddress' },
        foreign,
      );
    const silent = client(() => assert.fail('asked'));
    const given = { ...procedure, dataUrl: foreign, signUrl: foreign };
    for (const answer of [await silent.send(given, files), await silent.signatures(given, [1])])
      assert.deepEqual(answer, { ok: false, problem: 'foreignAddress' });
  }
  const asked: string[] = [];
  const sent = client((url) => {
    asked.push(new Request(url).url);
    return Promise.resolve(
      new Response(null, { status: 307, headers: { location: 'https://evil.example/' } }),
    );
  });
  assert.deepEqual(await sent.send(procedure, files), { ok: false, problem: 'foreignAddress' });
  assert.deepEqual(asked, [procedure.dataUrl]);
});

test('links and the moment of the end are kept only where they can be believed', async () => {
  const link = 'https://m.egov.kz/mobileSign?link=1';
  for (const [given, kept] of [
    [link, link],
    ['https://mgovsign.page.link/?link=1', 'https://mgovsign.page.link/?link=1'],
    ['javascript:alert(1)', null],
    ['https://m.egov.kz.evil.example/', null],
    ['https://evil@m.egov.kz/', null],
    ['http://m.egov.kz/', null],
    [{}, null],
  ] as const) {
    const answer = await json({ ...begun, eGovMobileLaunchLink: given }).begin('');
    assert.equal(answer.ok && answer.value.launchLinks.eGovMobile, kept);
  }
  for (const [given, kept] of [
    [now + 1000, now + 1000],
    [new Date(now + 1000).toISOString(), now + 1000],
    [now - 1, undefined],
    [Math.floor(now / 1000) + 300, undefined],
    [now * 1000, undefined],
    ['soon', undefined],
    [null, undefined],
  ] as const) {
    const answer = await json({ ...begun, expireAt: given }).begin('');
    assert.equal(answer.ok && answer.value.expireAt, kept);
  }
});

for (const [what, body, problem] of [
  ['no JSON', new Response('<html>'), 'unusable'],
  ['a number', Response.json(1), 'unusable'],
  ['an array', Response.json([]), 'unusable'],
  ['bytes that are no text', new Response(Uint8Array.of(0xff)), 'unusable'],
  ['no picture', Response.json({ ...begun, qrCode: undefined }), 'unusable'],
  [
    'a picture that is no GIF',
    Response.json({ ...begun, qrCode: toBase64(utf8Bytes('<svg/>')) }),
    'unusable',
  ],
  ['a picture that is no base64', Response.json({ ...begun, qrCode: '"><script>' }), 'unusable'],
  ['addresses in a list', Response.json({ ...begun, dataURL: [begun.dataURL] }), 'unusable'],
  ['fields of the prototype', new Response(`{"__proto__":${JSON.stringify(begun)}}`), 'unusable'],
  ['a huge answer', Response.json({ ...begun, a: 'x'.repeat(200_000) }), 'tooLarge'],
  ['a huge picture', Response.json({ ...begun, qrCode: 'R0lGODlh'.repeat(15_000) }), 'unusable'],
  ['not modified', new Response(null, { status: 304 }), 'unusable'],
  ['status 400', new Response('{}', { status: 400 }), 'refused'],
  ['status 500', new Response('{}', { status: 500 }), 'refused'],
  ['status 503', new Response('{}', { status: 503 }), 'noAnswer'],
] as const)
  test(`a procedure that begins with ${what} is ${problem}`, async () => {
    assert.deepEqual(await always(() => body).begin(''), { ok: false, problem });
  });

test('what the gateway says instead of an answer is told, cut short', async () => {
  const refused = { ok: false, problem: 'refused' };
  assert.deepEqual(await json({ message: 'лимит' }).begin(''), { ...refused, message: 'лимит' });
  assert.deepEqual(await json({ message: 'нет' }).send(procedure, files), { ...refused, message: 'нет' });
  const long = await json({ message: 'x'.repeat(10_000) }).signatures(procedure, [1]);
  assert.deepEqual(long, { ...refused, message: 'x'.repeat(300) });
  assert.deepEqual(await json({ ...begun, message: {} }).begin(''), { ...refused, message: '' });
});

for (const [what, body, problem] of [
  ['nothing', {}, 'unusable'],
  ['no document', signed(), 'unusable'],
  ['another document', signed(one(2, 'AQ==')), 'unusable'],
  ['one document too many', signed(one(1, 'AQ=='), one(2, 'AQ==')), 'unusable'],
  ['no base64', signed(one(1, 'қол')), 'unusable'],
  ['megabytes', signed(one(1, 'A'.repeat(1024 * 1024))), 'tooLarge'],
] as const)
  test(`signatures with ${what} are ${problem}`, async () => {
    assert.deepEqual(await json(body).signatures(procedure, [1]), { ok: false, problem });
  });

test('a procedure that the gateway does not know any more is expired', async () => {
  for (const status of [404, 410])
    for (const answer of [
      json({}, status).send(procedure, files),
      json({}, status).signatures(procedure, [1]),
    ])
      assert.deepEqual(await answer, { ok: false, problem: 'expired' });
});

const never = (): Promise<Response> => new Promise(() => undefined);

test('silence ends by the clock: of the caller or of the procedure', async () => {
  const quick = client(never, { timeoutMs: 5, waitMs: 5 });
  assert.deepEqual(await quick.begin(''), { ok: false, problem: 'timeout' });
  assert.deepEqual(await quick.send(procedure, files), { ok: false, problem: 'timeout' });
  const soon = { ...procedure, expireAt: now + 3 };
  assert.deepEqual(await quick.signatures(soon, [1]), { ok: false, problem: 'expired' });
  const over = { ...procedure, expireAt: now - 1 };
  assert.deepEqual(await client(() => assert.fail('asked')).send(over, files), {
    ok: false,
    problem: 'expired',
  });
  // A body that drips without an end.
  const drip = new ReadableStream({ pull: () => new Promise(() => undefined) });
  const dripping = client(() => Promise.resolve(new Response(drip)), { waitMs: 5 });
  assert.deepEqual(await dripping.signatures(procedure, [1]), { ok: false, problem: 'timeout' });
});

test('a broken connection is tried again while a person is waited for, and no longer', async () => {
  let tries = 0;
  const sigex = client(() => {
    tries++;
    if (tries === 1) return Promise.reject(new TypeError('reset'));
    if (tries === 2) return Promise.resolve(new Response(null, { status: 504 }));
    return Promise.resolve(Response.json(signed(one(1, 'AQ=='))));
  });
  const answer = await sigex.signatures(procedure, [1]);
  assert.deepEqual(answer, { ok: true, value: [{ id: 1, cms: Uint8Array.of(1) }] });
  assert.equal(tries, 3);
  let at = now;
  const away = client(() => Promise.reject(new TypeError('refused')), { now: () => (at += 50) });
  assert.deepEqual(await away.send(procedure, files), { ok: false, problem: 'timeout' });
  assert.deepEqual(
    await away.begin(''),
    { ok: false, problem: 'noAnswer' },
    'a short question is asked once',
  );
  const stopped = client(() => Promise.reject(new TypeError('refused')), { restMs: 0 });
  assert.deepEqual(await stopped.send(procedure, files), { ok: false, problem: 'noAnswer' });
});

test('who loses interest is let go at once, also between two questions', async () => {
  const waiting = new AbortController();
  const answer = client(never, { waitMs: 60_000 }).send(procedure, files, waiting.signal);
  waiting.abort();
  assert.deepEqual(await answer, { ok: false, problem: 'aborted' });
  assert.deepEqual(await client(never).begin('', waiting.signal), { ok: false, problem: 'aborted' });
  const resting = new AbortController();
  const broken = client(
    () => {
      setTimeout(() => {
        resting.abort();
      }, 5);
      return Promise.reject(new TypeError('reset'));
    },
    { waitMs: 60_000, restMs: 30_000 },
  );
  assert.deepEqual(await broken.signatures(procedure, [1], resting.signal), {
    ok: false,
    problem: 'aborted',
  });
});

test('only a web address is a gateway, and no answer makes the reader throw', () => {
  assert.throws(() => sigexClient({ url: 'ftp://a', fetch: never, timeoutMs: 1, now: () => now }), TypeError);
  fc.assert(
    fc.property(fc.json(), fc.json(), (a, b) => {
      const body = utf8Bytes(`{"qrCode":"R0lGODlh","dataURL":${a},"signURL":"${origin}/","expireAt":${b}}`);
      assert.equal(readProcedure(body, origin, now).ok, false);
    }),
    { numRuns: 200 },
  );
});
