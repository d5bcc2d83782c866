import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { readAsn1 } from '../asn1/reader.ts';
import { integer, octets, oid, seq } from '../asn1/writer.ts';
import { fromHex, toHex } from '../bytes.ts';
import { cadesBes, makeDigitalSystem, makePerson, seededRandom } from '../dev-pki/index.ts';
import { pem } from '../dev-pki/pem.ts';
import { rsaKey } from '../dev-pki/rsa-key.ts';
import { OID } from '../oids.ts';
import { AIGUL, APPEAL, DAY, failed, makeScene, NOW } from '../testing/scene.ts';
import { sealOfSystem } from '../verify/purposes.ts';
import { readIterations, turnsOfFile } from './decrypt.ts';
import {
  holderFromPkcs12,
  Pkcs12Error,
  readPkcs12,
  writePkcs12,
  type Pkcs12,
  type Pkcs12Writing,
} from './index.ts';
import { decryptRc2Cbc } from './rc2.ts';

const absent = spawnSync('openssl', ['version']).status !== 0;
const skip = absent && process.env['CI'] !== 'true' ? 'openssl is not installed' : false;
const folder = mkdtempSync(join(tmpdir(), 'pkcs12-'));
after(() => rmSync(folder, { recursive: true }));

const PASSWORD = 'Құпия сөз 12';
const random = seededRandom('pkcs12');
const scene = makeScene('pkcs12');
const { pki } = scene;
const issued = { issuer: pki.issuingCa, urls: pki.urls, notBefore: NOW - DAY, notAfter: NOW + DAY };
const rsa = rsaKey();
const person = makePerson({ ...AIGUL, key: rsa, ...issued });
const system = makeDigitalSystem({
  ...issued,
  key: pki.tsa.key,
  cn: 'Қабылдау',
  systemOid: '1.2.398.3.3.4.1.2.6.999',
  organisation: 'Әкімдік',
  bin: '050140001234',
});
const authorities = [pki.issuingCa.certificate, pki.root.certificate];

function path(name: string): string {
  return join(folder, name);
}

function openssl(...args: readonly string[]): string {
  return execFileSync('openssl', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The file that openssl makes of the person's key and certificates. */
function exported(name: string, password: string, ...options: readonly string[]): Uint8Array {
  writeFileSync(path('key.pem'), rsa.pem);
  writeFileSync(path('person.pem'), pem('CERTIFICATE', person.certificate));
  // The root before its authority: the order of a chain is not the order of the file.
  const chain = authorities.toReversed().map((der) => pem('CERTIFICATE', der));
  writeFileSync(path('chain.pem'), chain.join(''));
  const files = ['-inkey', 'key.pem', '-in', 'person.pem', '-certfile', 'chain.pem', '-out', name];
  openssl('pkcs12', '-export', ...options, ...files, '-passout', `pass:${password}`);
  return new Uint8Array(readFileSync(path(name)));
}

const EXPORTS: readonly (readonly [name: string, password: string, ...options: string[]])[] = [
  ['triple DES and RC2 with 40 bits, SHA-1', PASSWORD, '-legacy'],
  ['AES-256 and SHA-256', PASSWORD],
  ['AES-128 and SHA-512', PASSWORD, '-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'sha512'],
  ['certificates in the clear', PASSWORD, '-certpbe', 'NONE'],
  ['no password', '', '-legacy'],
];

for (const [name, password, ...options] of EXPORTS) {
  test(`a file of openssl with an RSA key is read: ${name}`, { skip }, () => {
    const file = exported('rsa.p12', password, ...options);
    const { key, certificate, chain } = readPkcs12(file, password);
    assert.ok(key.algorithm === 'rsa');
    assert.equal(pem('PRIVATE KEY', key.pkcs8), rsa.pem);
    assert.deepEqual(certificate, person.certificate);
    assert.deepEqual(chain, authorities);
    refusedAs('password', file, `${password}!`);
  });
}

const gost: Pkcs12 = {
  key: { algorithm: 'gost512', scalar: pki.tsa.key.scalar },
  certificate: system.certificate,
  chain: authorities,
};
const pkcs8 = new Uint8Array(Buffer.from(rsa.pem.replace(/-----[A-Z ]+-----/g, ''), 'base64'));
const ofRsa: Pkcs12 = {
  key: { algorithm: 'rsa', pkcs8 },
  certificate: person.certificate,
  chain: authorities,
};

function written(contents: Pkcs12 = gost, options: Partial<Pkcs12Writing> = {}): Uint8Array {
  return writePkcs12(contents, { password: PASSWORD, random, iterations: 2, protection: 'nca', ...options });
}

function refusedAs(reason: Pkcs12Error['reason'], file: Uint8Array, password = PASSWORD): void {
  assert.throws(
    () => readPkcs12(file, password),
    (error) => error instanceof Pkcs12Error && error.reason === reason,
    reason,
  );
}

test('a key of GOST 34.10-2015 comes back with its certificate and those of its issuers', () => {
  for (const protection of ['modern', 'nca'] as const) {
    for (const password of [PASSWORD, '']) {
      const file = written(gost, { protection, password });
      assert.deepEqual(readPkcs12(file, password), gost);
      refusedAs('password', file, `${password} `);
    }
  }
});

test('openssl opens what is written here', { skip }, () => {
  for (const protection of ['modern', 'nca'] as const) {
    writeFileSync(path('ours.p12'), written(ofRsa, { protection }));
    const legacy = protection === 'nca' ? ['-legacy'] : [];
    const told = openssl('pkcs12', ...legacy, '-in', 'ours.p12', '-nodes', '-passin', `pass:${PASSWORD}`);
    assert.ok(told.includes(rsa.pem));
    assert.equal(told.match(/BEGIN CERTIFICATE/g)?.length, 3);
  }
});

test('an installation seals with a file of the kind that the national authority gives out', () => {
  const holder = holderFromPkcs12(written(), PASSWORD, random);
  const cms = cadesBes(holder, APPEAL, { signingTime: NOW });
  const report = scene.verifies(cms, { purpose: sealOfSystem('050140001234') });
  assert.deepEqual(failed(report), []);
  assert.throws(
    () => holderFromPkcs12(written(ofRsa), PASSWORD, random),
    (error) => error instanceof Pkcs12Error && error.reason === 'unsupported',
  );
});

test('a file whose certificate is of another key, or whose key is out of range, is refused by name', () => {
  refusedAs('noCertificate', written({ ...gost, certificate: scene.aigul.certificate }));
  const scalar = new Uint8Array(64).fill(0xff);
  refusedAs('malformed', written({ ...gost, key: { algorithm: 'gost512', scalar } }));
  refusedAs('malformed', written({ ...gost, key: { algorithm: 'gost512', scalar: new Uint8Array(64) } }));
  refusedAs('malformed', written({ ...gost, key: { algorithm: 'rsa', pkcs8: new Uint8Array(9) } }));
  const kind = seq(oid(OID.gost2004Key), seq(oid(OID.gost2004CurveA), oid(OID.gost34311TestSubstitution)));
  const older = seq(integer(0), kind, octets(octets(new Uint8Array(32).fill(1))));
  refusedAs('unsupported', written({ ...gost, key: { algorithm: 'rsa', pkcs8: older } }));
});

test('however a file is damaged, reading it ends in a Pkcs12Error or in the same key', () => {
  const file = written();
  const read = (bytes: Uint8Array): void => {
    try {
      assert.deepEqual(readPkcs12(bytes, PASSWORD), gost);
    } catch (error) {
      assert.ok(error instanceof Pkcs12Error, String(error));
    }
  };
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, flip, cut) => {
      const bent = Uint8Array.from(cut ? file.subarray(0, at) : file);
      if (!cut) bent[at] = (bent[at] as number) ^ flip;
      read(bent);
    }),
  );
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), read));
  // Damage under a right check value: what somebody who knows the password can make.
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(pkcs8.length - 1), (noise, at) => {
      const bent = Uint8Array.from(pkcs8);
      bent.set(noise.subarray(0, pkcs8.length - at), at);
      for (const contents of [bent, noise]) {
        const key = { algorithm: 'rsa', pkcs8: contents } as const;
        try {
          readPkcs12(written({ key, certificate: noise, chain: authorities }), PASSWORD);
          assert.fail('a key without its certificate');
        } catch (error) {
          assert.ok(error instanceof Pkcs12Error, String(error));
        }
      }
    }),
    { numRuns: 50 },
  );
  for (const bytes of [new Uint8Array(), new Uint8Array(2_000_000), pki.root.certificate])
    refusedAs('malformed', bytes);
});

test('a count of turns that would keep the reader busy for minutes is refused', () => {
  const file = written();
  assert.equal(toHex(file.subarray(-3)), '020102');
  file.set(fromHex('02047fffffff'), file.length - 6);
  refusedAs('malformed', file);
  const turns = turnsOfFile();
  const asked = readAsn1(integer(900_000));
  for (let part = 0; part < 3; part++) assert.equal(readIterations(asked, turns), 900_000);
  assert.throws(() => readIterations(asked, turns), { name: 'Pkcs12Error' });
});

// RFC 2268 §5: key, effective bits, plain text, cipher text.
const RC2: readonly (readonly [string, number, string, string])[] = [
  ['0000000000000000', 63, '0000000000000000', 'ebb773f993278eff'],
  ['ffffffffffffffff', 64, 'ffffffffffffffff', '278b27e42e2f0d49'],
  ['3000000000000000', 64, '1000000000000001', '30649edf9be7d2c2'],
  ['88', 64, '0000000000000000', '61a8a244adacccf0'],
  ['88bca90e90875a', 64, '0000000000000000', '6ccf4308974c267f'],
  ['88bca90e90875a7f0f79c384627bafb2', 64, '0000000000000000', '1a807d272bbe5db1'],
  ['88bca90e90875a7f0f79c384627bafb2', 128, '0000000000000000', '2269552ab0f85ca6'],
  [
    '88bca90e90875a7f0f79c384627bafb216f80a6f85920584c42fceb0be255daf1e',
    129,
    '0000000000000000',
    '5b78d3a43dfff1f1',
  ],
];

test('RC2 decrypts the vectors of RFC 2268', () => {
  for (const [key, bits, plain, cipher] of RC2) {
    const opened = decryptRc2Cbc({ key: fromHex(key), bits, iv: new Uint8Array(8) }, fromHex(cipher));
    assert.equal(toHex(opened), plain);
  }
  assert.throws(
    () => decryptRc2Cbc({ key: new Uint8Array(5), bits: 40, iv: new Uint8Array(8) }, new Uint8Array(7)),
    RangeError,
  );
});
