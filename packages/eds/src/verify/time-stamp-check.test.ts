import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, integer, seq } from '../asn1/writer.ts';
import { cadesBes, createDevPki, makeTsa, tsaRespond } from '../dev-pki/index.ts';
import type { Holder } from '../dev-pki/index.ts';
import { rebuilt, refused, signerInfoOf } from '../testing/cms-surgery.ts';
import { AIGUL, APPEAL, DAY, makeScene, NOW } from '../testing/scene.ts';
import { addTimeStamp, parseTimeStampResponse, timeStampRequestFor } from '../tsp/request.ts';
import { appealOfPerson } from './purposes.ts';

const scene = makeScene('time-stamps');
const { pki, aigul, dana, random } = scene;

/** Айгүл's signature with a time-stamp token of our making. */
function stamped(tsa: Holder, at: number, over?: Uint8Array): Uint8Array {
  const cms = scene.signs(aigul);
  const request = timeStampRequestFor(over ?? cms, random(8));
  const response = parseTimeStampResponse(tsaRespond(tsa, request.der, { now: at, random }));
  return addTimeStamp(cms, response.granted ? response.token : assert.fail());
}

test('a time-stamp made while the certificate was valid keeps the signature valid after', () => {
  const old = pki.person(AIGUL, { notBefore: NOW - 30 * DAY, notAfter: NOW - 20 * DAY });
  const report = scene.verifies(scene.signsWithTime(old, NOW - 25 * DAY));
  assert.equal(report.verdict, 'valid');
  assert.equal(report.time, NOW - 25 * DAY);
  assert.equal(report.timeSource, 'timestamp');
  refused(scene.verifies(scene.signsWithTime(old, NOW - 10 * DAY)), ['notExpired'], 'expired');
});

test('the time the signer states decides nothing', () => {
  const old = pki.person(AIGUL, { notBefore: NOW - 30 * DAY, notAfter: NOW - 20 * DAY });
  const cms = cadesBes(old, APPEAL, { signingTime: NOW - 25 * DAY });
  const report = scene.verifies(cms);
  refused(report, ['notExpired'], 'expired');
  assert.equal(report.warnings.length, 1);
});

test('a required time-stamp that is absent is asked for', () => {
  const purpose = { ...appealOfPerson(AIGUL.iin), requireTimestamp: true };
  refused(scene.verifies(scene.signs(aigul), { purpose }), ['timestampPresent'], 'noTimestamp');
  assert.ok(scene.verifies(scene.signsWithTime(aigul), { purpose }).valid);
});

test('a time-stamp over another signature, from the future or by the wrong hands is bad', () => {
  refused(scene.verifies(stamped(pki.tsa, NOW, scene.signs(dana))), ['timestampImprint'], 'timestampBad');
  refused(scene.verifies(stamped(pki.tsa, NOW + DAY)), ['timestampTime'], 'timestampBad');
  refused(scene.verifies(stamped(pki.ocsp, NOW)), ['timestampPurpose'], 'timestampBad');
  const other = createDevPki({ random, now: NOW, since: NOW - DAY });
  refused(scene.verifies(stamped(other.tsa, NOW)), ['timestampChain'], 'timestampBad');
  const late = makeTsa({
    key: pki.tsa.key,
    issuer: pki.issuingCa,
    urls: pki.urls,
    notBefore: NOW - 2 * DAY,
    notAfter: NOW - DAY,
  });
  refused(scene.verifies(stamped(late, NOW)), ['timestampChain'], 'timestampBad');
});

test('a time-stamp that is no token, or two of them, is bad', () => {
  const garbage = addTimeStamp(scene.signs(aigul), seq(integer(1)));
  refused(scene.verifies(garbage), ['timestampStructure'], 'timestampBad');
  const cms = stamped(pki.tsa, NOW);
  const parts = readAsn1(signerInfoOf(cms)).children;
  const unsigned = parts[parts.length - 1]?.children[0]?.raw ?? assert.fail();
  const twice = seq(...parts.slice(0, -1).map(({ raw }) => raw), ctx(1, unsigned, unsigned));
  refused(scene.verifies(rebuilt(cms, [twice])), ['timestampStructure'], 'timestampBad');
});
