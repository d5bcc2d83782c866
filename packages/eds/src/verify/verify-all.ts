import { toHex } from '../bytes.ts';
import { CMS_LIMITS } from '../cms/signed-data.ts';
import { sha256 } from '../crypto/digests.ts';
import { identityOf } from '../x509/identity.ts';
import { parseCertificate } from '../x509/certificate.ts';
import type { VerificationInput, VerificationReport } from './report.ts';
import { verifyCms } from './verify-cms.ts';

/** One of several signatures over a document: its file, and what its signer must be. */
export type CoSignature = Pick<VerificationInput, 'cms' | 'purpose' | 'evidence'> & {
  /** When our server received this signature, if not with the others. */
  readonly at?: VerificationInput['at'];
};

/** A document that several people signed, each in a CMS of their own. */
export interface CoSignedInput extends Omit<VerificationInput, 'cms' | 'purpose' | 'evidence' | 'document'> {
  /** The bytes that all of them must have signed. */
  readonly document: Uint8Array;
  readonly signatures: readonly CoSignature[];
}

/** What is wrong with several signatures together; `signatures` are their places in the input. */
export interface CoSigningProblem {
  readonly name: 'noSignatures' | 'tooManySignatures' | 'samePerson';
  readonly signatures: readonly number[];
}

/** Outcome for several signatures: one report for each, in their order, and the joint verdict. */
export interface CoSignedReport {
  /** True only when there is a signature, each is valid, and no two are of one person. */
  readonly valid: boolean;
  /** 'pending' when nothing is wrong, but evidence about revocation is wanting for some. */
  readonly verdict: VerificationReport['verdict'];
  readonly reports: readonly VerificationReport[];
  readonly problems: readonly CoSigningProblem[];
}

/**
 * Verifies several signatures over the same bytes (spec §5 row 2: several signers as several documents), each by its
 * own purpose. The signers must be distinct people: the same IIN twice is refused, whatever role or certificate it
 * comes with; a signer without an IIN (a digital system) is told apart by its name. Never throws for hostile bytes.
 * A file with several signers goes through {@link splitSigners} first.
 */
export function verifyAll(input: CoSignedInput): CoSignedReport {
  const { signatures, ...common } = input;
  const whole = { signatures: signatures.map((_, place) => place) };
  if (signatures.length === 0) return outcome([], [{ name: 'noSignatures', ...whole }]);
  if (signatures.length > CMS_LIMITS.signers) return outcome([], [{ name: 'tooManySignatures', ...whole }]);
  const reports = signatures.map((signature) => verifyCms({ ...common, ...signature }));
  return outcome(reports, samePersons(reports));
}

function outcome(
  reports: readonly VerificationReport[],
  problems: readonly CoSigningProblem[],
): CoSignedReport {
  const valid = reports.length > 0 && problems.length === 0 && reports.every((report) => report.valid);
  const open = problems.length === 0 && reports.every(({ verdict }) => verdict !== 'invalid');
  return { valid, verdict: valid ? 'valid' : open ? 'pending' : 'invalid', reports, problems };
}

function samePersons(reports: readonly VerificationReport[]): readonly CoSigningProblem[] {
  const places = new Map<string, number[]>();
  for (const [place, { signer }] of reports.entries()) {
    if (signer === undefined) continue;
    const key = holderOf(signer.certificate);
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places.values()]
    .filter((list) => list.length > 1)
    .map((signatures) => ({ name: 'samePerson', signatures }));
}

function holderOf(der: Uint8Array): string {
  const certificate = parseCertificate(der);
  const result = identityOf(certificate);
  const iin = result.ok ? result.identity.iin : undefined;
  return iin === undefined ? `name ${toHex(sha256(certificate.subject.der))}` : `IIN ${iin}`;
}
