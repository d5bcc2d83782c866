import {
  applyTransfer,
  dayOf,
  holidayNames,
  importYear,
  type CalendarData,
  type ExceptionalDay,
  type Transfer,
  type YearTable,
} from '@qabyldau/law';

/**
 * What a keeper asks for: a swap of days by order, or the table of a whole year. `shipped` is the id of the product's
 * calendar when the table was taken from there.
 */
export type CalendarChange =
  | ({ readonly kind: 'transfer' } & Transfer)
  | ({ readonly kind: 'year'; readonly shipped?: string } & YearTable);

/** Reads a stored change. Throws TypeError for anything else. */
export function readCalendarChange(value: unknown): CalendarChange {
  const change = value as Partial<CalendarChange> | null;
  if (change?.kind === 'transfer' || change?.kind === 'year') return change as CalendarChange;
  throw new TypeError('No change of a calendar');
}

/** The version that a change makes of another. Throws CalendarFault when the change cannot be. */
export function changedCalendar(data: CalendarData, change: CalendarChange, id: string): CalendarData {
  return change.kind === 'transfer' ? applyTransfer(data, change, id) : importYear(data, change, id);
}

/** The id after all that there are, in a year: 2026.2 → 2026.3, or 2027.1 in a new year. */
export function nextVersionId(ids: readonly string[], year: number): string {
  const numbers = ids.map((id) => id.split('.').map(Number)).filter(([ofYear]) => ofYear === year);
  return `${year}.${Math.max(0, ...numbers.map(([, number = 0]) => number)) + 1}`;
}

/**
 * The words of an order as one line without anything unseen: they stand in the letters that people get, where a second line
 * or turned writing could say what the second person did not see.
 */
export function orderLine(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_ORDER);
}

/** No order is called by more. */
const LONGEST_ORDER = 500;

const KINDS = ['holiday', 'dayOff', 'moved', 'swapped', 'workingWeekend'] as const;

/** A line of a year's table that cannot be read, counted from one. */
export interface BadLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads the table of a year as it is pasted from a spreadsheet: a line for each day, parts divided by a tab or semicolon:
 * date (YYYY-MM-DD), kind (holiday, dayOff, moved, swapped, workingWeekend), name of the holiday or empty, the day that it
 * stands for or empty, the law or order.
 */
export function readYearLines(pasted: string): {
  readonly days: readonly ExceptionalDay[];
  readonly bad: readonly BadLine[];
} {
  const days: ExceptionalDay[] = [];
  const bad: BadLine[] = [];
  for (const [index, raw] of pasted.split(/\r?\n/u).entries()) {
    const text = raw.trim();
    if (text === '') continue;
    const day = readLine(text);
    if (day === undefined) bad.push({ line: index + 1, text: text.slice(0, 80) });
    else days.push(day);
  }
  return { days, bad };
}

function readLine(text: string): ExceptionalDay | undefined {
  const [on = '', kindText = '', name = '', insteadOf = '', source = ''] = text
    .split(/[\t;]/u)
    .map(orderLine);
  const kind = KINDS.find((one) => one === kindText);
  const known = Object.keys(holidayNames).find((one) => one === name) as ExceptionalDay['name'];
  if (kind === undefined || !isDay(on) || (insteadOf !== '' && !isDay(insteadOf))) return undefined;
  if (name !== '' && known === undefined) return undefined;
  return {
    on,
    kind,
    ...(known === undefined ? {} : { name: known }),
    ...(insteadOf === '' ? {} : { insteadOf }),
    ...(source === '' ? {} : { source }),
  };
}

/** Whether a text is a real date YYYY-MM-DD. */
export function isDay(text: string): boolean {
  try {
    dayOf(text);
    return true;
  } catch {
    return false;
  }
}
