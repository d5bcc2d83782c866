import type { Actor, Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { AppealCase, Colleague, DecisionAct, Facts } from './appeal-case.ts';
import type { AppealCommand } from './commands.ts';
import type { AppealEvent } from './events.ts';
import { isOutcome, outcomeOf } from './kinds.ts';
import { machine, type AppealCommandName, type Doer } from './machine.ts';
import { refuse, type AppealRefusal } from './refusals.ts';

type Decided = Result<readonly AppealEvent[], AppealRefusal>;

/**
 * Decides what a command does to an appeal: the events to write, or the refusal with its article. Pure.
 * First the state and role (the machine), then the relation of the actor to the case, then the law of the command.
 */
export function decide(appeal: AppealCase, command: AppealCommand, actor: Actor, facts: Facts): Decided {
  const barrier = barrierFor(appeal, command.do, actor, facts);
  if (barrier) return err(barrier);
  switch (command.do) {
    case 'register':
      return register(appeal, command.executorId, actor, facts);
    case 'reassign':
      return reassign(appeal, command.executorId, facts);
    case 'settleSignature':
      if (appeal.signatureCheck !== 'pending') return err(refuse('wrongState', { state: appeal.state }));
      return ok([
        { type: 'appeal.signatureSettled', data: { verdict: command.verdict, reason: command.reason } },
      ]);
    case 'recountTerms': {
      const { calendar, moves } = command;
      return ok(moves.length === 0 ? [] : [{ type: 'appeal.termsRecounted', data: { calendar, moves } }]);
    }
    case 'draftDecision':
      return draftDecision(command, facts);
    case 'submitDecision':
      return submitDecision(appeal, command, facts);
    case 'returnDecision': {
      const act = agreedAct(facts);
      if (!act.ok) return act;
      const { textId, textSha256 } = command;
      return ok([{ type: 'decision.returned', data: { actId: act.value.id, textId, textSha256 } }]);
    }
    case 'adoptDecision':
      return adoptDecision(command.cmsSha256, facts);
    case 'issueDecision':
      return issueDecision(command, actor, facts);
  }
}

/** Whether the actor holds what the machine asks for in this state, by role and by relation to the case. */
export function barrierFor(
  appeal: AppealCase,
  command: AppealCommandName,
  actor: Actor,
  facts: Pick<Facts, 'act' | 'seenSeq' | 'last'>,
): AppealRefusal | null {
  const doers = machine[appeal.state][command];
  if (doers.length === 0) {
    const { last, seenSeq } = facts;
    if (seenSeq !== null && seenSeq < appeal.seq && last !== null) return refuse('overtaken', { ...last });
    return refuse('wrongState', { state: appeal.state, command });
  }
  if (!doers.some((doer) => holds(actor, doer, appeal.bodyId)))
    return refuse('notYourRole', { roles: [...doers], command });
  return relationBarrier(appeal, command, actor, facts);
}

/** The commands this actor may give now: what the page shows as buttons. */
export function allowedCommands(
  appeal: AppealCase,
  actor: Actor,
  facts: Pick<Facts, 'act'>,
): AppealCommandName[] {
  const names = Object.keys(machine[appeal.state]) as AppealCommandName[];
  return names.filter(
    (name) => barrierFor(appeal, name, actor, { ...facts, seenSeq: null, last: null }) === null,
  );
}

function holds(actor: Actor, doer: Doer, bodyId: number): boolean {
  if (doer === 'SYSTEM') return actor.kind === 'system';
  return actor.kind === 'official' && actor.bodyId === bodyId && actor.roles.includes(doer);
}

function relationBarrier(
  appeal: AppealCase,
  command: AppealCommandName,
  actor: Actor,
  { act, seenSeq, last }: Pick<Facts, 'act' | 'seenSeq' | 'last'>,
): AppealRefusal | null {
  if (actor.kind !== 'official') return null;
  switch (command) {
    case 'draftDecision':
    case 'submitDecision':
      if (appeal.executorId !== actor.officialId) return refuse('notYourCase', { command });
      if (act !== null && act.state !== 'draft')
        return seenSeq !== null && seenSeq < appeal.seq && last !== null
          ? refuse('overtaken', { ...last })
          : refuse('decisionNotReady', { act: act.state });
      return null;
    case 'returnDecision':
    case 'adoptDecision':
      if (act?.state !== 'agreed')
        return seenSeq !== null && seenSeq < appeal.seq && last !== null
          ? refuse('overtaken', { ...last })
          : refuse('decisionNotReady', { act: act?.state ?? 'none' });
      return act.signerId === actor.officialId ? null : refuse('notYourCase', { command });
    case 'issueDecision':
      return documentationBarrier(appeal, actor);
    case 'reassign':
      // A frozen paper names its executor: it is signed or given back first.
      return act?.state === 'agreed' ? refuse('decisionNotReady', { act: act.state }) : null;
    default:
      return null;
  }
}

/** Two people sign (R337-9.5, C26): whoever worked out or adopted the decision cannot be its documentation signer. */
function documentationBarrier(appeal: AppealCase, actor: Official): AppealRefusal | null {
  if (appeal.executorId === actor.officialId) return refuse('executorIsDocumentationSigner');
  if (appeal.signerId === actor.officialId) return refuse('officialIsDocumentationSigner');
  return null;
}

function colleagueBarrier(
  appeal: AppealCase,
  named: Colleague | null,
  role: 'EXECUTOR' | 'SIGNER',
): AppealRefusal | null {
  if (named === null || named.bodyId !== appeal.bodyId) return refuse('executorElsewhere');
  const { name, substituteId, substituteName } = named;
  if (named.left) return refuse('colleagueLeft', { name });
  if (!named.roles.includes(role)) return refuse('colleagueLacksRole', { name, role });
  if (named.absentUntil !== null)
    return refuse('colleagueAbsent', {
      name,
      until: named.absentUntil,
      substituteId,
      substitute: substituteName,
    });
  return null;
}

function register(appeal: AppealCase, executorId: number, actor: Actor, { named }: Facts): Decided {
  if (actor.kind !== 'official') throw new Error('Only an official registers');
  const barrier = colleagueBarrier(appeal, named, 'EXECUTOR');
  if (barrier) return err(barrier);
  return ok([
    { type: 'appeal.registered', data: { registrarId: actor.officialId } },
    { type: 'appeal.routed', data: { executorId, from: null } },
  ]);
}

function reassign(appeal: AppealCase, executorId: number, { named }: Facts): Decided {
  const barrier = colleagueBarrier(appeal, named, 'EXECUTOR');
  if (barrier) return err(barrier);
  if (appeal.executorId === executorId)
    return err(refuse('wrongState', { state: appeal.state, command: 'reassign' }));
  return ok([{ type: 'appeal.routed', data: { executorId, from: appeal.executorId } }]);
}

function draftDecision(
  command: Extract<AppealCommand, { do: 'draftDecision' }>,
  { kind, act }: Facts,
): Decided {
  const { outcome, actId, version, unchanged } = command;
  if (outcome === 'BURDENSOME_ACT') return err(refuse('hearingNeeded', { kind }));
  if (!isOutcome(outcome)) {
    const article = kind === 'application' ? '70' : outcome === 'TAKE_NOTE' ? '89' : '88';
    return err(refuse('outcomeNotOffered', { outcome }, { act: 'APPK', article }));
  }
  if (outcome !== outcomeOf[kind])
    return err(
      refuse(
        'outcomeOfOtherKind',
        { kind, outcome },
        { act: 'APPK', article: kind === 'inquiry' ? '89' : '77' },
      ),
    );
  // An autosave may have carried the same words a moment before the button did: that is neither a conflict nor news.
  if (act !== null && unchanged) return ok([]);
  if (act !== null && version !== act.version + 1)
    return err(refuse('decisionChanged', { version: act.version }));
  return ok([{ type: 'decision.drafted', data: { actId, outcome, version } }]);
}

function submitDecision(
  appeal: AppealCase,
  command: Extract<AppealCommand, { do: 'submitDecision' }>,
  { act, named, kind }: Facts,
): Decided {
  if (act?.state !== 'draft') return err(refuse('decisionNotReady', { act: act?.state ?? 'none' }));
  const missing = missingParts(act);
  if (missing.length > 0)
    return err(
      refuse('decisionIncomplete', { missing }, { act: 'APPK', article: kind === 'inquiry' ? '89' : '80' }),
    );
  const barrier = colleagueBarrier(appeal, named, 'SIGNER');
  if (barrier) return err(barrier);
  const { signerId, paperId, paperSha256 } = command;
  return ok([{ type: 'decision.submitted', data: { actId: act.id, signerId, paperId, paperSha256 } }]);
}

/** The parts without which the paper would not be what the article demands. */
export function missingParts(
  act: Pick<DecisionAct, 'content'>,
): ('questions' | 'reasons' | 'measures' | 'remedies')[] {
  const parts = ['questions', 'reasons', 'measures', 'remedies'] as const;
  return parts.filter((part) => act.content[part].trim() === '');
}

function agreedAct({
  act,
}: Facts): Result<DecisionAct & { paperId: string; signerId: number }, AppealRefusal> {
  if (act?.state !== 'agreed' || act.paperId === null || act.signerId === null)
    return err(refuse('decisionNotReady', { act: act?.state ?? 'none' }));
  return ok({ ...act, paperId: act.paperId, signerId: act.signerId });
}

function adoptDecision(cmsSha256: string, facts: Facts): Decided {
  const act = agreedAct(facts);
  if (!act.ok) return act;
  const { id: actId, signerId: officialId, paperId } = act.value;
  const { outcome } = act.value.content;
  return ok([{ type: 'decision.adopted', data: { actId, outcome, officialId, paperId, cmsSha256 } }]);
}

function issueDecision(
  command: Extract<AppealCommand, { do: 'issueDecision' }>,
  actor: Actor,
  { act }: Facts,
): Decided {
  if (actor.kind !== 'official') throw new Error('Only an official issues a decision');
  if (act?.state !== 'signed' || act.paperId === null)
    return err(refuse('decisionNotReady', { act: act?.state ?? 'none' }));
  const { outgoingNumber, cmsSha256 } = command;
  const { id: actId, paperId } = act;
  const { outcome } = act.content;
  return ok([
    {
      type: 'decision.registered',
      data: { actId, outgoingNumber, registrarId: actor.officialId, paperId, cmsSha256 },
    },
    { type: 'decision.madeKnown', data: { actId, channel: 'cabinet' } },
    { type: 'appeal.finished', data: { outcome } },
  ]);
}

/** The key of an actor in `case_access` for the given relation to a case. */
export function grantee(officialId: number): string {
  return `official:${officialId}`;
}

/** The key under which every registrar of a body sees its cases. */
export function registrarsOf(bodyId: number): string {
  return `registrar:${bodyId}`;
}
