import { fromBase64 } from '../bytes.ts';
import type { ReportLanguage } from '../report/words.ts';
import { PAGE_WORDS } from './page-texts.ts';
import { verifyFiles, type FilesResult, type PageSettings } from './verify-files.ts';
import { element, madeLine, showResults, type Say } from './view.ts';

const MAX_FILE = 200 * 1024 * 1024;
const LANGUAGES = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;

/** What page.ts wrote into the page. */
interface Written {
  readonly trust: readonly string[];
  readonly allowTest: boolean;
  readonly made: number;
  readonly language: ReportLanguage;
}

function written(): Written {
  const text = document.getElementById('settings')?.textContent ?? '{}';
  return { trust: [], allowTest: false, made: 0, language: 'kk', ...(JSON.parse(text) as Partial<Written>) };
}

const { trust, allowTest, made, language: first } = written();
const settings: PageSettings = { trust: trust.flatMap((text) => fromBase64(text) ?? []), allowTest };
let language: ReportLanguage = first;
let result: FilesResult | undefined;
let tooLarge: readonly string[] = [];

const say: Say = (name) => PAGE_WORDS[name][language];
const output = element('div', { 'aria-live': 'polite' });
const input = element('input', {
  type: 'file',
  multiple: '',
  id: 'files',
  // Its own button speaks the language of the browser, which is never Kazakh: the label is what one sees.
  class: 'unseen',
}) as HTMLInputElement;
const heading = element('h1');
const lead = element('p', { class: 'lead' });
const label = element('label', { for: 'files' });
const hint = element('p', { class: 'quiet' });
const foot = element('footer');

function show(): void {
  document.documentElement.lang = language;
  document.title = say('title');
  heading.textContent = say('title');
  lead.textContent = say('lead');
  label.textContent = say('choose');
  hint.textContent = say('hint');
  foot.textContent = made > 0 ? madeLine(made, say) : '';
  const trusted =
    settings.trust.length > 0 || result?.files.some(({ kind }) => kind === 'certificate') === true;
  output.replaceChildren(
    ...tooLarge.map((name) => element('p', { class: 'note' }, `${name}: ${say('tooLarge')}`)),
    ...(result === undefined ? [] : showResults(result, trusted, language)),
  );
  for (const button of document.querySelectorAll('nav button'))
    button.setAttribute('aria-pressed', String(button.getAttribute('lang') === language));
}

async function take(list: FileList | null): Promise<void> {
  const files = [...(list ?? [])];
  if (files.length === 0) return;
  tooLarge = files.filter(({ size }) => size > MAX_FILE).map(({ name }) => name);
  const read = files
    .filter(({ size }) => size <= MAX_FILE)
    .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  // eslint-disable-next-line no-restricted-syntax -- the page runs by itself: here time comes in
  result = verifyFiles(await Promise.all(read), settings, Date.now());
  show();
}

const nav = element(
  'nav',
  {},
  ...Object.entries(LANGUAGES).map(([code, name]) => {
    const button = element('button', { type: 'button', lang: code }, name);
    button.addEventListener('click', () => {
      language = code as ReportLanguage;
      show();
    });
    return button;
  }),
);
input.addEventListener('change', () => void take(input.files));
document.addEventListener('dragover', (event) => {
  event.preventDefault();
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void take(event.dataTransfer?.files ?? null);
});
document.body.replaceChildren(
  nav,
  element('main', {}, heading, lead, element('div', { class: 'choose' }, input, label, hint), output),
  foot,
);
show();
