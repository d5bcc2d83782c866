/** Certificate extensions as the National Certification Authority writes them (spec §1.3, RFC 5280 §4.2). */
import { bitString, bool, ctx, ctxPrimitive, ia5, integer, nul, octets, oid, seq } from '../asn1/writer.ts';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import type { DevKey } from './keys.ts';

/** Where the services of a PKI answer. */
export interface PkiUrls {
  ocsp: string;
  caIssuers: string;
  crl: string;
  deltaCrl: string;
}

/** Bits of keyUsage (RFC 5280 §4.2.1.3), the first bit being the highest. */
export const USAGE = {
  digitalSignature: 0x80,
  nonRepudiation: 0x40,
  keyEncipherment: 0x20,
  keyAgreement: 0x08,
  certSign: 0x04,
  crlSign: 0x02,
} as const;

const CPS = 'http://pki.gov.kz/cps';

/** One extension from its DER value. */
export function extension(id: string, value: Uint8Array, critical = false): Uint8Array {
  return critical ? seq(oid(id), bool(true), octets(value)) : seq(oid(id), octets(value));
}

/** Always critical. */
export function keyUsage(...usages: readonly number[]): Uint8Array {
  const bits = usages.reduce((all, usage) => all | usage, 0);
  const unused = 31 - Math.clz32(bits & -bits);
  return extension(OID.keyUsage, bitString(Uint8Array.of(bits), unused), true);
}

export function extendedKeyUsage(purposes: readonly string[], critical = false): Uint8Array {
  return extension(OID.extendedKeyUsage, seq(...purposes.map(oid)), critical);
}

/** A name in subjectAltName or in name constraints (RFC 5280 §4.2.1.6). */
export const generalName = {
  mail: (text: string): Uint8Array => ctxPrimitive(1, utf8Bytes(text)),
  dns: (text: string): Uint8Array => ctxPrimitive(2, utf8Bytes(text)),
  /** From the DER of a distinguished name. */
  directory: (name: Uint8Array): Uint8Array => ctx(4, name),
  uri,
} as const;

export function subjectAltName(...names: readonly Uint8Array[]): Uint8Array {
  return extension(OID.subjectAltName, seq(...names));
}

/** Names under which an authority may issue, and under which it may not. */
export function nameConstraints(
  { permitted = [], excluded = [] }: { permitted?: readonly Uint8Array[]; excluded?: readonly Uint8Array[] },
  critical = true,
): Uint8Array {
  const part = (tag: number, names: readonly Uint8Array[]): Uint8Array[] =>
    names.length === 0 ? [] : [ctx(tag, ...names.map((name) => seq(name)))];
  return extension(OID.nameConstraints, seq(...part(0, permitted), ...part(1, excluded)), critical);
}

/** A certification authority; `pathLength` 0 when it issues to persons only. */
export function basicConstraints(pathLength?: number): Uint8Array {
  const limit = pathLength === undefined ? [] : [integer(pathLength)];
  return extension(OID.basicConstraints, seq(bool(true), ...limit), true);
}

export function certificatePolicy(...policies: readonly [string, ...string[]]): Uint8Array {
  const qualifier = seq(oid(OID.policyCps), ia5(CPS));
  return extension(
    OID.certificatePolicies,
    seq(...policies.map((policy) => seq(oid(policy), seq(qualifier)))),
  );
}

export function subjectKeyIdentifier(key: DevKey): Uint8Array {
  return extension(OID.subjectKeyIdentifier, octets(key.keyId));
}

export function authorityKeyIdentifier(key: DevKey): Uint8Array {
  return extension(OID.authorityKeyIdentifier, seq(ctxPrimitive(0, key.keyId)));
}

export function authorityInfoAccess(urls: PkiUrls): Uint8Array {
  return extension(
    OID.authorityInfoAccess,
    seq(seq(oid(OID.accessOcsp), uri(urls.ocsp)), seq(oid(OID.accessCaIssuers), uri(urls.caIssuers))),
  );
}

/** CRL distribution point, and the one of the delta CRL. */
export function distributionPoints(urls: PkiUrls): Uint8Array[] {
  const points = (url: string): Uint8Array => seq(seq(ctx(0, ctx(0, uri(url)))));
  return [
    extension(OID.crlDistributionPoints, points(urls.crl)),
    extension(OID.freshestCrl, points(urls.deltaCrl)),
  ];
}

/** The kind of key storage: a PKCS #12 file. */
export function keyStorage(): Uint8Array {
  return extension(OID.keyStorage, seq(oid(OID.keyStoragePkcs12)));
}

/** The certificate of an OCSP responder need not be checked for revocation (RFC 6960 §4.2.2.2.1). */
export function ocspNoCheck(): Uint8Array {
  return extension(OID.ocspNoCheck, nul());
}

function uri(url: string): Uint8Array {
  return ctxPrimitive(6, utf8Bytes(url));
}
