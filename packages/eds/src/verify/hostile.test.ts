/** What bad input gets: a refusal with a name, within a fifth of a second of CPU, whatever its size (spec §5 row 1). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { bitString, ctx, integer, nul, octets, oid, printable, seq, set, tlv } from '../asn1/writer.ts';
import { concat, concatAll, utf8Bytes } from '../bytes.ts';
import { MAX_CONTAINER } from '../cms/container.ts';
import { extension } from '../dev-pki/extensions.ts';
import { issueCertificate, makeIssuingCa } from '../dev-pki/index.ts';
import { certificateFields } from '../dev-pki/holder.ts';
import { gostKey } from '../dev-pki/keys.ts';
import { DEV_CA_NAME } from '../dev-pki/pki.ts';
import { OID } from '../oids.ts';
import { APPEAL, DAY, failed, makeScene, NOW } from '../testing/scene.ts';
import { trustStore } from '../trust/trust-store.ts';
import type { CheckName } from './checks.ts';
import type { VerificationInput, VerificationReport } from './report.ts';

const scene = makeScene('hostile');
const { pki, aigul, random } = scene;
const cms = scene.signs(aigul);
const MOST_CPU = 200_000;

const members = (readAsn1(cms).children[1]?.children[0]?.children ?? []).map(({ raw }) => raw);
const [version, digests, content, certificates, signers] = members as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const info = readAsn1(signers).children[0]?.children.map(({ raw }) => raw) ?? [];
const wrap = (...parts: Uint8Array[]): Uint8Array => seq(oid(OID.signedData), ctx(0, seq(...parts)));
const withSigner = (...parts: Uint8Array[]): Uint8Array =>
  wrap(version, digests, content, certificates, set(seq(...parts)));
const withCertificates = (...list: Uint8Array[]): Uint8Array =>
  wrap(version, digests, content, ctx(0, ...list), signers);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Verifies at a bounded cost: the better of two runs, as the first may also compile. */
function verifies(bytes: Uint8Array, other: Partial<VerificationInput> = {}): VerificationReport {
  const runs = times(2, () => {
    const before = process.cpuUsage();
    const report = scene.verifies(bytes, other);
    const { user, system } = process.cpuUsage(before);
    return { report, spent: user + system };
  });
  const spent = Math.min(...runs.map((run) => run.spent));
  assert.ok(spent < MOST_CPU, `${spent} µs of CPU`);
  const { report } = runs[0] ?? assert.fail();
  assert.equal(report.valid, false);
  assert.equal(report.verdict, 'invalid');
  return report;
}

function refuses(bytes: Uint8Array, detail: RegExp, name: CheckName = 'structure'): void {
  const report = verifies(bytes);
  assert.deepEqual(failed(report), [name]);
  assert.match(report.checks.find(({ ok }) => !ok)?.detail ?? '', detail);
}

test('nothing, a word, a picture and an HTML page are no signatures', () => {
  for (const bytes of [
    new Uint8Array(),
    utf8Bytes('қол қойдым'),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    utf8Bytes('<html><body>502 Bad Gateway</body></html>'),
    new Uint8Array(1000).fill(0xff),
  ]) {
    refuses(bytes, /^$/, 'encoding');
  }
  refuses(Uint8Array.of(0x30), /bytes end/);
  refuses(Uint8Array.of(0x30, 0), /object identifier|content info/);
});

test('bytes after the end are refused', () => {
  refuses(concat(cms, Uint8Array.of(0)), /after the end/);
  refuses(concat(cms, cms), /after the end/);
});

test('a container of another type is refused', () => {
  refuses(seq(oid(OID.data), ctx(0, octets(APPEAL))), /not signed-data/);
});

test('a file or base64 larger than the limit is refused before it is decoded', () => {
  refuses(new Uint8Array(MAX_CONTAINER + 1).fill(0x41), /^$/, 'size');
  refuses(new Uint8Array(MAX_CONTAINER + 1).fill(0x30), /^$/, 'size');
  assert.deepEqual(failed(scene.verifies(cms, { maxBytes: 100 })), ['size']);
});

test('base64 of megabytes with one wrong character at its end is refused', () => {
  refuses(concat(new Uint8Array(8_000_000).fill(0x41), utf8Bytes('!!!!')), /^$/, 'encoding');
});

test('zero and two signers are refused by their number', () => {
  refuses(wrap(version, digests, content, certificates, set()), /nobody signed/, 'oneSigner');
  const signer = seq(...info);
  refuses(wrap(version, digests, content, certificates, set(signer, signer)), /2 signers/, 'oneSigner');
});

test('five thousand certificates are refused by count, not by patience', () => {
  refuses(withCertificates(...times(5000, () => seq(nul()))), /too many certificates/);
  refuses(withCertificates(...times(5000, () => aigul.certificate)), /too many elements/);
  refuses(withCertificates(...times(5000, () => ctx(1))), /too many certificates/);
});

test('thousands of signers, attributes and values are refused by count', () => {
  const signer = seq(...info);
  refuses(wrap(version, digests, content, certificates, set(...times(17, () => signer))), /too many signers/);
  const attribute = seq(oid('1.2.3'), set(nul()));
  for (const count of [65, 10_000]) {
    refuses(withSigner(...info, ctx(1, ...times(count, () => attribute))), /too many attributes/);
    const signed = ctx(0, ...times(count, () => attribute));
    refuses(withSigner(...info.with(3, signed)), /too many attributes/);
  }
  refuses(withSigner(...info, ctx(1, ...times(30_000, () => attribute))), /too many elements/);
  refuses(
    withSigner(...info, ctx(1, seq(oid('1.2.3'), set(...times(17, nul))))),
    /attribute of a wrong shape/,
  );
});

test('ten thousand nested sequences are refused by depth', () => {
  const open = new Uint8Array(20_000);
  for (let at = 0; at < open.length; at += 2) open.set([0x30, 0x80], at);
  refuses(open, /nested too deep/);
  let nested: Uint8Array = nul();
  for (let depth = 0; depth < 10_000; depth++) nested = seq(nested);
  refuses(nested, /nested too deep/);
  refuses(withSigner(...info.slice(1), nested), /nested too deep/);
});

test('lengths that promise more than there is, or more than a machine has, are refused', () => {
  refuses(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), /longer than/);
  refuses(Uint8Array.of(0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1), /more than four octets/);
});

test('integers and object identifiers of a million octets, and arcs beyond counting, are refused', () => {
  const huge = new Uint8Array(1_000_000).fill(1);
  refuses(wrap(tlv(2, huge), digests, content, certificates, signers), /integer of a wrong length/);
  const { issuer } = certificateFields(aigul.certificate);
  refuses(withSigner(...info.with(1, seq(issuer, tlv(2, huge)))), /integer of a wrong length/);
  const wrongLength = /object identifier of a wrong length/;
  refuses(seq(tlv(6, huge), ctx(0, seq())), wrongLength);
  refuses(withSigner(...info.with(2, seq(tlv(6, huge), nul()))), wrongLength);
  refuses(withSigner(...info, ctx(1, seq(tlv(6, huge), set(nul())))), wrongLength);
  const arc = tlv(6, concat(new Uint8Array(60).fill(0xff), Uint8Array.of(1)));
  refuses(withSigner(...info.with(2, seq(arc, nul()))), /arc too large/);
  refuses(
    withSigner(...info.with(2, seq(tlv(6, Uint8Array.of(0x80, 1)), nul()))),
    /padded object identifier/,
  );
});

test('content in sixty thousand parts, and content wrapped sixty times, is read once', () => {
  const parts = concatAll(times(60_000, () => octets(Uint8Array.of(7))));
  const inParts = seq(oid(OID.data), ctx(0, tlv(0x24, parts)));
  const pieces = verifies(wrap(version, digests, inParts, certificates, signers));
  assert.deepEqual(failed(pieces), ['documentMatchesContent']);
  let nested = octets(new Uint8Array(4_000_000));
  for (let depth = 0; depth < 55; depth++) nested = tlv(0x24, nested);
  const wrapped = seq(oid(OID.data), ctx(0, nested));
  const deep = verifies(wrap(version, digests, wrapped, certificates, signers));
  assert.deepEqual(failed(deep), ['documentMatchesContent']);
});

test('a signature value larger than any key is refused', () => {
  refuses(withSigner(...info.with(5, octets(new Uint8Array(2_000_000)))), /signature too large/);
});

test('attributes of megabytes are refused before they are encoded anew', () => {
  const large = seq(oid('1.2.3'), set(octets(new Uint8Array(2_000_000))));
  refuses(withSigner(...info.with(3, ctx(0, large))), /too many bytes/);
});

test('a certificate whose name has hundreds of attributes counts as absent', () => {
  const name = seq(...times(200, () => set(seq(oid(OID.commonName), printable('A')))));
  const [tbs, ...rest] = readAsn1(aigul.certificate).children;
  const body = tbs?.children.map(({ raw }) => raw) ?? [];
  const flooded = seq(seq(...body.with(5, name)), ...rest.map(({ raw }) => raw));
  assert.deepEqual(failed(verifies(withCertificates(flooded))), ['signerCertificate']);
});

test('thirty certificates of nothing but extensions are not read to their end', () => {
  const pairs = tlv(0x30, concatAll(times(30_000, nul)));
  const { subject } = certificateFields(aigul.certificate);
  const issued = {
    key: aigul.key,
    issuer: pki.issuingCa,
    notBefore: NOW - DAY,
    notAfter: NOW + DAY,
    subject,
  };
  const extensions = [extension(OID.extendedKeyUsage, pairs)];
  const { certificate } = issueCertificate({ ...issued, extensions });
  assert.deepEqual(failed(verifies(withCertificates(...times(32, () => certificate)))), [
    'signerCertificate',
  ]);
});

/** An authority under the name, key identifier and number of a twin, of this key. */
const lookAlike = (key: typeof pki.issuingCa.key, number: number): Uint8Array =>
  makeIssuingCa({
    key: { ...key, keyId: pki.issuingCa.key.keyId },
    cn: DEV_CA_NAME,
    issuer: pki.root,
    notBefore: NOW - DAY,
    notAfter: NOW + DAY,
    serial: Uint8Array.of(1, number),
  }).certificate;

test('thirty look-alike authorities sent along, of one key and of thirty, cost a bounded number of signatures', () => {
  const { tsa } = scene.trust;
  const nowhere = trustStore({ signer: [], tsa });
  const oneKey = times(30, (i) => lookAlike(pki.issuingCa.key, i + 1));
  const keys = times(8, () => gostKey(random));
  const manyKeys = times(30, (i) => lookAlike(keys[i % keys.length] ?? assert.fail(), i + 1));
  for (const sent of [oneKey, manyKeys]) {
    const report = verifies(withCertificates(aigul.certificate, ...sent), { trust: nowhere });
    assert.ok(failed(report).includes('chain'));
  }
});

test('what is sent along does not spend the budget of the configured authorities', () => {
  const sent = times(8, (i) => lookAlike(gostKey(random), i + 1));
  assert.ok(scene.verifies(withCertificates(aigul.certificate, ...sent)).valid);
});

/** Aigul's signature beside a certificate of her name and number over an RSA key of these numbers. */
function withRsa(modulus: bigint, exponent: bigint): Uint8Array {
  const key = seq(integer(modulus), integer(exponent));
  const spki = seq(seq(oid(OID.rsaKey), nul()), bitString(key));
  const { subject, serial } = certificateFields(aigul.certificate);
  const issued = { issuer: pki.issuingCa, notBefore: NOW - DAY, notAfter: NOW + DAY, extensions: [] };
  const { certificate } = issueCertificate({ ...issued, subject, serial, key: { ...aigul.key, spki } });
  const rsa = info.with(4, seq(oid(OID.rsaSha256), nul())).with(2, seq(oid(OID.sha256), nul()));
  return wrap(version, digests, content, ctx(0, certificate), set(seq(...rsa)));
}

test('RSA keys of sixteen thousand bits, of few bits, and exponents of a power of two are no keys', () => {
  const odd = (bits: number): bigint => (1n << BigInt(bits)) - 159n;
  const unfit: [bigint, bigint][] = [
    [odd(16_384), 65_537n],
    [odd(1024), 65_537n],
    [odd(2048) - 1n, 65_537n],
    ...[0n, 1n, 1n << 16n, 1n << 31n, (1n << 64n) + 1n, 1n << 8000n].map((e): [bigint, bigint] => [
      odd(2048),
      e,
    ]),
    [-odd(2048), 65_537n],
  ];
  for (const [modulus, exponent] of unfit) {
    const report = verifies(withRsa(modulus, exponent));
    assert.ok(failed(report).includes('algorithmMatchesKey'), `${modulus} ${exponent}`);
  }
  const slowest = verifies(withRsa(odd(8192), (1n << 32n) - 1n));
  assert.ok(failed(slowest).includes('signature'));
  assert.ok(!failed(slowest).includes('algorithmMatchesKey'));
});
