import { detailedReport } from '../report/detailed.ts';
import { momentInWords, reportForPerson } from '../report/for-person.ts';
import type { ReportLanguage } from '../report/words.ts';
import { ASIC_PROBLEM_WORDS } from '../asic/problem-texts.ts';
import { KIND_WORDS, PAGE_WORDS } from './page-texts.ts';
import type { ContainerResult, FileResult, FilesResult } from './verify-files.ts';

/** Text of the page in the language that is shown. */
export type Say = (name: keyof typeof PAGE_WORDS) => string;

/** An element with its text and children; text never becomes markup. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The results as the person reads them. */
export function showResults(
  { files, results, refused, containers }: FilesResult,
  trusted: boolean,
  language: ReportLanguage,
): readonly HTMLElement[] {
  const say: Say = (name) => PAGE_WORDS[name][language];
  const notes = [
    ...(results.length + containers.length === 0 && files.length > 0 ? [say('noSignature')] : []),
    ...(results.length + containers.length > 0 && !trusted ? [say('noTrust')] : []),
  ];
  const list = files.map(({ name, kind }) =>
    element(
      'li',
      {},
      element('span', { class: 'name' }, name),
      ` – ${KIND_WORDS[kind][language]}${refused.includes(name) ? `, ${say('refused')}` : ''}`,
    ),
  );
  return [
    ...containers.flatMap((container) => showContainer(container, say, language)),
    ...results.map((result) => showResult(result, say, language)),
    ...notes.map((note) => element('p', { class: 'note' }, note)),
    element('h2', {}, say('files')),
    element('ul', { class: 'files' }, ...list),
  ];
}

function showResult(
  { signature, document: name, report, lapsed }: FileResult,
  say: Say,
  language: ReportLanguage,
): HTMLElement {
  const more = lapsed ? [say('lapsed')] : [];
  const [verdict, ...lines] = reportForPerson(report, language);
  const against = name ?? (report.content === undefined ? say('missing') : say('inside'));
  return element(
    'section',
    { class: `result ${more.length > 0 ? 'pending' : report.verdict}` },
    element('h2', {}, verdict),
    ...[...lines, ...more].map((line) => element('p', {}, line)),
    element('p', { class: 'quiet' }, `${say('document')}: ${against} · ${say('signature')}: ${signature}`),
    ...(report.content === undefined ? [] : [saveLink(report.content, say)]),
    element(
      'details',
      {},
      element('summary', {}, say('checks')),
      element('ol', { class: 'checks' }, ...checkLines(report, say, language)),
    ),
  );
}

/** A case file: whether it is whole, each of its signatures, and its papers to be saved. */
function showContainer(
  { name, report }: ContainerResult,
  say: Say,
  language: ReportLanguage,
): readonly HTMLElement[] {
  const { problems, signatures, files, verdict } = report;
  const papers = [...files].filter(([path]) => path !== 'mimetype' && !path.startsWith('META-INF/'));
  const whole = element(
    'section',
    { class: `result ${problems.length > 0 ? 'invalid' : verdict === 'valid' ? 'valid' : 'pending'}` },
    element('h2', {}, `${say(problems.length > 0 ? 'brokenFile' : 'wholeFile')}: ${name}`),
    ...problems.map(({ code, file }) =>
      element('p', {}, `${ASIC_PROBLEM_WORDS[code][language]}${file === undefined ? '' : ` (${file})`}`),
    ),
    element('ul', { class: 'files' }, ...papers.map(([path, bytes]) => paperLine(path, bytes, say))),
  );
  const each = signatures.map(({ file, covers, report: one }) =>
    showResult(
      {
        signature: file,
        document: covers.join(', '),
        report: one.signature,
        lapsed: one.verdict === 'lapsed',
      },
      say,
      language,
    ),
  );
  return [whole, ...each];
}

function paperLine(path: string, bytes: Uint8Array, say: Say): HTMLElement {
  return element(
    'li',
    {},
    element('span', { class: 'name' }, path),
    ' – ',
    fileLink(bytes, path, say('save')),
  );
}

function checkLines(
  report: FileResult['report'],
  say: Say,
  language: ReportLanguage,
): readonly HTMLElement[] {
  return detailedReport(report, language).map(({ ok, text, detail, rule }) => {
    const small = [
      ...(rule === undefined ? [] : [`${say('rule')} ${rule}`]),
      ...(detail === undefined ? [] : [detail]),
    ];
    return element(
      'li',
      { class: ok ? 'held' : 'failed' },
      element('span', { class: 'mark' }, ok ? '✓' : '✗'),
      element('span', { class: 'unseen' }, ` ${say(ok ? 'held' : 'failed')}: `),
      text,
      ...(small.length === 0 ? [] : [element('small', {}, small.join(' · '))]),
    );
  });
}

function saveLink(content: Uint8Array, say: Say): HTMLElement {
  return element('p', {}, fileLink(content, 'document', say('saveContent')));
}

/** The content may be anything: it is saved as a file of no type, never opened. */
function fileLink(content: Uint8Array, name: string, text: string): HTMLElement {
  const blob = new Blob([Uint8Array.from(content)], { type: 'application/octet-stream' });
  const file = name.slice(name.lastIndexOf('/') + 1);
  return element('a', { href: URL.createObjectURL(blob), download: file }, text);
}

/** When the page was made, for its foot. */
export function madeLine(made: number, say: Say): string {
  return `${say('made')}: ${momentInWords(made)}`;
}
