import type { Citizen } from '../../../kernel/actor.ts';
import { consentVersion } from '../../../kernel/consent.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { momentText } from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { getBody, findOfficial, type Body } from '../../bodies/index.ts';
import { listDraftPapers, type Paper } from '../../papers/index.ts';
import { fullName, getOwnAccount } from '../../people/index.ts';
import {
  contentLimitOn,
  manifestBytes,
  parseManifest,
  problemsOfDraft,
  type Draft,
  type Manifest,
} from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { lawfulTerms, type LawfulTerms } from '../domain/terms.ts';
import * as store from '../store/drafts.ts';
import type { AppealDeps } from './deps.ts';
import { whereDraftWent } from './save-draft.ts';

/** What the check page shows: the bytes to be signed, what stands in them, and the dates a filing now would get. */
export interface Prepared {
  readonly draft: Draft;
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly body: Body;
  readonly papers: readonly Paper[];
  readonly terms: LawfulTerms;
}

/**
 * Prepares a draft for signing: builds the exact bytes and keeps them with the draft. Bytes prepared before stay as
 * long as the draft was not changed, so that a person who comes back signs what they saw.
 */
export async function prepareSigning(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
): Promise<Result<Prepared, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'prepare-signing', async (tx) => {
    const draft = await store.findDraft(tx, draftId, 'lock');
    if (!draft) return err(await whereDraftWent(tx, draftId));
    const now = deps.clock.now();
    const problems = problemsOfDraft(draft, contentLimitOn(localDay(now).toString()));
    const { kind, language, bodyId } = draft;
    if (problems.length > 0 || kind === null || language === null || bodyId === null)
      return err(refuse('draftIncomplete', { problems, draftId }));
    const papers = await listDraftPapers(tx, draftId);
    const body = await getBody(tx, bodyId);
    const terms = lawfulTerms({
      kind,
      receivedAt: now.epochMilliseconds,
      workingHours: body,
      calendar: deps.calendar,
    });
    if (draft.manifest !== null)
      return ok({
        draft,
        manifest: parseManifest(draft.manifest),
        bytes: draft.manifest,
        body,
        papers,
        terms,
      });
    const manifest = await buildManifest(
      tx,
      deps,
      { ...draft, kind, language },
      body,
      papers,
      momentText(now),
    );
    const bytes = manifestBytes(manifest);
    await store.keepManifest(tx, draftId, bytes, momentText(now));
    return ok({ draft: { ...draft, manifest: bytes }, manifest, bytes, body, papers, terms });
  });
}

async function buildManifest(
  tx: Tx,
  deps: AppealDeps,
  draft: Draft & Pick<Manifest, 'kind' | 'language'>,
  body: Body,
  papers: readonly Paper[],
  madeAt: string,
): Promise<Manifest> {
  const account = await getOwnAccount(tx);
  const official = draft.officialId === null ? undefined : await findOfficial(tx, draft.officialId);
  return {
    form: 'qabyldau.appeal.1',
    draftId: draft.id,
    nonce: Buffer.from(deps.random.bytes(16)).toString('hex'),
    madeAt,
    portal: deps.publicUrl,
    kind: draft.kind,
    language: draft.language,
    applicant: {
      iin: account.iin,
      surname: account.surname,
      givenName: account.givenName,
      patronymic: account.patronymic,
      postalAddress: draft.postalAddress.trim(),
      email: draft.email.trim() || null,
      phone: draft.phone.trim() || null,
    },
    addressee: {
      bin: body.bin,
      body: body.name[draft.language],
      official: official ? `${fullName(official)}, ${official.position[draft.language]}` : null,
    },
    content: draft.content,
    attachments: papers.map((paper) => ({
      name: paper.name,
      size: paper.size,
      sha256: Buffer.from(paper.sha256).toString('hex'),
      streebog512: Buffer.from(paper.streebog512).toString('hex'),
    })),
    consent: consentVersion,
    contactsConfirmed: true,
  };
}
