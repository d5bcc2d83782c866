import {
  addDays,
  changedDays,
  dayFromParts,
  findDayOff,
  knowsYear,
  yearOf,
  type Calendar,
  type ChangedDay,
  type Day,
  type YearTable,
} from '@qabyldau/law';
import type { CalendarChange } from './calendar-change.ts';

/** A year that the product's calendar treats otherwise than the one in force, as far as its days have not begun. */
export interface ShippedYear {
  readonly year: number;
  readonly days: readonly ChangedDay[];
  /** Whether the year can be taken over now; one that would leave a year without a table has to wait. */
  readonly adjoins: boolean;
}

/** What is asked of a version to know where it comes from and what was decided about the product's calendars. */
export interface DecidedVersion {
  readonly id: string;
  readonly basedOn: string;
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly change: CalendarChange;
  readonly proposedBy: number;
  readonly decidedBy: number | null;
}

/**
 * The newest calendar of the product when the version in force was not made of it; undefined when it was, for then every
 * difference is a change that keepers approved.
 */
export function newerShipped(
  shipped: readonly Calendar[],
  versions: readonly DecidedVersion[],
  inForce: string,
): Calendar | undefined {
  const newest = shipped.at(-1);
  const approved = new Map(
    versions.filter(({ state }) => state === 'approved').map(({ id, basedOn }) => [id, basedOn]),
  );
  let root = inForce;
  for (let before = approved.get(root); before !== undefined; before = approved.get(root)) {
    approved.delete(root);
    root = before;
  }
  return newest?.id === root ? undefined : newest;
}

/**
 * The years that differ, without those about which two people decided already: approved, they were changed here since;
 * refused, they are meant to differ.
 */
export function yearsToTake(
  shipped: Calendar,
  inForce: Calendar,
  versions: readonly DecidedVersion[],
  today: Day,
): readonly ShippedYear[] {
  const decided = new Set(versions.filter((one) => decidedByTwo(one, shipped.id)).map(yearOfChange));
  const first = yearOf(today);
  const years = Array.from({ length: Math.max(shipped.data.lastYear - first + 1, 0) }, (_, n) => first + n);
  return years
    .filter((year) => !decided.has(year) && knowsYear(shipped, year))
    .map((year) => ({
      year,
      days: daysOfYear(inForce, shipped, year, today),
      adjoins: adjoins(inForce, year),
    }))
    .filter(
      ({ year, days }) =>
        days.length > 0 || !knowsYear(inForce, year) || becomesFinal(inForce, shipped, year),
    );
}

/** The table of a year as the product ships it; days that have begun stay as they are in force. */
export function tableToTake(shipped: Calendar, inForce: Calendar, year: number, today: Day): YearTable {
  const ofYear = (calendar: Calendar, begun: boolean): YearTable['days'] =>
    [...calendar.exceptions]
      .filter(([day]) => yearOf(day) === year && day <= today === begun)
      .map(([, row]) => row);
  return {
    year,
    days: [...ofYear(inForce, true), ...ofYear(shipped, false)],
    provisional: shipped.data.provisionalYears.includes(year),
  };
}

/** The unusual days of a calendar from one day to another, for years that another does not know. */
export function unusualDays(calendar: Calendar, first: Day, last: Day): readonly ChangedDay[] {
  return [...calendar.exceptions.keys()]
    .filter((day) => day >= first && day <= last)
    .sort((a, b) => a - b)
    .map((day) => ({ day, was: 'working', is: findDayOff(calendar, day) ?? 'working' }));
}

function daysOfYear(inForce: Calendar, shipped: Calendar, year: number, today: Day): readonly ChangedDay[] {
  const first = Math.max(dayFromParts(year, 1, 1), addDays(today, 1)) as Day;
  const last = dayFromParts(year, 12, 31);
  return knowsYear(inForce, year)
    ? changedDays(inForce, shipped, [first, last])
    : unusualDays(shipped, first, last);
}

function decidedByTwo({ change, state, proposedBy, decidedBy }: DecidedVersion, shipped: string): boolean {
  return (
    change.kind === 'year' && change.shipped === shipped && state !== 'proposed' && decidedBy !== proposedBy
  );
}

const yearOfChange = ({ change }: DecidedVersion): number | null =>
  change.kind === 'year' ? change.year : null;

const adjoins = ({ data }: Calendar, year: number): boolean =>
  year >= data.firstYear - 1 && year <= data.lastYear + 1;

const becomesFinal = (inForce: Calendar, shipped: Calendar, year: number): boolean =>
  inForce.data.provisionalYears.includes(year) && !shipped.data.provisionalYears.includes(year);
