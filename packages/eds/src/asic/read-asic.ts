import { utf8Text } from '../bytes.ts';
import { ASIC_E, placeOf, type FilePlace } from './layout.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { AsicError, problemOf, type AsicProblem } from './problems.ts';
import { ASIC_LIMITS, readZip, type AsicLimits, type ZipEntry } from './zip-read.ts';

/** A manifest of the container. */
export interface NamedManifest extends Manifest {
  readonly name: string;
  /** Only time-stamps stand over archive manifests. */
  readonly archive: boolean;
}

/** A container taken apart; nothing in it is verified yet. */
export interface AsicContainer {
  /** All files by name in their order, `mimetype` and META-INF among them; none when the ZIP is refused. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifests: readonly NamedManifest[];
  readonly problems: readonly AsicProblem[];
}

/** Each stands for a signature or a time-stamp. */
const MAX_MANIFESTS = 64;
/** Octets of a manifest: a hundred times that of a case file with all the files a container may hold. */
const MAX_MANIFEST = 8 * 1024 * 1024;

/**
 * Reads an ASiC-E container strictly (ETSI EN 319 162-1): the ZIP in only one possible way, `mimetype` first, and its
 * manifests. Whatever is wrong is told in `problems`; never throws for hostile bytes.
 */
export function readAsic(bytes: Uint8Array, limits: Partial<AsicLimits> = {}): AsicContainer {
  const problems: AsicProblem[] = [];
  let entries: readonly ZipEntry[];
  try {
    entries = readZip(bytes, { ...ASIC_LIMITS, ...limits });
  } catch (error) {
    if (!(error instanceof AsicError)) throw error;
    return { files: new Map(), manifests: [], problems: [problemOf(error)] };
  }
  checkMimetype(entries[0], problems);
  const files = new Map(entries.map(({ name, bytes: content }) => [name, content]));
  const manifests: NamedManifest[] = [];
  if ([...files.keys()].filter((name) => isManifest(placeOf(name))).length > MAX_MANIFESTS) {
    problems.push({ code: 'tooManySignatures', detail: 'too many manifests' });
    return { files, manifests, problems };
  }
  for (const [name, content] of files) {
    const place = placeOf(name);
    if (place === 'xmlSignature') problems.push({ code: 'signatureUnsupported', file: name });
    if (!isManifest(place)) continue;
    if (content.length > MAX_MANIFEST) {
      problems.push({ code: 'manifestUnreadable', file: name, detail: 'too large' });
      continue;
    }
    try {
      manifests.push({ ...readManifest(content), name, archive: place === 'archiveManifest' });
    } catch (error) {
      if (!(error instanceof AsicError)) throw error;
      problems.push({ ...problemOf(error), file: name });
    }
  }
  return { files, manifests, problems };
}

function isManifest(place: FilePlace): boolean {
  return place === 'manifest' || place === 'archiveManifest';
}

function checkMimetype(first: ZipEntry | undefined, problems: AsicProblem[]): void {
  if (first?.name !== 'mimetype' || !first.plain) {
    problems.push({ code: 'mimetypeNotFirst' });
    return;
  }
  let text: string;
  try {
    text = utf8Text(first.bytes);
  } catch {
    text = '';
  }
  if (text !== ASIC_E) problems.push({ code: 'mimetypeWrong', file: 'mimetype' });
}
