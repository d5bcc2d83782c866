import { bigEndian, concatAll, latin1Text, utf8Text } from '../bytes.ts';
import { Asn1Error, type Asn1Node } from './reader.ts';

/** Universal tags used by certificates and signatures (X.680 §8.6). */
export const TAG = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  oid: 6,
  enumerated: 10,
  utf8: 12,
  sequence: 16,
  set: 17,
  printable: 19,
  teletex: 20,
  ia5: 22,
  utcTime: 23,
  generalizedTime: 24,
  visible: 26,
  bmp: 30,
} as const;

/** An element of the universal class. */
export interface UniversalNode extends Asn1Node {
  readonly tagClass: 0;
}

/** An element of the context-specific class. */
export interface ContextNode extends Asn1Node {
  readonly tagClass: 2;
}

/** Whether the element is of the universal class with this tag. */
export function isUniversal(node: Asn1Node | undefined, tag: number): node is UniversalNode {
  return node !== undefined && node.tagClass === 0 && node.tag === tag;
}

/** Whether the element is context-specific with this tag. */
export function isContext(node: Asn1Node | undefined, tag: number): node is ContextNode {
  return node !== undefined && node.tagClass === 2 && node.tag === tag;
}

/** The element, when it is universal with this tag; otherwise {@link Asn1Error} naming what was expected. */
export function expectUniversal(node: Asn1Node | undefined, tag: number, what: string): Asn1Node {
  if (!isUniversal(node, tag)) throw new Asn1Error(`${what}: an element of another type`);
  return node;
}

/** Members of a SEQUENCE. */
export function sequence(node: Asn1Node | undefined, what: string): readonly Asn1Node[] {
  return expectUniversal(node, TAG.sequence, what).children;
}

/** Dotted text of an OBJECT IDENTIFIER (X.690 §8.19): shortest form only, at most 64 octets. */
export function readOid(node: Asn1Node | undefined): string {
  return oidText(expectUniversal(node, TAG.oid, 'object identifier').body);
}

function oidText(body: Uint8Array): string {
  if (body.length === 0 || body.length > 64) throw new Asn1Error('object identifier of a wrong length');
  const arcs: number[] = [];
  let value = 0;
  let fresh = true;
  for (const byte of body) {
    if (fresh && byte === 0x80) throw new Asn1Error('padded object identifier');
    value = value * 128 + (byte & 127);
    if (value > Number.MAX_SAFE_INTEGER / 128) throw new Asn1Error('object identifier arc too large');
    fresh = (byte & 128) === 0;
    if (!fresh) continue;
    if (arcs.length === 0) {
      const root = Math.min(2, Math.floor(value / 40));
      arcs.push(root, value - 40 * root);
    } else {
      arcs.push(value);
    }
    value = 0;
  }
  if (!fresh) throw new Asn1Error('object identifier ends inside an arc');
  return arcs.join('.');
}

/** Value of an INTEGER or ENUMERATED of at most 1 024 octets (X.690 §8.3), two's complement, shortest form. */
export function readInteger(node: Asn1Node | undefined, tag: number = TAG.integer): bigint {
  const { body } = expectUniversal(node, tag, 'integer');
  return integerValue(body);
}

/** Value of INTEGER contents octets, for implicitly tagged integers as well. */
export function integerValue(body: Uint8Array): bigint {
  const first = body[0];
  if (first === undefined || body.length > 1025) throw new Asn1Error('integer of a wrong length');
  const second = body[1];
  if (second !== undefined && ((first === 0 && second < 128) || (first === 255 && second >= 128))) {
    throw new Asn1Error('integer not in its shortest form');
  }
  const value = bigEndian(body);
  return first >= 128 ? value - (1n << BigInt(8 * body.length)) : value;
}

/** A small non-negative INTEGER or ENUMERATED as a number. */
export function readSmall(node: Asn1Node | undefined, tag: number = TAG.integer): number {
  const value = readInteger(node, tag);
  if (value < 0n || value > 0x7fffffffn) throw new Asn1Error('number out of range');
  return Number(value);
}

/** Value of a BOOLEAN in DER: 00 or FF (X.690 §11.1). */
export function readBoolean(node: Asn1Node | undefined): boolean {
  const { body } = expectUniversal(node, TAG.boolean, 'boolean');
  if (body.length !== 1 || (body[0] !== 0 && body[0] !== 255))
    throw new Asn1Error('boolean neither 00 nor FF');
  return body[0] === 255;
}

/** Octets of an OCTET STRING, the parts of a constructed one joined (X.690 §8.7). */
export function readOctets(node: Asn1Node | undefined): Uint8Array {
  return octetsOf(expectUniversal(node, TAG.octetString, 'octet string'));
}

/** Octets of an element that is tagged implicitly over OCTET STRING. */
export function octetsOf(node: Asn1Node): Uint8Array {
  if (!node.constructed) return node.body;
  const parts: Uint8Array[] = [];
  collectOctets(node, parts);
  return concatAll(parts);
}

function collectOctets(node: Asn1Node, parts: Uint8Array[]): void {
  if (!node.constructed) parts.push(node.body);
  for (const child of node.children) {
    collectOctets(expectUniversal(child, TAG.octetString, 'octet string'), parts);
  }
}

/** Bytes of a BIT STRING that must hold whole octets: a key or a signature. */
export function readBitOctets(node: Asn1Node | undefined): Uint8Array {
  const { bytes, unused } = readBits(node);
  if (unused !== 0) throw new Asn1Error('bit string with unused bits where octets are due');
  return bytes;
}

/** Bytes and number of unused bits of a BIT STRING; unused bits are zero, as DER demands (X.690 §8.6, §11.2.1). */
export function readBits(node: Asn1Node | undefined): { bytes: Uint8Array; unused: number } {
  const bitString = expectUniversal(node, TAG.bitString, 'bit string');
  if (bitString.constructed) throw new Asn1Error('bit string in parts');
  const unused = bitString.body[0];
  const bytes = bitString.body.subarray(1);
  if (unused === undefined || unused > 7 || (bytes.length === 0 && unused !== 0)) {
    throw new Asn1Error('bit string without its count of unused bits');
  }
  if (((bytes.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) {
    throw new Asn1Error('bit string whose unused bits are not zero');
  }
  return { bytes, unused };
}

/** Text of a DirectoryString, PrintableString, IA5String, VisibleString or BMPString. */
export function readText(node: Asn1Node): string {
  if (node.tagClass !== 0 || node.constructed) throw new Asn1Error('text of an unknown type');
  switch (node.tag) {
    case TAG.utf8:
      return utf8OrRefuse(node.body);
    case TAG.printable:
    case TAG.ia5:
    case TAG.visible:
      if (node.body.some((byte) => byte > 127)) throw new Asn1Error('text with octets beyond ASCII');
      return latin1Text(node.body);
    case TAG.teletex:
      return latin1Text(node.body);
    case TAG.bmp:
      return bmpText(node.body);
    default:
      throw new Asn1Error('text of an unknown type');
  }
}

function utf8OrRefuse(body: Uint8Array): string {
  try {
    return utf8Text(body);
  } catch {
    throw new Asn1Error('malformed UTF-8');
  }
}

function bmpText(body: Uint8Array): string {
  if (body.length % 2 !== 0) throw new Asn1Error('BMPString of odd length');
  let text = '';
  for (let i = 0; i < body.length; i += 2) {
    text += String.fromCharCode(((body[i] as number) << 8) | (body[i + 1] as number));
  }
  return text;
}

/** Milliseconds since 1970 of a UTCTime or GeneralizedTime in UTC with seconds (RFC 5280 §4.1.2.5, RFC 3161 §2.4.2). */
export function readTime(node: Asn1Node | undefined): number {
  if (isUniversal(node, TAG.utcTime) && !node.constructed) {
    const text = latin1Text(node.body);
    if (!/^\d{12}Z$/.test(text)) throw new Asn1Error('malformed UTCTime');
    return moment((Number(text.slice(0, 2)) < 50 ? '20' : '19') + text.slice(0, 12), '');
  }
  if (isUniversal(node, TAG.generalizedTime) && !node.constructed) {
    const match = /^(\d{14})(?:\.(\d{1,9}))?Z$/.exec(latin1Text(node.body));
    if (match === null) throw new Asn1Error('malformed GeneralizedTime');
    return moment(match[1] ?? '', match[2] ?? '');
  }
  throw new Asn1Error('time of an unknown type');
}

function moment(digits: string, fraction: string): number {
  const part = (from: number, to: number): number => Number(digits.slice(from, to));
  const [year, month, day] = [part(0, 4), part(4, 6), part(6, 8)];
  const [hour, minute, second] = [part(8, 10), part(10, 12), part(12, 14)];
  const at = Date.UTC(
    year,
    month - 1,
    day,
    hour,
    minute,
    second,
    Number(fraction.padEnd(3, '0').slice(0, 3)),
  );
  const back = new Date(at);
  const same =
    back.getUTCFullYear() === year &&
    back.getUTCMonth() === month - 1 &&
    back.getUTCDate() === day &&
    back.getUTCHours() === hour &&
    back.getUTCMinutes() === minute &&
    back.getUTCSeconds() === second;
  if (!same) throw new Asn1Error('a day or an hour that does not exist');
  return at;
}
