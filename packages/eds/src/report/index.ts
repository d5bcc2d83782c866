/**
 * `@qabyldau/eds/report`: what a verification found, for a person (three lines in Kazakh, Russian or English), in every
 * detail, and for machines. An entry of its own, so that who needs no words does not carry them.
 */
export { CHECK_WORDS } from './check-texts.ts';
export { detailedReport, type DetailedLine } from './detailed.ts';
export { maskIin, momentInWords, reportForPerson } from './for-person.ts';
export { reportJson, type EvidenceJson, type ReportJson, type SignerJson } from './json.ts';
export { REASON_WORDS } from './reason-texts.ts';
export { REPORT_SCHEMA } from './schema.ts';
export type { ReportLanguage, Words } from './words.ts';
