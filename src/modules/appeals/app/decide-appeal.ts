import type { Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { keepText, nextNumber } from '../../../cases/index.ts';
import { certificateRoles, type Verified } from '../../../platform/eds/verifier.ts';
import { findPaper, insertSignature, readPaper, type PaperSignatureRole } from '../../papers/index.ts';
import { ownPost } from '../../people/index.ts';
import type { DecisionContent } from '../domain/appeal-case.ts';
import { outcomeOf, type Outcome, type OutcomeNotOffered } from '../domain/kinds.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDecision, writeDecision } from '../store/acts.ts';
import { actOnAppeal, colleague, type Done } from './act-on-appeal.ts';
import { printDecision } from './print-decision.ts';
import type { AppealDeps } from './deps.ts';

interface CommandBase {
  readonly caseId: number;
  readonly commandId: string;
  readonly seenSeq: number | null;
}

/** Saves the executor's draft of the act or reply over the version they saw. */
export async function draftDecision(
  deps: AppealDeps,
  actor: Official,
  given: CommandBase & {
    readonly seenVersion: number;
    readonly content: Omit<DecisionContent, 'outcome'> & { readonly outcome: Outcome | OutcomeNotOffered };
  },
): Promise<Result<Done, AppealRefusal>> {
  const { content, seenVersion, ...asked } = given;
  return actOnAppeal(
    deps,
    actor,
    'draft-decision',
    { ...asked, input: { do: 'draftDecision', seenVersion, content } },
    async ({ act }) => {
      const actId = act?.id ?? deps.random.uuid();
      const version = seenVersion + 1;
      return ok({
        command: { do: 'draftDecision', actId, outcome: content.outcome, version },
        before: async ({ tx, appeal, submission, at }) => {
          const outcome = outcomeOf[submission.kind];
          await writeDecision(tx, {
            id: actId,
            caseId: appeal.id,
            version,
            content: { ...content, outcome },
            officialId: actor.officialId,
            at,
          });
        },
      });
    },
  );
}

/** Freezes the draft as a paper and hands it to an official for signature. */
export async function submitDecision(
  deps: AppealDeps,
  actor: Official,
  given: CommandBase & { readonly signerId: number },
): Promise<Result<Done, AppealRefusal>> {
  const { signerId, ...asked } = given;
  return actOnAppeal(
    deps,
    actor,
    'submit-decision',
    { ...asked, input: { do: 'submitDecision', signerId } },
    async (ground) => {
      const { tx, act, today } = ground;
      const named = await colleague(tx, signerId, today);
      if (act === null || named === null || act.state !== 'draft')
        return ok({ command: { do: 'submitDecision', signerId, paperId: '', paperSha256: '' }, named });
      const paper = await printDecision(deps, actor, ground, act, signerId);
      const paperSha256 = Buffer.from(paper.sha256).toString('hex');
      return ok({ command: { do: 'submitDecision', signerId, paperId: paper.id, paperSha256 }, named });
    },
  );
}

/** Gives a submitted decision back to the executor with the reason. */
export async function returnDecision(
  deps: AppealDeps,
  actor: Official,
  given: CommandBase & { readonly reason: string },
): Promise<Result<Done, AppealRefusal>> {
  const { reason, ...asked } = given;
  if (reason.trim() === '') return err(refuse('decisionIncomplete', { missing: ['reason'] }, undefined));
  const id = deps.random.uuid();
  return actOnAppeal(
    deps,
    actor,
    'return-decision',
    { ...asked, input: { do: 'returnDecision', reason } },
    async ({ tx, appeal }) =>
      ok({
        command: { do: 'returnDecision', ...(await keepText(tx, { id, caseId: appeal.id, body: reason })) },
      }),
  );
}

/** What an official signs: the frozen paper of the decision. */
export async function paperToSign(
  deps: AppealDeps,
  actor: Official,
  caseId: number,
): Promise<Result<{ paperId: string; bytes: Uint8Array }, AppealRefusal>> {
  const paper = await deps.gateway.withActor(actor, 'read-paper-to-sign', async (tx) => {
    const act = await findDecision(tx, caseId);
    return act?.paperId ? await findPaper(tx, act.paperId) : undefined;
  });
  if (!paper) return err(refuse('decisionNotReady', { act: 'none' }));
  return ok({ paperId: paper.id, bytes: await readPaper(deps.files, paper) });
}

type SigningCommand = CommandBase & { readonly cms: Uint8Array };

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
  role: Exclude<PaperSignatureRole, 'seal'>,
): Promise<Result<Done, AppealRefusal>> {
  const { cms, ...asked } = given;
  const toSign = await paperToSign(deps, actor, given.caseId);
  if (!toSign.ok) return toSign;
  const { paperId, bytes } = toSign.value;
  const verified = await verifyOfficial(deps, actor, { cms, document: bytes, role });
  if (verified.verdict !== 'valid')
    return err(refuse('signatureRefused', { reason: verified.reason ?? 'evidenceUnreachable' }));
  const cmsSha256 = Buffer.from(verified.cmsSha256).toString('hex');
  return actOnAppeal(
    deps,
    actor,
    role === 'official' ? 'adopt-decision' : 'issue-decision',
    { ...asked, input: { do: role, paperId } },
    async ({ tx, appeal, act, at, today }) => {
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
      // The number is taken only when somebody may issue: a refused attempt leaves no hole.
      const outgoingNumber =
        appeal.state === 'adopted' ? (await nextNumber(tx, 'ЖАУАП', today.year)).number : '';
      return ok({ command: { do: 'issueDecision', cmsSha256, outgoingNumber }, before });
    },
  );
}

async function verifyOfficial(
  deps: AppealDeps,
  actor: Official,
  given: { cms: Uint8Array; document: Uint8Array; role: 'official' | 'documentation' },
): Promise<Verified> {
  const post = await deps.gateway.withActor(actor, 'read-own-post', (tx) => ownPost(tx, actor.officialId));
  return deps.verifier.verify({
    cms: given.cms,
    document: given.document,
    receivedAt: deps.clock.now().epochMilliseconds,
    roles: certificateRoles[given.role],
    iin: post.iin,
    bin: post.bin,
  });
}

