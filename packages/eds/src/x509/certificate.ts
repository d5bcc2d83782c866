import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import {
  isContext,
  isUniversal,
  readBitOctets,
  readInteger,
  readOid,
  readSmall,
  readTime,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import { decodeKey, readSpki, type PublicKey, type SubjectPublicKeyInfo } from '../crypto/public-key.ts';
import { readCertificateExtensions, readExtensions, type CertificateExtensions } from './extensions.ts';
import { readName, type Name } from './name.ts';

/** A read certificate (RFC 5280 §4.1). It owns a copy of its bytes. */
export interface Certificate extends CertificateExtensions {
  readonly der: Uint8Array;
  /** The signed part as received. */
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  readonly serial: bigint;
  readonly issuer: Name;
  readonly subject: Name;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  /** Milliseconds since 1970. */
  readonly notAfter: number;
  readonly spki: SubjectPublicKeyInfo;
}

const MAX_CERTIFICATE = 64 * 1024;
const MAX_NODES = 2048;
const MAX_SERIAL = 1n << 160n;

/** Reads a DER certificate. Throws only {@link Asn1Error}. */
export function parseCertificate(bytes: Uint8Array): Certificate {
  const der = Uint8Array.from(bytes);
  const root = readAsn1(der, { rules: 'der', maxBytes: MAX_CERTIFICATE, maxNodes: MAX_NODES });
  const [tbs, algorithm, signature, ...more] = sequence(root, 'certificate');
  if (tbs === undefined || more.length > 0) throw new Asn1Error('certificate of a wrong shape');
  const signatureAlgorithm = readAlgorithm(algorithm);
  const fields = readTbs(tbs);
  if (fields.algorithm !== signatureAlgorithm) {
    throw new Asn1Error('certificate names two signature algorithms');
  }
  const { algorithm: _, ...rest } = fields;
  return { der, tbs: tbs.raw, signatureAlgorithm, signature: readBitOctets(signature), ...rest };
}

function readTbs(
  tbs: Asn1Node,
): Omit<Certificate, 'der' | 'tbs' | 'signatureAlgorithm' | 'signature'> & { algorithm: string } {
  const list = [...sequence(tbs, 'certificate body')];
  const version = isContext(list[0], 0) ? readSmall(onlyChild(list.shift())) : 0;
  const [serial, algorithm, issuer, validity, subject, spki, ...rest] = list;
  if (spki === undefined || version > 2) throw new Asn1Error('certificate body of a wrong shape');
  const [notBefore, notAfter, ...beyond] = sequence(validity, 'validity');
  if (beyond.length > 0) throw new Asn1Error('validity of a wrong shape');
  return {
    serial: readSerial(serial),
    algorithm: readAlgorithm(algorithm),
    issuer: readName(issuer),
    subject: readName(subject),
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    spki: readSpki(spki),
    ...readCertificateExtensions(extensionsOf(rest, version)),
  };
}

/** The member of an explicit tag, which is alone in it. */
function onlyChild(node: Asn1Node | undefined): Asn1Node | undefined {
  if (node?.children.length !== 1) throw new Asn1Error('an explicit tag without its one member');
  return node.children[0];
}

/** Serial numbers have at most twenty octets and are not negative (RFC 5280 §4.1.2.2). */
function readSerial(node: Asn1Node | undefined): bigint {
  const serial = readInteger(node);
  if (serial < 0n || serial >= MAX_SERIAL) throw new Asn1Error('serial number out of range');
  return serial;
}

/** Unique identifiers (versions 2 and 3, read by nobody) and extensions (version 3), each once and in this order. */
function extensionsOf(rest: readonly Asn1Node[], version: number): ReturnType<typeof readExtensions> {
  const list = [...rest];
  if (version > 0 && isContext(list[0], 1)) list.shift();
  if (version > 0 && isContext(list[0], 2)) list.shift();
  const [wrapped, ...more] = list;
  if (wrapped === undefined) return [];
  if (more.length > 0 || version !== 2 || !isContext(wrapped, 3)) {
    throw new Asn1Error('certificate extensions of a wrong shape');
  }
  return readExtensions(onlyChild(wrapped));
}

/** Object identifier of an AlgorithmIdentifier whose parameters must be NULL or absent (spec §2.1). */
export function readAlgorithm(node: Asn1Node | undefined): string {
  const [oid, parameters, ...more] = sequence(node, 'algorithm');
  const bare =
    parameters === undefined || (isUniversal(parameters, TAG.null) && parameters.body.length === 0);
  if (!bare || more.length > 0) throw new Asn1Error('algorithm with parameters');
  return readOid(oid);
}

/** Reads a certificate; undefined when the bytes are none. */
export function tryCertificate(bytes: Uint8Array): Certificate | undefined {
  try {
    return parseCertificate(bytes);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

const keys = new WeakMap<Certificate, PublicKey>();

/** The certificate's key, decoded once. */
export function publicKeyOf(certificate: Certificate): PublicKey {
  const known = keys.get(certificate);
  if (known !== undefined) return known;
  const key = decodeKey(certificate.spki);
  keys.set(certificate, key);
  return key;
}

/** SHA-256 of the DER, in lower-case hexadecimal: the name of a certificate in pins and reports. */
export function fingerprint(certificate: Certificate): string {
  return toHex(sha256(certificate.der));
}

/** Serial number in lower-case hexadecimal of whole octets, as authorities print it. */
export function serialHex(certificate: Certificate): string {
  const text = (certificate.serial < 0n ? -certificate.serial : certificate.serial).toString(16);
  return (certificate.serial < 0n ? '-' : '') + (text.length % 2 === 0 ? text : `0${text}`);
}

/** Whether issuer and subject are the same name. */
export function isSelfIssued(certificate: Certificate): boolean {
  return equalBytes(certificate.issuer.der, certificate.subject.der);
}

/** Whether two objects are the same certificate. */
export function sameCertificate(a: Certificate, b: Certificate): boolean {
  return a === b || equalBytes(a.der, b.der);
}
