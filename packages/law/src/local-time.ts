import { addDays, dayOf } from './days.ts';
import type { Day } from './days.ts';

declare const momentBrand: unique symbol;

/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Moment = number & { readonly [momentBrand]: true };

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The instant at which the clocks went from UTC+6 to UTC+5: 2024-03-01 00:00 by the old time, that is
 * 2024-02-29T18:00:00Z. The clock then showed 23:00 of 29 February for a second time.
 * Government decree of 19.01.2024.
 */
export const CLOCK_CHANGE = (dayOf('2024-02-29') * DAY + 18 * HOUR) as Moment;

/**
 * The instant of this number of milliseconds since 1970-01-01T00:00:00Z.
 * @throws RangeError when the number is not whole
 */
export function momentOf(epochMilliseconds: number): Moment {
  if (!Number.isSafeInteger(epochMilliseconds)) {
    throw new RangeError(`Not a whole number of milliseconds: ${epochMilliseconds}`);
  }
  return epochMilliseconds as Moment;
}

/**
 * The civil date at an instant by the common time of Astana, Almaty and Zhetisu (`Asia/Almaty`): UTC+6 until
 * 2024-03-01 00:00, UTC+5 from then on. Good for instants since 2005 (before, there was summer time). Until
 * 2024 the regions of Aktobe, Atyrau, Mangystau, West Kazakhstan and Kyzylorda kept UTC+5: not modelled.
 */
export function localDay(moment: Moment): Day {
  return Math.floor((moment + offset(moment)) / DAY) as Day;
}

/**
 * Whole seconds since local midnight at an instant (0–86,399), by the same time as {@link localDay}.
 * Milliseconds are cut off.
 */
export function localTimeOfDay(moment: Moment): number {
  const local = moment + offset(moment);
  return Math.floor((local - Math.floor(local / DAY) * DAY) / SECOND);
}

/**
 * The instant of a local date and time of day, `HH:MM` or `HH:MM:SS` (`24:00` is the end of the day). In the
 * hour that occurred twice (2024-02-29 23:00–24:00) the first one is meant.
 * @throws RangeError when the text is not a time of day
 */
export function momentAt(day: Day, time: string): Moment {
  const local = day * DAY + secondsOf(time) * SECOND;
  const before = local - 6 * HOUR;
  return (before < CLOCK_CHANGE ? before : local - 5 * HOUR) as Moment;
}

/** The first instant after a local day: its 24:00. Civil Code, article 176. */
export function endOfDay(day: Day): Moment {
  return momentAt(addDays(day, 1), '00:00');
}

/**
 * Seconds since midnight of a time written `HH:MM` or `HH:MM:SS`.
 * @throws RangeError when the text is not a time of day
 */
export function secondsOf(time: string): number {
  const match = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(time);
  const [hours, minutes, seconds] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  const total = hours * 3600 + minutes * 60 + seconds;
  if (match === null || minutes > 59 || seconds > 59 || total > 86_400) {
    throw new RangeError(`Not a time of day of the form HH:MM or HH:MM:SS: ${time}`);
  }
  return total;
}

/** A time of day given as seconds since midnight, as `HH:MM:SS`. */
export function timeOf(secondsOfDay: number): string {
  const parts = [Math.floor(secondsOfDay / 3600), Math.floor(secondsOfDay / 60) % 60, secondsOfDay % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function offset(moment: Moment): number {
  return moment < CLOCK_CHANGE ? 6 * HOUR : 5 * HOUR;
}
