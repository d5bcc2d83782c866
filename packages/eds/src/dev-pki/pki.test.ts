import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { readBitOctets, readOctets, readText, sequence } from '../asn1/values.ts';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { verify } from '../gost/signature.ts';
import { streebog512 } from '../gost/streebog.ts';
import { OID } from '../oids.ts';
import { cadesBes } from './cades.ts';
import { holderFromJson } from './holder-json.ts';
import { certificateFields, must, type Holder } from './holder.ts';
import { gostKey, gostKeyFrom } from './keys.ts';
import { createDevPki, demoIdentity, devPkiFromJson, devPkiToJson } from './pki.ts';
import { seededRandom } from './random.ts';

const now = Date.UTC(2026, 10, 22, 6);
const aigul = {
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  given: 'БОЛАТҚЫЗЫ',
  iin: '900101400123',
  roles: [OID.individual],
};

function issuedBy(certificate: Uint8Array, issuer: Holder): boolean {
  const [tbs, , signature] = sequence(readAsn1(certificate, { rules: 'der' }), 'certificate');
  const spki = sequence(readAsn1(issuer.key.spki), 'spki');
  const publicKey = readOctets(readAsn1(readBitOctets(spki[1])));
  return verify(publicKey, streebog512(must(tbs).raw), readBitOctets(signature));
}

test('every certificate of the infrastructure is signed by the one above it', () => {
  const pki = createDevPki({ random: seededRandom('chain'), now });
  const person = pki.person(aigul);
  assert.ok(issuedBy(pki.root.certificate, pki.root));
  assert.ok(issuedBy(pki.issuingCa.certificate, pki.root));
  for (const { certificate } of [pki.tsa, pki.ocsp, pki.seal, person]) {
    assert.ok(issuedBy(certificate, pki.issuingCa));
  }
  assert.ok(!issuedBy(person.certificate, pki.root));
});

test('names of authorities begin with DEV', () => {
  const pki = createDevPki({ random: seededRandom('names'), now });
  for (const { certificate } of [pki.root, pki.issuingCa]) {
    const [firstRdn] = sequence(readAsn1(certificateFields(certificate).subject), 'name');
    assert.match(readText(must(firstRdn?.children[0]?.children[1])), /^DEV /);
  }
});

test('the same random octets and time give the same infrastructure, others another', () => {
  const made = (seed: string) => devPkiToJson(createDevPki({ random: seededRandom(seed), now }));
  assert.deepEqual(made('one'), made('one'));
  assert.notDeepEqual(made('one').root, made('two').root);
});

test('an infrastructure read from disk goes on where it stopped', () => {
  const pki = createDevPki({ random: seededRandom('disk'), now });
  const text = JSON.stringify(devPkiToJson(pki));
  const again = devPkiFromJson(JSON.parse(text), { random: seededRandom('later'), now: now + 1 });
  assert.equal(JSON.stringify(devPkiToJson(again)), text);
  const late = again.person({ ...aigul, iin: '900101400124' });
  assert.ok(issuedBy(late.certificate, pki.issuingCa));
});

test('an identity for a page is small and signs the same as its owner', () => {
  const pki = createDevPki({ random: seededRandom('identity'), now });
  const person = pki.person(aigul);
  const identity = demoIdentity(pki, person);
  assert.equal(identity.kind, 'DEV IDENTITY');
  assert.ok(JSON.stringify(identity).length < 5_000);
  const again = holderFromJson(identity, seededRandom('page'));
  assert.equal(toBase64(again.certificate), toBase64(person.certificate));
  const signature = again.key.sign(utf8Bytes('сөз'));
  assert.notEqual(toBase64(signature), toBase64(person.key.sign(utf8Bytes('сөз'))));
  const publicKey = readOctets(readAsn1(readBitOctets(sequence(readAsn1(person.key.spki), 'spki')[1])));
  assert.ok(verify(publicKey, streebog512(utf8Bytes('сөз')), signature));
});

test('keys outside the order of the curve are refused', () => {
  const random = seededRandom('keys');
  assert.throws(() => gostKeyFrom(new Uint8Array(64), random), RangeError);
  assert.throws(() => gostKeyFrom(new Uint8Array(64).fill(0xff), random), RangeError);
  assert.throws(() => gostKeyFrom(new Uint8Array(32).fill(1), random), RangeError);
  assert.equal(gostKey(random).scalar.length, 64);
});

test('key usage, serial number and version are those of the profile', () => {
  const { certificate, key } = createDevPki({ random: seededRandom('profile'), now }).person(aigul);
  const hex = Buffer.from(certificate).toString('hex');
  assert.ok(hex.includes('030203c8'), 'digitalSignature, nonRepudiation, keyAgreement');
  const { serial } = certificateFields(certificate);
  assert.equal(serial.length, 20);
  assert.deepEqual(serial.subarray(1), key.keyId.subarray(1));
  assert.equal(serial[0], (key.keyId[0] ?? 0) & 0x7f);
});

test('a CMS is DER and refers to its signer by issuer and serial number', () => {
  const person = createDevPki({ random: seededRandom('cms'), now }).person(aigul);
  const cms = cadesBes(person, utf8Bytes('Өтініш'), { signingTime: now, attached: true });
  const signedData = must(readAsn1(cms, { rules: 'der' }).children[1]).children[0];
  const signerInfo = must(must(signedData).children.at(-1)).children[0];
  const [issuer, serial] = must(must(signerInfo).children[1]).children;
  const fields = certificateFields(person.certificate);
  assert.deepEqual(must(issuer).raw, fields.issuer);
  assert.deepEqual(must(serial).body, fields.serial);
});
