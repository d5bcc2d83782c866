import type { Citizen } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { listBodies, listHeads, type Body, type BodyOfficial } from '../../bodies/index.ts';
import { listDraftPapers, type Paper } from '../../papers/index.ts';
import { getOwnAccount, type OwnAccount } from '../../people/index.ts';
import type { Draft } from '../domain/draft.ts';
import type { AppealRefusal } from '../domain/refusals.ts';
import { findDraft } from '../store/drafts.ts';
import type { AppealDeps } from './deps.ts';
import { whereDraftWent } from './save-draft.ts';

/** A draft with everything its form offers: attachments, the author's identity, bodies and their heads. */
export interface DraftView {
  readonly draft: Draft;
  readonly papers: readonly Paper[];
  readonly account: OwnAccount;
  readonly bodies: readonly Body[];
  readonly heads: readonly BodyOfficial[];
}

/** Opens a draft of the actor; a filed one leads to its appeal, somebody else's is like none. */
export async function openDraft(
  deps: AppealDeps,
  actor: Citizen,
  id: string,
): Promise<Result<DraftView, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'open-draft', async (tx) => {
    const draft = await findDraft(tx, id);
    if (!draft) return err(await whereDraftWent(tx, id));
    return ok({
      draft,
      papers: await listDraftPapers(tx, id),
      account: await getOwnAccount(tx),
      bodies: (await listBodies(tx)).filter(({ acceptsAppeals }) => acceptsAppeals),
      heads: await listHeads(tx),
    });
  });
}
