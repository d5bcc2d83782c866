/** XML signatures of the dev PKI, as Kalkan makes them, and what other software says of them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SignedXml } from 'xml-crypto';
import { utf8Bytes } from '../bytes.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { verifyXml } from '../xml/index.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { pem } from './pem.ts';
import { answerRequest, usualSettings } from './nca-standin.ts';
import { about, aigul, IIN, now, pki, random, rsa, trust } from './testing/world.ts';
import { xmlDsig, type XmlSignOptions } from './xml-sign.ts';

const signer = rsa.person('signature');
const xml =
  '<?xml version="1.0"?>\n<a:appeal xmlns:a="urn:a" xml:lang="kk" Id="a1"><b c="&lt;"> Өтініш </b></a:appeal>\n';
const FORMS: readonly XmlSignOptions[] = [
  {},
  { lines: 'wrapped' },
  { form: 'byId' },
  { form: 'byId', lines: 'wrapped' },
];

test('a signature of GOST has the form of the national centre, word for word', () => {
  const signed = xmlDsig(aigul, '<root/>', { lines: 'wrapped' });
  const shape = signed.replace(/[A-Za-z0-9+/=]{12,}(?=[<&\n])/g, '…');
  const urn = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms';
  assert.equal(
    shape.replace(/(…&#13;\n)+…/g, '…'),
    [
      '<root><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
      '<ds:SignedInfo>',
      '<ds:CanonicalizationMethod Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315"/>',
      `<ds:SignatureMethod Algorithm="${urn}:gostr34102015-gostr34112015-512"/>`,
      '<ds:Reference URI="">',
      '<ds:Transforms>',
      '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>',
      '<ds:Transform Algorithm="http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"/>',
      '</ds:Transforms>',
      `<ds:DigestMethod Algorithm="${urn}:gostr34112015-512"/>`,
      '<ds:DigestValue>…</ds:DigestValue>',
      '</ds:Reference>',
      '</ds:SignedInfo>',
      '<ds:SignatureValue>\n…\n</ds:SignatureValue>',
      '<ds:KeyInfo>',
      '<ds:X509Data>',
      '<ds:X509Certificate>\n…\n</ds:X509Certificate>',
      '</ds:X509Data>',
      '</ds:KeyInfo>',
      '</ds:Signature></root>',
    ].join('\n'),
  );
});

test('RSA and GOST in every form are valid to our verifier', () => {
  for (const [holder, evidence] of [
    [aigul, about(aigul)],
    [signer, about(signer, rsa.issuingCa, rsa.ocsp)],
  ] as const) {
    for (const form of FORMS) {
      const signed = utf8Bytes(xmlDsig(holder, xml, form));
      const input = { xml: signed, trust, at: now, now, purpose: appealOfPerson(IIN), ...evidence };
      const report = verifyXml(input);
      assert.deepEqual(
        report.checks.filter(({ ok }) => !ok),
        [],
      );
      assert.equal(report.verdict, 'valid');
    }
  }
});

test('by identifier needs one, and what is not XML is not signed', () => {
  assert.throws(() => xmlDsig(aigul, '<a id="x"/>', { form: 'byId' }), TypeError);
  assert.throws(() => xmlDsig(aigul, '<a><!-- --></a>'), { name: 'XmlError' });
});

// xml-crypto leaves xml: attributes of the root out of the canonical SignedInfo, hence a document without any.
test('xml-crypto, which knows nothing of this project, verifies the RSA variant', () => {
  for (const form of FORMS) {
    const signed = xmlDsig(signer, xml.replace(' xml:lang="kk"', ''), form);
    const verifier = new SignedXml({ publicCert: pem('CERTIFICATE', signer.certificate) });
    verifier.loadSignature(/<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? '');
    assert.equal(verifier.checkSignature(signed), true);
  }
});

const absent = spawnSync('xmlsec1', ['--version']).status !== 0;
const skip = absent ? 'xmlsec1 is not installed: the RSA variant is not cross-checked' : false;
const folder = mkdtempSync(join(tmpdir(), 'xml-sign-'));
after(() => rmSync(folder, { recursive: true }));

test('xmlsec1 verifies the RSA variant in every form, and finds what was changed', { skip }, () => {
  const anchor = join(folder, 'root.pem');
  writeFileSync(anchor, pem('CERTIFICATE', rsa.root.certificate));
  const middle = join(folder, 'ca.pem');
  writeFileSync(middle, pem('CERTIFICATE', rsa.issuingCa.certificate));
  const time = new Date(parseCertificate(signer.certificate).notBefore + 86_400_000).toISOString();
  const at = time.slice(0, 19).replace('T', ' ');
  const says = (signed: string): number | null => {
    const file = join(folder, 'signed.xml');
    writeFileSync(file, signed);
    const trusted = ['--trusted-pem', anchor, '--untrusted-pem', middle, '--verification-time', at];
    return spawnSync('xmlsec1', ['--verify', ...trusted, '--id-attr:Id', 'urn:a:appeal', file]).status;
  };
  for (const form of FORMS) {
    const signed = xmlDsig(signer, xml, form);
    assert.equal(says(signed), 0, JSON.stringify(form));
    assert.notEqual(says(signed.replace('Өтініш', 'Өтінім')), 0);
    assert.notEqual(says(signed.replace('xml:lang="kk"', 'xml:lang="ru"')), 0);
  }
});

const settings = { ...usualSettings, tsa: pki.tsa, now: () => now, random };
const judged = (signed: unknown): string =>
  verifyXml({
    xml: utf8Bytes(String(signed)),
    document: utf8Bytes(xml),
    trust,
    at: now,
    now,
    purpose: appealOfPerson(IIN),
    ...about(aigul),
  }).verdict;

type Basics = { body: { result: string[] }; code?: string };
type Common = { responseObject: unknown; code: string };

test('the stand-in of NCALayer signs XML by basics, one document or many, as text or base64', () => {
  const ask = (data: unknown, params: object = {}): Basics => {
    const args = { format: 'xml', data, signingParams: params, signerParams: { iin: IIN } };
    return answerRequest({ module: 'kz.gov.pki.knca.basics', method: 'sign', args }, settings, [
      aigul,
    ]) as Basics;
  };
  assert.equal(judged(ask(xml).body.result[0]), 'valid');
  assert.deepEqual(ask([xml, xml]).body.result.map(judged), ['valid', 'valid']);
  assert.equal(judged(ask(Buffer.from(xml).toString('base64'), { decode: true }).body.result[0]), 'valid');
  assert.ok('certificate' in ask(xml, { outputCert: true }).body.result);
  assert.equal(ask('<a').code, 'SIGNING_FAILURE');
  assert.equal(ask('/w==', { decode: true }).code, 'SIGNING_FAILURE');
});

test('the stand-in signs XML by commonUtils, the whole document only', () => {
  const ask = (method: string, ...args: unknown[]): Common =>
    answerRequest({ module: 'kz.gov.pki.knca.commonUtils', method, args }, settings, [aigul]) as Common;
  const [storage, kind] = ['PKCS12', 'SIGNATURE'];
  assert.equal(judged(ask('signXml', storage, kind, xml, '', '').responseObject), 'valid');
  const [signed, ...more] = ask('signXmls', storage, kind, [xml], '', '').responseObject as string[];
  assert.equal(judged(signed), 'valid');
  assert.equal(more.length, 0);
  assert.equal(ask('signXml', storage, kind, xml, '/a/b', '').code, '500');
});
