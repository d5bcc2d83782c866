/** The time-stamping authority and the OCSP responder, asked wrongly: they answer so, and never throw. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bool, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { toHex, utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { parseTimeStampResponse, timeStampRequest } from '../tsp/request.ts';
import { parseCertificate, serialHex } from '../x509/certificate.ts';
import { ocspRespond } from './ocsp-responder.ts';
import { aigul, now, pki, random } from './testing/world.ts';
import { tsaRespond } from './tsa.ts';

const imprint = new Uint8Array(64).fill(7);
const policy = OID.tsaPolicyGost2015;
const REJECTION = 2;

/** The failure bits of a rejection, DER. */
function refusal(request: Uint8Array): string {
  const response = tsaRespond(pki.tsa, request, { now, random });
  assert.deepEqual(parseTimeStampResponse(response), { granted: false, status: REJECTION });
  return toHex(response);
}

test('a time-stamp over a digest that nobody may use is refused', () => {
  const sha1 = timeStampRequest({
    digest: OID.sha1,
    imprint: imprint.subarray(0, 20),
    policy,
    nonce: random(8),
  });
  assert.match(refusal(sha1.der), /03020780$/, 'badAlg');
  const short = timeStampRequest({
    digest: OID.streebog512,
    imprint: imprint.subarray(0, 32),
    policy,
    nonce: random(8),
  });
  assert.match(refusal(short.der), /03020780$/, 'badAlg');
});

test('a time-stamp under a policy of another authority is refused', () => {
  const asked = timeStampRequest({ digest: OID.streebog512, imprint, policy: '1.2.3', nonce: random(8) });
  assert.match(refusal(asked.der), /0303000001$/, 'unacceptedPolicy');
});

test('bytes that are no time-stamp request are refused', () => {
  for (const bytes of [new Uint8Array(), utf8Bytes('не запрос'), seq(), seq(integer(2), seq(), bool(true))]) {
    assert.match(refusal(bytes), /03020204$/, 'badDataFormat');
  }
});

test('a request without nonce, policy and wish for the certificate is answered so', () => {
  const asked = seq(integer(1), seq(seq(oid(OID.streebog512), nul()), octets(imprint)));
  const response = tsaRespond(pki.tsa, asked, { now, random });
  const answer = parseTimeStampResponse(response);
  assert.ok(answer.granted);
  assert.ok(!toHex(answer.token).includes(toHex(pki.tsa.certificate)));
});

test('bytes that are no OCSP request are answered as malformed', () => {
  for (const bytes of [new Uint8Array(), utf8Bytes('не запрос'), seq(seq(seq(seq(seq(integer(1))))))]) {
    const response = ocspRespond(pki.ocsp, bytes, { now, status: () => ({ kind: 'good' }) });
    assert.deepEqual(parseOcspResponse(response), { kind: 'refused', status: 1 });
  }
});

test('the responder is asked by the serial number as reports print it', () => {
  const certificate = parseCertificate(aigul.certificate);
  const request = ocspRequest(certificate, parseCertificate(pki.issuingCa.certificate));
  const asked: string[] = [];
  ocspRespond(pki.ocsp, request, {
    now,
    status: (serial) => {
      asked.push(serial);
      return { kind: 'good' };
    },
  });
  assert.deepEqual(asked, [serialHex(certificate)]);
});
