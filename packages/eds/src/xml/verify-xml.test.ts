import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePerson } from '../dev-pki/index.ts';
import { gost2004Key } from '../dev-pki/gost2004-key.ts';
import { xmlDsig } from '../dev-pki/xml-sign.ts';
import { OID } from '../oids.ts';
import { toBase64, utf8Bytes, utf8Text } from '../bytes.ts';
import { AIGUL, DAY, failed, NOW } from '../testing/scene.ts';
import { INDISPENSABLE_XML } from '../verify/checks.ts';
import { failureReason } from '../verify/failure-reason.ts';
import { appealOfPerson, replyOfBody } from '../verify/purposes.ts';
import { canonicalXml } from './canonical-xml.ts';
import { readXml } from './read-xml.ts';
import { altered, APPEAL_XML, makeXmlScene, refusedXml } from './testing/xml-scene.ts';
import type { VerificationReport } from '../verify/report.ts';
import { xmlSignerChain } from './verify-xml.ts';

const scene = makeXmlScene('xml');
const { verifiesXml, signsXml, aigul } = scene;
const signed = signsXml();

test('a document that a person signed, as a whole or by the identifier of its root, is valid', () => {
  const canonical = canonicalXml(readXml(utf8Bytes(APPEAL_XML)), 'inclusive');
  for (const options of [
    {},
    { lines: 'wrapped' },
    { form: 'byId' },
    { form: 'byId', lines: 'wrapped' },
  ] as const) {
    const report = verifiesXml(signsXml(APPEAL_XML, options), { document: utf8Bytes(APPEAL_XML) });
    assert.deepEqual(failed(report), []);
    assert.equal(report.verdict, 'valid');
    assert.equal(report.valid, true);
    // What must have been looked at for that, whatever else was.
    for (const name of [
      'xmlPlacement',
      'xmlReference',
      'messageDigest',
      'signature',
      'chain',
      'notRevoked',
    ] as const) {
      assert.ok(INDISPENSABLE_XML.includes(name));
    }
    assert.equal(failureReason(report), undefined);
    assert.equal(report.signer?.iin, '900101400123');
    assert.equal(report.chain.length, 3);
    assert.equal(report.time, NOW);
    assert.equal(report.timeSource, 'receipt');
    assert.match(report.cmsSha256, /^[0-9a-f]{64}$/);
    assert.match(report.signatureSha256 ?? '', /^[0-9a-f]{64}$/);
    if (options.form === undefined) assert.deepEqual(report.content, canonical);
    assert.match(utf8Text(report.content ?? new Uint8Array()), /жанбайды &amp; суық<\/text>\n<\/appeal>$/);
  }
});

test('the path of the signer is found for gathering evidence, and only for a document of the right form', () => {
  const chain = xmlSignerChain(utf8Bytes(signed), scene.trust, NOW);
  assert.deepEqual(chain?.[0]?.der, aigul.certificate);
  assert.equal(chain.length, 3);
  assert.equal(xmlSignerChain(utf8Bytes(APPEAL_XML), scene.trust), undefined);
  assert.equal(xmlSignerChain(utf8Bytes('<!--'), scene.trust), undefined);
});

test('another writing of the same canonical document is the same document', () => {
  const same = [
    altered(signed, '<appeal xmlns:m="urn:m" Id="a1">', `<appeal  Id='a1'\n xmlns:m = "urn:m" >`),
    altered(signed, '&amp; суық', '&#38; су&#1099;&#x49b;').replace('&#1099;&#x49b;', 'ық'),
    altered(signed, 'm:lang="kk"', 'm:lang="&#107;k"'),
    `<?xml version="1.0" encoding="UTF-8"?>\r\n${signed}\n`.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r'),
  ];
  for (const xml of same) {
    const report = verifiesXml(xml);
    assert.deepEqual(failed(report), [], xml.slice(0, 200));
    assert.deepEqual(report.content, verifiesXml(signed).content);
  }
});

test('whatever changes in the signed text is found by the digest', () => {
  const changes: [string | RegExp, string][] = [
    ['жанбайды', 'жанады'],
    ['<appeal xmlns:m="urn:m" Id="a1">\n ', '<appeal xmlns:m="urn:m" Id="a1">\n  '],
    ['m:lang="kk"', 'm:lang="ru"'],
    ['m:lang="kk"', 'm:lang="kk" b=""'],
    ['<appeal xmlns:m="urn:m"', '<appeal xmlns:m="urn:n"'],
    ['<appeal xmlns:m="urn:m"', '<appeal xml:lang="kk" xmlns:m="urn:m"'],
    ['<appeal xmlns:m="urn:m"', '<appeal xml:base="http://a/" xmlns:m="urn:m"'],
    ['<appeal xmlns:m="urn:m"', '<appeal xmlns="urn:z" xmlns:m="urn:m"'],
    ['суық</text>\n', 'суық</text>'],
    [/<\/m:iin>/, '</m:iin><m:iin>800101400456</m:iin>'],
  ];
  for (const [from, to] of changes) {
    const report = verifiesXml(altered(signed, from, to));
    const names = failed(report);
    // Namespaces and xml: attributes of the root belong to the canonical SignedInfo too.
    assert.equal(names[0], 'messageDigest', to);
    assert.ok(
      names.slice(1).every((name) => name === 'signature'),
      to,
    );
    assert.equal(report.content, undefined);
    assert.equal(failureReason(report), 'documentChanged');
  }
});

test('a namespace or language put around SignedInfo breaks the signature over it', () => {
  const report = verifiesXml(
    altered(signed, '<appeal xmlns:m="urn:m"', '<appeal xml:lang="kk" xmlns:m="urn:m"'),
  );
  assert.deepEqual(failed(report), ['messageDigest', 'signature']);
});

test('another value, another digest, another certificate is no signature of this person', () => {
  const value = /<ds:SignatureValue>([^<]*)/.exec(signed)?.[1] ?? '';
  const bent = `${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`;
  refusedXml(verifiesXml(altered(signed, value, bent)), ['signature']);
  refusedXml(verifiesXml(altered(signed, value, 'AAAA')), ['signature']);
  const dana = altered(signed, toBase64(aigul.certificate), toBase64(scene.dana.certificate));
  refusedXml(verifiesXml(dana), ['signature', 'role', 'iin']);
  const garbage = altered(signed, toBase64(aigul.certificate), toBase64(aigul.certificate.slice(0, -3)));
  refusedXml(verifiesXml(garbage), ['signerCertificate']);
});

test('the document given out to be signed must be the one that came back', () => {
  const other = altered(APPEAL_XML, 'жанбайды', 'жанады');
  for (const document of [other, '<', APPEAL_XML + ' '.repeat(11 * 1024 * 1024)]) {
    const report = verifiesXml(signed, { document: utf8Bytes(document) });
    assert.deepEqual(failed(report), ['documentMatchesContent']);
    assert.equal(failureReason(report), 'documentChanged');
  }
});

test('the certificate is judged as in CMS: validity, anchors, purpose, person, revocation', () => {
  const told = (report: VerificationReport): unknown[] => [failed(report), failureReason(report)];
  assert.deepEqual(told(verifiesXml(signed, { at: NOW + 500 * DAY })), [['notExpired'], 'expired']);
  assert.deepEqual(told(verifiesXml(signed, { at: NOW - 200 * DAY })), [
    ['issuersValid', 'begun'],
    'foreignCa',
  ]);
  const foreign = verifiesXml(signed, { trust: { ...scene.trust, signer: [] } });
  assert.deepEqual(told(foreign), [['chain'], 'foreignCa']);
  assert.equal(foreign.valid, false);
  assert.equal(foreign.content, undefined);
  const other = verifiesXml(signed, { purpose: appealOfPerson('800101400456') });
  assert.deepEqual(told(other), [['iin'], 'otherIin']);
  const official = verifiesXml(signed, { purpose: replyOfBody('050140001234', '900101400123') });
  assert.deepEqual(told(official), [['role', 'bin'], 'wrongRole']);
  const open = verifiesXml(signed, { evidence: {} });
  assert.deepEqual(told(open), [['revocationEvidence'], 'evidenceUnreachable']);
  assert.equal(open.verdict, 'pending');
  const stamped = verifiesXml(signed, {
    purpose: { ...appealOfPerson('900101400123'), requireTimestamp: true },
  });
  assert.deepEqual(told(stamped), [['timestampPresent'], 'noTimestamp']);
});

test('GOST 34.310-2004 is accepted in an archive, and in no new document', () => {
  const validity = { notBefore: NOW - 100 * DAY, notAfter: NOW + 100 * DAY };
  const issued = { issuer: scene.pki.issuingCa, urls: scene.pki.urls, ...validity };
  const key = gost2004Key(scene.random);
  const old = xmlDsig(makePerson({ ...AIGUL, key, ...issued }), APPEAL_XML);
  const purpose = { ...appealOfPerson(AIGUL.iin), policies: [OID.ncaPolicyIndividualSign] };
  assert.deepEqual(failed(verifiesXml(old, { purpose: { ...purpose, archive: true } })), []);
  refusedXml(verifiesXml(old, { purpose }), ['algorithmSupported', 'signature']);
});

test('a file over the limit is not looked at', () => {
  const report = verifiesXml(signed, { maxBytes: 100 });
  assert.deepEqual(
    report.checks.map(({ name }) => name),
    ['size'],
  );
  assert.equal(report.verdict, 'invalid');
});

test('a megabyte is verified in a time that grows with its length', () => {
  const record = (i: number): string =>
    `<m:r n${i % 9}="${i}" xmlns:p${i % 7}="urn:${i}">Шам жанбайды ${i}</m:r>`;
  const records = Array.from({ length: 16_000 }, (_, i) => record(i)).join('');
  const xml = utf8Bytes(signsXml(altered(APPEAL_XML, '</m:iin>', `</m:iin>${records}`)));
  assert.ok(xml.length > 1_000_000);
  const before = process.cpuUsage().user;
  assert.equal(verifiesXml(xml).verdict, 'valid');
  // Less than a second; what grows with the square, as xml-crypto does, needs more than ten.
  assert.ok(process.cpuUsage().user - before < 4_000_000);
});
