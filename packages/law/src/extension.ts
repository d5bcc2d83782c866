import type { ArticleRef } from './acts.ts';
import type { Calendar } from './calendar.ts';
import { countTerm } from './count.ts';
import type { Day } from './days.ts';
import { deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { getTerm } from './editions.ts';
import type { AppealRuleSet } from './rules.ts';
import type { Extender, TermCode } from './terms.ts';

/** What `extend` is asked. Without `until` the term is extended to the latest lawful day. */
export type ExtensionQuestion = {
  readonly of: Deadline;
  readonly edition: AppealRuleSet;
  readonly decidedOn: Day;
  readonly registeredOn: Day;
  readonly calendar: Calendar;
  readonly until?: Day;
};

/**
 * Why a term is not extended. `NOT_EXTENDABLE`: the law lets nobody extend it (complaints). `TERM_OVER`: it had
 * ended before the decision. `NOT_LONGER`: the new day is not later. `TOO_LONG`: the new day is after the latest one.
 */
export type ExtensionRefusal = 'NOT_EXTENDABLE' | 'TERM_OVER' | 'NOT_LONGER' | 'TOO_LONG';

/** The extended deadline and the one for telling the applicant, or why not, by which article, and the latest day. */
export type Extension =
  | { readonly ok: true; readonly deadline: Deadline; readonly notice: Deadline }
  | { readonly ok: false; readonly why: ExtensionRefusal; readonly by: ArticleRef; readonly latest?: Day };

/** Those who may extend a term by an edition; empty when nobody may. */
export function extendersOf(edition: AppealRuleSet, code: TermCode): readonly Extender[] {
  return getTerm(edition, code).is.extendableBy;
}

/**
 * Extends a term to a day (at most to the latest lawful one), or says why that is not lawful. The latest day is, by
 * A21, two months from registration in all (C8); by A25 and A26, two months from the day of the decision to extend;
 * by the profile R337, thirty calendar days after the term. A term extended before is extended again only up to the
 * latest day of its first extension, so that repeating does not lengthen what the law allows. A day off as the new
 * last day moves to the next working day. Code 76.3; law 221, 8.2.
 * @throws UnknownYear when the calendar does not reach far enough
 */
export function extend(question: ExtensionQuestion): Extension {
  const { of, edition, decidedOn, calendar, until } = question;
  const code = of.extends?.code ?? of.term.code;
  const term = getTerm(edition, code);
  if (term.is.extendableBy.length === 0) return { ok: false, why: 'NOT_EXTENDABLE', by: term.by };

  const longest = longestExtension(question);
  const latest = earlier(longest.due, of.extends?.latest);
  const refuse = (why: ExtensionRefusal): Extension => ({ ok: false, why, by: longest.by, latest });
  if (decidedOn > of.due) return refuse('TERM_OVER');
  if (until !== undefined && until > latest) return refuse('TOO_LONG');

  const asked = until ?? latest;
  const extended = asked === longest.due ? longest : endingOn(asked, longest, question);
  if (extended.due <= of.due) return refuse('NOT_LONGER');
  const noticeCode = edition.rules.extension.is.noticeTerm;
  return {
    ok: true,
    deadline: { ...extended, extends: { code, was: of.due, latest, decidedOn } },
    notice: deadline({ edition, code: noticeCode, from: decidedOn, calendar }),
  };
}

function longestExtension({ of, edition, decidedOn, registeredOn, calendar }: ExtensionQuestion): Deadline {
  const code = edition.rules.extension.is.term;
  const event = getTerm(edition, code).is.from;
  if (event === 'registration') return deadline({ edition, code, calendar, from: registeredOn });
  if (event === 'termEnd') return deadline({ edition, code, calendar, from: of.movedFrom ?? of.due });
  return deadline({ edition, code, calendar, from: decidedOn });
}

/** The same deadline with another last day, moved to a working day. */
function endingOn(day: Day, longest: Deadline, { edition, calendar }: ExtensionQuestion): Deadline {
  const { movedFrom: _from, movedBy: _by, ...rest } = longest;
  const fixed = { length: 0, unit: 'calendarDay', direction: 'forward', counting: 'NEXT' } as const;
  const { due, skipped, movedFrom } = countTerm(fixed, day, calendar);
  const move = movedFrom === undefined ? {} : { movedFrom, movedBy: edition.rules.endOnDayOff.by };
  return { ...rest, due, skipped, ...move };
}

function earlier(a: Day, b: Day | undefined): Day {
  return b !== undefined && b < a ? b : a;
}
