import type { ArticleRef } from './acts.ts';

/** A value of the law with the place where it stands. `note` says what the place leaves open and how it is read. */
export type Rule<T> = { readonly is: T; readonly by: ArticleRef; readonly note?: string };

/** What a term is measured in. */
export type TermUnit = 'workingDay' | 'calendarDay' | 'month';

/** `NEXT`: the first counted day is the one after the event. `SAME`: the day of the event is day 1. */
export type Counting = 'SAME' | 'NEXT';

/** `forward`: ends after the event. `backward`: must be done before the event. `sameDay`: on the day itself. */
export type Direction = 'forward' | 'backward' | 'sameDay';

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
  | 'actInForce'
  | 'learned';

/** Who may extend a term. */
export type Extender = 'head' | 'deputyHead' | 'headOfOffice';

/** Terms of the Code; the numbers are those of the requirement catalogue, section 16.1. */
export type CodeTermCode =
  | 'T02'
  | 'T05'
  | 'T06'
  | 'T08'
  | 'T11'
  | 'T12'
  | 'T19'
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

/** Every term known to the package. */
export type TermCode = CodeTermCode | ProfileTermCode;

/** One term. `length` is in `unit`s; a term with nobody in `extendableBy` cannot be extended. */
export type Term = {
  readonly length: number;
  readonly unit: TermUnit;
  readonly from: TermEvent;
  readonly direction: Direction;
  readonly counting: Counting;
  readonly extendableBy: readonly Extender[];
};

/** The terms of an edition; null where that edition has no such term. */
export type TermTable = { readonly [C in TermCode]?: Rule<Term | null> };

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

/** Something due on the day of an event itself, or on the next working day when that day is not worked. */
export function sameDay(from: TermEvent): Term {
  return { length: 0, unit: 'workingDay', from, direction: 'sameDay', counting: 'SAME', extendableBy: [] };
}
