/**
 * CMS with CAdES attributes exactly as Kalkan, the library of the National Certification Authority, makes it (spec §3):
 * contentType, signingTime, signingCertificateV2 (SHA-256, neither algorithm nor issuer named), messageDigest.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, integer, octets, oid, seq, set, utcTime } from '../asn1/writer.ts';
import { OID } from '../oids.ts';
import { certificateFields, type Holder } from './holder.ts';

export interface CadesOptions {
  /** Milliseconds since 1970; what the signer says, which proves nothing. */
  signingTime: number;
  /** The content lies in the CMS. Detached by default. */
  attached?: boolean | undefined;
  /** Certificates of authorities to put beside the signer's. */
  chain?: readonly Uint8Array[] | undefined;
  /** `content` is the digest of the bytes, not the bytes (always detached). */
  digested?: boolean | undefined;
}

/** CAdES-BES: one signature over bytes, DER. */
export function cadesBes(signer: Holder, content: Uint8Array, options: CadesOptions): Uint8Array {
  return signedData({
    signer,
    version: 1,
    contentType: OID.data,
    ...(options.attached && !options.digested && { content }),
    attributes: [
      attribute(OID.contentType, oid(OID.data)),
      attribute(OID.signingTime, utcTime(options.signingTime)),
      attribute(OID.signingCertificateV2, seq(seq(seq(octets(sha256(signer.certificate)))))),
      attribute(OID.messageDigest, octets(options.digested ? content : signer.key.digest(content))),
    ],
    certificates: [signer.certificate, ...(options.chain ?? [])],
  });
}

export interface SignedDataParts {
  signer: Holder;
  version: 1 | 3;
  contentType: string;
  /** Encapsulated content; detached without it. */
  content?: Uint8Array;
  /** Signed attributes, DER each. */
  attributes: readonly Uint8Array[];
  certificates: readonly Uint8Array[];
}

/** ContentInfo with SignedData of one signer (RFC 5652 §5). */
export function signedData(parts: SignedDataParts): Uint8Array {
  const { key } = parts.signer;
  const { issuer, serial } = certificateFields(parts.signer.certificate);
  const attributes = set(...parts.attributes);
  const signerInfo = seq(
    integer(1),
    seq(issuer, integer(serial)),
    key.digestAlgorithm,
    // Signed as a SET, carried with the implicit tag [0] (RFC 5652 §5.4).
    ctx(0, readAsn1(attributes).body),
    key.signatureAlgorithm,
    octets(key.sign(attributes)),
  );
  const content = parts.content ? [ctx(0, octets(parts.content))] : [];
  return contentInfo(
    integer(parts.version),
    set(key.digestAlgorithm),
    seq(oid(parts.contentType), ...content),
    ...(parts.certificates.length > 0 ? [ctx(0, ...parts.certificates)] : []),
    set(signerInfo),
  );
}

/** An attribute with one value. */
export function attribute(type: string, value: Uint8Array): Uint8Array {
  return seq(oid(type), set(value));
}

function contentInfo(...signedDataParts: readonly Uint8Array[]): Uint8Array {
  return seq(oid(OID.signedData), ctx(0, seq(...signedDataParts)));
}
