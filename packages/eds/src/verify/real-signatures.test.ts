import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { trustStore, trustStoreOf } from '../trust/trust-store.ts';
import { failed } from '../testing/scene.ts';
import { productionCertificates, REAL, testContour, vector } from '../testing/vectors.ts';
import { failureReason } from './failure-reason.ts';
import { appealOfOrganisation, appealOfPerson, replyOfBody, ROLES } from './purposes.ts';
import type { VerificationInput, VerificationReport } from './report.ts';
import { verifyCms } from './verify-cms.ts';

// What a signature of the real material says, and what becomes of it when something differs; `vectors.test.ts` holds the
// outcome of every file. KalkanCrypt of July 2026 on the official test person: GOST-2015-512, CAdES-T, production time-stamp.
const now = Date.UTC(2026, 8, 1);
const attached = (): Uint8Array => vector('cms/kalkan2026_individual_attached.cms');
const detached = (): Uint8Array => vector('cms/kalkan2026_individual_detached.cms');
const document = (): Uint8Array => vector('cms/kalkan2026_individual_document.txt');
const crl = (): Uint8Array => vector('crl/nca_gost2022_test_2026-08.crl');

function verify(cms: Uint8Array, other: Partial<VerificationInput> = {}): VerificationReport {
  return verifyCms({
    cms,
    trust: testContour(),
    at: now,
    now,
    purpose: { ...appealOfPerson('123456789011'), requireTimestamp: true },
    evidence: { crls: [crl()] },
    ...other,
  });
}

test('what KalkanCrypt signed, attached and detached, is valid', REAL, () => {
  for (const report of [
    verify(attached()),
    verify(attached(), { document: parseSignedData(attached()).content ?? new Uint8Array() }),
    verify(detached(), { document: document() }),
  ]) {
    assert.deepEqual(failed(report), []);
    assert.equal(report.valid, true);
    assert.equal(report.verdict, 'valid');
    assert.equal(failureReason(report), undefined);
    assert.equal(report.timeSource, 'timestamp');
    assert.equal(report.chain.length, 3);
    assert.equal(report.signer?.cn, 'ТЕСТОВ ТЕСТ');
    assert.equal(report.signer.given, 'ТЕСТОВИЧ');
    assert.equal(report.signer.iin, '123456789011');
    assert.deepEqual(report.signer.roles, [ROLES.individual]);
    assert.match(report.cmsSha256, /^[0-9a-f]{64}$/);
  }
  assert.equal(verify(attached()).time, Date.UTC(2026, 6, 20, 9, 8, 7));
});

test('the same signature in PEM and in base64 with line breaks has the same digest and verdict', REAL, () => {
  const base64 = toBase64(attached()).replace(/.{64}/g, '$&\r\n');
  const forms = [`-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`, base64].map((text) =>
    verify(utf8Bytes(text)),
  );
  for (const report of forms) {
    assert.equal(report.verdict, 'valid');
    assert.equal(report.cmsSha256, verify(attached()).cmsSha256);
  }
});

test('another document under a detached signature is a changed document', REAL, () => {
  const report = verify(detached(), { document: utf8Bytes('басқа құжат') });
  assert.deepEqual(failed(report), ['messageDigest']);
  assert.equal(failureReason(report), 'documentChanged');
});

test('a bit changed in the attached content is found, by the content and by its digest', REAL, () => {
  const original = parseSignedData(attached()).content ?? new Uint8Array();
  const bent = attached();
  bent[70] = (bent[70] as number) ^ 1;
  assert.deepEqual(failed(verify(bent)), ['messageDigest']);
  const compared = verify(bent, { document: original });
  assert.deepEqual(failed(compared), ['documentMatchesContent']);
  assert.equal(failureReason(compared), 'documentChanged');
});

test('a bit changed in the signature breaks it, and its time-stamp with it', REAL, () => {
  const bent = attached();
  const { signature } = parseSignedData(bent).signers[0] ?? assert.fail();
  signature[5] = (signature[5] as number) ^ 1;
  const report = verify(bent);
  assert.deepEqual(failed(report), ['signature', 'timestampImprint']);
  assert.equal(failureReason(report), 'signatureBroken');
  assert.equal(report.timeSource, 'receipt');
});

test('a signer of the test contour is foreign to production anchors', REAL, () => {
  const report = verify(attached(), { trust: trustStoreOf(productionCertificates()) });
  assert.ok(failed(report).includes('chain'));
  assert.equal(failureReason(report), 'foreignCa');
  assert.equal(report.signer?.iin, '123456789011');
});

test('a time-stamp of an authority that is not trusted proves nothing', REAL, () => {
  const { signer, intermediates } = testContour();
  const report = verify(attached(), { trust: trustStore({ signer, tsa: signer, intermediates }) });
  assert.deepEqual(failed(report), ['timestampChain']);
  assert.equal(failureReason(report), 'timestampBad');
  assert.equal(report.timeSource, 'receipt');
});

test('the signature of another person is refused by the IIN', REAL, () => {
  const report = verify(attached(), { purpose: appealOfPerson('123456789012') });
  assert.deepEqual(failed(report), ['iin']);
  assert.equal(failureReason(report), 'otherIin');
});

test('an individual cannot sign for an organisation or as an official', REAL, () => {
  const organisation = verify(attached(), { purpose: appealOfOrganisation('123456789021') });
  assert.deepEqual(failed(organisation), ['role', 'bin']);
  assert.equal(failureReason(organisation), 'wrongRole');
  const official = verify(attached(), { purpose: replyOfBody('123456789021', '123456789011', true) });
  assert.equal(failureReason(official), 'wrongRole');
});

test('without evidence about revocation the verdict stays open', REAL, () => {
  const report = verify(attached(), { evidence: {} });
  assert.deepEqual(failed(report), ['revocationEvidence']);
  assert.equal(report.valid, false);
  assert.equal(report.verdict, 'pending');
  assert.equal(failureReason(report), 'evidenceUnreachable');
});

test('an expired list is no evidence, and is named as expired', REAL, () => {
  const report = verify(attached(), { now: Date.UTC(2027, 2, 1) });
  assert.deepEqual(failed(report), ['revocationListFresh']);
  assert.equal(report.valid, false);
  assert.equal(report.verdict, 'pending');
});

test('a list of another authority is no evidence', REAL, () => {
  const report = verify(attached(), { evidence: { crls: [vector('crl/ncanode2022_nca_rsa_test.crl')] } });
  assert.deepEqual(failed(report), ['revocationEvidence']);
});

test(
  'a time-stamp of the production authority from its own root, of another issuer than the signer',
  REAL,
  () => {
    const strict = { ...appealOfPerson('123456789011'), requireSameTimestampIssuer: true };
    const report = verify(attached(), { purpose: strict });
    assert.deepEqual(failed(report), ['timestampSameIssuer']);
  },
);
