import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import type { Asn1Node } from '../asn1/reader.ts';
import { isUniversal, readOctets, readOid, readSmall, sequence, TAG } from '../asn1/values.ts';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { deriveOctets, USE, type Derivation } from './password-key.ts';
import { Pkcs12Error } from './pkcs12-error.ts';
import { decryptRc2Cbc } from './rc2.ts';

/** The password of a file in the two forms its parts want. */
export interface Password {
  readonly text: string;
  /** As PKCS #12 takes it. */
  readonly octets: Uint8Array;
  readonly turns: Turns;
}

/** How many turns of derivation the parts of a file may still ask for, all together. */
export interface Turns {
  left: number;
}

/** More turns than any software asks for; each costs a microsecond of somebody's time. */
const MAX_ITERATIONS = 1_000_000;

/** For a whole file: its check value, its key and its certificates, each with turns of its own. */
export function turnsOfFile(): Turns {
  return { left: 3 * MAX_ITERATIONS };
}

/** The count of turns of a derivation, from 1 to {@link MAX_ITERATIONS}, as long as the file has so many left. */
export function readIterations(node: Asn1Node | undefined, turns: Turns): number {
  const iterations = readSmall(node);
  turns.left -= iterations;
  if (iterations < 1 || iterations > MAX_ITERATIONS || turns.left < 0) {
    throw new Pkcs12Error('malformed', 'the key of the file is derived in too many turns, or none');
  }
  return iterations;
}

/** Decrypts by the algorithm of an AlgorithmIdentifier (RFC 7292 §C, RFC 8018 §6.2). Throws only {@link Pkcs12Error} and `Asn1Error`. */
export function decrypt(algorithm: Asn1Node | undefined, password: Password, data: Uint8Array): Uint8Array {
  const [oid, parameters] = sequence(algorithm, 'encryption algorithm');
  const name = readOid(oid);
  if (name === OID.pbes2) return decryptPbes2(parameters, password, data);
  if (name !== OID.pbeTripleDes && name !== OID.pbeRc2Of40Bits) {
    throw new Pkcs12Error('unsupported', `the file is encrypted by an unknown algorithm ${name}`);
  }
  const [salt, iterations] = sequence(parameters, 'encryption parameters');
  const derivation: Derivation = {
    digest: 'sha1',
    salt: readOctets(salt),
    iterations: readIterations(iterations, password.turns),
  };
  const iv = deriveOctets(password.octets, derivation, USE.iv, 8);
  const key = (length: number): Uint8Array => deriveOctets(password.octets, derivation, USE.key, length);
  if (name === OID.pbeTripleDes) return decipher('des-ede3-cbc', key(24), iv, data);
  if (data.length === 0 || data.length % 8 !== 0) throw undecryptable();
  return unpadded(decryptRc2Cbc({ key: key(5), bits: 40, iv }, data));
}

const CIPHERS: ReadonlyMap<string, { readonly name: string; readonly octets: number }> = new Map([
  [OID.aes128Cbc, { name: 'aes-128-cbc', octets: 16 }],
  [OID.aes192Cbc, { name: 'aes-192-cbc', octets: 24 }],
  [OID.aes256Cbc, { name: 'aes-256-cbc', octets: 32 }],
]);

const PRFS: ReadonlyMap<string, string> = new Map<string, string>([
  [OID.hmacSha1, 'sha1'],
  [OID.hmacSha256, 'sha256'],
]);

function decryptPbes2(parameters: Asn1Node | undefined, password: Password, data: Uint8Array): Uint8Array {
  const [derivation, scheme] = sequence(parameters, 'encryption parameters');
  const [kind, options] = sequence(derivation, 'key derivation');
  const [salt, iterations, ...rest] = sequence(options, 'key derivation parameters');
  const [encryption, iv] = sequence(scheme, 'encryption scheme');
  const cipher = CIPHERS.get(readOid(encryption));
  const prf = rest.find((node) => isUniversal(node, TAG.sequence));
  const digest = PRFS.get(prf === undefined ? OID.hmacSha1 : readOid(prf.children[0]));
  if (readOid(kind) !== OID.pbkdf2 || cipher === undefined || digest === undefined) {
    throw new Pkcs12Error('unsupported', 'the file is encrypted by a scheme this reader does not know');
  }
  const turns = readIterations(iterations, password.turns);
  const key = pbkdf2Sync(utf8Bytes(password.text), readOctets(salt), turns, cipher.octets, digest);
  return decipher(cipher.name, key, readOctets(iv), data);
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  try {
    const opened = createDecipheriv(name, key, iv);
    return Uint8Array.from(Buffer.concat([opened.update(data), opened.final()]));
  } catch {
    throw undecryptable();
  }
}

function unpadded(data: Uint8Array): Uint8Array {
  const padding = data[data.length - 1] as number;
  const body = data.length - padding;
  if (padding < 1 || padding > 8 || data.subarray(body).some((octet) => octet !== padding))
    throw undecryptable();
  return data.subarray(0, body);
}

function undecryptable(): Pkcs12Error {
  return new Pkcs12Error('malformed', 'a part of the file cannot be decrypted');
}
