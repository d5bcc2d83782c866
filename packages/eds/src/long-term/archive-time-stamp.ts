import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { expectUniversal, isContext, readOctets, sequence, TAG } from '../asn1/values.ts';
import { nul, octets, oid, seq } from '../asn1/writer.ts';
import { concatAll, equalBytes, toHex } from '../bytes.ts';
import {
  onlyValue,
  openSignedData,
  readSignedData,
  type SignedData,
  type SignedDataNodes,
} from '../cms/signed-data.ts';
import { addUnsignedAttribute } from '../cms/unsigned-attribute.ts';
import { signingDigest, type Digest } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import { readAlgorithm } from '../x509/certificate.ts';

/** Digest of an archive time-stamp; Streebog unless the authority only takes SHA-256. */
export type StampDigest = typeof OID.streebog512 | typeof OID.sha256;

/** Asks an authority for a token over a ready imprint (see `timeStampRequest`). */
export type Stamper = (imprint: Uint8Array, digest: StampDigest) => Uint8Array | Promise<Uint8Array>;

/** What an archive time-stamp may cover one by one, besides the signature itself. */
interface Indexed {
  readonly certificates: readonly Asn1Node[];
  readonly crls: readonly Asn1Node[];
  /** Each value of each unsigned attribute, with its type before it. */
  readonly attributes: readonly { readonly type: Asn1Node; readonly value: Asn1Node }[];
}

interface Parts extends Indexed {
  readonly contentType: Asn1Node;
  /** version … signature of the signer, as received. */
  readonly signed: readonly Asn1Node[];
}

function partsOf({ members, signerInfos }: SignedDataNodes): Parts {
  const [signer, ...more] = signerInfos;
  const [contentType] = sequence(members[2], 'encapsulated content');
  if (signer === undefined || contentType === undefined || more.length > 0) {
    throw new Asn1Error('an archive time-stamp needs one signer');
  }
  const fields = sequence(signer, 'signer info');
  const unsigned = fields.find((node, index) => index > 3 && isContext(node, 1));
  const attributes = (unsigned?.children ?? []).flatMap((attribute) => {
    const [type, values] = sequence(attribute, 'attribute');
    const list = expectUniversal(values, TAG.set, 'attribute values').children;
    return type === undefined ? [] : list.map((value) => ({ type, value }));
  });
  const inside = members.slice(3, -1);
  return {
    contentType,
    signed: fields.filter((node) => node !== unsigned),
    certificates: inside.find((node) => isContext(node, 0))?.children ?? [],
    crls: inside.find((node) => isContext(node, 1))?.children ?? [],
    attributes,
  };
}

/** The bytes whose digest is the imprint (ETSI EN 319 122-1 §5.5.3). */
function imprintInput(
  { contentType, signed }: Parts,
  documentDigest: Uint8Array,
  index: Uint8Array,
): Uint8Array {
  return concatAll([contentType.raw, documentDigest, ...signed.map(({ raw }) => raw), index]);
}

/**
 * The CMS (DER, one signer) with an archive time-stamp over the signature, the document and all that is stored with it
 * (id-aa-ets-archiveTimestampV3 with ATSHashIndexV3, ETSI EN 319 122-1 §5.5). Renewal is another one: it covers
 * the former. Before it, store evidence about the former authority with {@link addEvidence}. For an attached signature
 * `document` is its content. Throws {@link Asn1Error} for other input and when the token has another imprint.
 */
export async function addArchiveTimeStamp(
  cms: Uint8Array,
  document: Uint8Array,
  stamp: Stamper,
  algorithm: StampDigest = OID.streebog512,
): Promise<Uint8Array> {
  const nodes = openSignedData(cms);
  readSignedData(nodes);
  const parts = partsOf(nodes);
  const digest = signingDigest(algorithm) as Digest;
  const list = (hashes: readonly Uint8Array[]): Uint8Array => seq(...hashes.map(octets));
  const index = seq(
    seq(oid(algorithm), nul()),
    list(parts.certificates.map(({ raw }) => digest(raw))),
    list(parts.crls.map(({ raw }) => digest(raw))),
    list(parts.attributes.map(({ type, value }) => digest(concatAll([type.raw, value.raw])))),
  );
  const imprint = digest(imprintInput(parts, digest(document), index));
  const token = await stamp(imprint, algorithm);
  if (toHex(parseTimeStampToken(token).info.imprint) !== toHex(imprint)) {
    throw new Asn1Error('the time-stamp is over something else');
  }
  const indexed = addUnsignedAttribute(token, OID.archiveHashIndexV3, index);
  return addUnsignedAttribute(cms, OID.archiveTimeStampV3, indexed);
}

/** An archive time-stamp found in a CMS: its token and what it covers. */
export interface ArchiveStamp {
  readonly token: Uint8Array;
  readonly generatedAt: number;
  /** What the token's imprint must be over. */
  readonly covered: Uint8Array;
  /** Whether an element of `crls` (as received) is covered. */
  covers(stored: Uint8Array): boolean;
}

/** The archive time-stamps of a CMS in the order of time, or what is wrong with one. */
export type ArchiveStamps =
  | { readonly ok: true; readonly stamps: readonly ArchiveStamp[] }
  | { readonly ok: false; readonly problem: string };

/** A renewal is made once in some years; each costs a signature and a path. */
const MAX_STAMPS = 16;

/**
 * Finds the archive time-stamps of a CMS and holds their indexes against it: an index may name nothing that is not
 * there, and each time-stamp must cover the signature's own and every earlier archive time-stamp. The tokens themselves
 * are judged by the caller. Throws only {@link Asn1Error}.
 */
export function archiveStampsOf(nodes: SignedDataNodes, document: Uint8Array): ArchiveStamps {
  const parts = partsOf(nodes);
  const types = parts.attributes.map(({ type }) => toHex(type.raw));
  const archive = toHex(oid(OID.archiveTimeStampV3));
  const own = toHex(oid(OID.signatureTimeStamp));
  const values = parts.attributes.filter((_, at) => types[at] === archive);
  if (values.length > MAX_STAMPS) return { ok: false, problem: 'too many archive time-stamps' };
  const digested = digestedBy(parts, document);
  const found = values
    .map((attribute) => readStamp(attribute, parts, digested))
    .sort((a, b) => a.generatedAt - b.generatedAt);
  for (const [at, { index, hash }] of found.entries()) {
    if (index.unknown) return { ok: false, problem: 'the index names something that is not there' };
    const required = [
      ...parts.attributes.filter((_, place) => types[place] === own),
      ...found.slice(0, at).map(({ attribute }) => attribute),
    ];
    if (!required.every((attribute) => index.attributes.has(hash(attribute)))) {
      return { ok: false, problem: 'an archive time-stamp does not cover an earlier time-stamp' };
    }
  }
  return { ok: true, stamps: found };
}

interface Index {
  readonly crls: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly unknown: boolean;
}

type AttributeValue = Indexed['attributes'][number];

interface FoundStamp extends ArchiveStamp {
  readonly attribute: AttributeValue;
  readonly index: Index;
  hash(attribute: AttributeValue): string;
}

/** All that an archive time-stamp may cover, digested by one algorithm. */
interface Digested {
  readonly document: Uint8Array;
  readonly present: ReadonlySet<string>;
  readonly crls: readonly { readonly raw: Uint8Array; readonly hash: string }[];
  readonly attributes: ReadonlyMap<AttributeValue, string>;
}

/** Digests by algorithm, each made once: a file of megabytes may hold many time-stamps that ask for the same. */
function digestedBy(parts: Parts, document: Uint8Array): (algorithm: string) => Digested | undefined {
  const made = new Map<string, Digested>();
  return (algorithm) => {
    const digest = signingDigest(algorithm);
    if (digest === undefined) return undefined;
    const known = made.get(algorithm);
    if (known !== undefined) return known;
    const attributes = new Map(
      parts.attributes.map((one) => [one, toHex(digest(concatAll([one.type.raw, one.value.raw])))] as const),
    );
    const hashed = ({ raw }: Asn1Node) => ({ raw, hash: toHex(digest(raw)) });
    const crls = parts.crls.map(hashed);
    const others = [...parts.certificates.map(hashed), ...crls].map(({ hash }) => hash);
    const present = new Set([...others, ...attributes.values()]);
    const digested = { document: digest(document), present, crls, attributes };
    made.set(algorithm, digested);
    return digested;
  };
}

function readStamp(
  attribute: AttributeValue,
  parts: Parts,
  digestedBy: (algorithm: string) => Digested | undefined,
): FoundStamp {
  const { value } = attribute;
  const { signed, info } = parseTimeStampToken(value.raw);
  const [signer] = signed.signers;
  const node =
    signer === undefined ? undefined : onlyValue(signer.unsignedAttributes, OID.archiveHashIndexV3);
  const [algorithm, certificates, crls, attributes, ...more] = sequence(
    node,
    'index of an archive time-stamp',
  );
  const name = readAlgorithm(algorithm);
  const digested = digestedBy(name);
  if (node === undefined || digested === undefined || name !== info.imprintAlgorithm || more.length > 0) {
    throw new Asn1Error('an archive time-stamp without an index that can be used');
  }
  const read = (list: Asn1Node | undefined): string[] =>
    sequence(list, 'hashes').map((one) => toHex(readOctets(one)));
  const named = [...read(certificates), ...read(crls), ...read(attributes)];
  const index = {
    crls: new Set(read(crls)),
    attributes: new Set(read(attributes)),
    unknown: named.some((one) => !digested.present.has(one)),
  };
  return {
    token: value.raw,
    generatedAt: info.generatedAt,
    covered: imprintInput(parts, digested.document, toDer(node)),
    covers: (stored) =>
      digested.crls.some(({ raw, hash }) => index.crls.has(hash) && equalBytes(raw, stored)),
    attribute,
    index,
    hash: (one) => digested.attributes.get(one) ?? '',
  };
}

/** The signature time-stamp of a CMS with one signer: its token, and the signature that it must cover. */
export function signatureStampOf({
  signers,
}: SignedData): { token: Uint8Array; signature: Uint8Array } | undefined {
  const [signer] = signers;
  const value = signer && onlyValue(signer.unsignedAttributes, OID.signatureTimeStamp);
  return signer === undefined || value === undefined
    ? undefined
    : { token: value.raw, signature: signer.signature };
}
