import { createHash } from 'node:crypto';
import { uuidFrom } from '../../../kernel/random.ts';
import { err, ok } from '../../../kernel/result.ts';
import { momentText } from '../../../cases/index.ts';
import { findCase } from '../../../cases/index.ts';
import type { System } from '../../../kernel/actor.ts';
import { certificateRoles } from '../../../platform/eds/verifier.ts';
import { parseManifest } from '../domain/draft.ts';
import { appealStates } from '../domain/machine.ts';
import { refuse } from '../domain/refusals.ts';
import { getSubmission, settleSignatureReport } from '../store/submissions.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import type { AppealDeps } from './deps.ts';

const settler: System = { kind: 'system', name: 'settle-signature' };

/** The evidence is still not to be had: the queue tries again later. */
export class StillPending extends Error {
  override readonly name = 'StillPending';
}

/** One settling a case: the id follows from it, so that two runs are one command. */
function settlingId(caseId: number): string {
  return uuidFrom(createHash('sha256').update(`settle-signature:${caseId}`).digest());
}

/**
 * Settles the signature of an appeal that was filed while its check was not possible. Idempotent: a settled case is
 * left alone. The verification looks at the moment of receipt, whatever time it is now.
 * Throws `StillPending` when there is no verdict yet.
 */
export async function settleSignature(deps: AppealDeps, caseId: number): Promise<void> {
  const question = await deps.gateway.withActor(
    settler,
    'settle-signature',
    async (tx) => {
      const appeal = await findCase(tx, caseId, appealStates);
      return appeal?.signatureCheck === 'pending' ? getSubmission(tx, appeal.submissionId) : undefined;
    },
    { caseId },
  );
  if (!question) return;
  const verified = await deps.verifier.verify({
    cms: question.cms,
    document: question.manifest,
    receivedAt: question.receivedAt.epochMilliseconds,
    roles: certificateRoles.person,
    iin: parseManifest(question.manifest).applicant.iin,
  });
  if (verified.verdict === 'pending') throw new StillPending(`case ${caseId}`);
  const verdict = verified.verdict;
  const checkedAt = momentText(deps.clock.now());
  await actOnAppeal(
    deps,
    settler,
    'settle-signature',
    { caseId, commandId: settlingId(caseId), seenSeq: null, input: { do: 'settleSignature', verdict } },
    async ({ tx, appeal, submission }) => {
      if (appeal.signatureCheck !== 'pending') return err(refuse('wrongState', { state: appeal.state }));
      return ok({
        command: { do: 'settleSignature', verdict, reason: verified.reason },
        before: () =>
          settleSignatureReport(tx, { submissionId: submission.id, report: verified.report, checkedAt }),
      });
    },
  );
}
