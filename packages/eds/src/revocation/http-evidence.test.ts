import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { makeCrl, ocspRespond } from '../dev-pki/index.ts';
import { DAY, failed, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import { signerChain } from '../verify/signer-chain.ts';
import type { VerificationReport } from '../verify/report.ts';
import type { CertificateStatus } from './status.ts';
import { httpEvidence, type HttpEvidenceOptions } from './http-evidence.ts';

const scene = makeScene('http');
const { pki, aigul } = scene;
const cms = scene.signs(aigul);
type Handler = (body: Uint8Array, response: ServerResponse) => void;

const asked: string[] = [];
const handlers: { ocsp: Handler; crl: Handler } = { ocsp: () => undefined, crl: () => undefined };
const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push(request.url ?? '');
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  const body = new Uint8Array(Buffer.concat(chunks));
  (request.url === '/ocsp' ? handlers.ocsp : handlers.crl)(body, response);
}

const responder =
  (status: CertificateStatus, mode: 'ok' | 'tryLater' | 'wrongNonce' | 'stale' = 'ok'): Handler =>
  (body, response) => {
    response.end(ocspRespond(pki.ocsp, body, { now: NOW, status: () => status, mode }));
  };
const good = responder({ kind: 'good' });
const unavailable: Handler = (_, response) => void response.writeHead(503).end('busy');
const list: Handler = (_, response) => {
  const contents = { number: 1, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked: [] };
  response.end(makeCrl(pki.issuingCa, contents));
};

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
after(() => void server.close());
beforeEach(() => {
  asked.length = 0;
});

function options(other: Partial<HttpEvidenceOptions> = {}): HttpEvidenceOptions {
  const { port } = server.address() as AddressInfo;
  return {
    ocspUrl: `http://127.0.0.1:${port}/ocsp`,
    crlUrl: `http://127.0.0.1:${port}/crl`,
    timeoutMs: 2000,
    fetch: globalThis.fetch,
    random: scene.random,
    now: () => NOW,
    ...other,
  };
}

async function verdict(source = httpEvidence(options()), signal?: AbortSignal): Promise<VerificationReport> {
  const [certificate, issuer] = signerChain(cms, scene.trust) ?? [];
  assert.ok(certificate && issuer);
  return scene.verifies(cms, { evidence: await source.fetch(certificate, issuer, signal) });
}

test('the responder is asked, and only at the configured address', async () => {
  handlers.ocsp = good;
  const report = await verdict();
  assert.equal(report.verdict, 'valid');
  assert.deepEqual(asked, ['/ocsp']);
});

test('when the responder has no answer that can be relied on, the list is taken', async () => {
  handlers.crl = list;
  for (const handler of [
    unavailable,
    responder({ kind: 'good' }, 'tryLater'),
    responder({ kind: 'good' }, 'wrongNonce'),
    responder({ kind: 'good' }, 'stale'),
    ((_, response) => void response.end('<html>')) satisfies Handler,
  ]) {
    handlers.ocsp = handler;
    asked.length = 0;
    assert.equal((await verdict()).verdict, 'valid');
    assert.deepEqual(asked, ['/ocsp', '/crl']);
  }
});

test('a revocation is heard', async () => {
  handlers.ocsp = responder({ kind: 'revoked', at: NOW - DAY, reason: 1 });
  assert.deepEqual(failed(await verdict()), ['notRevoked']);
});

test('a list is kept until it expires', async () => {
  handlers.ocsp = unavailable;
  handlers.crl = list;
  let now = NOW;
  const source = httpEvidence(options({ now: () => now }));
  await verdict(source);
  await verdict(source);
  assert.deepEqual(
    asked.filter((url) => url === '/crl'),
    ['/crl'],
  );
  now = NOW + 2 * DAY;
  await verdict(source);
  assert.equal(asked.filter((url) => url === '/crl').length, 2);
});

test('when nothing can be had the verdict stays open, and nothing is thrown', async () => {
  handlers.ocsp = unavailable;
  handlers.crl = unavailable;
  assert.equal((await verdict()).verdict, 'pending');
  assert.equal(
    (await verdict(httpEvidence({ timeoutMs: 100, fetch, random: scene.random, now: () => NOW }))).verdict,
    'pending',
  );
  const closed = 'http://127.0.0.1:9/';
  assert.equal(
    (await verdict(httpEvidence(options({ ocspUrl: closed, crlUrl: closed })))).verdict,
    'pending',
  );
});

test('a silent responder, one that redirects and one that never stops sending are given up', async () => {
  handlers.crl = unavailable;
  handlers.ocsp = () => undefined;
  assert.equal((await verdict(httpEvidence(options({ timeoutMs: 50 })))).verdict, 'pending');
  handlers.ocsp = (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end();
  assert.equal((await verdict()).verdict, 'pending');
  assert.ok(!asked.includes('/elsewhere'));
  handlers.ocsp = (_, response) => void response.end(new Uint8Array(300 * 1024));
  assert.equal((await verdict()).verdict, 'pending');
});

test('the caller can call it off', async () => {
  handlers.ocsp = () => undefined;
  handlers.crl = () => undefined;
  assert.equal((await verdict(httpEvidence(options()), AbortSignal.abort())).verdict, 'pending');
});

test('the address can depend on the issuer', async () => {
  handlers.ocsp = good;
  const { ocspUrl } = options();
  const known = (): string | undefined => (typeof ocspUrl === 'string' ? ocspUrl : undefined);
  assert.equal((await verdict(httpEvidence(options({ ocspUrl: known })))).verdict, 'valid');
  const nowhere = httpEvidence(options({ ocspUrl: () => undefined, crlUrl: () => undefined }));
  assert.equal((await verdict(nowhere)).verdict, 'pending');
});
