import { equalBytes, toHex } from '../src/bytes.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { APPEAL, NOW } from '../src/testing/scene.ts';
import { appealOfPerson } from '../src/verify/purposes.ts';
import type { VerificationReport } from '../src/verify/report.ts';
import { verifyCms } from '../src/verify/verify-cms.ts';
import { SIGNER_IIN, type Material } from './material.ts';
import type { Target } from './targets.ts';

const purpose = { ...appealOfPerson(SIGNER_IIN), requireTimestamp: true };

/** Everything a signature covers, directly or through its time-stamp. */
function signedParts(cms: Uint8Array): string {
  const { signers, contentType, content } = parseSignedData(cms);
  const parts = [signers[0]?.signedAttributesDer, signers[0]?.signature, content];
  return [contentType, ...parts.map((part) => toHex(part ?? new Uint8Array()))].join();
}

/** A mutated signature is never valid unless all that was signed, by whom and when, is what it was. */
export function signatureTarget({ scene, signed }: Material): Target {
  const { trust, crl } = scene;
  const verify = (cms: Uint8Array): VerificationReport =>
    verifyCms({ cms, document: APPEAL, trust, at: NOW, now: NOW, purpose, evidence: { crls: [crl] } });
  const reference = verify(signed);
  if (!reference.valid) throw new Error('the signature to start from is not valid');
  const expected = signedParts(signed);
  return {
    name: 'verify',
    seeds: [signed],
    take: (input) => {
      const report = verify(input);
      if (report.checks.length === 0) return 'a report without a check';
      if (!report.valid) return undefined;
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
