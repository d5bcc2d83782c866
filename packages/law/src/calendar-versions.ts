import { addWorkingDays, findDayOff, isWorkingDay, knowsYear, makeCalendar } from './calendar.ts';
import type { Calendar, CalendarData, DayOff, ExceptionalDay } from './calendar.ts';
import { checkWorkingDays, checkYear } from './calendar-checks.ts';
import { CalendarFault, realDay } from './calendar-faults.ts';
import { countTerm } from './count.ts';
import { addDays, dayOf, partsOf, weekday, yearOf } from './days.ts';
import type { Day } from './days.ts';
import type { Deadline } from './deadline.ts';
import { everyEdition } from './editions.ts';
import type { TermTable } from './terms.ts';
import type { Text } from './text.ts';

/** A year to add to a calendar: all its exceptional days, each with the law or order that set it. */
export type YearTable = {
  readonly year: number;
  readonly days: readonly ExceptionalDay[];
  /** Further orders are expected: no swap of days has been ordered yet, or a religious day is an estimate. */
  readonly provisional: boolean;
};

/** A swap of days by order: a weekday becomes a day off and a weekend day is worked for it. */
export type Transfer = {
  readonly dayOff: string;
  readonly worked: string;
  /** The order, with its number and date. */
  readonly source: string;
};

/**
 * A new version of a calendar with one year added or replaced. The old version stays as it was.
 * @throws CalendarFault when the id is not new, the year would leave a hole, a row lies outside the year, has no source or no
 * real date, a holiday that meets a weekend has no day off in its place (law 267, article 5), a swap has no pair, or nearly
 * nobody would work in that year
 */
export function importYear(data: CalendarData, table: YearTable, id: string): CalendarData {
  const { year, days, provisional } = table;
  checkId(data, id);
  if (!Number.isInteger(year) || year < data.firstYear - 1 || year > data.lastYear + 1) {
    throw new CalendarFault('YEAR_LEAVES_GAP', 'year', { year, first: data.firstYear, last: data.lastYear });
  }
  checkYear(table);
  const others = data.days.filter(({ on }) => yearOf(dayOf(on)) !== year);
  const provisionalYears = [
    ...data.provisionalYears.filter((each) => each !== year),
    ...(provisional ? [year] : []),
  ].sort();
  const changed: CalendarData = {
    id,
    basedOn: data.id,
    firstYear: Math.min(data.firstYear, year),
    lastYear: Math.max(data.lastYear, year),
    provisionalYears,
    days: inOrder([...others, ...days]),
  };
  checkWorkingDays(makeCalendar(changed), year);
  return changed;
}

/**
 * A new version of a calendar with one swap of days by order (Labour Code 85.3). The old version stays as it was.
 * @throws CalendarFault when the id is not new, a date does not exist or lies in a year without a table, the day off is no
 * plain working day, the worked day is no plain weekend, or the order is not named
 */
export function applyTransfer(data: CalendarData, transfer: Transfer, id: string): CalendarData {
  const { dayOff, worked, source } = transfer;
  checkId(data, id);
  if (source.trim() === '') throw new CalendarFault('NO_ORDER', 'source', {});
  const calendar = makeCalendar(data);
  const off = dayWithin(calendar, dayOff, 'dayOff');
  const on = dayWithin(calendar, worked, 'worked');
  if (!isWorkingDay(calendar, off) || weekday(off) > 5) {
    throw new CalendarFault('NO_PLAIN_WORKDAY', 'dayOff', { days: [off] });
  }
  if (findDayOff(calendar, on)?.reason !== 'weekend') {
    throw new CalendarFault('NO_PLAIN_WEEKEND', 'worked', { days: [on] });
  }
  const changed: CalendarData = {
    ...data,
    id,
    basedOn: data.id,
    days: inOrder([
      ...data.days,
      { on: dayOff, kind: 'swapped', insteadOf: worked, source },
      { on: worked, kind: 'workingWeekend', insteadOf: dayOff, source },
    ]),
  };
  return changed;
}

function dayWithin(calendar: Calendar, written: string, field: 'dayOff' | 'worked'): Day {
  const day = realDay(written, field);
  if (!knowsYear(calendar, yearOf(day))) throw new CalendarFault('NO_TABLE', field, { year: yearOf(day) });
  return day;
}

/** A day that two versions treat differently. */
export type ChangedDay = {
  readonly day: Day;
  readonly was: 'working' | DayOff;
  readonly is: 'working' | DayOff;
};

/**
 * The days which one version has as working and the other as off, or for other reasons; years that only one knows are left
 * out. `within` asks of the days from the first to the second only, both included.
 */
export function changedDays(
  a: Calendar,
  b: Calendar,
  within: readonly [Day, Day] = [a.first, a.last],
): readonly ChangedDay[] {
  const first = Math.max(a.first, b.first, within[0]) as Day;
  const last = Math.min(a.last, b.last, within[1]) as Day;
  const changed: ChangedDay[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const was = findDayOff(a, day) ?? 'working';
    const is = findDayOff(b, day) ?? 'working';
    if (!sameDayOff(was, is)) changed.push({ day, was, is });
  }
  return changed;
}

/** What another calendar version makes of a deadline. */
export type Effect = {
  readonly change: 'same' | 'earlier' | 'later';
  readonly was: Deadline;
  readonly is: Deadline;
  /** The days between the event and the later of both ends that the versions treat differently. */
  readonly because: readonly ChangedDay[];
};

/**
 * What a deadline becomes when it is computed again by another calendar version, from the same event and by the same
 * rule; the old deadline is returned unchanged beside it.
 * @throws RangeError when `a` is not the calendar of the deadline; UnknownYear
 */
export function effectOn(of: Deadline, a: Calendar, b: Calendar): Effect {
  if (of.calendar !== a.id) throw new RangeError(`Computed by the calendar ${of.calendar}, not by ${a.id}`);
  const is = again(of, a, b);
  const change = is.due === of.due ? 'same' : is.due < of.due ? 'earlier' : 'later';
  const first = Math.min(of.from, is.due, of.due) as Day;
  const last = Math.max(of.from, is.due, of.due) as Day;
  const because = changedDays(a, b, [first, last]);
  return { change, was: of, is, because };
}

function again(of: Deadline, a: Calendar, b: Calendar): Deadline {
  const { postponed } = of;
  const { movedFrom: _from, movedBy: _by, ...rest } = of;
  const rules = everyEdition.find(({ id }) => id === of.edition)?.rules;
  const own = (rules?.terms as TermTable | undefined)?.[of.term.code]?.is;
  const stays =
    own !== undefined && own !== null && 'staysOnDayOff' in own ? { staysOnDayOff: true as const } : {};
  const rule = { ...of.term, direction: of.direction, counting: of.counting, ...stays };
  const end = postponed?.was ?? of.due;
  const fixed = { length: 0, unit: 'calendarDay', direction: 'forward', counting: 'NEXT' } as const;
  // An extension to a day that somebody chose is kept to that day; every other end is counted again from its event.
  const chosen = of.extends !== undefined && countTerm(rule, of.from, a).due !== end;
  const counted = chosen ? countTerm(fixed, of.movedFrom ?? end, b) : countTerm(rule, of.from, b);
  const movedBy = of.direction === 'sameDay' ? of.by : (of.movedBy ?? rules?.endOnDayOff.by);
  const movable = of.direction === 'forward' || of.direction === 'sameDay';
  const found = {
    ...rest,
    ...counted,
    ...(counted.movedFrom !== undefined && movable && movedBy !== undefined ? { movedBy } : {}),
    calendar: b.id,
  };
  if (postponed === undefined) return found;
  const due = addWorkingDays(b, counted.due, postponed.days);
  return { ...found, due, postponed: { ...postponed, was: counted.due } };
}

/** A warning that a table is missing or not final. */
export type CalendarWarning = {
  readonly why: 'NO_TABLE' | 'PROVISIONAL';
  readonly year: number;
  readonly text: Text;
};

/**
 * From 1 October on: that next year has no table, or only a provisional one. Also that the present year has none. Terms
 * of that year are refused, never guessed, so somebody must act.
 */
export function calendarWarning(calendar: Calendar, today: Day): CalendarWarning | undefined {
  const { year, month } = partsOf(today);
  const next = year + 1;
  if (!knowsYear(calendar, year)) return { why: 'NO_TABLE', year, text: noTable(year) };
  if (month < 10) return undefined;
  if (!knowsYear(calendar, next)) return { why: 'NO_TABLE', year: next, text: noTable(next) };
  if (!calendar.data.provisionalYears.includes(next)) return undefined;
  return {
    why: 'PROVISIONAL',
    year: next,
    text: {
      kk: `${next} жылғы жұмыс күнтізбесі алдын ала: демалыс күндерін ауыстыру туралы шешім әлі енгізілмеген.`,
      ru: `Рабочий календарь на ${next} год предварительный: решение о переносе дней ещё не внесено.`,
      en: `The working calendar of ${next} is provisional: no order on swapped days has been entered yet.`,
    },
  };
}

function noTable(year: number): Text {
  return {
    kk: `${year} жылға жұмыс күнтізбесі енгізілмеген: ол жылға түсетін мерзімдер есептелмейді.`,
    ru: `На ${year} год нет рабочего календаря: сроки, приходящиеся на этот год, не вычисляются.`,
    en: `There is no working calendar for ${year}: terms that reach into that year are not computed.`,
  };
}

function checkId(data: CalendarData, id: string): void {
  if (id.trim() === '' || id === data.id) throw new CalendarFault('ID_NOT_NEW', 'id', { id });
}

function inOrder(days: readonly ExceptionalDay[]): readonly ExceptionalDay[] {
  return [...days].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function sameDayOff(a: 'working' | DayOff, b: 'working' | DayOff): boolean {
  if (a === 'working' || b === 'working') return a === b;
  return a.reason === b.reason && a.name === b.name && a.insteadOf === b.insteadOf;
}

/** The order or law that set a day, as the calendar has it; undefined for a plain day. */
export function sourceOf(calendar: Calendar, day: Day): string | undefined {
  return calendar.exceptions.get(day)?.source;
}
