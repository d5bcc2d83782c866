import {
  calendarWarning,
  changedDays,
  dayOf,
  effectOn,
  findDayOff,
  makeCalendar,
  UnknownYear,
  type Calendar,
  type CalendarWarning,
  type ChangedDay,
  type Deadline,
  type Effect,
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
  /** Deadlines that could not be counted: they would reach into a year without a table. Nobody may approve that. */
  readonly lost: number;
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
  const preview = { moved: 0, earlier: 0, later: 0, overdue: 0, lost: 0 };
  const calendars = new Map<string, Calendar>([[before.id, before]]);
  for (const { deadline, cases } of await runningDeadlines(tx)) {
    const was = calendars.get(deadline.calendar) ?? (await calendarById(tx, deadline.calendar));
    calendars.set(was.id, was);
    const effect = effectUnder(deadline, was, after);
    if (effect === undefined) preview.lost += cases;
    if (effect === undefined || effect.change === 'same') continue;
    preview.moved += cases;
    preview[effect.change] += cases;
    if (effect.is.due < now && deadline.due >= now) preview.overdue += cases;
  }
  return { days: [...changedDays(before, after), ...daysOfNewYears(before, after)], ...preview };
}

function effectUnder(deadline: Deadline, was: Calendar, after: Calendar): Effect | undefined {
  try {
    return effectOn(deadline, was, after);
  } catch (error) {
    if (error instanceof UnknownYear) return undefined;
    throw error;
  }
}

/** The unusual days of years that the calendar did not know: without them the second person would approve unseen. */
function daysOfNewYears(before: Calendar, after: Calendar): readonly ChangedDay[] {
  return [...after.exceptions.keys()]
    .filter((day) => day < before.first || day > before.last)
    .sort((a, b) => a - b)
    .map((day) => ({ day, was: 'working', is: findDayOff(after, day) ?? 'working' }));
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
      const id = nextVersionId([basedOn, ...(await listVersions(tx)).map((one) => one.id)], today.year);
      let data;
      try {
        data = changedCalendar(base.data, change, id);
      } catch (error) {
        if (error instanceof RangeError || error instanceof UnknownYear)
          return err({ code: 'impossible', detail: error.message });
        throw error;
      }
      if (changesBegunDays(base, makeCalendar(data), today)) return err({ code: 'past' });
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
    // Two at the same moment also choose the same id.
    if (/^calendar_version_(?:one_proposal|pkey)$/u.test(violatedConstraint(error) ?? ''))
      return err({ code: 'oneWaits' });
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

/** Whether a day that has begun would be worked where it was not, or the other way round. */
function changesBegunDays(before: Calendar, after: Calendar, today: Temporal.PlainDate): boolean {
  const begun = changedDays(before, after, [before.first, dayOf(today.toString())]);
  return begun.some(({ was, is }) => (was === 'working') !== (is === 'working'));
}

/** Why a proposal that once was good cannot be approved today; null when it can. */
async function staleness(
  deps: CalendarDeps,
  tx: Tx,
  waiting: CalendarVersion,
): Promise<CalendarProblem | null> {
  const today = localDay(deps.clock.now());
  const inForce = (await idInForce(tx)) ?? deps.currentCalendar.now().id;
  if (waiting.basedOn !== inForce)
    return { code: 'impossible', detail: `It was made of ${waiting.basedOn}, and ${inForce} is in force` };
  const base = await calendarById(tx, waiting.basedOn);
  if (changesBegunDays(base, makeCalendar(waiting.data), today)) return { code: 'past' };
  const { lost } = await previewOf(tx, waiting, today);
  if (lost === 0) return null;
  return { code: 'impossible', detail: `${lost} terms would reach into a year without a table` };
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
  try {
    const decided = await approve(deps, actor, id);
    // It is approved already: when the database is away now, the watcher looks again in a few seconds.
    if (decided.ok) await deps.currentCalendar.refresh().catch(() => undefined);
    return decided;
  } catch (error) {
    // Another post of the same person: only the database knows.
    if (violatedConstraint(error) === 'second_person') return err({ code: 'samePerson' });
    throw error;
  }
}

async function approve(
  deps: CalendarDeps,
  actor: Official,
  id: string,
): Promise<Result<void, CalendarProblem>> {
  return deps.gateway.withActor<Result<void, CalendarProblem>>(actor, 'approve-calendar', async (tx) => {
    const waiting = await findProposal(tx);
    if (waiting?.id !== id) return err({ code: 'gone' });
    if (waiting.proposedBy === actor.officialId) return err({ code: 'samePerson' });
    const stale = await staleness(deps, tx, waiting);
    if (stale !== null) return err(stale);
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
  });
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
