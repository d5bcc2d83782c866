/** Signing keys of the dev PKI. Keys of worth live in a token or an HSM, never here. */
import { sha1 } from '@noble/hashes/legacy.js';
import { bitString, nul, octets, oid, seq } from '../asn1/writer.ts';
import { concat, littleEndian, toLittleEndian } from '../bytes.ts';
import { gost512A } from '../gost/curves.ts';
import { publicKeyFrom, sign } from '../gost/signature.ts';
import { streebog512 } from '../gost/streebog.ts';
import { OID } from '../oids.ts';
import type { Random } from './random.ts';

/** A key pair with what certificates and CMS must say about it. All byte strings are DER. */
export interface DevKey {
  readonly algorithm: 'gost512' | 'gost2004' | 'rsa';
  /** SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  /** SHA-1 of the public key: the key identifiers, and with the top bit cleared the serial number (spec §1.1). */
  readonly keyId: Uint8Array;
  /** AlgorithmIdentifier of the signature. */
  readonly signatureAlgorithm: Uint8Array;
  /** AlgorithmIdentifier of the digest. */
  readonly digestAlgorithm: Uint8Array;
  digest(bytes: Uint8Array): Uint8Array;
  /** Signature over the digest of the bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

export interface GostKey extends DevKey {
  readonly algorithm: 'gost512';
  /** The private scalar, 64 octets little-endian, as PKCS #8 of the National Certification Authority keeps it. */
  readonly scalar: Uint8Array;
}

const SCALAR_OCTETS = 64;
/** Octets by which random numbers exceed the order, so that reducing them favours no value. */
const EXCESS_OCTETS = 8;

/** A new key of KZ GOST 34.10-2015, 512 bit. */
export function gostKey(random: Random): GostKey {
  const wide = littleEndian(random(SCALAR_OCTETS + EXCESS_OCTETS));
  return gostKeyFrom(toLittleEndian((wide % (gost512A.order - 1n)) + 1n, SCALAR_OCTETS), random);
}

/** The key of a private scalar (64 octets, little-endian). */
export function gostKeyFrom(scalar: Uint8Array, random: Random): GostKey {
  const secret = littleEndian(scalar);
  if (scalar.length !== SCALAR_OCTETS || secret === 0n || secret >= gost512A.order) {
    throw new RangeError('a private scalar is 64 octets, from 1 to the order of the curve');
  }
  // The BIT STRING holds an OCTET STRING of x‖y; certificates' key hashes are over that OCTET STRING (spec §5).
  const publicKey = octets(publicKeyFrom(secret));
  const parameters = seq(oid(OID.gost2015Curve512A), oid(OID.streebog512));
  return {
    algorithm: 'gost512',
    scalar,
    spki: seq(seq(oid(OID.gost2015Key512), parameters), bitString(publicKey)),
    keyId: sha1(publicKey),
    signatureAlgorithm: seq(oid(OID.gost2015Signature512), nul()),
    digestAlgorithm: seq(oid(OID.streebog512), nul()),
    digest: streebog512,
    sign: (bytes) => sign(secret, streebog512(bytes), random(SCALAR_OCTETS + EXCESS_OCTETS)),
  };
}

/** The serial number that certificates take from their key: its identifier, positive. */
export function serialOf(key: DevKey): Uint8Array {
  const [first = 0, ...rest] = key.keyId;
  return concat(Uint8Array.of(first & 0x7f || 1), Uint8Array.from(rest));
}
