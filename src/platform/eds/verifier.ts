import type { Json } from '../../kernel/canonical-json.ts';
import type { SigningFailure } from '../../kernel/signing.ts';

export { certificateRoles, signingFailures, type SigningFailure } from '../../kernel/signing.ts';

export interface VerifyQuestion {
  /** The signature as it came: DER, PEM or base64. */
  readonly cms: Uint8Array;
  /** The exact bytes that were to be signed. */
  readonly document: Uint8Array;
  /** When the server received it, epoch milliseconds. */
  readonly receivedAt: number;
  readonly roles: readonly string[];
  readonly iin?: string;
  readonly bin?: string;
}

/** The signer as the certificate names them. */
export interface Signer {
  readonly cn: string;
  readonly surname?: string | undefined;
  readonly given?: string | undefined;
  readonly iin?: string | undefined;
  readonly bin?: string | undefined;
  readonly organisation?: string | undefined;
}

export interface Verified {
  /** `pending`: everything holds, only the revocation evidence could not be had. */
  readonly verdict: 'valid' | 'invalid' | 'pending';
  readonly reason: SigningFailure | null;
  readonly signer: Signer | null;
  /** The signature as DER, and its SHA-256: what is stored. */
  readonly cms: Uint8Array;
  readonly cmsSha256: Uint8Array;
  /** The whole report, one named check per row of the specification, ready to be stored. */
  readonly report: Json;
}

/** Verifies signatures away from the thread that serves pages. */
export interface Verifier {
  verify(question: VerifyQuestion): Promise<Verified>;
  close(): Promise<void>;
}
