import { Asn1Error, readAsn1 } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { readInteger, readSmall, sequence } from '../asn1/values.ts';
import { bool, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { equalBytes } from '../bytes.ts';
import { hasAttribute, parseSignedData } from '../cms/signed-data.ts';
import { addUnsignedAttribute } from '../cms/unsigned-attribute.ts';
import { signingDigest } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import { parseTimeStampToken } from './token.ts';

/** A time-stamp request and what its answer must repeat. */
export interface TimeStampRequest {
  readonly der: Uint8Array;
  /** Algorithm of the imprint. */
  readonly digest: string;
  readonly imprint: Uint8Array;
  readonly nonce: bigint;
}

/** Request over a ready imprint (RFC 3161 §2.4.1; spec §3): `nonce` are fresh random octets, 8 or more. */
export function timeStampRequest(parts: {
  readonly digest: string;
  readonly imprint: Uint8Array;
  readonly policy: string;
  readonly nonce: Uint8Array;
}): TimeStampRequest {
  const imprint = seq(seq(oid(parts.digest), nul()), octets(parts.imprint));
  const nonce = integer(parts.nonce);
  return {
    der: seq(integer(1), imprint, oid(parts.policy), nonce, bool(true)),
    digest: parts.digest,
    imprint: parts.imprint,
    nonce: readInteger(readAsn1(nonce)),
  };
}

/** Request for the signature of a CMS with one signer. Throws only {@link Asn1Error} for other inputs. */
export function timeStampRequestFor(cms: Uint8Array, nonce: Uint8Array): TimeStampRequest {
  const { signers } = parseSignedData(cms);
  const [signer, ...more] = signers;
  const digest = signer === undefined ? undefined : signingDigest(signer.digestAlgorithm);
  if (signer === undefined || digest === undefined || more.length > 0) {
    throw new Asn1Error('a time-stamp needs one signer with a supported digest');
  }
  const gost = signer.digestAlgorithm !== OID.sha256;
  return timeStampRequest({
    digest: signer.digestAlgorithm,
    imprint: digest(signer.signature),
    policy: gost ? OID.tsaPolicyGost2015 : OID.tsaPolicyRsa,
    nonce,
  });
}

/** What the authority answered. */
export type TimeStampResponse =
  | { readonly granted: true; readonly token: Uint8Array }
  | { readonly granted: false; readonly status: number };

/** Reads a time-stamp response (RFC 3161 §2.4.2). Throws only {@link Asn1Error}. */
export function parseTimeStampResponse(bytes: Uint8Array): TimeStampResponse {
  const root = readAsn1(bytes, { maxBytes: 1024 * 1024 });
  const [info, token, ...more] = sequence(root, 'time-stamp response');
  if (more.length > 0) throw new Asn1Error('time-stamp response of a wrong shape');
  const status = readSmall(sequence(info, 'status')[0]);
  if (status > 1 || token === undefined) return { granted: false, status };
  return { granted: true, token: token.raw };
}

/** Whether a token answers a request: imprint, its algorithm and nonce. Its signature is judged with the document (spec §5 row 9). */
export function answersRequest(token: Uint8Array, request: TimeStampRequest): boolean {
  const { info } = parseTimeStampToken(token);
  const same = info.nonce === request.nonce && info.imprintAlgorithm === request.digest;
  return same && equalBytes(info.imprint, request.imprint);
}

/**
 * The CMS with a time-stamp token added as an unsigned attribute (CAdES-T, ETSI EN 319 122-1 §5.3; spec §3).
 * No key is needed. Throws {@link Asn1Error} unless there is one signer without a time-stamp.
 */
export function addTimeStamp(cms: Uint8Array, token: Uint8Array): Uint8Array {
  const { signers } = parseSignedData(cms);
  if (signers.length !== 1) throw new Asn1Error('a time-stamp needs one signer');
  if (signers.some((signer) => hasAttribute(signer.unsignedAttributes, OID.signatureTimeStamp))) {
    throw new Asn1Error('the signature has a time-stamp already');
  }
  return addUnsignedAttribute(cms, OID.signatureTimeStamp, toDer(readAsn1(token)));
}
