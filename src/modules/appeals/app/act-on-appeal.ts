import type { Actor } from '../../../kernel/actor.ts';
import type { Json } from '../../../kernel/canonical-json.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import {
  earlierCommand,
  findCase,
  fingerprint,
  logAccess,
  momentText,
  recordCase,
  rememberCommand,
} from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { findOfficial, isAbsent } from '../../bodies/index.ts';
import { initialsName } from '../../people/index.ts';
import type { AppealCase, Colleague, DecisionAct, Facts } from '../domain/appeal-case.ts';
import type { AppealCommand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { AppealEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { appealStates } from '../domain/machine.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDecision } from '../store/acts.ts';
import { findLastEvent } from '../store/events.ts';
import { getSubmission, type Submission } from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { takeEffect } from './take-effect.ts';

/** How a command arrives: its own id (a repetition gets the first answer) and the `seq` of the page it came from. */
export interface Asked {
  readonly caseId: number;
  readonly commandId: string;
  readonly seenSeq: number | null;
  /** What was asked for, for the fingerprint: a repetition must ask the same. */
  readonly input: Json;
  /** The fingerprint of a whole request, where a client promises to repeat the very same one. */
  readonly print?: string | undefined;
}

/** What a command is made from, read under the lock of the case. */
export interface Ground {
  readonly tx: Tx;
  readonly appeal: AppealCase;
  readonly submission: Submission;
  readonly act: DecisionAct | null;
  readonly at: string;
  readonly today: Temporal.PlainDate;
}

/** A command with what the plan found out about the colleague it names, and work to do once it was decided. */
export interface Planned {
  readonly command: AppealCommand;
  readonly named?: Colleague | null;
  readonly before?: (ground: Ground) => Promise<void>;
}

export interface Done {
  readonly caseId: number;
  readonly seq: number;
}

/** Takes the whole transaction back: a refused command leaves no paper, no text and no number behind. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: AppealRefusal;

  constructor(refusal: AppealRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Carries out one command on an appeal in one transaction: lock, look whether it was done before, gather facts,
 * decide, append the events, save the folded row, let the events take effect, remember the command.
 */
export async function actOnAppeal(
  deps: AppealDeps,
  actor: Actor,
  purpose: string,
  asked: Asked,
  plan: (ground: Ground) => Promise<Result<Planned, AppealRefusal>>,
): Promise<Result<Done, AppealRefusal>> {
  try {
    return ok(await act(deps, actor, purpose, asked, plan));
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    // The same id at the same moment on another case.
    if (violatedConstraint(error) === 'command_pkey') return err(refuse('commandMismatch'));
    throw error;
  }
}

async function act(
  deps: AppealDeps,
  actor: Actor,
  purpose: string,
  asked: Asked,
  plan: (ground: Ground) => Promise<Result<Planned, AppealRefusal>>,
): Promise<Done> {
  return deps.gateway.withActor(
    actor,
    purpose,
    async (tx) => {
      const appeal = await findCase(tx, asked.caseId, appealStates, 'lock');
      if (!appeal) throw new Refused(refuse('notFound'));
      const print = printOf(asked);
      const earlier = await earlierCommand(tx, actor, asked.commandId, print);
      if (earlier?.same === false) throw new Refused(refuse('commandMismatch'));
      if (earlier) return earlier.result as unknown as Done;
      const now = deps.clock.now();
      const ground: Ground = {
        tx,
        appeal,
        submission: await getSubmission(tx, appeal.submissionId),
        act: await findDecision(tx, appeal.id),
        at: momentText(now),
        today: localDay(now),
      };
      const planned = await plan(ground);
      if (!planned.ok) throw new Refused(planned.error);
      const { command, named = null, before } = planned.value;
      const decided = decide(appeal, command, actor, await factsFor(ground, named, asked.seenSeq));
      if (!decided.ok) throw new Refused(decided.error);
      // A command that changes nothing leaves no event.
      if (decided.value.length === 0) return { caseId: appeal.id, seq: appeal.seq };
      await before?.(ground);
      const header = await write(tx, actor, ground, decided.value, asked.commandId);
      if (actor.kind === 'official') await logAccess(tx, actor, { caseId: appeal.id, purpose });
      const done: Done = { caseId: appeal.id, seq: header.seq };
      await rememberCommand(tx, actor, asked.commandId, print, { ...done }, appeal.id);
      return done;
    },
    { caseId: asked.caseId },
  );
}

const printOf = ({ print, caseId, input }: Asked): string => print ?? fingerprint({ caseId, input });

/** The first answer to a command that is repeated, or null: asked before work that a repetition does not need. */
export async function answeredBefore(
  deps: AppealDeps,
  actor: Actor,
  asked: Asked,
): Promise<Result<Done, AppealRefusal> | null> {
  const find = (tx: Tx): ReturnType<typeof earlierCommand> =>
    earlierCommand(tx, actor, asked.commandId, printOf(asked));
  const earlier = await deps.gateway.withActor(actor, 'repeat-command', find, { readOnly: true });
  if (earlier === null) return null;
  return earlier.same ? ok(earlier.result as unknown as Done) : err(refuse('commandMismatch'));
}

async function write(
  tx: Tx,
  actor: Actor,
  ground: Ground,
  events: readonly AppealEvent[],
  commandId: string,
): Promise<AppealCase> {
  const { appeal, at } = ground;
  const header = await recordCase(tx, appeal.id, appeal, events, evolve, { actor, commandId, at });
  let seq = appeal.seq;
  for (const event of events) await takeEffect(tx, appeal, { event, seq: ++seq, at });
  return header;
}

async function factsFor(ground: Ground, named: Colleague | null, seenSeq: number | null): Promise<Facts> {
  const last = await findLastEvent(ground.tx, ground.appeal.id);
  return { kind: ground.submission.kind, act: ground.act, named, seenSeq, last };
}

/** A colleague as `decide` sees them, with who stands in for them, or null when there is no such official. */
export async function colleague(
  tx: Tx,
  officialId: number,
  today: Temporal.PlainDate,
): Promise<Colleague | null> {
  const official = await findOfficial(tx, officialId);
  if (!official) return null;
  const { substituteId } = official;
  const substitute = substituteId === null ? undefined : await findOfficial(tx, substituteId);
  return {
    id: official.id,
    bodyId: official.bodyId,
    name: initialsName(official),
    roles: official.roles,
    absentUntil: isAbsent(official, today) ? (official.absentUntil?.toString() ?? null) : null,
    substituteId,
    substituteName: substitute === undefined ? null : initialsName(substitute),
    left: official.left,
  };
}
