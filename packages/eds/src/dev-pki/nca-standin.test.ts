/** The stand-in where the page's client does not go: TLS, other parameters, requests that are none. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:https';
import { test } from 'node:test';
import { parseSignedData } from '../cms/signed-data.ts';
import { fromBase64, toBase64, utf8Bytes } from '../bytes.ts';
import { streebog512 } from '../gost/streebog.ts';
import type { StandInSettings } from './nca-basics.ts';
import { answerRequest, ncaStandIn, usualSettings } from './nca-standin.ts';
import { aigul, now, pki, random } from './testing/world.ts';
import { loopbackTls } from './tls.ts';

const settings: StandInSettings = {
  ...usualSettings,
  tsa: pki.tsa,
  now: () => now,
  random,
};

const content = utf8Bytes('Құжат');

/** The result of a request with these parameters over `data`. */
function result(signingParams: object, data: unknown = toBase64(content)): unknown {
  const args = { format: 'cms', data, signingParams, signerParams: {} };
  const answer = answerRequest({ module: 'kz.gov.pki.knca.basics', method: 'sign', args }, settings, [aigul]);
  return (answer as { body: { result: unknown } }).body.result;
}

function read(pem: unknown): ReturnType<typeof parseSignedData> {
  const der = fromBase64(String(pem).replace(/-----[A-Z ]+-----/g, ''));
  assert.ok(der);
  return parseSignedData(der);
}

test('many documents give many signatures', () => {
  const signatures = result({ decode: true, encapsulate: true }, [toBase64(content), toBase64(content)]);
  assert.ok(Array.isArray(signatures));
  assert.deepEqual(
    signatures.map((one) => read(one).content),
    [content, content],
  );
});

test('booleans may be texts, as on the official page', () => {
  const [signature] = result({ decode: 'true', encapsulate: 'true', digested: 'false' }) as string[];
  assert.deepEqual(read(signature).content, content);
});

test('without decoding the text itself is signed, without a profile there is no time-stamp', () => {
  const [signature] = result({ decode: false, encapsulate: true, tsaProfile: null }, 'мәтін') as string[];
  const signed = read(signature);
  assert.deepEqual(signed.content, utf8Bytes('мәтін'));
  assert.deepEqual(signed.signers[0]?.unsignedAttributes, []);
});

test('a digest is signed like the document it is of', () => {
  const digest = toBase64(streebog512(content));
  const [signature] = result({ decode: true, encapsulate: true, digested: true }, digest) as string[];
  const signed = read(signature);
  assert.equal(signed.content, undefined);
  const stated = signed.signers[0]?.signedAttributes.find(({ oid }) => oid.endsWith('.9.4'))?.values[0]?.body;
  assert.deepEqual(stated, streebog512(content));
});

test('the certificate comes along when asked for', () => {
  const { signatures, certificate } = result({ decode: true, outputCert: true }) as Record<string, unknown>;
  assert.ok(Array.isArray(signatures));
  assert.match(String(certificate), /^-----BEGIN CERTIFICATE-----\n/);
});

test('what is no request gets the answers that NCALayer gives', () => {
  const answer = (request: unknown): unknown => answerRequest(request, settings, [aigul]);
  const module = 'kz.gov.pki.knca.basics';
  assert.deepEqual(answer({ module: 'x' }), { success: false, errorCode: 'MODULE_NOT_FOUND' });
  assert.deepEqual(answer(null), { success: false, errorCode: 'MODULE_NOT_FOUND' });
  const codes = [
    { module, method: 'x' },
    { module, method: 'sign' },
  ].map((one) => (answer(one) as { code: string }).code);
  assert.deepEqual(codes, ['GENERAL_ERROR', 'INVOCATION_ERROR']);
});

test('data that should be base64 and is not is an error', () => {
  const args = { format: 'cms', data: '<xml/>', signingParams: { decode: true } };
  const answer = answerRequest({ module: 'kz.gov.pki.knca.basics', method: 'sign', args }, settings, [aigul]);
  assert.deepEqual(answer, { status: false, code: 'SIGNING_FAILURE', message: 'The data is not base64.' });
});

test('with a key for 127.0.0.1 the socket speaks TLS', async () => {
  const day = 86_400_000;
  const tls = loopbackTls({ notBefore: Date.now() - day, notAfter: Date.now() + day });
  const standIn = ncaStandIn({ ...settings, identities: [aigul], tls });
  const url = await standIn.listen(0);
  assert.match(url, /^wss:\/\/127\.0\.0\.1:\d+\/$/);
  const upgrade = request(url.replace('wss', 'https'), {
    ca: tls.ca,
    headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' },
  });
  upgrade.end();
  const [response] = await once(upgrade, 'upgrade');
  assert.equal(response.statusCode, 101);
  await standIn.close();
});
