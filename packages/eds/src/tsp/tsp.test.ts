import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Asn1Error } from '../asn1/reader.ts';
import { integer, seq } from '../asn1/writer.ts';
import { tsaRespond } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { failed, makeScene, NOW } from '../testing/scene.ts';
import { REAL, vector } from '../testing/vectors.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import {
  addTimeStamp,
  answersRequest,
  parseTimeStampResponse,
  timeStampRequest,
  timeStampRequestFor,
} from './request.ts';
import { parseTimeStampToken } from './token.ts';

const scene = makeScene('tsp');
const { pki, random, aigul } = scene;
const cms = scene.signs(aigul);
const nonce = Uint8Array.from([0x80, 1, 2, 3, 4, 5, 6, 7]);

function token(request: Uint8Array, wrongNonce = false): Uint8Array {
  const response = parseTimeStampResponse(tsaRespond(pki.tsa, request, { now: NOW, random, wrongNonce }));
  return response.granted ? response.token : assert.fail();
}

test('the portal adds a time-stamp to a signature that came without, and it verifies', () => {
  const request = timeStampRequestFor(cms, nonce);
  const answer = token(request.der);
  assert.ok(answersRequest(answer, request));
  const stamped = addTimeStamp(cms, answer);
  const purpose = { ...appealOfPerson('900101400123'), requireTimestamp: true };
  const report = scene.verifies(stamped, { purpose });
  assert.deepEqual(failed(report), []);
  assert.equal(report.time, NOW);
});

test('an answer to another request is told apart', () => {
  const request = timeStampRequestFor(cms, nonce);
  assert.ok(!answersRequest(token(request.der, true), request));
  const other = timeStampRequestFor(scene.signs(scene.dana), nonce);
  assert.ok(!answersRequest(token(other.der), request));
  const same = { imprint: new Uint8Array(32).fill(7), policy: OID.tsaPolicyGost2015, nonce };
  const bySha = timeStampRequest({ ...same, digest: OID.sha256 });
  const answer = token(timeStampRequest({ ...same, digest: OID.streebog256 }).der);
  assert.ok(!answersRequest(answer, bySha), 'the same octets of another digest');
});

test('a second time-stamp, and one without a signature, is refused', () => {
  const request = timeStampRequestFor(cms, nonce);
  const stamped = addTimeStamp(cms, token(request.der));
  assert.throws(() => addTimeStamp(stamped, token(request.der)), Asn1Error);
  assert.throws(() => timeStampRequestFor(seq(integer(1)), nonce), Asn1Error);
});

test('an authority that refuses says so', () => {
  const request = timeStampRequest({
    digest: OID.sha1,
    imprint: new Uint8Array(20),
    policy: OID.tsaPolicyGost2015,
    nonce,
  });
  const response = parseTimeStampResponse(tsaRespond(pki.tsa, request.der, { now: NOW, random }));
  assert.deepEqual(response, { granted: false, status: 2 });
});

test('a token of the production authority states its moment and its policy', REAL, () => {
  const response = parseTimeStampResponse(vector('tsp/tsp_response.bin'));
  assert.ok(response.granted);
  assert.equal(parseTimeStampToken(response.token).signed.contentType, OID.tstInfo);
  const { info } = parseTimeStampToken(vector('tsp/tsp_token.bin'));
  assert.ok(info.policy.startsWith(OID.tsaPolicyArc));
  assert.ok(info.generatedAt > Date.UTC(2015, 0, 1));
});
