/** People with keys in one stand-in for NCALayer, and what tests of the page's client ask of it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { readAsn1 } from '../../asn1/reader.ts';
import { fromBase64, toBase64, utf8Bytes } from '../../bytes.ts';
import { must } from '../../dev-pki/holder.ts';
import { ncaStandIn, usualSettings } from '../../dev-pki/nca-standin.ts';
import { createDevPki } from '../../dev-pki/pki.ts';
import { seededRandom } from '../../dev-pki/random.ts';
import type { ConnectionOptions } from '../ncalayer-connection.ts';
import { signWithNcaLayer } from '../ncalayer-sign.ts';
import type { SigningOutcome, SigningProblem } from '../problem.ts';
import type { NcaLayerSigning } from '../signing.ts';

export const now = Date.UTC(2026, 10, 22, 6);
export const random = seededRandom('ncalayer');
export const pki = createDevPki({ random, now });
export const aigul = pki.person({
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  iin: '900101400123',
  roles: ['1.2.398.3.3.4.1.1'],
});
export const yerlan = pki.person({
  cn: 'ОСПАНОВ ЕРЛАН',
  surname: 'ОСПАНОВ',
  iin: '850505300456',
  roles: ['1.2.398.3.3.4.1.1'],
});
export const dana = pki.person({
  cn: 'ӘЛІ ДАНА',
  surname: 'ӘЛІ',
  iin: '800808400789',
  organisation: 'ӘКІМДІК',
  bin: '010140000123',
  roles: ['1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'],
});

export const standIn = ncaStandIn({
  identities: [aigul, yerlan, dana],
  tsa: pki.tsa,
  now: () => now,
  random,
});
/** The address of the stand-in; known when tests run. */
export let url: string;
before(async () => {
  url = await standIn.listen(0);
});
beforeEach(() => {
  Object.assign(standIn.settings, usualSettings);
  standIn.log.length = 0;
});
after(() => standIn.close());

export const data = toBase64(utf8Bytes('Құжат мәтіні'));

type Signing = Partial<NcaLayerSigning> & Pick<ConnectionOptions, 'signal' | 'greetingMs'>;

export function sign(signing: Signing = {}): Promise<SigningOutcome> {
  return signWithNcaLayer({ data, locale: 'kk', extKeyUsageOids: [], url, ...signing });
}

/** DER of the certificate in a signature. */
export function signerOf(outcome: SigningOutcome): Uint8Array {
  assert.ok(outcome.ok, JSON.stringify(outcome));
  const signedData = must(readAsn1(derOf(outcome.signatures[0])).children[1]).children[0];
  return must(must(signedData).children[3]?.children[0]).raw;
}

export function problemOf(outcome: SigningOutcome): SigningProblem {
  assert.ok(!outcome.ok);
  return outcome.problem;
}

export const derOf = (base64: string): Uint8Array => fromBase64(base64) ?? new Uint8Array();

/** How many requests came. */
export const requests = (): number => standIn.log.filter(({ event }) => event === 'request').length;

export async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 1_000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.ok(condition());
}
