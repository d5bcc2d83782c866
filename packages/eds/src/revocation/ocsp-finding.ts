import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { namingDigest, sha256 } from '../crypto/digests.ts';
import type { Certificate } from '../x509/certificate.ts';
import { CLOCK_SKEW, OCSP_AGE, type Finding } from './finding.ts';
import { parseOcspResponse, type BasicOcspResponse, type SingleResponse } from './ocsp-response.ts';
import { responderProblem } from './responder.ts';

/** What an OCSP answer is worth for a certificate at the moment of checking `now`. Never throws for hostile bytes. */
export function examineOcsp(
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array | undefined,
  now: number,
): Finding {
  const base = { source: 'ocsp', sha256: toHex(sha256(bytes)), expired: false, bytes } as const;
  const refused = (problem: string): Finding => ({ ...base, authentic: false, usable: false, problem });
  try {
    const response = parseOcspResponse(bytes);
    if (response.kind === 'refused')
      return refused(`the responder has no answer (status ${response.status})`);
    const { basic } = response;
    const about = basic.singles.filter((item) => names(item, certificate, issuer));
    // Of several answers about one certificate the bad one counts.
    const single = about.find(({ status }) => status.kind !== 'good') ?? about[0];
    if (single === undefined) return refused('the OCSP answer is about another certificate');
    const problem = responderProblem(basic, issuer);
    if (problem !== undefined) return refused(problem);
    const stale = staleness(basic, single, nonce, now);
    const { status, thisUpdate } = single;
    const found = { ...base, authentic: true, usable: stale === undefined, status, thisUpdate };
    return stale === undefined ? found : { ...found, problem: stale };
  } catch (error) {
    if (error instanceof Asn1Error) return refused(`unreadable OCSP answer: ${error.message}`);
    throw error;
  }
}

/** All four fields of CertID (spec §5): digest, issuer's name, issuer's key, serial number. */
function names({ id }: SingleResponse, certificate: Certificate, issuer: Certificate): boolean {
  const digest = namingDigest(id.digest);
  return (
    digest !== undefined &&
    id.serial === certificate.serial &&
    equalBytes(id.issuerName, digest(issuer.subject.der)) &&
    equalBytes(id.issuerKey, digest(issuer.spki.keyBits))
  );
}

function staleness(
  basic: BasicOcspResponse,
  single: SingleResponse,
  nonce: Uint8Array | undefined,
  now: number,
): string | undefined {
  if (nonce !== undefined && !(basic.nonce !== undefined && equalBytes(nonce, basic.nonce))) {
    return 'the OCSP answer does not repeat our nonce';
  }
  if (basic.unknownCritical.length > 0) return 'the OCSP answer has an unknown critical extension';
  const { thisUpdate, nextUpdate } = single;
  if (thisUpdate > now + CLOCK_SKEW || basic.producedAt > now + CLOCK_SKEW) {
    return 'the OCSP answer is from the future';
  }
  if (thisUpdate < now - OCSP_AGE - CLOCK_SKEW) return 'the OCSP answer is too old';
  // A delegated responder is judged at producedAt: an earlier moment would revive one whose certificate has ended.
  if (basic.producedAt < thisUpdate - CLOCK_SKEW)
    return 'the OCSP answer states a moment before its contents';
  if (nextUpdate !== undefined && nextUpdate < now - CLOCK_SKEW) return 'the OCSP answer has expired';
  return undefined;
}
