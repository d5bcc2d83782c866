import { addWorkingDays, findDayOff, workingDayOnOrAfter, workingDayOnOrBefore } from './calendar.ts';
import type { Calendar, DayOff } from './calendar.ts';
import { addDays, addMonths } from './days.ts';
import type { Day } from './days.ts';
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

/**
 * Counts a term from the day of its event (before it, for a backward term).
 * Working days: only they count; with SAME the day of the event, moved to a working day first, is day 1.
 * Calendar days and months: all days count and an end on a day off moves to the next working day (to the previous
 * one for a backward term). A month term ends on the same number of the last month, else on its last day.
 * Code 76.2 and 76.5, Civil Code 173–175; catalogue 16.2, rules 3–6.
 * @throws UnknownYear when the end of the term lies outside the calendar
 */
export function countTerm(
  term: Pick<Term, 'length' | 'unit' | 'direction' | 'counting'>,
  from: Day,
  calendar: Calendar,
): Counted {
  if (!Number.isInteger(term.length) || term.length < 0) {
    throw new RangeError(`A term cannot have the length ${term.length}`);
  }
  if (term.direction === 'sameDay') return moved(from, workingDayOnOrAfter(calendar, from), calendar);
  if (term.unit === 'workingDay') return countWorkingDays(term, from, calendar);
  const raw = rawEnd(term, from);
  const due =
    term.direction === 'forward' ? workingDayOnOrAfter(calendar, raw) : workingDayOnOrBefore(calendar, raw);
  return moved(raw, due, calendar);
}

function countWorkingDays(
  term: Pick<Term, 'length' | 'direction' | 'counting'>,
  from: Day,
  calendar: Calendar,
): Counted {
  if (term.direction === 'backward') {
    const due = addWorkingDays(calendar, from, -term.length);
    return { due, ...between(calendar, due, from) };
  }
  if (term.counting === 'NEXT' || term.length === 0) {
    const due = addWorkingDays(calendar, from, term.length);
    return { due, ...between(calendar, addDays(from, 1), due) };
  }
  const due = addWorkingDays(calendar, workingDayOnOrAfter(calendar, from), term.length - 1);
  return { due, ...between(calendar, from, due) };
}

function rawEnd(term: Pick<Term, 'length' | 'unit' | 'direction' | 'counting'>, from: Day): Day {
  const sign = term.direction === 'forward' ? 1 : -1;
  const end = term.unit === 'month' ? addMonths(from, sign * term.length) : addDays(from, sign * term.length);
  return term.counting === 'SAME' && term.length > 0 ? addDays(end, -sign) : end;
}

function moved(raw: Day, due: Day, calendar: Calendar): Counted {
  if (raw === due) return { due, skipped: [], workedWeekends: [] };
  const [first, last] = raw < due ? [raw, due] : [due, raw];
  return { due, skipped: between(calendar, first, last).skipped, workedWeekends: [], movedFrom: raw };
}

/** The days off and the worked weekend days from `first` to `last`, both included. */
function between(calendar: Calendar, first: Day, last: Day): Pick<Counted, 'skipped' | 'workedWeekends'> {
  const skipped: DayOff[] = [];
  const workedWeekends: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const off = findDayOff(calendar, day);
    if (off !== undefined) skipped.push(off);
    else if (calendar.exceptions.has(day)) workedWeekends.push(day);
  }
  return { skipped, workedWeekends };
}
