import { editions, findTerm, formatArticleShort, isoOf, termNames, type TermCode } from '@qabyldau/law';
import { heading, table } from './table.ts';

/** Every term of every edition with its article. */
export function deadlinesPage(): string {
  const codes = Object.keys(termNames) as TermCode[];
  const rows = codes.flatMap((code) => {
    const cells = editions.map((edition) => {
      const rule = findTerm(edition, code);
      if (rule === undefined) return 'not in this edition';
      const { length, unit, from, direction, counting } = rule.is;
      return `${length} ${unit}, ${direction}, from ${from}, ${counting} (${formatArticleShort(rule.by, 'en')})`;
    });
    return cells.every((cell) => cell === 'not in this edition')
      ? []
      : [[code, termNames[code].en, ...cells]];
  });
  const inForce = editions.map(({ id, inForce: { from, until }, assumedEqualTo }) => [
    id,
    isoOf(from),
    until === undefined ? '–' : isoOf(until),
    assumedEqualTo === undefined ? 'read' : `assumed equal to ${assumedEqualTo}`,
  ]);
  return [
    heading('Terms', 'Lengths, units and starting events as `packages/law` holds them.'),
    '## Editions\n',
    table(['Edition', 'From', 'Until', 'Text'], inForce),
    '\n## Terms\n',
    table(['Code', 'Term', ...editions.map(({ id }) => id)], rows),
    '',
  ].join('\n');
}
