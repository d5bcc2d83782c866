const voidElements = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Where blocks may not stand: a browser would close the paragraph before them and spoil the page. */
const blocks = new Set([
  'div',
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'form',
  'section',
  'article',
  'h1',
  'h2',
  'h3',
  'details',
]);

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What is wrong with a page that a server made; empty for a page that is whole. */
export function pageFaults(html: string): string[] {
  const body = html.replaceAll(/<(style|script)\b[^>]*>.*?<\/\1>/gsu, '').replaceAll(/<!--.*?-->/gsu, '');
  const { faults, tags } = readTags(body);
  if (!html.startsWith('<!doctype html>')) faults.push('does not begin with <!doctype html>');
  const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
  if (count('h1') !== 1) faults.push(`${count('h1')} h1`);
  if (count('main') !== 1) faults.push(`${count('main')} main`);
  if (!/<title>[^<]+<\/title>/u.test(html)) faults.push('no title');
  return [...faults, ...referenceFaults(tags), ...labelFaults(tags), ...headingFaults(tags)];
}

function readTags(html: string): { faults: string[]; tags: Tag[] } {
  const faults: string[] = [];
  const tags: Tag[] = [];
  const open: string[] = [];
  for (const [, closing, name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>/gu,
  )) {
    if (closing === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last ?? 'nothing'}>`);
      continue;
    }
    if (blocks.has(name) && open.includes('p')) faults.push(`<${name}> inside <p>`);
    if (name === 'form' && open.includes('form')) faults.push('<form> inside <form>');
    tags.push({ name, attributes: attributesOf(rest) });
    if (!voidElements.has(name) && !rest.endsWith('/')) open.push(name);
  }
  if (open.length > 0) faults.push(`never closed: ${open.join(', ')}`);
  return { faults, tags };
}

function attributesOf(text: string): Map<string, string> {
  const pairs = text.matchAll(/([a-z][a-z0-9-]*)(?:="([^"]*)")?/gu);
  return new Map([...pairs].map(([, name = '', value = '']) => [name, value]));
}

/** Ids that stand twice, and references to ids that stand nowhere. */
function referenceFaults(tags: readonly Tag[]): string[] {
  const ids = tags.map(({ attributes }) => attributes.get('id')).filter((id) => id !== undefined);
  const known = new Set(ids);
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `two elements with id ${id}`);
  const lost = tags.flatMap(({ name, attributes }) =>
    ['for', 'aria-labelledby', 'aria-describedby']
      .flatMap((attribute) => attributes.get(attribute)?.split(' ') ?? [])
      .filter((id) => !known.has(id))
      .map((id) => `<${name}> points to id ${id}, which is nowhere`),
  );
  return [...twice, ...lost];
}

/** Controls that nobody named. */
function labelFaults(tags: readonly Tag[]): string[] {
  const labelled = new Set(tags.map(({ attributes }) => attributes.get('for')));
  return tags
    .filter(({ name }) => name === 'input' || name === 'select' || name === 'textarea')
    .filter(({ attributes }) => attributes.get('type') !== 'hidden')
    .filter(({ attributes }) => !attributes.has('aria-label') && !labelled.has(attributes.get('id')))
    .map(({ name, attributes }) => `<${name} name="${attributes.get('name') ?? ''}"> has no label`);
}

/** Headings that skip a level. */
function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.filter(({ name }) => /^h[1-6]$/u.test(name)).map(({ name }) => Number(name.slice(1)));
  const main = levels.slice(levels.indexOf(1));
  return main
    .filter((level, index) => index > 0 && level > (main[index - 1] ?? level) + 1)
    .map((level) => `h${level} skips a level`);
}
