/** Looks at HTML as a strict reader would: nesting, ids, references, names of controls. For tests of pages. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const rawTags = new Set(['style', 'script', 'textarea', 'title']);
const tagPattern = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/giy;

function attributesOf(source: string): ReadonlyMap<string, string> {
  const pairs = source.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

/** Reads every opening tag in order and notes where elements are not closed as they were opened. */
function readTags(html: string, problems: string[]): Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  let at = html.startsWith('<!doctype html>') ? 15 : 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) break;
    tagPattern.lastIndex = next;
    const match = tagPattern.exec(html);
    if (!match) {
      problems.push(`Stray "<" before: ${html.slice(next, next + 40)}`);
      break;
    }
    const [whole, closing, name = '', attributes = '', selfClosing] = match;
    at = next + whole.length;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) problems.push(`</${name}> closes <${expected ?? 'nothing'}>`);
      continue;
    }
    tags.push({ name, attributes: attributesOf(attributes) });
    if (voidTags.has(name) || selfClosing) continue;
    open.push(name);
    if (rawTags.has(name)) at = Math.max(at, html.indexOf(`</${name}>`, at));
  }
  if (open.length > 0) problems.push(`Never closed: ${open.join(' > ')}`);
  return tags;
}

function idProblems(tags: readonly Tag[]): string[] {
  const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const known = new Set(ids);
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `The id "${id}" is used twice`);
  const references = ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'list', 'data-copy'];
  const broken = tags.flatMap(({ name, attributes }) =>
    references.flatMap((reference) =>
      (attributes.get(reference) ?? '')
        .split(' ')
        .filter((id) => id !== '' && !known.has(id))
        .map((id) => `<${name} ${reference}="${id}"> points to nothing`),
    ),
  );
  const links = tags
    .map(({ attributes }) => attributes.get('href') ?? '')
    .filter((href) => href.startsWith('#') && !known.has(href.slice(1)))
    .map((href) => `The link ${href} points to nothing`);
  return [...twice, ...broken, ...links];
}

function nameProblems(tags: readonly Tag[]): string[] {
  const labelled = new Set(
    tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes.get('for')),
  );
  return tags
    .filter(
      ({ name, attributes }) => /^(input|select|textarea)$/.test(name) && attributes.get('type') !== 'hidden',
    )
    .filter(({ attributes }) => !attributes.has('aria-label') && !labelled.has(attributes.get('id')))
    .map(({ name, attributes }) => `<${name} name="${attributes.get('name') ?? ''}"> has no label`);
}

function structureProblems(tags: readonly Tag[]): string[] {
  const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
  const problems = levels
    .filter((level, index) => level > (levels[index - 1] ?? level) + 1)
    .map((level) => `A heading jumps to h${level}`);
  const inline = tags.filter(
    ({ attributes }) => attributes.has('style') || [...attributes.keys()].some((key) => /^on[a-z]/.test(key)),
  );
  if (inline.length > 0)
    problems.push(
      `The policy forbids inline styles and handlers: ${inline.map(({ name }) => name).join(', ')}`,
    );
  if (tags[0]?.name === 'html') {
    if (levels.filter((level) => level === 1).length !== 1) problems.push('A page has exactly one h1');
    if (!tags[0].attributes.get('lang')) problems.push('The page names no language');
  }
  return problems;
}

/** Everything wrong with the markup of a page or a fragment; an empty list is good. */
export function markupProblems(html: string): string[] {
  const problems: string[] = [];
  const tags = readTags(html, problems);
  return [...problems, ...idProblems(tags), ...nameProblems(tags), ...structureProblems(tags)];
}
