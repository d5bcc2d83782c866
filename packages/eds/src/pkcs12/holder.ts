import type { GostHolder } from '../dev-pki/holder-json.ts';
import { gostKeyFrom } from '../dev-pki/keys.ts';
import type { Random } from '../dev-pki/random.ts';
import { Pkcs12Error } from './pkcs12-error.ts';
import { readPkcs12 } from './read-pkcs12.ts';

/**
 * The holder of a PKCS #12 file with a key of GOST 34.10-2015, 512 bits: what seals and signs with it. `random` gives
 * fresh random octets for each signature. Throws only {@link Pkcs12Error}; an RSA key is 'unsupported'.
 */
export function holderFromPkcs12(bytes: Uint8Array, password: string, random: Random): GostHolder {
  const { key, certificate } = readPkcs12(bytes, password);
  if (key.algorithm !== 'gost512') {
    throw new Pkcs12Error('unsupported', 'the key is not of GOST 34.10-2015');
  }
  return { key: gostKeyFrom(key.scalar, random), certificate };
}
