import {
  CalendarFault,
  calendarWarning,
  changedDays,
  dayOf,
  makeCalendar,
  shippedCalendars,
  yearOf,
  type Calendar,
  type CalendarData,
  type CalendarFaultField,
  type CalendarWarning,
  type Day,
} from '@qabyldau/law';
import type { Official } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { changedCalendar, nextVersionId, type CalendarChange } from '../domain/calendar-change.ts';
import { newerShipped, tableToTake, yearsToTake, type ShippedYear } from '../domain/shipped-years.ts';
import {
  addProposal,
  decideProposal,
  findProposal,
  idInForce,
  listVersions,
  type CalendarVersion,
} from '../store/calendar-versions.ts';
import { calendarById } from './current-calendar.ts';
import type { CalendarDeps } from './deps.ts';
import { previewOf, type Preview } from './preview-change.ts';

/** Why a change cannot be proposed or decided. */
export type CalendarProblem =
  | { readonly code: 'oneWaits' | 'gone' | 'samePerson' | 'nothingShipped' }
  | { readonly code: 'impossible'; readonly fault: CalendarFault }
  /** It would change days that have begun; `field` is the part of the change in which they stand. */
  | { readonly code: 'past'; readonly field: CalendarFaultField; readonly days: readonly Day[] }
  /** It was made of a version that is not in force any more. */
  | { readonly code: 'outdated'; readonly basedOn: string; readonly inForce: string }
  /** So many cases would reach into a year without a table. */
  | { readonly code: 'lost'; readonly cases: number };

/** Everything that a keeper sees. */
export interface CalendarState {
  readonly today: Temporal.PlainDate;
  readonly inForce: string;
  readonly warning: CalendarWarning | undefined;
  readonly versions: readonly CalendarVersion[];
  /** What a newer calendar of the product says otherwise of days to come; undefined when there is nothing to decide. */
  readonly shipped: { readonly id: string; readonly years: readonly ShippedYear[] } | undefined;
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
    const versions = await listVersions(tx);
    return {
      today,
      inForce,
      warning: calendarWarning(calendar, dayOf(today.toString())),
      versions,
      shipped: shippedNews(deps, calendar, versions, today),
      proposal: waiting && {
        version: waiting,
        preview: await previewOf(tx, waiting, today),
        mine: waiting.proposedBy === actor.officialId,
      },
    };
  });
}

function shippedNews(
  { shippedCalendars: shipped = shippedCalendars }: CalendarDeps,
  inForce: Calendar,
  versions: readonly CalendarVersion[],
  today: Temporal.PlainDate,
): CalendarState['shipped'] {
  const newer = newerShipped(shipped, versions, inForce.id);
  if (newer === undefined) return undefined;
  const years = yearsToTake(newer, inForce, versions, dayOf(today.toString()));
  return years.length === 0 ? undefined : { id: newer.id, years };
}

/** Proposes a year as the newest calendar of the product has it; another keeper decides, as about any other change. */
export async function proposeShipped(
  deps: CalendarDeps,
  actor: Official,
  { shipped: id, year }: { readonly shipped: string; readonly year: number },
): Promise<Result<void, CalendarProblem>> {
  const today = localDay(deps.clock.now());
  const change = await deps.gateway.withActor(actor, 'read-calendar', async (tx) => {
    const inForce = await calendarById(tx, (await idInForce(tx)) ?? deps.currentCalendar.now().id);
    const news = shippedNews(deps, inForce, await listVersions(tx), today);
    const newest = (deps.shippedCalendars ?? shippedCalendars).at(-1);
    // The page may be older than the release that runs now.
    if (newest === undefined || news?.id !== id || !news.years.some((one) => one.year === year)) return null;
    const table = tableToTake(newest, inForce, year, dayOf(today.toString()));
    return { kind: 'year', ...table, shipped: id } satisfies CalendarChange;
  });
  return change === null ? err({ code: 'nothingShipped' }) : proposeChange(deps, actor, change);
}

/** Proposes a change of the calendar in force; another keeper decides. */
export async function proposeChange(
  deps: CalendarDeps,
  actor: Official,
  change: CalendarChange,
): Promise<Result<void, CalendarProblem>> {
  const now = deps.clock.now();
  const today = localDay(now);
  const begun = namesBegun(change, dayOf(today.toString()));
  if (begun !== undefined) return err(begun);
  try {
    return await deps.gateway.withActor(actor, 'propose-calendar', async (tx) => {
      if (await findProposal(tx)) return err({ code: 'oneWaits' });
      const basedOn = (await idInForce(tx)) ?? deps.currentCalendar.now().id;
      const base = await calendarById(tx, basedOn);
      const ofProduct = (deps.shippedCalendars ?? shippedCalendars).map((one) => one.id);
      const taken = [basedOn, ...ofProduct, ...(await listVersions(tx)).map((one) => one.id)];
      const id = nextVersionId(taken, today.year);
      const changed = possible(base, change, id, today);
      if (!changed.ok) return changed;
      await addProposal(tx, {
        id,
        basedOn,
        data: changed.value,
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

/** The version that a change makes today, or why it cannot be. */
function possible(
  base: Calendar,
  change: CalendarChange,
  id: string,
  today: Temporal.PlainDate,
): Result<CalendarData, CalendarProblem> {
  let data;
  try {
    data = changedCalendar(base.data, change, id);
  } catch (fault) {
    if (fault instanceof CalendarFault) return err({ code: 'impossible', fault });
    throw fault;
  }
  const days = begunDays(base, makeCalendar(data), today);
  if (days.length === 0) return ok(data);
  return err({ code: 'past', field: change.kind === 'year' ? 'days' : 'dayOff', days });
}

/**
 * Whether a change names a day or year that has begun. Such days were worked or not: an order cannot change them, and no
 * deadline may move by them.
 */
function namesBegun(change: CalendarChange, today: Day): CalendarProblem | undefined {
  if (change.kind === 'year')
    return change.year < yearOf(today) ? { code: 'past', field: 'year', days: [] } : undefined;
  for (const field of ['dayOff', 'worked'] as const) {
    const day = dayOf(change[field]);
    if (day <= today) return { code: 'past', field, days: [day] };
  }
  return undefined;
}

/** The days that have begun and would be worked where they were not, or the other way round. */
function begunDays(before: Calendar, after: Calendar, today: Temporal.PlainDate): readonly Day[] {
  return changedDays(before, after, [before.first, dayOf(today.toString())])
    .filter(({ was, is }) => (was === 'working') !== (is === 'working'))
    .map(({ day }) => day);
}

/** Why a proposal that once was good cannot be approved today; null when it can. */
async function staleness(
  deps: CalendarDeps,
  tx: Tx,
  waiting: CalendarVersion,
): Promise<CalendarProblem | null> {
  const today = localDay(deps.clock.now());
  const inForce = (await idInForce(tx)) ?? deps.currentCalendar.now().id;
  if (waiting.basedOn !== inForce) return { code: 'outdated', basedOn: waiting.basedOn, inForce };
  // Once more, for the rules of today: it may have been proposed under an earlier release.
  const still = possible(await calendarById(tx, inForce), waiting.change, waiting.id, today);
  if (!still.ok) return still.error;
  const { lost } = await previewOf(tx, waiting, today);
  return lost === 0 ? null : { code: 'lost', cases: lost };
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
