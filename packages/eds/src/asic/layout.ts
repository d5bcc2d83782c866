/** Names and media types of ETSI EN 319 162-1 (ASiC-E with CAdES). */
export const MIMETYPE_FILE = 'mimetype';
export const ASIC_E = 'application/vnd.etsi.asic-e+zip';
export const SIGNATURE_TYPE = 'application/pkcs7-signature';
export const TOKEN_TYPE = 'application/vnd.etsi.timestamp-token';
export const MANIFEST_TYPE = 'text/xml';

/** The newest archive manifest has this name; when another follows, it is renamed (EN 319 162-1 §A.7). */
export const ARCHIVE_MANIFEST = 'META-INF/ASiCArchiveManifest.xml';

/** Name of the first container manifest and its signature. */
export const FIRST_MANIFEST = 'META-INF/ASiCManifest001.xml';
export const FIRST_SIGNATURE = 'META-INF/signature001.p7s';

/** What a file of the container is for. */
export type FilePlace =
  'mimetype' | 'manifest' | 'archiveManifest' | 'signature' | 'token' | 'xmlSignature' | 'file';

/** What a file is, by its name. Case is not told apart, as other software does not. */
export function placeOf(name: string): FilePlace {
  if (name === MIMETYPE_FILE) return 'mimetype';
  const inside = /^META-INF\/([^/]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (inside === undefined) return 'file';
  if (/^asicmanifest.*\.xml$/.test(inside)) return 'manifest';
  if (/^asicarchivemanifest.*\.xml$/.test(inside)) return 'archiveManifest';
  if (inside.endsWith('.p7s')) return 'signature';
  if (inside.endsWith('.tst')) return 'token';
  return /signatures.*\.xml$/.test(inside) ? 'xmlSignature' : 'file';
}

/** `name.p7s`, or `name.2.p7s` and so on where one document has several signatures. */
export function signatureNameFor(document: string, number: number): string {
  return number === 1 ? `${document}.p7s` : `${document}.${number}.p7s`;
}

/** The document that a signature beside it is over, by its name; undefined when the file is no such signature. */
export function documentOf(name: string, has: (name: string) => boolean): string | undefined {
  if (placeOf(name) !== 'file' || !name.endsWith('.p7s')) return undefined;
  const whole = name.slice(0, -'.p7s'.length);
  const numbered = /^(.+)\.[1-9][0-9]*$/.exec(whole)?.[1];
  return [whole, numbered].find((candidate) => candidate !== undefined && has(candidate)) ?? whole;
}
