import { littleEndian, toLittleEndian } from '../bytes.ts';
import { cryptoProA, gost512A, type GostCurve } from '../gost/curves.ts';
import { base64 as baseline2004 } from './gost2004-baseline.bytes.ts';
import { base64 as baseline512 } from './gost512-baseline.bytes.ts';
import { base64 as fma512 } from './gost512-fma.bytes.ts';
import type { GostExports } from './gost-layout.ts';
import { GostVerifier } from './gost-verifier.ts';
import { instantiate } from './instantiate.ts';
import { known2004, known512, type KnownSignature } from './known-signatures.ts';

/**
 * How signatures are verified: `fma` and `baseline` are WebAssembly, with and without fused multiply-add (relaxed SIMD);
 * `plain` is the reference in BigInt, on which the others also fall back for what they leave undecided.
 */
export type FastPath = 'fma' | 'baseline' | 'plain';

interface Modules {
  readonly modules: Readonly<Partial<Record<FastPath, string>>>;
  readonly known: () => KnownSignature;
}

/**
 * Curves that have modules. Others are verified plainly: gost256A, in use nowhere, has a general a and cofactor 4, and
 * the curves B and C of archives are rare.
 */
const CURVES: ReadonlyMap<GostCurve, Modules> = new Map([
  [gost512A, { modules: { fma: fma512, baseline: baseline512 }, known: known512 }],
  [cryptoProA, { modules: { baseline: baseline2004 }, known: known2004 }],
]);

/** A module that multiplies and adds doubles with one rounding: f64x2.relaxed_madd over three zeros. */
const RELAXED_SIMD = Uint8Array.of(
  ...[
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, 0x03, 0x02,
    0x01,
  ],
  ...[
    0x00, 0x0a, 0x13, 0x01, 0x11, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x41, 0x00, 0xfd, 0x0f, 0x41, 0x00, 0xfd,
    0x0f,
  ],
  ...[0xfd, 0x87, 0x02, 0x0b],
);

/** Whether this engine knows relaxed SIMD. That its processor fuses is shown by the self-test alone. */
function knowsRelaxedSimd(): boolean {
  return typeof WebAssembly === 'object' && WebAssembly.validate(RELAXED_SIMD);
}

/**
 * A verifier for a curve on a path that has proved itself here: undefined where there is no such module, the engine does
 * not take it, or it fails its self-test.
 */
export function openVerifier(curve: GostCurve, path: FastPath): GostVerifier | undefined {
  const { modules, known } = CURVES.get(curve) ?? {};
  const base64 = modules?.[path];
  if (base64 === undefined || known === undefined) return undefined;
  if (path === 'fma' && !knowsRelaxedSimd()) return undefined;
  const made = instantiate(base64);
  if (made === undefined) return undefined;
  try {
    const verifier = new GostVerifier(made as unknown as GostExports, curve.size);
    return passesSelfTest(verifier, curve, known()) ? verifier : undefined;
  } catch (error) {
    if (error instanceof RangeError || error instanceof WebAssembly.RuntimeError) return undefined;
    throw error;
  }
}

/**
 * Products with a known answer, then a valid and an invalid signature, each without and with a table. This is what keeps
 * a wrong engine out: without FMA in the processor relaxed_madd may round twice, and every answer is then wrong.
 */
function passesSelfTest(verifier: GostVerifier, { size, points }: GostCurve, known: KnownSignature): boolean {
  const { p } = points.CURVE();
  const { key, digest, signature } = known;
  const factors = [p - 1n, p / 3n, p - 2n ** 200n, littleEndian(digest) % p, (2n * p) / 3n, 1n];
  const multiplies = factors.every((a, i) => {
    const b = factors[(i * i + 1) % factors.length] as bigint;
    const product = verifier.multiply(toLittleEndian(a, size), toLittleEndian(b, size));
    return littleEndian(product) === (a * b) % p;
  });
  const bent = Uint8Array.from(digest);
  bent[0] = (bent[0] as number) ^ 1;
  return (
    multiplies &&
    verifier.verify(key, digest, signature) === true &&
    verifier.verify(key, bent, signature) === false &&
    verifier.verify(key, digest, signature) === true
  );
}

interface Choice {
  readonly path: FastPath;
  readonly verifier?: GostVerifier;
}

const PATHS: readonly FastPath[] = ['fma', 'baseline'];
const choices = new Map<GostCurve, Choice>();
let allowed: readonly FastPath[] = PATHS;

/** The first path that works, found at the first question: nothing is compiled when the package is loaded. */
function choiceFor(curve: GostCurve): Choice {
  const known = choices.get(curve);
  if (known !== undefined) return known;
  let choice: Choice = { path: 'plain' };
  for (const path of allowed) {
    const verifier = openVerifier(curve, path);
    if (verifier === undefined) continue;
    choice = { path, verifier };
    break;
  }
  choices.set(curve, choice);
  return choice;
}

/** The verifier in use for a curve; undefined where it is verified plainly. */
export function fastVerifier(curve: GostCurve): GostVerifier | undefined {
  return choiceFor(curve).verifier;
}

/** How signatures on a curve are verified here. The first call finds it out, in some milliseconds. */
export function fastPath(curve: GostCurve = gost512A): FastPath {
  return choiceFor(curve).path;
}

/** Makes the verifier of the national curve ready, so that the first signature does not wait. Gives its path. */
export function warmUp(): FastPath {
  return fastPath();
}

/** Verifies by this path from now on, or plainly where it is not to be had; without a path, by the best one again. */
export function usePath(path?: FastPath): void {
  allowed = path === undefined ? PATHS : [path];
  choices.clear();
}
