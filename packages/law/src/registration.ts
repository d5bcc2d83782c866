import type { ArticleRef } from './acts.ts';
import { addWorkingDays, daysOffBetween, isWorkingDay, workingDayOnOrAfter } from './calendar.ts';
import type { Calendar, DayOff } from './calendar.ts';
import { addDays } from './days.ts';
import type { Day } from './days.ts';
import { editionOn } from './editions.ts';
import { NoWorkingHours } from './faults.ts';
import { localDay, localTimeOfDay, secondsOf, timeOf } from './local-time.ts';
import type { Moment } from './local-time.ts';
import type { AppealRuleSet } from './rules.ts';

/** Working hours of a body in local time, `HH:MM`. */
export type WorkingHours = { readonly opens: string; readonly closes: string };

/** The hours used for a body that has not set its own (catalogue 10.7, Q4). */
export const defaultWorkingHours: WorkingHours = { opens: '09:00', closes: '18:30' };

/** What `registrationDay` is asked. `ruleSetOn` gives the rule set of a day: by default the Code, else a profile. */
export type RegistrationQuestion = {
  readonly receivedAt: Moment;
  readonly calendar: Calendar;
  /** null: the body has set none. Left out: `defaultWorkingHours`. */
  readonly workingHours?: WorkingHours | null;
  readonly ruleSetOn?: (day: Day) => AppealRuleSet;
};

/** The lawful day of registration and why it is this one. */
export type Registration = {
  readonly on: Day;
  readonly receivedOn: Day;
  /** Local time of receipt, `HH:MM:SS`. */
  readonly receivedTime: string;
  /** `sameDay`: on the day of receipt. `dayOff`: received on a day off. `afterHours`: after the working day. */
  readonly reason: 'sameDay' | 'dayOff' | 'afterHours';
  /** `practice` when the after-hours rule was applied before it was law. */
  readonly basis: 'law' | 'practice';
  /** Closing time that was applied, `HH:MM`. */
  readonly closes: string;
  readonly by: ArticleRef;
  /** The edition in force on the day of registration; it governs the case (catalogue DES-0). */
  readonly edition: string;
  readonly calendar: string;
  /** Days off between receipt and registration. */
  readonly skipped: readonly DayOff[];
};

/**
 * The lawful day of registration of what was received at an instant: the day of receipt, or the next working day
 * when it came on a day off or after the end of the working day. Code 64.3; before 29.12.2025 the second half was
 * the practice of the official system. Times are compared in whole seconds: 18:30:00 is still within a day that
 * ends at 18:30 (doubt is read for the applicant, Code 12), 18:30:01 is after it. Arrival before opening is on time.
 * When the clerk clicks has no influence (catalogue C39).
 * @throws NoEdition, UnknownYear; NoWorkingHours when the body has set none and they would decide; RangeError when the
 * hours are not times of day or the body closes before it opens
 */
export function registrationDay(question: RegistrationQuestion): Registration {
  const { receivedAt, calendar } = question;
  const ruleSetOn = question.ruleSetOn ?? ((day: Day) => editionOn('code', day));
  const receivedOn = localDay(receivedAt);
  const seconds = localTimeOfDay(receivedAt);
  const rule = ruleSetOn(receivedOn).rules.registration;
  const dayOff = !isWorkingDay(calendar, receivedOn);
  const hours = hoursOf(question, dayOff || rule.is.afterHours === 'sameDay');
  const late = rule.is.afterHours === 'nextWorkingDay' && seconds > secondsOf(hours.closes);
  const reason = dayOff ? 'dayOff' : late ? 'afterHours' : 'sameDay';
  const on =
    reason === 'afterHours'
      ? addWorkingDays(calendar, receivedOn, 1)
      : workingDayOnOrAfter(calendar, receivedOn);
  return {
    on,
    receivedOn,
    receivedTime: timeOf(seconds),
    reason,
    basis: reason === 'afterHours' ? rule.is.basis : 'law',
    closes: hours.closes,
    by: rule.by,
    edition: ruleSetOn(on).id,
    calendar: calendar.id,
    skipped: daysOffBetween(calendar, receivedOn, addDays(on, -1)),
  };
}

/** The hours to compare with. Where they decide nothing, a body without hours is no obstacle. */
function hoursOf({ workingHours }: RegistrationQuestion, decidesNothing: boolean): WorkingHours {
  if (workingHours === null && !decidesNothing) throw new NoWorkingHours();
  const hours = workingHours ?? defaultWorkingHours;
  if (secondsOf(hours.closes) <= secondsOf(hours.opens)) {
    throw new RangeError(`A body cannot close at ${hours.closes} when it opens at ${hours.opens}`);
  }
  return hours;
}
