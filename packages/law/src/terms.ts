import type { ArticleRef } from './acts.ts';
import type { Text } from './text.ts';

/**
 * A value of the law with the place where it stands. `note` says what the place leaves open and how it is read;
 * `textUnknown` marks a null that stands for a text that was not read, not for a rule that does not exist.
 */
export type Rule<T> = {
  readonly is: T;
  readonly by: ArticleRef;
  readonly note?: Text;
  readonly textUnknown?: true;
};

/** What a term is measured in. Only the recording of a video appeal (T07) is measured in seconds. */
export type TermUnit = 'workingDay' | 'calendarDay' | 'month' | 'second';

/** `NEXT`: the first counted day is the one after the event. `SAME`: the day of the event is day 1. */
export type Counting = 'SAME' | 'NEXT';

/**
 * `forward`: ends after the event. `backward`: must be done before the event. `sameDay`: on the day itself.
 * `within`: at least once in each calendar period of `length` months; the event only tells which period is meant.
 */
export type Direction = 'forward' | 'backward' | 'sameDay' | 'within';

/** The event from which a term runs (or before which it ends). */
export type TermEvent =
  | 'receipt'
  | 'registration'
  | 'arrival'
  | 'extensionDecision'
  | 'termEnd'
  | 'decision'
  | 'correctionTermEnd'
  | 'correctionNotice'
  | 'preliminaryDecision'
  | 'hearingEnd'
  | 'protocolReading'
  | 'motion'
  | 'challenge'
  | 'correctionRequest'
  | 'slipCorrected'
  | 'actInForce'
  | 'learned'
  | 'quarterStart'
  | 'monthStart'
  | 'periodDay'
  | 'reception'
  | 'invitation'
  | 'participationRefusal'
  | 'recordingStart'
  | 'signing'
  | 'firstReceipt';

/** Who may extend a term. */
export type Extender = 'head' | 'deputyHead' | 'headOfOffice' | 'responsibleWorker';

/** Terms of the Code; the numbers are those of the requirement catalogue, section 16.1. */
export type CodeTermCode =
  | 'T02'
  | 'T05'
  | 'T06'
  | 'T08'
  | 'T11'
  | 'T12'
  | 'T19'
  | 'T20'
  | 'T28'
  | 'T29'
  | 'T30'
  | 'T31'
  | 'T32'
  | 'T33'
  | 'T34'
  | 'T35'
  | 'T35b'
  | 'T36'
  | 'T37'
  | 'T37b'
  | 'T38'
  | 'T39'
  | 'T40'
  | 'T40b'
  | 'T41';

/** Terms of law 221 of 2007, used by the profile of order 337. */
export type ProfileTermCode = 'T08' | 'T19' | 'T42' | 'T42b' | 'T42c' | 'T43';

/** Terms of the orders beside the Code: video conference, personal reception, open dialogue, access to information. */
export type OrderTermCode =
  | 'T01'
  | 'T03'
  | 'T04'
  | 'T07'
  | 'T09'
  | 'T10'
  | 'T13'
  | 'T14'
  | 'T15'
  | 'T16'
  | 'T17'
  | 'T18'
  | 'T20'
  | 'T21'
  | 'T22'
  | 'T23'
  | 'T24'
  | 'T25'
  | 'T26'
  | 'T27';

/** Every term known to the package. */
export type TermCode = CodeTermCode | ProfileTermCode | OrderTermCode;

/**
 * One term. `length` is in `unit`s; a term with nobody in `extendableBy` cannot be extended. `staysOnDayOff` marks
 * a same-day duty that no article moves to the next working day.
 */
export type Term = {
  readonly length: number;
  readonly unit: TermUnit;
  readonly from: TermEvent;
  readonly direction: Direction;
  readonly counting: Counting;
  readonly extendableBy: readonly Extender[];
  readonly staysOnDayOff?: true;
};

/**
 * A term that an order takes from elsewhere: from the Code of that day (`code`), or from the appeal to which this one
 * is joined (`first`). `from` and `extendableBy` replace those of the borrowed term.
 */
export type Borrowed = {
  readonly sameAs: TermCode;
  readonly of: 'code' | 'first';
  readonly from?: TermEvent;
  readonly extendableBy?: readonly Extender[];
};

/** The terms of an edition; null where that edition has no such term. */
export type TermTable = { readonly [C in TermCode]?: Rule<Term | Borrowed | null> };

/** True for a term that has to be looked up elsewhere before it can be counted. */
export function isBorrowed(term: Term | Borrowed | null): term is Borrowed {
  return term !== null && 'sameAs' in term;
}

/** A term that ends `length` units after an event. */
export function after(
  from: TermEvent,
  length: number,
  unit: TermUnit,
  counting: Counting = 'NEXT',
  extendableBy: readonly Extender[] = [],
): Term {
  return { length, unit, from, direction: 'forward', counting, extendableBy };
}

/** A term that ends `length` units before an event. */
export function before(from: TermEvent, length: number, unit: TermUnit): Term {
  return { length, unit, from, direction: 'backward', counting: 'NEXT', extendableBy: [] };
}

/** Something due at least once in every calendar period of `months` months (1: month, 3: quarter, 12: year). */
export function within(months: 1 | 3 | 12): Term {
  return {
    length: months,
    unit: 'month',
    from: 'periodDay',
    direction: 'within',
    counting: 'NEXT',
    extendableBy: [],
  };
}

/** Something due on the very day of an event, whatever day that is. */
export function onTheDay(from: TermEvent): Term {
  return { ...sameDay(from), staysOnDayOff: true };
}

/** A term taken from the Code of the day; `more` replaces its event or those who may extend it. */
export function ofCode(sameAs: TermCode, more: Omit<Borrowed, 'sameAs' | 'of'> = {}): Borrowed {
  return { sameAs, of: 'code', ...more };
}

/** The term of the appeal to which this one is joined. */
export function ofFirst(sameAs: TermCode): Borrowed {
  return { sameAs, of: 'first' };
}

/** Something due on the day of an event itself, or on the next working day when that day is not worked. */
export function sameDay(from: TermEvent): Term {
  return { length: 0, unit: 'workingDay', from, direction: 'sameDay', counting: 'SAME', extendableBy: [] };
}
