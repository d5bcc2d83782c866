import {
  addWorkingDays,
  daysOffBetween,
  workedWeekendsBetween,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './calendar.ts';
import type { Calendar, DayOff } from './calendar.ts';
import { addDays, addMonths, dayFromParts, daysInMonth, partsOf } from './days.ts';
import type { Day } from './days.ts';
import { ImpossibleLength } from './faults.ts';
import type { Moment } from './local-time.ts';
import type { Term } from './terms.ts';

/**
 * The result of counting: the last day, the days not counted, the weekend days that were worked and counted, and
 * the day on which the term would have ended, had it been a working day.
 */
export type Counted = {
  readonly due: Day;
  readonly skipped: readonly DayOff[];
  readonly workedWeekends: readonly Day[];
  readonly movedFrom?: Day;
};

/** What counting needs to know of a term. */
export type Countable = Pick<Term, 'length' | 'unit' | 'direction' | 'counting' | 'staysOnDayOff'>;

/**
 * Counts a term from the day of its event (before it, for a backward term).
 * Working days: only they count; with SAME the day of the event, moved to a working day first, is day 1.
 * Calendar days and months: all days count and an end on a day off moves to the next working day (to the previous
 * one for a backward term). A month term ends on the same number of the last month, else on its last day.
 * A term within a period ends on the last working day of the month, quarter or year in which the event lies.
 * Code 76.2 and 76.5, Civil Code 173–175; catalogue 16.2, rules 3–6.
 * @throws UnknownYear when the end of the term lies outside the calendar; ImpossibleLength
 */
export function countTerm(term: Countable, from: Day, calendar: Calendar): Counted {
  const due = dueDay(term, from, calendar);
  if (term.unit === 'workingDay' && term.direction !== 'sameDay') {
    return countedDays(calendar, ...spanOf(term, from, due), due);
  }
  const raw = rawEnd(term, from);
  if (raw === due) return { due, skipped: NONE, workedWeekends: NO_DAYS };
  const skipped = raw < due ? daysOffBetween(calendar, raw, due) : daysOffBetween(calendar, due, raw);
  return { due, skipped, workedWeekends: NO_DAYS, movedFrom: raw };
}

/**
 * Only the last day of a term: the fast way, for lists and reports. {@link countTerm} gives the same day with its
 * reasons.
 * @throws UnknownYear when the end of the term lies outside the calendar; ImpossibleLength
 */
export function dueDay(term: Countable, from: Day, calendar: Calendar): Day {
  const { length, unit, direction } = term;
  if (!Number.isInteger(length) || length < 0) throw new ImpossibleLength(length);
  if (direction === 'sameDay') return term.staysOnDayOff ? from : workingDayOnOrAfter(calendar, from);
  if (unit === 'workingDay') {
    // The day of the event is not counted and need not be known: it may be the first of a year without calendar.
    if (direction === 'backward') return workingDayBefore(calendar, from, length);
    if (term.counting === 'NEXT' || length === 0) return addWorkingDays(calendar, from, length);
    return addWorkingDays(calendar, workingDayOnOrAfter(calendar, from), length - 1);
  }
  const raw = rawEnd(term, from);
  return direction === 'forward' ? workingDayOnOrAfter(calendar, raw) : workingDayOnOrBefore(calendar, raw);
}

/**
 * The instant at which a term measured in seconds ends (T07, the recording of a video appeal).
 * @throws RangeError when the term is measured in days or months
 */
export function clockEnd(term: Pick<Term, 'length' | 'unit'>, startedAt: Moment): Moment {
  if (term.unit !== 'second') throw new RangeError(`A term in ${term.unit} ends on a day, not at an instant`);
  return (startedAt + term.length * 1000) as Moment;
}

const NONE: readonly DayOff[] = [];
const NO_DAYS: readonly Day[] = [];

/** The days among which those not counted are looked for. */
function spanOf(term: Countable, from: Day, due: Day): readonly [first: Day, last: Day] {
  if (term.direction === 'backward') return [due, addDays(from, -1)];
  return [term.counting === 'NEXT' || term.length === 0 ? addDays(from, 1) : from, due];
}

function workingDayBefore(calendar: Calendar, from: Day, length: number): Day {
  if (length === 0) return from;
  return addWorkingDays(calendar, workingDayOnOrBefore(calendar, addDays(from, -1)), 1 - length);
}

function rawEnd(term: Countable, from: Day): Day {
  if (term.direction === 'sameDay') return from;
  if (term.direction === 'within') return periodEnd(from, term.length);
  if (term.unit === 'second') throw new RangeError('A term in seconds ends at an instant, not on a day');
  const sign = term.direction === 'forward' ? 1 : -1;
  const end = term.unit === 'month' ? addMonths(from, sign * term.length) : addDays(from, sign * term.length);
  return term.counting === 'SAME' && term.length > 0 ? addDays(end, -sign) : end;
}

/** The last day of the month, quarter or year (1, 3 or 12 months) in which a day lies. */
function periodEnd(day: Day, months: number): Day {
  if (months < 1 || 12 % months !== 0) throw new ImpossibleLength(months);
  const { year, month } = partsOf(day);
  const last = Math.ceil(month / months) * months;
  return dayFromParts(year, last, daysInMonth(year, last));
}

function countedDays(calendar: Calendar, first: Day, last: Day, due: Day): Counted {
  return {
    due,
    skipped: daysOffBetween(calendar, first, last),
    workedWeekends: workedWeekendsBetween(calendar, first, last),
  };
}
