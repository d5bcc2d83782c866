/** Keys and certificates of the dev PKI on disk, and on their way to a demo page. */
import { fromBase64, toBase64 } from '../bytes.ts';
import type { Holder } from './holder.ts';
import { gostKeyFrom, type GostKey } from './keys.ts';
import type { Random } from './random.ts';

/** A holder whose key can be written down. */
export interface GostHolder extends Holder {
  readonly key: GostKey;
}

/** A holder on disk or on its way to a demo page: base64 of the scalar (little-endian) and of the certificate. */
export interface HolderJson {
  privateKey: string;
  certificate: string;
}

/** What a demo page signs with. */
export interface DemoIdentity extends HolderJson {
  kind: 'DEV IDENTITY';
  /** Certificates of the issuing authority and the root, base64. */
  chain: string[];
}

export function holderToJson({ key, certificate }: GostHolder): HolderJson {
  return { privateKey: toBase64(key.scalar), certificate: toBase64(certificate) };
}

export function holderFromJson(json: HolderJson, random: Random): GostHolder {
  const scalar = fromBase64(json.privateKey);
  const certificate = fromBase64(json.certificate);
  if (!scalar || !certificate) throw new TypeError('a key or a certificate is not base64');
  return { key: gostKeyFrom(scalar, random), certificate };
}
