import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { enumerated, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { sha1, sha256 } from '../crypto/digests.ts';
import { createDevPki, makeOcspResponder, ocspRespond, REASON, seededRandom } from '../dev-pki/index.ts';
import type { Holder, RevocationReason } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { isRevoked, leftOpen, makeRevocationScene, NONCE } from '../testing/revocation-scene.ts';
import { DAY, MINUTE, NOW } from '../testing/scene.ts';
import { REAL, realCertificate, vector } from '../testing/vectors.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { examineEvidence } from './evidence.ts';
import { ocspRequest } from './ocsp-request.ts';
import { parseOcspResponse } from './ocsp-response.ts';
import type { CertificateStatus } from './status.ts';

const scene = makeRevocationScene('ocsp');
const { pki, aigul, certificate, issuer, signed, stamped, ocsp, list, judge } = scene;

test('a responder of the authority, or the authority itself, says the certificate is good', () => {
  for (const by of [pki.ocsp, pki.issuingCa]) {
    const report = judge({ ocsp: [ocsp({ by })], nonce: NONCE });
    assert.equal(report.verdict, 'valid');
    assert.equal(report.findings[0]?.source, 'ocsp');
  }
});

test('unknown counts as a refusal, also when a list says nothing', () => {
  isRevoked(judge({ ocsp: [ocsp({ status: { kind: 'unknown' } })], crls: [scene.crl], nonce: NONCE }));
});

test('an answer of strangers is no evidence', () => {
  const other = createDevPki({ random: seededRandom('strangers'), now: NOW, since: NOW - DAY });
  leftOpen(judge({ ocsp: [ocsp({ by: other.ocsp })] }), /not certified by the issuer/);
  leftOpen(judge({ ocsp: [ocsp({ by: scene.dana })] }), /may not sign OCSP answers/);
  const root = ocsp({ by: pki.root });
  leftOpen(judge({ ocsp: [root] }), /may not sign OCSP answers/);
});

test('a responder whose certificate had expired when it answered is not heard', () => {
  const late = makeOcspResponder({
    key: pki.ocsp.key,
    issuer: pki.issuingCa,
    urls: pki.urls,
    notBefore: NOW - 2 * DAY,
    notAfter: NOW - DAY,
  });
  leftOpen(judge({ ocsp: [ocsp({ by: late })] }), /not valid when it answered/);
});

test('an answer changed on the way, or cut short, is no evidence', () => {
  const bytes = ocsp();
  const { basic } = parseOcspResponse(bytes) as Extract<
    ReturnType<typeof parseOcspResponse>,
    { kind: 'basic' }
  >;
  const at = basic.signature.byteOffset - bytes.byteOffset;
  for (const flip of [at + 3, at - 200]) {
    const bent = Uint8Array.from(bytes);
    bent[flip] = (bent[flip] as number) ^ 1;
    const report = judge({ ocsp: [bent] });
    assert.equal(report.verdict, 'pending', String(flip));
  }
  leftOpen(judge({ ocsp: [bytes.subarray(0, 100)] }), /unreadable/);
  leftOpen(judge({ ocsp: [new TextEncoder().encode('<html>login to the network</html>')] }), /unreadable/);
});

test('an answer about another certificate, or about the same number of another authority, is no evidence', () => {
  const [dana] = [scene.dana.certificate].map(parseCertificate);
  leftOpen(
    judge({ ocsp: [ocsp({ about: ocspRequest(dana ?? certificate, issuer, NONCE) })] }),
    /another certificate/,
  );
  const root = parseCertificate(pki.root.certificate);
  leftOpen(judge({ ocsp: [ocsp({ about: ocspRequest(certificate, root, NONCE) })] }), /another certificate/);
});

test('each of the four fields that name a certificate must be the right one', () => {
  const name = sha256(issuer.subject.der);
  const key = sha256(issuer.spki.keyBits);
  const asked = (digest: string, hashes: readonly [Uint8Array, Uint8Array], serial: bigint): Uint8Array => {
    const [byName, byKey] = hashes;
    const id = seq(seq(oid(digest), nul()), octets(byName), octets(byKey), integer(serial));
    return ocsp({ about: seq(seq(seq(seq(id)))) });
  };
  const other = sha256(certificate.der);
  const { serial } = certificate;
  assert.equal(judge({ ocsp: [asked(OID.sha256, [name, key], serial)] }).verdict, 'valid');
  const byOld = [sha1(issuer.subject.der), sha1(issuer.spki.keyBits)] as const;
  assert.equal(judge({ ocsp: [asked(OID.sha1, byOld, serial)] }).verdict, 'valid');
  for (const wrong of [
    asked(OID.sha1, [name, key], serial),
    asked('1.2.3', [name, key], serial),
    asked(OID.sha256, [other, key], serial),
    asked(OID.sha256, [name, other], serial),
    asked(OID.sha256, [name, sha256(issuer.spki.der)], serial),
    asked(OID.sha256, [name, key], serial + 1n),
  ]) {
    leftOpen(judge({ ocsp: [wrong] }), /another certificate/);
  }
});

test('of two answers about one certificate the bad one counts, wherever it stands', () => {
  const id = readAsn1(ocspRequest(certificate, issuer)).children[0]?.children[0]?.children[0]?.children[0]
    ?.raw;
  assert.ok(id);
  const twice = seq(seq(seq(seq(id), seq(id))));
  const bad: CertificateStatus = { kind: 'revoked', at: NOW - 2 * DAY, reason: REASON.keyCompromise };
  for (const order of [[{ kind: 'good' }, bad] as const, [bad, { kind: 'good' }] as const]) {
    const left: CertificateStatus[] = [...order];
    const answer = ocspRespond(pki.ocsp, twice, { now: NOW, status: () => left.shift() ?? bad });
    isRevoked(judge({ ocsp: [answer] }));
  }
});

test('a responder of the authority that may not sign OCSP answers is not heard', () => {
  const tsa = ocsp({ by: pki.tsa });
  leftOpen(judge({ ocsp: [tsa] }), /may not sign OCSP answers/);
});

test('an answer whose own moment is not that of its contents revives no ended responder', () => {
  const ended = makeOcspResponder({
    key: pki.ocsp.key,
    issuer: pki.issuingCa,
    urls: pki.urls,
    notBefore: NOW - 20 * DAY,
    notAfter: NOW - 10 * DAY,
  });
  const request = ocspRequest(certificate, issuer);
  const dated = (by: Holder, producedAt: number): Uint8Array =>
    ocspRespond(by, request, { now: NOW, status: () => ({ kind: 'good' }), producedAt });
  leftOpen(judge({ ocsp: [dated(ended, NOW)] }), /not valid when it answered/);
  leftOpen(judge({ ocsp: [dated(ended, NOW - 15 * DAY)] }), /before its contents/);
  leftOpen(judge({ ocsp: [dated(pki.ocsp, NOW + 2 * MINUTE)] }), /future/);
  assert.equal(judge({ ocsp: [dated(pki.ocsp, NOW + MINUTE)] }).verdict, 'valid');
});

test('our nonce must come back', () => {
  assert.equal(judge({ ocsp: [ocsp()], nonce: NONCE }).verdict, 'valid');
  leftOpen(judge({ ocsp: [ocsp({ mode: 'wrongNonce' })], nonce: NONCE }), /nonce/);
  const without = ocsp({ about: ocspRequest(certificate, issuer) });
  leftOpen(judge({ ocsp: [without], nonce: NONCE }), /nonce/);
  assert.equal(judge({ ocsp: [without] }).verdict, 'valid');
});

test('an answer may be five minutes old, one minute of clock difference aside', () => {
  for (const [age, verdict] of [
    [0, 'valid'],
    [5 * MINUTE, 'valid'],
    [6 * MINUTE, 'valid'],
    [6 * MINUTE + 1000, 'pending'],
    [-MINUTE, 'valid'],
    [-MINUTE - 1000, 'pending'],
  ] as const) {
    assert.equal(judge({ ocsp: [ocsp({ at: NOW - age })] }).verdict, verdict, String(age));
  }
});

test('a responder that is busy leaves the verdict open; a list settles it', () => {
  leftOpen(judge({ ocsp: [ocsp({ mode: 'tryLater' })] }), /status 3/);
  for (const status of [1, 2, 5, 6]) {
    leftOpen(judge({ ocsp: [seq(enumerated(status))] }), new RegExp(`status ${status}`));
  }
  assert.equal(judge({ ocsp: [ocsp({ mode: 'tryLater' })], crls: [scene.crl] }).verdict, 'valid');
});

test('a certificate revoked before the moment of signing is refused, whatever the reason', () => {
  for (const reason of Object.values(REASON)) {
    isRevoked(judge({ ocsp: [ocsp({ status: { kind: 'revoked', at: NOW - 2 * DAY, reason } })] }, stamped));
  }
});

test('revoked later: a benign reason spares a signature whose time is proven, no other', () => {
  const benign: readonly RevocationReason[] = [
    REASON.affiliationChanged,
    REASON.superseded,
    REASON.cessationOfOperation,
  ];
  for (const reason of Object.values(REASON)) {
    const status: CertificateStatus = { kind: 'revoked', at: NOW - MINUTE, reason };
    const evidences = [
      { ocsp: [ocsp({ status })] },
      { crls: [list([{ certificate: aigul.certificate, at: NOW - MINUTE, reason }])] },
    ];
    for (const evidence of evidences) {
      const proven = judge(evidence, stamped);
      if (benign.includes(reason)) assert.equal(proven.verdict, 'valid', String(reason));
      else isRevoked(proven);
      isRevoked(scene.verifies(signed, { evidence, at: NOW - DAY }));
    }
  }
  isRevoked(judge({ ocsp: [ocsp({ status: { kind: 'revoked', at: NOW - MINUTE, reason: 0 } })] }, stamped));
});

test('one word of revocation outweighs any number of good ones', () => {
  const status: CertificateStatus = { kind: 'revoked', at: NOW - 2 * DAY, reason: REASON.keyCompromise };
  isRevoked(judge({ ocsp: [ocsp(), ocsp({ status })], crls: [scene.crl] }));
  isRevoked(
    judge({ ocsp: [ocsp()], crls: [list([{ certificate: aigul.certificate, at: NOW - DAY, reason: 1 }])] }),
  );
});

test('the request asks as the national authority expects: CertID of SHA-256 and a nonce', () => {
  const node = readAsn1(ocspRequest(certificate, issuer, NONCE), { rules: 'der' });
  const list = node.children[0]?.children[0]?.children[0]?.children[0];
  assert.equal(list?.children.length, 4);
  assert.equal(list.children[1]?.body.length, 32);
});

test(
  'a real answer of the test contour is read, its responder known, its word taken at its time',
  REAL,
  () => {
    const authority = realCertificate('ca-test/nca_gost2022_test.cer');
    const bytes = vector('ocsp/ocsp_response_individual_2015.bin');
    const response = parseOcspResponse(bytes);
    assert.ok(response.kind === 'basic');
    const [single] = response.basic.singles;
    const person = {
      ...realCertificate('user-test/gokalkan_individual_2023.cer'),
      serial: single?.id.serial ?? 0n,
    };
    const [finding] = examineEvidence(person, authority, { ocsp: [bytes] }, response.basic.producedAt);
    assert.ok(finding);
    assert.equal(finding.authentic, true, finding.problem ?? '');
    assert.equal(finding.usable, true);
    assert.deepEqual(finding.status, { kind: 'revoked', at: 0, reason: 6 });
  },
);
