import type { Citizen } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { momentText } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { findBody, findOfficial } from '../../bodies/index.ts';
import { deleteDraftPaper, listDraftPapers } from '../../papers/index.ts';
import { getOwnAccount, type OwnAccount } from '../../people/index.ts';
import type { Draft, DraftFields } from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as store from '../store/drafts.ts';
import { findFiled } from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';

/** Begins a draft with the contacts that the person used last. Returns its id. */
export async function beginDraft(deps: AppealDeps, actor: Citizen): Promise<string> {
  const id = deps.random.uuid();
  await deps.gateway.withActor(actor, 'begin-draft', async (tx) => {
    const account = await getOwnAccount(tx);
    await store.insertDraft(tx, id, account.id, fieldsAtFirst(actor, account), momentText(deps.clock.now()));
  });
  return id;
}

/** What a draft begins with: the language and the contacts of the person. */
export function fieldsAtFirst({ language }: Citizen, account: OwnAccount): DraftFields {
  return {
    kind: null,
    language: language === 'ru' ? 'ru' : 'kk',
    bodyId: null,
    officialId: null,
    content: '',
    postalAddress: account.postalAddress ?? '',
    email: account.email ?? '',
    phone: account.phone ?? '',
    consentVersion: null,
    contactsConfirmed: false,
  };
}

/**
 * Saves a draft over the version that the writer saw. When another device saved first, nothing is overwritten: the
 * writer is told the version that stands there and keeps what they typed.
 */
export async function saveDraft(
  deps: AppealDeps,
  actor: Citizen,
  given: { id: string; seenVersion: number; fields: DraftFields },
): Promise<Result<{ version: number }, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'save-draft', async (tx) => {
    const draft = await store.findDraft(tx, given.id, 'lock');
    if (!draft) return err(await whereDraftWent(tx, given.id));
    const fields = await withKnownAddressee(tx, given.fields);
    // An autosave may have carried the same words a moment before the button did: that is no conflict.
    if (draft.version !== given.seenVersion)
      return sameFields(draft, fields)
        ? ok({ version: draft.version })
        : err(refuse('draftChanged', { version: draft.version }));
    await store.updateDraft(tx, given.id, given.seenVersion, fields, momentText(deps.clock.now()));
    return ok({ version: given.seenVersion + 1 });
  });
}

function sameFields(draft: Draft, fields: DraftFields): boolean {
  const names = Object.keys(fields) as (keyof DraftFields)[];
  return names.every((name) => draft[name] === fields[name]);
}

/** A body or an official that does not exist, or does not belong together, is dropped rather than stored. */
async function withKnownAddressee(tx: Tx, fields: DraftFields): Promise<DraftFields> {
  const body = fields.bodyId === null ? undefined : await findBody(tx, fields.bodyId);
  if (!body?.acceptsAppeals) return { ...fields, bodyId: null, officialId: null };
  const official = fields.officialId === null ? undefined : await findOfficial(tx, fields.officialId);
  const fits =
    official !== undefined && official.bodyId === body.id && official.rank !== 'worker' && !official.left;
  return { ...fields, officialId: fits ? official.id : null };
}

/** A draft that is not there was filed, or never was the actor's. */
export async function whereDraftWent(tx: Tx, draftId: string): Promise<AppealRefusal> {
  const filed = await findFiled(tx, draftId);
  return filed ? refuse('draftFiled', { number: filed.number, caseId: filed.caseId }) : refuse('notFound');
}

/** Deletes a draft with its attachments; only its author can. Returns the storage keys that are free now. */
export async function deleteDraft(
  deps: AppealDeps,
  actor: Citizen,
  id: string,
): Promise<Result<null, AppealRefusal>> {
  const keys = await deps.gateway.withActor(actor, 'delete-draft', async (tx) => {
    const draft = await store.findDraft(tx, id, 'lock');
    if (!draft) return null;
    const papers = await listDraftPapers(tx, id);
    for (const paper of papers) await deleteDraftPaper(tx, paper.id);
    await store.deleteDraft(tx, id);
    return papers.map((paper) => paper.storageKey);
  });
  if (keys === null) return err(refuse('notFound'));
  for (const key of keys) await deps.files.remove(key);
  return ok(null);
}

/** The author's drafts, the one changed last first. */
export async function myDrafts(deps: AppealDeps, actor: Citizen): Promise<readonly Draft[]> {
  return deps.gateway.withActor(actor, 'list-drafts', (tx) => store.listDrafts(tx), { readOnly: true });
}
