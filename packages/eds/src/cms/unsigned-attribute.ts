import { Asn1Error } from '../asn1/reader.ts';
import { isContext } from '../asn1/values.ts';
import { ctx, oid, seq, set, tlv } from '../asn1/writer.ts';
import { openSignedData, readSignedData } from './signed-data.ts';

/**
 * The CMS with one more unsigned attribute of its only signer (RFC 5652 §5.3). All that was there stays byte for byte;
 * the signature does not cover it. `value` is DER. Throws {@link Asn1Error} unless there is exactly one signer.
 */
export function addUnsignedAttribute(cms: Uint8Array, type: string, value: Uint8Array): Uint8Array {
  const nodes = openSignedData(cms);
  // What could not be read, for the number of its attributes for example, is not added to.
  readSignedData(nodes);
  const { contentInfo, members, signerInfos } = nodes;
  const [signer, ...more] = signerInfos;
  const [outer] = contentInfo.children;
  if (signer === undefined || outer === undefined || more.length > 0) {
    throw new Asn1Error('an attribute needs one signer');
  }
  const parts = [...signer.children];
  const unsigned = isContext(parts[parts.length - 1], 1) ? (parts.pop()?.children ?? []) : [];
  const attributes = [...unsigned.map(({ raw }) => raw), seq(oid(type), set(value))];
  const changed = seq(...parts.map(({ raw }) => raw), ctx(1, ...attributes));
  const body = seq(...members.slice(0, -1).map(({ raw }) => raw), tlv(0x31, changed));
  return seq(outer.raw, ctx(0, body));
}
