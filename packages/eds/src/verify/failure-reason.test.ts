import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHECKS, INDISPENSABLE, type CheckName } from './checks.ts';
import { failureReason } from './failure-reason.ts';

/** What people are told, by check: the whole table, so that a change is seen. */
const TOLD: Record<CheckName, string> = {
  size: 'malformed',
  encoding: 'malformed',
  structure: 'malformed',
  xmlEncoding: 'malformed',
  xmlMarkup: 'malformed',
  xmlPlacement: 'malformed',
  xmlStructure: 'malformed',
  xmlReference: 'malformed',
  xmlTransforms: 'malformed',
  contentType: 'malformed',
  oneSigner: 'malformed',
  documentPresent: 'malformed',
  documentMatchesContent: 'documentChanged',
  signerCertificate: 'malformed',
  signedAttributes: 'malformed',
  contentTypeAttribute: 'malformed',
  algorithmSupported: 'notForSigning',
  algorithmMatchesKey: 'signatureBroken',
  messageDigest: 'documentChanged',
  signature: 'signatureBroken',
  signingCertificateV2: 'signatureBroken',
  timestampPresent: 'noTimestamp',
  timestampStructure: 'timestampBad',
  timestampSignature: 'timestampBad',
  timestampImprint: 'timestampBad',
  timestampPolicy: 'timestampBad',
  timestampPurpose: 'timestampBad',
  timestampChain: 'timestampBad',
  timestampSameIssuer: 'timestampBad',
  timestampTime: 'timestampBad',
  storedTimestamps: 'timestampBad',
  chain: 'foreignCa',
  chainConstraints: 'foreignCa',
  criticalExtensions: 'foreignCa',
  issuersValid: 'foreignCa',
  begun: 'notYetValid',
  notExpired: 'expired',
  keyUsage: 'notForSigning',
  policy: 'notForSigning',
  documentCertificate: 'notForSigning',
  notSystem: 'wrongRole',
  role: 'wrongRole',
  identity: 'notForSigning',
  iin: 'otherIin',
  bin: 'otherBin',
  notRevoked: 'revoked',
  issuersNotRevoked: 'foreignCa',
  timestampNotRevoked: 'timestampBad',
  revocationListFresh: 'evidenceUnreachable',
  revocationEvidence: 'evidenceUnreachable',
};

test('each check that fails tells a person one thing', () => {
  const names = Object.keys(CHECKS) as CheckName[];
  const told = names.map((name) => [name, failureReason({ checks: [{ name, ok: false }] })]);
  assert.deepEqual(Object.fromEntries(told), TOLD);
});

test('the first failure is told, not the ones that follow from it', () => {
  const checks = [
    { name: 'structure', ok: true },
    { name: 'signature', ok: false },
    { name: 'timestampImprint', ok: false },
  ] as const;
  assert.equal(failureReason({ checks }), 'signatureBroken');
});

test('what is certain is told before what is not known yet', () => {
  const checks = [
    { name: 'revocationEvidence', ok: false },
    { name: 'issuersNotRevoked', ok: false },
  ] as const;
  assert.equal(failureReason({ checks }), 'foreignCa');
});

test('a report without checks is never good', () => {
  assert.equal(failureReason({ checks: [] }), 'malformed');
  assert.ok(INDISPENSABLE.length > 15);
});
