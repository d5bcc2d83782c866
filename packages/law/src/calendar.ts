import { CalendarFault, realDay } from './calendar-faults.ts';
import { dayFromParts, dayOf, weekday, yearOf } from './days.ts';
import type { Day } from './days.ts';

/** Names of the holidays and religious days off. */
export type HolidayName =
  | 'newYear'
  | 'christmas'
  | 'womensDay'
  | 'nauryz'
  | 'unity'
  | 'defender'
  | 'victory'
  | 'kurbanAit'
  | 'capital'
  | 'constitution'
  | 'republic'
  | 'firstPresident'
  | 'independence';

/**
 * Why a day is unusual.
 * `holiday`: a national or state holiday (law 267). `dayOff`: 7 January and the first day of Kurban Ait, days off
 * that are never moved (Labour Code 84.5). `moved`: the day off in place of a holiday that met a weekend
 * (law 267, article 5). `swapped`: a day off by order, worked off on a weekend (Labour Code 85.3).
 * `workingWeekend`: the weekend day that is worked in its place.
 */
export type ExceptionalKind = 'holiday' | 'dayOff' | 'moved' | 'swapped' | 'workingWeekend';

/** Why a day is not a working day. */
export type OffReason = 'weekend' | Exclude<ExceptionalKind, 'workingWeekend'>;

/** One row of the calendar, with dates as `YYYY-MM-DD`. `source` is a row of the requirement catalogue or an order. */
export type ExceptionalDay = {
  readonly on: string;
  readonly kind: ExceptionalKind;
  readonly name?: HolidayName;
  readonly insteadOf?: string;
  readonly source?: string;
};

/** A version of the working calendar as it is kept in a file or a table. */
export type CalendarData = {
  readonly id: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly provisionalYears: readonly number[];
  readonly days: readonly ExceptionalDay[];
  /** The version from which this one was made. */
  readonly basedOn?: string;
};

/** A day that is not worked, and why. `insteadOf` is the weekend day that it replaces. */
export type DayOff = {
  readonly day: Day;
  readonly reason: OffReason;
  readonly name?: HolidayName;
  readonly insteadOf?: Day;
};

/** A calendar ready for counting: `makeCalendar` makes it, the functions of this file read it. */
export type Calendar = {
  readonly id: string;
  readonly data: CalendarData;
  readonly first: Day;
  readonly last: Day;
  /** Working days from `first` up to and including each day. */
  readonly sums: Int32Array;
  /** The working days in order. */
  readonly workingDays: Int32Array;
  readonly exceptions: ReadonlyMap<Day, ExceptionalDay>;
  /** The days off in order, each with its reason. */
  readonly daysOff: readonly DayOff[];
  /** The weekend days that are worked, in order. */
  readonly workedWeekends: readonly Day[];
};

/** A day was asked of a year for which the calendar has no table. A fault: somebody must import that year. */
export class UnknownYear extends Error {
  override readonly name = 'UnknownYear';
  readonly year: number;
  readonly calendar: string;

  constructor(year: number, calendar: string) {
    super(`The working calendar ${calendar} has no table for the year ${year}`);
    this.year = year;
    this.calendar = calendar;
  }
}

/**
 * Prepares a calendar table for counting. It asks only what counting needs: that each day of each year is either worked or
 * not. A version that was once in force has to be readable by every later package, so no rule is ever added here: what a
 * proposal must fulfil besides stands in `calendar-checks.ts`.
 * @throws CalendarFault when there are no years, a date does not exist, stands twice or lies outside the years
 */
export function makeCalendar(data: CalendarData): Calendar {
  if (data.lastYear < data.firstYear) {
    throw new CalendarFault('NO_YEARS', 'year', { first: data.firstYear, last: data.lastYear });
  }
  const first = dayFromParts(data.firstYear, 1, 1);
  const last = dayFromParts(data.lastYear, 12, 31);
  const exceptions = new Map<Day, ExceptionalDay>();
  for (const row of data.days) exceptions.set(checkedDay(row, exceptions, data, first, last), row);

  const sums = new Int32Array(last - first + 1);
  const workingDays: number[] = [];
  const daysOff: DayOff[] = [];
  const workedWeekends: Day[] = [];
  for (let day = first; day <= last; day = (day + 1) as Day) {
    const row = exceptions.get(day);
    if (isWorked(day, row)) {
      workingDays.push(day);
      if (row !== undefined) workedWeekends.push(day);
    } else daysOff.push(dayOffOf(day, row));
    sums[day - first] = workingDays.length;
  }
  return {
    id: data.id,
    data,
    first,
    last,
    sums,
    workingDays: Int32Array.from(workingDays),
    exceptions,
    daysOff,
    workedWeekends,
  };
}

/**
 * True when the day is worked.
 * @throws UnknownYear outside the years of the calendar
 */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return sumUpTo(calendar, day) > (day === calendar.first ? 0 : sumUpTo(calendar, (day - 1) as Day));
}

/**
 * Why a day is not worked, or undefined when it is a working day.
 * @throws UnknownYear outside the years of the calendar
 */
export function findDayOff(calendar: Calendar, day: Day): DayOff | undefined {
  return isWorkingDay(calendar, day) ? undefined : calendar.daysOff[daysOffUpTo(calendar, day) - 1];
}

/**
 * The days off from `first` to `last`, both included, each with its reason.
 * @throws UnknownYear outside the years of the calendar
 */
export function daysOffBetween(calendar: Calendar, first: Day, last: Day): readonly DayOff[] {
  if (last < first) return [];
  const upTo = daysOffUpTo(calendar, last);
  const before = first === calendar.first ? 0 : daysOffUpTo(calendar, (first - 1) as Day);
  return calendar.daysOff.slice(before, upTo);
}

/** The weekend days from `first` to `last`, both included, that are worked by order. */
export function workedWeekendsBetween(calendar: Calendar, first: Day, last: Day): readonly Day[] {
  const all = calendar.workedWeekends;
  if (all.length === 0 || last < first) return NOTHING;
  let from = 0;
  while (from < all.length && (all[from] as Day) < first) from += 1;
  let to = from;
  while (to < all.length && (all[to] as Day) <= last) to += 1;
  return from === to ? NOTHING : all.slice(from, to);
}

/**
 * The day itself when it is worked, otherwise the next working day. Civil Code, article 175.
 * @throws UnknownYear when the search leaves the calendar
 */
export function workingDayOnOrAfter(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/**
 * The day itself when it is worked, otherwise the last working day before it.
 * @throws UnknownYear when the search leaves the calendar
 */
export function workingDayOnOrBefore(calendar: Calendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1);
}

/**
 * The n-th working day after a day (before it when n is negative); the day itself is not counted. n = 0 gives the day.
 * @throws UnknownYear when the count leaves the calendar
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  if (n === 0) return day;
  const upTo = sumUpTo(calendar, day);
  const index = n > 0 ? upTo + n - 1 : upTo + n - (isWorkingDay(calendar, day) ? 1 : 0);
  const found = calendar.workingDays[index];
  if (found === undefined) {
    throw new UnknownYear(n > 0 ? calendar.data.lastYear + 1 : calendar.data.firstYear - 1, calendar.id);
  }
  return found as Day;
}

/**
 * Number of working days after `a` up to and including `b`; negative when `b` is before `a`. Monday to Friday of
 * one plain week gives 4.
 * @throws UnknownYear outside the years of the calendar
 */
export function workingDaysBetween(calendar: Calendar, a: Day, b: Day): number {
  return sumUpTo(calendar, b) - sumUpTo(calendar, a);
}

/** True when the calendar has a table for this year; pages warn when next year has none. */
export function knowsYear(calendar: Calendar, year: number): boolean {
  return year >= calendar.data.firstYear && year <= calendar.data.lastYear;
}

function sumUpTo(calendar: Calendar, day: Day): number {
  const sum = calendar.sums[day - calendar.first];
  if (sum === undefined) throw new UnknownYear(yearOf(day), calendar.id);
  return sum;
}

const NOTHING: readonly Day[] = [];

/** How many days off there are from the first day of the calendar up to and including a day. */
function daysOffUpTo(calendar: Calendar, day: Day): number {
  return day - calendar.first + 1 - sumUpTo(calendar, day);
}

function dayOffOf(day: Day, row: ExceptionalDay | undefined): DayOff {
  if (row === undefined || row.kind === 'workingWeekend') return { day, reason: 'weekend' };
  return {
    day,
    reason: row.kind,
    ...(row.name === undefined ? {} : { name: row.name }),
    ...(row.insteadOf === undefined ? {} : { insteadOf: dayOf(row.insteadOf) }),
  };
}

function isWeekend(day: Day): boolean {
  return weekday(day) > 5;
}

function isWorked(day: Day, row: ExceptionalDay | undefined): boolean {
  return row === undefined ? !isWeekend(day) : row.kind === 'workingWeekend';
}

function checkedDay(
  row: ExceptionalDay,
  known: ReadonlyMap<Day, ExceptionalDay>,
  data: CalendarData,
  first: Day,
  last: Day,
): Day {
  const day = realDay(row.on, 'days');
  if (row.insteadOf !== undefined) realDay(row.insteadOf, 'days');
  if (day < first || day > last) {
    const years = { first: data.firstYear, last: data.lastYear };
    throw new CalendarFault('OUTSIDE_YEARS', 'days', { days: [day], ...years });
  }
  if (known.has(day)) throw new CalendarFault('TWICE', 'days', { days: [day] });
  return day;
}
