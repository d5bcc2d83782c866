/** Bytes joined in order. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return concatAll(parts);
}

/** The same for a list, however long. */
export function concatAll(parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Whether two byte strings are the same (public data only: the time depends on the content). */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Order of byte strings as DER orders the members of a SET OF (X.690 §11.6). */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal text of bytes. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Bytes of hexadecimal text of even length; anything else is a RangeError. */
export function fromHex(text: string): Uint8Array {
  if (text.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(text)) throw new RangeError('not hexadecimal text');
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Unsigned big-endian integer. */
export function bigEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

/** Unsigned little-endian integer: the order of Kazakh GOST keys, digests and signatures (spec §0.3). */
export function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(Uint8Array.from(bytes).reverse());
}

/** Big-endian bytes of exactly the given length; a larger number is a RangeError. */
export function toBigEndian(value: bigint, length: number): Uint8Array {
  const text = value.toString(16).padStart(2 * length, '0');
  if (value < 0n || text.length > 2 * length) throw new RangeError('number does not fit');
  return fromHex(text);
}

/** Little-endian bytes of exactly the given length. */
export function toLittleEndian(value: bigint, length: number): Uint8Array {
  return toBigEndian(value, length).reverse();
}

const encoder = new TextEncoder();

/** UTF-8 bytes of a text. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Text of UTF-8 bytes; malformed UTF-8 is a TypeError. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** One character for each byte (Latin-1), for ASCII texts. */
export function latin1Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SPACE = 64;
const PADDING = 65;
const NEITHER = 255;
const BASE64_VALUE = new Uint8Array(256).fill(NEITHER);
for (let i = 0; i < 64; i++) BASE64_VALUE[BASE64.charCodeAt(i)] = i;
for (const space of ' \t\r\n') BASE64_VALUE[space.charCodeAt(0)] = SPACE;
BASE64_VALUE['='.charCodeAt(0)] = PADDING;

/** The same as {@link base64Octets} for a text. */
export function fromBase64(text: string): Uint8Array | undefined {
  return base64Octets(utf8Bytes(text));
}

/**
 * Bytes of base64 characters (RFC 4648 §4), white space allowed between characters; undefined when anything else
 * is there, the padding is wrong or the unused bits are not zero.
 */
export function base64Octets(characters: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((characters.length / 4) * 3));
  const { length } = characters;
  const value = (index: number): number => BASE64_VALUE[characters[index] as number] as number;
  let at = 0;
  let count = 0;
  let padding = 0;
  let bits = 0;
  for (let i = 0; i < length; i++) {
    // Four characters at a time, as long as nothing stands between them: files have megabytes of them.
    while ((count & 3) === 0 && padding === 0 && i + 4 <= length) {
      const a = value(i);
      const b = value(i + 1);
      const c = value(i + 2);
      const d = value(i + 3);
      if ((a | b | c | d) >= SPACE) break;
      bytes[at++] = (a << 2) | (b >> 4);
      bytes[at++] = (b << 4) | (c >> 2);
      bytes[at++] = (c << 6) | d;
      i += 4;
    }
    if (i === length) break;
    const one = value(i);
    if (one === SPACE) continue;
    if (one === PADDING) padding++;
    else if (one === NEITHER || padding > 0) return undefined;
    else {
      bits = (bits << 6) | one;
      if ((++count & 3) !== 0) continue;
      bytes[at++] = bits >> 16;
      bytes[at++] = bits >> 8;
      bytes[at++] = bits;
      bits = 0;
    }
  }
  const rest = count & 3;
  if (padding !== (4 - rest) % 4 || rest === 1) return undefined;
  // Two characters more carry one octet and four bits that must be zero, three carry two octets and two bits.
  const unused = rest === 2 ? 4 : 2;
  if (rest !== 0 && (bits & ((1 << unused) - 1)) !== 0) return undefined;
  if (rest === 3) bytes[at++] = bits >> 10;
  if (rest !== 0) bytes[at++] = bits >> (rest === 2 ? 4 : 2);
  return bytes.subarray(0, at);
}

/** Base64 text with padding, without line breaks (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += BASE64[word >> 18];
    text += BASE64[(word >> 12) & 63];
    text += rest > 1 ? BASE64[(word >> 6) & 63] : '=';
    text += rest > 2 ? BASE64[word & 63] : '=';
  }
  return text;
}
