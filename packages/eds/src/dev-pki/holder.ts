/** A key with the certificate over it, and the few fields that signing reads from a certificate. */
import { readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { sequence } from '../asn1/values.ts';
import type { DevKey } from './keys.ts';

export interface Holder {
  readonly key: DevKey;
  /** The certificate, DER. */
  readonly certificate: Uint8Array;
}

export interface CertificateFields {
  /** Contents octets of the serial number. */
  readonly serial: Uint8Array;
  /** DER of the issuer's name. */
  readonly issuer: Uint8Array;
  /** DER of the subject's name. */
  readonly subject: Uint8Array;
}

/** Fields of a certificate of version 3 (RFC 5280 §4.1). */
export function certificateFields(certificate: Uint8Array): CertificateFields {
  const tbs = sequence(readAsn1(certificate).children[0], 'tbsCertificate');
  const [, serial, , issuer, , subject] = tbs;
  return { serial: must(serial).body, issuer: must(issuer).raw, subject: must(subject).raw };
}

/** An element that the dev PKI's own output always has. */
export function must(node: Asn1Node | undefined): Asn1Node {
  if (!node) throw new TypeError('an element is missing');
  return node;
}
