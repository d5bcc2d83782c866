import { END_RECORD, SIGNATURE } from '../zip-format.ts';

/** Where things lie in a ZIP that we wrote: for changing it as an attacker would. */
export interface ZipMap {
  readonly locals: readonly number[];
  readonly centrals: readonly number[];
  readonly end: number;
}

/** Finds the headers of a ZIP without a comment. */
export function mapOf(zip: Uint8Array): ZipMap {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - END_RECORD;
  const centrals: number[] = [];
  for (let at = view.getUint32(end + 16, true); at < end && view.getUint32(at, true) === SIGNATURE.central;) {
    centrals.push(at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { locals: centrals.map((at) => view.getUint32(at + 42, true)), centrals, end };
}

/** A copy with numbers of two or four octets put at places, little-endian. */
export function patched(
  zip: Uint8Array,
  changes: readonly (readonly [at: number, width: 1 | 2 | 4, value: number])[],
): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  for (const [at, width, value] of changes) {
    if (width === 1) view.setUint8(at, value);
    else if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return copy;
}

/** A copy with bytes put in before the directory, which is told where it lies now. */
export function withGap(zip: Uint8Array, gap: Uint8Array): Uint8Array {
  const { centrals, end } = mapOf(zip);
  const start = centrals[0] ?? end;
  const joined = new Uint8Array(zip.length + gap.length);
  joined.set(zip.subarray(0, start));
  joined.set(gap, start);
  joined.set(zip.subarray(start), start + gap.length);
  return patched(joined, [[joined.length - END_RECORD + 16, 4, start + gap.length]]);
}

/** Both headers of the file at this place, as a list of changes at the same offset of the fields they share. */
export function inBoth(
  zip: Uint8Array,
  file: number,
  sharedOffset: number,
  width: 1 | 2 | 4,
  value: number,
): readonly [number, 1 | 2 | 4, number][] {
  const { locals, centrals } = mapOf(zip);
  return [
    [(locals[file] ?? 0) + 4 + sharedOffset, width, value],
    [(centrals[file] ?? 0) + 6 + sharedOffset, width, value],
  ];
}
