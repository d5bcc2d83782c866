import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, integer, nul, octets, oid, printable, seq, set, tlv } from '../asn1/writer.ts';
import { concat, concatAll, equalBytes, toBase64, toHex, utf8Bytes } from '../bytes.ts';
import { MAX_CONTAINER } from '../cms/container.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import {
  cadesT,
  makeCrl,
  makeIssuingCa,
  makePerson,
  makeRoot,
  makeTsa,
  seededRandom,
} from '../dev-pki/index.ts';
import { rsaKey } from '../dev-pki/node.ts';
import { OID } from '../oids.ts';
import { AIGUL, APPEAL, DAY, failed, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import { REAL, testContour, vector } from '../testing/vectors.ts';
import { trustStore } from '../trust/trust-store.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { appealOfPerson } from './purposes.ts';
import type { VerificationReport } from './report.ts';
import { verifyCms } from './verify-cms.ts';

const scene = makeScene('hostile');
const { pki, aigul } = scene;
const cms = scene.signs(aigul);
const root = readAsn1(cms);
const members = (root.children[1]?.children[0]?.children ?? []).map(({ raw }) => raw);
const [version, digests, content, certificates, signers] = members as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const wrap = (...parts: Uint8Array[]): Uint8Array => seq(oid(OID.signedData), ctx(0, seq(...parts)));

function malformed(bytes: Uint8Array, detail: RegExp, name = 'structure'): void {
  const report = scene.verifies(bytes);
  assert.equal(report.valid, false);
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
    malformed(bytes, /^$/, 'encoding');
  }
  malformed(Uint8Array.of(0x30), /bytes end/);
  malformed(Uint8Array.of(0x30, 0), /object identifier|content info/);
});

test('bytes after the end are refused', () => {
  malformed(concat(cms, Uint8Array.of(0)), /after the end/);
  malformed(concat(cms, cms), /after the end/);
});

test('a container of another type is refused', () => {
  malformed(seq(oid(OID.data), ctx(0, octets(APPEAL))), /not signed-data/);
});

test('five thousand certificates are refused by count, not by patience', () => {
  const many = ctx(0, ...Array.from({ length: 5000 }, () => seq(nul())));
  malformed(wrap(version, digests, content, many, signers), /too many certificates/);
  const real = ctx(0, ...Array.from({ length: 5000 }, () => aigul.certificate));
  malformed(wrap(version, digests, content, real, signers), /too many elements/);
});

test('thousands of signers, attributes and values are refused by count', () => {
  const signer = readAsn1(signers).children[0]?.raw ?? assert.fail();
  malformed(
    wrap(version, digests, content, certificates, tlv(0x31, ...Array.from({ length: 17 }, () => signer))),
    /too many signers/,
  );
  const parts = readAsn1(signer).children.map(({ raw }) => raw);
  const attribute = seq(oid('1.2.3'), set(nul()));
  const flooded = seq(...parts, ctx(1, ...Array.from({ length: 65 }, () => attribute)));
  malformed(wrap(version, digests, content, certificates, set(flooded)), /too many attributes/);
  const wide = seq(...parts, ctx(1, seq(oid('1.2.3'), tlv(0x31, ...Array.from({ length: 17 }, nul)))));
  malformed(wrap(version, digests, content, certificates, set(wide)), /attribute of a wrong shape/);
});

test('ten thousand nested sequences are refused by depth', () => {
  const open = new Uint8Array(20_000);
  for (let at = 0; at < open.length; at += 2) open.set([0x30, 0x80], at);
  malformed(open, /nested too deep/);
  let nested: Uint8Array = nul();
  for (let depth = 0; depth < 10_000; depth++) nested = seq(nested);
  malformed(nested, /nested too deep/);
  malformed(
    wrap(
      version,
      digests,
      content,
      certificates,
      set(
        seq(
          ...readAsn1(signers)
            .children.slice(1)
            .map(({ raw }) => raw),
          nested,
        ),
      ),
    ),
    /nested too deep/,
  );
});

test('lengths that promise more than there is, or more than a machine has, are refused', () => {
  malformed(Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff), /longer than/);
  malformed(Uint8Array.of(0x30, 0x89, 1, 1, 1, 1, 1, 1, 1, 1, 1), /more than four octets/);
});

test('content in sixty thousand parts, and content wrapped sixty times, is read once', () => {
  const one = octets(Uint8Array.of(7));
  const parts = concatAll(Array.from({ length: 60_000 }, () => one));
  const inParts = seq(oid(OID.data), ctx(0, tlv(0x24, parts)));
  const pieces = scene.verifies(wrap(version, digests, inParts, certificates, signers));
  assert.deepEqual(failed(pieces), ['documentMatchesContent']);
  let nested = octets(new Uint8Array(4_000_000));
  for (let depth = 0; depth < 55; depth++) nested = tlv(0x24, nested);
  const wrapped = seq(oid(OID.data), ctx(0, nested));
  const deep = scene.verifies(wrap(version, digests, wrapped, certificates, signers));
  assert.deepEqual(failed(deep), ['documentMatchesContent']);
});

test('attributes of megabytes are refused before they are encoded anew', () => {
  const signer = readAsn1(signers).children[0]?.children.map(({ raw }) => raw) ?? [];
  const large = seq(oid('1.2.3'), set(octets(new Uint8Array(2_000_000))));
  const flooded = seq(...signer.map((raw, i) => (i === 3 ? ctx(0, large) : raw)));
  malformed(wrap(version, digests, content, certificates, set(flooded)), /too many bytes/);
});

test('the caller may set a smaller limit', () => {
  assert.deepEqual(failed(scene.verifies(cms, { maxBytes: 100 })), ['size']);
});

test('base64 larger than the limit is refused before it is decoded', () => {
  const report = scene.verifies(new Uint8Array(MAX_CONTAINER + 1).fill(0x41));
  assert.deepEqual(failed(report), ['size']);
});

test('a certificate whose name has hundreds of attributes counts as absent', () => {
  const name = seq(...Array.from({ length: 200 }, () => set(seq(oid(OID.commonName), printable('A')))));
  const tbs = readAsn1(aigul.certificate).children[0]?.children.map(({ raw }) => raw) ?? [];
  const rest = readAsn1(aigul.certificate)
    .children.slice(1)
    .map(({ raw }) => raw);
  const flooded = seq(seq(...tbs.map((raw, i) => (i === 5 ? name : raw))), ...rest);
  const report = scene.verifies(wrap(version, digests, content, ctx(0, flooded), signers));
  assert.deepEqual(failed(report), ['signerCertificate']);
});

test('thirty look-alike authorities sent along cost a bounded number of signatures', () => {
  const twins = Array.from(
    { length: 30 },
    (_, i) =>
      makeIssuingCa({
        key: pki.issuingCa.key,
        cn: 'DEV ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)',
        issuer: pki.root,
        notBefore: NOW - DAY,
        notAfter: NOW + DAY,
        serial: Uint8Array.of(1, i + 1),
      }).certificate,
  );
  const { signer, tsa } = scene.trust;
  const trust = trustStore({ signer: [parseCertificate(aigul.certificate)], tsa });
  assert.equal(signer.length, 1);
  const report = scene.verifies(
    wrap(version, digests, content, ctx(0, aigul.certificate, ...twins), signers),
    { trust },
  );
  assert.ok(failed(report).includes('chain'));
});

test('whatever the bytes, the answer is a report with a named refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asSequence) => {
      const input = asSequence ? seq(bytes) : bytes;
      const report = scene.verifies(input);
      return !report.valid && failed(report).length > 0;
    }),
    { numRuns: 2000, seed: 7 },
  );
});

/** Everything a signature covers, directly or through its time-stamp. */
function signedParts({ signers: infos, contentType, content: inner }: SignedData): string {
  const [info] = infos;
  const parts = [info?.signedAttributesDer, info?.signature, inner].map((part) =>
    toHex(part ?? new Uint8Array()),
  );
  return [contentType, ...parts].join();
}

interface Fuzz {
  readonly original: Uint8Array;
  readonly runs: number;
  readonly verify: (bytes: Uint8Array) => VerificationReport;
}

/** Changes, removes, doubles or inserts octets, always the same way for the same seed. */
function fuzz({ original, runs, verify }: Fuzz, seed: string): { valid: number } {
  const random = seededRandom(seed);
  const number = (below: number): number => {
    const [a = 0, b = 0, c = 0] = random(3);
    return (a * 65536 + b * 256 + c) % below;
  };
  const expected = signedParts(parseSignedData(original));
  const reference = verify(original);
  assert.equal(reference.valid, true, failed(reference).join());
  let valid = 0;
  for (let run = 0; run < runs; run++) {
    const at = number(original.length);
    const length = 1 + number(8);
    const mutations = [
      () => Uint8Array.from(original, (byte, i) => (i === at ? byte ^ (1 << number(8)) : byte)),
      () => Uint8Array.from(original, (byte, i) => (i === at ? number(256) : byte)),
      () => concat(original.subarray(0, at), original.subarray(at + length)),
      () => concat(original.subarray(0, at), random(length), original.subarray(at)),
      () => concat(original.subarray(0, at + length), original.subarray(at)),
    ];
    const mutated = (mutations[number(10)] ?? mutations[0] ?? assert.fail())();
    const report = verify(mutated);
    if (!report.valid) {
      assert.ok(failed(report).length > 0);
      continue;
    }
    valid++;
    assert.equal(signedParts(parseSignedData(mutated)), expected, `mutation ${run} changed what was signed`);
    assert.ok(equalBytes(report.signer?.certificate ?? APPEAL, reference.signer?.certificate ?? APPEAL));
    assert.equal(report.time, reference.time);
  }
  return { valid };
}

test('three thousand mutations of an RSA signature with time-stamp: none is valid that changed what was signed', () => {
  const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
  const top = makeRoot({ ...validity, key: rsaKey(), cn: 'DEV RSA ROOT' });
  const ca = makeIssuingCa({ ...validity, key: rsaKey(), cn: 'DEV RSA CA', issuer: top });
  const issued = { ...validity, issuer: ca, urls: pki.urls };
  const person = makePerson({ ...AIGUL, ...issued, key: rsaKey() });
  const tsa = makeTsa({ ...issued, key: rsaKey() });
  const anchor = parseCertificate(top.certificate);
  const trust = trustStore({
    signer: [anchor],
    tsa: [anchor],
    intermediates: [parseCertificate(ca.certificate)],
  });
  const crl = makeCrl(ca, { number: 1, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked: [] });
  const original = cadesT(person, APPEAL, { signingTime: NOW, attached: true, tsa, random: scene.random });
  const purpose = { ...appealOfPerson(AIGUL.iin), requireTimestamp: true };
  const verify = (bytes: Uint8Array): VerificationReport =>
    scene.verifies(bytes, { trust, purpose, evidence: { crls: [crl] } });
  const { valid } = fuzz({ original, runs: 3000, verify }, 'rsa');
  assert.ok(valid < 100, `${valid} harmless mutations`);
});

test('mutations of the signature KalkanCrypt made: none is valid that changed what was signed', REAL, () => {
  const now = Date.UTC(2026, 8, 1);
  const trust = testContour();
  const crls = [vector('crl/nca_gost2022_test_2026-08.crl')];
  const purpose = { ...appealOfPerson('123456789011'), requireTimestamp: true };
  const verify = (bytes: Uint8Array): VerificationReport =>
    verifyCms({ cms: bytes, trust, at: now, now, purpose, evidence: { crls } });
  fuzz({ original: vector('cms/kalkan2026_individual_attached.cms'), runs: 300, verify }, 'kalkan');
});

test('mutations of base64 text never make another signature valid', () => {
  const text = utf8Bytes(toBase64(cms));
  const original = parseSignedData(cms);
  for (let at = 0; at < text.length; at += 37) {
    const bent = Uint8Array.from(text);
    bent[at] = bent[at] === 65 ? 66 : 65;
    const report = scene.verifies(bent);
    if (report.valid) assert.equal(report.signatureSha256, scene.verifies(cms).signatureSha256);
  }
  assert.equal(original.signers.length, 1);
});

test('an integer of a million octets is refused', () => {
  const huge = tlv(2, new Uint8Array(1_000_000).fill(1));
  malformed(wrap(huge, digests, content, certificates, signers), /integer of a wrong length/);
  assert.ok(integer(1).length === 3);
});
