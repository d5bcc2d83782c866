import {
  calendarWarning,
  changedDays,
  dayOf,
  effectOn,
  makeCalendar,
  type CalendarWarning,
  type ChangedDay,
} from '@qabyldau/law';
import type { Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { changedCalendar, nextVersionId, type CalendarChange } from '../domain/calendar-change.ts';
import {
  addProposal,
  decideProposal,
  findProposal,
  idInForce,
  listVersions,
  runningDeadlines,
  type CalendarVersion,
} from '../store/calendar-versions.ts';
import { calendarById } from './current-calendar.ts';
import type { CalendarDeps } from './deps.ts';

/** What a change would do to the running deadlines of open cases. */
export interface Preview {
  readonly days: readonly ChangedDay[];
  /** Deadlines that move at all. */
  readonly moved: number;
  readonly earlier: number;
  readonly later: number;
  /** Deadlines that would lie before today: the law has not been broken, but somebody must look. */
  readonly overdue: number;
}

/** Why a change cannot be proposed or decided. */
export type CalendarProblem =
  | { readonly code: 'oneWaits' | 'gone' | 'samePerson' }
  | { readonly code: 'impossible'; readonly detail: string }
  | { readonly code: 'past' };

/** Everything that a keeper sees. */
export interface CalendarState {
  readonly today: Temporal.PlainDate;
  readonly inForce: string;
  readonly warning: CalendarWarning | undefined;
  readonly versions: readonly CalendarVersion[];
  readonly proposal:
    { readonly version: CalendarVersion; readonly preview: Preview; readonly mine: boolean } | undefined;
}

/** The calendar in force, what waits for a second person, and the versions that were. */
export async function readCalendarState(deps: CalendarDeps, actor: Official): Promise<CalendarState> {
  const today = localDay(deps.clock.now());
  return deps.gateway.withActor(actor, 'keep-calendar', async (tx) => {
    const inForce = (await idInForce(tx)) ?? deps.currentCalendar.now().id;
    const calendar = await calendarById(tx, inForce);
    const waiting = await findProposal(tx);
    return {
      today,
      inForce,
      warning: calendarWarning(calendar, dayOf(today.toString())),
      versions: await listVersions(tx),
      proposal: waiting && {
        version: waiting,
        preview: await previewOf(tx, waiting, today),
        mine: waiting.proposedBy === actor.officialId,
      },
    };
  });
}

async function previewOf(tx: Tx, version: CalendarVersion, today: Temporal.PlainDate): Promise<Preview> {
  const before = await calendarById(tx, version.basedOn);
  const after = makeCalendar(version.data);
  const now = dayOf(today.toString());
  const preview = { moved: 0, earlier: 0, later: 0, overdue: 0 };
  for (const deadline of await runningDeadlines(tx)) {
    const { change, is } = effectOn(deadline, await calendarById(tx, deadline.calendar), after);
    if (change === 'same') continue;
    preview.moved += 1;
    preview[change] += 1;
    if (is.due < now && deadline.due >= now) preview.overdue += 1;
  }
  return { days: changedDays(before, after), ...preview };
}

/** Proposes a change of the calendar in force; another keeper decides. */
export async function proposeChange(
  deps: CalendarDeps,
  actor: Official,
  change: CalendarChange,
): Promise<Result<void, CalendarProblem>> {
  const now = deps.clock.now();
  const today = localDay(now);
  if (reachesBack(change, today)) return err({ code: 'past' });
  try {
    return await deps.gateway.withActor(actor, 'propose-calendar', async (tx) => {
      if (await findProposal(tx)) return err({ code: 'oneWaits' });
      const basedOn = (await idInForce(tx)) ?? deps.currentCalendar.now().id;
      const base = await calendarById(tx, basedOn);
      const newest = (await listVersions(tx)).find(({ id }) => id.startsWith(`${today.year}.`));
      const id = nextVersionId(newest?.id ?? basedOn, today.year);
      let data;
      try {
        data = changedCalendar(base.data, change, id);
      } catch (error) {
        if (error instanceof RangeError) return err({ code: 'impossible', detail: error.message });
        throw error;
      }
      await addProposal(tx, {
        id,
        basedOn,
        data,
        change,
        proposedBy: actor.officialId,
        proposedAt: now.toString(),
      });
      return ok(undefined);
    });
  } catch (error) {
    if (violatedConstraint(error) === 'calendar_version_one_proposal') return err({ code: 'oneWaits' });
    throw error;
  }
}

/** Days that have begun were worked or not: an order cannot change them, and no deadline may move by them. */
function reachesBack(change: CalendarChange, today: Temporal.PlainDate): boolean {
  const compare = (day: string): number => Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today);
  return change.kind === 'transfer'
    ? compare(change.dayOff) <= 0 || compare(change.worked) <= 0
    : change.year < today.year;
}

/**
 * Approves a proposal of another keeper. From the commit on terms are computed by it, and a job counts the deadlines of
 * open cases again.
 */
export async function approveChange(
  deps: CalendarDeps,
  actor: Official,
  id: string,
): Promise<Result<void, CalendarProblem>> {
  const decided = await deps.gateway.withActor<Result<void, CalendarProblem>>(
    actor,
    'approve-calendar',
    async (tx) => {
      const waiting = await findProposal(tx);
      if (waiting?.id !== id) return err({ code: 'gone' });
      if (waiting.proposedBy === actor.officialId) return err({ code: 'samePerson' });
      const at = deps.clock.now().toString();
      const done = await decideProposal(tx, {
        id,
        state: 'approved',
        by: actor.officialId,
        at,
        refusal: null,
      });
      if (!done) return err({ code: 'gone' });
      await enqueue(tx, 'spread-recount', {});
      // A process that has not looked yet may still file a case under the old version: once more, when all have looked.
      await enqueue(tx, 'spread-recount', {}, { delaySeconds: 60 });
      return ok(undefined);
    },
  );
  if (decided.ok) await deps.currentCalendar.refresh();
  return decided;
}

/** Refuses a proposal, or takes one's own back. */
export async function refuseChange(
  deps: CalendarDeps,
  actor: Official,
  id: string,
  refusal: string,
): Promise<Result<void, CalendarProblem>> {
  const at = deps.clock.now().toString();
  return deps.gateway.withActor(actor, 'refuse-calendar', async (tx) =>
    (await decideProposal(tx, { id, state: 'refused', by: actor.officialId, at, refusal }))
      ? ok(undefined)
      : err({ code: 'gone' }),
  );
}
