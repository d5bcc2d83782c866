import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { cadesT, holderFromJson, type GostHolder } from '@qabyldau/eds/dev-pki';
import { readConfig } from '../src/config.ts';
import { findDemoPerson } from '../src/demo/people.ts';
import type { Citizen } from '../src/kernel/actor.ts';
import { consentVersion } from '../src/kernel/consent.ts';
import { beginDraft, prepareSigning, saveDraft } from '../src/modules/appeals/index.ts';
import { listBodies } from '../src/modules/bodies/index.ts';
import { findSignedIn, signInForDemo } from '../src/modules/people/index.ts';
import { startSystem, type System } from '../src/system.ts';

/** A whole system on a port of its own, with PostgreSQL that syncs to disk, for measuring. */
export interface BenchWorld {
  readonly system: System;
  readonly url: string;
  readonly cookie: string;
  readonly citizen: Citizen;
  /** A draft whose bytes are prepared and signed. */
  signedDraft(): Promise<{ draftId: string; bytes: Uint8Array; cms: string }>;
  close(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 8099;
}

export async function openWorld(): Promise<BenchWorld> {
  const dir = await mkdtemp(join(tmpdir(), 'qabyldau-bench-'));
  const port = await freePort();
  const config = readConfig({
    DATA_DIR: dir,
    PORT: String(port),
    LOG_LEVEL: 'error',
    VERIFY_WORKERS: '2',
    ROLE: 'web',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  const system = await startSystem(config);
  const { deps } = system;
  const aigul = findDemoPerson('aigul');
  if (!aigul || !deps.demo) throw new Error('The demonstration is off');
  const { token } = await signInForDemo(deps, aigul, { language: 'kk', userAgent: 'bench' });
  const sha256 = createHash('sha256').update(token).digest();
  const identity = await deps.gateway.withActor({ kind: 'visitor' }, 'bench', (tx) =>
    findSignedIn(tx, sha256),
  );
  if (identity?.actor.kind !== 'citizen') throw new Error('Nobody is signed in');
  const citizen = identity.actor;
  const bodies = await deps.gateway.withActor(citizen, 'bench', (tx) => listBodies(tx));
  const bodyId = bodies.find(({ slug }) => slug === 'zhetisu-health')?.id ?? 0;
  const holder = holderFromJson(deps.demo.identity(aigul, 'self'), random);
  return {
    system,
    url: `http://127.0.0.1:${port}`,
    cookie: `qabyldau=${token}`,
    citizen,
    signedDraft: () => signedDraft({ deps, citizen, bodyId, holder }),
    async close() {
      await system.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const random = (count: number): Uint8Array => randomBytes(count);

interface Signing {
  readonly deps: System['deps'];
  readonly citizen: Citizen;
  readonly bodyId: number;
  readonly holder: GostHolder;
}

async function signedDraft({
  deps,
  citizen,
  bodyId,
  holder,
}: Signing): Promise<{ draftId: string; bytes: Uint8Array; cms: string }> {
  if (!deps.demo) throw new Error('The demonstration is off');
  const { tsa } = deps.demo.pki;
  const draftId = await beginDraft(deps, citizen);
  await saveDraft(deps, citizen, {
    id: draftId,
    seenVersion: 1,
    fields: {
      kind: 'inquiry',
      language: 'kk',
      bodyId,
      officialId: null,
      content: 'Ауылымызға дәрігер қашан келеді? '.repeat(40),
      postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы',
      email: '',
      phone: '',
      consentVersion,
      contactsConfirmed: true,
    },
  });
  const prepared = await prepareSigning(deps, citizen, draftId);
  if (!prepared.ok) throw new Error('The draft is not ready');
  const { bytes } = prepared.value;
  const signingTime = deps.clock.now().epochMilliseconds;
  const cms = Buffer.from(cadesT(holder, bytes, { signingTime, tsa, random })).toString('base64');
  return { draftId, bytes, cms };
}

/** Runs work over items with so many at once; returns seconds. */
export async function timed<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<number> {
  const queue = [...items];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
    }),
  );
  return (performance.now() - start) / 1000;
}
