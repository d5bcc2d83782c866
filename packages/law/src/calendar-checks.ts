import { isWorkingDay, workingDaysBetween } from './calendar.ts';
import type { Calendar, ExceptionalDay } from './calendar.ts';
import { CalendarFault, realDay } from './calendar-faults.ts';
import { dayFromParts, dayOf, weekday, yearOf } from './days.ts';
import type { Day } from './days.ts';

/**
 * The fewest working days of a year that can be meant: years have 244 to 249, and a table with far fewer is a mistake that
 * would stop every term. A bound of ours, not of the law.
 */
const FEWEST = 200;

/** A year and its exceptional days, as somebody proposes them. */
type YearRows = { readonly year: number; readonly days: readonly ExceptionalDay[] };

/**
 * Refuses a year's table whose rows do not mean what the law lets them mean. Only the rows that are new are examined: what
 * was approved once stays, whatever rule came later.
 * @throws CalendarFault
 */
export function checkYear({ year, days }: YearRows): void {
  const dated = days.map((row) => ({ row, day: realDay(row.on, 'days') }));
  const foreign = dated.filter(({ day }) => yearOf(day) !== year);
  if (foreign.length > 0) {
    throw new CalendarFault('OTHER_YEAR', 'days', { days: foreign.map(({ day }) => day), year });
  }
  const unfounded = dated.filter(({ row }) => (row.source ?? '').trim() === '');
  if (unfounded.length > 0) {
    throw new CalendarFault('NO_SOURCE', 'days', { days: unfounded.map(({ day }) => day) });
  }
  for (const { row, day } of dated) checkWeekend(row.kind, day);
  checkMoved(days);
  checkSwaps(days);
}

function checkWeekend(kind: ExceptionalDay['kind'], day: Day): void {
  const isWeekend = weekday(day) > 5;
  if (kind === 'workingWeekend' && !isWeekend) {
    throw new CalendarFault('NO_WEEKEND_TO_WORK', 'days', { days: [day] });
  }
  if ((kind === 'moved' || kind === 'swapped') && isWeekend) {
    throw new CalendarFault('WEEKEND_GIVEN_OFF', 'days', { days: [day], kind });
  }
}

/** Every holiday on a weekend gives the next free weekday, one after another (CAL-3). */
function checkMoved(days: readonly ExceptionalDay[]): void {
  const given = new Set(days.filter(({ kind }) => kind === 'moved').map(({ insteadOf }) => insteadOf));
  const lost = days.filter(
    ({ on, kind, name }) =>
      kind === 'holiday' && name !== undefined && weekday(dayOf(on)) > 5 && !given.has(on),
  );
  if (lost.length > 0) {
    throw new CalendarFault('HOLIDAY_NOT_MOVED', 'days', { days: lost.map(({ on }) => dayOf(on)) });
  }
}

function checkSwaps(days: readonly ExceptionalDay[]): void {
  const rowOf = new Map(days.map((row) => [row.on, row]));
  const alone = days.filter(({ on, kind, insteadOf }) => {
    if (kind !== 'swapped' && kind !== 'workingWeekend') return false;
    const other = insteadOf === undefined ? undefined : rowOf.get(insteadOf);
    const wanted = kind === 'swapped' ? 'workingWeekend' : 'swapped';
    return other?.kind !== wanted || other.insteadOf !== on;
  });
  if (alone.length > 0) {
    throw new CalendarFault('SWAP_WITHOUT_PAIR', 'days', { days: alone.map(({ on }) => dayOf(on)) });
  }
}

/**
 * Refuses a year in which nearly nobody would work.
 * @throws CalendarFault TOO_FEW_WORKING_DAYS
 */
export function checkWorkingDays(calendar: Calendar, year: number): void {
  const [first, last] = [dayFromParts(year, 1, 1), dayFromParts(year, 12, 31)];
  const count = workingDaysBetween(calendar, first, last) + (isWorkingDay(calendar, first) ? 1 : 0);
  if (count < FEWEST) {
    throw new CalendarFault('TOO_FEW_WORKING_DAYS', 'days', { year, count, fewest: FEWEST });
  }
}
