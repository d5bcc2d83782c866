import { Asn1Error, readAsn1, readHeader } from '../asn1/reader.ts';
import { readSmall, readTime, TAG } from '../asn1/values.ts';
import { fromHex } from '../bytes.ts';
import { OID } from '../oids.ts';
import { readExtensions } from '../x509/extensions.ts';
import type { EntryIndex } from './crl-entries.ts';

/** The one extension that nearly every entry has, up to the octet of the reason: read without a tree. */
const ONLY_REASON = fromHex('300c300a0603551d1504030a01');
/** Extensions of an entry that this verifier acts on; another critical one makes the list unfit (RFC 5280 §5.3). */
const UNDERSTOOD: ReadonlySet<string> = new Set([OID.crlReason, OID.invalidityDate]);

/**
 * Reads one entry, DER from `start` to `end`, into the index. Answers why the list is unfit because of it; undefined when
 * it is not. An invalidity date before the revocation counts as its moment. Throws only {@link Asn1Error}.
 */
export function readEntry(
  bytes: Uint8Array,
  start: number,
  end: number,
  index: EntryIndex,
): string | undefined {
  const entry = readHeader(bytes, start, end, true);
  const serial = readHeader(bytes, entry.start, entry.end, true);
  if (bytes[start] !== 0x30 || bytes[entry.start] !== TAG.integer)
    throw new Asn1Error('entry of a wrong shape');
  const date = readHeader(bytes, serial.end, entry.end, true);
  const at =
    quickTime(bytes, serial.end, date.end) ?? readTime(readAsn1(bytes.subarray(serial.end, date.end)));
  const length = entry.end - date.end;
  if (length === 0) {
    index.add(bytes, serial.start, serial.end, at, 0);
    return undefined;
  }
  if (length === ONLY_REASON.length + 1 && startsWith(bytes, date.end, ONLY_REASON)) {
    index.add(bytes, serial.start, serial.end, at, bytes[entry.end - 1] as number);
    return undefined;
  }
  const told = readOthers(bytes.subarray(date.end, entry.end));
  index.add(bytes, serial.start, serial.end, Math.min(at, told.invalidAt), told.reason);
  return told.limitation;
}

interface Others {
  readonly reason: number;
  readonly invalidAt: number;
  readonly limitation: string | undefined;
}

function readOthers(bytes: Uint8Array): Others {
  const list = readExtensions(readAsn1(bytes, { rules: 'der', maxNodes: 512 }));
  const value = (oid: string): ReturnType<typeof readAsn1> | undefined => {
    const found = list.find((extension) => extension.oid === oid);
    return found === undefined ? undefined : readAsn1(found.value, { rules: 'der', maxDepth: 1 });
  };
  const coded = value(OID.crlReason);
  const invalid = value(OID.invalidityDate);
  const unknown = list.find(({ oid, critical }) => critical && !UNDERSTOOD.has(oid));
  return {
    reason: coded === undefined ? 0 : readSmall(coded, TAG.enumerated),
    invalidAt: invalid === undefined ? Infinity : readTime(invalid),
    limitation: unknown === undefined ? undefined : `unknown critical extension ${unknown.oid} of an entry`,
  };
}

function startsWith(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Moment of a usual UTCTime without making a text of it; undefined when it is anything else, for the careful way. */
function quickTime(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (bytes[start] !== TAG.utcTime || end - start !== 15 || bytes[end - 1] !== 0x5a) return undefined;
  const year = twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 4);
  const day = twoDigits(bytes, start + 6);
  const hour = twoDigits(bytes, start + 8);
  const minute = twoDigits(bytes, start + 10);
  const second = twoDigits(bytes, start + 12);
  const known = month >= 1 && day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0);
  if (!known || year < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return undefined;
  return Date.UTC(year < 50 ? 2000 + year : 1900 + year, month - 1, day, hour, minute, second);
}

/** Negative when these are no digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -100;
}
