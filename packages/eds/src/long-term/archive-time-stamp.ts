import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { expectUniversal, isContext, readOctets, sequence, TAG } from '../asn1/values.ts';
import { nul, octets, oid, seq } from '../asn1/writer.ts';
import { concatAll, toHex } from '../bytes.ts';
import { onlyValue, openSignedData, parseSignedData } from '../cms/signed-data.ts';
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

function partsOf(cms: Uint8Array): Parts {
  const { members, signerInfos } = openSignedData(cms);
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
function imprintInput(parts: Parts, document: Uint8Array, digest: Digest, index: Uint8Array): Uint8Array {
  return concatAll([parts.contentType.raw, digest(document), ...parts.signed.map(({ raw }) => raw), index]);
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
  const parts = partsOf(cms);
  const digest = signingDigest(algorithm) as Digest;
  const list = (hashes: readonly Uint8Array[]): Uint8Array => seq(...hashes.map(octets));
  const index = seq(
    seq(oid(algorithm), nul()),
    list(parts.certificates.map(({ raw }) => digest(raw))),
    list(parts.crls.map(({ raw }) => digest(raw))),
    list(parts.attributes.map(({ type, value }) => digest(concatAll([type.raw, value.raw])))),
  );
  const imprint = digest(imprintInput(parts, document, digest, index));
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

/**
 * Finds the archive time-stamps of a CMS and holds their indexes against it: an index may name nothing that is not
 * there, and each time-stamp must cover the signature's own and every earlier archive time-stamp. The tokens themselves
 * are judged by the caller. Throws only {@link Asn1Error}.
 */
export function archiveStampsOf(cms: Uint8Array, document: Uint8Array): ArchiveStamps {
  const parts = partsOf(cms);
  const types = parts.attributes.map(({ type }) => toHex(type.raw));
  const archive = toHex(oid(OID.archiveTimeStampV3));
  const own = toHex(oid(OID.signatureTimeStamp));
  const found = parts.attributes
    .filter((_, at) => types[at] === archive)
    .map(({ value }) => readStamp(value, parts, document))
    .sort((a, b) => a.generatedAt - b.generatedAt);
  for (const [at, { index, hash }] of found.entries()) {
    if (index.unknown) return { ok: false, problem: 'the index names something that is not there' };
    const required = [
      ...parts.attributes.filter((_, place) => types[place] === own),
      ...found.slice(0, at).map(({ attribute }) => attribute),
    ];
    if (!required.every(({ type, value }) => index.attributes.has(hash(type, value)))) {
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

interface FoundStamp extends ArchiveStamp {
  readonly attribute: Indexed['attributes'][number];
  readonly index: Index;
  hash(...nodes: readonly Asn1Node[]): string;
}

function readStamp(value: Asn1Node, parts: Parts, document: Uint8Array): FoundStamp {
  const { signed, info } = parseTimeStampToken(value.raw);
  const [signer] = signed.signers;
  const node =
    signer === undefined ? undefined : onlyValue(signer.unsignedAttributes, OID.archiveHashIndexV3);
  const [algorithm, certificates, crls, attributes, ...more] = sequence(
    node,
    'index of an archive time-stamp',
  );
  const name = readAlgorithm(algorithm);
  const digest = signingDigest(name);
  if (node === undefined || digest === undefined || name !== info.imprintAlgorithm || more.length > 0) {
    throw new Asn1Error('an archive time-stamp without an index that can be used');
  }
  const hash = (...nodes: readonly Asn1Node[]): string =>
    toHex(digest(concatAll(nodes.map(({ raw }) => raw))));
  const read = (list: Asn1Node | undefined): string[] =>
    sequence(list, 'hashes').map((one) => toHex(readOctets(one)));
  const present = new Set([
    ...[...parts.certificates, ...parts.crls].map((one) => hash(one)),
    ...parts.attributes.map((one) => hash(one.type, one.value)),
  ]);
  const named = [...read(certificates), ...read(crls), ...read(attributes)];
  const index = {
    crls: new Set(read(crls)),
    attributes: new Set(read(attributes)),
    unknown: named.some((one) => !present.has(one)),
  };
  const attribute = parts.attributes.find((one) => one.value === value);
  if (attribute === undefined) throw new Asn1Error('an archive time-stamp outside its attribute');
  return {
    token: value.raw,
    generatedAt: info.generatedAt,
    covered: imprintInput(parts, document, digest, toDer(node)),
    covers: (stored) => index.crls.has(toHex(digest(stored))),
    attribute,
    index,
    hash,
  };
}

/** The signature time-stamp of a CMS with one signer: its token, and the signature that it must cover. */
export function signatureStampOf(cms: Uint8Array): { token: Uint8Array; signature: Uint8Array } | undefined {
  const [signer] = parseSignedData(cms).signers;
  const value = signer && onlyValue(signer.unsignedAttributes, OID.signatureTimeStamp);
  return signer === undefined || value === undefined
    ? undefined
    : { token: value.raw, signature: signer.signature };
}
