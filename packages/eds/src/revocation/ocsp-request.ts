import { ctx, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { sha256 } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import type { Certificate } from '../x509/certificate.ts';

/**
 * OCSP request for one certificate (RFC 6960 §4.1; spec §5): CertID by SHA-256, the key hash over the whole
 * contents of the BIT STRING. `nonce` are fresh random octets, 16 to 32.
 */
export function ocspRequest(certificate: Certificate, issuer: Certificate, nonce?: Uint8Array): Uint8Array {
  const id = seq(
    seq(oid(OID.sha256), nul()),
    octets(sha256(issuer.subject.der)),
    octets(sha256(issuer.spki.keyBits)),
    integer(certificate.serial),
  );
  const extensions = nonce === undefined ? [] : [ctx(2, seq(seq(oid(OID.ocspNonce), octets(octets(nonce)))))];
  return seq(seq(seq(seq(id)), ...extensions));
}
