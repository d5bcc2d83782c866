/** Signatures with changed octets: the answer is a report, and none is valid that changed what was signed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seq } from '../asn1/writer.ts';
import { concat, equalBytes, toBase64, toHex, utf8Bytes } from '../bytes.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import {
  cadesT,
  makeCrl,
  makeIssuingCa,
  makePerson,
  makeRoot,
  makeTsa,
  seededRandom,
} from '../dev-pki/index.ts';
import { rsaKey } from '../dev-pki/node.ts';
import { AIGUL, APPEAL, DAY, failed, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import { REAL, testContour, vector } from '../testing/vectors.ts';
import { trustStore } from '../trust/trust-store.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { appealOfPerson } from './purposes.ts';
import type { VerificationReport } from './report.ts';
import { verifyCms } from './verify-cms.ts';

const scene = makeScene('mutations');
const { pki, aigul } = scene;
const cms = scene.signs(aigul);

test('whatever the bytes, the answer is a report with a named refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asSequence) => {
      const input = asSequence ? seq(bytes) : bytes;
      const report = scene.verifies(input);
      return !report.valid && failed(report).length > 0;
    }),
    { numRuns: 2000, seed: 7 },
  );
});

/** Everything a signature covers, directly or through its time-stamp. */
function signedParts({ signers: infos, contentType, content: inner }: SignedData): string {
  const [info] = infos;
  const parts = [info?.signedAttributesDer, info?.signature, inner].map((part) =>
    toHex(part ?? new Uint8Array()),
  );
  return [contentType, ...parts].join();
}

interface Fuzz {
  readonly original: Uint8Array;
  readonly runs: number;
  readonly verify: (bytes: Uint8Array) => VerificationReport;
}

/** Changes, removes, doubles or inserts octets, always the same way for the same seed. */
function fuzz({ original, runs, verify }: Fuzz, seed: string): { valid: number } {
  const random = seededRandom(seed);
  const number = (below: number): number => {
    const [a = 0, b = 0, c = 0] = random(3);
    return (a * 65536 + b * 256 + c) % below;
  };
  const expected = signedParts(parseSignedData(original));
  const reference = verify(original);
  assert.equal(reference.valid, true, failed(reference).join());
  let valid = 0;
  for (let run = 0; run < runs; run++) {
    const at = number(original.length);
    const length = 1 + number(8);
    const mutations = [
      () => Uint8Array.from(original, (byte, i) => (i === at ? byte ^ (1 << number(8)) : byte)),
      () => Uint8Array.from(original, (byte, i) => (i === at ? number(256) : byte)),
      () => concat(original.subarray(0, at), original.subarray(at + length)),
      () => concat(original.subarray(0, at), random(length), original.subarray(at)),
      () => concat(original.subarray(0, at + length), original.subarray(at)),
    ];
    const mutated = (mutations[number(10)] ?? mutations[0] ?? assert.fail())();
    const report = verify(mutated);
    if (!report.valid) {
      assert.ok(failed(report).length > 0);
      continue;
    }
    valid++;
    assert.equal(signedParts(parseSignedData(mutated)), expected, `mutation ${run} changed what was signed`);
    assert.ok(equalBytes(report.signer?.certificate ?? APPEAL, reference.signer?.certificate ?? APPEAL));
    assert.equal(report.time, reference.time);
  }
  return { valid };
}

test('three thousand mutations of an RSA signature with time-stamp: none is valid that changed what was signed', () => {
  const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
  const top = makeRoot({ ...validity, key: rsaKey(), cn: 'DEV RSA ROOT' });
  const ca = makeIssuingCa({ ...validity, key: rsaKey(), cn: 'DEV RSA CA', issuer: top });
  const issued = { ...validity, issuer: ca, urls: pki.urls };
  const person = makePerson({ ...AIGUL, ...issued, key: rsaKey() });
  const tsa = makeTsa({ ...issued, key: rsaKey() });
  const anchor = parseCertificate(top.certificate);
  const trust = trustStore({
    signer: [anchor],
    tsa: [anchor],
    intermediates: [parseCertificate(ca.certificate)],
  });
  const crl = makeCrl(ca, { number: 1, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked: [] });
  const original = cadesT(person, APPEAL, { signingTime: NOW, attached: true, tsa, random: scene.random });
  const purpose = { ...appealOfPerson(AIGUL.iin), requireTimestamp: true };
  const verify = (bytes: Uint8Array): VerificationReport =>
    scene.verifies(bytes, { trust, purpose, evidence: { crls: [crl] } });
  const { valid } = fuzz({ original, runs: 3000, verify }, 'rsa');
  assert.ok(valid < 100, `${valid} harmless mutations`);
});

test('mutations of the signature KalkanCrypt made: none is valid that changed what was signed', REAL, () => {
  const now = Date.UTC(2026, 8, 1);
  const trust = testContour();
  const crls = [vector('crl/nca_gost2022_test_2026-08.crl')];
  const purpose = { ...appealOfPerson('123456789011'), requireTimestamp: true };
  const verify = (bytes: Uint8Array): VerificationReport =>
    verifyCms({ cms: bytes, trust, at: now, now, purpose, evidence: { crls } });
  fuzz({ original: vector('cms/kalkan2026_individual_attached.cms'), runs: 300, verify }, 'kalkan');
});

test('mutations of base64 text never make another signature valid', () => {
  const text = utf8Bytes(toBase64(cms));
  const original = parseSignedData(cms);
  for (let at = 0; at < text.length; at += 37) {
    const bent = Uint8Array.from(text);
    bent[at] = bent[at] === 65 ? 66 : 65;
    const report = scene.verifies(bent);
    if (report.valid) assert.equal(report.signatureSha256, scene.verifies(cms).signatureSha256);
  }
  assert.equal(original.signers.length, 1);
});
