/** The page's client where NCALayer is older, late, broken or asked for more than one document. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { parseCertificate, serialHex } from '../x509/certificate.ts';
import { readReply } from './ncalayer-reply.ts';
import {
  aigul,
  data,
  derOf,
  problemOf,
  requests,
  sign,
  signerOf,
  standIn,
  until,
  yerlan,
} from './testing/nca.ts';

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('what NCALayer says of a time-stamp it could not have is told apart from other errors', async () => {
  standIn.settings.mode = 'noTimestamp';
  assert.deepEqual(problemOf(await sign()), {
    kind: 'noTimestamp',
    message: 'TSP response: connect timed out',
  });
});

test('several documents are signed by one request, in their order, and an answer with fewer is none', async () => {
  const outcome = await sign({
    data: [data, toBase64(utf8Bytes('Екінші'))],
    attached: true,
    outputCert: true,
  });
  assert.ok(outcome.ok);
  assert.equal(requests(), 1);
  assert.deepEqual(
    outcome.signatures.map((one) => text(parseSignedData(derOf(one)).content)),
    ['Құжат мәтіні', 'Екінші'],
  );
  assert.match(outcome.certificate ?? '', /BEGIN CERTIFICATE/);
  const short = readReply({ kind: 'answer', answer: { status: true, body: { result: ['TUlJ'] } } }, 2);
  assert.deepEqual(problemOf(short), {
    kind: 'failed',
    code: 'UNREADABLE_ANSWER',
    message: 'The answer holds no signature',
  });
});

test('only the certificate with the number asked for signs', async () => {
  const serialNumber = serialHex(parseCertificate(yerlan.certificate)).toUpperCase();
  assert.deepEqual(signerOf(await sign({ serialNumber })), yerlan.certificate);
  assert.deepEqual(problemOf(await sign({ serialNumber: '01' })), { kind: 'noSuitableKey' });
});

test('a connection that closes instead of an answer is lost, and the next one is new', async () => {
  standIn.settings.mode = 'close';
  assert.deepEqual(problemOf(await sign()), { kind: 'lost' });
  standIn.settings.mode = 'ok';
  assert.ok((await sign()).ok);
});

test('a greeting may come late; one that never comes is a problem of its own', async () => {
  standIn.settings.greetingDelayMs = 40;
  assert.ok((await sign()).ok);
  standIn.settings.greeting = '';
  assert.deepEqual(problemOf(await sign({ greetingMs: 20 })), { kind: 'noGreeting' });
});

test('who gives up while another signing is under way is answered at once and opens no window', async () => {
  standIn.settings.delayMs = 60_000;
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [sign({ signal: first.signal }), sign({ signal: second.signal })] as const;
  await until(() => requests() === 1);
  second.abort();
  assert.deepEqual(problemOf(await both[1]), { kind: 'cancelled' });
  first.abort();
  assert.deepEqual(problemOf(await both[0]), { kind: 'cancelled' });
  standIn.settings.delayMs = 0;
  assert.ok((await sign()).ok);
  assert.equal(requests(), 2);
});

/** Methods of `commonUtils` that were asked, in order. */
const methodsAsked = (): string[] =>
  standIn.log.flatMap((entry) => {
    if (entry.event !== 'request') return [];
    const { module, method } = entry.request as { module: string; method: string };
    return module.endsWith('.commonUtils') ? [method] : [];
  });

for (const [version, lacking, signing, asked, stamped] of [
  ['with one method for both', [], {}, ['createCMSSignatureFromBase64'], true],
  [
    'without it',
    ['createCMSSignatureFromBase64'],
    {},
    ['createCMSSignatureFromBase64', 'createCAdESFromBase64', 'applyCAdEST'],
    true,
  ],
  ['that need not stamp', [], { timestamp: false }, ['createCAdESFromBase64'], false],
] as const) {
  test(`an older NCALayer ${version} signs by its own module`, async () => {
    Object.assign(standIn.settings, { modules: ['commonUtils'], lacking });
    const outcome = await sign(signing);
    assert.deepEqual(methodsAsked(), ['getActiveTokens', ...asked]);
    assert.deepEqual(signerOf(outcome), aigul.certificate);
    assert.ok(outcome.ok);
    const [signer] = parseSignedData(derOf(outcome.signatures[0])).signers;
    assert.equal((signer?.unsignedAttributes.length ?? 0) > 0, stamped);
  });
}

test('an older NCALayer signs documents one by one, with the key that is plugged in', async () => {
  Object.assign(standIn.settings, { modules: ['commonUtils'], tokens: ['AKKaztokenStore'] });
  const outcome = await sign({ data: [data, data] });
  assert.ok(outcome.ok);
  assert.equal(outcome.signatures.length, 2);
  const last = standIn.log.at(-1);
  assert.ok(last?.event === 'request');
  assert.deepEqual((last.request as { args: unknown }).args, ['AKKaztokenStore', 'SIGNATURE', data, false]);
});

test('cancel, error and no key of an older NCALayer are the same problems', async () => {
  standIn.settings.modules = ['commonUtils'];
  standIn.settings.mode = 'cancel';
  assert.deepEqual(problemOf(await sign()), { kind: 'cancelled' });
  standIn.settings.mode = 'error';
  const failed = problemOf(await sign());
  assert.ok(failed.kind === 'failed' && failed.code === '500');
  assert.deepEqual(methodsAsked().slice(-1), ['createCMSSignatureFromBase64']);
  const keys = standIn.identities.splice(0);
  standIn.settings.mode = 'ok';
  assert.deepEqual(problemOf(await sign()), { kind: 'noSuitableKey' });
  standIn.identities.push(...keys);
});

test('an NCALayer with none of the modules is too old, and its version is told', async () => {
  Object.assign(standIn.settings, { modules: [], greeting: '1.2' });
  assert.deepEqual(problemOf(await sign()), { kind: 'tooOld', version: '1.2' });
});

for (const [module, modules, argument] of [
  ['basics', ['basics'], (args: unknown) => (args as Record<string, unknown>)['data']],
  ['the older module', ['commonUtils'], (args: unknown) => (args as unknown[])[2]],
] as const) {
  test(`XML goes to ${module} as text and comes back signed, one document or several`, async () => {
    standIn.settings.modules = modules;
    const [first, second] = ['<a>1</a>', '<b>2</b>'];
    const outcome = await sign({ data: first, format: 'xml' });
    assert.equal(argument((standIn.log.at(-1) as { request: { args: unknown } }).request.args), first);
    assert.ok(outcome.ok && outcome.signatures.length === 1);
    assert.match(outcome.signatures[0], /^<a>1<ds:Signature .*<\/a>$/su);
    const both = await sign({ data: [first, second], format: 'xml' });
    assert.ok(both.ok);
    assert.deepEqual(
      both.signatures.map((xml) => xml.slice(0, 4)),
      ['<a>1', '<b>2'],
    );
  });
}

test('what should be XML and is not, is no answer', () => {
  const answer = { status: true, body: { result: ['TUlJ'] } };
  assert.deepEqual(problemOf(readReply({ kind: 'answer', answer }, 1, 'xml')), {
    kind: 'failed',
    code: 'UNREADABLE_ANSWER',
    message: 'The answer holds no signature',
  });
});
