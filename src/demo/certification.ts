import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createDevPki,
  demoIdentity,
  devPkiFromJson,
  devPkiToJson,
  holderFromJson,
  holderToJson,
  ocspRespond,
  tsaRespond,
  type DemoIdentity,
  type DevPki,
  type DevPkiJson,
  type GostHolder,
  type HolderJson,
} from '@qabyldau/eds/dev-pki';
import { certificateRoles } from '../platform/eds/verifier.ts';
import type { Clock } from '../platform/clock.ts';
import { demoBodies, demoPeople, type DemoPerson } from './people.ts';

/** The certification centre of a demonstration, kept on disk so that old signatures stay verifiable after a restart. */
export interface DemoCertification {
  readonly pki: DevPki;
  readonly people: readonly DemoPerson[];
  /** What a demo page signs with: as oneself, or in one's post. */
  identity(person: DemoPerson, as: 'self' | 'post'): DemoIdentity;
  ocsp(request: Uint8Array): Uint8Array;
  timestamp(request: Uint8Array): Uint8Array;
}

interface Kept {
  readonly pki: DevPkiJson;
  readonly people: Readonly<Record<string, HolderJson>>;
}

const random = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count));

const roleOf = { firstHead: 0, deputyHead: 1, worker: 2 } as const;

function personCertificate(pki: DevPki, person: DemoPerson, as: 'self' | 'post'): GostHolder {
  const names = {
    cn: `${person.surname} ${person.givenName}`.toUpperCase(),
    surname: person.surname.toUpperCase(),
    ...(person.patronymic === null ? {} : { given: person.patronymic.toUpperCase() }),
    iin: person.iin,
  };
  const body = demoBodies.find(({ slug }) => slug === person.post?.body);
  if (as === 'self' || person.post === null || body === undefined)
    return pki.person({ ...names, roles: certificateRoles.person });
  const role = certificateRoles.documentation[roleOf[person.post.rank]];
  return pki.person({
    ...names,
    organisation: body.name.ru,
    bin: body.bin,
    roles: ['1.2.398.3.3.4.1.2', ...(role === undefined ? [] : [role])],
  });
}

function everybody(pki: DevPki): Record<string, HolderJson> {
  const people: Record<string, HolderJson> = {};
  for (const person of demoPeople) {
    people[`${person.key}.self`] = holderToJson(personCertificate(pki, person, 'self'));
    if (person.post !== null)
      people[`${person.key}.post`] = holderToJson(personCertificate(pki, person, 'post'));
  }
  return people;
}

async function read(file: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** Opens the demo's certification centre in a folder, making it at the first start. */
export async function openDemoCertification(dir: string, clock: Clock): Promise<DemoCertification> {
  const file = join(dir, 'demo-certification.json');
  const now = clock.now().epochMilliseconds;
  let kept = await read(file);
  if (kept === null) {
    const fresh = createDevPki({ random, now });
    kept = { pki: devPkiToJson(fresh), people: everybody(fresh) };
    await mkdir(dir, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  const pki = devPkiFromJson(kept.pki, { random, now });
  const { people } = kept;
  return {
    pki,
    people: demoPeople,
    identity(person, as) {
      const holder = people[`${person.key}.${person.post === null ? 'self' : as}`];
      if (holder === undefined) throw new Error(`The demo has no key for ${person.key}`);
      return demoIdentity(pki, holderFromJson(holder, random));
    },
    ocsp: (request) =>
      ocspRespond(pki.ocsp, request, {
        now: clock.now().epochMilliseconds,
        status: () => ({ kind: 'good' as const }),
      }),
    timestamp: (request) => tsaRespond(pki.tsa, request, { now: clock.now().epochMilliseconds, random }),
  };
}
