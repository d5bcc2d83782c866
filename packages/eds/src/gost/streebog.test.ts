import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromBase64, fromHex, toBase64, toHex, utf8Bytes } from '../bytes.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { instantiate } from '../wasm/instantiate.ts';
import { base64 } from '../wasm/streebog.bytes.ts';
import type { BlockEngine } from './block-hash.ts';
import { plainStreebog } from './streebog-plain.ts';
import { startWasmStreebog } from './streebog-wasm.ts';
import { Streebog, streebog256, streebog512 } from './streebog.ts';

const wasm = startWasmStreebog() ?? assert.fail('this platform runs WebAssembly');

function by(engine: BlockEngine, length: 32 | 64, ...parts: readonly Uint8Array[]): string {
  return toHex(parts.reduce((hash, part) => hash.update(part), new Streebog(length, engine)).digest());
}

// Messages and digests of RFC 6986 §10; the RFC prints octets of messages in reverse.
const M1 = utf8Bytes('012345678901234567890123456789012345678901234567890123456789012');
const M2 = fromHex(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
);

test('the messages of RFC 6986 have the digests printed there', () => {
  assert.equal(
    toHex(streebog512(M1)),
    '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
  );
  assert.equal(toHex(streebog256(M1)), '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500');
  assert.equal(
    toHex(streebog512(M2)),
    '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
  );
  assert.equal(toHex(streebog256(M2)), '9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50');
});

test('the empty message has its known digest', () => {
  assert.equal(
    toHex(streebog512(new Uint8Array())),
    '8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a',
  );
});

test('a message fed in parts has the digest of the whole, by either engine', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (parts) => {
      const whole = toHex(streebog512(Uint8Array.from(parts.flatMap((part) => [...part]))));
      return by(wasm, 64, ...parts) === whole && by(plainStreebog, 64, ...parts) === whole;
    }),
  );
});

test('octets of ones, whose control sum overflows, have the digests that GNU Nettle gives', () => {
  const ones = new Uint8Array(128).fill(0xff);
  assert.equal(toHex(streebog256(ones)), '4749bfc37b7ddad7c745dc2da1fb22619f70154c064ae3b6cb34bc2b2c0827c1');
  assert.equal(
    toHex(streebog512(ones)),
    '90a161d12ad309498d3fe5d48202d8a4e9c406d6a264aeab258ac5ecc37a7962aaf9587a5abb09b6bb81ec4b3752a3ff5a838ef175be5772056bc5fe54fcfc7e',
  );
});

test('the module and the plain engine agree for every length to 299 octets, of 512 and of 256 bits', () => {
  const random = seededRandom('streebog');
  for (let length = 0; length < 300; length++) {
    const bytes = random(length);
    for (const size of [32, 64] as const) assert.equal(by(wasm, size, bytes), by(plainStreebog, size, bytes));
  }
});

test('the module and the plain engine agree where count and sum carry, and over parts larger than a chunk', () => {
  for (const length of [64, 128, 640, 64 * 1024, 64 * 1024 + 64]) {
    const ones = new Uint8Array(length).fill(0xff);
    assert.equal(by(wasm, 64, ones), by(plainStreebog, 64, ones));
  }
  const large = new Uint8Array(2_500_000).map((_, i) => (i * i) >> 7);
  const digest = by(wasm, 64, large);
  assert.equal(by(plainStreebog, 64, large), digest);
  assert.equal(by(wasm, 64, large.subarray(0, 1), large.subarray(1)), digest);
});

test('streams that are fed in turn do not disturb each other', () => {
  const [a, b] = [new Streebog(64, wasm), new Streebog(32, wasm)];
  const parts = Array.from({ length: 7 }, (_, i) => new Uint8Array(40 + 30 * i).fill(i + 1));
  for (const part of parts) {
    a.update(part);
    b.update(part.subarray(3));
  }
  assert.equal(toHex(a.digest()), by(plainStreebog, 64, ...parts));
  assert.equal(toHex(b.digest()), by(plainStreebog, 32, ...parts.map((part) => part.subarray(3))));
});

test('a module that cannot run or computes something else is not used', () => {
  assert.equal(startWasmStreebog('AAAA'), undefined);
  // A word of a round's arithmetic changed: i64.shr_u to i64.shl in the code of the module.
  const bytes = fromBase64(base64) ?? assert.fail();
  const at = bytes.lastIndexOf(0x88);
  assert.ok(at > 0);
  bytes[at] = 0x86;
  assert.ok(instantiate(toBase64(bytes)) !== undefined);
  assert.equal(startWasmStreebog(toBase64(bytes)), undefined);
});
