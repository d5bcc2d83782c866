import { bitString, enumerated, integer, octets, oid, seq, time, utcTime } from '../asn1/writer.ts';
import { concat, concatAll } from '../bytes.ts';
import { certificateFields, type Holder } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';

/** What a large list says. */
export interface LargeList {
  readonly count: number;
  readonly thisUpdate: number;
  readonly nextUpdate: number;
  /** Moment of every revocation; the reasons go round from 0 to 6. */
  readonly revokedAt: number;
}

/** Number `i` of a large list: twenty octets, scattered as the authority scatters them, each another. */
export function scatteredSerial(i: number): Uint8Array {
  const serial = new Uint8Array(20);
  const view = new DataView(serial.buffer);
  for (let word = 0; word < 5; word++) view.setUint32(4 * word, Math.imul(i + 1, 0x9e3779b1 + 2 * word));
  serial[0] = ((serial[0] as number) & 0x7f) | 1;
  view.setUint32(16, i);
  return serial;
}

/** Reason of entry `i`. */
export const reasonOf = (i: number): number => i % 7;

const ENTRY = 53;

/** A signed list of as many entries as asked, as the national authority writes them: 53 octets each. */
export function largeCrl(ca: Holder, { count, thisUpdate, nextUpdate, revokedAt }: LargeList): Uint8Array {
  const { key } = ca;
  const pattern = seq(
    integer(scatteredSerial(0)),
    utcTime(revokedAt),
    seq(seq(oid(OID.crlReason), octets(enumerated(0)))),
  );
  const entries = new Uint8Array(ENTRY * count);
  for (let i = 0; i < count; i++) {
    entries.set(pattern, ENTRY * i);
    entries.set(scatteredSerial(i), ENTRY * i + 4);
    entries[ENTRY * i + ENTRY - 1] = reasonOf(i);
  }
  const before = [
    integer(1),
    key.signatureAlgorithm,
    certificateFields(ca.certificate).subject,
    time(thisUpdate),
    time(nextUpdate),
  ];
  const tbs = seq(concat(...before, seq(entries)));
  return seq(concatAll([tbs, key.signatureAlgorithm, bitString(key.sign(tbs))]));
}
