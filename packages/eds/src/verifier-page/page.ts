import { toBase64 } from '../bytes.ts';
import type { ReportLanguage } from '../report/words.ts';
import { PAGE_WORDS } from './page-texts.ts';
import { PAGE_STYLE } from './page-style.ts';

/** What a verifier page is made of. */
export interface VerifierPage {
  /** The bundled script of page.entry.ts as one classic script. */
  readonly script: string;
  /** Certificates of authorities that the page trusts, DER. Without any, the reader has to choose them. */
  readonly trust: readonly Uint8Array[];
  /** Only for a development installation: also trust authorities of development. */
  readonly allowTest?: boolean;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** Language first shown; default Kazakh. */
  readonly language?: ReportLanguage;
}

/**
 * The offline verifier: one HTML file that opens from a disk (`file://`), verifies signatures and asks no network. Its
 * policy forbids every connection, so that this needs no believing. The script stands inline as a classic one, and
 * WebAssembly within it, because pages from a disk may load neither modules nor files.
 */
export function verifierPage({
  script,
  trust,
  allowTest = false,
  made,
  language = 'kk',
}: VerifierPage): string {
  const settings = { trust: trust.map(toBase64), allowTest, made, language };
  const policy =
    "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${PAGE_WORDS.title[language]}</title>`,
    `<style>${PAGE_STYLE}</style>`,
    '</head>',
    '<body>',
    ...(['kk', 'ru', 'en'] as const).map(
      (one) => `<noscript><p lang="${one}">${PAGE_WORDS.noScript[one]}</p></noscript>`,
    ),
    `<script type="application/json" id="settings">${inScript(JSON.stringify(settings))}</script>`,
    `<script>${inScript(script)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * Text that cannot end the script element it stands in. "</script" and "<!--" occur only within strings of a minified
 * script and of JSON, where the escape means the same.
 */
function inScript(text: string): string {
  return text.replaceAll(/<(?=\/script|!--)/giu, String.raw`\u003c`);
}
