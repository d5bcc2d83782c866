import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, fromHex, toHex } from '../bytes.ts';
import { Asn1Error, readAsn1 } from './reader.ts';
import { toDer } from './to-der.ts';
import { readBits, readInteger, readOctets, readOid, readText, readTime } from './values.ts';
import * as der from './writer.ts';

const refused = (hex: string, options = {}): void => {
  assert.throws(() => readAsn1(fromHex(hex), options), Asn1Error);
};

test('an element is read with its members, and each keeps the bytes it came in', () => {
  const bytes = der.seq(der.oid('1.2.398.3.3.4.1.1'), der.octets(Uint8Array.of(1, 2, 3)));
  const node = readAsn1(bytes, { rules: 'der' });
  assert.deepEqual(
    node.children.map(({ raw }) => raw.length),
    [10, 5],
  );
  assert.equal(readOid(node.children[0]), '1.2.398.3.3.4.1.1');
  assert.deepEqual([...readOctets(node.children[1])], [1, 2, 3]);
});

test('bytes that end early, run over or follow the end are refused', () => {
  for (const hex of ['', '30', '3003', '300302', '30030201', '3005020101', '30030201010000']) refused(hex);
  assert.equal(readAsn1(fromHex('0201010000'), { trailing: 'allow' }).raw.length, 3);
});

test('lengths that DER does not allow are refused under DER and read under BER', () => {
  for (const hex of ['30810302 0101', '3082000302 0101', '30800201010000', '2403040101'].map((text) =>
    text.replaceAll(' ', ''),
  )) {
    refused(hex, { rules: 'der' });
    assert.ok(readAsn1(fromHex(hex)));
  }
});

test('reserved and absurd lengths, tags and shapes are refused', () => {
  for (const hex of [
    '30ff',
    '3085010000000000',
    '0480',
    '1f01 00',
    '1f8001 00',
    '1fffffffff7f00',
    '0000',
    '1000',
    '2203020101',
  ]) {
    refused(hex.replaceAll(' ', ''));
  }
});

test('nesting deeper than sixty-four levels is refused, with definite and indefinite lengths', () => {
  let nested: Uint8Array = der.nul();
  for (let depth = 0; depth < 63; depth++) nested = der.seq(nested);
  assert.ok(readAsn1(nested));
  assert.throws(() => readAsn1(der.seq(nested)), /nested too deep/);
  const open = new Uint8Array(20_000);
  for (let at = 0; at < open.length; at += 2) open.set([0x30, 0x80], at);
  assert.throws(() => readAsn1(open), /nested too deep/);
});

test('more elements or bytes than the limit are refused', () => {
  const many = der.seq(...Array.from({ length: 1000 }, der.nul));
  assert.throws(() => readAsn1(many, { maxNodes: 1000 }), /too many elements/);
  assert.ok(readAsn1(many, { maxNodes: 1001 }));
  assert.throws(() => readAsn1(many, { maxBytes: 100 }), /too many bytes/);
});

test('an indefinite encoding with a string in parts becomes the same DER', () => {
  const content = Uint8Array.from({ length: 300 }, (_, i) => i & 255);
  const parts = concat(der.octets(content.subarray(0, 100)), der.octets(content.subarray(100)));
  const inParts = concat(Uint8Array.of(0x24, 0x80), parts, Uint8Array.of(0, 0));
  const ber = concat(Uint8Array.of(0x30, 0x80), inParts, der.integer(5), Uint8Array.of(0, 0));
  assert.equal(toHex(toDer(readAsn1(ber))), toHex(der.seq(der.octets(content), der.integer(5))));
});

test('numbers survive writing and reading', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 600n), max: 2n ** 600n }), (value) => {
      return readInteger(readAsn1(der.integer(value), { rules: 'der' })) === value;
    }),
  );
  assert.throws(() => readInteger(readAsn1(fromHex('02020001'))), Asn1Error);
  assert.throws(() => readInteger(readAsn1(fromHex('0200'))), Asn1Error);
});

test('object identifiers survive writing and reading; padded and unfinished ones are refused', () => {
  for (const text of ['1.2.398.3.10.1.1.2.3.2', '0.9.2342.19200300.100.1.1', '2.5.29.37.0', '2.999.1']) {
    assert.equal(readOid(readAsn1(der.oid(text))), text);
  }
  for (const hex of ['0600', '06028001', '060181', '060a88888888888888888801']) {
    assert.throws(() => readOid(readAsn1(fromHex(hex))), Asn1Error);
  }
});

test('moments survive writing and reading; days that do not exist are refused', () => {
  const moment = Date.UTC(2026, 6, 20, 9, 8, 7);
  assert.equal(readTime(readAsn1(der.utcTime(moment))), moment);
  assert.equal(readTime(readAsn1(der.generalizedTime(moment))), moment);
  assert.equal(readTime(readAsn1(der.time(Date.UTC(2050, 0, 1)))), Date.UTC(2050, 0, 1));
  const text = (tag: number, value: string): Uint8Array => der.tlv(tag, new TextEncoder().encode(value));
  for (const bytes of [
    text(23, '260230120000Z'),
    text(23, '2602281200Z'),
    text(23, '260228120000+0500'),
    text(24, '20260228240000Z'),
    text(24, '20260228120000'),
    text(24, '20260228120000.Z'),
  ]) {
    assert.throws(() => readTime(readAsn1(bytes)), Asn1Error);
  }
  assert.equal(readTime(readAsn1(text(24, '20260228120000.25Z'))), Date.UTC(2026, 1, 28, 12) + 250);
});

test('Kazakh and Russian texts are read in their encodings, malformed ones refused', () => {
  assert.equal(readText(readAsn1(der.utf8('ҰЛТТЫҚ ӘІҢҒҮҰҚӨҺ'))), 'ҰЛТТЫҚ ӘІҢҒҮҰҚӨҺ');
  assert.equal(readText(readAsn1(fromHex('1e0404220415'))), 'ТЕ');
  for (const hex of ['0c01ff', '1301ff', '1e0104', '040141']) {
    assert.throws(() => readText(readAsn1(fromHex(hex))), Asn1Error);
  }
});

test('a bit string without its count of unused bits is refused', () => {
  for (const hex of ['0300', '030108', '030105']) {
    assert.throws(() => readBits(readAsn1(fromHex(hex))), Asn1Error);
  }
});

test('members of a set are sorted as DER asks', () => {
  assert.equal(toHex(der.set(der.integer(5), der.bool(true), der.integer(3))), '31090101ff020103020105');
});
