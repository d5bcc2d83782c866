/** `@qabyldau/eds/verifier-page`: one HTML file that verifies signatures from a disk, without any network. */
export { VERIFIER_ENTRY } from './entry.ts';
export { verifierPage, type VerifierPage } from './page.ts';
export { sortFile, type ChosenFile, type FileKind, type SortedFile } from './sort-files.ts';
export { verifyFiles, type FileResult, type FilesResult, type PageSettings } from './verify-files.ts';
