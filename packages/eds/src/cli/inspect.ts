import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { tryCrl } from '../revocation/crl.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { fingerprint, serialHex, tryCertificate, type Certificate } from '../x509/certificate.ts';
import { readBytes, type Terminal } from './files.ts';

const LABELS = ['CMS', 'PKCS7', 'CERTIFICATE', 'X509 CRL'];

/** `eds inspect`: what a file holds, unverified. */
export function inspect(args: readonly string[], { say }: Terminal): number {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) throw new Error('name one file');
  const container = decodeContainer(readBytes(file), LABELS);
  if (!container.ok) throw new Error(`neither PEM, base64 nor DER: ${container.problem}`);
  say(JSON.stringify(describe(container.der), shown, 2));
  return 0;
}

function describe(der: Uint8Array): object {
  const certificate = tryCertificate(der);
  if (certificate !== undefined) return { certificate: ofCertificate(certificate) };
  const crl = tryCrl(der);
  if (crl !== undefined) {
    const { thisUpdate, nextUpdate, number, delta, entries } = crl;
    return {
      crl: {
        thisUpdate: time(thisUpdate),
        nextUpdate: time(nextUpdate),
        number,
        delta,
        entries: entries.size,
      },
    };
  }
  if (der[4] === 0x0a || der[2] === 0x0a) return { ocsp: parseOcspResponse(der) };
  const { contentType, content, certificates, signers } = parseSignedData(der);
  return {
    cms: {
      contentType,
      contentBytes: content?.length ?? 'detached',
      certificates: certificates.map((bytes) => ofCertificate(tryCertificate(bytes))),
      signers: signers.map(
        ({ digestAlgorithm, signatureAlgorithm, signedAttributes, unsignedAttributes }) => ({
          digestAlgorithm,
          signatureAlgorithm,
          signedAttributes: signedAttributes.map(({ oid }) => oid),
          unsignedAttributes: unsignedAttributes.map(({ oid }) => oid),
        }),
      ),
    },
  };
}

function ofCertificate(certificate: Certificate | undefined): object | string {
  if (certificate === undefined) return 'unreadable';
  const { subject, issuer, notBefore, notAfter, extendedKeyUsage, policies, keyUsage } = certificate;
  return {
    subject: subject.attributes.map(({ oid, value }) => `${oid}=${value}`),
    issuer: issuer.attributes.map(({ oid, value }) => `${oid}=${value}`),
    serial: serialHex(certificate),
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    keyUsage: [...(keyUsage ?? [])],
    extendedKeyUsage,
    policies,
    sha256: fingerprint(certificate),
  };
}

function time(moment: number | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString();
}

/** Bytes as their count and big numbers as text, for JSON. */
function shown(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  return typeof value === 'bigint' ? value.toString(16) : value;
}
