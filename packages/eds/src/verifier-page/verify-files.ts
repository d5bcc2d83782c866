import { readAsic } from '../asic/read-asic.ts';
import { verifyAsic, type AsicReport } from '../asic/verify-asic.ts';
import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { verifyLongTerm } from '../long-term/verify-long-term.ts';
import { parseCrl, type Crl } from '../revocation/crl.ts';
import { importTrust, type TrustFile } from '../trust/import-trust.ts';
import { PRODUCTION_PINS } from '../trust/pins.ts';
import { trustStoreOf, type TrustStore } from '../trust/trust-store.ts';
import { isSystemRole, ROLES } from '../verify/purposes.ts';
import type { Purpose, VerificationReport } from '../verify/report.ts';
import { tryCertificate } from '../x509/certificate.ts';
import { sortFile, type ChosenFile, type SortedFile } from './sort-files.ts';

/** One signature among the files, and what became of it. */
export interface FileResult {
  readonly signature: string;
  /** The document that it was checked against; undefined for content inside the signature, or when there was none. */
  readonly document?: string;
  readonly report: VerificationReport;
  /** Nothing is wrong, but what vouches for the time of signing has expired since. */
  readonly lapsed: boolean;
}

/** A case file and what became of it. */
export interface ContainerResult {
  readonly name: string;
  readonly report: AsicReport;
}

/** What was found in all files together. */
export interface FilesResult {
  /** Case files among them: each with its own files and signatures. */
  readonly containers: readonly ContainerResult[];
  readonly files: readonly SortedFile[];
  readonly results: readonly FileResult[];
  /** Certificates among the files that are not trusted here. */
  readonly refused: readonly string[];
}

/** What the page was made with. */
export interface PageSettings {
  /** Trusted certificates of authorities, DER. */
  readonly trust: readonly Uint8Array[];
  /** A page made by a development installation also trusts authorities of development. */
  readonly allowTest: boolean;
}

const PEOPLE = [
  ROLES.individual,
  ROLES.head,
  ROLES.signer,
  ROLES.finance,
  ROLES.hr,
  ROLES.employee,
  ROLES.civilServant,
];

/**
 * Verifies every signature among the files against the documents among them, with the lists and answers among them.
 * `now` (milliseconds since 1970) is the moment of those who look; evidence is judged for its own moment when that is
 * later than the time-stamp, since it was saved with the signature. Never throws for any bytes.
 */
export function verifyFiles(chosen: readonly ChosenFile[], settings: PageSettings, now: number): FilesResult {
  const files = chosen.map(sortFile);
  const { store, refused } = trustOf(files, settings);
  const documents = files.filter(({ kind }) => kind === 'document');
  const signatures = files.filter(({ kind }) => kind === 'signature');
  const results = signatures.map((file) => verifyOne(file, documents, store, evidenceOf(files), now));
  const containers = files
    .filter(({ kind }) => kind === 'container')
    .map(({ name, bytes }) => ({ name, report: openContainer(bytes, store, evidenceOf(files), now) }));
  return { files, results, refused, containers };
}

function openContainer(container: Uint8Array, trust: TrustStore, kept: Evidence, now: number): AsicReport {
  const { files } = readAsic(container);
  return verifyAsic({
    container,
    trust,
    now,
    kept,
    purposeOf: ({ file }) => purposeOf(files.get(file) ?? new Uint8Array()),
  });
}

/** What a signature claims to be: of a digital system when its certificate is one's, otherwise of a person. */
function purposeOf(cms: Uint8Array): Purpose {
  const container = decodeContainer(cms);
  try {
    const sent = container.ok ? parseSignedData(container.der).certificates : [];
    const usages = sent.flatMap((der) => tryCertificate(der)?.extendedKeyUsage ?? []);
    const system = usages.find(isSystemRole);
    return { roles: system === undefined ? PEOPLE : [system] };
  } catch (error) {
    if (error instanceof Asn1Error) return { roles: PEOPLE };
    throw error;
  }
}

function trustOf(
  files: readonly SortedFile[],
  { trust, allowTest }: PageSettings,
): { store: TrustStore; refused: readonly string[] } {
  const made: TrustFile[] = trust.map((bytes, index) => ({ name: `page-${index}`, bytes }));
  const given = files
    .filter(({ kind }) => kind === 'certificate')
    .map(({ name, der }) => ({ name, bytes: der }));
  const own = importTrust(made, PRODUCTION_PINS, { allowTest });
  // Whoever opens the page may add authorities, but only those whose fingerprint this package knows.
  const added = importTrust(given, PRODUCTION_PINS);
  return {
    store: trustStoreOf([...own.accepted, ...added.accepted].map(({ certificate }) => certificate)),
    refused: added.refused.filter(({ reason }) => reason !== 'notAuthority').map(({ name }) => name),
  };
}

interface Evidence {
  readonly ocsp: readonly Uint8Array[];
  readonly crls: readonly Crl[];
}

function evidenceOf(files: readonly SortedFile[]): Evidence {
  const ocsp = files.filter(({ kind }) => kind === 'ocspAnswer').map(({ der }) => der);
  const crls = files.filter(({ kind }) => kind === 'revocationList').map(({ der }) => parseCrl(der));
  return { ocsp, crls };
}

function verifyOne(
  file: SortedFile,
  documents: readonly SortedFile[],
  trust: TrustStore,
  evidence: Evidence,
  now: number,
): FileResult {
  const attempt = (document: SortedFile | undefined): FileResult => ({
    signature: file.name,
    ...(document === undefined ? {} : { document: document.name }),
    ...verifyAtItsTime(file.der, document?.bytes, trust, evidence, now),
  });
  const { content } = parseSignedData(file.der);
  if (content !== undefined) return attempt(documents.find(({ bytes }) => equalBytes(bytes, content)));
  const attempts = documents.map(attempt);
  const fits = attempts.find(({ report }) =>
    report.checks.some(({ name, ok }) => name === 'messageDigest' && ok),
  );
  return fits ?? attempts[0] ?? attempt(undefined);
}

function verifyAtItsTime(
  cms: Uint8Array,
  document: Uint8Array | undefined,
  trust: TrustStore,
  kept: Evidence,
  now: number,
): Pick<FileResult, 'report' | 'lapsed'> {
  const found = documentOrNone(document);
  const { signature, verdict } = verifyLongTerm({ cms, ...found, trust, now, purpose: purposeOf(cms), kept });
  return { report: signature, lapsed: verdict === 'lapsed' };
}

function documentOrNone(document: Uint8Array | undefined): { readonly document?: Uint8Array } {
  return document === undefined ? {} : { document };
}
