import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { readBitOctets, readInteger, readOctets, readOid, sequence } from '../asn1/values.ts';
import {
  cryptoProA,
  cryptoProB,
  cryptoProC,
  gost256A,
  gost512A,
  type GostCurve,
  type GostPoint,
} from '../gost/curves.ts';
import { pointFrom, prepare, verify } from '../gost/signature.ts';
import { OID } from '../oids.ts';
import { signingDigest } from './digests.ts';
import { rsaKey, verifyRsaSha256Digest, type RsaPublicKey } from './rsa.ts';

/** A key this verifier can use, or why it cannot. */
export type PublicKey =
  | { readonly kind: 'gost'; readonly curve: GostCurve; readonly point: GostPoint; readonly digest: string }
  | { readonly kind: 'rsa'; readonly key: RsaPublicKey; readonly digest: string }
  | { readonly kind: 'unsupported' | 'malformed' };

/** SubjectPublicKeyInfo as received, and its parts (RFC 5280 §4.1.2.7). */
export interface SubjectPublicKeyInfo {
  readonly der: Uint8Array;
  readonly algorithm: string;
  /** Contents of the BIT STRING without the octet of unused bits: what OCSP hashes. */
  readonly keyBits: Uint8Array;
  readonly parameters: Asn1Node | undefined;
}

/** Reads a SubjectPublicKeyInfo; the key itself is judged by {@link publicKeyOf}. */
export function readSpki(node: Asn1Node): SubjectPublicKeyInfo {
  const [algorithm, bits, ...more] = sequence(node, 'public key');
  const [oid, parameters, ...extra] = sequence(algorithm, 'key algorithm');
  if (more.length + extra.length > 0) throw new Asn1Error('public key with unknown parts');
  return { der: node.raw, algorithm: readOid(oid), parameters, keyBits: readBitOctets(bits) };
}

interface GostKeys {
  readonly curves: Readonly<Record<string, GostCurve>>;
  /** The digest the key is used with, and how its parameters name it. */
  readonly digest: string;
  readonly named: string;
}

const GOST_KEYS: Readonly<Record<string, GostKeys>> = {
  [OID.gost2015Key512]: {
    curves: { [OID.gost2015Curve512A]: gost512A },
    digest: OID.streebog512,
    named: OID.streebog512,
  },
  [OID.gost2015Key256]: {
    curves: { [OID.gost2015Curve256A]: gost256A },
    digest: OID.streebog256,
    named: OID.streebog256,
  },
  // Of the fourth curve of the register no parameters are known to us (spec §2.1).
  [OID.gost2004Key]: {
    curves: {
      [OID.gost2004CurveA]: cryptoProA,
      [OID.gost2004CurveB]: cryptoProB,
      [OID.gost2004CurveC]: cryptoProC,
    },
    digest: OID.gost34311,
    named: OID.gost34311TestSubstitution,
  },
};

/** The usable key of a SubjectPublicKeyInfo (spec §2.1). Never throws. */
export function decodeKey(spki: SubjectPublicKeyInfo): PublicKey {
  try {
    if (spki.algorithm === OID.rsaKey) return decodeRsa(spki);
    return decodeGost(spki);
  } catch (error) {
    if (error instanceof Asn1Error) return { kind: 'malformed' };
    throw error;
  }
}

function decodeGost(spki: SubjectPublicKeyInfo): PublicKey {
  const known = GOST_KEYS[spki.algorithm];
  if (known === undefined) return { kind: 'unsupported' };
  const [name = '', digest] = sequence(spki.parameters, 'key parameters').map(readOid);
  const curve = known.curves[name];
  if (curve === undefined || (digest !== undefined && digest !== known.named)) {
    return { kind: 'unsupported' };
  }
  const point = pointFrom(readOctets(readAsn1(spki.keyBits, { rules: 'der', maxDepth: 1 })), curve);
  if (point === undefined) return { kind: 'malformed' };
  return { kind: 'gost', curve, point, digest: known.digest };
}

function decodeRsa(spki: SubjectPublicKeyInfo): PublicKey {
  const [modulus, exponent, ...more] = sequence(
    readAsn1(spki.keyBits, { rules: 'der', maxDepth: 2 }),
    'RSA key',
  );
  const key = more.length === 0 ? rsaKey(readInteger(modulus), readInteger(exponent)) : undefined;
  return key === undefined ? { kind: 'malformed' } : { kind: 'rsa', key, digest: OID.sha256 };
}

/** Signature algorithm with the digest it implies; key OIDs stand for their signature in old files (spec §2.1). */
const SCHEMES: Readonly<Record<string, { kind: 'gost' | 'rsa'; digest: string }>> = {
  [OID.gost2015Signature512]: { kind: 'gost', digest: OID.streebog512 },
  [OID.gost2015Key512]: { kind: 'gost', digest: OID.streebog512 },
  [OID.gost2015Signature256]: { kind: 'gost', digest: OID.streebog256 },
  [OID.gost2015Key256]: { kind: 'gost', digest: OID.streebog256 },
  [OID.gost2004Signature]: { kind: 'gost', digest: OID.gost34311 },
  [OID.gost2004Key]: { kind: 'gost', digest: OID.gost34311 },
  [OID.rsaSha256]: { kind: 'rsa', digest: OID.sha256 },
  [OID.rsaKey]: { kind: 'rsa', digest: OID.sha256 },
};

/** Whether a signature of this algorithm may only be met in an archive: GOST 34.310-2004, given out until 2024. */
export function isArchival(algorithm: string): boolean {
  return SCHEMES[algorithm]?.digest === OID.gost34311;
}

/** Whether a key may only be met in an archive. */
export function isArchivalKey(key: PublicKey): boolean {
  return key.kind === 'gost' && key.digest === OID.gost34311;
}

/** Whether this verifier supports the signature algorithm: for new documents, or in an archive. */
export function supportsSignature(algorithm: string, archive = false): boolean {
  return SCHEMES[algorithm] !== undefined && (archive || !isArchival(algorithm));
}

/** Whether this verifier supports the kind of key: for new documents, or in an archive. A malformed key is of no kind. */
export function supportsKey(key: PublicKey, archive = false): boolean {
  return key.kind !== 'unsupported' && (archive || !isArchivalKey(key));
}

/** Whether signature algorithm, digest (when named apart) and key belong together (spec §5 row 6). */
export function algorithmFits(key: PublicKey, algorithm: string, digest?: string): boolean {
  const scheme = SCHEMES[algorithm];
  if (scheme === undefined || (key.kind !== 'gost' && key.kind !== 'rsa')) return false;
  return scheme.kind === key.kind && scheme.digest === key.digest && (digest ?? key.digest) === key.digest;
}

const uses = new WeakMap<PublicKey, number>();
const PREPARE_AFTER = 4;

/**
 * Verifies a signature over a message; false also when algorithm and key do not belong together, and, unless it is for an
 * archive, when the algorithm is no longer in use. Never throws.
 */
export function verifyWith(
  key: PublicKey,
  algorithm: string,
  message: Uint8Array,
  signature: Uint8Array,
  archive = false,
): boolean {
  const digest = signingDigest(signatureDigest(algorithm) ?? '', archive);
  return digest !== undefined && verifyDigestWith(key, algorithm, () => digest(message), signature, archive);
}

/** The digest that a signature algorithm implies; undefined for an algorithm that is not known. */
export function signatureDigest(algorithm: string): string | undefined {
  return SCHEMES[algorithm]?.digest;
}

/** {@link verifyWith} for a message too large to hold, of which only {@link signatureDigest} is there. */
export function verifyDigestWith(
  key: PublicKey,
  algorithm: string,
  digest: () => Uint8Array,
  signature: Uint8Array,
  archive = false,
): boolean {
  if (!algorithmFits(key, algorithm) || !supportsSignature(algorithm, archive)) return false;
  if (key.kind === 'rsa') return verifyRsaSha256Digest(key.key, digest(), signature);
  if (key.kind !== 'gost') return false;
  const used = (uses.get(key) ?? 0) + 1;
  uses.set(key, used);
  if (used === PREPARE_AFTER) prepare(key.point, key.curve);
  return verify(key.point, digest(), signature, key.curve);
}
