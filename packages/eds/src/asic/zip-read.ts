import { Inflate } from 'fflate';
import { equalBytes, latin1Text, utf8Text } from '../bytes.ts';
import { AsicError } from './problems.ts';
import {
  CENTRAL_HEADER,
  crc32,
  END_RECORD,
  FLAG,
  foldedName,
  LOCAL_HEADER,
  METHOD,
  nameProblem,
  SIGNATURE,
} from './zip-format.ts';

/** How much a container may hold. */
export interface AsicLimits {
  /** Octets of the container itself. */
  readonly maxBytes: number;
  readonly maxFiles: number;
  /** Octets of all files together, unpacked. */
  readonly maxUnpacked: number;
  /** How many times larger than its compressed form a file may be. */
  readonly maxRatio: number;
}

/** A case file with its attachments fits; what a server can hold in memory is not exceeded. */
export const ASIC_LIMITS: AsicLimits = {
  maxBytes: 256 * 1024 * 1024,
  maxFiles: 2048,
  maxUnpacked: 512 * 1024 * 1024,
  maxRatio: 200,
};

/** A file taken out of a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Neither deflated nor with extra fields: its octets lie open right after its name. */
  readonly plain: boolean;
}

interface Header {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Version needed, flags, method, time, date, checksum and sizes as they lie. */
  readonly shared: Uint8Array;
  readonly rawName: Uint8Array;
}

const COMMENT = 'mimetype=application/vnd.etsi.asic-e+zip';
const SMALL = 64 * 1024;
/** Deflate options, data descriptor, UTF-8 name: no other flag leaves a file readable in one way only. */
const FLAGS_KNOWN = 0b110 | FLAG.descriptor | FLAG.utf8;
/** ZIP64 sizes, another name, strong encryption: each would make two readers see two files. */
const EXTRAS_REFUSED: ReadonlyMap<number, 'zip64' | 'unsupportedZip' | 'encrypted'> = new Map([
  [0x0001, 'zip64'],
  [0x7075, 'unsupportedZip'],
  [0x0017, 'encrypted'],
  [0x9901, 'encrypted'],
] as const);

/**
 * Reads a ZIP so that no other reader can see other files in it: local headers equal the central directory, the
 * files lie side by side without gaps or overlaps, nothing precedes or follows. Files come in their physical order;
 * empty folders are left out. Throws only {@link AsicError}.
 */
export function readZip(bytes: Uint8Array, limits: AsicLimits = ASIC_LIMITS): readonly ZipEntry[] {
  if (bytes.length > limits.maxBytes) throw new AsicError('tooLarge', 'the container is too large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = directoryOf(bytes, view, limits);
  const headers = readDirectory(bytes, view, { count, start, end });
  checkNames(headers);
  const total = headers.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.maxUnpacked) throw new AsicError('compressionBomb', 'the files are too large unpacked');
  const ordered = [...headers].sort((a, b) => a.offset - b.offset);
  let at = 0;
  const entries: ZipEntry[] = [];
  for (const [index, header] of ordered.entries()) {
    if (header.offset !== at)
      throw new AsicError('hiddenBytes', 'files that overlap or leave gaps', header.name);
    const next = ordered[index + 1]?.offset ?? start;
    const { data, plain } = localData(bytes, view, header, next);
    at = next;
    if (!header.name.endsWith('/'))
      entries.push({ name: header.name, bytes: unpack(header, data, limits), plain });
  }
  if (at !== start) throw new AsicError('hiddenBytes', 'bytes before the directory');
  return entries;
}

function directoryOf(
  bytes: Uint8Array,
  view: DataView,
  limits: AsicLimits,
): { count: number; start: number; end: number } {
  // The standard allows one comment, the media type itself (EN 319 162-1 §A.1).
  const lengths = [0, COMMENT.length].filter((length) => {
    const at = bytes.length - END_RECORD - length;
    return at >= 0 && view.getUint32(at, true) === SIGNATURE.end && view.getUint16(at + 20, true) === length;
  });
  const [length] = lengths;
  if (length === undefined) {
    const zip = bytes.length >= 4 && view.getUint32(0, true) === SIGNATURE.local;
    throw new AsicError(zip ? 'hiddenBytes' : 'notZip', 'the ZIP does not end with its directory');
  }
  const at = bytes.length - END_RECORD - length;
  if (length > 0 && latin1Text(bytes.subarray(at + END_RECORD)) !== COMMENT) {
    throw new AsicError('hiddenBytes', 'a comment behind the directory');
  }
  const [disk, first, here, count] = [4, 6, 8, 10].map((offset) => view.getUint16(at + offset, true));
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  const locator = at >= 20 && view.getUint32(at - 20, true) === SIGNATURE.zip64Locator;
  if (locator || count === 0xffff || size === 0xffffffff || start === 0xffffffff) {
    throw new AsicError('zip64', 'ZIP64 is not accepted');
  }
  if (disk !== 0 || first !== 0 || here !== count)
    throw new AsicError('unsupportedZip', 'a ZIP of many parts');
  if (start + size !== at) throw new AsicError('hiddenBytes', 'bytes between the directory and its end');
  if ((count ?? 0) > limits.maxFiles) throw new AsicError('tooManyFiles', String(count));
  return { count: count ?? 0, start, end: at };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  { count, start, end }: { count: number; start: number; end: number },
): readonly Header[] {
  const headers: Header[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_HEADER > end || view.getUint32(at, true) !== SIGNATURE.central) {
      throw new AsicError('damaged', 'the directory is not what it says');
    }
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const nameEnd = at + CENTRAL_HEADER + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    if (extraEnd + (commentLength ?? 0) > end)
      throw new AsicError('damaged', 'the directory ends inside a name');
    headers.push(readHeader(bytes, view, at, nameEnd, extraEnd));
    if (commentLength !== 0) throw new AsicError('hiddenBytes', 'a comment on a file');
    at = extraEnd;
  }
  if (at !== end) throw new AsicError('hiddenBytes', 'more in the directory than it says');
  return headers;
}

function readHeader(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameEnd: number,
  extraEnd: number,
): Header {
  const flags = view.getUint16(at + 8, true);
  const rawName = bytes.subarray(at + CENTRAL_HEADER, nameEnd);
  const name = nameOf(rawName, flags);
  const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true));
  const offset = view.getUint32(at + 42, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & FLAG.encrypted) !== 0) throw new AsicError('encrypted', 'an encrypted file', name);
  if ((flags & ~FLAGS_KNOWN) !== 0)
    throw new AsicError('unsupportedZip', `flags ${flags.toString(16)}`, name);
  if (packed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) {
    throw new AsicError('zip64', 'ZIP64 is not accepted', name);
  }
  if (method !== METHOD.stored && method !== METHOD.deflated) {
    throw new AsicError('unsupportedZip', `compression method ${method}`, name);
  }
  const kind = view.getUint16(at + 40, true) & 0o170000;
  if (view.getUint16(at + 34, true) !== 0 || (kind !== 0 && kind !== 0o100000 && kind !== 0o040000)) {
    throw new AsicError('unsupportedZip', 'a link or a device instead of a file', name);
  }
  checkExtra(bytes.subarray(nameEnd, extraEnd), name);
  const shared = bytes.subarray(at + 6, at + 28);
  return {
    name,
    rawName,
    flags,
    method,
    crc: crc ?? 0,
    packed: packed ?? 0,
    size: size ?? 0,
    offset,
    shared,
  };
}

function nameOf(raw: Uint8Array, flags: number): string {
  try {
    const text = utf8Text(raw);
    // Without the flag other readers would take the octets for another alphabet.
    if ((flags & FLAG.utf8) === 0 && raw.some((byte) => byte > 127)) throw new TypeError('not ASCII');
    return text;
  } catch {
    throw new AsicError('badName', 'a name that is not UTF-8');
  }
}

function checkNames(headers: readonly Header[]): void {
  const seen = new Set<string>();
  for (const { name, size } of headers) {
    const folder = name.endsWith('/');
    const problem = nameProblem(folder ? name.slice(0, -1) : name);
    if (problem !== undefined) throw new AsicError('badName', problem, name);
    if (folder && size > 0) throw new AsicError('badName', 'a folder with contents', name);
    const folded = foldedName(folder ? name.slice(0, -1) : name);
    if (seen.has(folded)) throw new AsicError('duplicateName', 'two files of one name', name);
    seen.add(folded);
  }
}

function checkExtra(extra: Uint8Array, name: string): void {
  let at = 0;
  while (at < extra.length) {
    if (at + 4 > extra.length) throw new AsicError('damaged', 'an extra field of a wrong shape', name);
    const [id = 0, idHigh = 0, length = 0, lengthHigh = 0] = extra.subarray(at, at + 4);
    const refused = EXTRAS_REFUSED.get(id | (idHigh << 8));
    if (refused !== undefined) throw new AsicError(refused, 'an extra field that is not accepted', name);
    at += 4 + (length | (lengthHigh << 8));
    if (at > extra.length) throw new AsicError('damaged', 'an extra field of a wrong shape', name);
  }
}

/** The compressed octets of a file, after its local header was held against the directory. */
function localData(
  bytes: Uint8Array,
  view: DataView,
  header: Header,
  next: number,
): { data: Uint8Array; plain: boolean } {
  const { offset, name, rawName, packed, shared, flags, method } = header;
  const differs = (): AsicError => new AsicError('headersDiffer', 'two headers for one file', name);
  const nameAt = offset + LOCAL_HEADER;
  if (nameAt + rawName.length > next || view.getUint32(offset, true) !== SIGNATURE.local) throw differs();
  if (view.getUint16(offset + 26, true) !== rawName.length) throw differs();
  if (!equalBytes(bytes.subarray(nameAt, nameAt + rawName.length), rawName)) throw differs();
  const local = bytes.subarray(offset + 4, offset + 26);
  const described = (flags & FLAG.descriptor) !== 0;
  // With a data descriptor the checksum and the sizes may be left empty here; nothing else may differ.
  const empty = described && local.subarray(10).every((byte) => byte === 0);
  const same = empty ? equalBytes(local.subarray(0, 10), shared.subarray(0, 10)) : equalBytes(local, shared);
  if (!same) throw differs();
  const extraAt = nameAt + rawName.length;
  const dataAt = extraAt + view.getUint16(offset + 28, true);
  const dataEnd = dataAt + packed;
  checkExtra(bytes.subarray(extraAt, dataAt), name);
  if (described ? !isDescriptor(bytes.subarray(dataEnd, next), shared) : dataEnd !== next) {
    throw new AsicError('hiddenBytes', 'files that overlap or leave gaps', name);
  }
  const plain = method === METHOD.stored && !described && dataAt === extraAt;
  return { data: bytes.subarray(dataAt, dataEnd), plain };
}

function isDescriptor(found: Uint8Array, shared: Uint8Array): boolean {
  const signed = found.length === 16 && latin1Text(found.subarray(0, 4)) === 'PK\x07\x08';
  return equalBytes(signed ? found.subarray(4) : found, shared.subarray(10));
}

function unpack(header: Header, data: Uint8Array, { maxRatio }: AsicLimits): Uint8Array {
  const { name, method, size, crc } = header;
  const unpacked = method === METHOD.stored ? data : inflate(header, data, maxRatio);
  if (unpacked.length !== size) throw new AsicError('damaged', 'a file of another size', name);
  if (crc32(unpacked) !== crc) throw new AsicError('damaged', 'a file with another checksum', name);
  return unpacked;
}

/** Inflates in small steps, so that a file larger than it says is stopped before it costs anything. */
function inflate({ name, size }: Header, data: Uint8Array, maxRatio: number): Uint8Array {
  if (size > data.length * maxRatio + SMALL)
    throw new AsicError('compressionBomb', 'compressed beyond belief', name);
  const unpacked = new Uint8Array(size);
  let filled = 0;
  try {
    const stream = new Inflate((chunk) => {
      if (filled + chunk.length > size) throw new AsicError('compressionBomb', 'larger than it says', name);
      unpacked.set(chunk, filled);
      filled += chunk.length;
    });
    for (let at = 0; at < data.length; at += 4096) {
      stream.push(data.subarray(at, at + 4096), at + 4096 >= data.length);
    }
  } catch (error) {
    if (error instanceof AsicError) throw error;
    throw new AsicError('damaged', 'a file that cannot be unpacked', name);
  }
  if (filled !== size) throw new AsicError('damaged', 'a file of another size', name);
  return unpacked;
}
