import type { Citizen } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { earlierCommand, rememberCommand, type SignatureCheck } from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { pendingVerdict, verifyOrPending } from '../../../platform/eds/pending.ts';
import { certificateRoles, type Verified } from '../../../platform/eds/verifier.ts';
import { getOwnAccount } from '../../people/index.ts';
import { contentLimitOn, problemsOfDraft } from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as drafts from '../store/drafts.ts';
import * as store from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { writeSubmission, type Filed } from './write-submission.ts';
import { whereDraftWent } from './save-draft.ts';

export type { Filed } from './write-submission.ts';

export interface Filing {
  readonly draftId: string;
  readonly cms: Uint8Array;
  readonly commandId: string;
  /** The fingerprint of a whole request, where a client promises to repeat the very same one under its id. */
  readonly print?: string;
}

/**
 * Files a draft under a signature. The signature is verified before anything is filed: a negative verdict files
 * nothing, the draft stays and the attempt is recorded (C37). Without revocation evidence, or without a verdict in
 * time, the appeal is filed as `pending` and settled later. The same draft is filed once, however often it is asked.
 */
export async function fileAppeal(
  deps: AppealDeps,
  actor: Citizen,
  given: Filing,
): Promise<Result<Filed, AppealRefusal>> {
  const repeated = await filedByCommand(deps, actor, given);
  if (repeated) return repeated;
  const ready = await readyToSign(deps, actor, given.draftId);
  if (!ready.ok) return ready;
  if ('number' in ready.value) return ok(ready.value);
  const receivedAt = deps.clock.now();
  const { manifest, iin } = ready.value;
  const verified = await verdictInTime(deps, { ...given, manifest, iin, receivedAt });
  if (verified.verdict === 'invalid') return refuseSignature(deps, actor, given.draftId, verified);
  try {
    return await deps.gateway.withActor(actor, 'file-appeal', async (tx) => {
      const draft = await drafts.findDraft(tx, given.draftId, 'lock');
      if (!draft) return filedBefore(tx, given.draftId);
      if (draft.manifest === null || Buffer.compare(draft.manifest, manifest) !== 0)
        return err(refuse('draftChanged', { version: draft.version }));
      const { commandId, print } = given;
      const filed = await writeSubmission(tx, deps, actor, { draft, verified, receivedAt, commandId });
      if (print !== undefined) await rememberCommand(tx, actor, commandId, print, { ...filed }, filed.caseId);
      return ok(filed);
    });
  } catch (error) {
    if (violatedConstraint(error) === 'submission_cms_sha256_key') return err(refuse('signatureUsed'));
    if (violatedConstraint(error) === 'command_pkey') return err(refuse('commandMismatch'));
    throw error;
  }
}

/** What a client's request filed when it came before. A page has no such promise: its draft is filed once anyway. */
async function filedByCommand(
  deps: AppealDeps,
  actor: Citizen,
  { commandId, print }: Filing,
): Promise<Result<Filed, AppealRefusal> | null> {
  if (print === undefined) return null;
  const find = (tx: Tx): ReturnType<typeof earlierCommand> => earlierCommand(tx, actor, commandId, print);
  const earlier = await deps.gateway.withActor(actor, 'repeat-command', find, { readOnly: true });
  if (earlier === null) return null;
  return earlier.same ? ok(earlier.result as unknown as Filed) : err(refuse('commandMismatch'));
}

/** The bytes that were prepared for the person, or what became of the draft. */
async function readyToSign(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
): Promise<Result<{ manifest: Uint8Array; iin: string } | Filed, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'file-appeal', async (tx) => {
    const draft = await drafts.findDraft(tx, draftId);
    if (!draft) return filedBefore(tx, draftId);
    const today = localDay(deps.clock.now()).toString();
    const problems = problemsOfDraft(draft, contentLimitOn(today));
    if (problems.length > 0) return err(refuse('draftIncomplete', { problems, draftId }));
    if (draft.manifest === null) return err(refuse('draftChanged', { version: draft.version }));
    const { iin } = await getOwnAccount(tx);
    return ok({ manifest: draft.manifest, iin });
  });
}

async function filedBefore(tx: Tx, draftId: string): Promise<Result<Filed, AppealRefusal>> {
  const filed = await store.findFiled(tx, draftId);
  if (!filed) return err(await whereDraftWent(tx, draftId));
  return ok({ ...filed, signatureCheck: filed.signatureCheck as SignatureCheck });
}

/** Waits for the verdict as long as a person should; after that the check goes on in the background. */
async function verdictInTime(
  deps: AppealDeps,
  given: { cms: Uint8Array; manifest: Uint8Array; iin: string; receivedAt: Temporal.Instant },
): Promise<Verified> {
  const verdict = verifyOrPending(deps.verifier, {
    cms: given.cms,
    document: given.manifest,
    receivedAt: given.receivedAt.epochMilliseconds,
    roles: certificateRoles.person,
    iin: given.iin,
  });
  const { promise, resolve } = Promise.withResolvers<Verified>();
  const timer = setTimeout(() => {
    resolve(pendingVerdict(given.cms));
  }, deps.verdictWithinMs);
  try {
    return await Promise.race([verdict, promise]);
  } finally {
    clearTimeout(timer);
    verdict.catch(() => undefined);
  }
}

async function refuseSignature(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
  verified: Verified,
): Promise<Result<never, AppealRefusal>> {
  const reason = verified.reason ?? 'malformed';
  await deps.gateway.withActor(actor, 'record-failed-signing', (tx) =>
    drafts.keepFailedSigning(tx, { accountId: actor.accountId, draftId, reason, report: verified.report }),
  );
  return err(refuse('signatureRefused', { reason, draftId }));
}
