import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { readBitOctets, readInteger, readOctets, readOid, sequence } from '../asn1/values.ts';
import { gost256A, gost512A, type GostCurve, type GostPoint } from '../gost/curves.ts';
import { pointFrom, prepare, verify } from '../gost/signature.ts';
import { OID } from '../oids.ts';
import { signingDigest } from './digests.ts';
import { rsaKey, verifyRsaSha256, type RsaPublicKey } from './rsa.ts';

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

const GOST_KEYS: Readonly<Record<string, { curve: string; points: GostCurve; digest: string }>> = {
  [OID.gost2015Key512]: { curve: OID.gost2015Curve512A, points: gost512A, digest: OID.streebog512 },
  [OID.gost2015Key256]: { curve: OID.gost2015Curve256A, points: gost256A, digest: OID.streebog256 },
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
  const [curve, digest] = sequence(spki.parameters, 'key parameters').map(readOid);
  if (curve !== known.curve || (digest !== undefined && digest !== known.digest)) {
    return { kind: 'unsupported' };
  }
  const point = pointFrom(readOctets(readAsn1(spki.keyBits, { rules: 'der', maxDepth: 1 })), known.points);
  if (point === undefined) return { kind: 'malformed' };
  return { kind: 'gost', curve: known.points, point, digest: known.digest };
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
  [OID.rsaSha256]: { kind: 'rsa', digest: OID.sha256 },
  [OID.rsaKey]: { kind: 'rsa', digest: OID.sha256 },
};

/** Whether the signature algorithm is one of those this verifier supports. */
export function supportsSignature(algorithm: string): boolean {
  return SCHEMES[algorithm] !== undefined;
}

/** Whether signature algorithm, digest (when named apart) and key belong together (spec §5 row 6). */
export function algorithmFits(key: PublicKey, algorithm: string, digest?: string): boolean {
  const scheme = SCHEMES[algorithm];
  if (scheme === undefined || (key.kind !== 'gost' && key.kind !== 'rsa')) return false;
  return scheme.kind === key.kind && scheme.digest === key.digest && (digest ?? key.digest) === key.digest;
}

const uses = new WeakMap<PublicKey, number>();
const PREPARE_AFTER = 4;

/** Verifies a signature over a message; false also when algorithm and key do not belong together. Never throws. */
export function verifyWith(
  key: PublicKey,
  algorithm: string,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (!algorithmFits(key, algorithm)) return false;
  if (key.kind === 'rsa') return verifyRsaSha256(key.key, message, signature);
  const digest = key.kind === 'gost' ? signingDigest(key.digest) : undefined;
  if (key.kind !== 'gost' || digest === undefined) return false;
  const used = (uses.get(key) ?? 0) + 1;
  uses.set(key, used);
  if (used === PREPARE_AFTER) prepare(key.point);
  return verify(key.point, digest(message), signature, key.curve);
}
