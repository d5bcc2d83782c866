import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import {
  expectUniversal,
  integerValue,
  isContext,
  isUniversal,
  octetsOf,
  readInteger,
  readOctets,
  readOid,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { OID } from '../oids.ts';
import { readAlgorithm } from '../x509/certificate.ts';

/** An attribute of a SignerInfo with its values as received. */
export interface Attribute {
  readonly oid: string;
  readonly values: readonly Asn1Node[];
}

/** How a SignerInfo names its certificate. */
export type SignerIdentifier =
  | { readonly kind: 'issuerAndSerial'; readonly issuer: Uint8Array; readonly serial: bigint }
  | { readonly kind: 'keyIdentifier'; readonly keyIdentifier: Uint8Array };

/** One signer (RFC 5652 §5.3). */
export interface SignerInfo {
  readonly identifier: SignerIdentifier;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** DER of the signed attributes as a SET OF: what the signature covers. */
  readonly signedAttributesDer: Uint8Array | undefined;
  readonly signedAttributes: readonly Attribute[];
  readonly unsignedAttributes: readonly Attribute[];
}

/** A signed-data content (RFC 5652 §5.1). */
export interface SignedData {
  /** Object identifier of the outer ContentInfo. */
  readonly containerType: string;
  readonly contentType: string;
  /** Absent when the signature is detached. */
  readonly content: Uint8Array | undefined;
  /** Certificates as received, not yet read. */
  readonly certificates: readonly Uint8Array[];
  /** Members of `crls` as received (RevocationInfoChoice, RFC 5652 §10.2.1): lists, and other evidence under tag [1]. */
  readonly crls: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
}

/** Limits of a signed-data content: far above real ones, far below what would be slow. */
export const CMS_LIMITS = {
  nodes: 65_536,
  certificates: 32,
  crls: 32,
  signers: 16,
  attributes: 64,
  values: 16,
  /** Octets of a signature value: four times that of the largest key. */
  signature: 4096,
} as const;

/** The elements of a ContentInfo holding signed-data, for reading and for adding to it. */
export interface SignedDataNodes {
  readonly contentInfo: Asn1Node;
  readonly members: readonly Asn1Node[];
  readonly signerInfos: readonly Asn1Node[];
}

/** Opens the ContentInfo of a BER or DER signed-data. Throws only {@link Asn1Error}. */
export function openSignedData(bytes: Uint8Array): SignedDataNodes {
  const contentInfo = readAsn1(bytes, { maxNodes: CMS_LIMITS.nodes });
  const [type, wrapped, ...more] = sequence(contentInfo, 'content info');
  if (more.length > 0 || !isContext(wrapped, 0) || wrapped.children.length !== 1) {
    throw new Asn1Error('content info of a wrong shape');
  }
  if (readOid(type) !== OID.signedData) throw new Asn1Error('content is not signed-data');
  const members = sequence(wrapped.children[0], 'signed data');
  const signerInfos = expectUniversal(members[members.length - 1], TAG.set, 'signer infos').children;
  if (signerInfos.length > CMS_LIMITS.signers) throw new Asn1Error('too many signers');
  return { contentInfo, members, signerInfos };
}

/** Reads a BER or DER signed-data. Throws only {@link Asn1Error}. */
export function parseSignedData(bytes: Uint8Array): SignedData {
  return readSignedData(openSignedData(bytes));
}

/** The same where it is open already. */
export function readSignedData({ members, signerInfos }: SignedDataNodes): SignedData {
  const [version, digests, encapsulated, ...rest] = members;
  readInteger(version);
  expectUniversal(digests, TAG.set, 'digest algorithms');
  const certificates = isContext(rest[0], 0) ? rest.shift() : undefined;
  const crls = isContext(rest[0], 1) ? rest.shift() : undefined;
  if (rest.length !== 1) throw new Asn1Error('signed data of a wrong shape');
  // Certificates of other kinds count as well, though nobody reads them.
  const all = certificates?.children ?? [];
  const sent = all.filter((node) => isUniversal(node, TAG.sequence));
  if (all.length > CMS_LIMITS.certificates) throw new Asn1Error('too many certificates');
  if ((crls?.children.length ?? 0) > CMS_LIMITS.crls) throw new Asn1Error('too much revocation evidence');
  const [contentType, wrapped, ...more] = sequence(encapsulated, 'encapsulated content');
  if (
    more.length > 0 ||
    (wrapped !== undefined && !(isContext(wrapped, 0) && wrapped.children.length === 1))
  ) {
    throw new Asn1Error('encapsulated content of a wrong shape');
  }
  return {
    containerType: OID.signedData,
    contentType: readOid(contentType),
    content: wrapped === undefined ? undefined : readOctets(wrapped.children[0]),
    certificates: sent.map(({ raw }) => raw),
    crls: (crls?.children ?? []).map(({ raw }) => raw),
    signers: signerInfos.map(readSigner),
  };
}

function readSigner(node: Asn1Node): SignerInfo {
  const list = [...sequence(node, 'signer info')];
  readInteger(list.shift());
  const identifier = readIdentifier(list.shift());
  const digestAlgorithm = readAlgorithm(list.shift());
  const signed = isContext(list[0], 0) ? list.shift() : undefined;
  const signatureAlgorithm = readAlgorithm(list.shift());
  const signature = readOctets(list.shift());
  if (signature.length > CMS_LIMITS.signature) throw new Asn1Error('signature too large');
  const unsigned = isContext(list[0], 1) ? list.shift() : undefined;
  if (list.length > 0) throw new Asn1Error('signer info with unknown parts');
  return {
    identifier,
    digestAlgorithm,
    signatureAlgorithm,
    signature,
    signedAttributesDer: signed === undefined ? undefined : asSet(signed),
    signedAttributes: readAttributes(signed),
    unsignedAttributes: readAttributes(unsigned),
  };
}

/** The attributes under the tag of SET OF instead of the context tag (RFC 5652 §5.4). */
function asSet(node: Asn1Node): Uint8Array {
  const der = Uint8Array.from(toDer(node));
  der[0] = 0x31;
  return der;
}

function readIdentifier(node: Asn1Node | undefined): SignerIdentifier {
  if (isContext(node, 0)) return { kind: 'keyIdentifier', keyIdentifier: octetsOf(node) };
  const [issuer, serial, ...more] = sequence(node, 'signer identifier');
  if (issuer === undefined || more.length > 0) throw new Asn1Error('signer identifier of a wrong shape');
  return {
    kind: 'issuerAndSerial',
    issuer: toDer(issuer),
    serial: integerValue(expectUniversal(serial, TAG.integer, 'serial number').body),
  };
}

function readAttributes(node: Asn1Node | undefined): readonly Attribute[] {
  const list = node?.children ?? [];
  if (list.length > CMS_LIMITS.attributes) throw new Asn1Error('too many attributes');
  return list.map((item) => {
    const [oid, values, ...more] = sequence(item, 'attribute');
    const members = expectUniversal(values, TAG.set, 'attribute values').children;
    if (more.length > 0 || members.length > CMS_LIMITS.values) {
      throw new Asn1Error('attribute of a wrong shape');
    }
    return { oid: readOid(oid), values: members };
  });
}

/** The only value of an attribute that is there exactly once with exactly one value; otherwise undefined. */
export function onlyValue(attributes: readonly Attribute[], oid: string): Asn1Node | undefined {
  const found = attributes.filter((attribute) => attribute.oid === oid);
  const values = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

/** Whether an attribute of this type is there at all. */
export function hasAttribute(attributes: readonly Attribute[], oid: string): boolean {
  return attributes.some((attribute) => attribute.oid === oid);
}
