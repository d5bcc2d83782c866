import { generateKeyPairSync, sign as nodeSign, verify as nodeVerify } from 'node:crypto';
import { bigEndian, concat, toLittleEndian } from '../src/bytes.ts';
import { rsaKey, verifyRsaSha256 } from '../src/crypto/rsa.ts';
import { seededRandom } from '../src/dev-pki/index.ts';
import { cryptoProA, gost512A, type GostCurve } from '../src/gost/curves.ts';
import { publicKeyFrom, sign, verifyPlain } from '../src/gost/signature.ts';
import { Streebog } from '../src/gost/streebog.ts';
import { openVerifier, usePath, type FastPath } from '../src/wasm/gost-fast.ts';
import type { Documents } from './documents.ts';
import type { Job } from './measure.ts';

const random = seededRandom('jobs');
const d = 0x1234567890abcdefn ** 7n;
/** More keys than a verifier remembers: each is met as if for the first time. */
const STRANGERS = 1100;

/** Keys (d + i)·G, one after another. */
function keysFrom(curve: GostCurve, count: number): Uint8Array[] {
  const { points, size, order } = curve;
  let point = points.BASE.multiply(d % order);
  return Array.from({ length: count }, () => {
    const { x, y } = point.toAffine();
    point = point.add(points.BASE);
    return concat(toLittleEndian(x, size), toLittleEndian(y, size));
  });
}

function expect(held: boolean, expected: boolean): void {
  if (held !== expected) throw new Error('a wrong answer');
}

/** Verification with an unknown and with a known key, by every path there is here. */
export function gostJobs(curve: GostCurve): Job[] {
  const own = d % curve.order;
  const digest = random(curve.size);
  const signature = sign(own, digest, random(80), curve);
  const keys = keysFrom(curve, STRANGERS);
  const key = publicKeyFrom(own, curve);
  const title = curve === gost512A ? 'GOST 34.10-2015 (512)' : 'GOST 34.310-2004 (256)';
  const paths = (['baseline', 'fma'] satisfies FastPath[]).flatMap((path) => {
    const stranger = openVerifier(curve, path);
    const friend = openVerifier(curve, path);
    if (stranger === undefined || friend === undefined) return [];
    friend.prepare(key);
    let next = 0;
    const unknown: Job = {
      name: `${title}, ${path}, unknown key`,
      run() {
        for (let i = 0; i < 20; i++, next++) {
          const at = next % STRANGERS;
          // The first key made the signature; every other does the same work for the answer no.
          expect(stranger.verify(keys[at] as Uint8Array, digest, signature) ?? false, at === 0);
        }
        return 20;
      },
    };
    const known: Job = {
      name: `${title}, ${path}, known key`,
      run() {
        for (let i = 0; i < 20; i++) expect(friend.verify(key, digest, signature) ?? false, true);
        return 20;
      },
    };
    return [unknown, known];
  });
  const plain: Job = {
    name: `${title}, plain`,
    run() {
      expect(verifyPlain(key, digest, signature, curve), true);
      return 1;
    },
  };
  return [plain, ...paths];
}

export function hashJobs(): Job[] {
  const megabyte = new Uint8Array(1 << 20);
  const large = new Uint8Array(20e6);
  return [
    {
      name: 'Streebog-512, MB',
      run() {
        new Streebog(64).update(megabyte).digest();
        return megabyte.length / 1e6;
      },
    },
    {
      name: 'Streebog-512 of 20 MB',
      run() {
        new Streebog(64).update(large).digest();
        return 1;
      },
    },
  ];
}

export function rsaJobs(bits: 2048 | 4096): Job[] {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const message = random(300);
  const signature = new Uint8Array(nodeSign('sha256', message, privateKey));
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const [modulus, exponent] = [n, e].map((text) => bigEndian(Buffer.from(text, 'base64url')));
  const key = rsaKey(modulus ?? 0n, exponent ?? 0n);
  if (key === undefined) throw new Error('no RSA key');
  return [
    {
      name: `RSA-${bits}, ours`,
      run() {
        expect(verifyRsaSha256(key, message, signature), true);
        return 1;
      },
    },
    {
      name: `RSA-${bits}, node:crypto`,
      run() {
        expect(nodeVerify('sha256', message, publicKey, signature), true);
        return 1;
      },
    },
  ];
}

/** Whole documents by one path. Each document is another person's, so that only keys of authorities are known. */
export function documentJob(documents: Documents, path: FastPath): Job {
  const { signatures } = documents;
  const verifies = documents.fresh();
  let next = 0;
  return {
    name: `document, ${path}`,
    run() {
      const cms = signatures[next++ % signatures.length] as Uint8Array;
      verifies(cms);
      return 1;
    },
  };
}

export const curves: readonly GostCurve[] = [gost512A, cryptoProA];
export { usePath };
