import { decodeContainer } from '../cms/container.ts';
import { fingerprint, tryCertificate, type Certificate } from '../x509/certificate.ts';
import { isTestCertificate } from './trust-store.ts';
import type { Pin } from './pins.ts';

/** A file offered for the trust store. */
export interface TrustFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A certificate that was accepted. `label` is that of its pin; for a test certificate the file's name. */
export interface AcceptedTrust {
  readonly name: string;
  readonly label: string;
  readonly sha256: string;
  readonly kind: 'production' | 'test';
  readonly certificate: Certificate;
}

/** Why a file was not accepted. */
export interface RefusedTrust {
  readonly name: string;
  readonly reason: 'notCertificate' | 'notAuthority' | 'testCertificate' | 'notPinned' | 'duplicate';
  readonly detail?: string;
}

const MAX_FILE = 128 * 1024;

/**
 * Accepts certificates whose digest is pinned (spec §1.1). Certificates of a test or development contour are refused
 * unless `allowTest` is given; then they need no pin, as they are made anew.
 */
export function importTrust(
  files: readonly TrustFile[],
  pins: readonly Pin[],
  options: { readonly allowTest?: boolean } = {},
): { readonly accepted: readonly AcceptedTrust[]; readonly refused: readonly RefusedTrust[] } {
  const accepted: AcceptedTrust[] = [];
  const refused: RefusedTrust[] = [];
  for (const file of files) {
    const outcome = examine(file, pins, options.allowTest === true);
    if ('reason' in outcome) refused.push(outcome);
    else if (accepted.some(({ sha256 }) => sha256 === outcome.sha256)) {
      refused.push({ name: file.name, reason: 'duplicate' });
    } else accepted.push(outcome);
  }
  return { accepted, refused };
}

function examine(
  { name, bytes }: TrustFile,
  pins: readonly Pin[],
  allowTest: boolean,
): AcceptedTrust | RefusedTrust {
  const container = decodeContainer(bytes, ['CERTIFICATE'], MAX_FILE);
  const certificate = container.ok ? tryCertificate(container.der) : undefined;
  if (certificate === undefined) return { name, reason: 'notCertificate' };
  if (!certificate.ca) return { name, reason: 'notAuthority' };
  const sha256 = fingerprint(certificate);
  const pin = pins.find((candidate) => candidate.sha256 === sha256);
  if (pin !== undefined) return { name, label: pin.label, sha256, kind: pin.kind, certificate };
  if (!isTestCertificate(certificate)) return { name, reason: 'notPinned', detail: sha256 };
  if (!allowTest) return { name, reason: 'testCertificate', detail: sha256 };
  return { name, label: name.replace(/\.[^.]*$/, ''), sha256, kind: 'test', certificate };
}
