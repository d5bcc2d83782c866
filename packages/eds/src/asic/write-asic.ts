import { utf8Bytes } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import type { Moment } from '../verify/report.ts';
import {
  ASIC_E,
  documentOf,
  FIRST_MANIFEST,
  FIRST_SIGNATURE,
  MIMETYPE_FILE,
  placeOf,
  SIGNATURE_TYPE,
  signatureNameFor,
} from './layout.ts';
import { referenceTo, writeManifest, type ManifestDigest } from './manifest.ts';
import { writeZip } from './zip-write.ts';

/** A file of the case. Its name is a plain relative path outside META-INF. */
export interface AsicFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mimeType?: string;
}

/** A person's detached signature over one of the files: PEM, base64 or DER. */
export interface DocumentSignature {
  readonly document: string;
  readonly cms: Uint8Array;
}

/** What a container is made of. */
export interface AsicContents {
  readonly files: readonly AsicFile[];
  /** Stored beside their documents as `<document>.p7s`, further ones as `<document>.2.p7s` and so on. */
  readonly signatures?: readonly DocumentSignature[];
  /** Signs the manifest, detached: the CMS of the installation's seal, with a time-stamp where there is to be one. */
  readonly seal: (manifest: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** The one date that all files bear; years 1980 to 2107. */
  readonly modifiedAt: Moment;
  /** SHA-256 (default) is read by all software; Streebog only by that of Kazakhstan. */
  readonly digest?: ManifestDigest;
}

/**
 * Makes an ASiC-E container with CAdES (ETSI EN 319 162-1): the files, the persons' signatures beside their documents
 * as further files, and one manifest over all of them that is signed by the seal. So any ASiC software verifies the seal
 * over everything, and each `.p7s` is a plain detached CMS over the very bytes its person signed. The same input gives
 * the same bytes. Throws RangeError for names that cannot stand, and for signatures that are none or lack their document.
 */
export async function writeAsic(contents: AsicContents): Promise<Uint8Array> {
  const { files, signatures = [], seal, modifiedAt, digest = 'sha256' } = contents;
  const all: AsicFile[] = [...files, ...signatureFiles(files, signatures)];
  for (const { name } of all) {
    if (placeOf(name) !== 'file' || /^META-INF(\/|$)/i.test(name))
      throw new RangeError(`${name}: a reserved name`);
  }
  if (all.length === 0) throw new RangeError('a container needs a file');
  const references = all.map((file) => referenceTo(file, digest));
  const manifest = writeManifest({ signature: FIRST_SIGNATURE, references }, SIGNATURE_TYPE);
  const signature = derOf(await seal(manifest), 'the seal');
  return writeZip(
    [
      { name: MIMETYPE_FILE, bytes: utf8Bytes(ASIC_E), stored: true },
      ...all,
      { name: FIRST_MANIFEST, bytes: manifest },
      { name: FIRST_SIGNATURE, bytes: signature },
    ],
    modifiedAt,
  );
}

function signatureFiles(
  files: readonly AsicFile[],
  signatures: readonly DocumentSignature[],
): readonly AsicFile[] {
  const names = new Set(files.map(({ name }) => name));
  const counts = new Map<string, number>();
  return signatures.map(({ document, cms }) => {
    const number = (counts.get(document) ?? 0) + 1;
    counts.set(document, number);
    const name = signatureNameFor(document, number);
    if (!names.has(document) || documentOf(name, (other) => names.has(other)) !== document) {
      throw new RangeError(
        `${name}: its document is not among the files, or another has a name too much like it`,
      );
    }
    return { name, bytes: derOf(cms, name), mimeType: SIGNATURE_TYPE };
  });
}

function derOf(cms: Uint8Array, what: string): Uint8Array {
  const container = decodeContainer(cms);
  if (!container.ok) throw new RangeError(`${what}: not a signature`);
  return container.der;
}
