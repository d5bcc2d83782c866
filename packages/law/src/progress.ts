import { workingDaysBetween } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import type { Day } from './days.ts';

/** How much of a term has gone by. `used + left = of` while the term runs; `overdue` counts days after its end. */
export type Progress = {
  readonly unit: 'workingDay' | 'calendarDay';
  readonly of: number;
  readonly used: number;
  readonly left: number;
  readonly overdue: number;
};

/**
 * "9 of 15 working days used": the state of a forward term at the end of a day (the day itself counts as used).
 * Working-day terms are told in working days, the others in calendar days.
 * @throws UnknownYear outside the years of the calendar
 */
export function progressOf(of: Deadline, today: Day, calendar: Calendar): Progress {
  const unit = of.term.unit === 'workingDay' ? 'workingDay' : 'calendarDay';
  const distance = (a: Day, b: Day): number =>
    unit === 'workingDay' ? workingDaysBetween(calendar, a, b) : b - a;
  const before = (of.counting === 'SAME' ? of.from - 1 : of.from) as Day;
  const total = distance(before, of.due);
  const used = Math.min(Math.max(distance(before, today), 0), total);
  const overdue = Math.max(distance(of.due, today), 0);
  return { unit, of: total, used, left: total - used, overdue };
}
