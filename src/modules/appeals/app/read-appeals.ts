import type { Actor, Citizen, Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import {
  findCase,
  logAccess,
  currentDeadlines,
  readDeadlines,
  readLinks,
  readText,
  type CaseDeadline,
  type CaseEvent,
} from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { findOfficial, getBody, listOfficials, type Body, type BodyOfficial } from '../../bodies/index.ts';
import { listCasePapers, listSignatures, type Paper, type PaperSignature } from '../../papers/index.ts';
import type { AppealCase, DecisionAct } from '../domain/appeal-case.ts';
import { allowedCommands } from '../domain/decide.ts';
import { parseManifest, type Manifest } from '../domain/draft.ts';
import type { AppealEvent } from '../domain/events.ts';
import { appealStates, type AppealCommandName } from '../domain/machine.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDecision } from '../store/acts.ts';
import { readAppealEvent } from '../store/events.ts';
import * as lists from '../store/lists.ts';
import {
  findCaseByNumber,
  findSignatureReport,
  getSubmission,
  type Submission,
} from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';

/** Everything a page about one appeal shows; what the actor may not see is not in it. */
export interface AppealView {
  readonly appeal: AppealCase;
  readonly submission: Submission;
  readonly manifest: Manifest;
  readonly body: Body;
  /** The body above, where a complaint goes; null when there is none. */
  readonly superior: Body | null;
  readonly deadlines: readonly CaseDeadline[];
  /** All deadlines that were ever computed, also those that a later one replaced. */
  readonly allDeadlines: readonly CaseDeadline[];
  readonly events: readonly CaseEvent<AppealEvent>[];
  /** Texts that events point to, by their id; null when erased. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly papers: readonly Paper[];
  readonly signatures: readonly PaperSignature[];
  readonly signatureReport: unknown;
  /** The decision in preparation; always null for the applicant. */
  readonly act: DecisionAct | null;
  readonly commands: readonly AppealCommandName[];
  /** Officials that the events name, by id. */
  readonly people: ReadonlyMap<number, BodyOfficial>;
  /** For officials: whom the appeal can be given to. */
  readonly colleagues: readonly BodyOfficial[];
  /** For the applicant: who opened the case and why. */
  readonly openings: readonly lists.Opening[];
}

/** Opens one appeal. Somebody else's answers like one that does not exist; an official's look is written down. */
export async function openAppeal(
  deps: AppealDeps,
  actor: Actor,
  caseId: number,
): Promise<Result<AppealView, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'open-appeal', async (tx) => {
    const appeal = await findCase(tx, caseId, appealStates);
    if (!appeal) return err(refuse('notFound'));
    if (actor.kind === 'official') await logAccess(tx, actor, { caseId, purpose: 'open-appeal' });
    return ok(await view(tx, actor, appeal));
  });
}

async function view(tx: Tx, actor: Actor, appeal: AppealCase): Promise<AppealView> {
  const submission = await getSubmission(tx, appeal.submissionId);
  const links = await readLinks(tx, appeal.id);
  const events = links.map(({ event }) => ({ ...event, event: readAppealEvent(event.event) }));
  const act = await findDecision(tx, appeal.id);
  const official = actor.kind === 'official';
  const body = await getBody(tx, appeal.bodyId);
  const allDeadlines = await readDeadlines(tx, appeal.id);
  return {
    appeal,
    submission,
    manifest: parseManifest(submission.manifest),
    body,
    superior: body.parentId === null ? null : await getBody(tx, body.parentId),
    deadlines: currentDeadlines(allDeadlines),
    allDeadlines,
    events,
    texts: await textsOf(tx, official ? events : []),
    papers: await listCasePapers(tx, appeal.id),
    signatures: await listSignatures(tx, appeal.id),
    signatureReport: (await findSignatureReport(tx, submission.id))?.report ?? null,
    act,
    commands: allowedCommands(appeal, actor, { act }),
    people: await peopleOf(tx, events),
    colleagues: official ? await listOfficials(tx, appeal.bodyId) : [],
    openings: official ? [] : await lists.listOpenings(tx, appeal.id),
  };
}

async function textsOf(
  tx: Tx,
  events: readonly CaseEvent<AppealEvent>[],
): Promise<ReadonlyMap<string, string | null>> {
  const texts = new Map<string, string | null>();
  for (const { event } of events)
    if (event.type === 'decision.returned')
      texts.set(event.data.textId, await readText(tx, event.data.textId));
  return texts;
}

async function peopleOf(
  tx: Tx,
  events: readonly CaseEvent<AppealEvent>[],
): Promise<ReadonlyMap<number, BodyOfficial>> {
  const ids = new Set<number>();
  for (const { event, actor } of events) {
    const match = /^official:(\d+)$/u.exec(actor);
    if (match) ids.add(Number(match[1]));
    if (event.type === 'appeal.routed') ids.add(event.data.executorId);
    if (event.type === 'decision.submitted') ids.add(event.data.signerId);
  }
  const people = new Map<number, BodyOfficial>();
  for (const id of ids) {
    const person = await findOfficial(tx, id);
    if (person) people.set(id, person);
  }
  return people;
}

const pageSize = 25;

/** The person's own appeals, 25 at a time. */
export async function myAppeals(
  deps: AppealDeps,
  actor: Citizen,
  before: number | null,
): Promise<{ lines: readonly lists.AppealLine[]; next: number | null }> {
  const lines = await deps.gateway.withActor(
    actor,
    'list-own-appeals',
    (tx) => lists.listMyAppeals(tx, { before, size: pageSize + 1 }),
    { readOnly: true },
  );
  const shown = lines.slice(0, pageSize);
  return { lines: shown, next: lines.length > pageSize ? (shown.at(-1)?.caseId ?? null) : null };
}

/** The appeals of the actor's body, 25 at a time, with how many wait in each state. */
export async function inbox(
  deps: AppealDeps,
  actor: Official,
  filter: Omit<lists.InboxFilter, 'size'>,
): Promise<{
  lines: readonly lists.AppealLine[];
  next: { dueOn: string; id: number } | null;
  counts: ReadonlyMap<string, number>;
  toSign: number;
}> {
  return deps.gateway.withActor(
    actor,
    'list-inbox',
    async (tx) => {
      const lines = await lists.listInbox(tx, { ...filter, size: pageSize + 1 });
      const shown = lines.slice(0, pageSize);
      const last = lines.length > pageSize ? shown.at(-1) : undefined;
      return {
        lines: shown,
        next: last ? { dueOn: last.dueOn.toString(), id: last.caseId } : null,
        counts: await lists.countByState(tx),
        toSign: await lists.countToSign(tx),
      };
    },
    { readOnly: true },
  );
}

/** The id of the case behind a number, when the actor may see it. */
export async function caseByNumber(
  deps: AppealDeps,
  actor: Actor,
  number: string,
): Promise<number | undefined> {
  return deps.gateway.withActor(actor, 'find-appeal', (tx) => findCaseByNumber(tx, number), {
    readOnly: true,
  });
}
