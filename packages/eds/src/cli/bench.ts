import { parseArgs } from 'node:util';
import { littleEndian } from '../bytes.ts';
import { cadesT } from '../dev-pki/cades-t.ts';
import { makeCrl } from '../dev-pki/crl.ts';
import { createDevPki } from '../dev-pki/pki.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { devTrust } from '../dev-pki/trust.ts';
import { Streebog, streebog512 } from '../gost/streebog.ts';
import { publicKeyFrom, sign, verify } from '../gost/signature.ts';
import { OID } from '../oids.ts';
import { parseCrl } from '../revocation/crl.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import type { Terminal } from './files.ts';

const DAY = 86_400_000;
const IIN = '900101400123';

/** `eds bench`: how much this machine verifies, per second of CPU of one thread. */
export function bench(args: readonly string[], { say, now }: Terminal): number {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string', default: '2' }, json: { type: 'boolean', default: false } },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0 && seconds <= 60)) throw new Error('--seconds is a number up to 60');
  const figures = {
    'documents (signature, time-stamp, both chains, list)': rate(documentWork(now), seconds),
    'GOST-512 signatures, keys seen once': rate(signatureWork(), seconds),
    'Streebog-512, MB': rate(hashWork(), seconds),
  };
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value)] as const);
  say(
    values.json
      ? JSON.stringify(Object.fromEntries(rounded), null, 2)
      : rounded.map(([name, value]) => `${String(value).padStart(8)}/s  ${name}`).join('\n'),
  );
  return 0;
}

/** Runs of the work per CPU-second, after a warm-up of a quarter of the time. */
function rate(work: () => void, seconds: number): number {
  run(work, seconds / 4);
  return run(work, seconds);
}

function run(work: () => void, seconds: number): number {
  const before = process.cpuUsage();
  let runs = 0;
  for (;;) {
    work();
    runs += 1;
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1e6;
    if (spent >= seconds) return runs / spent;
  }
}

function documentWork(now: number): () => void {
  const random = seededRandom('bench');
  const pki = createDevPki({ random, now, since: now - DAY });
  const details = { cn: 'СЕРІКОВА АЙГҮЛ', surname: 'СЕРІКОВА', iin: IIN, roles: [OID.individual] };
  const document = random(4096);
  const signatures = Array.from({ length: 16 }, () =>
    cadesT(pki.person(details), document, { signingTime: now, tsa: pki.tsa, random }),
  );
  const dates = { thisUpdate: now - 60_000, nextUpdate: now + DAY };
  const list = parseCrl(makeCrl(pki.issuingCa, { number: 1, ...dates, revoked: [] }));
  const trust = devTrust(pki);
  const purpose = appealOfPerson(IIN);
  let turn = 0;
  return () => {
    const cms = signatures[turn++ % signatures.length];
    if (cms === undefined) return;
    const { valid } = verifyCms({ cms, document, trust, at: now, now, purpose, evidence: { crls: [list] } });
    if (!valid) throw new Error('a good signature was refused');
  };
}

function signatureWork(): () => void {
  const random = seededRandom('bench of signatures');
  const digest = streebog512(random(100));
  // Many keys, so that none is met often enough to be prepared for.
  const signatures = Array.from({ length: 100 }, () => {
    const pair = keyPair(random);
    return { key: pair.publicKey, signature: sign(pair.scalar, digest, random(80)) };
  });
  let turn = 0;
  return () => {
    const one = signatures[turn++ % signatures.length];
    if (one === undefined || !verify(one.key, digest, one.signature))
      throw new Error('a good signature was refused');
  };
}

function keyPair(random: (length: number) => Uint8Array): { scalar: bigint; publicKey: Uint8Array } {
  const scalar = littleEndian(random(63)) + 1n;
  return { scalar, publicKey: publicKeyFrom(scalar) };
}

function hashWork(): () => void {
  const megabyte = new Uint8Array(1_000_000).fill(7);
  return () => {
    new Streebog().update(megabyte).digest();
  };
}
