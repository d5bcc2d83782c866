import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, fromHex, utf8Bytes, utf8Text } from '../bytes.ts';
import { canonicalXml } from './canonical-xml.ts';
import { readXml } from './read-xml.ts';
import { XML_LIMITS } from './scan.ts';
import { XmlError, type XmlProblem } from './xml-error.ts';

/** The canonical text of a document. */
function read(xml: string): string {
  return utf8Text(canonicalXml(readXml(utf8Bytes(xml)), 'inclusive'));
}

function refusal(bytes: Uint8Array): XmlProblem {
  try {
    readXml(bytes);
  } catch (error) {
    if (error instanceof XmlError) return error.problem;
    throw error;
  }
  return assert.fail(`accepted: ${utf8Text(bytes).slice(0, 80)}`);
}

test('a document is read with its declaration, namespaces, references and line ends', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
    `<қ:a xmlns:қ='urn:a' b = "1&#x9;2\t3&quot;">\r\n&lt;&amp;&#13;&#x1F600;ә<c/></қ:a>\n`;
  assert.equal(read(xml), '<қ:a xmlns:қ="urn:a" b="1&#x9;2 3&quot;">\n&lt;&amp;&#xD;\u{1F600}ә<c></c></қ:a>');
});

test('what is not XML with namespaces is refused, whatever other readers make of it', () => {
  const malformed = [
    ...['', ' ', 'x', '<a/><b/>', '<a/>x', 'x<a/>', '<a>', '<a><b></a>', '<a', '<a></a', '</a>', '<a></b>'],
    ...['<a b=1/>', '<a b/>', '<a b="1"c="2"/>', '<a b="<"/>', '<a b="1" b="2"/>', '<a b="1/>', '<a></a x>'],
    ...['< a/>', '<1a/>', '<a:/>', '<:a/>', '<a:b:c xmlns:a="urn:a"/>', '<a / >', '<a><b/</a>'],
    ...['<a>]]></a>', '<a>a & b</a>', '<a>&foo;</a>', '<a>&nbsp;</a>', '<a>&lt</a>', '<a b="&x;"/>'],
    ...[
      '<a>\u0001</a>',
      '<a>&#1;</a>',
      '<a>&#0;</a>',
      '<a>\uFFFE</a>',
      '<a>&#xD800;</a>',
      '<a>&#1114112;</a>',
    ],
    ...['<p:a/>', '<a p:b="1"/>', '<a xmlns:p=""/>', '<a xmlns:xml="urn:x"/>', '<a xmlns:xmlns="urn:x"/>'],
    ...['<a xmlns="http://www.w3.org/XML/1998/namespace"/>', '<a xmlns:p="relative"/>', '<xmlns:a/>'],
    ...['<a xmlns:p="urn:u" xmlns:q="urn:u" p:b="1" q:b="2"/>', '<a xmlns="urn:a" xmlns="urn:a"/>'],
    ...['<a><b xmlns:p="urn:p"/><p:c/></a>', '<?xml?><a/>', '<?xml-stylesheet href="x"?><a/>'],
  ];
  for (const xml of malformed) assert.equal(refusal(utf8Bytes(xml)), 'form', xml);
});

test('document types, entities, comments, instructions, CDATA and NUL are refused before anything is parsed', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>';
  const refused = [
    `<?xml version="1.0"?>${laughs}<a>&c;</a>`,
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>',
    '<a><iin>9001<!---->01400123</iin></a>',
    '<!-- --><a/>',
    '<a/><!-- -->',
    '<a><?php ?></a>',
    '<a/><?x ?>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.0"?><?xml version="1.0"?><a/>',
    '<a><![CDATA[x]]></a>',
    '<a>\0</a>',
  ];
  for (const xml of refused) assert.equal(refusal(utf8Bytes(xml)), 'markup', xml);
});

test('other encodings, other versions and a byte order mark are refused', () => {
  const refused = [
    fromHex('3c613eff3c2f613e'),
    fromHex('3c613eeda0803c2f613e'),
    fromHex('3c613ec0bc3c2f613e'),
    fromHex('fffe3c0061002f003e00'),
    concat(fromHex('efbbbf'), utf8Bytes('<a/>')),
    utf8Bytes('<?xml version="1.0" encoding="windows-1251"?><a/>'),
    utf8Bytes('<?xml version="1.0" encoding="UTF-16"?><a/>'),
    utf8Bytes('<?xml version="1.1"?><a/>'),
    utf8Bytes('<?xml encoding="UTF-8"?><a/>'),
  ];
  for (const bytes of refused) assert.equal(refusal(bytes), 'encoding');
});

test('depth, elements and attributes up to the limits are read, and one more is refused', () => {
  const { depth, elements, attributesOfElement } = XML_LIMITS;
  const nested = (n: number): string => '<a>'.repeat(n) + '</a>'.repeat(n);
  const attributes = (n: number): string =>
    `<a ${Array.from({ length: n }, (_, i) => `b${i}=">"`).join(' ')}/>`;
  const many = (n: number): string => `<r>${'<a/>'.repeat(n - 1)}</r>`;
  for (const [make, limit] of [
    [nested, depth],
    [attributes, attributesOfElement],
    [many, elements],
  ] as const) {
    readXml(utf8Bytes(make(limit)));
    assert.equal(refusal(utf8Bytes(make(limit + 1))), 'markup');
  }
  const all = { ...XML_LIMITS, attributes: 3 };
  assert.throws(() => readXml(utf8Bytes('<a b="" c=""><d e="" f=""/></a>'), all), XmlError);
});

test('bytes of a document that were changed at will are read or refused, and nothing else happens', () => {
  const xml = utf8Bytes(
    '<?xml version="1.0"?><p:a xmlns:p="urn:p" b="&amp;"><c xmlns="urn:c">ә&#13;</c>\r\n</p:a>',
  );
  const change = fc.tuple(fc.nat(xml.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      let bytes = xml;
      for (const [at, cut, put] of changes) {
        bytes = concat(bytes.subarray(0, at), utf8Bytes(put), bytes.subarray(at + cut));
      }
      try {
        const once = canonicalXml(readXml(bytes), 'inclusive');
        assert.deepEqual(canonicalXml(readXml(once), 'inclusive'), once);
      } catch (error) {
        assert.ok(error instanceof XmlError, String(error));
      }
    }),
    { numRuns: 200 },
  );
});
