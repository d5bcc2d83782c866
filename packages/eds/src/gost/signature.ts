import { concat, littleEndian, toLittleEndian } from '../bytes.ts';
import { fastVerifier } from '../wasm/gost-fast.ts';
import { gost512A, type GostCurve, type GostPoint } from './curves.ts';

/** Keys as they were received: the fast path takes them so. */
const octets = new WeakMap<GostPoint, Uint8Array>();

/**
 * Point of a Kazakh public key: x‖y, each little-endian (spec §0.3). Undefined when the length is wrong, a
 * coordinate is not reduced, or the point is not on the curve or not of the base point's order.
 */
export function pointFrom(publicKey: Uint8Array, curve: GostCurve = gost512A): GostPoint | undefined {
  const { size, points } = curve;
  if (publicKey.length !== 2 * size) return undefined;
  const x = littleEndian(publicKey.subarray(0, size));
  const y = littleEndian(publicKey.subarray(size));
  if (x === 0n && y === 0n) return undefined;
  try {
    const point = points.fromAffine({ x, y });
    point.assertValidity();
    octets.set(point, publicKey.slice());
    return point;
  } catch {
    return undefined;
  }
}

/**
 * Prepares a key that will be used again and again (certification and time-stamping authorities): a table of
 * multiples makes each later verification several times faster.
 */
export function prepare(point: GostPoint, curve: GostCurve = gost512A): GostPoint {
  const verifier = fastVerifier(curve);
  if (verifier === undefined) point.precompute(8);
  else verifier.prepare(octetsOf(point, curve));
  return point;
}

function octetsOf(point: GostPoint, curve: GostCurve): Uint8Array {
  const known = octets.get(point) ?? publicKeyOctets(point, curve);
  octets.set(point, known);
  return known;
}

/**
 * Verifies a GOST 34.10-2015 signature over a digest (KZ byte orders, spec §2.2): signature = LE(r)‖LE(s),
 * the digest is read as a little-endian integer. The key is x‖y or a point from {@link pointFrom}. In WebAssembly where
 * that is to be had; what it leaves undecided, and where it is not, {@link verifyPlain} decides.
 */
export function verify(
  key: Uint8Array | GostPoint,
  digest: Uint8Array,
  signature: Uint8Array,
  curve: GostCurve = gost512A,
): boolean {
  const { size } = curve;
  const point = key instanceof Uint8Array ? pointFrom(key, curve) : key;
  if (point === undefined || signature.length !== 2 * size || digest.length !== size) return false;
  const verifier = point.is0() ? undefined : fastVerifier(curve);
  return (
    verifier?.verify(octetsOf(point, curve), digest, signature) ??
    verifyPlain(point, digest, signature, curve)
  );
}

/** The same in BigInt: the reference for the fast path, and complete for every input. */
export function verifyPlain(
  key: Uint8Array | GostPoint,
  digest: Uint8Array,
  signature: Uint8Array,
  curve: GostCurve = gost512A,
): boolean {
  const { size, order: n, points } = curve;
  const point = key instanceof Uint8Array ? pointFrom(key, curve) : key;
  if (point === undefined || signature.length !== 2 * size || digest.length !== size) return false;
  const r = littleEndian(signature.subarray(0, size));
  const s = littleEndian(signature.subarray(size));
  if (r <= 0n || r >= n || s <= 0n || s >= n) return false;
  const v = points.Fn.inv(numberOf(digest, n));
  const z1 = (s * v) % n;
  const z2 = ((n - r) * v) % n;
  const c = points.BASE.multiplyUnsafe(z1).add(point.multiplyUnsafe(z2));
  return !c.is0() && c.toAffine().x % n === r;
}

/** The integer e of a digest: little-endian, reduced, never zero (GOST R 34.10-2012 §6.1 step 2). */
function numberOf(digest: Uint8Array, n: bigint): bigint {
  const e = littleEndian(digest) % n;
  return e === 0n ? 1n : e;
}

/**
 * Signs a digest (for tests, the demo and dev PKI; a valuable key belongs in an HSM). `random` are fresh
 * random octets, at least eight more than the curve's size, never used twice.
 */
export function sign(
  privateKey: bigint,
  digest: Uint8Array,
  random: Uint8Array,
  curve: GostCurve = gost512A,
): Uint8Array {
  const { size, order: n, points } = curve;
  if (privateKey <= 0n || privateKey >= n) throw new RangeError('private key out of range');
  if (digest.length !== size) throw new RangeError('digest of another length');
  if (random.length < size + 8) throw new RangeError('too few random octets');
  const k = (littleEndian(random) % (n - 1n)) + 1n;
  const r = points.BASE.multiply(k).toAffine().x % n;
  const s = (r * privateKey + k * numberOf(digest, n)) % n;
  if (r === 0n || s === 0n) throw new RangeError('these random octets give no signature');
  return concat(toLittleEndian(r, size), toLittleEndian(s, size));
}

/** Public key x‖y (each little-endian) of a private key. */
export function publicKeyFrom(privateKey: bigint, curve: GostCurve = gost512A): Uint8Array {
  return publicKeyOctets(curve.points.BASE.multiply(privateKey), curve);
}

function publicKeyOctets(point: GostPoint, { size }: GostCurve): Uint8Array {
  const { x, y } = point.toAffine();
  return concat(toLittleEndian(x, size), toLittleEndian(y, size));
}
