import { A21 } from './editions/a21.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R337 } from './editions/r337.ts';
import { dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import type { AppealRuleSet, CodeEdition, Family, Gap, Profile } from './rules.ts';
import type { Rule, Term, TermCode, TermTable } from './terms.ts';

/** The editions of the Code in order of time. */
export const codeEditions: readonly CodeEdition[] = [A21, A25, A26];

/** The profiles that an installation can switch on. */
export const profiles: readonly Profile[] = [R337];

/** Every edition and profile of the package. */
export const editions: readonly AppealRuleSet[] = [...codeEditions, ...profiles];

/** Days for which a family has no text. */
export const gaps: readonly Gap[] = [
  {
    family: 'code',
    inForce: { from: dayOf('2011-12-01'), until: dayOf('2021-06-30') },
    why: {
      kk: '2007 жылғы № 221 заң қолданылды; оның мерзімдері R337 бейінінде ғана сақталған.',
      ru: 'Действовал закон № 221 от 2007 года; его сроки хранятся только в профиле R337.',
      en: 'Law 221 of 2007 applied; its terms are kept in the profile R337 only.',
    },
  },
];

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
export function findEditionOn(family: Family, day: Day): AppealRuleSet | Gap | undefined {
  return (
    editions.find((edition) => edition.family === family && covers(edition.inForce, day)) ??
    gaps.find((gap) => gap.family === family && covers(gap.inForce, day))
  );
}

/**
 * The edition of the Code in force on a day. For a case ask with its lawful day of registration (catalogue DES-0).
 * @throws NoEdition when none is in force
 */
export function editionOn(family: 'code', day: Day): CodeEdition {
  const found = codeEditions.find((edition) => covers(edition.inForce, day));
  if (found !== undefined) return found;
  throw new NoEdition(
    family,
    day,
    gaps.find((gap) => gap.family === family && covers(gap.inForce, day)),
  );
}

/**
 * The edition or profile with this id, as a case has it recorded.
 * @throws RangeError when the package has no such edition
 */
export function getEdition(id: string): AppealRuleSet {
  const found = editions.find((edition) => edition.id === id);
  if (found === undefined) throw new RangeError(`There is no edition ${id}`);
  return found;
}

/** The term of an edition; undefined when the edition has no such term. */
export function findTerm(edition: RuleSetWithTerms, code: TermCode): Rule<Term> | undefined {
  const rule = edition.rules.terms[code];
  if (rule === undefined || rule.is === null) return undefined;
  return { ...rule, is: rule.is };
}

/**
 * The term of an edition.
 * @throws RangeError when the edition has no such term
 */
export function getTerm(edition: RuleSetWithTerms, code: TermCode): Rule<Term> {
  const found = findTerm(edition, code);
  if (found === undefined) throw new RangeError(`The edition ${edition.id} has no term ${code}`);
  return found;
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
