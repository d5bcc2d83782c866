import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { C14nCanonicalization, ExclusiveCanonicalization } from 'xml-crypto';
import { DOMParser } from '@xmldom/xmldom';
import { utf8Bytes, utf8Text } from '../bytes.ts';
import { canonicalXml, type Canonicalisation } from './canonical-xml.ts';
import { readXml } from './read-xml.ts';

function canonical(xml: string, method: Canonicalisation = 'inclusive'): string {
  return utf8Text(canonicalXml(readXml(utf8Bytes(xml)), method));
}

test('attributes are ordered by namespace and name, namespaces by prefix', () => {
  assert.equal(
    canonical(
      `<e5 a:attr="o" b:attr='s' attr2="all" attr="I'm" xmlns:b="urn:ietf" xmlns:a="urn:w3c" xmlns="urn:x"/>`,
    ),
    `<e5 xmlns="urn:x" xmlns:a="urn:w3c" xmlns:b="urn:ietf" attr="I'm" attr2="all" b:attr="s" a:attr="o"></e5>`,
  );
});

test('names are ordered by code points, not by UTF-16 units', () => {
  assert.equal(canonical('<a \u{20000}="1" \uF900="2"/>'), '<a \uF900="2" \u{20000}="1"></a>');
});

test('a namespace is written where it changes and nowhere else', () => {
  assert.equal(
    canonical(
      '<a xmlns="urn:a" xmlns:p="urn:p"><b xmlns="urn:a" xmlns:p="urn:p"><c xmlns=""/><p:d xmlns:p="urn:q"/></b></a>',
    ),
    '<a xmlns="urn:a" xmlns:p="urn:p"><b><c xmlns=""></c><p:d xmlns:p="urn:q"></p:d></b></a>',
  );
  assert.equal(canonical('<a xmlns=""/>'), '<a></a>');
});

test('the exclusive form writes namespaces where they are used', () => {
  assert.equal(
    canonical(
      '<a xmlns:p="urn:p" xmlns:u="urn:u"><p:b/><p:c u:d=""><u:e xml:lang="kk"/></p:c></a>',
      'exclusive',
    ),
    '<a><p:b xmlns:p="urn:p"></p:b><p:c xmlns:p="urn:p" xmlns:u="urn:u" u:d=""><u:e xml:lang="kk"></u:e></p:c></a>',
  );
});

test('a part of a document takes namespaces and xml: attributes from around it, in the inclusive form only', () => {
  const root = readXml(
    utf8Bytes(
      '<r xmlns="urn:r" xmlns:p="urn:p" xml:lang="kk" xml:base="http://a/"><s xml:lang="ru"><t b="1"/></s></r>',
    ),
  );
  const s = root.children[0];
  const t = typeof s === 'object' ? s.children[0] : undefined;
  if (typeof s !== 'object' || typeof t !== 'object') assert.fail();
  const ancestors = [root, s];
  assert.equal(
    utf8Text(canonicalXml(t, 'inclusive', { ancestors })),
    '<t xmlns="urn:r" xmlns:p="urn:p" b="1" xml:base="http://a/" xml:lang="ru"></t>',
  );
  assert.equal(utf8Text(canonicalXml(t, 'exclusive', { ancestors })), '<t xmlns="urn:r" b="1"></t>');
  assert.equal(
    utf8Text(canonicalXml(root, 'exclusive', { without: s })),
    '<r xmlns="urn:r" xml:base="http://a/" xml:lang="kk"></r>',
  );
});

// Relative order of attributes and blanks differ, prefixes are bound anew, taken back and not used.
const PREFIXES = ['', 'p', 'q'];
const uri = fc.constantFrom('urn:1', 'urn:2', 'urn:3');
const value = fc.string({
  unit: fc.constantFrom('ә', ' ', "'", '&lt;', '&#13;', '&amp;', '&#10;', '>', 'z'),
});
interface Node {
  prefix: string;
  uris: string[];
  attributes: [string, string][];
  children: (Node | string)[];
}
const tree = fc.letrec<{ node: Node; child: Node | string }>((tie) => ({
  node: fc.record({
    prefix: fc.constantFrom(...PREFIXES),
    uris: fc.array(uri, { maxLength: 3 }),
    attributes: fc.array(fc.tuple(fc.constantFrom('b', 'a', 'p:b', 'q:a', 'xml:lang'), value), {
      maxLength: 3,
    }),
    children: fc.array(tie('child'), { maxLength: 3 }),
  }),
  child: fc.oneof({ depthSize: 'small' }, value, tie('node')),
})).node;

function write(node: Node | string, top = true): string {
  if (typeof node === 'string') return node;
  const uris = top ? ['', 'urn:p', 'urn:q'] : node.uris;
  const declared = uris.map((one, i) => (i === 0 ? ` xmlns="${one}"` : ` xmlns:${PREFIXES[i]}="${one}"`));
  const attributes = new Map(node.attributes.filter(([name]) => !name.startsWith('q') || top));
  const written = [...attributes].map(([name, text]) => ` ${name}="${text}"`);
  const name = node.prefix === '' ? 'e' : `${node.prefix}:e`;
  const children = node.children.map((child) => write(child, false)).join('');
  return `<${name}${[...written, ...declared].join('')}>${children}</${name}>`;
}

test('xml-crypto writes the same canonical form, inclusive and exclusive', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const xml = write(node);
      const element = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
      const options = { ancestorNamespaces: [] };
      assert.equal(canonical(xml), new C14nCanonicalization().process(element, options).toString(), xml);
      assert.equal(
        canonical(xml, 'exclusive'),
        new ExclusiveCanonicalization().process(element, {}).toString(),
        xml,
      );
    }),
    { numRuns: 300 },
  );
});
