/**
 * `@qabyldau/eds/egov-mobile`: signing on a phone with eGov Mobile or eGov Business by a QR code (spec §7.1): links, the
 * documents of its API, reading what comes back, and a simulated phone. No I/O of its own; runs in Node and in browsers.
 */
export {
  documentsToSign,
  expiryDate,
  invitation,
  type AuthType,
  type DocumentsToSign,
  type DocumentToSign,
  type FileToSign,
  type Invitation,
  type InvitationFacts,
  type MimeOfApi,
  type Names,
  type NamesOfApi,
  type SignMethod,
} from './documents.ts';
export { addressInQr, launchLinks, qrText, type LaunchLinks } from './links.ts';
export {
  LARGEST_PUT,
  readSignedDocuments,
  type PutBody,
  type PutProblem,
  type SignedDocument,
} from './read-signed.ts';
export { PhoneRefused, scanQr, type Scanned, type StandInPhone } from './stand-in.ts';
