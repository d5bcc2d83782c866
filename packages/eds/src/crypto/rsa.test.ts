import assert from 'node:assert/strict';
import { constants, generateKeyPairSync, privateEncrypt, sign, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import { bigEndian, concat, fromHex, toBigEndian, utf8Bytes } from '../bytes.ts';
import { sha256 } from './digests.ts';
import { rsaKey, verifyRsaSha256, type RsaPublicKey } from './rsa.ts';

function keyPair(bits: number): { privateKey: KeyObject; key: RsaPublicKey } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  const number = (text: string): bigint => bigEndian(new Uint8Array(Buffer.from(text, 'base64url')));
  const key = rsaKey(number(n), number(e));
  assert.ok(key !== undefined);
  return { privateKey, key };
}

const { privateKey, key } = keyPair(2048);
const message = utf8Bytes('Жауап хат');

/** Raw RSA over a whole encoded message, to make paddings that no library would. */
function raw(encoded: Uint8Array): Uint8Array {
  return new Uint8Array(privateEncrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, encoded));
}

const INFO = fromHex('3031300d060960864801650304020105000420');

function encoded(parts: {
  head?: number[];
  fill?: number;
  info?: Uint8Array;
  tail?: Uint8Array;
}): Uint8Array {
  const { head = [0, 1], fill = 255, info = concat(INFO, sha256(message)), tail = new Uint8Array() } = parts;
  const padding = new Uint8Array(256 - head.length - 1 - info.length - tail.length).fill(fill);
  return concat(Uint8Array.from(head), padding, Uint8Array.of(0), info, tail);
}

test('signatures made by OpenSSL with keys of 2048 and 4096 bits verify', () => {
  for (const pair of [{ privateKey, key }, keyPair(4096)]) {
    const signature = new Uint8Array(sign('sha256', message, pair.privateKey));
    assert.ok(verifyRsaSha256(pair.key, message, signature));
    assert.ok(!verifyRsaSha256(pair.key, utf8Bytes('жауап хат'), signature));
    const bent = Uint8Array.from(signature);
    bent[100] = (bent[100] as number) ^ 4;
    assert.ok(!verifyRsaSha256(pair.key, message, bent));
  }
});

test('an encoded message that differs in anything but the digest is refused', () => {
  assert.ok(verifyRsaSha256(key, message, raw(encoded({}))));
  const bare = fromHex('302f300b0609608648016503040201');
  const forms = [
    encoded({ head: [0, 2] }),
    encoded({ fill: 254 }),
    encoded({ tail: new Uint8Array(64).fill(7) }),
    encoded({ info: concat(INFO, sha256(message), Uint8Array.of(0)) }),
    encoded({ info: concat(bare, Uint8Array.of(4, 32), sha256(message)) }),
    encoded({ info: sha256(message) }),
  ];
  for (const form of forms) assert.ok(!verifyRsaSha256(key, message, raw(form)));
});

test('a signature of another length or not below the modulus is refused', () => {
  const signature = new Uint8Array(sign('sha256', message, privateKey));
  assert.ok(!verifyRsaSha256(key, message, concat(Uint8Array.of(0), signature)));
  assert.ok(!verifyRsaSha256(key, message, signature.subarray(1)));
  const larger = bigEndian(signature) + key.modulus;
  if (larger < 1n << 2048n) assert.ok(!verifyRsaSha256(key, message, toBigEndian(larger, 256)));
});

test('keys too short, too long, even or with an unfit exponent are not accepted', () => {
  const modulus = key.modulus;
  assert.equal(rsaKey(modulus >> 1025n, 65537n), undefined);
  assert.equal(rsaKey((modulus << 8192n) + 1n, 65537n), undefined);
  assert.equal(rsaKey(modulus - 1n, 65537n), undefined);
  for (const exponent of [0n, 1n, 2n, 65536n, 1n << 40n]) assert.equal(rsaKey(modulus, exponent), undefined);
  assert.equal(rsaKey(-modulus, 65537n), undefined);
});
