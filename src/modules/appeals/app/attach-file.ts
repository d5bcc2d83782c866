import { buffer } from 'node:stream/consumers';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { earlierCommand, momentText, rememberCommand } from '../../../cases/index.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import {
  attachmentLimits,
  cleanPhoto,
  contentTypeOf,
  contentTypes,
  deleteDraftPaper,
  fileNameFor,
  findPaper,
  insertPaper,
  isPhoto,
  limitRefusal,
  listDraftPapers,
  type ContentRefusal,
  type ContentType,
  type LimitRefusal,
  type Paper,
  type PhotoRefusal,
} from '../../papers/index.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as store from '../store/drafts.ts';
import { attachmentBytes } from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { whereDraftWent } from './save-draft.ts';

export type AttachRefusal =
  AppealRefusal | ContentRefusal | LimitRefusal | PhotoRefusal | Refusal<'attachmentEmpty'>;

/**
 * Takes a file for a draft: streamed to the store, its type told by its content, a photo turned upright and stripped of
 * everything but the picture before it is hashed. Prepared bytes of the draft become void.
 */
export async function attachFile(
  deps: AppealDeps,
  actor: Citizen,
  given: Attaching,
): Promise<Result<Paper, AttachRefusal>> {
  const room = await roomFor(deps, actor, given);
  if (!room.ok) return room;
  const put = await deps.files.put(given.content, { maxBytes: attachmentLimits.fileBytes });
  if (!put.ok)
    return err(
      put.error === 'empty'
        ? { code: 'attachmentEmpty', facts: {} }
        : { code: 'attachmentTooLarge', facts: { limit: attachmentLimits.fileBytes } },
    );
  const examined = await examine(deps, given.filename, put.value);
  if (!examined.ok) {
    await deps.files.remove(put.value.key);
    return examined;
  }
  const { stored, type } = examined.value;
  const kept = await keep(deps, actor, given, stored, type).catch(refuseTwin);
  if (!kept.ok || kept.value.storageKey !== stored.key) await deps.files.remove(stored.key);
  return kept;
}

/** The id of a client's command, and the fingerprint of its request, known when the whole content has been read. */
export interface AttachOnce {
  readonly commandId: string;
  print(): string;
}

interface Attaching {
  readonly draftId: string;
  readonly filename: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly once?: AttachOnce;
}

/** The same command at the same moment for another draft: one of them is not what was promised. */
function refuseTwin(error: unknown): Result<never, AttachRefusal> {
  if (violatedConstraint(error) === 'command_pkey') return err(refuse('commandMismatch'));
  throw error;
}

/** What a repeated command attached; null when it is new. */
async function attachedByCommand(
  tx: Tx,
  actor: Citizen,
  once: AttachOnce,
): Promise<Result<Paper, AppealRefusal> | null> {
  const earlier = await earlierCommand(tx, actor, once.commandId, once.print());
  if (earlier === null) return null;
  const { id } = earlier.same ? (earlier.result as { id: string }) : { id: null };
  const paper = id === null ? undefined : await findPaper(tx, id);
  return paper ? ok(paper) : err(refuse(id === null ? 'commandMismatch' : 'notFound'));
}

async function roomFor(
  deps: AppealDeps,
  actor: Citizen,
  { draftId, once }: Attaching,
): Promise<Result<null, AttachRefusal>> {
  return deps.gateway.withActor(actor, 'attach-file', async (tx) => {
    // A repetition is known by its content, which is still to be read.
    if (once && (await earlierCommand(tx, actor, once.commandId, '')) !== null) return ok(null);
    if (!(await store.findDraft(tx, draftId))) return err(await whereDraftWent(tx, draftId));
    const papers = await listDraftPapers(tx, draftId);
    const refusal = limitRefusal(0, { files: papers.length, accountBytes: await attachmentBytes(tx) });
    return refusal ? err(refusal) : ok(null);
  });
}

/** The type by content; a photo is replaced by its clean copy. */
async function examine(
  deps: AppealDeps,
  filename: string,
  stored: StoredFile,
): Promise<Result<{ stored: StoredFile; type: ContentType }, ContentRefusal | PhotoRefusal>> {
  const whole = async (): Promise<Uint8Array> => buffer(await deps.files.open(stored.key));
  const type = await contentTypeOf(filename, stored.head, whole);
  if (!type.ok) return type;
  if (!isPhoto(type.value)) return ok({ stored, type: type.value });
  const clean = await cleanPhoto(await whole(), type.value);
  if (!clean.ok) return clean;
  const copy = await deps.files.putBytes(clean.value.bytes);
  await deps.files.remove(stored.key);
  return ok({ stored: copy, type: type.value });
}

async function keep(
  deps: AppealDeps,
  actor: Citizen,
  given: Attaching,
  stored: StoredFile,
  type: ContentType,
): Promise<Result<Paper, AttachRefusal>> {
  return deps.gateway.withActor(actor, 'attach-file', async (tx) => {
    const draft = await store.findDraft(tx, given.draftId, 'lock');
    const repeated = given.once ? await attachedByCommand(tx, actor, given.once) : null;
    if (repeated) return repeated;
    if (!draft) return err(await whereDraftWent(tx, given.draftId));
    const papers = await listDraftPapers(tx, given.draftId);
    const held = { files: papers.length, accountBytes: await attachmentBytes(tx) };
    const refusal = limitRefusal(stored.size, held);
    if (refusal) return err(refusal);
    const madeAt = deps.clock.now();
    const paper: Paper = {
      id: deps.random.uuid(),
      caseId: null,
      accountId: actor.accountId,
      draftId: given.draftId,
      kind: 'attachment',
      name: fileNameFor(given.filename, type),
      mime: contentTypes[type].mime,
      size: stored.size,
      sha256: stored.sha256,
      streebog512: stored.streebog512,
      storageKey: stored.key,
      position: papers.length,
      openToApplicant: true,
      madeAt,
    };
    await insertPaper(tx, paper);
    await store.touchDraft(tx, given.draftId, momentText(madeAt));
    if (given.once)
      await rememberCommand(tx, actor, given.once.commandId, given.once.print(), { id: paper.id }, null);
    return ok(paper);
  });
}

/** Takes an attachment out of a draft. */
export async function detachFile(
  deps: AppealDeps,
  actor: Citizen,
  given: { draftId: string; paperId: string },
): Promise<Result<null, AppealRefusal>> {
  const removed = await deps.gateway.withActor(actor, 'detach-file', async (tx) => {
    const draft = await store.findDraft(tx, given.draftId, 'lock');
    if (!draft) return err(await whereDraftWent(tx, given.draftId));
    const papers = await listDraftPapers(tx, given.draftId);
    if (!papers.some(({ id }) => id === given.paperId)) return err(refuse('notFound'));
    await store.touchDraft(tx, given.draftId, momentText(deps.clock.now()));
    return ok(await deleteDraftPaper(tx, given.paperId));
  });
  if (!removed.ok) return removed;
  if (removed.value) await deps.files.remove(removed.value.storageKey);
  return ok(null);
}
