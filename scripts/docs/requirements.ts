import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heading, table } from './table.ts';

/** One row of the requirement catalogue with our own short title. */
interface Requirement {
  readonly title: string;
  /** `none`: the row asks nothing of software. */
  readonly behaviour?: 'none';
  /** Where a person meets it. */
  readonly page?: string;
}

const testFiles = ['src/**/*.test.{ts,tsx}', 'packages/*/src/**/*.test.ts', 'e2e/**/*.spec.ts'];
const titleForm = /\b(?:test|it)\(\s*(['"`])((?:(?!\1).)*)\1/gsu;
const idForm = /\b(?:R213|R337|RZH|R145|APPK|L221|LAI|CAL|DES|ID)-[\w.-]*\w|\b(?:C\d{1,2}|T\d{2})\b/gu;

/** The rows that test titles name, with the files of those tests. */
export async function provedRows(root: string): Promise<Map<string, Set<string>>> {
  const proved = new Map<string, Set<string>>();
  for (const pattern of testFiles) {
    for await (const file of glob(pattern, { cwd: root })) {
      const source = await readFile(join(root, file), 'utf8');
      for (const match of source.matchAll(titleForm))
        for (const [id] of (match[2] ?? '').matchAll(idForm)) {
          const files = proved.get(id) ?? new Set();
          proved.set(id, files.add(file));
        }
    }
  }
  return proved;
}

/** Row → tests → page, and the rows without a test. */
export async function requirementsPage(root: string): Promise<string> {
  const rows = JSON.parse(await readFile(join(root, 'docs/requirements.json'), 'utf8')) as Record<
    string,
    Requirement
  >;
  const proved = await provedRows(root);
  const unknown = [...proved.keys()].filter((id) => !(id in rows)).sort();
  const ids = Object.keys(rows);
  const done = ids.filter((id) => proved.has(id));
  const open = ids.filter((id) => !proved.has(id) && rows[id]?.behaviour !== 'none');
  const silent = ids.filter((id) => rows[id]?.behaviour === 'none');
  const list = (files: Set<string> | undefined): string =>
    [...(files ?? [])]
      .sort()
      .map((file) => `\`${file}\``)
      .join(', ');
  return [
    heading(
      'Requirements',
      `Rows of the catalogue: ${done.length} proved by tests, ${open.length} next, ${silent.length} without software behaviour.`,
    ),
    '## Proved\n',
    table(
      ['Row', 'What', 'Tests', 'Page'],
      done.map((id) => [id, rows[id]?.title ?? '', list(proved.get(id)), rows[id]?.page ?? '–']),
    ),
    '\n## Next\n',
    table(
      ['Row', 'What'],
      open.map((id) => [id, rows[id]?.title ?? '']),
    ),
    '\n## Without software behaviour\n',
    silent.map((id) => `${id}`).join(', '),
    unknown.length === 0 ? '' : `\n\n## Named in tests, not in the list\n\n${unknown.join(', ')}`,
    '\n',
  ].join('\n');
}
