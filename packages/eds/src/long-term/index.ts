/** Signatures that stay verifiable after their certificates end (CAdES-B-LT and B-LTA, ETSI EN 319 122-1). */
export { addArchiveTimeStamp, type StampDigest, type Stamper } from './archive-time-stamp.ts';
export { addEvidence, embeddedEvidence, type StoredEvidence } from './evidence.ts';
export type { Proof } from './proof.ts';
export {
  verifyLongTerm,
  type LongTermInput,
  type LongTermProblem,
  type LongTermReport,
  type LongTermVerdict,
} from './verify-long-term.ts';
