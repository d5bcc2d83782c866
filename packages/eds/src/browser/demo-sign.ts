/**
 * Signing in the page with a key that the server of a demo hands out. The key proves nothing about anybody: an
 * installation for real people has no such keys and trusts no certificate of the dev PKI.
 */
import { askForTimestamp } from '../dev-pki/cades-t.ts';
import { cadesBes } from '../dev-pki/cades.ts';
import { holderFromJson, type DemoIdentity } from '../dev-pki/holder-json.ts';
import { systemRandom, type Random } from '../dev-pki/random.ts';

export interface DemoSigning {
  identity: DemoIdentity;
  /** The bytes to be signed. */
  data: Uint8Array;
  /** Takes a time-stamp request to the authority (RFC 3161) and gives back its response. */
  getTimestamp: (request: Uint8Array) => Promise<Uint8Array>;
  /** Milliseconds since 1970, for the attribute signingTime. */
  now: number;
  random?: Random | undefined;
}

/** A detached CAdES-T over the bytes, DER: the same form that NCALayer gives. */
export async function signWithDemoKey(signing: DemoSigning): Promise<Uint8Array> {
  const random = signing.random ?? systemRandom;
  const signer = holderFromJson(signing.identity, random);
  const cms = cadesBes(signer, signing.data, { signingTime: signing.now });
  const asking = askForTimestamp(cms, random);
  return asking.finish(await signing.getTimestamp(asking.request));
}
