import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { octets, oid, seq, set } from '../asn1/writer.ts';
import { concat, utf8Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { sha256 } from '../crypto/digests.ts';
import { attribute } from '../dev-pki/cades.ts';
import { makePerson } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { rebuilt, refused, signedWith, signerInfoOf } from '../testing/cms-surgery.ts';
import { AIGUL, APPEAL, DAY, failed, makeScene, NOW } from '../testing/scene.ts';
import { failureReason } from './failure-reason.ts';
import { appealOfPerson } from './purposes.ts';

const scene = makeScene('verify');
const { pki, aigul, dana } = scene;

const TYPE = attribute(OID.contentType, oid(OID.data));
const DIGEST = attribute(OID.messageDigest, octets(aigul.key.digest(APPEAL)));
const BINDING = attribute(OID.signingCertificateV2, seq(seq(seq(octets(sha256(aigul.certificate))))));

test('Айгүл signs her appeal, detached, attached and with a time-stamp', () => {
  for (const cms of [scene.signs(aigul), scene.signs(aigul, APPEAL, true), scene.signsWithTime(aigul)]) {
    const report = scene.verifies(cms);
    assert.deepEqual(failed(report), []);
    assert.equal(report.verdict, 'valid');
  }
});

test('no signer, two signers and an absent certificate are refused', () => {
  const cms = scene.signs(aigul);
  const info = signerInfoOf(cms);
  refused(scene.verifies(rebuilt(cms, [])), ['oneSigner'], 'malformed');
  refused(scene.verifies(rebuilt(cms, [info, info])), ['oneSigner'], 'malformed');
  refused(scene.verifies(rebuilt(cms, [info], [dana.certificate])), ['signerCertificate'], 'malformed');
});

test('a twin certificate with the same key and number but another IIN is unmasked by its digest', () => {
  const { key } = aigul;
  const twin = makePerson({
    ...AIGUL,
    iin: '990101300123',
    key,
    issuer: pki.issuingCa,
    urls: pki.urls,
    notBefore: NOW - DAY,
    notAfter: NOW + DAY,
  });
  const cms = scene.signs(aigul);
  const info = signerInfoOf(cms);
  const swapped = scene.verifies(rebuilt(cms, [info], [twin.certificate]), {
    purpose: appealOfPerson('990101300123'),
  });
  refused(swapped, ['signingCertificateV2'], 'signatureBroken');
  const both = scene.verifies(rebuilt(cms, [info], [aigul.certificate, twin.certificate]));
  refused(both, ['signerCertificate'], 'malformed');
  assert.ok(scene.verifies(rebuilt(cms, [info], [aigul.certificate, aigul.certificate])).valid);
});

test('the binding of the certificate may be absent only from old documents', () => {
  const cms = signedWith(aigul, [TYPE, DIGEST]);
  refused(scene.verifies(cms), ['signingCertificateV2'], 'signatureBroken');
  const purpose = { ...appealOfPerson(AIGUL.iin), requireSigningCertificateV2: false };
  assert.ok(scene.verifies(cms, { purpose }).valid);
  const wrong = attribute(OID.signingCertificateV2, seq(seq(seq(octets(sha256(dana.certificate))))));
  refused(
    scene.verifies(signedWith(aigul, [TYPE, DIGEST, wrong]), { purpose }),
    ['signingCertificateV2'],
    'signatureBroken',
  );
});

test('attributes must be there, once, with one value, and true', () => {
  const type = ['contentTypeAttribute'];
  refused(scene.verifies(signedWith(aigul, [DIGEST, BINDING])), type, 'malformed');
  const twice = ['signedAttributes', ...type];
  refused(scene.verifies(signedWith(aigul, [TYPE, TYPE, DIGEST, BINDING])), twice, 'malformed');
  const other = attribute(OID.contentType, oid(OID.tstInfo));
  refused(scene.verifies(signedWith(aigul, [other, DIGEST, BINDING])), type, 'malformed');
  const digest = ['messageDigest'];
  refused(scene.verifies(signedWith(aigul, [TYPE, BINDING])), digest, 'documentChanged');
  const two = seq(oid(OID.messageDigest), set(octets(aigul.key.digest(APPEAL)), octets(new Uint8Array(64))));
  refused(scene.verifies(signedWith(aigul, [TYPE, two, BINDING])), digest, 'documentChanged');
});

test('a token of time is no document, though its signature verifies', () => {
  const attributes = [attribute(OID.contentType, oid(OID.tstInfo)), DIGEST, BINDING];
  const report = scene.verifies(signedWith(aigul, attributes, OID.tstInfo));
  refused(report, ['contentType', 'contentTypeAttribute'], 'malformed');
});

test('a signature without signed attributes is refused', () => {
  const parts = readAsn1(signerInfoOf(scene.signs(aigul))).children;
  const bare = seq(
    ...parts
      .filter(({ tagClass }) => tagClass === 0)
      .slice(0, -1)
      .map(({ raw }) => raw),
    octets(aigul.key.sign(APPEAL)),
  );
  const report = scene.verifies(rebuilt(scene.signs(aigul), [bare]));
  assert.ok(failed(report).includes('signedAttributes'));
  assert.equal(failureReason(report), 'malformed');
});

test('a digest or signature algorithm that does not belong to the key is refused', () => {
  const parts = readAsn1(signerInfoOf(scene.signs(aigul))).children.map(({ raw }) => raw);
  const swap = (index: number, algorithm: string): Uint8Array =>
    rebuilt(scene.signs(aigul), [seq(...parts.map((raw, i) => (i === index ? seq(oid(algorithm)) : raw)))]);
  const sha = scene.verifies(swap(2, OID.sha256));
  refused(sha, ['algorithmMatchesKey', 'messageDigest'], 'signatureBroken');
  refused(scene.verifies(swap(2, OID.sha1)), ['algorithmSupported'], 'notForSigning');
  const rsa = scene.verifies(swap(4, OID.rsaSha256));
  refused(rsa, ['algorithmMatchesKey', 'signature'], 'signatureBroken');
  assert.ok(scene.verifies(swap(4, OID.gost2015Key512)).valid, 'the key OID stands for its signature');
});

test('BER of indefinite lengths and content in parts is read like DER', () => {
  const open = (first: number, ...parts: Uint8Array[]): Uint8Array =>
    concat(Uint8Array.of(first, 0x80), ...parts, Uint8Array.of(0, 0));
  const info = readAsn1(scene.signs(aigul, APPEAL, true));
  const members = info.children[1]?.children[0]?.children ?? [];
  const half = APPEAL.length >> 1;
  const content = open(
    0x30,
    oid(OID.data),
    open(0xa0, open(0x24, octets(APPEAL.subarray(0, half)), octets(APPEAL.subarray(half)))),
  );
  const body = members.map(({ raw }, index) => (index === 2 ? content : raw));
  const ber = open(0x30, oid(OID.signedData), open(0xa0, open(0x30, ...body)));
  assert.ok(scene.verifies(ber).valid);
  const signer = readAsn1(members[members.length - 1]?.children[0]?.raw ?? APPEAL).children;
  const attributes = signer[3] ?? assert.fail();
  const loose = open(0xa0, ...attributes.children.map(({ raw }) => raw));
  const info2 = open(0x30, ...signer.map(({ raw }, index) => (index === 3 ? loose : raw)));
  const ber2 = open(
    0x30,
    oid(OID.signedData),
    open(0xa0, open(0x30, ...body.slice(0, -1), open(0x31, info2))),
  );
  assert.ok(scene.verifies(ber2).valid);
});

test('a detached signature without its document is refused', () => {
  const { document: _, ...rest } = { document: APPEAL };
  const report = scene.verifies(scene.signs(aigul), { ...rest, document: undefined as never });
  refused(report, ['documentPresent'], 'malformed');
});

test('an empty document can be signed, and is not the same as none', () => {
  const empty = new Uint8Array();
  assert.ok(scene.verifies(scene.signs(aigul, empty), { document: empty }).valid);
  assert.ok(!scene.verifies(scene.signs(aigul, empty)).valid);
});

test('the content of an attached signature is given back', () => {
  const report = scene.verifies(scene.signs(aigul, utf8Bytes('мәтін'), true), {
    document: utf8Bytes('мәтін'),
  });
  assert.deepEqual(report.content, utf8Bytes('мәтін'));
  assert.equal(parseSignedData(scene.signs(aigul)).content, undefined);
});

test('a document of twenty mebibytes is verified', () => {
  const large = new Uint8Array(20 * 1024 * 1024).fill(7);
  assert.ok(scene.verifies(scene.signs(aigul, large), { document: large }).valid);
});
