import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes, utf8Text } from '../bytes.ts';
import { parseCrl } from '../revocation/crl.ts';
import { DAY, failed } from '../testing/scene.ts';
import { REAL, realCertificate, vector } from '../testing/vectors.ts';
import { trustStore } from '../trust/trust-store.ts';
import { failureReason } from '../verify/failure-reason.ts';
import { ROLES } from '../verify/purposes.ts';
import type { VerificationReport } from '../verify/report.ts';
import { altered } from './testing/xml-scene.ts';
import { verifyXml, type XmlVerificationInput } from './verify-xml.ts';

/** Signatures of software of the national centre: RSA of 2020 with a certificate of its test contour, GOST of 2026. */
function verify(xml: Uint8Array, at: number, other: Partial<XmlVerificationInput> = {}): VerificationReport {
  const anchor = realCertificate('ca-test/nca_rsa_test_2019.cer');
  return verifyXml({
    xml,
    trust: trustStore({ signer: [anchor], tsa: [anchor] }),
    at,
    now: at,
    purpose: { roles: [ROLES.individual], iin: '123456789011' },
    evidence: {},
    ...other,
  });
}

const in2020 = Date.UTC(2020, 6, 1);
const in2026 = Date.UTC(2026, 10, 1);
const rsa = (): Uint8Array => vector('xml/ncanode-go_rsa_personal_sign.xml');
const gost = (): Uint8Array => vector('xml/ncalayer-rs_gost512_simple.xml');

test(
  'a real RSA signature holds at its time; only evidence about revocation of then is wanting',
  REAL,
  () => {
    const report = verify(rsa(), in2020);
    assert.deepEqual(failed(report), ['revocationEvidence']);
    assert.equal(report.verdict, 'pending');
    assert.equal(report.signer?.cn, 'ТЕСТОВ ТЕСТ');
    assert.equal(utf8Text(report.content ?? new Uint8Array()), '<root><name>NCANode</name></root>');
  },
);

test(
  'with the list of the centre of 2022, on which it is not, a real RSA signature of 2020 is valid',
  REAL,
  () => {
    const list = parseCrl(vector('crl/ncanode2022_nca_rsa_test.crl'));
    const report = verify(rsa(), in2020, { now: list.thisUpdate + DAY, evidence: { crls: [list] } });
    assert.deepEqual(failed(report), []);
    assert.equal(report.valid, true);
  },
);

test('a real signature with a certificate for logging in is refused as such', REAL, () => {
  const report = verify(vector('xml/ncanode-go_rsa_personal_auth.xml'), in2020);
  assert.deepEqual(failed(report), ['keyUsage', 'policy', 'documentCertificate', 'revocationEvidence']);
  assert.equal(failureReason(report), 'notForSigning');
  assert.notEqual(report.content, undefined);
});

test('a real GOST signature holds; its certificate issued itself and is foreign', REAL, () => {
  const report = verify(gost(), in2026);
  const names = failed(report);
  assert.equal(names[0], 'chain');
  for (const name of ['messageDigest', 'signature', 'algorithmMatchesKey'] as const) {
    assert.equal(report.checks.find((check) => check.name === name)?.ok, true, name);
  }
  assert.equal(failureReason(report), 'foreignCa');
  assert.equal(report.content, undefined);
});

test('a real signature whose text, value or certificate was changed is refused', REAL, () => {
  const rows: readonly (readonly [Uint8Array, string, string, string])[] = [
    [rsa(), 'NCANode', 'NCANodx', 'messageDigest'],
    [rsa(), '<name>', '<name >x', 'messageDigest'],
    [rsa(), 'Na3bDZfb', 'Na3bDZfc', 'signature'],
    [rsa(), 'ybvg7uzr', 'ybvg7uzs', 'messageDigest'],
    [rsa(), 'MIIGODCC', 'MIIGODCD', 'signerCertificate'],
    [gost(), 'текст', 'текзт', 'messageDigest'],
    [gost(), 'attr="x"', 'attr="y"', 'messageDigest'],
    [gost(), 'XYwHuihy', 'XYwHuihz', 'signature'],
  ];
  for (const [bytes, from, to, name] of rows) {
    const report = verify(utf8Bytes(altered(utf8Text(bytes), from, to)), in2020);
    assert.ok(failed(report).includes(name), to);
    assert.equal(report.verdict, 'invalid');
    assert.equal(report.content, undefined);
  }
});
