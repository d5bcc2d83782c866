/**
 * The only place that asks the machine what time it is. Everything else is given a `Clock`, or an instant.
 *
 * Moments are `Temporal.Instant`, days are `Temporal.PlainDate` in Asia/Almaty (one time for the whole
 * country, UTC+5 since 2024-03-01). The law package counts days as integers since 1970-01-01: `dayNumber`
 * and `plainDate` are the bridge.
 */

/** The zone in which the law counts days. */
export const timeZone = 'Asia/Almaty';

export interface Clock {
  now(): Temporal.Instant;
}

/** The machine's own clock, cut to milliseconds as every moment that is recorded. */
export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
};

export interface FixedClock extends Clock {
  /** Moves the clock on, for example `advance({ hours: 3 })`. Days and longer are given in hours. */
  advance(by: Temporal.DurationLike): void;
  /** Sets the clock to another moment (ISO text with an offset, such as `2026-11-22T10:00:00+05:00`). */
  set(iso: string): void;
}

/** A clock for tests that stands still at `iso` until it is moved. Throws RangeError on a bad text. */
export function fixedClock(iso: string): FixedClock {
  let now = Temporal.Instant.from(iso);
  return {
    now: () => now,
    advance(by) {
      now = now.add(by);
    },
    set(moment) {
      now = Temporal.Instant.from(moment);
    },
  };
}

/** The day on which a moment falls in Kazakhstan. */
export function localDay(instant: Temporal.Instant): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The first moment of a day in Kazakhstan. */
export function startOfDay(day: Temporal.PlainDate): Temporal.Instant {
  return day.toZonedDateTime(timeZone).toInstant();
}

const epoch = Temporal.PlainDate.from('1970-01-01');

/** Days since 1970-01-01, as the law package counts them. */
export function dayNumber(day: Temporal.PlainDate): number {
  return epoch.until(day, { largestUnit: 'day' }).days;
}

/** The inverse of `dayNumber`. Throws RangeError when `number` is not a whole number in Temporal's range. */
export function plainDate(number: number): Temporal.PlainDate {
  return epoch.add({ days: number });
}
