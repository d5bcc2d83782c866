/** Roles of certificates (EKU, `eds/spec.md` §1.4) by what a signature is for. */
export const certificateRoles = {
  /** A natural person. */
  person: ['1.2.398.3.3.4.1.1'],
  /** Anybody who may sign in: a person, a head, a signatory, an employee. */
  signIn: ['1.2.398.3.3.4.1.1', '1.2.398.3.3.4.1.2.1', '1.2.398.3.3.4.1.2.2', '1.2.398.3.3.4.1.2.5'],
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
