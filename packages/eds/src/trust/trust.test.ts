import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { makeScene, trustIn } from '../testing/scene.ts';
import { productionCertificates, REAL, realCertificate, vectors } from '../testing/vectors.ts';
import { fingerprint } from '../x509/certificate.ts';
import { importTrust } from './import-trust.ts';
import { PRODUCTION_PINS } from './pins.ts';
import { isTestCertificate, trustStore, trustStoreOf } from './trust-store.ts';

const scene = makeScene('trust');
const files = [
  { name: 'root.cer', bytes: scene.pki.root.certificate },
  { name: 'ca.cer', bytes: scene.pki.issuingCa.certificate },
];

test('every certificate published by the national authority is accepted by its pin', REAL, () => {
  const { accepted, refused } = importTrust(vectors('ca-prod'), PRODUCTION_PINS);
  assert.deepEqual(refused, []);
  assert.equal(accepted.length, PRODUCTION_PINS.length);
  for (const { name, label, sha256, certificate } of accepted) {
    assert.equal(name, `${label}.cer`);
    assert.equal(sha256, createHash('sha256').update(certificate.der).digest('hex'));
  }
});

test('authorities of the test contour are refused unless allowed', REAL, () => {
  const { accepted, refused } = importTrust(vectors('ca-test'), PRODUCTION_PINS);
  assert.equal(accepted.length, 0);
  assert.deepEqual(new Set(refused.map(({ reason }) => reason)), new Set(['testCertificate']));
  const allowed = importTrust(vectors('ca-test'), PRODUCTION_PINS, { allowTest: true });
  assert.equal(allowed.accepted.length, 4);
  assert.ok(allowed.accepted.every(({ kind }) => kind === 'test'));
});

test('a development authority is refused unless allowed', () => {
  assert.deepEqual(
    importTrust(files, PRODUCTION_PINS).refused.map(({ reason }) => reason),
    ['testCertificate', 'testCertificate'],
  );
  assert.equal(importTrust(files, PRODUCTION_PINS, { allowTest: true }).accepted.length, 2);
});

test('a production certificate without its pin is refused, also when test ones are allowed', REAL, () => {
  const [first] = vectors('ca-prod');
  const pins = PRODUCTION_PINS.slice(1);
  for (const allowTest of [false, true]) {
    const { refused } = importTrust(first === undefined ? [] : [first], pins, { allowTest });
    assert.equal(refused[0]?.reason, 'notPinned');
  }
});

test('a person is no authority, a text no certificate, a file given twice is taken once', REAL, () => {
  const person =
    vectors('user-test').find(({ name }) => name.includes('individual_valid.cer')) ?? assert.fail();
  const text = { name: 'note.cer', bytes: utf8Bytes('бұл сертификат емес') };
  const [one] = vectors('ca-prod');
  const twice = one === undefined ? [] : [one, { ...one, name: 'copy.cer' }];
  const { accepted, refused } = importTrust([person, text, ...twice], PRODUCTION_PINS, { allowTest: true });
  assert.equal(accepted.length, 1);
  assert.deepEqual(
    refused.map(({ reason }) => reason),
    ['notAuthority', 'notCertificate', 'duplicate'],
  );
});

test('a certificate in PEM is the same certificate', () => {
  const pem = (bytes: Uint8Array): Uint8Array =>
    utf8Bytes(`-----BEGIN CERTIFICATE-----\n${toBase64(bytes)}\n-----END CERTIFICATE-----\n`);
  const armoured = files.map(({ name, bytes }) => ({ name, bytes: pem(bytes) }));
  const digests = [files, armoured].map((list) =>
    importTrust(list, [], { allowTest: true }).accepted.map(({ sha256 }) => sha256),
  );
  assert.deepEqual(digests[0], digests[1]);
  assert.equal(digests[0]?.length, 2);
});

test('test and development authorities are known by their names', REAL, () => {
  assert.ok(productionCertificates().every((certificate) => !isTestCertificate(certificate)));
  assert.ok(isTestCertificate(realCertificate('ca-test/nca_rsa_test_2019.cer')));
  assert.ok(scene.trust.signer.every(isTestCertificate));
});

test('the version of a trust store follows from its certificates and their places', () => {
  const { signer, tsa, intermediates, version } = trustIn(scene.pki);
  assert.equal(trustStore({ signer, tsa, intermediates }).version, version);
  assert.notEqual(trustStore({ signer, tsa: [], intermediates }).version, version);
  assert.notEqual(trustStore({ signer: [], tsa: signer, intermediates }).version, version);
});

test('self-issued certificates become anchors, the others intermediates', () => {
  const { signer, intermediates } = scene.trust;
  const made = trustStoreOf([...signer, ...intermediates]);
  assert.equal(made.version, scene.trust.version);
  assert.deepEqual(made.signer.map(fingerprint), signer.map(fingerprint));
});
