/** Documents in which a genuine signature is made to cover something else, and forms that Kalkan never makes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import { failed } from '../testing/scene.ts';
import { failureReason } from '../verify/failure-reason.ts';
import { DSIG } from './algorithms.ts';
import { altered, APPEAL_XML, makeXmlScene, refusedXml, resigned } from './testing/xml-scene.ts';

const { verifiesXml, signsXml, aigul } = makeXmlScene('wrapping');
const signed = signsXml();
const byId = signsXml(APPEAL_XML, { form: 'byId' });
const signature = /<ds:Signature .*<\/ds:Signature>/s.exec(signed)?.[0] ?? '';
const idSignature = /<ds:Signature .*<\/ds:Signature>/s.exec(byId)?.[0] ?? '';
const evil = '<appeal Id="a1"><iin xmlns="urn:m">800101400456</iin></appeal>';

/** Each row: what was done, the file, and exactly the checks that refuse it. */
type Rows = readonly (readonly [string, string, readonly string[]])[];

function refuseAll(rows: Rows): void {
  for (const [title, xml, names] of rows) {
    const report = verifiesXml(xml);
    refusedXml(report, names, title);
    assert.equal(failureReason(report), 'malformed', title);
  }
}

test('a signature that is not the one, at the end of the root, is refused', () => {
  const bare = signed.replace(signature, '');
  refuseAll([
    ['no signature', APPEAL_XML, ['oneSigner']],
    ['an evil root around the signed document', `<evil>${signed}</evil>`, ['xmlPlacement']],
    ['the same with content of its own', `<appeal Id="a2">${evil}${signed}</appeal>`, ['xmlPlacement']],
    ['a second signature', altered(signed, signature, signature + signature), ['oneSigner']],
    ['a second signature around it', `<a>${signed}${signature}</a>`, ['oneSigner']],
    [
      'an element after the signature',
      altered(signed, '</ds:Signature>', '</ds:Signature><x/>'),
      ['xmlPlacement'],
    ],
    ['a text after the signature', altered(signed, '</ds:Signature>', '</ds:Signature>x'), ['xmlPlacement']],
    ['a blank after the signature', altered(signed, '</ds:Signature>', '</ds:Signature> '), ['xmlPlacement']],
    [
      'the signature moved to the front',
      altered(bare, ' Id="a1">', ` Id="a1">${signature}`),
      ['xmlPlacement'],
    ],
    ['the signature moved deeper', altered(bare, '</text>', `${signature}</text>`), ['xmlPlacement']],
    ['the signature as the root', signature, ['xmlPlacement']],
    ['the signature beside the root', bare + signature, ['structure']],
    [
      'hidden in an Object',
      altered(signed, signature, wrapped(`<ds:Object>${signature}</ds:Object>`)),
      ['oneSigner'],
    ],
  ]);
});

function wrapped(inner: string): string {
  return altered(signature, '</ds:KeyInfo></ds:Signature>', `</ds:KeyInfo>${inner}</ds:Signature>`);
}

test('prefixes and namespaces of signatures that are bound otherwise are refused', () => {
  const byDefault = signature
    .replaceAll('<ds:', '<')
    .replaceAll('</ds:', '</')
    .replace('xmlns:ds=', 'xmlns=');
  const other = signature.replaceAll('ds:', 'dsig:').replace('xmlns:ds=', 'xmlns:dsig=');
  refuseAll([
    [
      'another namespace on it',
      altered(signed, '<ds:Signature ', '<ds:Signature xmlns:x="urn:x" '),
      ['xmlPlacement'],
    ],
    ['the default namespace', altered(signed, signature, byDefault), ['xmlPlacement']],
    ['another prefix', altered(signed, signature, other), ['xmlPlacement']],
    ['declared on the root', altered(signed, '<appeal ', `<appeal xmlns:ds="${DSIG}" `), ['xmlPlacement']],
    ['by another prefix too', altered(signed, '<appeal ', `<appeal xmlns:x="${DSIG}" `), ['xmlPlacement']],
    [
      'the prefix for something else',
      altered(signed, '<appeal ', '<appeal xmlns:ds="urn:x" '),
      ['xmlPlacement'],
    ],
    [
      'bound anew inside',
      altered(signed, '<ds:SignedInfo>', '<ds:SignedInfo xmlns:ds="urn:x">'),
      ['xmlPlacement'],
    ],
    [
      'bound again inside',
      altered(signed, '<ds:SignedInfo>', `<ds:SignedInfo xmlns:ds="${DSIG}">`),
      ['xmlPlacement'],
    ],
    [
      'a part of a signature outside',
      altered(signed, '</text>', `<s:KeyInfo xmlns:s="${DSIG}"/></text>`),
      ['xmlPlacement'],
    ],
    ['something foreign inside', altered(signed, '<ds:X509Data>', '<ds:X509Data><x/>'), ['xmlPlacement']],
    ['a namespace that only looks alike', altered(signed, DSIG + '">', `${DSIG} ">`), ['oneSigner']],
  ]);
});

test('what a signature holds beyond the prescribed is refused', () => {
  const after = (element: string, more: string): string =>
    altered(signed, `</ds:${element}>`, `</ds:${element}>${more}`);
  const certificate = /<ds:X509Certificate>[^<]*<\/ds:X509Certificate>/.exec(signed)?.[0] ?? '';
  refuseAll([
    ['an object', altered(signed, signature, wrapped('<ds:Object>x</ds:Object>')), ['xmlStructure']],
    [
      'a manifest',
      altered(signed, signature, wrapped('<ds:Object><ds:Manifest/></ds:Object>')),
      ['xmlStructure'],
    ],
    ['two certificates', altered(signed, certificate, certificate + certificate), ['xmlStructure']],
    ['no certificate', altered(signed, certificate, ''), ['xmlStructure']],
    [
      'a certificate in two halves',
      altered(signed, '</ds:X509Certificate>', '<ds:b/></ds:X509Certificate>'),
      ['xmlStructure'],
    ],
    ['a second key', after('X509Data', '<ds:KeyValue/>'), ['xmlStructure']],
    [
      'a name of a key',
      altered(signed, '<ds:KeyInfo>', '<ds:KeyInfo><ds:KeyName>x</ds:KeyName>'),
      ['xmlStructure'],
    ],
    ['two SignedInfo', after('SignedInfo', '<ds:SignedInfo/>'), ['xmlStructure']],
    ['an attribute', altered(signed, '<ds:SignedInfo>', '<ds:SignedInfo Id="x">'), ['xmlStructure']],
    ['a text between', altered(signed, '<ds:KeyInfo>', 'x<ds:KeyInfo>'), ['xmlStructure']],
    ['no base64', altered(signed, '<ds:SignatureValue>', '<ds:SignatureValue>!'), ['xmlStructure']],
    ['no value', signed.replace(/(<ds:SignatureValue>)[^<]*/, '$1'), ['xmlStructure']],
    [
      'a SignedInfo that is not there',
      signed.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/s, ''),
      ['xmlStructure'],
    ],
  ]);
});

test('a signature truly made, but over something else than the whole document, is refused', () => {
  const reference = /<ds:Reference .*<\/ds:Reference>/s.exec(signed)?.[0] ?? '';
  const truly = (from: string, to: string): string =>
    resigned(aigul, signed, (info) => altered(info, from, to));
  refuseAll([
    ['two references', truly(reference, reference + reference), ['xmlStructure']],
    ['no reference', truly(reference, ''), ['xmlStructure']],
    ['a manifest', truly('URI=""', `URI="" Type="${DSIG}Manifest"`), ['xmlStructure']],
    ['a file elsewhere', truly('URI=""', 'URI="http://127.0.0.1/x"'), ['xmlReference']],
    ['an XPointer to the root', truly('URI=""', 'URI="#xpointer(/)"'), ['xmlReference']],
    ['an XPointer to an identifier', truly('URI=""', `URI="#xpointer(id('a1'))"`), ['xmlReference']],
    ['an identifier that nothing has', truly('URI=""', 'URI="#nothing"'), ['xmlReference']],
    ['an empty identifier', truly('URI=""', 'URI="#"'), ['xmlReference']],
    ['no URI', truly(' URI=""', ''), ['xmlStructure']],
  ]);
});

test('a reference by identifier must name the root, and nothing else may have that identifier', () => {
  const inner = (attribute: string): string => altered(byId, '<m:iin>', `<m:iin ${attribute}>`);
  const around = (root: string): string => `${root}${byId.replace(idSignature, '')}${idSignature}</appeal>`;
  refuseAll([
    ['the identifier twice', inner('Id="a1"'), ['xmlReference']],
    ['in another writing', inner('ID="a1"'), ['xmlReference']],
    ['of XML', inner('xml:id="a1"'), ['xmlReference']],
    ['in a namespace', inner('m:Id="a1"'), ['xmlReference']],
    ['in the certificate', altered(byId, '<ds:KeyInfo>', '<ds:KeyInfo Id="a1">'), ['xmlStructure']],
    ['the signed root in another root', around('<appeal>'), ['xmlReference']],
    ['in another root of the same identifier', around('<appeal Id="a1">'), ['xmlReference']],
    [
      'the identifier moved down',
      altered(altered(byId, ' Id="a1"', ''), '<m:iin>', '<m:iin Id="a1">'),
      ['xmlReference'],
    ],
  ]);
});

test('transforms and canonicalisations outside the list are refused, however truly signed', () => {
  const enveloped = `<ds:Transform Algorithm="${DSIG}enveloped-signature"/>`;
  const c14n = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
  const transform = (algorithm: string, inner = ''): string =>
    `<ds:Transform Algorithm="${algorithm}">${inner}</ds:Transform>`;
  const truly = (from: string, to: string): string =>
    resigned(aigul, signed, (info) => altered(info, from, to));
  const xpath = transform('http://www.w3.org/TR/1999/REC-xpath-19991116', '<ds:XPath>false()</ds:XPath>');
  refuseAll([
    ['canonical twice', truly(enveloped, enveloped + transform(c14n)), ['xmlTransforms']],
    ['XPath', truly(enveloped, enveloped + xpath), ['xmlStructure']],
    [
      'XSLT',
      truly(enveloped, enveloped + transform('http://www.w3.org/TR/1999/REC-xslt-19991116')),
      ['xmlTransforms'],
    ],
    [
      'XPath filter',
      truly(enveloped, transform('http://www.w3.org/2002/06/xmldsig-filter2')),
      ['xmlTransforms'],
    ],
    ['base64', truly(`${c14n}#WithComments`, `${DSIG}base64`), ['xmlTransforms']],
    ['not enveloped', truly(enveloped, ''), ['xmlTransforms']],
    ['in another order', truly(enveloped, transform(c14n) + enveloped), ['xmlTransforms']],
    ['enveloped alone', truly(`<ds:Transform Algorithm="${c14n}#WithComments"/>`, ''), ['xmlTransforms']],
    ['none', signed.replace(/<ds:Transforms>.*<\/ds:Transforms>/s, '<ds:Transforms/>'), ['xmlTransforms']],
    [
      'canonical XML 1.1',
      truly(`${c14n}#WithComments`, 'http://www.w3.org/2006/12/xml-c14n11'),
      ['xmlTransforms'],
    ],
    [
      'exclusive without an identifier',
      truly(`${c14n}"/><ds:SignatureM`, 'http://www.w3.org/2001/10/xml-exc-c14n#"/><ds:SignatureM'),
      ['xmlTransforms'],
    ],
  ]);
});

test('signature methods outside the list, or of another key, are refused', () => {
  const urn = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
  const more = 'http://www.w3.org/2001/04/xmldsig-more#';
  const methods: readonly (readonly [string, string, readonly string[]])[] = [
    [`${urn}gostr34102015-gostr34112015-512`, `${more}rsa-sha1`, ['algorithmSupported']],
    [`${urn}gostr34102015-gostr34112015-512`, `${DSIG}rsa-sha1`, ['algorithmSupported']],
    [`${urn}gostr34102015-gostr34112015-512`, `${DSIG}hmac-sha1`, ['algorithmSupported']],
    [`${urn}gostr34102015-gostr34112015-512`, '1.2.398.3.10.1.1.2.3.2', ['algorithmSupported']],
    [`${urn}gostr34102015-gostr34112015-512`, `${more}gost34310-gost34311`, ['algorithmSupported']],
    [`${urn}gostr34102015-gostr34112015-512`, `${more}rsa-sha256`, ['algorithmMatchesKey', 'signature']],
    [`${urn}gostr34112015-512`, `${DSIG}sha1`, ['algorithmSupported']],
    [`${urn}gostr34112015-512`, 'constructor', ['algorithmSupported']],
    [
      `${urn}gostr34112015-512`,
      'http://www.w3.org/2001/04/xmlenc#sha256',
      ['algorithmMatchesKey', 'messageDigest'],
    ],
  ];
  for (const [from, to, names] of methods) {
    const report = verifiesXml(resigned(aigul, signed, (info) => altered(info, `"${from}"`, `"${to}"`)));
    const others = failed(report).filter((name) => name !== 'signature' || names.includes('signature'));
    assert.deepEqual(others, names, to);
    assert.equal(report.content, undefined);
    assert.equal(report.verdict, 'invalid');
  }
});

test('comments, document types and the like are refused though the signature would hold', () => {
  const comment = altered(signed, '900101', '9001<!---->01');
  const rows: readonly [string, string][] = [
    [comment, 'xmlMarkup'],
    [altered(signed, '900101400123', '<![CDATA[900101400123]]>'), 'xmlMarkup'],
    [altered(signed, '</m:iin>', '<?x?></m:iin>'), 'xmlMarkup'],
    [
      `<!DOCTYPE appeal [<!ENTITY iin "800101400456">]>${altered(signed, '900101400123', '&iin;')}`,
      'xmlMarkup',
    ],
    [`<!DOCTYPE appeal [<!ATTLIST appeal Id ID "a2">]>${signed}`, 'xmlMarkup'],
    [`${signed}<!-- -->`, 'xmlMarkup'],
    [`<?xml version="1.0" encoding="KOI8-R"?>${signed}`, 'xmlEncoding'],
    [`\uFEFF${signed}`, 'xmlEncoding'],
    [altered(signed, '</m:iin>', '\0</m:iin>'), 'xmlMarkup'],
    [altered(signed, '</m:iin>', '&iin;</m:iin>'), 'structure'],
  ];
  for (const [xml, name] of rows) refusedXml(verifiesXml(xml), [name], xml.slice(0, 60));
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${signed}`, 'utf16le'));
  refusedXml(verifiesXml(utf16), ['xmlEncoding']);
});

test('a parse bomb is refused at once', () => {
  const bombs = [
    '<a>'.repeat(3_000_000),
    `<a ${'b="" '.repeat(1_900_000)}/>`,
    '<a/>'.repeat(2_500_000),
    `<!DOCTYPE a [${'<!ENTITY a "&a;&a;">'.repeat(400_000)}]><a>&a;</a>`,
  ].map(utf8Bytes);
  const before = process.cpuUsage().user;
  for (const bomb of bombs) refusedXml(verifiesXml(bomb), ['xmlMarkup']);
  assert.ok(process.cpuUsage().user - before < 4_000_000);
});

test('bytes cut off or changed in a signed document never throw and never pass', () => {
  const bytes = utf8Bytes(signed);
  for (let at = 0; at < bytes.length; at += 37) {
    assert.notEqual(verifiesXml(bytes.subarray(0, at)).verdict, 'valid');
    const bent = Uint8Array.from(bytes);
    bent[at] = (bent[at] as number) ^ 0x01;
    const report = verifiesXml(bent);
    assert.notEqual(report.verdict, 'valid', `${at}: ${JSON.stringify(failed(report))}`);
  }
});
