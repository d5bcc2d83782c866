import type { Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { keepText } from '../../../cases/index.ts';
import type { DecisionContent } from '../domain/appeal-case.ts';
import { outcomeOf, type Outcome, type OutcomeNotOffered } from '../domain/kinds.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { writeDecision } from '../store/acts.ts';
import { actOnAppeal, colleague, type Done } from './act-on-appeal.ts';
import { printDecision } from './print-decision.ts';
import type { AppealDeps } from './deps.ts';

/** What every command about a decision carries beside its own part. */
export interface DecisionCommandBase {
  readonly caseId: number;
  readonly commandId: string;
  readonly seenSeq: number | null;
  readonly print?: string | undefined;
}

const parts = ['outcome', 'questions', 'reasons', 'measures', 'remedies'] as const;

/** Saves the executor's draft of the act or reply over the version they saw, and tells the version that stands now. */
export async function draftDecision(
  deps: AppealDeps,
  actor: Official,
  given: DecisionCommandBase & {
    readonly seenVersion: number;
    readonly content: Omit<DecisionContent, 'outcome'> & { readonly outcome: Outcome | OutcomeNotOffered };
  },
): Promise<Result<Done & { readonly version: number }, AppealRefusal>> {
  const { content, seenVersion, ...asked } = given;
  let saved = seenVersion + 1;
  const done = await actOnAppeal(
    deps,
    actor,
    'draft-decision',
    { ...asked, input: { do: 'draftDecision', seenVersion, content } },
    async ({ act }) => {
      const actId = act?.id ?? deps.random.uuid();
      const version = seenVersion + 1;
      const unchanged = act !== null && parts.every((part) => act.content[part] === content[part]);
      if (unchanged) saved = act.version;
      return ok({
        command: { do: 'draftDecision', actId, outcome: content.outcome, version, unchanged },
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
  return done.ok ? ok({ ...done.value, version: saved }) : done;
}

/** Freezes the draft as a paper and hands it to an official for signature. */
export async function submitDecision(
  deps: AppealDeps,
  actor: Official,
  given: DecisionCommandBase & { readonly signerId: number },
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
  given: DecisionCommandBase & { readonly reason: string },
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
