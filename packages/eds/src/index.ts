/**
 * `@qabyldau/eds`: verification of electronic digital signatures of Kazakhstan in pure TypeScript, for Node and
 * browsers. Nothing here opens a connection except {@link httpEvidence} and {@link timestampClient}, to configured
 * addresses only.
 */
export { Asn1Error } from './asn1/reader.ts';
export { parseSignedData, type SignedData, type SignerInfo } from './cms/signed-data.ts';
export { splitSigners, type SplitResult } from './cms/split-signers.ts';
export { decodeContainer, MAX_CONTAINER, type ContainerResult } from './cms/container.ts';
export { Streebog, streebog256, streebog512 } from './gost/streebog.ts';
export {
  addArchiveTimeStamp,
  addEvidence,
  embeddedEvidence,
  verifyLongTerm,
  type LongTermInput,
  type LongTermProblem,
  type LongTermReport,
  type LongTermVerdict,
  type Proof,
  type StampDigest,
  type Stamper,
  type StoredEvidence,
} from './long-term/index.ts';
export { OID } from './oids.ts';
export { conclude, type Conclusion } from './revocation/conclude.ts';
export { decidingEvidence, type DecidingEvidence } from './revocation/deciding-evidence.ts';
export { parseCrl, readCrl, statusIn, tryCrl, type Crl, type CrlStreamOptions } from './revocation/crl.ts';
export type { CrlLimits } from './revocation/crl-reader.ts';
export {
  examineEvidence,
  type EvidenceSource,
  type Finding,
  type RevocationEvidence,
} from './revocation/evidence.ts';
export {
  httpEvidence,
  type Address,
  type Addresses,
  type HttpEvidence,
  type HttpEvidenceOptions,
  type RootList,
} from './revocation/http-evidence.ts';
export { nextRetry } from './revocation/retry.ts';
export type { CallOutcome, CallRecord, ServiceName } from './net/call.ts';
export type { BreakerOptions } from './net/addresses.ts';
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
export {
  timestampClient,
  type ImprintAsked,
  type TimestampClient,
  type TimestampClientOptions,
  type TimestampOutcome,
} from './tsp/client.ts';
export { parseTimeStampToken, type TimeStampInfo, type TimeStampToken } from './tsp/token.ts';
export { CHECKS, type Check, type CheckName, type FailureReason } from './verify/checks.ts';
export { failureReason } from './verify/failure-reason.ts';
export {
  appealOfOrganisation,
  appealOfPerson,
  DOCUMENT_POLICIES,
  replyOfBody,
  replyOfCivilServant,
  ROLES,
  sealOfSystem,
  STATE_BODY_POLICIES,
} from './verify/purposes.ts';
export type { Moment, Purpose, Signer, VerificationInput, VerificationReport } from './verify/report.ts';
export { replayKey, replayProblem, type ReplayGuard, type ReplayProblem } from './verify/replay.ts';
export { signerChain } from './verify/signer-chain.ts';
export {
  verifyAll,
  type CoSignature,
  type CoSignedInput,
  type CoSignedReport,
  type CoSigningProblem,
} from './verify/verify-all.ts';
export { verifyCms } from './verify/verify-cms.ts';
export { fastPath, warmUp, type FastPath } from './wasm/gost-fast.ts';
export { fingerprint, parseCertificate, tryCertificate, type Certificate } from './x509/certificate.ts';
export { identityOf, type Identity, type IdentityResult } from './x509/identity.ts';
