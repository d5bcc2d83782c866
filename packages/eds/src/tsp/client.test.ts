import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Asn1Error } from '../asn1/reader.ts';
import { DEV_PATHS, devServices, type DevServices } from '../dev-pki/index.ts';
import { streebog512 } from '../gost/streebog.ts';
import type { CallRecord } from '../net/call.ts';
import { OID } from '../oids.ts';
import { AIGUL, failed, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { timestampClient, type TimestampClient, type TimestampClientOptions } from './client.ts';
import { parseTimeStampToken } from './token.ts';

const scene = makeScene('stamps');
const { pki, random, aigul } = scene;
const cms = scene.signs(aigul);
const URL_ONE = `http://tsp.test${DEV_PATHS.tsp}`;
const imprint = streebog512(cms);

interface Client {
  readonly services: DevServices;
  readonly client: TimestampClient;
  readonly calls: CallRecord[];
}

function connect(other: Partial<TimestampClientOptions> = {}): Client {
  const services = devServices({ pki, random, now: () => NOW });
  const calls: CallRecord[] = [];
  const onCall = (call: CallRecord): void => void calls.push(call);
  const { fetch } = services;
  const client = timestampClient({ urls: [URL_ONE], fetch, timeoutMs: 1000, random, onCall, ...other });
  return { services, client, calls };
}

test('a signature gets a time-stamp of the configured authority, and verifies with it', async () => {
  const { client, calls } = connect();
  const answer = await client.stamp(cms);
  assert.ok(answer.ok);
  assert.equal(answer.host, 'tsp.test');
  const purpose = { ...appealOfPerson(AIGUL.iin), requireTimestamp: true };
  assert.deepEqual(failed(scene.verifies(answer.value, { purpose })), []);
  assert.deepEqual(
    calls.map(({ service, outcome }) => [service, outcome]),
    [['tsp', 'ok']],
  );
  await assert.rejects(client.stamp(answer.value), Asn1Error);
});

test('a digest gets a token under the policy of GOST-2015', async () => {
  const { client } = connect();
  const answer = await client.token({ digest: OID.streebog512, imprint });
  assert.ok(answer.ok);
  const { info } = parseTimeStampToken(answer.value);
  assert.equal(info.policy, '1.2.398.3.3.2.6.4');
  assert.deepEqual(info.imprint, imprint);
});

test('an authority that fails in any way is named, and nothing is thrown', async () => {
  for (const [mode, outcome] of [
    ['wrongNonce', 'unusable'],
    ['unavailable', 'status'],
    ['garbage', 'unreadable'],
    ['redirects', 'redirected'],
    ['endless', 'tooLarge'],
    ['silent', 'timeout'],
    ['stalls', 'timeout'],
  ] as const) {
    const { client, services } = connect({ timeoutMs: 40 });
    services.switches.tsp = mode;
    const answer = await client.stamp(cms);
    assert.deepEqual(answer, { ok: false, outcome, unanswered: [`tsp tsp.test: ${outcome}`] }, mode);
  }
  const refused = await connect().client.token({ digest: OID.sha1, imprint: imprint.subarray(0, 20) });
  assert.equal(refused.ok ? 'ok' : refused.outcome, 'refused');
  const nowhere = await connect({ urls: ['no address'], fetch: globalThis.fetch }).client.stamp(cms);
  assert.equal(nowhere.ok ? 'ok' : nowhere.outcome, 'unreachable');
});

test('a token over another digest is not taken, though its nonce is ours', async () => {
  const { services } = connect();
  const other = streebog512(imprint);
  const bodies: Uint8Array[] = [];
  const record: typeof globalThis.fetch = async (input, init) => {
    const response = await services.fetch(input, init);
    bodies.push(new Uint8Array(await response.clone().arrayBuffer()));
    return response;
  };
  const fixed = (): Uint8Array => new Uint8Array(16).fill(7);
  await connect({ fetch: record, random: fixed }).client.token({ digest: OID.streebog512, imprint: other });
  const replay: typeof globalThis.fetch = async () => new Response(Uint8Array.from(bodies[0] ?? []));
  const replayed = connect({ fetch: replay, random: fixed }).client;
  const wrong = await replayed.token({ digest: OID.streebog512, imprint });
  assert.equal(wrong.ok ? 'ok' : wrong.outcome, 'unusable');
  const right = await replayed.token({ digest: OID.streebog512, imprint: other });
  assert.ok(right.ok, 'the same answer to its own question');
});

test('the next address is asked, and one that fails again and again is left alone', async () => {
  let now = 0;
  const urls = ['http://down.test/none', URL_ONE];
  const { client, services } = connect({ urls, now: () => now, breaker: { faults: 2, pauseMs: MINUTE } });
  for (let i = 0; i < 4; i++) assert.ok((await client.stamp(cms)).ok);
  assert.equal(services.asked.filter((path) => path === '/none').length, 2);
  services.switches.tsp = 'unavailable';
  for (let i = 0; i < 2; i++) await client.stamp(cms);
  assert.deepEqual(await client.stamp(cms), { ok: false, outcome: 'paused', unanswered: [] });
  now += MINUTE;
  services.switches.tsp = 'ok';
  assert.ok((await client.stamp(cms)).ok);
});

test('the caller can call it off, which is no fault of the authority', async () => {
  const { client, services } = connect({ breaker: { faults: 1 } });
  services.switches.tsp = 'silent';
  const giveUp = new AbortController();
  const asking = client.stamp(cms, giveUp.signal);
  setTimeout(() => giveUp.abort(), 10);
  const answer = await asking;
  assert.equal(answer.ok ? 'ok' : answer.outcome, 'aborted');
  services.switches.tsp = 'ok';
  assert.ok((await client.stamp(cms)).ok);
});
