/**
 * `@qabyldau/eds`: verification of electronic digital signatures of Kazakhstan in pure TypeScript, for Node and
 * browsers. Nothing here opens a connection except {@link httpEvidence}, to configured addresses only.
 */
export { Asn1Error } from './asn1/reader.ts';
export { parseSignedData, type SignedData, type SignerInfo } from './cms/signed-data.ts';
export { decodeContainer, MAX_CONTAINER, type ContainerResult } from './cms/container.ts';
export { Streebog, streebog256, streebog512 } from './gost/streebog.ts';
export { OID } from './oids.ts';
export { conclude, type Conclusion } from './revocation/conclude.ts';
export { parseCrl, statusIn, tryCrl, type Crl } from './revocation/crl.ts';
export {
  examineEvidence,
  type EvidenceSource,
  type Finding,
  type RevocationEvidence,
} from './revocation/evidence.ts';
export { httpEvidence, type Address, type HttpEvidenceOptions } from './revocation/http-evidence.ts';
export { ocspRequest } from './revocation/ocsp-request.ts';
export { parseOcspResponse, type BasicOcspResponse, type OcspResponse } from './revocation/ocsp-response.ts';
export { REVOCATION_REASONS, type CertificateStatus } from './revocation/status.ts';
export { importTrust, type AcceptedTrust, type RefusedTrust, type TrustFile } from './trust/import-trust.ts';
export { PRODUCTION_PINS, type Pin } from './trust/pins.ts';
export { isTestCertificate, trustStore, trustStoreOf, type TrustStore } from './trust/trust-store.ts';
export {
  addTimeStamp,
  answersRequest,
  parseTimeStampResponse,
  timeStampRequest,
  timeStampRequestFor,
  type TimeStampRequest,
  type TimeStampResponse,
} from './tsp/request.ts';
export { parseTimeStampToken, type TimeStampInfo, type TimeStampToken } from './tsp/token.ts';
export { CHECKS, type Check, type CheckName, type FailureReason } from './verify/checks.ts';
export { failureReason } from './verify/failure-reason.ts';
export {
  appealOfOrganisation,
  appealOfPerson,
  DOCUMENT_POLICIES,
  replyOfBody,
  ROLES,
  sealOfSystem,
} from './verify/purposes.ts';
export type { Moment, Purpose, Signer, VerificationInput, VerificationReport } from './verify/report.ts';
export { signerChain } from './verify/signer-chain.ts';
export { verifyCms } from './verify/verify-cms.ts';
export { fingerprint, parseCertificate, tryCertificate, type Certificate } from './x509/certificate.ts';
export { identityOf, type Identity, type IdentityResult } from './x509/identity.ts';
