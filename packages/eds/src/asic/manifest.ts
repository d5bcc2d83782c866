import { sha512 } from '@noble/hashes/sha2.js';
import { fromBase64, toBase64, utf8Bytes } from '../bytes.ts';
import { sha256, type Digest } from '../crypto/digests.ts';
import { streebog256, streebog512 } from '../gost/streebog.ts';
import { AsicError } from './problems.ts';
import { escapedXml, readXml, type XmlElement } from './xml.ts';

/** Digests that manifests we write may name. */
export type ManifestDigest = 'sha256' | 'streebog512';

/** A manifest's word about one file. */
export interface DataReference {
  /** Name of the file in the container. */
  readonly file: string;
  /** Identifier of the digest, as written. */
  readonly algorithm: string;
  readonly digest: Uint8Array;
  readonly mimeType?: string;
  /** Marks the archive manifest that this one continues. */
  readonly rootfile?: boolean;
}

/** An ASiCManifest: what is covered, and the file of the signature or time-stamp over the manifest itself. */
export interface Manifest {
  readonly signature: string;
  readonly references: readonly DataReference[];
}

const ASIC = 'http://uri.etsi.org/02918/v1.2.1#';
const XMLDSIG = 'http://www.w3.org/2000/09/xmldsig#';

/** Identifiers of the digests that we write: XML encryption, and the national centre for Streebog (spec §4). */
export const DIGEST_URI: Readonly<Record<ManifestDigest, string>> = {
  sha256: 'http://www.w3.org/2001/04/xmlenc#sha256',
  streebog512: 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512',
};

const DIGESTS: ReadonlyMap<string, Digest> = new Map<string, Digest>([
  [DIGEST_URI.sha256, sha256],
  [DIGEST_URI.streebog512, streebog512],
  ['urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-256', streebog256],
  ['http://www.w3.org/2001/04/xmlenc#sha512', sha512],
]);

/** The digest behind an identifier; none for SHA-1 and for what we do not know. */
export function manifestDigest(uri: string): Digest | undefined {
  return DIGESTS.get(uri);
}

/** The reference to a file. */
export function referenceTo(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly mimeType?: string },
  digest: ManifestDigest,
  rootfile = false,
): DataReference {
  const algorithm = DIGEST_URI[digest];
  const compute = manifestDigest(algorithm) as Digest;
  const { mimeType } = file;
  return {
    file: file.name,
    algorithm,
    digest: compute(file.bytes),
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(rootfile ? { rootfile } : {}),
  };
}

/** The bytes of an ASiCManifest (ETSI EN 319 162-1 §A.4), the same for the same input. */
export function writeManifest({ signature, references }: Manifest, signatureType: string): Uint8Array {
  const lines = references.map(({ file, algorithm, digest, mimeType, rootfile }) => {
    const type = mimeType === undefined ? '' : ` MimeType="${escapedXml(mimeType)}"`;
    const root = rootfile === true ? ' Rootfile="true"' : '';
    return (
      `<asic:DataObjectReference URI="${uriOf(file)}"${type}${root}>` +
      `<ds:DigestMethod Algorithm="${algorithm}"/><ds:DigestValue>${toBase64(digest)}</ds:DigestValue>` +
      '</asic:DataObjectReference>'
    );
  });
  return utf8Bytes(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      `<asic:ASiCManifest xmlns:asic="${ASIC}" xmlns:ds="${XMLDSIG}">` +
      `<asic:SigReference URI="${uriOf(signature)}" MimeType="${signatureType}"/>` +
      `${lines.join('')}</asic:ASiCManifest>\n`,
  );
}

/** Relative URI of a file of the container, from its root. */
function uriOf(file: string): string {
  return escapedXml(file.split('/').map(encodeURIComponent).join('/'));
}

/** Reads an ASiCManifest. Throws only {@link AsicError}. */
export function readManifest(bytes: Uint8Array): Manifest {
  const root = readXml(bytes);
  if (root.namespace !== ASIC || root.name !== 'ASiCManifest') throw wrong('not an ASiCManifest');
  const [signature, ...rest] = root.children;
  if (signature === undefined || !isAsic(signature, 'SigReference'))
    throw wrong('no reference to a signature');
  const references = rest.filter((child) => isAsic(child, 'DataObjectReference'));
  const others = rest.filter((child) => !isAsic(child, 'DataObjectReference'));
  if (references.length === 0) throw wrong('no reference to a file');
  others.forEach(refuseCritical);
  return { signature: fileOf(signature), references: references.map(readReference) };
}

function wrong(detail: string): AsicError {
  return new AsicError('manifestUnreadable', detail);
}

function isAsic({ namespace, name }: XmlElement, wanted: string): boolean {
  return namespace === ASIC && name === wanted;
}

/** Extensions may be passed over unless they say that they must be understood (EN 319 162-1 §A.4). */
function refuseCritical(element: XmlElement): void {
  const known = isAsic(element, 'ASiCManifestExtensions') || isAsic(element, 'DataObjectReferenceExtensions');
  if (!known) throw wrong(`an unknown element ${element.name}`);
  if (element.children.some(({ attributes }) => attributes.get('Critical') !== 'false')) {
    throw wrong('an extension that is not understood');
  }
}

function readReference(element: XmlElement): DataReference {
  const [method, value, ...extensions] = element.children;
  const shaped =
    method?.namespace === XMLDSIG &&
    method.name === 'DigestMethod' &&
    value?.namespace === XMLDSIG &&
    value.name === 'DigestValue';
  if (!shaped || method.children.length > 0) throw wrong('a reference of a wrong shape');
  extensions.forEach(refuseCritical);
  const digest = fromBase64(value.text);
  const algorithm = method.attributes.get('Algorithm');
  if (digest === undefined || algorithm === undefined) throw wrong('a reference without a digest');
  const mimeType = element.attributes.get('MimeType');
  const rootfile = ['true', '1'].includes(element.attributes.get('Rootfile') ?? '');
  return {
    file: fileOf(element),
    algorithm,
    digest,
    ...(mimeType === undefined ? {} : { mimeType }),
    ...(rootfile ? { rootfile } : {}),
  };
}

/** The file that a relative URI names, from the root of the container. */
function fileOf(element: XmlElement): string {
  const uri = element.attributes.get('URI') ?? '';
  // A fragment, a query, a host or a scheme would name something else than a file of the container.
  if (uri === '' || /[?#:\\]/.test(uri) || uri.startsWith('//'))
    throw wrong('a reference to no file of the container');
  try {
    return decodeURIComponent(uri.startsWith('/') ? uri.slice(1) : uri);
  } catch {
    throw wrong('a reference that cannot be decoded');
  }
}
