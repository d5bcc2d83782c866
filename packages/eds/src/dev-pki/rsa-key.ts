/** RSA keys for tests of old documents and of openssl. Node only. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { nul, oid, seq } from '../asn1/writer.ts';
import { OID } from '../oids.ts';
import type { DevKey } from './keys.ts';

export interface RsaKey extends DevKey {
  readonly algorithm: 'rsa';
  /** PKCS #8, PEM: what a TLS server takes. */
  readonly pem: string;
}

/** A new RSA key with SHA-256. */
export function rsaKey(bits = 2048): RsaKey {
  return rsaKeyOf(generateKeyPairSync('rsa', { modulusLength: bits }).privateKey);
}

/** The key of a PKCS #8 PEM. */
export function rsaKeyFrom(pem: string): RsaKey {
  return rsaKeyOf(createPrivateKey(pem));
}

function rsaKeyOf(privateKey: KeyObject): RsaKey {
  const publicKey = createPublicKey(privateKey);
  return {
    algorithm: 'rsa',
    pem: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    spki: bytes(publicKey.export({ format: 'der', type: 'spki' })),
    keyId: bytes(
      createHash('sha1')
        .update(publicKey.export({ format: 'der', type: 'pkcs1' }))
        .digest(),
    ),
    signatureAlgorithm: seq(oid(OID.rsaSha256), nul()),
    digestAlgorithm: seq(oid(OID.sha256), nul()),
    digest: sha256,
    sign: (message) => bytes(sign('sha256', message, privateKey)),
  };
}

function bytes(buffer: Buffer): Uint8Array {
  return Uint8Array.from(buffer);
}
