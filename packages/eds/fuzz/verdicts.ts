import { seq } from '../src/asn1/writer.ts';
import { equalBytes, toBase64, toHex, utf8Bytes } from '../src/bytes.ts';
import { decodeContainer } from '../src/cms/container.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { APPEAL, NOW } from '../src/testing/scene.ts';
import { REAL, testContour, vector } from '../src/testing/vectors.ts';
import { appealOfPerson } from '../src/verify/purposes.ts';
import type { VerificationReport } from '../src/verify/report.ts';
import { verifyCms } from '../src/verify/verify-cms.ts';
import { SIGNER_IIN, type Material } from './material.ts';
import type { Target } from './targets.ts';

const purpose = { ...appealOfPerson(SIGNER_IIN), requireTimestamp: true };

/** Everything a signature covers, directly or through its time-stamp. */
function signedParts(input: Uint8Array): string {
  const container = decodeContainer(input);
  const { signers, contentType, content } = parseSignedData(container.ok ? container.der : input);
  const parts = [signers[0]?.signedAttributesDer, signers[0]?.signature, content];
  return [contentType, ...parts.map((part) => toHex(part ?? new Uint8Array()))].join();
}

type Verify = (cms: Uint8Array) => VerificationReport;

/**
 * Mutated signatures are never valid unless all that was signed, by whom and when, is what it was; mutations of bytes that
 * are no signature are refused by name.
 */
export function signatureTargets(material: Material): readonly Target[] {
  const { scene, signed, rsa } = material;
  const { trust, crl } = scene;
  const verify: Verify = (cms) =>
    verifyCms({ cms, document: APPEAL, trust, at: NOW, now: NOW, purpose, evidence: { crls: [crl] } });
  // Attached, and without a document beside it: a changed content is found by its digest alone.
  const verifyRsa: Verify = (cms) =>
    verifyCms({ cms, trust: rsa.trust, at: NOW, now: NOW, purpose, evidence: { crls: [rsa.crl] } });
  return [
    signatureTarget('verify', signed, verify),
    signatureTarget('verify-rsa', rsa.signed, verifyRsa),
    signatureTarget('verify-base64', utf8Bytes(toBase64(signed)), verify),
    {
      name: 'verify-anything',
      seeds: [
        new Uint8Array(),
        seq(),
        utf8Bytes('-----BEGIN CMS-----'),
        Uint8Array.from({ length: 64 }, (_, i) => i),
      ],
      take: (input) => (namesRefusal(verify(input)) ? undefined : 'no refusal with a name'),
    },
    ...kalkanTarget(),
  ];
}

function namesRefusal({ valid, checks }: VerificationReport): boolean {
  return !valid && checks.some(({ ok }) => !ok);
}

/** What the library of the national centre made, where the real material is at hand. */
function kalkanTarget(): readonly Target[] {
  if (REAL.skip !== false) return [];
  const now = Date.UTC(2026, 8, 1);
  const trust = testContour();
  const evidence = { crls: [vector('crl/nca_gost2022_test_2026-08.crl')] };
  const ofTest = { ...appealOfPerson('123456789011'), requireTimestamp: true };
  const verify: Verify = (cms) => verifyCms({ cms, trust, at: now, now, purpose: ofTest, evidence });
  return [signatureTarget('verify-kalkan', vector('cms/kalkan2026_individual_attached.cms'), verify)];
}

function signatureTarget(name: string, signed: Uint8Array, verify: Verify): Target {
  const reference = verify(signed);
  if (!reference.valid) throw new Error(`the signature to start from is not valid: ${name}`);
  const expected = signedParts(signed);
  return {
    name,
    seeds: [signed],
    take: (input) => {
      const report = verify(input);
      if (!report.valid) return namesRefusal(report) ? undefined : 'no refusal with a name';
      if (signedParts(input) !== expected) return 'valid, though what was signed has changed';
      if (report.time !== reference.time) return 'valid for another moment';
      const [was, is] = [reference.signer?.certificate, report.signer?.certificate];
      return was && is && equalBytes(was, is) ? undefined : 'valid for another certificate';
    },
  };
}

/** A mutated answer or list makes nothing valid, unless the part that its issuer signed is what it was. */
export function evidenceTargets({ scene, signed, answer }: Material): readonly Target[] {
  const { trust, crl } = scene;
  const target = (name: string, seed: Uint8Array, evidence: (input: Uint8Array) => object): Target => ({
    name,
    seeds: [seed],
    take: (input) => {
      const input_ = { cms: signed, document: APPEAL, trust, at: NOW, now: NOW, purpose };
      const report = verifyCms({ ...input_, evidence: evidence(input) });
      if (!report.valid) return undefined;
      // The signature covers every octet but the wrapping: a valid answer holds the signed part unchanged.
      return contains(input, signedCore(seed)) ? undefined : 'valid by an answer that nobody signed';
    },
  });
  return [
    target('verify-ocsp', answer, (input) => ({ ocsp: [input] })),
    target('verify-crl', crl, (input) => ({ crls: [input] })),
  ];
}

/** A stretch from the middle of the signed part. */
function signedCore(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(40, 120);
}

function contains(bytes: Uint8Array, part: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from(part));
}
