/** Which certificates a request of NCALayer lets the person choose from. */
import { parseCertificate, serialHex, type Certificate } from '../x509/certificate.ts';
import type { Name } from '../x509/name.ts';

/** Whether a certificate passes `signerParams`: person, organisation, number, and every usage asked for. */
export function fitsFilter(certificate: Uint8Array, filter: Readonly<Record<string, unknown>>): boolean {
  const read = parseCertificate(certificate);
  const { iin, bin, serialNumber, extKeyUsageOids } = filter;
  const texts = read.subject.attributes.map(({ value }) => value);
  const names = (prefix: string, number: unknown): boolean =>
    isNothing(number) || texts.includes(prefix + String(number));
  return (
    names('IIN', iin) &&
    names('BIN', bin) &&
    (isNothing(serialNumber) || serialHex(read) === String(serialNumber).toLowerCase()) &&
    listOf(extKeyUsageOids).every((usage) => read.extendedKeyUsage.includes(usage))
  );
}

/** A field that is not filled in filters nothing. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What `getKeyInfo` tells of a certificate; moments as epoch milliseconds in text. */
export function certificateSummary(der: Uint8Array): Readonly<Record<string, string>> {
  const certificate: Certificate = parseCertificate(der);
  const { subject, issuer, notBefore, notAfter } = certificate;
  return {
    subjectCn: valueOf(subject, '2.5.4.3'),
    subjectDn: line(subject),
    issuerCn: valueOf(issuer, '2.5.4.3'),
    issuerDn: line(issuer),
    serialNumber: serialHex(certificate),
    certNotBefore: String(notBefore),
    certNotAfter: String(notAfter),
  };
}

function valueOf(name: Name, oid: string): string {
  return name.attributes.find((attribute) => attribute.oid === oid)?.value ?? '';
}

function line(name: Name): string {
  return name.attributes.map(({ oid, value }) => `${oid}=${value}`).join(',');
}
