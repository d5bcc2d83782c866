import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cadesT,
  createDevPki,
  DEV_PATHS,
  devServices,
  devTrust,
  REASON,
  seededRandom,
} from '@qabyldau/eds/dev-pki';
import { evidenceSource, type EvidenceSettings, type ListOfAuthority } from './evidence-source.ts';
import { certificateRoles, type Verified } from './verifier.ts';
import { verifyQuestion } from './verify-worker.ts';

const NOW = Date.UTC(2026, 10, 20, 6);
const DAY = 86_400_000;
const IIN = '900101400123';
const document = new TextEncoder().encode('Ауылымызға дәрігер қашан келеді?');

/** An authority with a root of its own, its services at a host, and a person under it. */
function authority(host: string) {
  const random = seededRandom(host);
  const pki = createDevPki({ random, now: NOW, since: NOW - 100 * DAY });
  const services = devServices({ pki, random, now: () => NOW });
  const roles = [...certificateRoles.person];
  const person = pki.person({ cn: 'СЕРІКОВА АЙГҮЛ', surname: 'СЕРІКОВА', iin: IIN, roles });
  const list = (issuer: Uint8Array, path: string): ListOfAuthority => ({
    issuer,
    url: `http://${host}${path}`,
  });
  return {
    host,
    services,
    pki,
    own: list(pki.issuingCa.certificate, DEV_PATHS.crl),
    ofRoot: list(pki.root.certificate, DEV_PATHS.root),
    cms: cadesT(person, document, { signingTime: NOW, tsa: pki.tsa, random }),
  };
}
type Authority = ReturnType<typeof authority>;

/** Verifications of an installation that trusts the authorities and has these settings. */
function installation(authorities: readonly Authority[], settings: Partial<EvidenceSettings>) {
  const fetch: typeof globalThis.fetch = (url, init) => {
    const { host: wanted } = new URL(url instanceof Request ? url.url : url);
    const asked = authorities.find(({ host }) => host === wanted);
    return asked === undefined
      ? Promise.reject(new TypeError('Nobody there'))
      : asked.services.fetch(url, init);
  };
  const source = evidenceSource(
    { ocspUrls: [], crls: [], deltaCrls: [], timeoutMs: 1000, ...settings },
    { fetch, random: seededRandom('ask'), now: () => NOW },
  );
  const verify = ({ cms, pki }: Authority): Promise<Verified> =>
    verifyQuestion(
      { cms, document, receivedAt: NOW, roles: certificateRoles.person, iin: IIN },
      NOW,
      devTrust(pki),
      source,
    );
  return { source, verify };
}

test('spec §1.2 of several lists only the one is asked that the authority of the signer signs', async () => {
  const gost = authority('gost.test');
  const other = authority('other.test');
  const { verify } = installation([gost, other], { crls: [gost.own, other.own] });
  assert.deepEqual([(await verify(other)).verdict, (await verify(gost)).verdict], ['valid', 'valid']);
  assert.deepEqual([gost.services.asked, other.services.asked], [[DEV_PATHS.crl], [DEV_PATHS.crl]]);
});

test('spec §5 row 9 an authority that its root has revoked is noticed by the list of the root', async () => {
  const one = authority('one.test');
  one.services.revokeAuthority(one.pki.issuingCa.certificate, REASON.caCompromise, NOW - DAY);
  const without = installation([one], { crls: [one.own] });
  assert.equal((await without.verify(one)).verdict, 'valid', 'nobody looked');
  const { verify } = installation([one], { crls: [one.own, one.ofRoot] });
  const { verdict, reason } = await verify(one);
  assert.deepEqual([verdict, reason], ['invalid', 'foreignCa']);
});

test('lists are there before anybody signs, and who did not answer is named', async () => {
  const one = authority('one.test');
  const two = authority('two.test');
  two.services.switches.crl = 'unavailable';
  const { source, verify } = installation([one, two], { crls: [one.own, one.ofRoot, two.own] });
  assert.deepEqual(await source.prepare(), ['crl two.test: status']);
  one.services.switches.crl = 'unavailable';
  assert.equal((await verify(one)).verdict, 'valid', 'by the list that is there');
});
