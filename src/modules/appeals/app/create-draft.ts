import type { Citizen } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { earlierCommand, momentText, rememberCommand } from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { findBody, findOfficial } from '../../bodies/index.ts';
import { listDraftPapers, type Paper } from '../../papers/index.ts';
import { getOwnAccount } from '../../people/index.ts';
import {
  contentLimitOn,
  problemsOfDraft,
  type Draft,
  type DraftFields,
  type DraftProblem,
} from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as store from '../store/drafts.ts';
import type { AppealDeps } from './deps.ts';
import { fieldsAtFirst, whereDraftWent } from './save-draft.ts';

/** A draft with its attachments and what keeps it from being filed today. */
export interface OpenedDraft {
  readonly draft: Draft;
  readonly papers: readonly Paper[];
  readonly problems: readonly DraftProblem[];
}

/** A draft as it was when it was begun: what a repetition is told again. */
export interface CreatedDraft {
  readonly id: string;
  readonly version: number;
  readonly problems: readonly DraftProblem[];
}

interface NewDraft {
  readonly fields: Partial<DraftFields>;
  readonly commandId: string;
  /** The fingerprint of the whole request: a repetition must be the same. */
  readonly print: string;
}

/** Writes a draft with all its fields at once; the same command makes one draft, however often and at once it comes. */
export async function createDraft(
  deps: AppealDeps,
  actor: Citizen,
  given: NewDraft,
): Promise<Result<CreatedDraft, AppealRefusal>> {
  try {
    return await create(deps, actor, given);
  } catch (error) {
    // A twin was quicker by a moment: its draft stands now.
    if (violatedConstraint(error) !== 'command_pkey') throw error;
    return create(deps, actor, given);
  }
}

async function create(
  deps: AppealDeps,
  actor: Citizen,
  { fields, commandId, print }: NewDraft,
): Promise<Result<CreatedDraft, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'begin-draft', async (tx) => {
    const earlier = await earlierCommand(tx, actor, commandId, print);
    if (earlier)
      return earlier.same ? ok(earlier.result as unknown as CreatedDraft) : err(refuse('commandMismatch'));
    const refusal = await addresseeRefusal(tx, fields);
    if (refusal) return err(refusal);
    const account = await getOwnAccount(tx);
    const id = deps.random.uuid();
    const whole: DraftFields = { ...fieldsAtFirst(actor, account), ...fields };
    await store.insertDraft(tx, id, account.id, whole, momentText(deps.clock.now()));
    const created: CreatedDraft = { id, version: 1, problems: problemsToday(deps, whole) };
    await rememberCommand(tx, actor, commandId, print, { ...created }, null);
    return ok(created);
  });
}

/** Why a draft cannot be addressed so: the body is not open to appeals, or the official is no head of it. */
async function addresseeRefusal(
  tx: Tx,
  { bodyId = null, officialId = null }: Partial<DraftFields>,
): Promise<AppealRefusal | null> {
  const body = bodyId === null ? undefined : await findBody(tx, bodyId);
  if (bodyId !== null && !body?.acceptsAppeals) return refuse('bodyClosed', { bodyId });
  if (officialId === null) return null;
  const official = await findOfficial(tx, officialId);
  const fits =
    official !== undefined && official.bodyId === bodyId && official.rank !== 'worker' && !official.left;
  return fits ? null : refuse('executorElsewhere', { officialId });
}

/** Whether a draft could be addressed so; null when it could. */
export async function checkAddressee(
  deps: AppealDeps,
  actor: Citizen,
  fields: Pick<DraftFields, 'bodyId' | 'officialId'>,
): Promise<AppealRefusal | null> {
  return deps.gateway.withActor(actor, 'read-directory', (tx) => addresseeRefusal(tx, fields), {
    readOnly: true,
  });
}

/** The author's draft, whole. */
export async function openDraft(
  deps: AppealDeps,
  actor: Citizen,
  id: string,
): Promise<Result<OpenedDraft, AppealRefusal>> {
  return deps.gateway.withActor(
    actor,
    'open-draft',
    async (tx) => {
      const draft = await store.findDraft(tx, id);
      if (!draft) return err(await whereDraftWent(tx, id));
      return ok({ draft, papers: await listDraftPapers(tx, id), problems: problemsToday(deps, draft) });
    },
    { readOnly: true },
  );
}

function problemsToday(deps: AppealDeps, fields: DraftFields): DraftProblem[] {
  return problemsOfDraft(fields, contentLimitOn(localDay(deps.clock.now()).toString()));
}
