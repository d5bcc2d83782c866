import { equalBytes } from '../bytes.ts';
import { sha1 } from '../crypto/digests.ts';
import { isArchivalKey, verifyWith } from '../crypto/public-key.ts';
import { OID } from '../oids.ts';
import { publicKeyOf, tryCertificate, type Certificate } from '../x509/certificate.ts';
import { mayIssue, verifyCertificate } from '../x509/chain.ts';
import type { BasicOcspResponse } from './ocsp-response.ts';

/** Who gave an OCSP answer, or why nobody who may. */
export type ResponderResult =
  { readonly ok: true; readonly responder: Certificate } | { readonly ok: false; readonly problem: string };

/**
 * Whether an OCSP answer is the word of the issuer (RFC 6960 §4.2.2.2; spec §5): the responder is the issuer itself, or
 * holds a certificate of that issuer for OCSP signing valid when the answer was produced; and the signature covers the
 * answer.
 */
export function responderOf(basic: BasicOcspResponse, issuer: Certificate): ResponderResult {
  const delegates = basic.certificates.flatMap((der) => recall(issuer, der) ?? []);
  const named = [issuer, ...delegates].filter((certificate) => isNamed(basic, certificate));
  let problem = 'the responder named in the answer is not known';
  for (const responder of named.slice(0, MAX_CANDIDATES)) {
    const found = responderProblem(basic, responder, issuer);
    if (found === undefined) {
      if (responder !== issuer) remember(issuer, responder);
      return { ok: true, responder };
    }
    problem = found;
  }
  return { ok: false, problem };
}

function responderProblem(
  basic: BasicOcspResponse,
  responder: Certificate,
  issuer: Certificate,
): string | undefined {
  const unfit = responder === issuer ? undefined : delegateProblem(responder, issuer, basic.producedAt);
  return unfit ?? signatureProblem(basic, responder, issuer);
}

/** Each certificate of the right name costs a verification or two, and anybody can send many. A responder sends one. */
const MAX_CANDIDATES = 2;
const MAX_REMEMBERED = 8;
const responders = new WeakMap<Certificate, Certificate[]>();

/** A responder of this issuer that was heard before comes back as the same object: its key is decoded and prepared once. */
function recall(issuer: Certificate, der: Uint8Array): Certificate | undefined {
  return responders.get(issuer)?.find((known) => equalBytes(known.der, der)) ?? tryCertificate(der);
}

/** No trust comes of it: each answer is judged anew. */
function remember(issuer: Certificate, responder: Certificate): void {
  const known = (responders.get(issuer) ?? []).filter((other) => other !== responder);
  responders.set(issuer, [responder, ...known].slice(0, MAX_REMEMBERED));
}

function isNamed({ responder }: BasicOcspResponse, certificate: Certificate): boolean {
  return responder.kind === 'name'
    ? equalBytes(responder.name, certificate.subject.der)
    : equalBytes(responder.keyHash, sha1(certificate.spki.keyBits));
}

function delegateProblem(responder: Certificate, issuer: Certificate, moment: number): string | undefined {
  if (!responder.extendedKeyUsage.includes(OID.ocspSigning)) return 'the responder may not sign OCSP answers';
  if (responder.keyUsage?.has('digitalSignature') === false) return 'the responder may not sign';
  if (responder.unknownCritical.length > 0) return 'the responder has an unknown critical extension';
  if (moment < responder.notBefore || moment > responder.notAfter) {
    return 'the responder was not valid when it answered';
  }
  return mayIssue(issuer, responder) && verifyCertificate(issuer, responder)
    ? undefined
    : 'the responder was not certified by the issuer of the certificate';
}

/** Who admits an issuer of an archive admits what it signs; a responder may not be weaker than the issuer it speaks for. */
function signatureProblem(
  basic: BasicOcspResponse,
  signer: Certificate,
  issuer: Certificate,
): string | undefined {
  const old = isArchivalKey(publicKeyOf(issuer));
  return verifyWith(publicKeyOf(signer), basic.signatureAlgorithm, basic.tbs, basic.signature, old)
    ? undefined
    : 'the signature of the OCSP answer does not verify';
}
