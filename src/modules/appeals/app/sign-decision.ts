import type { Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { findCase, logAccess, nextNumber } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { verifyOrPending } from '../../../platform/eds/pending.ts';
import { certificateRoles, type Verified } from '../../../platform/eds/verifier.ts';
import {
  findPaper,
  insertSignature,
  readPaper,
  type Paper,
  type PaperSignatureRole,
} from '../../papers/index.ts';
import { ownPost } from '../../people/index.ts';
import type { AppealCase } from '../domain/appeal-case.ts';
import { barrierFor } from '../domain/decide.ts';
import { appealStates } from '../domain/machine.ts';
import { refuse, refusalStatus, type AppealRefusal } from '../domain/refusals.ts';
import { findDecision } from '../store/acts.ts';
import { findLastEvent } from '../store/events.ts';
import { actOnAppeal, answeredBefore, type Asked, type Done } from './act-on-appeal.ts';
import type { DecisionCommandBase } from './decide-appeal.ts';
import type { AppealDeps } from './deps.ts';

/** The two signatures over a decision: of the official who adopts it, and of the documentation worker. */
export type DecisionSignature = Exclude<PaperSignatureRole, 'seal'>;

/** What an official signs, and what their certificate must carry. */
export interface ToSign {
  readonly paper: Paper;
  readonly bytes: Uint8Array;
  readonly iin: string;
  readonly bin: string;
}

/** An act bears the signature of the official who adopts it. */
const signatureOfAct = { act: 'APPK', article: '80.1' } as const;

const commandOf = { official: 'adoptDecision', documentation: 'issueDecision' } as const;

/** Refusals that no repetition of a command can turn into its first answer. */
const finalRefusals: readonly string[] = ['executorIsDocumentationSigner', 'officialIsDocumentationSigner'];

/** The frozen paper of a decision, with what stands in the way of the official who is to sign it. */
export interface PaperOfDecision {
  readonly appeal: AppealCase;
  readonly paper: Paper;
  readonly barrier: AppealRefusal | null;
}

/** Finds the frozen paper of a decision for one of its two signatures; nothing of it is opened. */
export async function findPaperToSign(
  tx: Tx,
  actor: Official,
  caseId: number,
  role: DecisionSignature,
  seenSeq: number | null,
): Promise<Result<PaperOfDecision, AppealRefusal>> {
  const appeal = await findCase(tx, caseId, appealStates);
  if (!appeal) return err(refuse('notFound'));
  const act = await findDecision(tx, caseId);
  const last = await findLastEvent(tx, caseId);
  const barrier = barrierFor(appeal, commandOf[role], actor, { act, seenSeq, last });
  if (barrier && (refusalStatus[barrier.code] === 403 || finalRefusals.includes(barrier.code)))
    return err(barrier);
  const paper = act?.paperId ? await findPaper(tx, act.paperId) : undefined;
  if (!paper) return err(barrier ?? refuse('decisionNotReady', { act: act?.state ?? 'none' }));
  return ok({ appeal, paper, barrier });
}

/**
 * The frozen paper of the decision for the official who is to sign it. Somebody who never may is refused here, before
 * any signature is looked at; a state that moved on is left to the command, which knows its own repetition.
 */
export async function paperToSign(
  deps: AppealDeps,
  actor: Official,
  caseId: number,
  role: DecisionSignature = 'official',
  seenSeq: number | null = null,
): Promise<Result<ToSign, AppealRefusal>> {
  const found = await deps.gateway.withActor(actor, 'read-paper-to-sign', async (tx) => {
    const ready = await findPaperToSign(tx, actor, caseId, role, seenSeq);
    if (!ready.ok) return ready;
    const { paper } = ready.value;
    await logAccess(tx, actor, { caseId, paperId: paper.id, purpose: 'open-paper' });
    return ok({ paper, ...(await ownPost(tx, actor.officialId)) });
  });
  if (!found.ok) return found;
  return ok({ ...found.value, bytes: await readPaper(deps.files, found.value.paper) });
}

type SigningCommand = DecisionCommandBase & { readonly cms: Uint8Array };

/** The official adopts the decision by their signature (R337-9.5, APPK-80.1); this stops the clock (C42). */
export async function adoptDecision(
  deps: AppealDeps,
  actor: Official,
  given: SigningCommand,
): Promise<Result<Done, AppealRefusal>> {
  return signDecision(deps, actor, given, 'official');
}

/** The documentation worker registers the reply, signs it and so makes it known (R337-14.4, 14.5; APPK-81). */
export async function issueDecision(
  deps: AppealDeps,
  actor: Official,
  given: SigningCommand,
): Promise<Result<Done, AppealRefusal>> {
  return signDecision(deps, actor, given, 'documentation');
}

/**
 * Both signatures lie over the same frozen bytes. The certificate must belong to the official who acts (IIN) and to
 * their body (BIN). A verdict that cannot be reached now signs nothing: the official is asked to try again.
 */
async function signDecision(
  deps: AppealDeps,
  actor: Official,
  given: SigningCommand,
  role: DecisionSignature,
): Promise<Result<Done, AppealRefusal>> {
  const { cms, ...asked } = given;
  const toSign = await paperToSign(deps, actor, given.caseId, role, given.seenSeq);
  if (!toSign.ok) return toSign;
  const paperId = toSign.value.paper.id;
  const command: Asked = { ...asked, input: { do: role, paperId } };
  const before = await answeredBefore(deps, actor, command);
  if (before) return before;
  const verified = await verifyOfficial(deps, toSign.value, cms, role);
  if (verified.verdict !== 'valid')
    return err(
      refuse('signatureRefused', { reason: verified.reason ?? 'evidenceUnreachable' }, signatureOfAct),
    );
  const cmsSha256 = Buffer.from(verified.cmsSha256).toString('hex');
  return actOnAppeal(
    deps,
    actor,
    role === 'official' ? 'adopt-decision' : 'issue-decision',
    command,
    async ({ tx, appeal, act, at, today }) => {
      // The paper was taken back while it was being signed; a moved state is for `decide` to explain.
      if (act?.paperId !== paperId) return err(refuse('decisionNotReady', { act: act?.state ?? 'none' }));
      const before = (): Promise<void> =>
        insertSignature(tx, {
          id: deps.random.uuid(),
          paperId,
          caseId: appeal.id,
          role,
          cms: verified.cms,
          cmsSha256: verified.cmsSha256,
          report: verified.report,
          signedAt: Temporal.Instant.from(at),
        });
      if (role === 'official') return ok({ command: { do: 'adoptDecision', cmsSha256 }, before });
      // A refused attempt takes its number back with the transaction and leaves no hole.
      const outgoingNumber =
        appeal.state === 'adopted' ? (await nextNumber(tx, 'ЖАУАП', today.year)).number : '';
      return ok({ command: { do: 'issueDecision', cmsSha256, outgoingNumber }, before });
    },
  );
}

async function verifyOfficial(
  deps: AppealDeps,
  { bytes, iin, bin }: ToSign,
  cms: Uint8Array,
  role: DecisionSignature,
): Promise<Verified> {
  return verifyOrPending(deps.verifier, {
    cms,
    document: bytes,
    receivedAt: deps.clock.now().epochMilliseconds,
    roles: certificateRoles[role],
    iin,
    bin,
  });
}
