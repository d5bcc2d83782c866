import { acts, isActId } from './acts.ts';
import { isoOf } from './days.ts';
import { editions as allEditions, findTerm, gaps as allGaps } from './editions.ts';
import { kinds } from './rules.ts';
import type { AppealRuleSet, Family, Gap, InForce } from './rules.ts';

/**
 * Checks the editions as data and returns a sentence for each fault; an empty list means that all is well.
 * Within a family of time (not the profiles) the days of force follow one another without overlap and without a gap
 * that is not declared; days exist; every value stands in a rule with an article of a known act; the terms named by
 * kinds and extensions exist; what an edition is assumed equal to exists.
 */
export function checkEditions(
  editions: readonly AppealRuleSet[] = allEditions,
  gaps: readonly Gap[] = allGaps,
): readonly string[] {
  return [
    ...checkIds(editions),
    ...checkSequence('code', editions, gaps),
    ...editions.flatMap((edition) => checkRules(edition.id, edition.rules)),
    ...editions.flatMap(checkTermsExist),
  ];
}

function checkIds(editions: readonly AppealRuleSet[]): readonly string[] {
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
  editions: readonly AppealRuleSet[],
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
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
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
  const wellFormed = typeof ref.article === 'string' && /^\d+(-\d+)?(\.\d+(-\d+)?){0,2}$/.test(ref.article);
  return wellFormed ? [] : [`${path} refers to no article`];
}

function checkTermsExist(edition: AppealRuleSet): readonly string[] {
  const { extension } = edition.rules;
  const named = [
    ...kinds.map((kind) => edition.rules.kinds[kind].term.is),
    extension.is.term,
    extension.is.noticeTerm,
  ];
  return named
    .filter((code) => findTerm(edition, code) === undefined)
    .map((code) => `${edition.id} names the term ${code}, which it does not have`);
}
