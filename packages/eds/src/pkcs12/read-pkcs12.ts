import { createHmac, createPrivateKey, createPublicKey, timingSafeEqual } from 'node:crypto';
import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { isContext, octetsOf, readOctets, readOid, readSmall, sequence } from '../asn1/values.ts';
import { octets } from '../asn1/writer.ts';
import { equalBytes, littleEndian } from '../bytes.ts';
import { gost512A } from '../gost/curves.ts';
import { publicKeyFrom } from '../gost/signature.ts';
import { OID } from '../oids.ts';
import { tryCertificate, type Certificate } from '../x509/certificate.ts';
import { mayIssue } from '../x509/chain.ts';
import { decrypt, readIterations, turnsOfFile, type Password } from './decrypt.ts';
import { deriveOctets, passwordOctets, USE, type PasswordDigest } from './password-key.ts';
import { Pkcs12Error } from './pkcs12-error.ts';

/** A private key out of a file. */
export type Pkcs12Key =
  | {
      readonly algorithm: 'gost512';
      /** The private scalar, 64 octets little-endian (spec §10). */
      readonly scalar: Uint8Array;
    }
  | {
      readonly algorithm: 'rsa';
      /** PKCS #8, DER. */
      readonly pkcs8: Uint8Array;
    };

/** What a PKCS #12 file holds for its owner. */
export interface Pkcs12 {
  readonly key: Pkcs12Key;
  /** The certificate of the key, DER. */
  readonly certificate: Uint8Array;
  /** Certificates of authorities in the file, the issuer of the certificate first; those of no issuer are left out. */
  readonly chain: readonly Uint8Array[];
}

const MAX_FILE = 1024 * 1024;
const MAX_NODES = 8192;
const MAX_PARTS = 16;
const MAX_BAGS = 64;

/**
 * Reads the one private key of a PKCS #12 file and its certificate (RFC 7292), as the National Certification Authority
 * gives them out and as OpenSSL writes them: GOST 34.10-2015 of 512 bits or RSA. The file must carry a check value of its
 * password (SHA-1, SHA-256 or SHA-512). Throws only {@link Pkcs12Error}, whatever the bytes are.
 */
export function readPkcs12(bytes: Uint8Array, password: string): Pkcs12 {
  try {
    return read(bytes, password);
  } catch (error) {
    if (error instanceof Asn1Error) throw new Pkcs12Error('malformed', error.message);
    throw error;
  }
}

function read(bytes: Uint8Array, text: string): Pkcs12 {
  const root = readAsn1(bytes, { maxBytes: MAX_FILE, maxNodes: MAX_NODES });
  const [version, safe, mac, ...more] = sequence(root, 'PKCS #12');
  if (readSmall(version) !== 3 || more.length > 0) throw new Asn1Error('not PKCS #12 of version 3');
  const content = dataOf(safe);
  const password = checkedPassword(mac, text, content);
  const parts = sequence(readAsn1(content, { maxNodes: MAX_NODES }), 'parts of the file');
  if (parts.length > MAX_PARTS) throw new Asn1Error('too many parts of the file');
  const bags = parts.flatMap((part) => bagsOf(part, password));
  if (bags.length > MAX_BAGS) throw new Asn1Error('too many keys and certificates');
  const keys = bags.flatMap((bag) => keyOf(bag, password));
  const certificates = bags.flatMap((bag) => certificateOf(bag));
  const [key, ...others] = keys;
  if (key === undefined) throw new Pkcs12Error('noKey', 'the file holds no private key');
  if (others.length > 0) throw new Pkcs12Error('unsupported', 'the file holds more than one private key');
  const own = certificates.find(belongsTo(key));
  if (own === undefined) {
    throw new Pkcs12Error('noCertificate', 'the file holds no certificate of its private key');
  }
  return { key, certificate: own.der, chain: issuersOf(own, certificates).map(({ der }) => der) };
}

/** Contents of a ContentInfo of type data. */
function dataOf(node: Asn1Node | undefined): Uint8Array {
  const [type, wrapped] = sequence(node, 'content');
  if (readOid(type) !== OID.data || !isContext(wrapped, 0)) {
    throw new Pkcs12Error('unsupported', 'the file is protected by something else than a password');
  }
  return readOctets(wrapped.children[0]);
}

const MAC_DIGESTS: ReadonlyMap<string, { readonly name: PasswordDigest; readonly octets: number }> = new Map([
  [OID.sha1, { name: 'sha1', octets: 20 }],
  [OID.sha256, { name: 'sha256', octets: 32 }],
  [OID.sha512, { name: 'sha512', octets: 64 }],
]);

/** The password, when the check value over the content is by it (RFC 7292 §4, §A). */
function checkedPassword(mac: Asn1Node | undefined, text: string, content: Uint8Array): Password {
  if (mac === undefined) throw new Pkcs12Error('unsupported', 'the file has no check value of its password');
  const [stated, salt, turns] = sequence(mac, 'check value');
  const [algorithm, value] = sequence(stated, 'check value');
  const digest = MAC_DIGESTS.get(readOid(sequence(algorithm, 'check algorithm')[0]));
  if (digest === undefined) {
    throw new Pkcs12Error(
      'unsupported',
      'the check value of the file is of a kind this reader does not know',
    );
  }
  const allowed = turnsOfFile();
  const derivation = {
    digest: digest.name,
    salt: readOctets(salt),
    iterations: turns === undefined ? 1 : readIterations(turns, allowed),
  };
  const wanted = readOctets(value);
  // Some software takes no password as no octets at all.
  const forms = text === '' ? [passwordOctets(text), new Uint8Array()] : [passwordOctets(text)];
  for (const form of forms) {
    const key = deriveOctets(form, derivation, USE.mac, digest.octets);
    const found = createHmac(digest.name, key).update(content).digest();
    if (found.length === wanted.length && timingSafeEqual(found, wanted))
      return { text, octets: form, turns: allowed };
  }
  throw new Pkcs12Error('password', 'the password is wrong, or the file was changed');
}

interface Bag {
  readonly type: string;
  readonly value: Asn1Node;
}

function bagsOf(part: Asn1Node, password: Password): readonly Bag[] {
  const contents = safeContents(part, password);
  return sequence(readAsn1(contents, { maxNodes: MAX_NODES }), 'keys and certificates').map((bag) => {
    const [type, wrapped] = sequence(bag, 'bag');
    const value = isContext(wrapped, 0) ? wrapped.children[0] : undefined;
    if (value === undefined) throw new Asn1Error('bag of a wrong shape');
    return { type: readOid(type), value };
  });
}

function safeContents(part: Asn1Node, password: Password): Uint8Array {
  const [type, wrapped] = sequence(part, 'part of the file');
  if (readOid(type) !== OID.encryptedData) return dataOf(part);
  const [, info] = sequence(wrapped?.children[0], 'encrypted data');
  const [, algorithm, encrypted] = sequence(info, 'encrypted content');
  if (!isContext(encrypted, 0)) throw new Asn1Error('encrypted content is absent');
  return decrypt(algorithm, password, octetsOf(encrypted));
}

function certificateOf({ type, value }: Bag): readonly Certificate[] {
  if (type !== OID.certificateBag) return [];
  const [kind, wrapped] = sequence(value, 'certificate bag');
  if (readOid(kind) !== OID.x509Certificate || !isContext(wrapped, 0)) return [];
  return [tryCertificate(readOctets(wrapped.children[0]))].filter((one) => one !== undefined);
}

function keyOf({ type, value }: Bag, password: Password): readonly Pkcs12Key[] {
  if (type === OID.keyBag) return [privateKey(value.raw)];
  if (type !== OID.shroudedKeyBag) return [];
  const [algorithm, encrypted] = sequence(value, 'encrypted key');
  return [privateKey(decrypt(algorithm, password, readOctets(encrypted)))];
}

/** PrivateKeyInfo (RFC 5208 §5); of GOST it holds OCTET STRING { OCTET STRING (64) } (spec §10). */
function privateKey(pkcs8: Uint8Array): Pkcs12Key {
  const [, algorithm, wrapped] = sequence(readAsn1(pkcs8, { maxNodes: 1024 }), 'private key');
  const [kind, parameters] = sequence(algorithm, 'kind of the private key');
  const name = readOid(kind);
  if (name === OID.rsaKey) return { algorithm: 'rsa', pkcs8 };
  if (
    name !== OID.gost2015Key512 ||
    readOid(sequence(parameters, 'key parameters')[0]) !== OID.gost2015Curve512A
  ) {
    throw new Pkcs12Error('unsupported', `the private key is of a kind this reader does not know: ${name}`);
  }
  const scalar = Uint8Array.from(readOctets(readAsn1(readOctets(wrapped), { maxNodes: 4 })));
  const secret = littleEndian(scalar);
  if (scalar.length !== gost512A.size || secret === 0n || secret >= gost512A.order) {
    throw new Pkcs12Error('malformed', 'the private key is out of its range');
  }
  return { algorithm: 'gost512', scalar };
}

/** Whether a certificate is over the public half of a key: the only thing that makes it the key's own. */
function belongsTo(key: Pkcs12Key): (certificate: Certificate) => boolean {
  if (key.algorithm === 'gost512') {
    const half = octets(publicKeyFrom(littleEndian(key.scalar)));
    return ({ spki }) => spki.algorithm === OID.gost2015Key512 && equalBytes(spki.keyBits, half);
  }
  const spki = rsaPublicHalf(key.pkcs8);
  return (certificate) => equalBytes(certificate.spki.der, spki);
}

function rsaPublicHalf(pkcs8: Uint8Array): Uint8Array {
  try {
    const key = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    return createPublicKey(key).export({ format: 'der', type: 'spki' });
  } catch {
    throw new Pkcs12Error('malformed', 'the private key cannot be read');
  }
}

function issuersOf(own: Certificate, certificates: readonly Certificate[]): readonly Certificate[] {
  const path: Certificate[] = [own];
  for (let last = own; ;) {
    const issuer = certificates.find((one) => mayIssue(one, last) && !path.includes(one));
    if (issuer === undefined) return path.slice(1);
    path.push(issuer);
    last = issuer;
  }
}
