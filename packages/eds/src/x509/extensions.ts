import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import {
  isContext,
  isUniversal,
  octetsOf,
  readBits,
  readBoolean,
  readOctets,
  readOid,
  readSmall,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { latin1Text } from '../bytes.ts';
import { OID } from '../oids.ts';
import { readGeneralNames, type GeneralName } from './general-name.ts';
import { readNameConstraints, type NameConstraints } from './name-constraints.ts';

/** Bits of keyUsage in their order (RFC 5280 §4.2.1.3). */
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'crlSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** A use the key is certified for. */
export type KeyUsage = (typeof KEY_USAGES)[number];

/** One extension, its value not yet read. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** What the extensions of a certificate say. */
export interface CertificateExtensions {
  readonly keyUsage?: ReadonlySet<KeyUsage>;
  readonly extendedKeyUsage: readonly string[];
  readonly extendedKeyUsageCritical: boolean;
  readonly ca: boolean;
  readonly pathLength?: number;
  readonly policies: readonly string[];
  readonly subjectKeyId?: Uint8Array;
  readonly authorityKeyId?: Uint8Array;
  readonly crlUrls: readonly string[];
  readonly ocspUrls: readonly string[];
  readonly subjectAltNames: readonly GeneralName[];
  /** Where an authority may issue (RFC 5280 §4.2.1.10); acted upon whether or not it is marked critical. */
  readonly nameConstraints?: NameConstraints;
  /** Critical extensions this verifier does not act on: such a certificate is refused. */
  readonly unknownCritical: readonly string[];
}

const MAX_EXTENSIONS = 64;
const MAX_MEMBERS = 128;
/** Elements of one extension: thirty certificates of nothing but extensions come with one document. */
const MAX_NODES = 1024;

/** Extensions with their criticality; the same extension twice is refused (RFC 5280 §4.2). */
export function readExtensions(node: Asn1Node | undefined): readonly Extension[] {
  const list = sequence(node, 'extensions');
  if (list.length > MAX_EXTENSIONS) throw new Asn1Error('too many extensions');
  const seen = new Set<string>();
  return list.map((item) => {
    const [id, second, third, ...more] = sequence(item, 'extension');
    const critical = third === undefined ? false : readBoolean(second);
    const oid = readOid(id);
    if (more.length > 0 || seen.has(oid)) throw new Asn1Error('an extension twice or of a wrong shape');
    seen.add(oid);
    return { oid, critical, value: readOctets(third ?? second) };
  });
}

/**
 * Critical extensions that are acted upon. inhibitAnyPolicy is among them because anyPolicy never stands for
 * another policy here; policyConstraints and policyMappings are not: a path that needs them is refused by name.
 */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.keyUsage,
  OID.basicConstraints,
  OID.extendedKeyUsage,
  OID.certificatePolicies,
  OID.subjectAltName,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.inhibitAnyPolicy,
]);

/** Reads the extensions of a certificate (RFC 5280 §4.2; profile spec §1.3). */
export function readCertificateExtensions(list: readonly Extension[]): CertificateExtensions {
  const value = (oid: string): Asn1Node | undefined => {
    const found = list.find((extension) => extension.oid === oid);
    return found === undefined ? undefined : readAsn1(found.value, { rules: 'der', maxNodes: MAX_NODES });
  };
  const keyUsage = keyUsageOf(value(OID.keyUsage));
  const { ca, pathLength } = basicConstraintsOf(value(OID.basicConstraints));
  const subjectKeyId = value(OID.subjectKeyIdentifier);
  const authorityKeyId = authorityKeyOf(value(OID.authorityKeyIdentifier));
  const altNames = value(OID.subjectAltName);
  const limits = value(OID.nameConstraints);
  // Outside an authority's certificate the extension has no meaning (RFC 5280 §4.2.1.10).
  const understood = (oid: string): boolean => UNDERSTOOD.has(oid) || (ca && oid === OID.nameConstraints);
  return {
    ...(keyUsage === undefined ? {} : { keyUsage }),
    extendedKeyUsage: oids(value(OID.extendedKeyUsage)),
    extendedKeyUsageCritical: list.some(({ oid, critical }) => oid === OID.extendedKeyUsage && critical),
    ca,
    ...(pathLength === undefined ? {} : { pathLength }),
    policies: members(value(OID.certificatePolicies)).map((policy) => readOid(sequence(policy, 'policy')[0])),
    ...(subjectKeyId === undefined ? {} : { subjectKeyId: readOctets(subjectKeyId) }),
    ...(authorityKeyId === undefined ? {} : { authorityKeyId }),
    crlUrls: crlUrlsOf(value(OID.crlDistributionPoints)),
    ocspUrls: ocspUrlsOf(value(OID.authorityInfoAccess)),
    subjectAltNames: altNames === undefined ? [] : readGeneralNames(altNames, MAX_MEMBERS),
    ...(limits === undefined ? {} : { nameConstraints: readNameConstraints(limits, MAX_MEMBERS) }),
    unknownCritical: list.filter(({ oid, critical }) => critical && !understood(oid)).map(({ oid }) => oid),
  };
}

function members(node: Asn1Node | undefined): readonly Asn1Node[] {
  if (node === undefined) return [];
  const list = sequence(node, 'extension value');
  if (list.length > MAX_MEMBERS) throw new Asn1Error('an extension with too many members');
  return list;
}

function oids(node: Asn1Node | undefined): readonly string[] {
  return members(node).map(readOid);
}

function keyUsageOf(node: Asn1Node | undefined): ReadonlySet<KeyUsage> | undefined {
  if (node === undefined) return undefined;
  const { bytes } = readBits(node);
  const bit = (index: number): boolean => (((bytes[index >> 3] ?? 0) << (index & 7)) & 0x80) !== 0;
  return new Set(KEY_USAGES.filter((_, index) => bit(index)));
}

function basicConstraintsOf(node: Asn1Node | undefined): { ca: boolean; pathLength?: number } {
  if (node === undefined) return { ca: false };
  const list = [...members(node)];
  const ca = isUniversal(list[0], TAG.boolean) ? readBoolean(list.shift()) : false;
  const length = list.shift();
  if (list.length > 0) throw new Asn1Error('basic constraints of a wrong shape');
  return length === undefined ? { ca } : { ca, pathLength: readSmall(length) };
}

function authorityKeyOf(node: Asn1Node | undefined): Uint8Array | undefined {
  const id = members(node).find((member) => isContext(member, 0));
  return id === undefined ? undefined : octetsOf(id);
}

function uri(node: Asn1Node | undefined): string[] {
  return isContext(node, 6) && !node.constructed ? [latin1Text(node.body)] : [];
}

function crlUrlsOf(node: Asn1Node | undefined): readonly string[] {
  return members(node).flatMap((point) => {
    const name = point.children.find((child) => isContext(child, 0));
    const full = name?.children.find((child) => isContext(child, 0));
    return (full?.children ?? []).flatMap(uri);
  });
}

function ocspUrlsOf(node: Asn1Node | undefined): readonly string[] {
  return members(node).flatMap((access) => {
    const [method, location] = sequence(access, 'access description');
    return readOid(method) === OID.accessOcsp ? uri(location) : [];
  });
}
