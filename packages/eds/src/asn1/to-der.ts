import { concatAll } from '../bytes.ts';
import { Asn1Error, type Asn1Node } from './reader.ts';
import { octetsOf, TAG } from './values.ts';
import { tlv } from './writer.ts';

/** What is re-encoded is small: attributes, names, a time-stamp token. Larger elements are refused. */
const MAX_BYTES = 1024 * 1024;

/**
 * The element with DER lengths and whole octet strings (X.690 §10): what a signature over BER attributes
 * covers (RFC 5652 §5.4). The order of SET members is left as received. Elements already in DER stay as they are: the
 * result may share the memory of the input.
 */
export function toDer(node: Asn1Node): Uint8Array {
  if (node.raw.length > MAX_BYTES) throw new Asn1Error('too many bytes to encode anew');
  return hasDerLengths(node) ? node.raw : encode(node);
}

/** Whether an element and all within it have the shortest definite lengths and whole octet strings. */
function hasDerLengths(node: Asn1Node): boolean {
  const { indefinite, raw, body, constructed, tagClass, tag, children } = node;
  if (indefinite || raw.length - body.length !== 1 + lengthOctets(body.length)) return false;
  if (!constructed) return true;
  return !(tagClass === 0 && tag === TAG.octetString) && children.every(hasDerLengths);
}

function lengthOctets(length: number): number {
  return length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x10000 ? 3 : length < 0x1000000 ? 4 : 5;
}

function encode(node: Asn1Node): Uint8Array {
  const identifier = node.raw[0] as number;
  if ((identifier & 31) === 31) throw new Asn1Error('a tag number above 30 in signed data');
  if (!node.constructed) return tlv(identifier, node.body);
  if (node.tagClass === 0 && node.tag === TAG.octetString) return tlv(TAG.octetString, octetsOf(node));
  return tlv(identifier, concatAll(node.children.map(encode)));
}
