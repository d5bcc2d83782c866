/**
 * How fast terms are counted, beside a naive loop, and how large the package is for a browser.
 * Run: node scripts/run.mjs node packages/law/bench/run.ts
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import {
  calendar2026_2,
  deadline,
  dayOf,
  dueDay,
  editionOn,
  explain,
  getTerm,
  momentAt,
  preview,
  standardCalendar as calendar,
  traceLines,
} from '../src/index.ts';
import type { Day } from '../src/index.ts';

const FIRST = dayOf('2026-01-01');
const DAYS = 300;
const edition = editionOn('code', FIRST);
const term = getTerm(edition, 'T05').is;

const off = new Set(calendar2026_2.days.filter(({ kind }) => kind !== 'workingWeekend').map(({ on }) => on));
const worked = new Set(
  calendar2026_2.days.filter(({ kind }) => kind === 'workingWeekend').map(({ on }) => on),
);

/** What one would write without a package: a date object, a set of texts, one day at a time. */
function naive(day: Day): number {
  const date = new Date(day * 86_400_000);
  for (let left = 15; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    const iso = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() % 6 === 0;
    if (worked.has(iso) || (!weekend && !off.has(iso))) left -= 1;
  }
  return date.getTime() / 86_400_000;
}

type Row = readonly [name: string, perSecond: number];

/** Calls a function over the days of a year until half a second has gone by. */
function measure(name: string, call: (day: Day) => number): Row {
  let sum = 0;
  for (let n = 0; n < DAYS * 20; n += 1) sum += call((FIRST + (n % DAYS)) as Day);
  let calls = 0;
  const start = performance.now();
  let gone = 0;
  while (gone < 500) {
    for (let n = 0; n < DAYS; n += 1) sum += call((FIRST + n) as Day);
    calls += DAYS;
    gone = performance.now() - start;
  }
  if (Number.isNaN(sum)) throw new Error('The counted days are not numbers');
  return [name, Math.round((calls / gone) * 1000)];
}

for (let n = 0; n < DAYS; n += 1) {
  const day = (FIRST + n) as Day;
  if (naive(day) !== dueDay(term, day, calendar)) throw new Error('The naive loop and the package differ');
}

const now = momentAt(dayOf('2027-01-01'), '00:00');
const rows: readonly Row[] = [
  measure('last day only (dueDay), 15 working days', (day) => dueDay(term, day, calendar)),
  measure(
    'deadline with reasons (deadline)',
    (day) => deadline({ edition, code: 'T05', from: day, calendar }).due,
  ),
  measure('naive loop over dates', naive),
  measure(
    'deadline and its sentences in Kazakh (explain)',
    (day) => explain(deadline({ edition, code: 'T05', from: day, calendar }), 'kk').length,
  ),
  measure(
    'deadline and every step in Russian (traceLines)',
    (day) => traceLines(deadline({ edition, code: 'T05', from: day, calendar }), calendar, 'ru').length,
  ),
  measure('all dates of a case with reasons (preview)', (day) => {
    const receivedAt = momentAt(day, '10:00');
    return Number(
      preview({ kind: 'application', receivedAt, now, calendar, workingHours: null, lang: 'kk' }).ok ||
        preview({
          kind: 'application',
          receivedAt,
          now,
          calendar,
          workingHours: { opens: '09:00', closes: '18:30' },
          lang: 'kk',
        }).ok,
    );
  }),
];

/** The size of what a browser loads when it uses these names. esbuild is a tool of the tree, not of this package. */
function sizeOf(names: string): readonly [bytes: number, gzip: number] {
  const folder = join(import.meta.dirname, '..');
  const bytes = execFileSync(
    join(folder, '../../node_modules/.bin/esbuild'),
    ['--bundle', '--minify', '--format=esm', '--target=es2022', '--charset=utf8'],
    { cwd: folder, input: `export ${names} from './src/index.ts';`, maxBuffer: 16_000_000 },
  );
  return [bytes.length, gzipSync(bytes, { level: 9 }).length];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
console.log(line(['What', 'a second, one core', 'beside the naive loop']));
console.log(line(['---', '---:', '---:']));
const slow = rows[2]?.[1] ?? 1;
for (const [name, perSecond] of rows) {
  console.log(line([name, perSecond.toLocaleString('en'), `× ${(perSecond / slow).toFixed(1)}`]));
}
console.log();
console.log(line(['Browser bundle', 'minified, bytes', 'gzip, bytes']));
console.log(line(['---', '---:', '---:']));
for (const [name, names] of [
  ['all of the package', '*'],
  [
    'considerationDeadline, explain, standardCalendar',
    '{ considerationDeadline, explain, standardCalendar }',
  ],
  ['preview, standardCalendar', '{ preview, standardCalendar }'],
  ['wording', '{ wording }'],
] as const) {
  const [bytes, gzip] = sizeOf(names);
  console.log(line([name, bytes.toLocaleString('en'), gzip.toLocaleString('en')]));
}
