import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes } from '../bytes.ts';
import { signingDigest, type Digest } from '../crypto/digests.ts';
import type { StampDigest, Stamper } from '../long-term/archive-time-stamp.ts';
import { addEvidence, type StoredEvidence } from '../long-term/evidence.ts';
import { OID } from '../oids.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import type { Moment } from '../verify/report.ts';
import {
  ARCHIVE_MANIFEST,
  MANIFEST_TYPE,
  MIMETYPE_FILE,
  placeOf,
  SIGNATURE_TYPE,
  TOKEN_TYPE,
} from './layout.ts';
import { referenceTo, writeManifest, type ManifestDigest } from './manifest.ts';
import { AsicError } from './problems.ts';
import { readAsic, type AsicContainer } from './read-asic.ts';
import { writeZip, type ZipFile } from './zip-write.ts';

/** What a further archive time-stamp over a container needs. */
export interface ArchiveInput {
  readonly container: Uint8Array;
  /** Asks an authority for a token over the imprint of the archive manifest. */
  readonly stamp: Stamper;
  /** Digest of the imprint; default Streebog-512. */
  readonly stampDigest?: StampDigest;
  /** Digest of the files in the manifest; default SHA-256. */
  readonly digest?: ManifestDigest;
  /**
   * Answers about the newest time-stamping authority (and, the first time, about the seal), with certificates: they go
   * into the newest token, or the seal's signature, and are covered by the new time-stamp.
   */
  readonly evidence?: StoredEvidence;
  readonly modifiedAt: Moment;
}

/**
 * The container with an archive time-stamp over all files in it (ASiCArchiveManifest, ETSI EN 319 162-1 §A.7). Renewal is
 * the same again: the former archive manifest is renamed and covered with its token. To be done before the certificate of
 * the newest time-stamp ends, after `verifyAsic` found the container valid: nothing is verified here. Throws
 * {@link AsicError} for a container that cannot be read, {@link Asn1Error} for a token or evidence that is none.
 */
export async function addArchiveManifest(input: ArchiveInput): Promise<Uint8Array> {
  const { stampDigest = OID.streebog512, digest = 'sha256' } = input;
  const container = readAsic(input.container);
  const [problem] = container.problems;
  if (problem !== undefined) throw new AsicError(problem.code, problem.detail ?? problem.code, problem.file);
  const former = formerLayers(container);
  const files = withEvidence(
    renamed(container, former.length),
    former[former.length - 1]?.signature,
    input.evidence,
  );
  const token = `META-INF/timestamp${numbered(former.length + 1)}.tst`;
  if (files.some(({ name }) => name === token)) throw new RangeError(`${token} is there already`);
  const newest = `META-INF/ASiCArchiveManifest${numbered(former.length)}.xml`;
  const references = files
    .filter(({ name }) => name !== MIMETYPE_FILE)
    .map((file) => referenceTo({ ...file, ...typeOf(file.name) }, digest, file.name === newest));
  const manifest = writeManifest({ signature: token, references }, TOKEN_TYPE);
  const imprint = (signingDigest(stampDigest) as Digest)(manifest);
  const stamped = await input.stamp(imprint, stampDigest);
  if (!equalBytes(parseTimeStampToken(stamped).info.imprint, imprint)) {
    throw new Asn1Error('the time-stamp is over something else');
  }
  const added = [
    { name: ARCHIVE_MANIFEST, bytes: manifest },
    { name: token, bytes: stamped },
  ];
  return writeZip([...files, ...added], input.modifiedAt);
}

function numbered(number: number): string {
  return String(number).padStart(3, '0');
}

/** Archive manifests, the oldest first: the newest has the plain name, the others numbers. */
function formerLayers({ manifests }: AsicContainer): AsicContainer['manifests'] {
  const layers = manifests.filter(({ archive }) => archive);
  const plain = (name: string): number => (name === ARCHIVE_MANIFEST ? 1 : 0);
  return [...layers].sort((a, b) => plain(a.name) - plain(b.name) || (a.name < b.name ? -1 : 1));
}

/** All files, the newest archive manifest under its number. */
function renamed({ files }: AsicContainer, layers: number): readonly ZipFile[] {
  return [...files].map(([name, bytes]) => ({
    name: name === ARCHIVE_MANIFEST ? `META-INF/ASiCArchiveManifest${numbered(layers)}.xml` : name,
    bytes,
    stored: name === MIMETYPE_FILE,
  }));
}

/** Evidence goes where no archive time-stamp covers yet: the newest token, before there is one the seal's signature. */
function withEvidence(
  files: readonly ZipFile[],
  token: string | undefined,
  evidence: StoredEvidence | undefined,
): readonly ZipFile[] {
  if (evidence === undefined) return files;
  return files.map((file) => {
    const chosen = token === undefined ? placeOf(file.name) === 'signature' : file.name === token;
    return chosen ? { ...file, bytes: addEvidence(file.bytes, evidence) } : file;
  });
}

function typeOf(name: string): { mimeType?: string } {
  switch (placeOf(name)) {
    case 'manifest':
    case 'archiveManifest':
      return { mimeType: MANIFEST_TYPE };
    case 'signature':
      return { mimeType: SIGNATURE_TYPE };
    case 'token':
      return { mimeType: TOKEN_TYPE };
    case 'mimetype':
    case 'xmlSignature':
    case 'file':
      return {};
  }
}
