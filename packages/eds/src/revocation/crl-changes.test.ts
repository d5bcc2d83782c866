import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctx, ctxPrimitive, generalizedTime, nul, seq } from '../asn1/writer.ts';
import { toHex, utf8Bytes } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import { extension } from '../dev-pki/extensions.ts';
import { REASON } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { isRevoked, leftOpen, makeRevocationScene } from '../testing/revocation-scene.ts';
import { DAY, failed, MINUTE, NOW } from '../testing/scene.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { parseCrl, type Crl } from './crl.ts';
import { decidingEvidence, type DecidingEvidence } from './deciding-evidence.ts';
import { examineEvidence } from './evidence.ts';

const scene = makeRevocationScene('changes');
const { pki, aigul, certificate, issuer, stamped, list, judge } = scene;
const entry = { certificate: aigul.certificate, at: NOW - 2 * DAY, reason: REASON.keyCompromise };
const point = (...parts: Uint8Array[]): Uint8Array =>
  extension(OID.issuingDistributionPoint, seq(...parts), true);
const persons = point(Uint8Array.of(0x81, 1, 255));
const authorities = point(Uint8Array.of(0x82, 1, 255));

test('changes are added to a list that they may be added to, and to no other', () => {
  const held = { ...entry, reason: REASON.certificateHold };
  const removed = { ...entry, reason: REASON.removeFromCrl };
  const lifts = list([removed], { number: 8, baseNumber: 6 });
  const base = list([held], { number: 7 });
  const report = judge({ crls: [base, lifts] });
  assert.equal(report.verdict, 'valid');
  const [merged] = report.findings;
  assert.equal(merged?.changes?.sha256, toHex(sha256(lifts)));
  assert.deepEqual(merged.changes.bytes, lifts);
  for (const [why, unfit] of [
    ['made for a later base', list([removed], { number: 9, baseNumber: 8 })],
    ['older than the base', list([removed], { number: 7, baseNumber: 6 })],
    ['expired', list([removed], { number: 8, baseNumber: 6, thisUpdate: NOW - DAY, nextUpdate: NOW - 1 })],
    [
      'of the future',
      list([removed], { number: 8, baseNumber: 6, thisUpdate: NOW + DAY, nextUpdate: NOW + 2 * DAY }),
    ],
    ['of another authority', list([removed], { number: 8, baseNumber: 6 }, pki.root)],
    ['of another scope', list([removed], { number: 8, baseNumber: 6, extensions: [persons] })],
  ] as const) {
    assert.deepEqual(failed(judge({ crls: [base, unfit] })), ['notRevoked'], why);
  }
});

test('changes lift a hold only, and only of a certificate that is still valid', () => {
  const removed = list([{ ...entry, reason: REASON.removeFromCrl }], { number: 8, baseNumber: 7 });
  for (const reason of Object.values(REASON).filter((one) => one !== REASON.certificateHold)) {
    isRevoked(judge({ crls: [list([{ ...entry, reason }]), removed] }));
  }
  const hold = list([{ ...entry, reason: REASON.certificateHold }]);
  const ended = { ...certificate, notAfter: NOW - 2 * MINUTE };
  const [finding] = examineEvidence(ended, issuer, { crls: [hold, removed] }, NOW);
  assert.equal(finding?.status?.kind, 'revoked');
  const [alive] = examineEvidence(certificate, issuer, { crls: [hold, removed] }, NOW);
  assert.equal(alive?.status?.kind, 'good');
});

test('the newest changes count, and what they add counts without a base', () => {
  const hold = { ...entry, reason: REASON.certificateHold };
  const removed = list([{ ...entry, reason: REASON.removeFromCrl }], { number: 9, baseNumber: 7 });
  const between = list([], { number: 8, baseNumber: 7 });
  assert.equal(judge({ crls: [between, list([hold]), removed] }).verdict, 'valid');
  isRevoked(judge({ crls: [list([hold]), between] }));
  isRevoked(judge({ crls: [scene.crl, list([entry], { number: 9, baseNumber: 5 })] }));
  leftOpen(judge({ crls: [removed] }), /changes only/);
});

test('a list for persons speaks for persons, and one for authorities for authorities', () => {
  assert.equal(judge({ crls: [list([], { extensions: [persons] })] }).verdict, 'valid');
  leftOpen(judge({ crls: [list([], { extensions: [authorities] })] }), /some certificates/);
  const root = parseCertificate(pki.root.certificate);
  const over = (scope: Uint8Array): string | undefined =>
    examineEvidence(issuer, root, { crls: [list([], { extensions: [scope] }, pki.root)] }, NOW)[0]?.problem;
  assert.equal(over(authorities), undefined);
  assert.match(over(persons) ?? '', /some certificates/);
});

test('a part of a list speaks for the certificates that name its address', () => {
  const part = (url: string): Uint8Array =>
    list([], { extensions: [point(ctx(0, ctx(0, ctxPrimitive(6, utf8Bytes(url)))))] });
  assert.equal(judge({ crls: [part(pki.urls.crl)] }).verdict, 'valid');
  leftOpen(judge({ crls: [part('http://elsewhere.invalid/part.crl')] }), /some certificates/);
  const byName = point(ctx(0, ctx(0, ctx(4, issuer.subject.der))));
  leftOpen(judge({ crls: [list([], { extensions: [byName] })] }), /some certificates/);
});

test('a critical extension of any entry that nobody knows makes the list unfit, one that may be ignored does not', () => {
  const other = { ...entry, certificate: scene.dana.certificate };
  const marked = (critical: boolean): Uint8Array =>
    list([{ ...other, extensions: [extension('1.2.3', nul(), critical)] }]);
  leftOpen(judge({ crls: [marked(true)] }), /unknown critical extension 1\.2\.3 of an entry/);
  assert.equal(judge({ crls: [marked(false)] }).verdict, 'valid');
});

test('a key known to be lost before the day of its revocation counts from the day it was lost', () => {
  const later = { ...entry, at: NOW - MINUTE, reason: REASON.superseded };
  assert.equal(judge({ crls: [list([later])] }, stamped).verdict, 'valid');
  const lost = extension(OID.invalidityDate, generalizedTime(NOW - 2 * DAY));
  isRevoked(judge({ crls: [list([{ ...later, extensions: [lost] }])] }, stamped));
});

test('a report names the evidence that decided and hands out its bytes', () => {
  const deciding = (
    crls: readonly (Uint8Array | Crl)[],
    ocsp: readonly Uint8Array[] = [],
  ): DecidingEvidence => {
    const report = judge({ crls, ocsp });
    return decidingEvidence(report.findings, report.time, report.timeSource === 'timestamp');
  };
  const base = list([]);
  const changes = list([], { number: 8, baseNumber: 7 });
  const answer = scene.ocsp();
  assert.deepEqual(deciding([base]), { ocsp: [], crls: [base], sha256: [toHex(sha256(base))] });
  assert.deepEqual(deciding([changes, base]).crls, [base, changes]);
  assert.deepEqual(deciding([base], [answer]), { ocsp: [answer], crls: [], sha256: [toHex(sha256(answer))] });
  const { bytes: _, ...streamed } = parseCrl(base);
  assert.deepEqual(deciding([streamed]), { ocsp: [], crls: [], sha256: [streamed.sha256] });
  assert.deepEqual(deciding([]), { ocsp: [], crls: [], sha256: [] });
});
