/**
 * `@qabyldau/eds/dev-pki`: keys, certificates, signatures, time-stamps, OCSP and CRLs as the National Certification
 * Authority makes them, for tests, development and the demo. Runs in Node and in browsers. What needs Node (RSA keys,
 * the NCALayer stand-in) is in `node.ts`.
 */
export { cadesBes, signedData, type CadesOptions, type SignedDataParts } from './cades.ts';
export { askForTimestamp, cadesT, type CadesTOptions, type TimestampAsked } from './cades-t.ts';
export {
  issueCertificate,
  makeDigitalSystem,
  makeIssuingCa,
  makeOcspResponder,
  makePerson,
  makeRoot,
  makeTsa,
  type DigitalSystemCertificate,
  type Issuance,
  type IssuedBy,
  type PersonCertificate,
  type Validity,
} from './certificates.ts';
export { makeCrl, REASON, type CrlContents, type RevocationReason, type RevokedCertificate } from './crl.ts';
export type { PkiUrls } from './extensions.ts';
export {
  holderFromJson,
  holderToJson,
  type DemoIdentity,
  type GostHolder,
  type HolderJson,
} from './holder-json.ts';
export { certificateFields, type CertificateFields, type Holder } from './holder.ts';
export { gostKey, gostKeyFrom, serialOf, type DevKey, type GostKey } from './keys.ts';
export type { PersonDetails } from './names.ts';
export { ocspRespond, type OcspOptions } from './ocsp-responder.ts';
export {
  createDevPki,
  demoIdentity,
  DEV_CA_NAME,
  DEV_ROOT_NAME,
  devPkiFromJson,
  devPkiToJson,
  type DevPki,
  type DevPkiJson,
  type DevPkiOptions,
  type PersonOptions,
} from './pki.ts';
export { seededRandom, systemRandom, type Random } from './random.ts';
export {
  DEV_PATHS,
  devServices,
  type DevAnswer,
  type DevServices,
  type DevServicesOptions,
  type DevServiceSwitches,
  type Outage,
} from './services.ts';
export { devTrust } from './trust.ts';
export { tsaRespond, type TsaOptions } from './tsa.ts';
export { xmlDsig, type XmlSignOptions } from './xml-sign.ts';
