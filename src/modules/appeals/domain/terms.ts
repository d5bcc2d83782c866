import {
  considerationDeadline,
  deadline,
  getEdition,
  isoOf,
  momentOf,
  registrationDay,
  type Calendar,
  type Deadline,
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
