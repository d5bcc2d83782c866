import assert from 'node:assert/strict';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, oid, seq, tlv } from '../asn1/writer.ts';
import { signedData } from '../dev-pki/cades.ts';
import type { Holder } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { failureReason } from '../verify/failure-reason.ts';
import type { VerificationReport } from '../verify/report.ts';
import { failed } from './scene.ts';

/** Asserts that exactly these checks failed, and what a person is told. */
export function refused(report: VerificationReport, names: readonly string[], reason: string): void {
  assert.deepEqual(failed(report), names);
  assert.equal(report.valid, false);
  assert.equal(report.verdict, 'invalid');
  assert.equal(failureReason(report), reason);
}

/** The CMS with other signer infos, and with other certificates when given. */
export function rebuilt(
  cms: Uint8Array,
  signerInfos: readonly Uint8Array[],
  certificates?: readonly Uint8Array[],
): Uint8Array {
  const members = readAsn1(cms).children[1]?.children[0]?.children ?? [];
  const parts = members.slice(0, -1).map((node) => {
    const isCertificates = node.tagClass === 2 && node.tag === 0;
    return isCertificates && certificates ? ctx(0, ...certificates) : node.raw;
  });
  return seq(oid(OID.signedData), ctx(0, seq(...parts, tlv(0x31, ...signerInfos))));
}

/** The first signer info of a CMS. */
export function signerInfoOf(cms: Uint8Array): Uint8Array {
  const members = readAsn1(cms).children[1]?.children[0]?.children ?? [];
  return members[members.length - 1]?.children[0]?.raw ?? assert.fail();
}

/** A detached signature with signed attributes of our choice. */
export function signedWith(
  holder: Holder,
  attributes: readonly Uint8Array[],
  contentType: string = OID.data,
): Uint8Array {
  const certificates = [holder.certificate];
  return signedData({ signer: holder, version: 1, contentType, attributes, certificates });
}
