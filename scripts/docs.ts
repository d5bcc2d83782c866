import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deadlinesPage } from './docs/deadlines.ts';
import { lawPage } from './docs/law.ts';
import { machinesPage } from './docs/machines.ts';
import { refusalsPage } from './docs/refusals.ts';
import { requirementsPage } from './docs/requirements.ts';
import { routesPage } from './docs/routes.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/generated');

const pages: Readonly<Record<string, () => Promise<string>>> = {
  'machines.md': () => Promise.resolve(machinesPage()),
  'deadlines.md': () => Promise.resolve(deadlinesPage()),
  'law.md': () => Promise.resolve(lawPage()),
  'refusals.md': () => Promise.resolve(refusalsPage()),
  'routes.md': () => Promise.resolve(routesPage()),
  'requirements.md': () => requirementsPage(root),
};

/** Writes docs/generated from the code; with `--check` only tells which pages are no longer what the code says. */
const check = process.argv.includes('--check');
let stale = 0;
await mkdir(folder, { recursive: true });
for (const [name, make] of Object.entries(pages)) {
  const text = await make();
  const file = join(folder, name);
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) continue;
  stale += 1;
  if (check) console.error(`docs/generated/${name} is not what the code says: npm run docs`);
  else await writeFile(file, text);
}
console.log(check ? `${stale} pages are stale` : `${stale} pages written`);
if (check && stale > 0) process.exitCode = 1;
