/** The client of the page against the stand-in for NCALayer, over a real socket. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import { makeCrl } from '../dev-pki/crl.ts';
import { certificateFields } from '../dev-pki/holder.ts';
import { devTrust } from '../dev-pki/trust.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { connectNcaLayer } from './ncalayer-connection.ts';
import { readReply } from './ncalayer-reply.ts';
import { signWithNcaLayer } from './ncalayer-sign.ts';
import { SIGNER_USAGES } from './signing.ts';
import {
  aigul,
  dana,
  data,
  now,
  pki,
  problemOf,
  requests,
  sign,
  signerOf,
  standIn,
  until,
  url,
  yerlan,
} from './testing/nca.ts';

test('the request is the one of the official example, with real booleans', async () => {
  await sign({ iin: '900101400123', extKeyUsageOids: SIGNER_USAGES.individual, locale: 'ru' });
  assert.deepEqual(standIn.log.at(-1), {
    event: 'request',
    request: {
      module: 'kz.gov.pki.knca.basics',
      method: 'sign',
      args: {
        allowedStorages: null,
        format: 'cms',
        data,
        signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
        signerParams: {
          extKeyUsageOids: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
          iin: '900101400123',
          bin: '',
          serialNumber: '',
          chain: null,
        },
        locale: 'ru',
      },
    },
  });
});

test('the signature is a detached CAdES-T that verifies', async () => {
  const outcome = await sign();
  assert.ok(outcome.ok);
  const report = verifyCms({
    cms: utf8Bytes(outcome.signatures[0]),
    document: utf8Bytes('Құжат мәтіні'),
    trust: devTrust(pki),
    at: now,
    now,
    purpose: { ...appealOfPerson('900101400123'), requireTimestamp: true },
    evidence: {
      crls: [makeCrl(pki.issuingCa, { number: 1, thisUpdate: now, nextUpdate: now + 1, revoked: [] })],
    },
  });
  assert.deepEqual(
    report.checks.filter(({ ok }) => !ok),
    [],
  );
  assert.equal(report.verdict, 'valid');
  assert.equal(report.content, undefined);
});

for (const [asked, filter, expected] of [
  ['nothing', {}, aigul],
  ['an IIN', { iin: '850505300456' }, yerlan],
  ['a BIN', { bin: '010140000123' }, dana],
  ['the usage of a head', { extKeyUsageOids: SIGNER_USAGES.headOfLegalEntity }, dana],
] as const) {
  test(`of several identities the first that fits signs: asked for ${asked}`, async () => {
    const { subject } = certificateFields(signerOf(await sign(filter)));
    assert.deepEqual(subject, certificateFields(expected.certificate).subject);
  });
}

test('where no key fits, that is the problem', async () => {
  const outcome = await sign({ iin: '900101400123', extKeyUsageOids: SIGNER_USAGES.headOfLegalEntity });
  assert.deepEqual(problemOf(outcome), { kind: 'noSuitableKey' });
});

test('an answer in a string is read like one in an array', async () => {
  standIn.settings.results = 'string';
  assert.deepEqual(signerOf(await sign()), aigul.certificate);
});

test('a person who closes the window has cancelled', async () => {
  standIn.settings.mode = 'cancel';
  assert.deepEqual(problemOf(await sign()), { kind: 'cancelled' });
});

test('an error of NCALayer keeps its code and words', async () => {
  standIn.settings.mode = 'error';
  assert.deepEqual(problemOf(await sign()), {
    kind: 'failed',
    code: 'SIGNING_FAILURE',
    message: 'Signing failure.',
  });
});

test('a page that gives up while NCALayer waits for the person has cancelled, and may sign again', async () => {
  standIn.settings.delayMs = 60_000;
  const giveUp = new AbortController();
  const outcome = sign({ signal: giveUp.signal });
  await until(() => requests() === 1);
  giveUp.abort();
  assert.deepEqual(problemOf(await outcome), { kind: 'cancelled' });
  standIn.settings.delayMs = 0;
  assert.ok((await sign()).ok);
});

test('a page that gave up before does not connect', async () => {
  assert.deepEqual(problemOf(await sign({ signal: AbortSignal.abort() })), { kind: 'cancelled' });
  assert.deepEqual(standIn.log, []);
});

test('a second signing waits until the first is over', async () => {
  standIn.settings.delayMs = 100;
  const both = [sign(), sign()];
  await until(() => requests() === 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  assert.equal(requests(), 1);
  assert.deepEqual(
    (await Promise.all(both)).map(({ ok }) => ok),
    [true, true],
  );
  assert.equal(requests(), 2);
});

test('on one connection requests are answered in turn', async () => {
  standIn.settings.delayMs = 20;
  const connection = await connectNcaLayer({ url });
  assert.ok(typeof connection === 'object');
  assert.equal(connection.version, '1.4');
  const replies = await Promise.all([connection.ask({ module: 'a' }), connection.ask({ module: 'b' })]);
  assert.deepEqual(
    replies.map(({ kind }) => kind),
    ['answer', 'answer'],
  );
  connection.close();
  assert.deepEqual(await connection.ask({ module: 'c' }), { kind: 'lost' });
});

test('a connection that breaks while the person signs is lost', async () => {
  standIn.settings.delayMs = 60_000;
  const outcome = sign();
  await until(() => requests() === 1);
  standIn.drop();
  assert.deepEqual(problemOf(await outcome), { kind: 'lost' });
});

test('nobody on the port is not reachable', async () => {
  assert.deepEqual(
    problemOf(await signWithNcaLayer({ data, locale: 'en', extKeyUsageOids: [], url: 'ws://127.0.0.1:9/' })),
    {
      kind: 'notReachable',
    },
  );
});

test('where the browser refuses pages the local network, the problem says so', async (t) => {
  const permissions = {
    query: ({ name }: { name: string }) =>
      name === 'local-network-access'
        ? Promise.resolve({ state: 'denied' })
        : Promise.reject(new TypeError(name)),
  };
  Object.defineProperty(navigator, 'permissions', { value: permissions, configurable: true });
  t.after(() => Reflect.deleteProperty(navigator, 'permissions'));
  const refused = await signWithNcaLayer({
    data,
    locale: 'en',
    extKeyUsageOids: [],
    url: 'ws://127.0.0.1:9/',
  });
  assert.deepEqual(problemOf(refused), { kind: 'notReachable', localNetworkPermission: 'denied' });
});

test('a page that may not open sockets at all cannot reach NCALayer', async () => {
  class Forbidden {
    constructor() {
      throw new DOMException('content security policy', 'SecurityError');
    }
  }
  const outcome = await signWithNcaLayer({
    data,
    locale: 'en',
    extKeyUsageOids: [],
    WebSocket: Forbidden as unknown as typeof WebSocket,
  });
  assert.deepEqual(problemOf(outcome), { kind: 'notReachable' });
});

test('an idle connection beats, and is given up when nobody answers', async () => {
  const connection = await connectNcaLayer({ url, heartbeatMs: 10 });
  assert.ok(typeof connection === 'object');
  await until(() => standIn.log.filter(({ event }) => event === 'heartbeat').length > 2);
  assert.ok(connection.alive);
  standIn.settings.mode = 'silent';
  await until(() => !connection.alive);
});

test('answers of other versions and other programs are read for what they say', () => {
  const read = (answer: Record<string, unknown>) => readReply({ kind: 'answer', answer });
  const failed = (code: string, message: string) => ({
    ok: false,
    problem: { kind: 'failed', code, message },
  });
  const cancelled = { ok: false, problem: { kind: 'cancelled' } };
  assert.deepEqual(read({ status: true, body: { result: { signatures: ['TUlJ'], certificate: 'x' } } }), {
    ok: true,
    signatures: ['TUlJ'],
    certificate: 'x',
  });
  assert.deepEqual(read({ status: true, body: { result: 'TU\r\nlJ\r\n' } }), {
    ok: true,
    signatures: ['TUlJ'],
  });
  assert.deepEqual(read({ status: true, body: {} }), cancelled);
  assert.deepEqual(read({ status: false, code: 'USER_CANCELED', message: '' }), cancelled);
  assert.deepEqual(read({ code: '500', message: 'action.canceled' }), cancelled);
  assert.deepEqual(read({ success: false, errorCode: 'MODULE_NOT_FOUND' }), failed('MODULE_NOT_FOUND', ''));
  assert.deepEqual(
    read({ status: true, body: { result: '<xml/>' } }),
    failed('UNREADABLE_ANSWER', 'The answer holds no signature'),
  );
});
