import type { ArticleRef } from './acts.ts';
import type { Calendar } from './calendar.ts';
import { countTerm } from './count.ts';
import type { Day } from './days.ts';
import { deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { getTerm } from './editions.ts';
import { deadlineBy, findRule } from './governing.ts';
import type { Governing } from './governing.ts';
import type { AppealRuleSet, ExtensionWay } from './rules.ts';
import type { Extender, Rule, TermCode, TermEvent } from './terms.ts';

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
 * `ONCE_ONLY`: it was extended already. `TOO_EARLY`: the decision is older than the term.
 */
export type ExtensionRefusal =
  'NOT_EXTENDABLE' | 'TERM_OVER' | 'NOT_LONGER' | 'TOO_LONG' | 'ONCE_ONLY' | 'TOO_EARLY';

/** The extended deadline and the one for telling the applicant, or why not, by which article, and the latest day. */
export type Extension =
  | { readonly ok: true; readonly deadline: Deadline; readonly notice: Deadline }
  | { readonly ok: false; readonly why: ExtensionRefusal; readonly by: ArticleRef; readonly latest?: Day };

/** The same for an order; `notice` is missing where the letter that extends is itself the notice (T13). */
export type OrderExtension =
  | { readonly ok: true; readonly deadline: Deadline; readonly notice?: Deadline }
  | Extract<Extension, { ok: false }>;

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
  const { of, edition, decidedOn, calendar } = question;
  const term = getTerm(edition, of.extends?.code ?? of.term.code);
  const { is, by } = edition.rules.extension;
  if (term.is.extendableBy.length === 0) return { ok: false, why: 'NOT_EXTENDABLE', by: term.by };
  const answer = extendTo(question, {
    limit: (from) => deadline({ edition, code: is.term, calendar, from }),
    limitFrom: getTerm(edition, is.term).is.from,
    movedBy: edition.rules.endOnDayOff.by,
    once: false,
    by,
  });
  if (!answer.ok) return answer;
  return { ...answer, notice: deadline({ edition, code: is.noticeTerm, from: decidedOn, calendar }) };
}

/** What `extendBy` is asked: the editions of the case and, where an order offers several ways, the one chosen. */
export type OrderExtensionQuestion = Omit<ExtensionQuestion, 'edition'> & {
  readonly by: Governing;
  readonly way: ExtensionWay['term'];
};

/**
 * Extends a term by one of the ways of the order that governs a case: T13 or T12 for the reply about a reception (C9),
 * T24 for an answer to an inquiry (once). A way that the order does not have is refused.
 * @throws NoTerm, UnknownYear
 */
export function extendBy(question: OrderExtensionQuestion): OrderExtension {
  const { of, by, way, calendar, decidedOn } = question;
  const code = of.extends?.code ?? of.term.code;
  const found = findRule(code, by);
  const rule = extensionWays(by, code).find(({ is }) => is.term === way);
  if (rule === undefined) return { ok: false, why: 'NOT_EXTENDABLE', by: found.rule.by };
  const { noticeTerm, once } = rule.is;
  const limit = findRule(way, by);
  const answer = extendTo(question, {
    limit: (from) => deadlineBy(by, { code: way, calendar, from }),
    limitFrom: limit.rule.is.from,
    movedBy: (found.takenFrom ?? found.edition).rules.endOnDayOff.by,
    once,
    by: rule.by,
    way,
  });
  if (!answer.ok || noticeTerm === null) return answer;
  return { ...answer, notice: deadlineBy(by, { code: noticeTerm, from: decidedOn, calendar }) };
}

/** The ways in which the orders of a case let a term be extended. */
export function extensionWays(by: Governing, code: TermCode): readonly Rule<ExtensionWay>[] {
  return [by.regulation, by.video, by.portal, by.information]
    .flatMap((order) => order?.rules.extensions ?? [])
    .filter(({ is }) => is.of === code);
}

type Way = {
  readonly limit: (from: Day) => Deadline;
  readonly limitFrom: TermEvent;
  readonly movedBy: ArticleRef;
  readonly once: boolean;
  readonly by: ArticleRef;
  /** The way, where an order has several; a second extension by another way has a limit of its own. */
  readonly way?: TermCode;
};

type Common = Omit<ExtensionQuestion, 'edition'>;

function extendTo(question: Common, way: Way): OrderExtension {
  const { of, decidedOn, registeredOn, calendar, until } = question;
  const code = of.extends?.code ?? of.term.code;
  if (way.once && of.extends !== undefined && of.term.code === way.way) {
    return { ok: false, why: 'ONCE_ONLY', by: way.by };
  }
  const starts: { readonly [E in TermEvent]?: Day } = {
    registration: registeredOn,
    termEnd: of.movedFrom ?? of.due,
  };
  const longest = way.limit(starts[way.limitFrom] ?? decidedOn);
  const sameWay = way.way === undefined || of.term.code === way.way;
  const latest = earlier(longest.due, sameWay ? of.extends?.latest : undefined);
  const refuse = (why: ExtensionRefusal): Extension => ({ ok: false, why, by: longest.by, latest });
  if (decidedOn < (of.extends?.decidedOn ?? of.from)) return refuse('TOO_EARLY');
  if (decidedOn > of.due) return refuse('TERM_OVER');
  if (until !== undefined && until > latest) return refuse('TOO_LONG');

  const asked = until ?? latest;
  const extended = asked === longest.due ? longest : endingOn(asked, longest, calendar, way.movedBy);
  if (extended.due <= of.due) return refuse('NOT_LONGER');
  const postponedDays = (of.postponed?.days ?? 0) + (of.extends?.postponedDays ?? 0);
  const mark = {
    code,
    was: of.due,
    latest,
    decidedOn,
    ...(postponedDays === 0 ? {} : { postponedDays }),
  };
  return { ok: true, deadline: { ...extended, extends: mark } };
}

/** The same deadline with another last day, moved to a working day. */
function endingOn(day: Day, longest: Deadline, calendar: Calendar, by: ArticleRef): Deadline {
  const { movedFrom: _from, movedBy: _by, ...rest } = longest;
  const fixed = { length: 0, unit: 'calendarDay', direction: 'forward', counting: 'NEXT' } as const;
  const { due, skipped, movedFrom } = countTerm(fixed, day, calendar);
  return { ...rest, due, skipped, ...(movedFrom === undefined ? {} : { movedFrom, movedBy: by }) };
}

function earlier(a: Day, b: Day | undefined): Day {
  return b !== undefined && b < a ? b : a;
}
