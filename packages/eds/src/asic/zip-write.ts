import { deflateSync } from 'fflate';
import { concatAll, utf8Bytes } from '../bytes.ts';
import {
  CENTRAL_HEADER,
  crc32,
  dosTime,
  END_RECORD,
  FLAG,
  foldedName,
  LOCAL_HEADER,
  METHOD,
  nameProblem,
  REGULAR_FILE,
  SIGNATURE,
} from './zip-format.ts';

/** A file to be put into a ZIP. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Never deflated: the `mimetype` must be readable at its fixed place. */
  readonly stored?: boolean;
}

/** Compression beyond this looks like a bomb to readers, ours included: such files are stored. */
const MAX_RATIO = 100;

interface Packed {
  readonly name: Uint8Array;
  readonly data: Uint8Array;
  readonly fields: readonly number[];
}

/**
 * A ZIP of the files in their order. The same input gives the same bytes everywhere: all files bear the one moment
 * given, in UTC. Throws RangeError for names that are no plain relative paths or fall together.
 */
export function writeZip(files: readonly ZipFile[], modifiedAt: number): Uint8Array {
  const seen = new Set<string>();
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const problem =
      nameProblem(file.name) ?? (seen.has(foldedName(file.name)) ? 'two files of one name' : undefined);
    if (problem !== undefined) throw new RangeError(`${file.name}: ${problem}`);
    seen.add(foldedName(file.name));
    const { name, data, fields } = pack(file, modifiedAt);
    const local = concatAll([
      record(LOCAL_HEADER, [[4, SIGNATURE.local], ...widths(fields), [2, 0]]),
      name,
      data,
    ]);
    const tail: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, REGULAR_FILE * 0x10000],
      [4, offset],
    ];
    const version: Field = [2, (3 << 8) | 20];
    const central = record(CENTRAL_HEADER, [[4, SIGNATURE.central], version, ...widths(fields), ...tail]);
    locals.push(local);
    centrals.push(central, name);
    offset += local.length;
  }
  const directory = concatAll(centrals);
  if (offset + directory.length > 0xfffffffe || files.length > 0xfffe)
    throw new RangeError('too large for a ZIP');
  const end = record(END_RECORD, [
    [4, SIGNATURE.end],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ]);
  return concatAll([...locals, directory, end]);
}

const LARGE = 1024 * 1024;
const PROBE = 64 * 1024;

/** Large files that are compressed already (pictures, recordings) are not worked through once more for nothing. */
function isDense(bytes: Uint8Array): boolean {
  if (bytes.length < LARGE) return false;
  return deflateSync(bytes.subarray(0, PROBE), { level: 6 }).length > 0.95 * PROBE;
}

function pack({ name: text, bytes, stored = false }: ZipFile, modifiedAt: number): Packed {
  const name = utf8Bytes(text);
  const deflated = stored || isDense(bytes) ? bytes : deflateSync(bytes, { level: 6 });
  const gain = deflated.length < bytes.length && bytes.length <= deflated.length * MAX_RATIO;
  const data = gain ? deflated : bytes;
  const { date, time } = dosTime(modifiedAt);
  const flags = name.length === text.length ? 0 : FLAG.utf8;
  const method = gain ? METHOD.deflated : METHOD.stored;
  return {
    name,
    data,
    fields: [20, flags, method, time, date, crc32(bytes), data.length, bytes.length, name.length],
  };
}

/** Octets and value of a little-endian field. */
type Field = readonly [2 | 4, number];

const SHARED = [2, 2, 2, 2, 2, 4, 4, 4, 2] as const;

/** The fields that local and central headers have in common. */
function widths(values: readonly number[]): Field[] {
  return SHARED.map((width, index) => [width, values[index] ?? 0]);
}

function record(length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}
