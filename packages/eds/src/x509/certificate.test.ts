import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitString, ctx, integer, nul, octets, oid, printable, seq, set, tlv, utf8 } from '../asn1/writer.ts';
import { Asn1Error, readAsn1 } from '../asn1/reader.ts';
import { concat, toHex } from '../bytes.ts';
import { createDevPki, issueCertificate, seededRandom } from '../dev-pki/index.ts';
import * as ext from '../dev-pki/extensions.ts';
import { OID } from '../oids.ts';
import { productionCertificates, realCertificate, REAL } from '../testing/vectors.ts';
import { parseCertificate, publicKeyOf, tryCertificate } from './certificate.ts';
import { buildChain, chainProblems, verifyCertificate } from './chain.ts';
import { identityOf } from './identity.ts';

const now = Date.UTC(2026, 8, 1);
const pki = createDevPki({ random: seededRandom('x509'), now });
const issued = { key: pki.ocsp.key, issuer: pki.issuingCa, notBefore: now - 1, notAfter: now + 1 };
const attribute = (type: string, value: Uint8Array): Uint8Array => set(seq(oid(type), value));

test('the authorities of the test contour chain to their own root and to no production root', REAL, () => {
  const authority = realCertificate('ca-test/nca_gost2022_test.cer');
  const root = realCertificate('ca-test/root_test_gost_2022.cer');
  const material = { intermediates: [], sent: [] };
  assert.equal(buildChain(authority, { ...material, anchors: [root] })?.length, 2);
  const foreign = { ...material, anchors: productionCertificates(), sent: [root] };
  assert.equal(buildChain(authority, foreign), undefined);
});

test('people of the test contour carry the names, numbers and roles they were given', REAL, () => {
  const person = realCertificate('user-test/nuc2026_individual_valid_individual_valid.cer');
  assert.deepEqual(identityOf(person), {
    ok: true,
    identity: { cn: 'ТЕСТОВ ТЕСТ', surname: 'ТЕСТОВ', given: 'ТЕСТОВИЧ', iin: '123456789011' },
  });
  const head = realCertificate('user-test/nuc2026_legal_valid_head.cer');
  const result = identityOf(head);
  assert.ok(result.ok);
  assert.equal(result.identity.bin, '123456789021');
  assert.equal(result.identity.organisation, 'АО "ТЕСТ"');
  assert.ok(head.extendedKeyUsage.includes(OID.legalHead));
  assert.deepEqual([...(head.keyUsage ?? [])], ['digitalSignature', 'nonRepudiation', 'keyAgreement']);
});

function subjectOf(...serials: string[]): Uint8Array {
  return seq(
    attribute(OID.commonName, utf8('СЕРІКОВА АЙГҮЛ')),
    ...serials.map((text) => attribute(OID.serialNumber, printable(text))),
  );
}

test('a subject with two serial numbers has no identity', () => {
  const made = (...serials: string[]) =>
    identityOf(
      parseCertificate(
        issueCertificate({ ...issued, subject: subjectOf(...serials), extensions: [] }).certificate,
      ),
    );
  assert.equal(made('IIN900101400123', 'IIN900101400124').ok, false);
  assert.equal(made('IIN900101400123', 'IIN900101400123').ok, false);
  const one = made('IIN900101400123');
  assert.equal(one.ok && one.identity.iin, '900101400123');
  for (const text of ['IIN90010140012', 'iin900101400123', 'IIN9001014001234', '900101400123']) {
    const result = made(text);
    assert.ok(result.ok && result.identity.iin === undefined, text);
  }
});

test('a serial number hidden in the text of another attribute is not taken for the IIN', () => {
  const subject = seq(attribute(OID.commonName, utf8('X, SERIALNUMBER=IIN900101400123')));
  const certificate = parseCertificate(issueCertificate({ ...issued, subject, extensions: [] }).certificate);
  const result = identityOf(certificate);
  assert.ok(result.ok && result.identity.iin === undefined);
});

test('a critical extension that is not understood is named', () => {
  const extensions = [ext.extension('1.2.3.5', seq(), true), ext.extension('1.2.3.4', seq(), false)];
  const { certificate } = issueCertificate({ ...issued, subject: subjectOf(), extensions });
  assert.deepEqual(parseCertificate(certificate).unknownCritical, ['1.2.3.5']);
});

test('the same extension twice, bytes after the end and two signature algorithms are refused', () => {
  const twice = [ext.keyUsage(ext.USAGE.digitalSignature), ext.keyUsage(ext.USAGE.certSign)];
  const { certificate } = issueCertificate({ ...issued, subject: subjectOf(), extensions: twice });
  assert.throws(() => parseCertificate(certificate), Asn1Error);
  const good = issueCertificate({ ...issued, subject: subjectOf(), extensions: [] }).certificate;
  assert.equal(tryCertificate(Uint8Array.from([...good, 0])), undefined);
  const [tbs, , signature] = readAsn1(good).children;
  const other = seq(tbs?.raw ?? good, seq(oid(OID.rsaSha256)), signature?.raw ?? good);
  assert.throws(() => parseCertificate(other), /two signature algorithms/);
});

test('a certificate keeps its bytes whatever happens to the buffer it came from', () => {
  const bytes = Uint8Array.from(pki.root.certificate);
  const certificate = parseCertificate(bytes);
  bytes.fill(0);
  assert.ok(verifyCertificate(certificate, certificate));
});

test('keys of unknown kinds and broken points are told apart and never used', () => {
  const spki = (key: Uint8Array, algorithm: Uint8Array): Uint8Array => seq(algorithm, bitString(key));
  const kind = (der: Uint8Array) => {
    const key = { ...pki.ocsp.key, spki: der };
    const made = issueCertificate({ ...issued, key, subject: subjectOf(), extensions: [] });
    return publicKeyOf(parseCertificate(made.certificate)).kind;
  };
  const gost = seq(oid(OID.gost2015Key512), seq(oid(OID.gost2015Curve512A), oid(OID.streebog512)));
  assert.equal(kind(spki(octets(new Uint8Array(128).fill(1)), gost)), 'malformed');
  assert.equal(kind(spki(new Uint8Array(3), gost)), 'malformed');
  const elsewhere = seq(oid(OID.gost2015Key512), seq(oid('1.2.643.7.1.2.1.2.2')));
  assert.equal(kind(spki(octets(new Uint8Array(128)), elsewhere)), 'unsupported');
  assert.equal(kind(spki(new Uint8Array(65), seq(oid('1.2.840.10045.2.1')))), 'unsupported');
  assert.equal(kind(spki(seq(integer(15n), integer(3n)), seq(oid(OID.rsaKey)))), 'malformed');
});

test('a path needs the right name, the right key identifier and a signature that verifies', () => {
  const root = parseCertificate(pki.root.certificate);
  const authority = parseCertificate(pki.issuingCa.certificate);
  const material = { anchors: [root], intermediates: [], sent: [] };
  assert.equal(buildChain(authority, material)?.length, 2);
  const other = createDevPki({ random: seededRandom('twin'), now });
  const twin = parseCertificate(other.root.certificate);
  assert.equal(toHex(twin.subject.der), toHex(root.subject.der));
  assert.equal(buildChain(authority, { ...material, anchors: [twin] }), undefined);
  assert.equal(buildChain(authority, { ...material, anchors: [], sent: [root] }), undefined);
});

test('a person cannot issue certificates, nor an authority beyond its path length', () => {
  const person = pki.person({
    cn: 'ОМАРОВ ЕРЛАН',
    surname: 'ОМАРОВ',
    iin: '850505300456',
    roles: [OID.individual],
  });
  const below = issueCertificate({
    ...issued,
    issuer: person,
    subject: subjectOf('IIN900101400123'),
    extensions: [],
  });
  const certificates = [
    below.certificate,
    person.certificate,
    pki.issuingCa.certificate,
    pki.root.certificate,
  ];
  const [leaf, middle, authority, root] = certificates.map(parseCertificate);
  assert.ok(leaf && middle && authority && root);
  const chain = buildChain(leaf, { anchors: [root], intermediates: [authority], sent: [middle] });
  assert.equal(chain?.length, 4);
  assert.match(chainProblems(chain ?? [], now).constraints ?? '', /not a certification authority/);
  const issuing = issueCertificate({
    ...issued,
    key: pki.tsa.key,
    subject: subjectOf(),
    extensions: [ext.basicConstraints(), ext.keyUsage(ext.USAGE.certSign)],
  });
  const second = issueCertificate({ ...issued, issuer: issuing, subject: subjectOf('A'), extensions: [] });
  const [low, sub] = [second.certificate, issuing.certificate].map(parseCertificate);
  assert.ok(low && sub);
  const longer = buildChain(low, { anchors: [root], intermediates: [authority], sent: [sub] });
  assert.match(chainProblems(longer ?? [], now).constraints ?? '', /longer than allowed/);
});

test('an extension block outside version 3 is refused', () => {
  const good = issueCertificate({ ...issued, subject: subjectOf(), extensions: [] }).certificate;
  const [tbs, algorithm, signature] = readAsn1(good).children;
  const parts = (tbs?.children ?? []).slice(1).map(({ raw }) => raw);
  const old = seq(seq(ctx(0, integer(1)), ...parts), algorithm?.raw ?? good, signature?.raw ?? good);
  assert.equal(tryCertificate(old), undefined);
});

/** The certificate with other members of its body. */
function withBody(change: (parts: Uint8Array[]) => readonly Uint8Array[]): Uint8Array {
  const good = issueCertificate({ ...issued, subject: subjectOf(), extensions: [] }).certificate;
  const [tbs, algorithm, signature] = readAsn1(good).children;
  const parts = (tbs?.children ?? []).map(({ raw }) => raw);
  return seq(seq(...change(parts)), algorithm?.raw ?? good, signature?.raw ?? good);
}

test('serial numbers below zero or of more than twenty octets are refused', () => {
  const serial = (value: bigint) => withBody((parts) => parts.with(1, integer(value)));
  assert.ok(tryCertificate(serial(2n ** 160n - 1n)));
  for (const value of [-1n, 2n ** 160n, 2n ** 8000n])
    assert.throws(() => parseCertificate(serial(value)), /serial/);
});

test('unique identifiers out of their order or twice, and two blocks of extensions are refused', () => {
  const first = tlv(0x81, Uint8Array.of(0, 1));
  const second = tlv(0x82, Uint8Array.of(0, 1));
  const before = (...more: Uint8Array[]) =>
    withBody((parts) => [...parts.slice(0, -1), ...more, ...parts.slice(-1)]);
  assert.ok(tryCertificate(before(first, second)));
  for (const wrong of [before(second, first), before(first, first)])
    assert.equal(tryCertificate(wrong), undefined);
  assert.equal(tryCertificate(withBody((parts) => [...parts, ...parts.slice(-1)])), undefined);
  assert.equal(tryCertificate(withBody((parts) => [...parts, nul()])), undefined);
});

test('lengths and numbers that are not in their shortest form are refused', () => {
  const good = pki.root.certificate;
  const body = readAsn1(good).body;
  const long = concat(Uint8Array.of(0x30, 0x83, 0, body.length >> 8, body.length & 255), body);
  const open = concat(Uint8Array.of(0x30, 0x80), body, Uint8Array.of(0, 0));
  for (const form of [long, open]) {
    assert.ok(readAsn1(form), 'BER is what it remains');
    assert.throws(() => parseCertificate(form), Asn1Error);
  }
  assert.throws(
    () => parseCertificate(withBody((parts) => parts.with(1, tlv(2, Uint8Array.of(0, 1))))),
    /shortest/,
  );
  const loose = ext.extension(OID.keyUsage, tlv(3, Uint8Array.of(6, 0xff)), true);
  const made = issueCertificate({ ...issued, subject: subjectOf(), extensions: [loose] }).certificate;
  assert.throws(() => parseCertificate(made), /unused bits/);
});

test('bytes after the end of an extension, of a key and of a name attribute are refused', () => {
  const trailing = ext.extension(OID.keyUsage, concat(bitString(Uint8Array.of(0xc0), 6), nul()), true);
  const made = issueCertificate({ ...issued, subject: subjectOf(), extensions: [trailing] }).certificate;
  assert.throws(() => parseCertificate(made), /after the end/);
  const longer = seq(set(seq(oid(OID.commonName), utf8('А'), nul())));
  assert.equal(tryCertificate(withBody((parts) => parts.with(5, longer))), undefined);
  const spki = seq(seq(oid(OID.rsaKey), nul()), bitString(concat(seq(integer(15n), integer(3n)), nul())));
  const key = parseCertificate(withBody((parts) => parts.with(6, spki)));
  assert.equal(publicKeyOf(key).kind, 'malformed');
});
