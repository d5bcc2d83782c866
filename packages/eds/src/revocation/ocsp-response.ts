import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import {
  isContext,
  readBitOctets,
  readInteger,
  readOctets,
  readOid,
  readSmall,
  readTime,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { OID } from '../oids.ts';
import { readAlgorithm } from '../x509/certificate.ts';
import { readExtensions, type Extension } from '../x509/extensions.ts';
import type { CertificateStatus } from './status.ts';

/** What names the certificate that is asked about (RFC 6960 §4.1.1). */
export interface CertificateId {
  readonly digest: string;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  readonly serial: bigint;
}

/** The answer about one certificate. */
export interface SingleResponse {
  readonly id: CertificateId;
  readonly status: CertificateStatus;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
}

/** A signed OCSP answer (RFC 6960 §4.2.1). */
export interface BasicOcspResponse {
  readonly responder:
    | { readonly kind: 'name'; readonly name: Uint8Array }
    | { readonly kind: 'key'; readonly keyHash: Uint8Array };
  readonly producedAt: number;
  readonly singles: readonly SingleResponse[];
  readonly nonce?: Uint8Array;
  readonly unknownCritical: readonly string[];
  /** The signed part as received. */
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** Certificates of the responder, not yet read. */
  readonly certificates: readonly Uint8Array[];
}

/** An OCSP answer: a signed one, or the responder's word that it has none (tryLater and others). */
export type OcspResponse =
  | { readonly kind: 'basic'; readonly basic: BasicOcspResponse }
  | { readonly kind: 'refused'; readonly status: number };

const MAX_RESPONSE = 256 * 1024;
const MAX_SINGLES = 64;
const MAX_CERTIFICATES = 8;

/** Reads an OCSP response. Throws only {@link Asn1Error}. */
export function parseOcspResponse(bytes: Uint8Array): OcspResponse {
  const root = readAsn1(bytes, { maxBytes: MAX_RESPONSE, maxNodes: 4096 });
  const [status, wrapped, ...more] = sequence(root, 'OCSP response');
  const code = readSmall(status, TAG.enumerated);
  if (code !== 0) return { kind: 'refused', status: code };
  if (!isContext(wrapped, 0) || more.length > 0) throw new Asn1Error('OCSP response without an answer');
  const [type, answer] = sequence(wrapped.children[0], 'OCSP answer');
  if (readOid(type) !== OID.ocspBasic) throw new Asn1Error('OCSP answer of an unknown type');
  return { kind: 'basic', basic: readBasic(readAsn1(readOctets(answer), { maxNodes: 4096 })) };
}

function readBasic(node: Asn1Node): BasicOcspResponse {
  const [tbs, algorithm, signature, certificates, ...more] = sequence(node, 'OCSP answer');
  if (tbs === undefined || more.length > 0) throw new Asn1Error('OCSP answer of a wrong shape');
  const sent = isContext(certificates, 0) ? sequence(certificates.children[0], 'certificates') : [];
  if (sent.length > MAX_CERTIFICATES) throw new Asn1Error('too many certificates in an OCSP answer');
  return {
    ...readResponseData(tbs),
    tbs: tbs.raw,
    signatureAlgorithm: readAlgorithm(algorithm),
    signature: readBitOctets(signature),
    certificates: sent.map(({ raw }) => raw),
  };
}

function readResponseData(
  node: Asn1Node,
): Pick<BasicOcspResponse, 'responder' | 'producedAt' | 'singles' | 'nonce' | 'unknownCritical'> {
  const list = [...sequence(node, 'OCSP data')];
  if (isContext(list[0], 0)) list.shift();
  const [responder, producedAt, responses, wrapped, ...more] = list;
  if (more.length > 0) throw new Asn1Error('OCSP data of a wrong shape');
  const singles = sequence(responses, 'OCSP responses');
  if (singles.length > MAX_SINGLES) throw new Asn1Error('too many OCSP responses');
  const extensions = isContext(wrapped, 1) ? readExtensions(wrapped.children[0]) : [];
  const nonce = nonceOf(extensions);
  return {
    responder: readResponder(responder),
    producedAt: readTime(producedAt),
    singles: singles.map(readSingle),
    ...(nonce === undefined ? {} : { nonce }),
    unknownCritical: extensions
      .filter(({ oid, critical }) => critical && oid !== OID.ocspNonce)
      .map(({ oid }) => oid),
  };
}

function readResponder(node: Asn1Node | undefined): BasicOcspResponse['responder'] {
  const inner = node?.children[0];
  if (isContext(node, 1) && inner !== undefined) return { kind: 'name', name: inner.raw };
  if (isContext(node, 2) && inner !== undefined) return { kind: 'key', keyHash: readOctets(inner) };
  throw new Asn1Error('OCSP responder not named');
}

function nonceOf(extensions: readonly Extension[]): Uint8Array | undefined {
  const value = extensions.find(({ oid }) => oid === OID.ocspNonce)?.value;
  return value === undefined ? undefined : readOctets(readAsn1(value, { rules: 'der', maxDepth: 1 }));
}

function readSingle(node: Asn1Node): SingleResponse {
  const [id, status, thisUpdate, ...rest] = sequence(node, 'OCSP single response');
  const next = rest.find((item) => isContext(item, 0));
  const wrapped = rest.find((item) => isContext(item, 1));
  const extensions = wrapped === undefined ? [] : readExtensions(wrapped.children[0]);
  if (extensions.some(({ critical }) => critical)) throw new Asn1Error('unknown critical OCSP extension');
  return {
    id: readId(id),
    status: readStatus(status),
    thisUpdate: readTime(thisUpdate),
    ...(next === undefined ? {} : { nextUpdate: readTime(next.children[0]) }),
  };
}

function readId(node: Asn1Node | undefined): CertificateId {
  const [algorithm, name, key, serial, ...more] = sequence(node, 'certificate id');
  if (more.length > 0) throw new Asn1Error('certificate id of a wrong shape');
  return {
    digest: readAlgorithm(algorithm),
    issuerName: readOctets(name),
    issuerKey: readOctets(key),
    serial: readInteger(serial),
  };
}

function readStatus(node: Asn1Node | undefined): CertificateStatus {
  if (isContext(node, 0)) return { kind: 'good' };
  if (isContext(node, 2)) return { kind: 'unknown' };
  if (!isContext(node, 1)) throw new Asn1Error('OCSP status of an unknown kind');
  const [time, wrapped] = node.children;
  const coded = isContext(wrapped, 0) ? wrapped.children[0] : undefined;
  const reason = coded === undefined ? 0 : readSmall(coded, TAG.enumerated);
  return { kind: 'revoked', at: readTime(time), reason };
}
