/** openssl, which knows nothing of this project, reads and verifies what the dev PKI makes with RSA keys. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { toHex, utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { cadesBes } from './cades.ts';
import { askForTimestamp, cadesT } from './cades-t.ts';
import {
  makeDigitalSystem,
  makeIssuingCa,
  makeOcspResponder,
  makePerson,
  makeRoot,
  makeTsa,
} from './certificates.ts';
import { makeCrl, REASON } from './crl.ts';
import type { Holder } from './holder.ts';
import { serialOf } from './keys.ts';
import { ocspRespond } from './ocsp-responder.ts';
import { pem } from './pem.ts';
import { seededRandom } from './random.ts';
import { rsaKey } from './rsa-key.ts';
import { tsaRespond } from './tsa.ts';

const absent = spawnSync('openssl', ['version']).status !== 0;
const skip = absent && process.env['CI'] !== 'true' ? 'openssl is not installed' : false;

const DAY = 86_400_000;
const now = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'dev-pki-'));
after(() => rmSync(folder, { recursive: true }));

const random = seededRandom('openssl');
const validity = { notBefore: now - DAY, notAfter: now + 365 * DAY };
const urls = {
  ocsp: 'http://127.0.0.1/ocsp',
  caIssuers: 'http://127.0.0.1/ca',
  crl: 'http://127.0.0.1/crl',
  deltaCrl: 'http://127.0.0.1/d',
};
const root = makeRoot({ key: rsaKey(), cn: 'DEV ROOT (RSA)', ...validity });
const ca = makeIssuingCa({ key: rsaKey(), cn: 'DEV CA (RSA)', issuer: root, ...validity });
const issued = { issuer: ca, urls, ...validity };
const person = makePerson({
  key: rsaKey(),
  ...issued,
  cn: 'ТЕСТОВ ТЕСТ',
  surname: 'ТЕСТОВ',
  given: 'ТЕСТОВИЧ',
  iin: '123456789011',
  organisation: 'АО «ТЕСТ»',
  bin: '123456789021',
  roles: [OID.legalEntity, OID.legalHead],
});

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function certificateFile(name: string, ...holders: Holder[]): string {
  return file(`${name}.pem`, holders.map(({ certificate }) => pem('CERTIFICATE', certificate)).join(''));
}

/** What openssl prints; a failure is thrown with its words. */
function openssl(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  assert.equal(status, 0, `openssl ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout + stderr;
}

test('openssl prints the certificate of an employee with every field of the profile', { skip }, () => {
  const text = execFileSync(
    'openssl',
    [
      'x509',
      '-inform',
      'der',
      '-in',
      file('person.der', person.certificate),
      '-noout',
      '-text',
      '-nameopt',
      'utf8',
    ],
    { encoding: 'utf8' },
  );
  for (const expected of [
    /Version: 3/,
    /Subject:.*CN=ТЕСТОВ ТЕСТ.*SN=ТЕСТОВ.*serialNumber=IIN123456789011.*C=KZ.*O=АО «ТЕСТ».*OU=BIN123456789021.*GN=ТЕСТОВИЧ/,
    /X509v3 Key Usage: critical\s+Digital Signature, Non Repudiation\n/,
    /E-mail Protection, 1\.2\.398\.3\.3\.4\.1\.2, 1\.2\.398\.3\.3\.4\.1\.2\.1/,
    /Policy: 1\.2\.398\.3\.3\.2\.1/,
    /OCSP - URI:http:\/\/127\.0\.0\.1\/ocsp/,
    /X509v3 Freshest CRL/,
  ]) {
    assert.match(text, expected);
  }
});

test('openssl verifies the chain of a person, a system, a responder and an authority', { skip }, () => {
  const system = makeDigitalSystem({
    key: rsaKey(),
    ...issued,
    cn: 'DEV ЖҮЙЕ',
    systemOid: '1.2.3.4',
    organisation: 'ТЕСТ',
    bin: '123456789021',
  });
  const responder = makeOcspResponder({ key: rsaKey(), ...issued });
  const anchors = ['-CAfile', certificateFile('root', root), '-untrusted', certificateFile('ca', ca)];
  openssl('verify', ...anchors, '-purpose', 'smimesign', certificateFile('person', person));
  openssl('verify', ...anchors, certificateFile('system', system));
  openssl('verify', ...anchors, certificateFile('responder', responder));
});

test('openssl verifies attached and detached CMS', { skip }, () => {
  const content = utf8Bytes('Өтініш № 1');
  const anchors = ['-CAfile', certificateFile('anchors', root, ca), '-purpose', 'smimesign'];
  const attached = file('attached.cms', cadesBes(person, content, { signingTime: now, attached: true }));
  openssl(
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'der',
    '-in',
    attached,
    ...anchors,
    '-out',
    join(folder, 'out'),
  );
  const detached = file('detached.cms', cadesBes(person, content, { signingTime: now }));
  const document = ['-content', file('document', content), '-out', join(folder, 'out')];
  openssl('cms', '-verify', '-binary', '-inform', 'der', '-in', detached, ...document, ...anchors);
});

test('openssl verifies a time-stamp and the CMS that carries one', { skip }, () => {
  const tsa = makeTsa({ key: rsaKey(), ...issued });
  const content = utf8Bytes('Өтініш № 2');
  const { request } = askForTimestamp(cadesBes(person, content, { signingTime: now }), random);
  const response = tsaRespond(tsa, request, { now, random });
  const anchors = ['-CAfile', certificateFile('anchors', root, ca)];
  const query = ['-queryfile', file('query.tsq', request), '-in', file('reply.tsr', response)];
  assert.match(openssl('ts', '-verify', ...query, ...anchors), /Verification: OK/);
  const stamped = file('stamped.cms', cadesT(person, content, { signingTime: now, tsa, random }));
  const document = ['-content', file('document', content), '-out', join(folder, 'out')];
  openssl('cms', '-verify', '-binary', '-inform', 'der', '-in', stamped, ...document, ...anchors);
});

test('openssl verifies OCSP answers with their nonce', { skip }, () => {
  const responder = makeOcspResponder({ key: rsaKey(), ...issued });
  const serial = toHex(serialOf(person.key));
  const request = ocspRequest(
    parseCertificate(person.certificate),
    parseCertificate(ca.certificate),
    random(16),
  );
  const ask = (response: Uint8Array): string =>
    openssl(
      ...['ocsp', '-reqin', file('request', request), '-respin', file('response', response)],
      ...['-CAfile', certificateFile('anchors', root, ca), '-issuer', certificateFile('ca', ca)],
      // -no_nonce: openssl adds none of its own to the request; the one in it is compared all the same.
      ...['-no_nonce', '-sha256', '-cert', certificateFile('person', person)],
    );
  const good = ocspRespond(responder, request, {
    now,
    status: (asked) => (asked === serial ? { kind: 'good' } : { kind: 'unknown' }),
  });
  assert.match(ask(good), /person\.pem: good/);
  const revoked = ocspRespond(responder, request, {
    now,
    status: () => ({ kind: 'revoked', at: now - DAY, reason: REASON.superseded }),
  });
  assert.match(ask(revoked), /person\.pem: revoked[^]*superseded/);
});

test('openssl verifies full and delta CRLs', { skip }, () => {
  const contents = {
    number: 7,
    thisUpdate: now,
    nextUpdate: now + DAY,
    revoked: [{ certificate: person.certificate, at: now, reason: REASON.keyCompromise }],
  };
  const print = (crl: Uint8Array): string =>
    openssl(
      ...['crl', '-inform', 'der', '-in', file('list.crl', crl), '-noout', '-text'],
      ...['-CAfile', certificateFile('anchors', root, ca)],
    );
  const full = print(makeCrl(ca, contents));
  assert.match(full, /verify OK/);
  assert.match(full, /Key Compromise/);
  assert.match(
    print(makeCrl(ca, { ...contents, number: 8, baseNumber: 7 })),
    /Delta CRL Indicator: critical\s+7/,
  );
});
