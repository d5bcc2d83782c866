import { Asn1Error } from '../asn1/reader.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { namingDigest, sha256 } from '../crypto/digests.ts';
import type { Certificate } from '../x509/certificate.ts';
import { examineCrls } from './crl-finding.ts';
import type { Crl } from './crl.ts';
import { CLOCK_SKEW, OCSP_AGE, type Finding } from './finding.ts';
import { parseOcspResponse, type BasicOcspResponse, type SingleResponse } from './ocsp-response.ts';
import { responderOf } from './responder.ts';
import { acceptable } from './status.ts';

/**
 * What an OCSP answer is worth for a certificate at the moment of checking `now`. `lists` are at hand as well: a responder
 * whose certificate is on one is not heard. Never throws for hostile bytes.
 */
export function examineOcsp(
  bytes: Uint8Array,
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array | undefined,
  now: number,
  lists: readonly (Uint8Array | Crl)[] = [],
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
    const answered = responderOf(basic, issuer);
    if (!answered.ok) return refused(answered.problem);
    const { responder } = answered;
    if (responder !== issuer && isRevoked(responder, issuer, basic.producedAt, lists, now)) {
      return refused('the certificate of the responder is revoked');
    }
    const stale = staleness(basic, single, nonce, now);
    const { status, thisUpdate } = single;
    const found = { ...base, authentic: true, usable: stale === undefined, status, thisUpdate };
    return stale === undefined ? found : { ...found, problem: stale };
  } catch (error) {
    if (error instanceof Asn1Error) return refused(`unreadable OCSP answer: ${error.message}`);
    throw error;
  }
}

/**
 * Whether a list at hand says that the responder's certificate is revoked. It need not be asked about (RFC 6960
 * §4.2.2.2.1), but with a key known to be lost anybody could have answered, at any moment that they state.
 */
function isRevoked(
  responder: Certificate,
  issuer: Certificate,
  producedAt: number,
  lists: readonly (Uint8Array | Crl)[],
  now: number,
): boolean {
  return examineCrls(lists, responder, issuer, now).some(
    ({ authentic, status }) => authentic && status !== undefined && !acceptable(status, producedAt, true),
  );
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
