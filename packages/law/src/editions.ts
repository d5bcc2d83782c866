import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { L221 } from './editions/l221.ts';
import { LAI_2022, LAI_2024, LAI_2025 } from './editions/lai.ts';
import { R145_2023, R145_2025 } from './editions/r145.ts';
import { R213_2021, R213_2023, R213_2026 } from './editions/r213.ts';
import { R337 } from './editions/r337.ts';
import { RZH_2023 } from './editions/rzh.ts';
import { isoOf } from './days.ts';
import type { Day } from './days.ts';
import { BorrowedTerm, NoTerm, UnknownEdition } from './faults.ts';
import { gaps } from './gaps.ts';
import type { AnyEdition, AppealRuleSet, CodeEdition, Family, Gap, OrderEdition, Profile } from './rules.ts';
import { isBorrowed } from './terms.ts';
import type { Rule, Term, TermCode, TermTable } from './terms.ts';

export { gaps };

/** The editions of the Code in order of time. */
export const codeEditions: readonly CodeEdition[] = [A21, A25, A26];

/** The profiles that an installation can switch on. */
export const profiles: readonly Profile[] = [R337];

/** The rule sets by which an appeal is considered: editions of the Code and profiles. */
export const editions: readonly AppealRuleSet[] = [...codeEditions, ...profiles];

/** The editions beside the Code: video conference, personal reception, portal, access to information, former law. */
export const orderEditions: readonly OrderEdition[] = [
  R213_2021,
  R213_2023,
  R213_2026,
  RZH_2023,
  R145_2023,
  R145_2025,
  LAI_2022,
  LAI_2024,
  LAI_2025,
  L221,
];

/** Every edition of the package. */
export const everyEdition: readonly AnyEdition[] = [...editions, ...orderEditions];

/** Editions that an installation may switch on for dates outside their days of force. */
export const switchable: readonly string[] = ['R337', 'R213/2021'];

/** No edition of a family is in force on the day. A fault: the day lies outside what the package knows. */
export class NoEdition extends Error {
  override readonly name = 'NoEdition';
  readonly family: Family;
  readonly day: Day;
  readonly gap: Gap | undefined;

  constructor(family: Family, day: Day, gap: Gap | undefined) {
    super(`No edition of the family ${family} is in force on ${isoOf(day)}${gap ? `: ${gap.why.en}` : ''}`);
    this.family = family;
    this.day = day;
    this.gap = gap;
  }
}

/** The edition of a family in force on a day, the gap in which the day lies, or undefined. */
export function findEditionOn(family: Family, day: Day): AnyEdition | Gap | undefined {
  return (
    everyEdition.find((edition) => edition.family === family && covers(edition.inForce, day)) ??
    findGap(family, day)
  );
}

/**
 * The edition of the Code in force on a day. For a case ask with its lawful day of registration (catalogue DES-0).
 * @throws NoEdition when none is in force
 */
export function editionOn(family: 'code', day: Day): CodeEdition {
  const found = codeEditions.find((edition) => covers(edition.inForce, day));
  if (found !== undefined) return found;
  throw new NoEdition(family, day, findGap(family, day));
}

/**
 * The edition of an order in force on a day.
 * @throws NoEdition when none is in force or its text was not read
 */
export function orderOn(family: OrderEdition['family'], day: Day): OrderEdition {
  const found = orderEditions.find((edition) => edition.family === family && covers(edition.inForce, day));
  if (found !== undefined) return found;
  throw new NoEdition(family, day, findGap(family, day));
}

/**
 * The edition or profile with this id, as a case has it recorded.
 * @throws UnknownEdition when the package has no such edition
 */
export function getEdition(id: string): AppealRuleSet {
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined) throw new UnknownEdition(id);
  return found;
}

/**
 * The edition of an order with this id, as a case has it recorded.
 * @throws UnknownEdition when the package has no such order
 */
export function getOrder(id: string): OrderEdition {
  const found = orderEditions.find((edition) => edition.id === id);
  if (found === undefined) throw new UnknownEdition(id);
  return found;
}

/**
 * The term that an edition itself has; undefined when it has none, does not know its text or takes it from the
 * Code (then ask `findRule`).
 */
export function findTerm(edition: RuleSetWithTerms, code: TermCode): Rule<Term> | undefined {
  const rule = edition.rules.terms[code];
  return rule === undefined || rule.is === null || isBorrowed(rule.is) ? undefined : (rule as Rule<Term>);
}

/**
 * The term that an edition itself has.
 * @throws NoTerm when the edition has no such term; BorrowedTerm when it takes it from the Code
 */
export function getTerm(edition: RuleSetWithTerms, code: TermCode): Rule<Term> {
  const found = findTerm(edition, code);
  if (found !== undefined) return found;
  const rule = edition.rules.terms[code];
  if (rule !== undefined && isBorrowed(rule.is)) throw new BorrowedTerm(edition.id, code);
  throw new NoTerm(edition.id, code, rule?.textUnknown === true);
}

/** Any rule set by which terms can be counted. */
export type RuleSetWithTerms = {
  readonly id: string;
  readonly rules: { readonly terms: TermTable; readonly endOnDayOff: Rule<'nextWorkingDay'> };
};

/** True when the day lies within the days of force. */
export function covers(inForce: { readonly from: Day; readonly until?: Day }, day: Day): boolean {
  return day >= inForce.from && (inForce.until === undefined || day <= inForce.until);
}

function findGap(family: Family, day: Day): Gap | undefined {
  return gaps.find((gap) => gap.family === family && covers(gap.inForce, day));
}
