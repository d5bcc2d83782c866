import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { integerValue, isContext, isUniversal, readOctets, readOid, sequence, TAG } from '../asn1/values.ts';
import { equalBytes } from '../bytes.ts';
import { sha1, sha256, signingDigest, type Digest } from '../crypto/digests.ts';
import type { Certificate } from '../x509/certificate.ts';

/**
 * Whether a signingCertificateV2 value (RFC 5035 §3) names the certificate: the first entry's digest, by
 * default SHA-256, and its issuer and serial number when given. SHA-1, which the attribute was made to replace, names
 * nothing: two certificates of one SHA-1 could change places. Throws only {@link Asn1Error}.
 */
export function bindsCertificateV2(value: Asn1Node, certificate: Certificate): boolean {
  const list = [...firstEntry(value)];
  const named = isUniversal(list[0], TAG.sequence) ? list.shift() : undefined;
  const digest = named === undefined ? sha256 : signingDigest(readOid(sequence(named, 'digest')[0]));
  return matches(list, digest, certificate);
}

/** The same for signingCertificate (RFC 2634 §5.4), whose digest is SHA-1: time-stamp tokens carry it. */
export function bindsCertificateV1(value: Asn1Node, certificate: Certificate): boolean {
  return matches(firstEntry(value), sha1, certificate);
}

function firstEntry(value: Asn1Node): readonly Asn1Node[] {
  const [entries] = sequence(value, 'signing certificate');
  return sequence(sequence(entries, 'certificate identifiers')[0], 'certificate identifier');
}

function matches(parts: readonly Asn1Node[], digest: Digest | undefined, certificate: Certificate): boolean {
  const [hash, issuerSerial, ...more] = parts;
  if (more.length > 0) throw new Asn1Error('certificate identifier of a wrong shape');
  if (digest === undefined || !equalBytes(readOctets(hash), digest(certificate.der))) return false;
  if (issuerSerial === undefined) return true;
  const [names, serial] = sequence(issuerSerial, 'issuer and serial');
  const name = sequence(names, 'issuer names')[0];
  if (!isContext(name, 4) || name.children[0] === undefined) return false;
  const sameIssuer = equalBytes(toDer(name.children[0]), certificate.issuer.der);
  return sameIssuer && isUniversal(serial, TAG.integer) && integerValue(serial.body) === certificate.serial;
}
