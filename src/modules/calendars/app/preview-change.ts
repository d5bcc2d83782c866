import {
  changedDays,
  dayOf,
  effectOn,
  makeCalendar,
  UnknownYear,
  type Calendar,
  type ChangedDay,
  type Day,
  type Deadline,
  type Effect,
} from '@qabyldau/law';
import type { Tx } from '../../../platform/db/gateway.ts';
import { unusualDays } from '../domain/shipped-years.ts';
import { runningCases, type CalendarVersion } from '../store/calendar-versions.ts';
import { calendarById } from './current-calendar.ts';

/** What a change would do to the open cases. A case counts once, however many of its deadlines move. */
export interface Preview {
  readonly days: readonly ChangedDay[];
  /** Cases of which a deadline moves at all: those that become earlier and those that only become later. */
  readonly moved: number;
  /** Cases of which at least one deadline becomes earlier. */
  readonly earlier: number;
  readonly later: number;
  /** Cases among the earlier ones of which another deadline becomes later. */
  readonly both: number;
  /** Cases with a deadline that would lie before today: the law has not been broken, but somebody must look. */
  readonly overdue: number;
  /** Cases with a deadline that would reach into a year without a table. Nobody may approve that. */
  readonly lost: number;
}

/** Counts a proposed version over the running deadlines of all open cases. */
export async function previewOf(
  tx: Tx,
  version: Pick<CalendarVersion, 'basedOn' | 'data'>,
  today: Temporal.PlainDate,
): Promise<Preview> {
  const before = await calendarById(tx, version.basedOn);
  const after = makeCalendar(version.data);
  const now = dayOf(today.toString());
  const preview = { moved: 0, earlier: 0, later: 0, both: 0, overdue: 0, lost: 0 };
  const calendars = new Map<string, Calendar>([[before.id, before]]);
  for (const { deadlines, cases } of await runningCases(tx)) {
    const effects: (Effect | undefined)[] = [];
    for (const deadline of deadlines) {
      const was = calendars.get(deadline.calendar) ?? (await calendarById(tx, deadline.calendar));
      calendars.set(was.id, was);
      effects.push(effectUnder(deadline, was, after));
    }
    for (const each of changesOf(effects, now)) preview[each] += cases;
  }
  return { days: [...changedDays(before, after), ...daysOfNewYears(before, after)], ...preview };
}

/** Under which numbers of the preview a case stands. */
function changesOf(effects: readonly (Effect | undefined)[], now: Day): Exclude<keyof Preview, 'days'>[] {
  const has = (change: Effect['change']): boolean => effects.some((one) => one?.change === change);
  const [earlier, later] = [has('earlier'), has('later')];
  const overdue = effects.some((one) => one !== undefined && one.is.due < now && one.was.due >= now);
  return [
    ...(earlier || later ? (['moved', earlier ? 'earlier' : 'later'] as const) : []),
    ...(earlier && later ? (['both'] as const) : []),
    ...(overdue ? (['overdue'] as const) : []),
    ...(effects.includes(undefined) ? (['lost'] as const) : []),
  ];
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
  return [
    ...unusualDays(after, after.first, (before.first - 1) as Day),
    ...unusualDays(after, (before.last + 1) as Day, after.last),
  ];
}
