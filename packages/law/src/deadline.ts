import type { ArticleRef } from './acts.ts';
import type { Calendar, DayOff } from './calendar.ts';
import { countTerm } from './count.ts';
import type { Day } from './days.ts';
import { editionOn, getTerm } from './editions.ts';
import type { RuleSetWithTerms } from './editions.ts';
import { ImpossibleLength } from './faults.ts';
import type { AppealRuleSet, Kind } from './rules.ts';
import type { Counting, Direction, TermCode, TermEvent, TermUnit } from './terms.ts';

/** A deadline that carries its own reasons. All days are civil dates of the place. */
export type Deadline = {
  /** The last day. It ends at 24:00 for the applicant, at the close of the office for acts done at its desk. */
  readonly due: Day;
  /** The day of the event from which the term runs, or before which it ends. */
  readonly from: Day;
  readonly fromEvent: TermEvent;
  readonly term: { readonly code: TermCode; readonly length: number; readonly unit: TermUnit };
  readonly direction: Direction;
  readonly counting: Counting;
  readonly by: ArticleRef;
  /** Ids of the calendar version and of the edition by which it was computed. */
  readonly calendar: string;
  readonly edition: string;
  /** Days not counted; for calendar days and months the days over which the end was moved. */
  readonly skipped: readonly DayOff[];
  /** Weekend days that were worked by order and therefore counted. */
  readonly workedWeekends: readonly Day[];
  /** The day on which the term would have ended, when that was a day off, and the article that moves the end. */
  readonly movedFrom?: Day;
  readonly movedBy?: ArticleRef;
  /** Present on an extended term. */
  readonly extends?: ExtensionMark;
  /** Present on a term that waited for the replacement of a representative. */
  readonly postponed?: PostponementMark;
};

/** By how many working days a term was postponed, its former end, the day of the cause and the article. */
export type PostponementMark = {
  readonly days: number;
  readonly was: Day;
  readonly causedOn: Day;
  readonly by: ArticleRef;
};

/** What was extended, its former end, the latest lawful end and the day of the decision to extend. */
export type ExtensionMark = {
  readonly code: TermCode;
  readonly was: Day;
  readonly latest: Day;
  readonly decidedOn: Day;
  /** Working days by which the term had been postponed before: they count towards what the Code allows in all (68.5). */
  readonly postponedDays?: number;
};

/** What `deadline` is asked. `length` replaces the length of a term that the law leaves to the worker (T28). */
export type DeadlineQuestion = {
  readonly edition: RuleSetWithTerms;
  readonly code: TermCode;
  readonly from: Day;
  readonly calendar: Calendar;
  readonly length?: number;
  /** Replaces the event of the edition, for example arrival of a redirected appeal. */
  readonly fromEvent?: TermEvent;
};

/**
 * The deadline of one term of an edition, counted from the day of its event.
 * @throws NoTerm when the edition has no such term; BorrowedTerm when it takes it from the Code (ask `deadlineBy`);
 * ImpossibleLength; UnknownYear when the calendar does not reach far enough
 */
export function deadline(question: DeadlineQuestion): Deadline {
  const { edition, code, from, calendar, length } = question;
  const rule = getTerm(edition, code);
  if (length !== undefined && !(Number.isInteger(length) && length > 0)) throw new ImpossibleLength(length);
  const term = length === undefined ? rule.is : { ...rule.is, length };
  const counted = countTerm(term, from, calendar);
  const { direction, unit, counting } = term;
  const found: Deadline = {
    due: counted.due,
    from,
    fromEvent: question.fromEvent ?? term.from,
    term: { code, length: term.length, unit },
    direction,
    counting,
    by: rule.by,
    calendar: calendar.id,
    edition: edition.id,
    skipped: counted.skipped,
    workedWeekends: counted.workedWeekends,
  };
  const { movedFrom } = counted;
  if (movedFrom === undefined) return found;
  // A forward end is moved by the general rule, a same-day act by its own article, an end before something by caution.
  if (direction === 'backward' || direction === 'within') return { ...found, movedFrom };
  return { ...found, movedFrom, movedBy: direction === 'sameDay' ? rule.by : edition.rules.endOnDayOff.by };
}

/** The term within which an edition has a kind considered: T05, T06 or T42. */
export function termFor(kind: Kind, edition: AppealRuleSet): TermCode {
  return edition.rules.kinds[kind].term.is;
}

/** What `considerationDeadline` is asked. */
export type ConsiderationQuestion = {
  readonly kind: Kind;
  /** The lawful day of registration; it also chooses the edition. */
  readonly registeredOn: Day;
  readonly receivedOn: Day;
  readonly calendar: Calendar;
  /** The edition pinned on the case, or a profile; by default the Code on the day of registration. */
  readonly edition?: AppealRuleSet;
  /** Day of arrival at this body, when the appeal was redirected to it (Code 76.2). */
  readonly arrivedOn?: Day;
  /** Use the long term of a profile, when data from others or a check on the spot are needed (law 221, 8.2). */
  readonly long?: boolean;
};

/**
 * The deadline for considering a submission. A21: from receipt, the day of receipt being day 1. A25 and A26: from
 * registration (or arrival, when redirected), beginning with the next day. Catalogue C6.
 * @throws NoEdition, UnknownYear
 */
export function considerationDeadline(question: ConsiderationQuestion): Deadline {
  const { kind, registeredOn, receivedOn, calendar, arrivedOn } = question;
  const edition = question.edition ?? editionOn('code', registeredOn);
  const short = termFor(kind, edition);
  const code = question.long === true && short === 'T42' ? 'T42b' : short;
  const event = getTerm(edition, code).is.from;
  if (arrivedOn !== undefined) {
    return deadline({ edition, code, calendar, from: arrivedOn, fromEvent: 'arrival' });
  }
  return deadline({ edition, code, calendar, from: event === 'registration' ? registeredOn : receivedOn });
}
