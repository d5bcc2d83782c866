import { compareBytes, concat, fromHex, utf8Bytes } from '../bytes.ts';

/** One DER element from its identifier octet and contents (X.690 §10.1: definite, shortest length). */
export function tlv(identifier: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const body = concat(...contents);
  return concat(Uint8Array.of(identifier), derLength(body.length), body);
}

function derLength(length: number): Uint8Array {
  if (length < 128) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 | octets.length, ...octets);
}

/** SEQUENCE of ready elements. */
export function seq(...members: readonly Uint8Array[]): Uint8Array {
  return tlv(0x30, ...members);
}

/** SET OF ready elements, sorted as DER demands (X.690 §11.6). */
export function set(...members: readonly Uint8Array[]): Uint8Array {
  return tlv(0x31, ...[...members].sort(compareBytes));
}

/** OBJECT IDENTIFIER from dotted text. */
export function oid(text: string): Uint8Array {
  const arcs = text.split('.').map(Number);
  const [root, second, ...rest] = arcs;
  if (root === undefined || second === undefined || !arcs.every(Number.isSafeInteger)) {
    throw new RangeError(`not an object identifier: ${text}`);
  }
  return tlv(6, ...[root * 40 + second, ...rest].map(base128));
}

function base128(arc: number): Uint8Array {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    octets.unshift(128 + (rest % 128));
  }
  return Uint8Array.from(octets);
}

/** INTEGER from a number, or from big-endian bytes of a non-negative number. */
export function integer(value: bigint | number | Uint8Array): Uint8Array {
  if (value instanceof Uint8Array) return tlv(2, unsignedOctets(value));
  return tlv(2, signedOctets(BigInt(value)));
}

function unsignedOctets(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < bytes.length - 1 && bytes[from] === 0) from++;
  const magnitude = bytes.subarray(from);
  return (magnitude[0] ?? 255) >= 128 ? concat(Uint8Array.of(0), magnitude) : magnitude;
}

function signedOctets(value: bigint): Uint8Array {
  let size = 1n;
  while (value < -(1n << (8n * size - 1n)) || value >= 1n << (8n * size - 1n)) size++;
  const unsigned = value < 0n ? value + (1n << (8n * size)) : value;
  return fromHex(unsigned.toString(16).padStart(Number(2n * size), '0'));
}

/** ENUMERATED from a small number. */
export function enumerated(value: number): Uint8Array {
  return tlv(10, signedOctets(BigInt(value)));
}

/** OCTET STRING. */
export function octets(bytes: Uint8Array): Uint8Array {
  return tlv(4, bytes);
}

/** BIT STRING with its count of unused bits. */
export function bitString(bytes: Uint8Array, unused = 0): Uint8Array {
  return tlv(3, Uint8Array.of(unused), bytes);
}

/** NULL. */
export function nul(): Uint8Array {
  return tlv(5);
}

/** BOOLEAN. */
export function bool(value: boolean): Uint8Array {
  return tlv(1, Uint8Array.of(value ? 255 : 0));
}

/** UTF8String. */
export function utf8(text: string): Uint8Array {
  return tlv(12, utf8Bytes(text));
}

/** PrintableString; characters outside its alphabet are a RangeError (X.680 §41.4). */
export function printable(text: string): Uint8Array {
  if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(text)) throw new RangeError(`not a PrintableString: ${text}`);
  return tlv(19, utf8Bytes(text));
}

/** IA5String of ASCII text. */
export function ia5(text: string): Uint8Array {
  const bytes = utf8Bytes(text);
  if (bytes.some((byte) => byte > 127)) throw new RangeError(`not an IA5String: ${text}`);
  return tlv(22, bytes);
}

/** Constructed context-specific element: explicit tagging, or implicit over SEQUENCE and SET contents. */
export function ctx(tag: number, ...members: readonly Uint8Array[]): Uint8Array {
  return tlv(0xa0 | tag, ...members);
}

/** Primitive context-specific element: implicit tagging over a string or a number. */
export function ctxPrimitive(tag: number, contents: Uint8Array): Uint8Array {
  return tlv(0x80 | tag, contents);
}

/** UTCTime of a moment (milliseconds since 1970), whole seconds; years 1950–2049. */
export function utcTime(moment: number): Uint8Array {
  const digits = timeDigits(moment);
  const year = Number(digits.slice(0, 4));
  if (year < 1950 || year > 2049) throw new RangeError('year outside UTCTime');
  return tlv(23, utf8Bytes(`${digits.slice(2)}Z`));
}

/** GeneralizedTime of a moment (milliseconds since 1970), whole seconds. */
export function generalizedTime(moment: number): Uint8Array {
  return tlv(24, utf8Bytes(`${timeDigits(moment)}Z`));
}

/** Time of certificates and CRLs: UTCTime through 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
export function time(moment: number): Uint8Array {
  return new Date(moment).getUTCFullYear() < 2050 ? utcTime(moment) : generalizedTime(moment);
}

function timeDigits(moment: number): string {
  return new Date(moment).toISOString().slice(0, 19).replace(/[-:T]/g, '');
}
