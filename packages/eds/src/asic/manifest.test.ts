import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHex, utf8Bytes, utf8Text } from '../bytes.ts';
import { DIGEST_URI, readManifest, referenceTo, writeManifest } from './manifest.ts';

const file = { name: 'қосымша/a & "b".pdf', bytes: utf8Bytes('x'), mimeType: 'application/pdf' };
const manifest = {
  signature: 'META-INF/signature001.p7s',
  references: [referenceTo(file, 'sha256'), referenceTo(file, 'streebog512', true)],
};
const text = utf8Text(writeManifest(manifest, 'application/pkcs7-signature'));
const read = (changed: string): unknown => readManifest(utf8Bytes(changed));

test('a manifest says what it was given, and is read back', () => {
  assert.deepEqual(readManifest(utf8Bytes(text)), manifest);
  assert.match(text, /URI="%D2%9B%D0%BE[^"]*a%20%26%20%22b%22\.pdf"/);
  assert.ok(text.includes(DIGEST_URI.streebog512));
  assert.equal(toHex(manifest.references[0]?.digest ?? file.bytes).slice(0, 8), '2d711642');
});

test('manifests in the style of other software are read', () => {
  const other = `\uFEFF<?xml version='1.0' encoding="utf-8" standalone="yes"?>
<ASiCManifest xmlns='http://uri.etsi.org/02918/v1.2.1#' xmlns:d="http://www.w3.org/2000/09/xmldsig#" >
  <SigReference MimeType="application/x-pkcs7-signature" URI="META-INF/s&#x69;gnature.p7s" ></SigReference>
  <DataObjectReference URI="a.txt">
    <DigestMethod xmlns="http://www.w3.org/2000/09/xmldsig#" Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>
    <d:DigestValue>LXEWQrcmsEQBYnyp+6w1DMJV9+o+WCxLdqYPSIfBk+U=
    </d:DigestValue>
  </DataObjectReference>
</ASiCManifest>
`;
  const found = readManifest(utf8Bytes(other));
  assert.equal(found.signature, 'META-INF/signature.p7s');
  assert.deepEqual(
    found.references.map((one) => one.file),
    ['a.txt'],
  );
});

const REFUSED: Readonly<Record<string, string>> = {
  'a document type': text.replace('<asic:ASiCManifest', '<!DOCTYPE a [<!ENTITY b "c">]><asic:ASiCManifest'),
  'a comment': text.replace('<asic:SigReference', '<!-- --><asic:SigReference'),
  'an instruction': text.replace('<asic:SigReference', '<?a b?><asic:SigReference'),
  CDATA: text.replace('<ds:DigestValue>', '<ds:DigestValue><![CDATA[]]>'),
  'an unknown entity': text.replace('%20%26', '&nbsp;'),
  'another namespace': text.replace('02918/v1.2.1', '2918/v1.2.1'),
  'an unknown prefix': text.replaceAll('ds:DigestValue', 'dx:DigestValue'),
  'an attribute twice': text.replace('MimeType="application/pdf"', 'URI="b" '),
  'tags that do not pair': text.replace('</ds:DigestValue>', '</ds:DigestMethod>'),
  'text between elements': text.replace('<asic:SigReference', 'x<asic:SigReference'),
  'text after the end': `${text}x`,
  'no file': text.replace(/<asic:DataObjectReference.*<\/asic:DataObjectReference>/, ''),
  'no signature': text.replace(/<asic:SigReference[^>]*>/, ''),
  'a reference elsewhere': text.replace(/URI="%D2[^"]*"/, 'URI="https://example.kz/a"'),
  'a reference to a part': text.replace(/URI="%D2[^"]*"/, 'URI="a.txt#b"'),
  'broken percent signs': text.replace(/URI="%D2[^"]*"/, 'URI="%D2"'),
  'broken base64': text.replace(/<ds:DigestValue>./, '<ds:DigestValue>!'),
  'an unknown element': text.replace('</asic:ASiCManifest>', '<asic:More/></asic:ASiCManifest>'),
  'an extension that must be understood': text.replace(
    '</asic:ASiCManifest>',
    '<asic:ASiCManifestExtensions><asic:Extension Critical="true"/></asic:ASiCManifestExtensions></asic:ASiCManifest>',
  ),
  'nested too deep': text.replace('<asic:SigReference', `${'<asic:a>'.repeat(20)}<asic:SigReference`),
  nothing: '',
};

for (const [name, changed] of Object.entries(REFUSED)) {
  test(`${name} is refused`, () => {
    assert.notEqual(changed, text);
    assert.throws(() => read(changed), { name: 'AsicError', code: 'manifestUnreadable' });
  });
}
