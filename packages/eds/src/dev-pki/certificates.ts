/** Certificates in the profiles of the National Certification Authority (spec §1.3), signed by keys of the dev PKI. */
import { bitString, ctx, integer, seq, time } from '../asn1/writer.ts';
import { OID } from '../oids.ts';
import * as ext from './extensions.ts';
import { certificateFields, type Holder } from './holder.ts';
import { serialOf, type DevKey } from './keys.ts';
import { distinguishedName, personName, type NamePart, type PersonDetails } from './names.ts';

const { USAGE } = ext;

/** Milliseconds since 1970. */
export interface Validity {
  notBefore: number;
  notAfter: number;
}

/** What every certificate of the dev PKI is made from. */
export interface Issuance extends Validity {
  key: DevKey;
  /** Big-endian octets; by default from the key, as the National Certification Authority does. */
  serial?: Uint8Array | undefined;
}

/** A certificate that an authority issues. */
export interface IssuedBy extends Issuance {
  issuer: Holder;
  urls: ext.PkiUrls;
}

/** Signs a certificate of version 3 (RFC 5280 §4.1); without an issuer it signs itself. */
export function issueCertificate(
  issuance: Issuance & { issuer?: Holder; subject: Uint8Array; extensions: readonly Uint8Array[] },
): Holder {
  const { key, issuer, subject } = issuance;
  const authority = issuer?.key ?? key;
  const tbs = seq(
    ctx(0, integer(2)),
    integer(issuance.serial ?? serialOf(key)),
    authority.signatureAlgorithm,
    issuer ? certificateFields(issuer.certificate).subject : subject,
    seq(time(issuance.notBefore), time(issuance.notAfter)),
    subject,
    key.spki,
    ctx(3, seq(...issuance.extensions)),
  );
  const certificate = seq(tbs, authority.signatureAlgorithm, bitString(authority.sign(tbs)));
  return { key, certificate };
}

/** A root authority. */
export function makeRoot(root: Issuance & { cn: string }): Holder {
  return issueCertificate({
    ...root,
    subject: distinguishedName([
      ['commonName', root.cn],
      ['country', 'KZ'],
    ]),
    extensions: [
      ext.basicConstraints(),
      ext.keyUsage(USAGE.certSign, USAGE.crlSign),
      ext.subjectKeyIdentifier(root.key),
      ext.authorityKeyIdentifier(root.key),
      ext.certificatePolicy(OID.rootPolicy),
    ],
  });
}

/** An authority that issues certificates to persons, and to no other authority. */
export function makeIssuingCa(ca: Issuance & { cn: string; issuer: Holder }): Holder {
  return issueCertificate({
    ...ca,
    subject: distinguishedName([
      ['commonName', ca.cn],
      ['country', 'KZ'],
    ]),
    extensions: [
      ext.basicConstraints(0),
      ext.keyUsage(USAGE.certSign, USAGE.crlSign),
      ext.subjectKeyIdentifier(ca.key),
      ext.authorityKeyIdentifier(ca.issuer.key),
      ext.certificatePolicy(OID.ncaPolicy),
    ],
  });
}

export interface PersonCertificate extends PersonDetails {
  /** Extended key usages 1.2.398.3.3.4.1.…: what the person may sign as. */
  roles: readonly string[];
  /**
   * `signature` by default. `authentication` is the old certificate for sign-in only (RSA AUTH), `treasury` the
   * one for the treasury's system; neither may sign documents.
   */
  purpose?: 'signature' | 'authentication' | 'treasury' | undefined;
}

/** An individual, or with organisation and bin an employee or head of a legal entity. */
export function makePerson(person: PersonCertificate & IssuedBy): Holder {
  const purpose = person.purpose ?? 'signature';
  const purposes = [purpose === 'authentication' ? OID.clientAuth : OID.emailProtection, ...person.roles];
  if (purpose === 'treasury') purposes.push(OID.treasury);
  return issueCertificate({
    ...person,
    subject: purpose === 'treasury' ? treasuryName(person) : personName(person),
    extensions: [
      ext.certificatePolicy(personPolicy(person)),
      ext.extendedKeyUsage(purposes),
      ext.keyUsage(...personUsages(person)),
      ...issuedExtensions(person),
    ],
  });
}

/** Keys of GOST carry one policy; keys of RSA one of four (legal or individual, to sign or to sign in). */
function personPolicy(person: PersonCertificate & IssuedBy): string {
  if (person.key.algorithm === 'gost512') return OID.ncaPolicy;
  const signsIn = person.purpose === 'authentication';
  if (person.bin) return signsIn ? `${OID.ncaPolicy}.2` : OID.ncaPolicyLegalSign;
  return signsIn ? `${OID.ncaPolicy}.4` : OID.ncaPolicyIndividualSign;
}

function personUsages(person: PersonCertificate & IssuedBy): number[] {
  const gost = person.key.algorithm === 'gost512';
  if (person.purpose === 'authentication') {
    return [USAGE.digitalSignature, gost ? USAGE.keyAgreement : USAGE.keyEncipherment];
  }
  const agreement = gost ? [USAGE.keyAgreement] : [];
  return [USAGE.digitalSignature, USAGE.nonRepudiation, ...agreement];
}

/** The treasury's template names the person's role in its system. */
function treasuryName(person: PersonDetails): Uint8Array {
  return distinguishedName([
    ['commonName', person.cn],
    ['surname', person.surname],
    ['serialNumber', `IIN${person.iin}`],
    ['country', 'KZ'],
    ['domainComponent', 'ROLE02'],
    ['businessCategory', 'TREASURY'],
  ]);
}

export interface DigitalSystemCertificate {
  /** Name of the system. */
  cn: string;
  /** OID under which the system is registered. */
  systemOid: string;
  organisation: string;
  bin: string;
}

/** A digital system of a legal entity: no IIN, no e-mail protection. The seal of an installation is one. */
export function makeDigitalSystem(system: DigitalSystemCertificate & IssuedBy): Holder {
  return issueCertificate({
    ...system,
    subject: distinguishedName([
      ['userId', system.systemOid],
      ['commonName', system.cn],
      ['country', 'KZ'],
      ['organisation', system.organisation],
      ['organisationalUnit', `BIN${system.bin}`],
    ]),
    extensions: [
      ext.certificatePolicy(OID.ncaPolicy),
      ext.extendedKeyUsage([OID.legalEntity, OID.legalSystem]),
      ext.keyUsage(USAGE.digitalSignature, USAGE.nonRepudiation, USAGE.keyAgreement),
      ...issuedExtensions(system),
    ],
  });
}

/** A time-stamping authority: its only purpose, critical (RFC 3161 §2.3). */
export function makeTsa(tsa: IssuedBy): Holder {
  return issueCertificate({
    ...tsa,
    subject: serviceName('TIME-STAMPING AUTHORITY'),
    extensions: [
      ext.extendedKeyUsage([OID.timeStamping], true),
      ext.certificatePolicy(OID.tsaPolicyArc),
      ext.authorityInfoAccess(tsa.urls),
      ...ext.distributionPoints(tsa.urls),
      ext.keyUsage(USAGE.digitalSignature),
      ext.subjectKeyIdentifier(tsa.key),
      ext.authorityKeyIdentifier(tsa.issuer.key),
    ],
  });
}

/** A responder to which the authority delegates OCSP (RFC 6960 §4.2.2.2). */
export function makeOcspResponder(responder: IssuedBy): Holder {
  return issueCertificate({
    ...responder,
    subject: serviceName('OCSP RESPONDER'),
    extensions: [
      ext.keyUsage(USAGE.digitalSignature),
      ext.ocspNoCheck(),
      ext.extendedKeyUsage([OID.ocspSigning]),
      ext.subjectKeyIdentifier(responder.key),
      ext.authorityKeyIdentifier(responder.issuer.key),
    ],
  });
}

function serviceName(cn: string): Uint8Array {
  const parts: NamePart[] = [
    ['commonName', cn],
    ['country', 'KZ'],
    ['organisation', 'DEV'],
  ];
  return distinguishedName(parts);
}

/** What every certificate of a person or a system says about its keys and its services. */
function issuedExtensions(issued: IssuedBy): Uint8Array[] {
  return [
    ext.authorityInfoAccess(issued.urls),
    ...ext.distributionPoints(issued.urls),
    ...(issued.key.algorithm === 'gost512' ? [ext.keyStorage()] : []),
    ext.subjectKeyIdentifier(issued.key),
    ext.authorityKeyIdentifier(issued.issuer.key),
  ];
}
