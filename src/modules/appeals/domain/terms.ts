import {
  considerationDeadline,
  deadline,
  getEdition,
  isoOf,
  localDay,
  momentOf,
  refusalOf,
  registrationDay,
  type Calendar,
  type Deadline,
  type Refused,
  type Registration,
  type WorkingHours,
} from '@qabyldau/law';
import type { PinnedEditions } from '../../../cases/index.ts';
import type { AppealKind } from './kinds.ts';

/** What the law makes of an appeal that arrives at a moment: its day, its edition and its two first deadlines. */
export interface LawfulTerms {
  readonly registration: Registration;
  readonly editions: PinnedEditions;
  /** Register by (T19, APPK-64.3). */
  readonly register: Deadline;
  /** Consider by (T05, APPK-76.1). */
  readonly consider: Deadline;
}

/**
 * Computes the terms of an appeal received at a moment (epoch milliseconds) by a body with the given hours.
 * Throws UnknownYear when the calendar does not reach far enough: never a guessed date.
 */
export function lawfulTerms(given: {
  kind: AppealKind;
  receivedAt: number;
  workingHours: WorkingHours;
  calendar: Calendar;
}): LawfulTerms {
  const { kind, calendar, workingHours } = given;
  const registration = registrationDay({ receivedAt: momentOf(given.receivedAt), workingHours, calendar });
  const edition = getEdition(registration.edition);
  return {
    registration,
    editions: { code: edition.id, calendar: calendar.id },
    register: registerBy(registration, calendar),
    consider: considerationDeadline({
      kind,
      registeredOn: registration.on,
      receivedOn: registration.receivedOn,
      calendar,
      edition,
    }),
  };
}

/** T19 as a deadline: on the day of receipt, or by the lawful day itself when that came after hours (APPK-64.3). */
function registerBy(registration: Registration, calendar: Calendar): Deadline {
  const edition = getEdition(registration.edition);
  return registration.reason === 'afterHours'
    ? deadline({ edition, code: 'T19', from: registration.on, fromEvent: 'registration', calendar })
    : deadline({ edition, code: 'T19', from: registration.receivedOn, calendar });
}

/** The lawful day of registration as an ISO date. */
export function registeredOn(terms: LawfulTerms): string {
  return isoOf(terms.registration.on);
}

/**
 * Until when a decision may be complained of (T40, APPK-92.1): three months from the moment (ISO) at which it became known.
 * What is missing is told instead where the calendar or the edition does not reach that far.
 */
export function complaintTerm(given: {
  readonly madeKnownAt: string;
  readonly edition: string;
  readonly calendar: Calendar;
}): { readonly ok: true; readonly deadline: Deadline } | Refused {
  const { madeKnownAt, calendar } = given;
  const from = localDay(momentOf(Temporal.Instant.from(madeKnownAt).epochMilliseconds));
  try {
    const edition = getEdition(given.edition);
    return { ok: true, deadline: deadline({ edition, code: 'T40', from, calendar }) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

/**
 * Why an appeal is registered on its day, when the hours of the body and the calendar are still those by which the day was
 * found; null when they were changed since, so that the reasons would be those of another day.
 */
export function registrationOf(given: {
  readonly receivedAt: number;
  readonly registeredOn: string;
  readonly workingHours: WorkingHours;
  readonly calendar: Calendar;
}): Registration | null {
  const { workingHours, calendar } = given;
  const registration = registrationDay({ receivedAt: momentOf(given.receivedAt), workingHours, calendar });
  return isoOf(registration.on) === given.registeredOn ? registration : null;
}
