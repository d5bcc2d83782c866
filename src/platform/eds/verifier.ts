import type { Json } from '../../kernel/canonical-json.ts';

/** Roles of certificates (EKU, `eds/spec.md` §1.4) by what a signature is for. */
export const certificateRoles = {
  /** A natural person. */
  person: ['1.2.398.3.3.4.1.1'],
  /** Anybody who may sign in: a person, a head, a signatory, an employee. */
  signIn: [
    '1.2.398.3.3.4.1.1',
    '1.2.398.3.3.4.1.2.1',
    '1.2.398.3.3.4.1.2.2',
    '1.2.398.3.3.4.1.2.5',
  ],
  /** The official who adopts a decision: head or person with the right of signature. */
  official: ['1.2.398.3.3.4.1.2.1', '1.2.398.3.3.4.1.2.2'],
  /** The documentation worker: any employee of the body whose post is recorded here. */
  documentation: ['1.2.398.3.3.4.1.2.1', '1.2.398.3.3.4.1.2.2', '1.2.398.3.3.4.1.2.5'],
  /** The digital system that seals receipts. */
  seal: ['1.2.398.3.3.4.1.2.6'],
} as const;

/** Why a signature was not accepted, in the terms in which a person is told. */
export const signingFailures = [
  'expired',
  'notYetValid',
  'revoked',
  'otherIin',
  'otherBin',
  'wrongRole',
  'foreignCa',
  'documentChanged',
  'signatureBroken',
  'malformed',
  'timestampBad',
  'noTimestamp',
  'evidenceUnreachable',
  'notForSigning',
] as const;
export type SigningFailure = (typeof signingFailures)[number];

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
