/** The only error that reading ASN.1 throws: the bytes are not what X.690 allows, or exceed a limit. */
export class Asn1Error extends Error {
  override readonly name = 'Asn1Error';
}

/** One element: X.690 identifier, contents and, when constructed, its members. Slices share the input's memory. */
export interface Asn1Node {
  /** 0 universal, 1 application, 2 context-specific, 3 private. */
  readonly tagClass: number;
  readonly tag: number;
  readonly constructed: boolean;
  /** Encoded with the indefinite length (BER only). */
  readonly indefinite: boolean;
  /** The whole element as received. */
  readonly raw: Uint8Array;
  /** Contents octets, without the end-of-contents octets. */
  readonly body: Uint8Array;
  readonly children: readonly Asn1Node[];
}

/** Limits that keep reading hostile bytes cheap; each has a default. */
export interface ReadOptions {
  /** 'ber' admits indefinite and padded lengths and constructed strings; 'der' refuses them. Default 'ber'. */
  readonly rules?: 'ber' | 'der';
  /** Bytes after the first element: 'refuse' (default) or 'allow'. */
  readonly trailing?: 'refuse' | 'allow';
  readonly maxBytes?: number;
  readonly maxDepth?: number;
  readonly maxNodes?: number;
}

/** Identifier and length octets of one element. */
export interface Asn1Header {
  readonly tagClass: number;
  readonly tag: number;
  readonly constructed: boolean;
  readonly indefinite: boolean;
  /** Where the contents begin. */
  readonly start: number;
  /** Where definite contents end; for the indefinite length the end of the enclosing bytes. */
  readonly end: number;
}

const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_NODES = 65_536;

interface Walk {
  readonly bytes: Uint8Array;
  readonly der: boolean;
  readonly maxDepth: number;
  left: number;
}

/** Reads one element and everything in it (X.690). Throws only {@link Asn1Error}. */
export function readAsn1(bytes: Uint8Array, options: ReadOptions = {}): Asn1Node {
  if (bytes.length > (options.maxBytes ?? MAX_BYTES)) throw new Asn1Error('too many bytes');
  const walk: Walk = {
    bytes,
    der: options.rules === 'der',
    maxDepth: options.maxDepth ?? MAX_DEPTH,
    left: options.maxNodes ?? MAX_NODES,
  };
  const node = readNode(walk, 0, bytes.length, 1);
  if (options.trailing !== 'allow' && node.raw.length !== bytes.length) {
    throw new Asn1Error('bytes after the end of the element');
  }
  return node;
}

/** Reads identifier and length octets at an offset, for walks over long lists without a tree. */
export function readHeader(bytes: Uint8Array, offset: number, end: number, der = false): Asn1Header {
  const first = byteAt(bytes, offset, end);
  let at = offset + 1;
  let tag = first & 31;
  if (tag === 31) {
    [tag, at] = readLongTag(bytes, at, end);
  }
  const constructed = (first & 32) !== 0;
  const [length, start] = readLength(bytes, at, end, der);
  const header = { tagClass: first >> 6, tag, constructed, start };
  if (length < 0) {
    if (!constructed) throw new Asn1Error('indefinite length of a primitive element');
    return { ...header, indefinite: true, end };
  }
  if (length > end - start) throw new Asn1Error('element longer than the bytes that hold it');
  return { ...header, indefinite: false, end: start + length };
}

function byteAt(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) throw new Asn1Error('bytes end inside an element');
  return bytes[at] as number;
}

function readLongTag(bytes: Uint8Array, from: number, end: number): [number, number] {
  let tag = 0;
  for (let at = from; at < from + 4; at++) {
    const byte = byteAt(bytes, at, end);
    if (at === from && byte === 0x80) throw new Asn1Error('padded tag number');
    tag = tag * 128 + (byte & 127);
    if ((byte & 128) === 0) {
      if (tag < 31) throw new Asn1Error('tag number not in its shortest form');
      return [tag, at + 1];
    }
  }
  throw new Asn1Error('tag number too large');
}

function readLength(bytes: Uint8Array, at: number, end: number, der: boolean): [number, number] {
  const first = byteAt(bytes, at, end);
  if (first < 0x80) return [first, at + 1];
  if (first === 0x80) {
    if (der) throw new Asn1Error('indefinite length in DER');
    return [-1, at + 1];
  }
  const count = first & 127;
  if (count > 4) throw new Asn1Error('length of more than four octets');
  let length = 0;
  for (let i = 1; i <= count; i++) length = length * 256 + byteAt(bytes, at + i, end);
  if (der && (length < 128 || length < 256 ** (count - 1))) {
    throw new Asn1Error('length not in its shortest form');
  }
  return [length, at + 1 + count];
}

function readNode(walk: Walk, offset: number, end: number, depth: number): Asn1Node {
  if (depth > walk.maxDepth) throw new Asn1Error('elements nested too deep');
  if (--walk.left < 0) throw new Asn1Error('too many elements');
  const header = readHeader(walk.bytes, offset, end, walk.der);
  const { tagClass, tag, constructed, indefinite, start } = header;
  if (tagClass === 0) checkUniversal(tag, constructed, walk.der);
  const children: Asn1Node[] = [];
  let bodyEnd = header.end;
  let after = header.end;
  if (constructed) {
    bodyEnd = readChildren(walk, header, depth, children);
    after = indefinite ? bodyEnd + 2 : bodyEnd;
  }
  const raw = walk.bytes.subarray(offset, after);
  return { tagClass, tag, constructed, indefinite, raw, body: walk.bytes.subarray(start, bodyEnd), children };
}

function readChildren(walk: Walk, header: Asn1Header, depth: number, into: Asn1Node[]): number {
  const { bytes } = walk;
  let at = header.start;
  while (header.indefinite || at < header.end) {
    if (header.indefinite && byteAt(bytes, at, header.end) === 0 && byteAt(bytes, at + 1, header.end) === 0) {
      return at;
    }
    const child = readNode(walk, at, header.end, depth + 1);
    into.push(child);
    at += child.raw.length;
  }
  return at;
}

const CONSTRUCTED_ONLY = new Set([8, 11, 16, 17]);
const PRIMITIVE_ONLY = new Set([1, 2, 5, 6, 9, 10, 13]);

function checkUniversal(tag: number, constructed: boolean, der: boolean): void {
  if (tag === 0) throw new Asn1Error('end-of-contents octets outside an indefinite length');
  if (CONSTRUCTED_ONLY.has(tag)) {
    if (!constructed) throw new Asn1Error('a primitive SEQUENCE or SET');
    return;
  }
  if (constructed && (der || PRIMITIVE_ONLY.has(tag))) {
    throw new Asn1Error('a constructed element that must be primitive');
  }
}
