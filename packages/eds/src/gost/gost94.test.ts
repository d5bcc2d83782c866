import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toHex, utf8Bytes } from '../bytes.ts';
import { seededRandom } from '../dev-pki/random.ts';
import type { BlockEngine } from './block-hash.ts';
import { plainGost94 } from './gost94-plain.ts';
import { startWasmGost94 } from './gost94-wasm.ts';
import { Gost94, gost34311 } from './gost94.ts';

const wasm = startWasmGost94() ?? assert.fail('this platform runs WebAssembly');

function by(engine: BlockEngine, ...parts: readonly Uint8Array[]): string {
  return toHex(parts.reduce((hash, part) => hash.update(part), new Gost94(engine)).digest());
}

const squares = new Uint8Array(300_000).map((_, i) => (i * i) >> 7);
const KNOWN: readonly (readonly [what: string, message: Uint8Array, digest: string])[] = [
  [
    'RFC 5831 §7.3.1',
    utf8Bytes('This is message, length=32 bytes'),
    'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa',
  ],
  [
    'RFC 5831 §7.3.2',
    utf8Bytes('Suppose the original message has length = 50 bytes'),
    '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
  ],
  [
    'GNU Nettle, nothing',
    new Uint8Array(),
    'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d',
  ],
  [
    'GNU Nettle, ones whose sum overflows',
    new Uint8Array(1000).fill(0xff),
    '24d14cc820364f77dbb9120a538386e9e376a23c0e050f41b5959df423c62372',
  ],
  [
    'GNU Nettle, more than a chunk',
    squares,
    'eb5e994401dcc9f2553d6b8fa5300d9a97849fc01b2b0d2ba26d538ef41ccd1f',
  ],
];

for (const [what, message, digest] of KNOWN) {
  test(`GOST 34.311-95 with the test substitution: ${what}`, () => {
    assert.equal(by(wasm, message), digest);
    assert.equal(by(plainGost94, message), digest);
    assert.equal(toHex(gost34311(message)), digest);
  });
}

test('the module and the plain engine agree for every length to 299 octets', () => {
  const random = seededRandom('gost94');
  for (let length = 0; length < 300; length++) {
    const bytes = random(length);
    assert.equal(by(wasm, bytes), by(plainGost94, bytes));
  }
});

test('a message fed in parts has the digest of the whole, by either engine', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 6 }), (parts) => {
      const whole = toHex(gost34311(Uint8Array.from(parts.flatMap((part) => [...part]))));
      return by(wasm, ...parts) === whole && by(plainGost94, ...parts) === whole;
    }),
  );
});

test('a module that cannot run is not used', () => {
  assert.equal(startWasmGost94('AAAA'), undefined);
});
