/**
 * `@qabyldau/eds/asic`: containers of documents with their signatures (ASiC-E with CAdES, ETSI EN 319 162-1), written, read
 * and verified, with archive time-stamps that keep them verifiable after the certificates end. For Node and browsers.
 */
export { addArchiveManifest, type ArchiveInput } from './archive.ts';
export { ASIC_E } from './layout.ts';
export type { DataReference, Manifest, ManifestDigest } from './manifest.ts';
export { AsicError, type AsicProblem, type AsicProblemCode } from './problems.ts';
export { ASIC_PROBLEM_WORDS } from './problem-texts.ts';
export { readAsic, type AsicContainer, type NamedManifest } from './read-asic.ts';
export {
  verifyAsic,
  type AsicLayer,
  type AsicReport,
  type AsicSignature,
  type AsicSignatureReport,
  type AsicVerification,
} from './verify-asic.ts';
export { writeAsic, type AsicContents, type AsicFile, type DocumentSignature } from './write-asic.ts';
export { ASIC_LIMITS, type AsicLimits } from './zip-read.ts';
