import type { Asn1Node } from '../asn1/reader.ts';
import { octetsOf, isUniversal, readOid, TAG } from '../asn1/values.ts';
import { equalBytes } from '../bytes.ts';
import { bindsCertificateV1, bindsCertificateV2 } from '../cms/certificate-binding.ts';
import { hasAttribute, onlyValue, type SignedData, type SignerInfo } from '../cms/signed-data.ts';
import { signingDigest, type Digest } from '../crypto/digests.ts';
import { algorithmFits, supportsKey, supportsSignature, verifyWith } from '../crypto/public-key.ts';
import { OID } from '../oids.ts';
import { publicKeyOf, sameCertificate, type Certificate } from '../x509/certificate.ts';
import type { Ledger } from './checks.ts';

/** What a signature is checked against. */
export interface SignatureSubject {
  readonly signed: SignedData;
  /** The signed bytes: the document, or the content itself. */
  readonly content: Uint8Array;
  /** Certificates sent along, read. */
  readonly certificates: readonly Certificate[];
  /** The content type that must have been signed. */
  readonly contentType: string;
  /** Certificate binding: required (v2), optional (v2), or that of a time-stamp (v1 or v2, required). */
  readonly binding: 'required' | 'optional' | 'timestamp';
  /** Default false: only algorithms that are still in use. */
  readonly archive?: boolean;
}

/** The signer's certificate: the only one sent that the signer info names (spec §5 row 4). */
export function signerCertificate(
  signer: SignerInfo,
  certificates: readonly Certificate[],
  ledger: Ledger,
): Certificate | undefined {
  const { identifier } = signer;
  const named = certificates.filter((certificate) =>
    identifier.kind === 'keyIdentifier'
      ? certificate.subjectKeyId !== undefined &&
        equalBytes(certificate.subjectKeyId, identifier.keyIdentifier)
      : certificate.serial === identifier.serial && equalBytes(certificate.issuer.der, identifier.issuer),
  );
  const [first] = named;
  const same = first !== undefined && named.every((other) => sameCertificate(first, other));
  const detail =
    first === undefined ? 'not among the certificates sent' : 'two certificates answer to the name';
  ledger.note('signerCertificate', same, same ? undefined : detail);
  return same ? first : undefined;
}

/** Rows 5–8 of spec §5 for one signer: attributes, digest, signature, binding of the certificate. */
export function checkSignature(
  signer: SignerInfo,
  certificate: Certificate,
  subject: SignatureSubject,
  ledger: Ledger,
): boolean {
  const before = ledger.checks.length;
  const { signedAttributesDer, signedAttributes } = signer;
  const repeated = repeatedAttribute(signedAttributes);
  ledger.note('signedAttributes', signedAttributesDer !== undefined && repeated === undefined, repeated);
  const typeValue = onlyValue(signedAttributes, OID.contentType);
  const type = isUniversal(typeValue, TAG.oid) ? readOid(typeValue) : undefined;
  ledger.note('contentTypeAttribute', type === subject.contentType && subject.signed.contentType === type);
  checkDigest(signer, certificate, subject, ledger);
  const verified =
    signedAttributesDer !== undefined &&
    verifyWith(
      publicKeyOf(certificate),
      signer.signatureAlgorithm,
      signedAttributesDer,
      signer.signature,
      subject.archive,
    );
  ledger.note('signature', verified);
  checkBinding(signer, certificate, subject.binding, ledger);
  return ledger.checks.slice(before).every(({ ok }) => ok);
}

/** An attribute that is there twice says two things, of which a careless reader takes one (RFC 5652 §11). */
function repeatedAttribute(attributes: SignerInfo['signedAttributes']): string | undefined {
  const oids = attributes.map(({ oid }) => oid);
  const repeated = oids.find((oid, index) => oids.indexOf(oid) !== index);
  return repeated === undefined ? undefined : `an attribute twice: ${repeated}`;
}

function checkDigest(
  signer: SignerInfo,
  certificate: Certificate,
  { content, archive }: SignatureSubject,
  ledger: Ledger,
): void {
  const digest = checkAlgorithms(certificate, signer, ledger, archive);
  if (digest === undefined) return;
  const value = onlyValue(signer.signedAttributes, OID.messageDigest);
  const stated = isUniversal(value, TAG.octetString) ? octetsOf(value) : undefined;
  ledger.note('messageDigest', stated !== undefined && equalBytes(stated, digest(content)));
}

/**
 * Row 6: the algorithms named are supported, for an archive also those no longer in use, and belong to the key; answers the
 * digest when they are supported.
 */
export function checkAlgorithms(
  certificate: Certificate,
  named: Pick<SignerInfo, 'digestAlgorithm' | 'signatureAlgorithm'>,
  ledger: Ledger,
  archive = false,
): Digest | undefined {
  const { digestAlgorithm, signatureAlgorithm } = named;
  const digest = signingDigest(digestAlgorithm, archive);
  const key = publicKeyOf(certificate);
  const supported =
    digest !== undefined && supportsSignature(signatureAlgorithm, archive) && supportsKey(key, archive);
  const algorithms = `${signatureAlgorithm} with ${digestAlgorithm}`;
  ledger.note('algorithmSupported', supported, supported ? undefined : unsupported(algorithms));
  if (!supported) return undefined;
  const fits = algorithmFits(key, signatureAlgorithm, digestAlgorithm);
  ledger.note('algorithmMatchesKey', fits, fits ? undefined : algorithms);
  return digest;
}

function unsupported(algorithms: string): string {
  return `algorithm not supported by this verifier: ${algorithms}`;
}

function checkBinding(
  signer: SignerInfo,
  certificate: Certificate,
  binding: SignatureSubject['binding'],
  ledger: Ledger,
): void {
  const { signedAttributes } = signer;
  const second = hasAttribute(signedAttributes, OID.signingCertificateV2);
  const first = hasAttribute(signedAttributes, OID.signingCertificate);
  if (!second && !(first && binding !== 'required')) {
    if (binding !== 'optional') ledger.note('signingCertificateV2', false, 'absent');
    return;
  }
  // Whatever the signer said about the certificate must be true, also where it need not be said.
  const oks = [
    ...(second
      ? [binds(onlyValue(signedAttributes, OID.signingCertificateV2), bindsCertificateV2, certificate)]
      : []),
    ...(first
      ? [binds(onlyValue(signedAttributes, OID.signingCertificate), bindsCertificateV1, certificate)]
      : []),
  ];
  ledger.note('signingCertificateV2', oks.every(Boolean));
}

function binds(
  value: Asn1Node | undefined,
  test: (value: Asn1Node, certificate: Certificate) => boolean,
  certificate: Certificate,
): boolean {
  return value !== undefined && test(value, certificate);
}
