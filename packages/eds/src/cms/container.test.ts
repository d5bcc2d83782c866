import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64, toBase64, utf8Bytes } from '../bytes.ts';
import { decodeContainer } from './container.ts';

const der = Uint8Array.from([0x30, 3, 2, 1, 5]);
const base64 = toBase64(der);

test('PEM, base64 with line breaks and DER hold the same bytes', () => {
  for (const text of [
    `-----BEGIN CMS-----\n${base64}\n-----END CMS-----\n`,
    `\r\n-----BEGIN PKCS7-----\r\n${base64}\r\n-----END PKCS7-----`,
    base64,
    ` ${base64.slice(0, 3)}\r\n${base64.slice(3)}\r\n`,
  ]) {
    assert.deepEqual(decodeContainer(utf8Bytes(text)), { ok: true, der });
  }
  assert.deepEqual(decodeContainer(der), { ok: true, der });
});

test('other labels, two blocks, broken base64 and nothing at all are refused', () => {
  const pem = `-----BEGIN CMS-----\n${base64}\n-----END CMS-----`;
  for (const text of [
    `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----`,
    `${pem}\n${pem}`,
    `-----BEGIN CMS-----\n${base64}`,
    '-----BEGIN CMS----------END CMS-----',
    base64.slice(1),
    `${base64}!`,
    'MAMCAQV=',
    '',
    'Менің өтінішім',
  ]) {
    assert.deepEqual(decodeContainer(utf8Bytes(text)), { ok: false, problem: 'encoding' });
  }
});

test('a file larger than the limit is refused before it is decoded', () => {
  assert.deepEqual(decodeContainer(new Uint8Array(11).fill(65), ['CMS'], 10), { ok: false, problem: 'size' });
});

test('base64 with unused bits that are not zero is refused', () => {
  assert.deepEqual(fromBase64('QQ=='), Uint8Array.of(65));
  for (const text of ['QR==', 'QQ=', 'Q', '====', 'QQ==QQ==']) assert.equal(fromBase64(text), undefined);
});

test('base64 of any length, broken by any white space, comes back as the bytes it was made of', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.constantFrom('', '\n', ' \r\n\t'), (bytes, space) => {
      const text = toBase64(bytes).replace(/.{5}/g, `$&${space}`);
      assert.deepEqual(fromBase64(text), bytes);
      assert.equal(fromBase64(`${text}A`), undefined);
      if (text.includes('=')) assert.equal(fromBase64(text.replace('=', '')), undefined);
    }),
    { seed: 11 },
  );
});
