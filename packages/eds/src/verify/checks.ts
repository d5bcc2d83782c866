/** What a person must be told when a signature is not accepted. */
export type FailureReason =
  | 'expired'
  | 'notYetValid'
  | 'revoked'
  | 'otherIin'
  | 'otherBin'
  | 'wrongRole'
  | 'foreignCa'
  | 'documentChanged'
  | 'signatureBroken'
  | 'malformed'
  | 'timestampBad'
  | 'noTimestamp'
  | 'evidenceUnreachable'
  | 'notForSigning';

interface CheckEntry {
  /** Point of the rules № 500/НҚ that asks for the check, where one does (spec §9). */
  readonly rule?: string;
  readonly reason: FailureReason;
}

/** Every check of a verification (spec §5): the rule behind it and what its failure means to a person. */
export const CHECKS = {
  // Row 1: the file
  size: { reason: 'malformed' },
  encoding: { reason: 'malformed' },
  structure: { reason: 'malformed' },
  // Rows 1–4 of a signature in XML (spec §4)
  xmlEncoding: { reason: 'malformed' },
  xmlMarkup: { reason: 'malformed' },
  xmlPlacement: { reason: 'malformed' },
  xmlStructure: { reason: 'malformed' },
  xmlReference: { reason: 'malformed' },
  xmlTransforms: { reason: 'malformed' },
  // Row 2: what is signed, by how many
  contentType: { reason: 'malformed' },
  oneSigner: { reason: 'malformed' },
  // Row 3: the document
  documentPresent: { rule: '15', reason: 'malformed' },
  documentMatchesContent: { rule: '15', reason: 'documentChanged' },
  // Row 4: the signer's certificate
  signerCertificate: { rule: '15', reason: 'malformed' },
  // Rows 5–7: attributes, digest, signature
  signedAttributes: { reason: 'malformed' },
  contentTypeAttribute: { reason: 'malformed' },
  algorithmSupported: { reason: 'notForSigning' },
  algorithmMatchesKey: { reason: 'signatureBroken' },
  messageDigest: { rule: '15', reason: 'documentChanged' },
  signature: { rule: '15', reason: 'signatureBroken' },
  // Row 8
  signingCertificateV2: { rule: '8', reason: 'signatureBroken' },
  // Row 9: the time-stamp
  timestampPresent: { rule: '14', reason: 'noTimestamp' },
  timestampStructure: { rule: '17', reason: 'timestampBad' },
  timestampSignature: { rule: '17', reason: 'timestampBad' },
  timestampImprint: { rule: '17', reason: 'timestampBad' },
  timestampPolicy: { rule: '17', reason: 'timestampBad' },
  timestampPurpose: { rule: '17', reason: 'timestampBad' },
  timestampChain: { rule: '17', reason: 'timestampBad' },
  timestampSameIssuer: { rule: '17.2', reason: 'timestampBad' },
  timestampTime: { rule: '17', reason: 'timestampBad' },
  // Of a later verification: all time-stamps stored with the signature
  storedTimestamps: { rule: '17', reason: 'timestampBad' },
  // Row 11: the chain
  chain: { rule: '16.3', reason: 'foreignCa' },
  chainConstraints: { rule: '16.3', reason: 'foreignCa' },
  criticalExtensions: { rule: '16.3', reason: 'foreignCa' },
  issuersValid: { rule: '16.1', reason: 'foreignCa' },
  begun: { rule: '16.1', reason: 'notYetValid' },
  notExpired: { rule: '16.1', reason: 'expired' },
  // Rows 12–13: purpose
  keyUsage: { rule: '16.4', reason: 'notForSigning' },
  policy: { rule: '16.4', reason: 'notForSigning' },
  documentCertificate: { rule: '16.4', reason: 'notForSigning' },
  notSystem: { rule: '16.4', reason: 'wrongRole' },
  role: { rule: '16.4', reason: 'wrongRole' },
  // Row 14: the person
  identity: { reason: 'notForSigning' },
  iin: { reason: 'otherIin' },
  bin: { reason: 'otherBin' },
  // Row 15: revocation
  notRevoked: { rule: '16.2', reason: 'revoked' },
  issuersNotRevoked: { rule: '16.2', reason: 'foreignCa' },
  timestampNotRevoked: { rule: '16.2', reason: 'timestampBad' },
  revocationListFresh: { rule: '18.5', reason: 'evidenceUnreachable' },
  revocationEvidence: { rule: '16.2', reason: 'evidenceUnreachable' },
} as const satisfies Record<string, CheckEntry>;

/** Name of a check. */
export type CheckName = keyof typeof CHECKS;

/** Checks that only want evidence which may still be had: their failure leaves the verdict open. */
export const EVIDENCE_CHECKS: ReadonlySet<CheckName> = new Set(['revocationEvidence', 'revocationListFresh']);

/** Checks without which nothing is valid, even if no other failed: a path that skips one can never end in 'valid'. */
export const INDISPENSABLE: readonly CheckName[] = [
  'structure',
  'oneSigner',
  'documentPresent',
  'signerCertificate',
  'signedAttributes',
  'contentTypeAttribute',
  'algorithmMatchesKey',
  'messageDigest',
  'signature',
  'chain',
  'chainConstraints',
  'criticalExtensions',
  'issuersValid',
  'begun',
  'notExpired',
  'keyUsage',
  'policy',
  'documentCertificate',
  'notSystem',
  'role',
  'identity',
  'notRevoked',
];

const ONLY_CMS: readonly CheckName[] = ['documentPresent', 'signedAttributes', 'contentTypeAttribute'];

/** The same for a signature in XML. */
export const INDISPENSABLE_XML: readonly CheckName[] = [
  'xmlEncoding',
  'xmlMarkup',
  'xmlPlacement',
  'xmlStructure',
  'xmlReference',
  'xmlTransforms',
  ...INDISPENSABLE.filter((name) => !ONLY_CMS.includes(name)),
];

/** One check and its outcome. */
export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly detail?: string;
  readonly rule?: string;
}

/** Collects checks in their order. */
export class Ledger {
  readonly checks: Check[] = [];

  /** Records a check; answers whether it held. The detail is kept with a failure, and with a success when given so. */
  note(name: CheckName, ok: boolean, detail?: string): boolean {
    const entry: CheckEntry = CHECKS[name];
    this.checks.push({
      name,
      ok,
      ...(detail === undefined ? {} : { detail }),
      ...(entry.rule === undefined ? {} : { rule: `№ 500/НҚ ${entry.rule}` }),
    });
    return ok;
  }
}
