import { Asn1Error, readAsn1, readHeader, type Asn1Header, type Asn1Node } from '../asn1/reader.ts';
import {
  isContext,
  octetsOf,
  readBitOctets,
  readInteger,
  readSmall,
  readTime,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { integer } from '../asn1/writer.ts';
import { OID } from '../oids.ts';
import { readAlgorithm } from '../x509/certificate.ts';
import { readExtensions, type Extension } from '../x509/extensions.ts';
import { readName } from '../x509/name.ts';
import type { CertificateStatus } from './status.ts';

/** A certificate revocation list (RFC 5280 §5.1). Entries stay as bytes and are looked up by serial number. */
export interface Crl {
  readonly issuer: Uint8Array;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  /** Number of this list, when given. */
  readonly number: bigint | undefined;
  /** Only changes since a base list: can show a revocation, never the absence of one. */
  readonly delta: boolean;
  /** Why the list cannot speak for ordinary certificates, when it cannot. */
  readonly limitation: string | undefined;
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** SEQUENCE OF entries; empty when nothing is revoked. */
  readonly entries: Uint8Array;
}

const MAX_CRL = 128 * 1024 * 1024;

/**
 * Reads a DER list without building a tree of its entries, so that lists of tens of megabytes stay cheap. The list
 * shares the bytes: they must not be changed afterwards.
 */
export function parseCrl(der: Uint8Array): Crl {
  if (der.length > MAX_CRL) throw new Asn1Error('list of revoked certificates too large');
  const [tbs, algorithm, signature, ...more] = split(der, 'list of revoked certificates');
  if (tbs === undefined || more.length > 0)
    throw new Asn1Error('list of revoked certificates of a wrong shape');
  const fields = split(tbs, 'list body');
  const first = fields[0];
  const version = first !== undefined && first[0] === TAG.integer ? readSmall(readDer(fields.shift())) : 0;
  const [inner, issuer, thisUpdate, ...rest] = fields;
  const signatureAlgorithm = readAlgorithm(readDer(algorithm));
  if (readAlgorithm(readDer(inner)) !== signatureAlgorithm || version > 1) {
    throw new Asn1Error('list names two signature algorithms or an unknown version');
  }
  const next = isTime(rest[0]) ? readTime(readDer(rest.shift())) : undefined;
  const entries = rest[0]?.[0] === 0x30 ? (rest.shift() as Uint8Array) : new Uint8Array();
  const wrapped = rest.shift();
  if (rest.length > 0) throw new Asn1Error('list body of a wrong shape');
  return {
    issuer: readName(readDer(issuer)).der,
    thisUpdate: readTime(readDer(thisUpdate)),
    nextUpdate: next,
    ...fromExtensions(wrapped === undefined ? [] : readExtensions(explicit(readDer(wrapped)))),
    tbs,
    signatureAlgorithm,
    signature: readBitOctets(readDer(signature)),
    entries: entries.length === 0 ? entries : contents(entries),
  };
}

/** Reads a list; undefined when the bytes are none. */
export function tryCrl(der: Uint8Array): Crl | undefined {
  try {
    return parseCrl(der);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

function readDer(bytes: Uint8Array | undefined): Asn1Node {
  return readAsn1(bytes ?? new Uint8Array(), { rules: 'der', maxNodes: 2048 });
}

function explicit(node: Asn1Node): Asn1Node | undefined {
  if (!isContext(node, 0)) throw new Asn1Error('list body of a wrong shape');
  return node.children[0];
}

function isTime(bytes: Uint8Array | undefined): boolean {
  return bytes?.[0] === TAG.utcTime || bytes?.[0] === TAG.generalizedTime;
}

function contents(element: Uint8Array): Uint8Array {
  const { start, end } = readHeader(element, 0, element.length, true);
  return element.subarray(start, end);
}

/** The members of a SEQUENCE as bytes, without reading into them. */
function split(element: Uint8Array, what: string): Uint8Array[] {
  const outer = readHeader(element, 0, element.length, true);
  if (element[0] !== 0x30 || outer.end !== element.length) throw new Asn1Error(`${what}: not one SEQUENCE`);
  const members: Uint8Array[] = [];
  for (let at = outer.start; at < outer.end;) {
    const { end } = readHeader(element, at, outer.end, true);
    members.push(element.subarray(at, end));
    at = end;
    if (members.length > 16) throw new Asn1Error(`${what}: too many parts`);
  }
  return members;
}

const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.authorityKeyIdentifier,
  OID.crlNumber,
  OID.deltaCrlIndicator,
  OID.issuingDistributionPoint,
]);

function fromExtensions(
  list: readonly Extension[],
): Pick<Crl, 'authorityKeyId' | 'number' | 'delta' | 'limitation'> {
  const value = (oid: string): Asn1Node | undefined => {
    const found = list.find((extension) => extension.oid === oid);
    return found === undefined ? undefined : readDer(found.value);
  };
  const key = value(OID.authorityKeyIdentifier)?.children.find((child) => isContext(child, 0));
  const number = value(OID.crlNumber);
  const unknown = list.find(({ oid, critical }) => critical && !UNDERSTOOD.has(oid));
  return {
    authorityKeyId: key === undefined ? undefined : octetsOf(key),
    number: number === undefined ? undefined : readInteger(number),
    delta: list.some(({ oid }) => oid === OID.deltaCrlIndicator),
    limitation:
      unknown === undefined
        ? limitationOf(value(OID.issuingDistributionPoint))
        : `unknown critical extension ${unknown.oid}`,
  };
}

/** A list for some reasons only, for CA or attribute certificates only, or of another issuer's certificates. */
function limitationOf(point: Asn1Node | undefined): string | undefined {
  const limiting = (point?.children ?? []).find(({ tag }) => tag >= 2);
  return limiting === undefined ? undefined : 'the list is for some certificates or reasons only';
}

/**
 * What the list says about a serial number. Walks the entries once without allocating; the found entry is read
 * whole. Throws {@link Asn1Error} when an entry is broken.
 */
export function statusIn(crl: Crl, serial: bigint): CertificateStatus {
  const wanted = integer(serial);
  const { entries } = crl;
  for (let at = 0; at < entries.length;) {
    const header = readHeader(entries, at, entries.length, true);
    if (startsWith(entries, header, wanted)) return readEntry(entries.subarray(at, header.end));
    at = header.end;
  }
  return { kind: 'good' };
}

function startsWith(bytes: Uint8Array, { start, end }: Asn1Header, wanted: Uint8Array): boolean {
  if (end - start < wanted.length) return false;
  for (let i = 0; i < wanted.length; i++) if (bytes[start + i] !== wanted[i]) return false;
  return true;
}

function readEntry(bytes: Uint8Array): CertificateStatus {
  const [, date, wrapped] = sequence(readDer(bytes), 'entry');
  const extensions = wrapped === undefined ? [] : readExtensions(wrapped);
  const coded = extensions.find(({ oid }) => oid === OID.crlReason);
  const reason = coded === undefined ? 0 : readSmall(readDer(coded.value), TAG.enumerated);
  return { kind: 'revoked', at: readTime(date), reason };
}
