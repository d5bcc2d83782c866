/** Signatures changed after they were made, as attackers and other software do. */
import { readAsn1 } from '../../asn1/reader.ts';
import { ctx, oid, seq, tlv } from '../../asn1/writer.ts';
import { concat } from '../../bytes.ts';
import { OID } from '../../oids.ts';
import { must } from '../holder.ts';
import { aigul, document } from './world.ts';

/** The CMS with other signers, and other certificates beside them. */
export function rebuilt(
  cms: Uint8Array,
  copies: number,
  certificates: readonly Uint8Array[] = [aigul.certificate],
): Uint8Array {
  const [version, digests, content, , signers] = must(must(readAsn1(cms).children[1]).children[0]).children;
  const signer = must(must(signers).children[0]).raw;
  return seq(
    oid(OID.signedData),
    ctx(
      0,
      seq(
        ...[version, digests, content].map((node) => must(node).raw),
        ctx(0, ...certificates),
        tlv(0x31, ...new Array<Uint8Array>(copies).fill(signer)),
      ),
    ),
  );
}

/** ContentInfo, SignedData and content with indefinite lengths, the content in two parts: BER as Kalkan may emit it. */
export function indefinite(cms: Uint8Array): Uint8Array {
  const open = (identifier: number, ...members: Uint8Array[]): Uint8Array =>
    concat(Uint8Array.of(identifier, 0x80), ...members, Uint8Array.of(0, 0));
  const [version, digests, , ...rest] = must(must(readAsn1(cms).children[1]).children[0]).children;
  const parts = open(0x24, tlv(4, document.subarray(0, 7)), tlv(4, document.subarray(7)));
  const content = open(0x30, oid(OID.data), open(0xa0, parts));
  const members = [must(version).raw, must(digests).raw, content, ...rest.map(({ raw }) => raw)];
  return open(0x30, oid(OID.signedData), open(0xa0, open(0x30, ...members)));
}

/** The last octet of the signature value changed. */
export function flipped(cms: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(cms);
  copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1;
  return copy;
}

/** The time-stamp token in a CAdES-T. */
export function tokenOf(cms: Uint8Array): Uint8Array {
  const signer = must(must(must(must(readAsn1(cms).children[1]).children[0]).children.at(-1)).children[0]);
  return must(must(must(signer.children.at(-1)).children[0]).children[1]?.children[0]).raw;
}
