import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nul, seq } from '../asn1/writer.ts';
import { createDevPki, makeCrl, REASON, seededRandom } from '../dev-pki/index.ts';
import { extension } from '../dev-pki/extensions.ts';
import { OID } from '../oids.ts';
import { isRevoked, leftOpen, makeRevocationScene } from '../testing/revocation-scene.ts';
import { AIGUL, DAY, failed, MINUTE, NOW } from '../testing/scene.ts';
import { REAL, realCertificate, vector } from '../testing/vectors.ts';
import { failureReason } from '../verify/failure-reason.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import type { VerificationReport } from '../verify/report.ts';
import { parseCrl } from './crl.ts';
import { examineEvidence } from './evidence.ts';

const scene = makeRevocationScene('lists');
const { pki, aigul, stamped, list, judge } = scene;
const entry = { certificate: aigul.certificate, at: NOW - 2 * DAY, reason: REASON.keyCompromise };

test('a list says who is revoked; others on it do not matter', () => {
  isRevoked(judge({ crls: [list([entry])] }));
  const others = [scene.dana, scene.erlan].map((one) => ({ ...entry, certificate: one.certificate }));
  assert.equal(judge({ crls: [list(others)] }).verdict, 'valid');
  isRevoked(judge({ crls: [list([...others, entry])] }));
});

test('an expired list shows a revocation, but not the absence of one', () => {
  const expired = { thisUpdate: NOW - 3 * DAY, nextUpdate: NOW - DAY };
  isRevoked(judge({ crls: [list([entry], expired)] }));
  const report = judge({ crls: [list([], expired)] });
  assert.deepEqual(failed(report), ['revocationListFresh']);
  assert.match(report.checks.find(({ name }) => name === 'revocationListFresh')?.rule ?? '', /18\.5/);
  assert.equal(report.valid, false);
  assert.equal(judge({ crls: [list([], expired), scene.crl] }).verdict, 'valid');
});

test('a list of changes shows a revocation, but not the absence of one', () => {
  leftOpen(judge({ crls: [list([], { baseNumber: 6 })] }), /changes only/);
  isRevoked(judge({ crls: [scene.crl, list([entry], { baseNumber: 6 })] }));
});

test('a list of another authority, signed by others, or from the future is no evidence', () => {
  const other = createDevPki({ random: seededRandom('another authority'), now: NOW, since: NOW - DAY });
  leftOpen(judge({ crls: [list([], {}, pki.root)] }), /no answer/);
  leftOpen(judge({ crls: [list([], {}, other.issuingCa)] }), /no answer/);
  const forged = {
    key: { ...other.root.key, keyId: pki.issuingCa.key.keyId },
    certificate: pki.issuingCa.certificate,
  };
  leftOpen(judge({ crls: [list([], {}, forged)] }), /does not verify/);
  leftOpen(judge({ crls: [list([], { thisUpdate: NOW + DAY, nextUpdate: NOW + 2 * DAY })] }), /future/);
  leftOpen(judge({ crls: [new Uint8Array(10)] }), /unreadable/);
});

test('a list for some certificates or reasons only is no evidence', () => {
  const extended = (...extensions: Uint8Array[]): Uint8Array => list([], { extensions });
  const point = (...parts: Uint8Array[]): Uint8Array =>
    extension(OID.issuingDistributionPoint, seq(...parts), true);
  for (const [tag, content] of [
    [2, Uint8Array.of(255)],
    [3, Uint8Array.of(1, 64)],
    [4, Uint8Array.of(255)],
    [5, Uint8Array.of(255)],
  ] as const) {
    const limited = extended(point(Uint8Array.from([0x80 | tag, content.length, ...content])));
    leftOpen(judge({ crls: [limited] }), /some certificates or reasons only/);
  }
  assert.equal(judge({ crls: [extended(point(Uint8Array.of(0x81, 1, 255)))] }).verdict, 'valid');
  leftOpen(judge({ crls: [extended(extension('1.2.3', nul(), true))] }), /unknown critical/);
});

test('a revoked authority takes its people and its time-stamps with it', () => {
  const rootList = makeCrl(pki.root, {
    number: 1,
    thisUpdate: NOW - MINUTE,
    nextUpdate: NOW + DAY,
    revoked: [{ ...entry, certificate: pki.issuingCa.certificate }],
  });
  const report = judge({ crls: [scene.crl, rootList] }, stamped);
  assert.deepEqual(failed(report), ['issuersNotRevoked', 'timestampNotRevoked']);
  assert.equal(failureReason(report), 'foreignCa');
  const tsa = list([{ ...entry, certificate: pki.tsa.certificate }]);
  assert.deepEqual(failed(judge({ crls: [tsa] }, stamped)), ['timestampNotRevoked']);
});

test('where it is asked for, authorities must be shown not revoked as well', () => {
  const purpose = { ...appealOfPerson(AIGUL.iin), requireIssuerEvidence: true };
  const strictly = (...crls: Uint8Array[]): VerificationReport =>
    scene.verifies(stamped, { purpose, evidence: { crls } });
  const over = (
    revoked: Uint8Array[],
    dates = { thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY },
  ): Uint8Array =>
    list(
      revoked.map((one) => ({ ...entry, certificate: one })),
      dates,
      pki.root,
    );
  assert.deepEqual(failed(strictly(scene.crl, over([]))), []);
  const without = strictly(scene.crl);
  leftOpen(without, /about DEV .*: no answer/);
  const old = over([], { thisUpdate: NOW - 3 * DAY, nextUpdate: NOW - DAY });
  leftOpen(strictly(scene.crl, old), /about DEV .* expired/);
  const refused = failed(strictly(scene.crl, over([pki.issuingCa.certificate])));
  assert.deepEqual(refused, ['issuersNotRevoked', 'timestampNotRevoked']);
});

test('a list read once serves many verifications', () => {
  const crl = parseCrl(list([]));
  for (let i = 0; i < 3; i++) assert.equal(judge({ crls: [crl] }).verdict, 'valid');
});

test('"removed" in a full list has no business there, and is a revocation', () => {
  isRevoked(judge({ crls: [list([{ ...entry, reason: REASON.removeFromCrl }])] }));
});

test('a real list of the test contour revokes the head whose certificate was withdrawn', REAL, () => {
  const authority = realCertificate('ca-test/nca_gost2022_test.cer');
  const crl = vector('crl/nca_gost2022_test_2026-08.crl');
  const now = Date.UTC(2026, 8, 1);
  const [bad] = examineEvidence(
    realCertificate('user-test/nuc2026_legal_revoked_head.cer'),
    authority,
    { crls: [crl] },
    now,
  );
  assert.ok(bad);
  assert.equal(bad.usable, true, bad.problem ?? '');
  assert.equal(bad.status?.kind, 'revoked');
  const [good] = examineEvidence(
    realCertificate('user-test/nuc2026_legal_valid_head.cer'),
    authority,
    { crls: [crl] },
    now,
  );
  assert.equal(good?.status?.kind, 'good');
});
