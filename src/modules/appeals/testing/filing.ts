import assert from 'node:assert/strict';
import type { Citizen, Official } from '../../../kernel/actor.ts';
import type { Portal, Who } from '../../../testing/portal.ts';
import { findSignedIn } from '../../people/index.ts';
import { listBodies, listOfficials } from '../../bodies/index.ts';
import { beginDraft, fileAppeal, prepareSigning, saveDraft, type Filed } from '../index.ts';
import { consentVersion } from '../../../kernel/consent.ts';
import type { DraftFields } from '../domain/draft.ts';

/** The actor that a demo person is when signed in: what a route would be given. */
export async function actorOf(portal: Portal, who: Who): Promise<Citizen | Official> {
  const cookies = await portal.signedIn(who);
  const token = new TextEncoder().encode(cookies['qabyldau']);
  const sha256 = new Uint8Array(await crypto.subtle.digest('SHA-256', token));
  const identity = await portal.deps.gateway.withActor({ kind: 'visitor' }, 'test', (tx) =>
    findSignedIn(tx, sha256),
  );
  const actor = identity?.actor;
  if (actor?.kind !== 'citizen' && actor?.kind !== 'official') throw new Error(`${who} is not signed in`);
  return actor;
}

export async function citizenOf(portal: Portal, who: Who): Promise<Citizen> {
  const actor = await actorOf(portal, who);
  if (actor.kind !== 'citizen') throw new Error(`${who} acts as an official`);
  return actor;
}

export async function officialOf(portal: Portal, who: Who): Promise<Official> {
  const actor = await actorOf(portal, who);
  if (actor.kind !== 'official') throw new Error(`${who} acts as a citizen`);
  return actor;
}

/** The id of a demo body. */
export async function bodyIdOf(portal: Portal, slug: string): Promise<number> {
  const bodies = await portal.deps.gateway.withActor({ kind: 'visitor' }, 'test', (tx) => listBodies(tx));
  const body = bodies.find((one) => one.slug === slug);
  if (!body) throw new Error(`No body ${slug}`);
  return body.id;
}

/** The id of an official by surname. */
export async function officialIdOf(portal: Portal, slug: string, surname: string): Promise<number> {
  const bodyId = await bodyIdOf(portal, slug);
  const officials = await portal.deps.gateway.withActor({ kind: 'visitor' }, 'test', (tx) =>
    listOfficials(tx, bodyId),
  );
  const official = officials.find((one) => one.surname === surname);
  if (!official) throw new Error(`No official ${surname}`);
  return official.id;
}

/** A complete inquiry to the health department; what matters to a test is given. */
export async function fieldsOf(portal: Portal, given: Partial<DraftFields> = {}): Promise<DraftFields> {
  return {
    kind: 'inquiry',
    language: 'kk',
    bodyId: await bodyIdOf(portal, 'zhetisu-health'),
    officialId: null,
    content: 'Ауылымызға дәрігер қашан келеді? Кестесін айтып беріңіздерші.',
    postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы, Абай көшесі, 5',
    email: 'aigul@demo.kz',
    phone: '+7 701 123 45 67',
    consentVersion,
    contactsConfirmed: true,
    ...given,
  };
}

/** A draft with its bytes prepared, ready to be signed. */
export async function readyDraft(
  portal: Portal,
  who: Who,
  given: Partial<DraftFields> = {},
): Promise<{ draftId: string; bytes: Uint8Array; actor: Citizen }> {
  const actor = await citizenOf(portal, who);
  const draftId = await beginDraft(portal.deps, actor);
  const fields = await fieldsOf(portal, given);
  const saved = await saveDraft(portal.deps, actor, { id: draftId, seenVersion: 1, fields });
  assert.ok(saved.ok, 'the draft is saved');
  const prepared = await prepareSigning(portal.deps, actor, draftId);
  assert.ok(prepared.ok, `the draft is ready: ${JSON.stringify(prepared)}`);
  return { draftId, bytes: prepared.value.bytes, actor };
}

/** The text of a signature as a form carries it, as bytes. */
export function cmsBytes(base64: string): Uint8Array {
  return new TextEncoder().encode(base64);
}

/** An appeal filed under the person's own signature. */
export async function filedAppeal(
  portal: Portal,
  who: Who,
  given: Partial<DraftFields> = {},
): Promise<Filed> {
  const { draftId, bytes, actor } = await readyDraft(portal, who, given);
  const cms = cmsBytes(portal.sign(who, bytes));
  const filed = await fileAppeal(portal.deps, actor, { draftId, cms, commandId: portal.deps.random.uuid() });
  assert.ok(filed.ok, `filed: ${JSON.stringify(filed)}`);
  return filed.value;
}
