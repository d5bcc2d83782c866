import assert from 'node:assert/strict';
import { createPrivateKey, sign } from 'node:crypto';
import { test } from 'node:test';
import { nul, octets, oid, seq } from '../asn1/writer.ts';
import { utf8Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { sha1 } from '../crypto/digests.ts';
import { attribute } from '../dev-pki/cades.ts';
import { gost2004Key } from '../dev-pki/gost2004-key.ts';
import {
  cadesBes,
  makeCrl,
  makeIssuingCa,
  makeOcspResponder,
  makePerson,
  makeRoot,
  makeTsa,
  ocspRespond,
  tsaRespond,
  type DevKey,
  type Holder,
} from '../dev-pki/index.ts';
import { rsaKey } from '../dev-pki/rsa-key.ts';
import { cryptoProA, cryptoProB, cryptoProC, type GostCurve } from '../gost/curves.ts';
import { gost34311 } from '../gost/gost94.ts';
import { verifyLongTerm } from '../long-term/verify-long-term.ts';
import { OID } from '../oids.ts';
import { examineEvidence } from '../revocation/evidence.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { refused, signedWith } from '../testing/cms-surgery.ts';
import { AIGUL, APPEAL, DAY, failed, makeScene, MINUTE, NOW, trustIn } from '../testing/scene.ts';
import { REAL, realCertificate, vector } from '../testing/vectors.ts';
import { trustStore } from '../trust/trust-store.ts';
import { addTimeStamp, parseTimeStampResponse, timeStampRequest } from '../tsp/request.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { Ledger } from './checks.ts';
import { failureReason } from './failure-reason.ts';
import { appealOfPerson, ROLES } from './purposes.ts';
import type { Purpose, VerificationInput, VerificationReport } from './report.ts';
import { judgeTimeStamp } from './time-stamp-check.ts';
import { verifyCms } from './verify-cms.ts';

// Files of Kalkan of 2019 and 2020 on GOST 34.310-2004, by the authority of the test contour of those years.
const REAL_CMS = [
  {
    file: 'kalkan2019_gost2004_detached_keyoid',
    at: Date.UTC(2019, 7, 26, 7),
    role: ROLES.employee,
    document: utf8Bytes('Hello World'),
    asNew: ['algorithmSupported', 'signature', 'chain', 'revocationEvidence'],
  },
  {
    file: 'ncanode-go_organization_active_GOSTKNCA',
    at: Date.UTC(2020, 8, 9, 21),
    role: ROLES.head,
    document: utf8Bytes('asdasd'),
    asNew: ['algorithmSupported', 'signature', 'signingCertificateV2', 'chain', 'revocationEvidence'],
  },
] as const;

function oldTrust() {
  const anchor = realCertificate('ca-test/nca_gost_test_2019.cer');
  return trustStore({ signer: [anchor], tsa: [anchor] });
}

for (const { file, at, role, document, asNew } of REAL_CMS) {
  test(`${file} verifies in an archive at its time, and is refused as a new document`, REAL, () => {
    const judged = (archive: boolean, other: Partial<VerificationInput> = {}): VerificationReport =>
      verifyCms({
        cms: vector(`cms/${file}.cms`),
        document,
        trust: oldTrust(),
        at,
        now: at,
        purpose: { roles: [role], bin: '123456789021', archive },
        evidence: {},
        ...other,
      });
    assert.deepEqual(failed(judged(true)), ['revocationEvidence']);
    assert.equal(judged(true).verdict, 'pending');
    const asNewOne = judged(false);
    assert.deepEqual(
      failed(asNewOne),
      asNew.filter((name) => name !== 'revocationEvidence'),
    );
    assert.equal(asNewOne.verdict, 'invalid');
    assert.equal(failureReason(asNewOne), 'notForSigning');
    const bent = vector(`cms/${file}.cms`);
    const { signature } = parseSignedData(bent).signers[0] ?? assert.fail();
    signature[3] = (signature[3] as number) ^ 1;
    assert.deepEqual(failed(judged(true, { cms: bent })), ['signature', 'revocationEvidence']);
    const other = judged(true, { document: utf8Bytes('Hello, World') });
    assert.ok(failed(other).includes('messageDigest'));
  });
}

test(
  'a time-stamp of GOST 34.310-2004 of 2022 verifies in an archive but for its imprint by SHA-1',
  REAL,
  () => {
    const token = parseTimeStampToken(vector('tsp/tsp_token.bin'));
    const judged = (archive: boolean): readonly string[] => {
      const ledger = new Ledger();
      judgeTimeStamp(token, new Uint8Array(), oldTrust(), Date.UTC(2023, 0), ledger, undefined, archive);
      return failed(ledger);
    };
    assert.deepEqual(judged(true), ['timestampImprint']);
    assert.deepEqual(judged(false), ['timestampImprint', 'timestampSignature', 'timestampChain']);
  },
);

test('an OCSP answer of GOST 34.310-2004 of 2022 is the word of its issuer', REAL, () => {
  const issuer = realCertificate('ca-test/nca_gost_test_2019.cer');
  const serial = 0x12e3e7b9966d09eb9cda64251457e815c2a8ddedn;
  const answer = vector('ocsp/ocsp_response_ceo_sign_2004_revoked.bin');
  const at = Date.UTC(2022, 8, 2, 16, 58);
  const [finding] = examineEvidence({ ...issuer, serial }, issuer, { ocsp: [answer] }, at);
  assert.equal(finding?.usable, true);
  assert.deepEqual(finding.status, { kind: 'revoked', at: Date.UTC(2022, 0, 18, 6, 30, 55), reason: 4 });
  answer[answer.length - 900] = (answer[answer.length - 900] as number) ^ 1;
  assert.equal(examineEvidence({ ...issuer, serial }, issuer, { ocsp: [answer] }, at)[0]?.authentic, false);
});

const scene = makeScene('archive');
const { random, pki } = scene;
const validity = { notBefore: NOW - 100 * DAY, notAfter: NOW + 100 * DAY };

/** An authority of the years of GOST 34.310-2004, with a person, a time-stamping authority and a responder. */
function oldContour(curve: GostCurve) {
  const key = (): DevKey => gost2004Key(random, curve);
  const root = makeRoot({ key: key(), cn: 'DEV ROOT (GOST 2004)', ...validity });
  const issuer = makeIssuingCa({ key: key(), cn: 'DEV CA (GOST 2004)', issuer: root, ...validity });
  const issued = { issuer, urls: pki.urls, ...validity };
  const person = makePerson({ ...AIGUL, key: key(), ...issued });
  const tsa = makeTsa({ key: key(), ...issued });
  const list = { number: 1, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked: [] };
  const trust = trustStore({
    signer: [parseCertificate(root.certificate)],
    tsa: [parseCertificate(root.certificate)],
    intermediates: [parseCertificate(issuer.certificate)],
  });
  return { root, issuer, person, tsa, crl: makeCrl(issuer, list), trust };
}

function stampedBy(tsa: Holder, cms: Uint8Array): Uint8Array {
  const { signature } = parseSignedData(cms).signers[0] ?? assert.fail();
  const asked = timeStampRequest({
    digest: OID.gost34311,
    imprint: gost34311(signature),
    policy: `${OID.tsaPolicyArc}.1`,
    nonce: random(8),
  });
  const answer = parseTimeStampResponse(tsaRespond(tsa, asked.der, { now: NOW, random }));
  return addTimeStamp(cms, answer.granted ? answer.token : assert.fail());
}

const IN_ARCHIVE = { ...appealOfPerson(AIGUL.iin), archive: true };
const old = oldContour(cryptoProA);
const signed = cadesBes(old.person, APPEAL, { signingTime: NOW });

for (const curve of [cryptoProA, cryptoProB, cryptoProC]) {
  test(`signature, time-stamp, authority and list on ${curve.name} are valid together, in an archive`, () => {
    const contour = curve === cryptoProA ? old : oldContour(curve);
    const bes = cadesBes(contour.person, APPEAL, { signingTime: NOW });
    const cms = stampedBy(contour.tsa, bes);
    const given = { trust: contour.trust, evidence: { crls: [contour.crl] } };
    const report = scene.verifies(cms, { ...given, purpose: IN_ARCHIVE });
    assert.deepEqual(failed(report), []);
    assert.equal(report.verdict, 'valid');
    assert.equal(report.timeSource, 'timestamp');
    const names = ['algorithmSupported', 'signature', 'timestampImprint', 'timestampSignature'];
    refused(scene.verifies(cms, given), [...names, 'timestampChain', 'chain'], 'notForSigning');
  });
}

test('what is looked at again years later may be of GOST 34.310-2004, time-stamp and all, in an archive only', () => {
  const cms = stampedBy(old.tsa, signed);
  const later = (purpose: Purpose) =>
    verifyLongTerm({
      cms,
      document: APPEAL,
      trust: old.trust,
      evidence: { crls: [old.crl] },
      now: NOW,
      purpose,
    }).verdict;
  assert.equal(later(IN_ARCHIVE), 'valid');
  assert.equal(later(appealOfPerson(AIGUL.iin)), 'invalid');
});

test('a path through an authority of GOST 34.310-2004 is none for a new document', () => {
  const issued = { issuer: old.issuer, urls: pki.urls, ...validity };
  const modern = makePerson({ ...AIGUL, key: scene.aigul.key, ...issued });
  const given = { trust: old.trust, evidence: { crls: [old.crl] } };
  const cms = cadesBes(modern, APPEAL, { signingTime: NOW });
  refused(scene.verifies(cms, given), ['chain'], 'foreignCa');
  assert.ok(scene.verifies(cms, { ...given, purpose: IN_ARCHIVE }).valid);
});

test('a key of GOST 34.310-2004 certified by an authority of today signs no new document', () => {
  const issued = { issuer: pki.issuingCa, urls: pki.urls, ...validity };
  const person = makePerson({ ...AIGUL, key: gost2004Key(random), ...issued });
  const policies = [OID.ncaPolicyIndividualSign];
  const cms = cadesBes(person, APPEAL, { signingTime: NOW });
  const report = scene.verifies(cms, { purpose: { ...appealOfPerson(AIGUL.iin), policies } });
  refused(report, ['algorithmSupported', 'signature'], 'notForSigning');
});

test('a time-stamp of GOST 34.310-2004 proves nothing about a new document', () => {
  const cms = stampedBy(old.tsa, scene.signs(scene.aigul));
  const both = trustIn(pki);
  const trust = trustStore({
    ...both,
    tsa: old.trust.tsa,
    intermediates: [...both.intermediates, ...old.trust.intermediates],
  });
  const names = ['timestampImprint', 'timestampSignature', 'timestampChain'];
  refused(scene.verifies(cms, { trust }), names, 'timestampBad');
  assert.ok(scene.verifies(cms, { trust, purpose: IN_ARCHIVE }).valid);
});

test('a responder with a key of GOST 34.310-2004 does not speak for an authority of today, in no archive', () => {
  const issued = { issuer: pki.issuingCa, urls: pki.urls, ...validity };
  const weak = makeOcspResponder({ key: gost2004Key(random), ...issued });
  const certificate = parseCertificate(scene.aigul.certificate);
  const request = ocspRequest(certificate, parseCertificate(pki.issuingCa.certificate));
  const answer = ocspRespond(weak, request, { now: NOW, status: () => ({ kind: 'good' }) });
  const evidence = { ocsp: [answer] };
  for (const purpose of [appealOfPerson(AIGUL.iin), IN_ARCHIVE]) {
    const report = scene.verifies(scene.signs(scene.aigul), { purpose, evidence });
    assert.deepEqual(failed(report), ['revocationEvidence']);
  }
});

test('in an archive signingCertificateV2 may be absent, but not be about another certificate', () => {
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(gost34311(APPEAL))),
  ];
  const given = { trust: old.trust, evidence: { crls: [old.crl] }, purpose: IN_ARCHIVE };
  assert.ok(scene.verifies(signedWith(old.person, attributes), given).valid);
  const wrong = attribute(OID.signingCertificateV2, seq(seq(seq(octets(new Uint8Array(32))))));
  const report = scene.verifies(signedWith(old.person, [...attributes, wrong]), given);
  refused(report, ['signingCertificateV2'], 'signatureBroken');
});

test('RSA with SHA-1 is refused in an archive too', () => {
  const rsa = rsaKey();
  const key: DevKey = {
    ...rsa,
    digestAlgorithm: seq(oid(OID.sha1), nul()),
    signatureAlgorithm: seq(oid(OID.rsaSha1), nul()),
    digest: sha1,
    sign: (message) => new Uint8Array(sign('sha1', message, createPrivateKey(rsa.pem))),
  };
  const person = makePerson({ ...AIGUL, key, issuer: pki.issuingCa, urls: pki.urls, ...validity });
  const report = scene.verifies(cadesBes(person, APPEAL, { signingTime: NOW }), { purpose: IN_ARCHIVE });
  refused(report, ['algorithmSupported', 'signature'], 'notForSigning');
});

test('an old signature that says it is a new one, and the reverse, does not verify', () => {
  const given = { trust: old.trust, evidence: { crls: [old.crl] }, purpose: IN_ARCHIVE };
  const renamed: DevKey = {
    ...old.person.key,
    digestAlgorithm: seq(oid(OID.streebog256), nul()),
    signatureAlgorithm: seq(oid(OID.gost2015Signature256), nul()),
  };
  const report = scene.verifies(
    cadesBes({ ...old.person, key: renamed }, APPEAL, { signingTime: NOW }),
    given,
  );
  refused(report, ['algorithmMatchesKey', 'messageDigest', 'signature'], 'signatureBroken');
  assert.ok(scene.verifies(signed, given).valid);
});
