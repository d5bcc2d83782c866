/** Keys of GOST 34.310-2004, for tests of archives: the national authority has issued none since 2024 (spec §0.1). */
import { sha1 } from '@noble/hashes/legacy.js';
import { bitString, nul, octets, oid, seq } from '../asn1/writer.ts';
import { littleEndian } from '../bytes.ts';
import { cryptoProA, cryptoProB, cryptoProC, type GostCurve } from '../gost/curves.ts';
import { gost34311 } from '../gost/gost94.ts';
import { publicKeyFrom, sign } from '../gost/signature.ts';
import { OID } from '../oids.ts';
import type { DevKey } from './keys.ts';
import type { Random } from './random.ts';

const CURVES: ReadonlyMap<GostCurve, string> = new Map<GostCurve, string>([
  [cryptoProA, OID.gost2004CurveA],
  [cryptoProB, OID.gost2004CurveB],
  [cryptoProC, OID.gost2004CurveC],
]);

/** Octets by which random numbers exceed the order, so that reducing them favours no value. */
const EXCESS_OCTETS = 8;

/** A new key on one of the curves of RFC 4357. */
export function gost2004Key(random: Random, curve: GostCurve = cryptoProA): DevKey {
  const name = CURVES.get(curve);
  if (name === undefined) throw new RangeError('not a curve of GOST 34.310-2004');
  const secret = (littleEndian(random(curve.size + EXCESS_OCTETS)) % (curve.order - 1n)) + 1n;
  const publicKey = octets(publicKeyFrom(secret, curve));
  const parameters = seq(oid(name), oid(OID.gost34311TestSubstitution));
  return {
    algorithm: 'gost2004',
    spki: seq(seq(oid(OID.gost2004Key), parameters), bitString(publicKey)),
    keyId: sha1(publicKey),
    signatureAlgorithm: seq(oid(OID.gost2004Signature), nul()),
    digestAlgorithm: seq(oid(OID.gost34311), nul()),
    digest: gost34311,
    sign: (bytes) => sign(secret, gost34311(bytes), random(curve.size + EXCESS_OCTETS), curve),
  };
}
