import type { Certificate } from '../x509/certificate.ts';
import type { Finding, RevocationEvidence } from '../revocation/evidence.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import type { Check } from './checks.ts';

/** Milliseconds since 1970. */
export type Moment = number;

/** What the signature is for: who may have made it, and what it must carry. */
export interface Purpose {
  /** Extended key usages (roles) of which the certificate must have one; see {@link ROLES} and the ready purposes. */
  readonly roles: readonly string[];
  /** IIN of the person who signs, when known. */
  readonly iin?: string;
  /** BIN of the organisation for which is signed, when known. */
  readonly bin?: string;
  /** Default false: a time-stamp is judged when present, but need not be there (№ 500/НҚ point 14). */
  readonly requireTimestamp?: boolean;
  /**
   * Default false. True for a document that was signed long ago and is looked at again: it may be signed with GOST
   * 34.310-2004 over GOST 34.311-95, by certificates and with time-stamps of that kind, and may lack
   * signingCertificateV2 (spec §0.1, §3). Never for a document that is being filed; RSA with SHA-1 stays refused.
   */
  readonly archive?: boolean;
  /** Default true; false only for documents signed before the rules of 2026 (spec §3). */
  readonly requireSigningCertificateV2?: boolean;
  /** Default false: also a time-stamp by another authority of the national centre will do (spec §9, 17.2). */
  readonly requireSameTimestampIssuer?: boolean;
  /** Default false: that authorities are not revoked need not be shown; true leaves the verdict open without lists of the roots. */
  readonly requireIssuerEvidence?: boolean;
  /** Certificate policies accepted; by default those of the national authority for signing (spec §5 row 13). */
  readonly policies?: readonly string[];
}

/** All that a verification needs; nothing is fetched and no clock is read. */
export interface VerificationInput {
  /** The signature: PEM, base64 or DER. */
  readonly cms: Uint8Array;
  /** The bytes that must have been signed; absent only when attached content is taken as the document. */
  readonly document?: Uint8Array;
  readonly trust: TrustStore;
  /** When our server received the signature. */
  readonly at: Moment;
  /** Now, against which evidence must be fresh; for a later re-verification the moment of the first one. */
  readonly now: Moment;
  readonly purpose: Purpose;
  readonly evidence: RevocationEvidence;
  /** Largest signature file accepted; default {@link MAX_CONTAINER}. */
  readonly maxBytes?: number;
}

/** The person or organisation a certificate names, and the certificate. */
export interface Signer {
  readonly cn: string;
  readonly surname: string;
  /** Patronymic: the national authority keeps it in the given-name attribute. */
  readonly given?: string;
  readonly iin?: string;
  readonly bin?: string;
  readonly organisation?: string;
  /** Extended key usages of Kazakhstan. */
  readonly roles: readonly string[];
  readonly serial: string;
  readonly issuerCn: string;
  readonly notBefore: Moment;
  readonly notAfter: Moment;
  readonly certificate: Uint8Array;
}

/** Outcome of a verification. */
export interface VerificationReport {
  /** True only when there are checks and every one held. */
  readonly valid: boolean;
  /** 'pending': everything else holds, only evidence about revocation is not to be had (yet). */
  readonly verdict: 'valid' | 'invalid' | 'pending';
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
  readonly signer?: Signer;
  /** The moment for which the signature was judged. */
  readonly time: Moment;
  readonly timeSource: 'timestamp' | 'receipt';
  /** The content inside the signature, when attached. */
  readonly content?: Uint8Array;
  /** SHA-256 of the decoded CMS; of the file when it cannot be decoded; empty when it is larger than the limit. */
  readonly cmsSha256: string;
  /** SHA-256 of the signature value alone: the same however the CMS is wrapped, for finding reuse (spec §5 row 16). */
  readonly signatureSha256?: string;
  /** What each piece of evidence about the signer was worth. */
  readonly findings: readonly Finding[];
  /** The path from the signer's certificate to the anchor, when found. */
  readonly chain: readonly Certificate[];
  /** Version of the trust store used. */
  readonly trustVersion: string;
}
