import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { readAsic } from '@qabyldau/eds/asic';
import { cadesBes, createDevPki, systemRandom } from '@qabyldau/eds/dev-pki';
import { inTurn, mostWaiting, packContainer, TooManyWait } from './pack-container.ts';

const now = Date.UTC(2026, 10, 20);
const pki = createDevPki({ random: systemRandom, now });
const seal = (manifest: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(cadesBes(pki.seal, manifest, { signingTime: now }));
const large = { name: 'attachments/1.jpg', bytes: Uint8Array.from(randomBytes(12_000_000)) };

test('a large container is made while pages are served, and is the same as a small one in form', async () => {
  let turns = 0;
  let working = true;
  const watch = (async () => {
    for (; working; turns += 1) await setImmediate();
  })();
  const packed = await packContainer({ files: [large], modifiedAt: now }, seal);
  working = false;
  await watch;
  // Made on this thread, it would let other work in only where it waits for the seal.
  assert.ok(turns > 50, `${turns} turns of this thread meanwhile`);
  const { files, manifests, problems } = readAsic(packed);
  assert.deepEqual([problems, manifests.length], [[], 1]);
  assert.deepEqual(Buffer.from(files.get(large.name) ?? []).equals(large.bytes), true);
});

test('a seal that cannot be had ends the packing, and the next one goes on', async () => {
  const away = (): Promise<Uint8Array> => Promise.reject(new Error('no time-stamp'));
  await assert.rejects(packContainer({ files: [large], modifiedAt: now }, away), /no time-stamp/u);
  const packed = await packContainer({ files: [large], modifiedAt: now }, seal);
  assert.deepEqual(readAsic(packed).problems, []);
});

test('large work waits its turn before it begins, small work does not, and a failure holds nobody up', async () => {
  const begun: string[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const large = 10_000_000;
  const first = inTurn(large, async () => {
    begun.push('first');
    await promise;
    throw new Error('no paper');
  });
  const second = inTurn(large, () => Promise.resolve(begun.push('second')));
  await inTurn(10, () => Promise.resolve(begun.push('small')));
  await setImmediate();
  assert.deepEqual(begun.toSorted(), ['first', 'small']);
  resolve(undefined);
  await assert.rejects(first, /no paper/u);
  assert.equal(await second, 3);
});

test('only so much large work waits; more is refused at once, and small work still goes on', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const large = 10_000_000;
  const running = inTurn(large, () => promise);
  await setImmediate();
  const waiting = Array.from({ length: mostWaiting }, () => inTurn(large, () => Promise.resolve('done')));
  await assert.rejects(
    inTurn(large, () => assert.fail('begun')),
    TooManyWait,
  );
  assert.equal(await inTurn(10, () => Promise.resolve('small')), 'small');
  resolve(undefined);
  await running;
  assert.deepEqual(new Set(await Promise.all(waiting)), new Set(['done']));
  assert.equal(await inTurn(large, () => Promise.resolve('again')), 'again');
});
