declare const dayBrand: unique symbol;

/** A civil date without time or zone: whole days since 1970-01-01 (which is day 0). */
export type Day = number & { readonly [dayBrand]: true };

/** Day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Year, month (1–12) and day of the month (1–31) of a date. */
export type DateParts = { readonly year: number; readonly month: number; readonly date: number };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1];
  if (length === undefined) throw new RangeError(`There is no month ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : length;
}

/**
 * The day with this year, month (1–12) and day of the month.
 * @throws RangeError when there is no such date, for example 31 February
 */
export function dayFromParts(year: number, month: number, date: number): Day {
  const real = Number.isInteger(year) && year >= 0 && year <= 9999 && Number.isInteger(date) && date >= 1;
  if (!real || date > daysInMonth(year, month)) {
    throw new RangeError(`There is no date ${year}-${month}-${date}`);
  }
  // Years are counted from 1 March, so that the leap day is the last day of a year.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as Day;
}

/** Year, month and day of the month of a day. */
export function partsOf(day: Day): DateParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/**
 * The day written as `YYYY-MM-DD`.
 * @throws RangeError when the text has another form or there is no such date
 */
export function dayOf(iso: string): Day {
  const match = ISO_DATE.exec(iso);
  if (match === null) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${iso}`);
  return dayFromParts(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day as `YYYY-MM-DD`. */
export function isoOf(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The day that lies `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  return (day + days) as Day;
}

/**
 * The day `months` calendar months later (earlier when negative): the same number of that month, or its last
 * day when the month is shorter. Civil Code, article 174.
 */
export function addMonths(day: Day, months: number): Day {
  if (!Number.isInteger(months)) throw new RangeError(`Not a whole number of months: ${months}`);
  const { year, month, date } = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return dayFromParts(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return partsOf(day).year;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
