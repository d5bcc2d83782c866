/** What holds for every element, written and read (X.690). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, concatAll } from '../bytes.ts';
import { Asn1Error, readAsn1, type Asn1Node } from './reader.ts';
import { toDer } from './to-der.ts';
import {
  isContext,
  readBits,
  readBoolean,
  readInteger,
  readOctets,
  readOid,
  readText,
  readTime,
  TAG,
} from './values.ts';
import * as der from './writer.ts';

type Value =
  | { readonly kind: 'integer'; readonly value: bigint }
  | { readonly kind: 'octets' | 'bits'; readonly value: Uint8Array }
  | { readonly kind: 'text' | 'oid'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'time'; readonly value: number }
  | { readonly kind: 'null' };
type Tree = Value | { readonly kind: 'sequence' | 'context'; readonly members: readonly Tree[] };

const of = <Kind extends string, T>(kind: Kind, values: fc.Arbitrary<T>) =>
  values.map((value) => ({ kind, value }));
const bytes = fc.uint8Array({ maxLength: 140 });
const arc = fc.nat({ max: 2 ** 40 });
const identifier = fc
  .oneof(
    fc.tuple(fc.constantFrom(0, 1), fc.nat({ max: 39 }), fc.array(arc, { maxLength: 6 })),
    fc.tuple(fc.constant(2), arc, fc.array(arc, { maxLength: 6 })),
  )
  .map(([root, second, rest]) => [root, second, ...rest].join('.'));
const moment = fc.integer({ min: Date.UTC(1950, 0) / 1000, max: Date.UTC(9999, 11, 31) / 1000 });
const leaf: fc.Arbitrary<Value> = fc.oneof(
  of('integer', fc.bigInt({ min: -(2n ** 70n), max: 2n ** 600n })),
  of('octets', bytes),
  of('bits', bytes),
  of('text', fc.string({ unit: 'grapheme', maxLength: 20 })),
  of('oid', identifier),
  of('boolean', fc.boolean()),
  of(
    'time',
    moment.map((seconds) => seconds * 1000),
  ),
  fc.constant({ kind: 'null' } as const),
);
const tree = fc.letrec<{ node: Tree }>((tie) => {
  const members = fc.array(tie('node'), { maxLength: 4 });
  const holding = (kind: 'sequence' | 'context') => members.map((list) => ({ kind, members: list }));
  return {
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      holding('sequence'),
      holding('context'),
    ),
  };
}).node;

function written(node: Tree): Uint8Array {
  switch (node.kind) {
    case 'integer':
      return der.integer(node.value);
    case 'octets':
      return der.octets(node.value);
    case 'bits':
      return der.bitString(node.value);
    case 'text':
      return der.utf8(node.value);
    case 'oid':
      return der.oid(node.value);
    case 'boolean':
      return der.bool(node.value);
    case 'time':
      return der.time(node.value);
    case 'null':
      return der.nul();
    case 'sequence':
      return der.seq(...node.members.map(written));
    case 'context':
      return der.ctx(3, ...node.members.map(written));
  }
}

const LEAVES: Readonly<Record<number, (node: Asn1Node) => Value>> = {
  [TAG.integer]: (node) => ({ kind: 'integer', value: readInteger(node) }),
  [TAG.octetString]: (node) => ({ kind: 'octets', value: readOctets(node) }),
  [TAG.bitString]: (node) => ({ kind: 'bits', value: readBits(node).bytes }),
  [TAG.utf8]: (node) => ({ kind: 'text', value: readText(node) }),
  [TAG.oid]: (node) => ({ kind: 'oid', value: readOid(node) }),
  [TAG.boolean]: (node) => ({ kind: 'boolean', value: readBoolean(node) }),
  [TAG.utcTime]: (node) => ({ kind: 'time', value: readTime(node) }),
  [TAG.generalizedTime]: (node) => ({ kind: 'time', value: readTime(node) }),
  [TAG.null]: () => ({ kind: 'null' }),
};

function read(node: Asn1Node): Tree {
  if (isContext(node, 3)) return { kind: 'context', members: node.children.map(read) };
  if (node.tag === TAG.sequence) return { kind: 'sequence', members: node.children.map(read) };
  return LEAVES[node.tag]?.(node) ?? assert.fail(`tag ${node.tag}`);
}

/** The same element in BER: each choice says how one of its elements is written, DER by the first. */
function writtenLoosely(node: Asn1Node, choose: () => number): Uint8Array {
  const first = node.raw[0] as number;
  const choice = choose() % 3;
  const body = node.constructed
    ? concatAll(node.children.map((child) => writtenLoosely(child, choose)))
    : node.body;
  if (choice === 0) return der.tlv(first, body);
  if (choice === 1) return concat(Uint8Array.of(first, 0x83, 0, body.length >> 8, body.length & 255), body);
  const inParts = node.tagClass === 0 && node.tag === TAG.octetString;
  if (!node.constructed && !inParts) return der.tlv(first, body);
  const half = body.length >> 1;
  const contents = inParts
    ? concat(der.octets(body.subarray(0, half)), der.octets(body.subarray(half)))
    : body;
  return concat(Uint8Array.of(first | 32, 0x80), contents, new Uint8Array(2));
}

const refused = (bytes: Uint8Array, rules: 'ber' | 'der'): void => {
  assert.throws(() => readAsn1(bytes, { rules }), Asn1Error);
};

test('what is written is read back', () => {
  fc.assert(
    fc.property(tree, (node) => {
      assert.deepEqual(read(readAsn1(written(node), { rules: 'der' })), node);
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('every beginning of an element is refused, and so is an octet more', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const element = written(node);
      for (let length = 0; length < element.length; length++) {
        refused(element.subarray(0, length), 'der');
        refused(element.subarray(0, length), 'ber');
      }
      refused(concat(element, Uint8Array.of(0)), 'ber');
    }),
    { numRuns: 100, seed: 2 },
  );
});

test('DER stays as it is; BER of any form becomes that DER, and stays so', () => {
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.nat({ max: 2 })), (node, choices) => {
      const element = written(node);
      assert.deepEqual(toDer(readAsn1(element, { rules: 'der' })), element);
      const ber = writtenLoosely(readAsn1(element), () => choices.next().value ?? 0);
      const once = toDer(readAsn1(ber));
      assert.deepEqual(once, element);
      assert.deepEqual(toDer(readAsn1(once, { rules: 'der' })), once);
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('whatever the bytes, reading ends with an element or with one kind of error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      try {
        return readAsn1(input).raw.length === input.length;
      } catch (error) {
        return error instanceof Asn1Error;
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
});
