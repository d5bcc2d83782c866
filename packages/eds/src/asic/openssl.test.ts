/** openssl, which knows nothing of this project, verifies what lies in a container of RSA keys. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import {
  cadesBes,
  makeCrl,
  makeDigitalSystem,
  makeIssuingCa,
  makeOcspResponder,
  makePerson,
  makeRoot,
  makeTsa,
  ocspRespond,
  seededRandom,
  tsaRespond,
} from '../dev-pki/index.ts';
import { pem } from '../dev-pki/pem.ts';
import { rsaKey } from '../dev-pki/rsa-key.ts';
import { addArchiveTimeStamp, type Stamper } from '../long-term/archive-time-stamp.ts';
import { addEvidence } from '../long-term/evidence.ts';
import { OID } from '../oids.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { AIGUL, DAY } from '../testing/scene.ts';
import {
  addTimeStamp,
  parseTimeStampResponse,
  timeStampRequest,
  timeStampRequestFor,
} from '../tsp/request.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { addArchiveManifest } from './archive.ts';
import { readAsic } from './read-asic.ts';
import { writeAsic } from './write-asic.ts';

const absent = spawnSync('openssl', ['version']).status !== 0;
const skip = absent && process.env['CI'] !== 'true' ? 'openssl is not installed' : false;
const folder = mkdtempSync(join(tmpdir(), 'asic-'));
after(() => rmSync(folder, { recursive: true }));

// openssl judges certificates by the clock of the machine.
const now = Date.now();
const random = seededRandom('asic-openssl');
const validity = { notBefore: now - DAY, notAfter: now + 365 * DAY };
const urls = {
  ocsp: 'http://127.0.0.1/',
  caIssuers: 'http://127.0.0.1/',
  crl: 'http://127.0.0.1/',
  deltaCrl: 'http://127.0.0.1/',
};
const root = makeRoot({ key: rsaKey(), cn: 'DEV ROOT (RSA)', ...validity });
const ca = makeIssuingCa({ key: rsaKey(), cn: 'DEV CA (RSA)', issuer: root, ...validity });
const issued = { issuer: ca, urls, ...validity };
const system = { cn: 'DEV ЖҮЙЕ', systemOid: '1.2.3.4', organisation: 'ТЕСТ', bin: '123456789021' };
const sealer = makeDigitalSystem({ key: rsaKey(), ...issued, ...system });
const person = makePerson({ key: rsaKey(), ...issued, ...AIGUL });
const tsa = makeTsa({ key: rsaKey(), ...issued });
const responder = makeOcspResponder({ key: rsaKey(), ...issued });

function answered(request: Uint8Array): Uint8Array {
  const answer = parseTimeStampResponse(tsaRespond(tsa, request, { now, random }));
  return answer.granted ? answer.token : assert.fail();
}
const stamp: Stamper = (imprint, digest) =>
  answered(timeStampRequest({ digest, imprint, policy: OID.tsaPolicyRsa, nonce: random(8) }).der);
const ocsp = ocspRespond(
  responder,
  ocspRequest(parseCertificate(person.certificate), parseCertificate(ca.certificate), random(16)),
  { now, status: () => ({ kind: 'good' }) },
);
const crl = makeCrl(ca, { number: 1, thisUpdate: now, nextUpdate: now + DAY, revoked: [] });
const lists = { crls: [crl], certificates: [ca.certificate, root.certificate] };
const evidence = { ...lists, ocsp: [ocsp] };

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const anchors = file(
  'anchors.pem',
  [root, ca].map(({ certificate }) => pem('CERTIFICATE', certificate)).join(''),
);

function openssl(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  assert.equal(status, 0, `openssl ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout + stderr;
}

function verifiesCms(cms: Uint8Array, content: Uint8Array): void {
  const input = ['-inform', 'der', '-in', file('cms', cms), '-content', file('content', content)];
  openssl(
    'cms',
    '-verify',
    '-binary',
    ...input,
    '-CAfile',
    anchors,
    '-purpose',
    'any',
    '-out',
    join(folder, 'out'),
  );
}

test(
  'openssl verifies the seal, a person and both archive time-stamps of a container',
  { skip },
  async () => {
    const appeal = utf8Bytes('Өтініш № 3');
    const bes = cadesBes(person, appeal, { signingTime: now });
    const stamped = addTimeStamp(bes, answered(timeStampRequestFor(bes, random(8)).der));
    const lasting = await addArchiveTimeStamp(addEvidence(stamped, evidence), appeal, stamp, OID.sha256);
    const container = await writeAsic({
      files: [{ name: 'appeal.txt', bytes: appeal }],
      signatures: [{ document: 'appeal.txt', cms: lasting }],
      seal: (manifest) => cadesBes(sealer, manifest, { signingTime: now }),
      modifiedAt: now,
    });
    const archived = await addArchiveManifest({
      container,
      stamp,
      stampDigest: OID.sha256,
      evidence,
      modifiedAt: now,
    });
    const renewed = await addArchiveManifest({
      container: archived,
      stamp,
      stampDigest: OID.sha256,
      // 'openssl ts' reads tokens as PKCS #7, which knows lists but no OCSP answers.
      evidence: lists,
      modifiedAt: now,
    });
    const { files } = readAsic(renewed);
    const get = (name: string): Uint8Array => files.get(name) ?? assert.fail(name);
    verifiesCms(get('META-INF/signature001.p7s'), get('META-INF/ASiCManifest001.xml'));
    verifiesCms(get('appeal.txt.p7s'), get('appeal.txt'));
    for (const [token, manifest] of [
      ['META-INF/timestamp001.tst', 'META-INF/ASiCArchiveManifest001.xml'],
      ['META-INF/timestamp002.tst', 'META-INF/ASiCArchiveManifest.xml'],
    ] as const) {
      const input = ['-token_in', '-in', file('token', get(token)), '-data', file('data', get(manifest))];
      assert.match(openssl('ts', '-verify', ...input, '-CAfile', anchors), /Verification: OK/);
    }
  },
);
