import { acts, isActId } from './acts.ts';
import { addDays, isoOf } from './days.ts';
import type { Day } from './days.ts';
import { covers, everyEdition, gaps as allGaps } from './editions.ts';
import { isKnownPlace } from './places.ts';
import { kinds } from './rules.ts';
import type { AnyEdition, CommonRules, Family, Gap, InForce, OrderRules } from './rules.ts';
import type { TermCode, TermTable } from './terms.ts';

/** The families whose editions and gaps follow one another by dates. */
const DATED: readonly Family[] = ['code', 'video', 'regulation', 'portal', 'information', 'formerLaw'];

/**
 * Checks the editions as data and returns a sentence for each fault; an empty list means that all is well.
 * Within a family of time (not the profiles) the days of force follow one another without overlap and without a gap
 * that is not declared; days exist; every value stands in a rule with a known place of a known act; the terms named by
 * kinds, extensions and borrowed terms exist; what an edition is assumed equal to exists.
 */
export function checkEditions(
  editions: readonly AnyEdition[] = everyEdition,
  gaps: readonly Gap[] = allGaps,
): readonly string[] {
  return [
    ...checkIds(editions),
    ...DATED.flatMap((family) => checkSequence(family, editions, gaps)),
    ...editions.flatMap((edition) => checkRules(edition.id, edition.rules)),
    ...editions.flatMap(checkTermsExist),
  ];
}

/**
 * Looks at every day between two and tells those on which a family has not exactly one edition or declared gap: the
 * plain proof that there is no silent gap. An empty list means that all is well.
 */
export function checkHorizon(
  first: Day,
  last: Day,
  editions: readonly AnyEdition[] = everyEdition,
  gaps: readonly Gap[] = allGaps,
): readonly string[] {
  const found: string[] = [];
  for (const family of DATED) {
    const spans = [...editions, ...gaps].filter((each) => each.family === family);
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const count = spans.filter(({ inForce }) => covers(inForce, day)).length;
      if (count !== 1) found.push(`${isoOf(day)}: ${count} texts of the family ${family}`);
    }
  }
  return found;
}

function checkIds(editions: readonly AnyEdition[]): readonly string[] {
  const ids = editions.map((edition) => edition.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} stands twice`);
  const unknown = editions.flatMap(({ id, assumedEqualTo }) =>
    assumedEqualTo !== undefined && (assumedEqualTo === id || !ids.includes(assumedEqualTo))
      ? [`${id} is assumed equal to ${assumedEqualTo}, which is no other edition`]
      : [],
  );
  return [...twice, ...unknown];
}

function checkSequence(
  family: Family,
  editions: readonly AnyEdition[],
  gaps: readonly Gap[],
): readonly string[] {
  const spans = [
    ...editions.map(({ id, family: of, inForce }) => ({ name: id, of, inForce })),
    ...gaps.map(({ family: of, inForce }) => ({ name: `gap from ${isoOf(inForce.from)}`, of, inForce })),
  ]
    .filter(({ of }) => of === family)
    .sort((a, b) => a.inForce.from - b.inForce.from);
  return spans.flatMap(({ name, inForce }, place) => {
    const next = spans[place + 1];
    return [
      ...checkSpan(name, inForce),
      ...(next ? checkMeeting(name, inForce, next.name, next.inForce) : []),
    ];
  });
}

function checkSpan(name: string, { from, until }: InForce): readonly string[] {
  if (!Number.isInteger(from) || (until !== undefined && !Number.isInteger(until))) {
    return [`${name} is not in force between real days`];
  }
  return until !== undefined && until < from ? [`${name} ends before it begins`] : [];
}

function checkMeeting(name: string, { until }: InForce, nextName: string, next: InForce): readonly string[] {
  if (until === undefined || until >= next.from) return [`${name} and ${nextName} overlap`];
  return until + 1 < next.from ? [`Between ${name} and ${nextName} no text is in force`] : [];
}

/** Walks a rule tree: every leaf must lie inside a rule, and every rule must name a place in a known act. */
function checkRules(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((inner, place) => checkRules(`${path}.${place}`, inner));
  }
  if (typeof value !== 'object' || value === null) {
    return [`${path} is a value without an article`];
  }
  if ('by' in value && 'is' in value) return checkReference(path, value.by);
  return Object.entries(value).flatMap(([key, inner]) => checkRules(`${path}.${key}`, inner));
}

function checkReference(path: string, by: unknown): readonly string[] {
  const ref = Object(by) as { act?: unknown; article?: unknown };
  if (typeof ref.act !== 'string' || !isActId(ref.act)) {
    return [`${path} refers to an act that is not among ${Object.keys(acts).join(', ')}`];
  }
  const { act, article } = ref;
  if (typeof article !== 'string' || !/^\d+(-\d+)?(\.\d+(-\d+)?){0,2}$/.test(article)) {
    return [`${path} refers to no article`];
  }
  return isKnownPlace({ act, article }) ? [] : [`${path} refers to ${act}-${article}, which is not known`];
}

function checkTermsExist(edition: AnyEdition): readonly string[] {
  const named = 'kinds' in edition.rules ? namedByCode(edition.rules) : namedByOrder(edition.rules);
  return named
    .filter((code) => !isPresent(edition, code))
    .map((code) => `${edition.id} names the term ${code}, which it does not have`);
}

function namedByCode({ kinds: rules, extension }: CommonRules): readonly TermCode[] {
  return [...kinds.map((kind) => rules[kind].term.is), extension.is.term, extension.is.noticeTerm];
}

function namedByOrder({ extensions }: OrderRules): readonly TermCode[] {
  return extensions.flatMap(({ is: { of, term, noticeTerm } }) =>
    noticeTerm === null ? [of, term] : [of, term, noticeTerm],
  );
}

function isPresent({ rules }: { readonly rules: { readonly terms: TermTable } }, code: TermCode): boolean {
  return (rules.terms[code]?.is ?? null) !== null;
}
