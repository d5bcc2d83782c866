import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import { makeCrl } from '../dev-pki/crl.ts';
import { createDevPki, demoIdentity } from '../dev-pki/pki.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { devTrust } from '../dev-pki/trust.ts';
import { tsaRespond } from '../dev-pki/tsa.ts';
import { OID } from '../oids.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { signWithDemoKey } from './demo-sign.ts';

const now = Date.UTC(2026, 10, 22, 6);
const random = seededRandom('demo-sign');
const pki = createDevPki({ random, now });
const identity = demoIdentity(
  pki,
  pki.person({ cn: 'СЕРІКОВА АЙГҮЛ', surname: 'СЕРІКОВА', iin: '900101400123', roles: [OID.individual] }),
);
const data = utf8Bytes('Құжат мәтіні');

test('a demo key signs detached, with a time-stamp of the authority', async () => {
  const cms = await signWithDemoKey({
    identity: JSON.parse(JSON.stringify(identity)),
    data,
    now,
    getTimestamp: (request) => Promise.resolve(tsaRespond(pki.tsa, request, { now: now + 1_000, random })),
  });
  const report = verifyCms({
    cms,
    document: data,
    trust: devTrust(pki),
    at: now + 5_000,
    now: now + 5_000,
    purpose: { ...appealOfPerson('900101400123'), requireTimestamp: true },
    evidence: {
      crls: [makeCrl(pki.issuingCa, { number: 1, thisUpdate: now, nextUpdate: now + 60_000, revoked: [] })],
    },
  });
  assert.deepEqual(
    report.checks.filter(({ ok }) => !ok),
    [],
  );
  assert.equal(report.verdict, 'valid');
  assert.equal(report.time, now + 1_000);
  assert.equal(report.content, undefined);
});

test('a time-stamp that answers another request is not taken', async () => {
  const getTimestamp = (request: Uint8Array): Promise<Uint8Array> =>
    Promise.resolve(tsaRespond(pki.tsa, request, { now, random, wrongNonce: true }));
  await assert.rejects(signWithDemoKey({ identity, data, now, getTimestamp }), /another request/);
});

test('without a time-stamp there is no signature', async () => {
  const refusal = (): Promise<Uint8Array> => Promise.resolve(tsaRespond(pki.tsa, data, { now, random }));
  await assert.rejects(signWithDemoKey({ identity, data, now, getTimestamp: refusal }), /refused/);
});
