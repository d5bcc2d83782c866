import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadesBes, createDevPki, makeIssuingCa, makePerson, makeRoot } from '../dev-pki/index.ts';
import { rsaKey } from '../dev-pki/node.ts';
import { OID } from '../oids.ts';
import { refused } from '../testing/cms-surgery.ts';
import {
  AIGUL,
  APPEAL,
  DANA,
  DAY,
  ERLAN,
  failed,
  makeScene,
  MINUTE,
  NOW,
  trustIn,
} from '../testing/scene.ts';
import { trustStore } from '../trust/trust-store.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { failureReason } from './failure-reason.ts';
import { appealOfOrganisation, replyOfBody, ROLES, sealOfSystem } from './purposes.ts';

const scene = makeScene('certificates');
const { pki, aigul, dana, erlan, random } = scene;

test('a head signs for an organisation and as an official, an employee only when it is recorded', () => {
  const { bin, iin } = DANA;
  assert.ok(scene.verifies(scene.signs(dana), { purpose: appealOfOrganisation(bin) }).valid);
  assert.ok(scene.verifies(scene.signs(dana), { purpose: replyOfBody(bin, iin) }).valid);
  const reply = scene.signs(erlan);
  refused(scene.verifies(reply, { purpose: replyOfBody(bin, ERLAN.iin) }), ['role'], 'wrongRole');
  assert.ok(scene.verifies(reply, { purpose: replyOfBody(bin, ERLAN.iin, true) }).valid);
  const elsewhere = replyOfBody('050140009999', iin);
  refused(scene.verifies(scene.signs(dana), { purpose: elsewhere }), ['bin'], 'otherBin');
});

test('the seal of an installation is good for receipts and for nothing people sign', () => {
  const cms = scene.signs(pki.seal);
  assert.deepEqual(failed(scene.verifies(cms, { purpose: sealOfSystem('000000000000') })), []);
  const asPerson = scene.verifies(cms, { purpose: { roles: [ROLES.individual, OID.legalEntity] } });
  refused(asPerson, ['notSystem', 'identity'], 'wrongRole');
});

test('a certificate of the treasury and one for logging in only sign no documents', () => {
  const treasury = pki.person({ ...AIGUL, purpose: 'treasury' });
  refused(scene.verifies(scene.signs(treasury)), ['documentCertificate'], 'notForSigning');
  const login = pki.person({ ...AIGUL, purpose: 'authentication' });
  refused(scene.verifies(scene.signs(login)), ['keyUsage', 'documentCertificate'], 'notForSigning');
});

test('no roles allowed means nobody is allowed', () => {
  refused(scene.verifies(scene.signs(aigul), { purpose: { roles: [] } }), ['role'], 'wrongRole');
});

test('a certificate that has expired or has not begun is told apart', () => {
  const old = pki.person(AIGUL, { notBefore: NOW - 30 * DAY, notAfter: NOW - 20 * DAY });
  refused(scene.verifies(scene.signs(old)), ['notExpired'], 'expired');
  const early = pki.person(AIGUL, { notBefore: NOW + DAY, notAfter: NOW + 2 * DAY });
  refused(scene.verifies(scene.signs(early)), ['begun'], 'notYetValid');
});

test('certificates the signer sends along give no trust', () => {
  const foreign = createDevPki({ random, now: NOW, since: NOW - DAY });
  const person = foreign.person(AIGUL);
  const chain = [foreign.issuingCa.certificate, foreign.root.certificate];
  const cms = cadesBes(person, APPEAL, { signingTime: NOW, chain });
  const report = scene.verifies(cms);
  refused(report, ['chain'], 'foreignCa');
  assert.ok(scene.verifies(cms, { trust: trustIn(foreign), evidence: {} }).verdict === 'pending');
});

test('an issuing authority that is not configured may come with the document', () => {
  const root = parseCertificate(pki.root.certificate);
  const trust = trustStore({ signer: [root], tsa: [root] });
  refused(scene.verifies(scene.signs(aigul), { trust }), ['chain'], 'foreignCa');
  const cms = cadesBes(aigul, APPEAL, { signingTime: NOW, chain: [pki.issuingCa.certificate] });
  assert.ok(scene.verifies(cms, { trust }).valid);
});

test('a chain is judged at the moment of signing: an authority younger than the time-stamp is refused', () => {
  const key = pki.issuingCa.key;
  const young = makeIssuingCa({
    key,
    cn: 'DEV ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)',
    issuer: pki.root,
    notBefore: NOW - DAY,
    notAfter: NOW + DAY,
  });
  const root = parseCertificate(pki.root.certificate);
  const trust = trustStore({
    signer: [root],
    tsa: [root],
    intermediates: [parseCertificate(young.certificate)],
  });
  const report = scene.verifies(scene.signsWithTime(aigul, NOW - 5 * DAY), { trust });
  assert.ok(failed(report).includes('timestampChain'));
  assert.equal(failureReason(report), 'timestampBad');
  refused(scene.verifies(scene.signs(aigul), { trust, at: NOW - 5 * DAY }), ['issuersValid'], 'foreignCa');
});

test('RSA certificates of the old profile sign when they are for signing', () => {
  const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
  const root = makeRoot({ ...validity, key: rsaKey(), cn: 'DEV RSA ROOT' });
  const ca = makeIssuingCa({ ...validity, key: rsaKey(), cn: 'DEV RSA CA', issuer: root });
  const issued = { ...validity, issuer: ca, urls: pki.urls };
  const person = makePerson({ ...AIGUL, ...issued, key: rsaKey() });
  const login = makePerson({ ...AIGUL, ...issued, key: rsaKey(), purpose: 'authentication' });
  const anchor = parseCertificate(root.certificate);
  const trust = trustStore({
    signer: [anchor],
    tsa: [anchor],
    intermediates: [parseCertificate(ca.certificate)],
  });
  const report = scene.verifies(scene.signs(person), { trust, evidence: {} });
  assert.deepEqual(failed(report), ['revocationEvidence']);
  const refusedLogin = scene.verifies(scene.signs(login), { trust, evidence: {} });
  assert.equal(failureReason(refusedLogin), 'notForSigning');
});

test('a certificate issued a minute ago is good for a signature of now', () => {
  const fresh = pki.person(AIGUL, { notBefore: NOW - MINUTE, notAfter: NOW + DAY });
  assert.ok(scene.verifies(scene.signs(fresh)).valid);
});
