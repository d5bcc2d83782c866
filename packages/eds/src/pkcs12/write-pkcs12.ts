import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { ctx, ctxPrimitive, integer, nul, octets, oid, seq, set } from '../asn1/writer.ts';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { deriveOctets, passwordOctets, USE, type PasswordDigest } from './password-key.ts';
import type { Pkcs12 } from './read-pkcs12.ts';

/** How a file is protected. */
export interface Pkcs12Writing {
  readonly password: string;
  /** Fresh random octets. */
  readonly random: (count: number) => Uint8Array;
  /**
   * 'modern' (default): AES-256 with PBKDF2, check value by SHA-256. 'nca': triple DES and SHA-1, as the National
   * Certification Authority wraps keys (spec §10).
   */
  readonly protection?: 'modern' | 'nca';
  /** Turns of the derivation; default 600 000 for 'modern', 1 024 for 'nca'. */
  readonly iterations?: number;
}

/** Writes a PKCS #12 file with one key, its certificate and those of authorities (RFC 7292), DER. For tests and the demo. */
export function writePkcs12({ key, certificate, chain }: Pkcs12, writing: Pkcs12Writing): Uint8Array {
  const { password, random, protection = 'modern' } = writing;
  const iterations = writing.iterations ?? (protection === 'modern' ? 600_000 : 1024);
  const encrypt = protection === 'modern' ? encryptModern : encryptNca;
  const wrap = (data: Uint8Array) => encrypt(data, { password, random, iterations });
  const attributes = set(seq(oid(OID.localKeyId), set(octets(Uint8Array.of(1)))));
  const shrouded = wrap(privateKeyInfo(key));
  const keyBag = seq(
    oid(OID.shroudedKeyBag),
    ctx(0, seq(shrouded.algorithm, octets(shrouded.data))),
    attributes,
  );
  const bags = [certificate, ...chain].map((der, place) =>
    seq(
      oid(OID.certificateBag),
      ctx(0, seq(oid(OID.x509Certificate), ctx(0, octets(der)))),
      ...(place === 0 ? [attributes] : []),
    ),
  );
  const hidden = wrap(seq(...bags));
  const info = seq(oid(OID.data), hidden.algorithm, ctxPrimitive(0, hidden.data));
  const content = seq(
    seq(oid(OID.encryptedData), ctx(0, seq(integer(0), info))),
    seq(oid(OID.data), ctx(0, octets(seq(keyBag)))),
  );
  const digest = protection === 'modern' ? 'sha256' : 'sha1';
  return seq(
    integer(3),
    seq(oid(OID.data), ctx(0, octets(content))),
    checkValue(content, digest, { password, random, iterations }),
  );
}

function privateKeyInfo(key: Pkcs12['key']): Uint8Array {
  if (key.algorithm === 'rsa') return key.pkcs8;
  const algorithm = seq(oid(OID.gost2015Key512), seq(oid(OID.gost2015Curve512A), oid(OID.streebog512)));
  return seq(integer(0), algorithm, octets(octets(key.scalar)));
}

type Protection = Required<Pick<Pkcs12Writing, 'password' | 'random' | 'iterations'>>;

interface Encrypted {
  /** AlgorithmIdentifier. */
  readonly algorithm: Uint8Array;
  readonly data: Uint8Array;
}

function encryptModern(data: Uint8Array, { password, random, iterations }: Protection): Encrypted {
  const [salt, iv] = [random(16), random(16)];
  const key = pbkdf2Sync(utf8Bytes(password), salt, iterations, 32, 'sha256');
  const derivation = seq(octets(salt), integer(iterations), seq(oid(OID.hmacSha256), nul()));
  const scheme = seq(seq(oid(OID.pbkdf2), derivation), seq(oid(OID.aes256Cbc), octets(iv)));
  return { algorithm: seq(oid(OID.pbes2), scheme), data: encipher('aes-256-cbc', key, iv, data) };
}

function encryptNca(data: Uint8Array, { password, random, iterations }: Protection): Encrypted {
  const derivation = { digest: 'sha1', salt: random(8), iterations } as const;
  const secret = passwordOctets(password);
  const key = deriveOctets(secret, derivation, USE.key, 24);
  const iv = deriveOctets(secret, derivation, USE.iv, 8);
  const parameters = seq(octets(derivation.salt), integer(iterations));
  return {
    algorithm: seq(oid(OID.pbeTripleDes), parameters),
    data: encipher('des-ede3-cbc', key, iv, data),
  };
}

function encipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const cipher = createCipheriv(name, key, iv);
  return Uint8Array.from(Buffer.concat([cipher.update(data), cipher.final()]));
}

function checkValue(
  content: Uint8Array,
  digest: PasswordDigest & ('sha1' | 'sha256'),
  { password, random, iterations }: Protection,
): Uint8Array {
  const salt = random(16);
  const derivation = { digest, salt, iterations };
  const key = deriveOctets(passwordOctets(password), derivation, USE.mac, digest === 'sha1' ? 20 : 32);
  const value = createHmac(digest, key).update(content).digest();
  const stated = seq(seq(oid(digest === 'sha1' ? OID.sha1 : OID.sha256), nul()), octets(value));
  return seq(stated, octets(salt), integer(iterations));
}
