import { findEditionOn, getEdition, getOrder, getTerm } from './editions.ts';
import type { RuleSetWithTerms } from './editions.ts';
import { deadline } from './deadline.ts';
import type { Deadline, DeadlineQuestion } from './deadline.ts';
import type { Day } from './days.ts';
import { NoTerm } from './faults.ts';
import type { AppealRuleSet, OrderEdition, OrderFamily } from './rules.ts';
import { isBorrowed } from './terms.ts';
import type { Rule, Term, TermCode } from './terms.ts';

/**
 * The editions that govern a case, as it keeps them from its registration: the Code (or a profile) and the orders
 * that apply beside it. A missing order does not apply.
 */
export type Governing = {
  readonly code: AppealRuleSet;
  readonly video?: OrderEdition;
  readonly regulation?: OrderEdition;
  readonly portal?: OrderEdition;
  readonly information?: OrderEdition;
};

/** The same as ids, the form in which a case stores them. */
export type GoverningIds = {
  readonly code: string;
  readonly video?: string;
  readonly regulation?: string;
  readonly portal?: string;
  readonly information?: string;
};

/** A term as it applies to a case: the rule, the edition in which it stands, and the Code that moves its end. */
export type FoundRule = {
  readonly rule: Rule<Term>;
  readonly edition: RuleSetWithTerms;
  /** The edition from which a borrowed term was taken. */
  readonly takenFrom?: RuleSetWithTerms;
};

// A body's regulation comes first, then the order, then the Code: a special rule before the general one.
const ORDER = ['regulation', 'video', 'portal', 'information'] as const;

/**
 * The editions with these ids.
 * @throws UnknownEdition
 */
export function governing(ids: GoverningIds): Governing {
  return {
    code: getEdition(ids.code),
    ...(ids.video === undefined ? {} : { video: getOrder(ids.video) }),
    ...(ids.regulation === undefined ? {} : { regulation: getOrder(ids.regulation) }),
    ...(ids.portal === undefined ? {} : { portal: getOrder(ids.portal) }),
    ...(ids.information === undefined ? {} : { information: getOrder(ids.information) }),
  };
}

/** The edition of an order in force on a day; undefined in a gap, so that the Code alone governs. */
export function findOrderOn(family: OrderFamily, day: Day): OrderEdition | undefined {
  const found = findEditionOn(family, day);
  return found !== undefined && 'rules' in found ? (found as OrderEdition) : undefined;
}

/**
 * The term that applies to a case. It is looked for in the regulation of the body, then in the order, then in the Code; a
 * term that an order takes from the Code is taken from the edition of the Code that governs the case.
 * @throws NoTerm when none of them has it, or the text of the one that should was not read
 */
export function findRule(code: TermCode, by: Governing): FoundRule {
  for (const family of ORDER) {
    const edition = by[family];
    const rule = edition?.rules.terms[code];
    if (edition === undefined || rule === undefined) continue;
    if (rule.is === null) throw new NoTerm(edition.id, code, rule.textUnknown === true);
    if (!isBorrowed(rule.is)) return { rule: rule as Rule<Term>, edition };
    // A joined appeal is counted by the Code from the event of the first one: `joined` names that event.
    const { is } = getTerm(by.code, rule.is.sameAs);
    const term = {
      ...is,
      from: rule.is.from ?? is.from,
      extendableBy: rule.is.extendableBy ?? is.extendableBy,
    };
    return { rule: { ...rule, is: term }, edition, takenFrom: by.code };
  }
  return { rule: getTerm(by.code, code), edition: by.code };
}

/**
 * The deadline of one term of a case, counted from the day of its event by the editions that govern the case.
 * @throws NoTerm, ImpossibleLength, UnknownYear
 */
export function deadlineBy(
  by: Governing,
  question: Omit<DeadlineQuestion, 'edition'> & { readonly edition?: never },
): Deadline {
  const { rule, edition, takenFrom } = findRule(question.code, by);
  const endOnDayOff = (takenFrom ?? edition).rules.endOnDayOff;
  const set = { id: edition.id, rules: { terms: { [question.code]: rule }, endOnDayOff } };
  return deadline({ ...question, edition: set });
}
