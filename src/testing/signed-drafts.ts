import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cadesT, holderFromJson } from '@qabyldau/eds/dev-pki';
import { findDemoPerson } from '../demo/people.ts';
import type { Deps } from '../deps.ts';
import { consentVersion } from '../kernel/consent.ts';
import type { DraftFields } from '../modules/appeals/domain/draft.ts';
import { beginDraft, prepareSigning, saveDraft } from '../modules/appeals/index.ts';
import { listBodies } from '../modules/bodies/index.ts';
import { findSignedIn, signInForDemo } from '../modules/people/index.ts';

/** A draft with its prepared bytes and a good signature over them, ready to be sent. */
export interface SignedDraft {
  readonly draftId: string;
  readonly cms: string;
}

/** Drafts of a demo person, each with its signature, and the secret of the browser that may file them. */
export async function signedDrafts(
  deps: Deps,
  person: string,
  count: number,
): Promise<{ readonly token: string; readonly drafts: readonly SignedDraft[] }> {
  const found = findDemoPerson(person);
  assert.ok(found && deps.demo, 'a demo person in a demonstration');
  const { token } = await signInForDemo(deps, found, { language: 'kk', userAgent: 'test' });
  const visitor = { kind: 'visitor' } as const;
  const tokenSha256 = createHash('sha256').update(token).digest();
  const identity = await deps.gateway.withActor(visitor, 'test', (tx) => findSignedIn(tx, tokenSha256));
  assert.ok(identity?.actor.kind === 'citizen');
  const { actor } = identity;
  const bodies = await deps.gateway.withActor(visitor, 'test', (tx) => listBodies(tx));
  const bodyId = bodies.find(({ slug }) => slug === 'zhetisu-health')?.id ?? null;
  const random = (size: number): Uint8Array => randomBytes(size);
  const signer = holderFromJson(deps.demo.identity(found, 'self'), random);
  const { tsa } = deps.demo.pki;
  const drafts: SignedDraft[] = [];
  for (let made = 0; made < count; made += 1) {
    const draftId = await beginDraft(deps, actor);
    const fields: DraftFields = {
      kind: 'inquiry',
      language: 'kk',
      bodyId,
      officialId: null,
      content: 'Ауылымызға дәрігер қашан келеді?',
      postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы',
      email: found.email,
      phone: '',
      consentVersion,
      contactsConfirmed: true,
    };
    assert.ok((await saveDraft(deps, actor, { id: draftId, seenVersion: 1, fields })).ok);
    const prepared = await prepareSigning(deps, actor, draftId);
    assert.ok(prepared.ok, JSON.stringify(prepared));
    const signingTime = deps.clock.now().epochMilliseconds;
    const cms = cadesT(signer, prepared.value.bytes, { signingTime, tsa, random });
    drafts.push({ draftId, cms: Buffer.from(cms).toString('base64') });
  }
  return { token, drafts };
}

/** What the portal answered to a signature: the case it was filed as, another status, or nothing (the connection broke). */
export type FilingAnswer = { readonly caseId: number } | { readonly status: number } | null;

/** Sends a signed draft as the form of the check page does. */
export async function fileOverHttp(url: string, token: string, draft: SignedDraft): Promise<FilingAnswer> {
  try {
    const response = await fetch(`${url}/kk/appeals/drafts/${draft.draftId}/sign`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `qabyldau=${token}`, origin: url },
      body: new URLSearchParams({ cms: draft.cms, commandId: randomUUID() }),
      signal: AbortSignal.timeout(30_000),
    });
    const caseId = /^\/kk\/appeals\/(\d+)(?:\/filed)?$/u.exec(response.headers.get('location') ?? '')?.[1];
    await response.arrayBuffer();
    return response.status === 303 && caseId !== undefined
      ? { caseId: Number(caseId) }
      : { status: response.status };
  } catch {
    return null;
  }
}
