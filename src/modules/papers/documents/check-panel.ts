import { groupCode } from '../../../kernel/random.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Sheet } from './sheet.ts';
import { checkTexts } from './texts.ts';

/** Where a paper can be checked, and the code that opens the page. */
export interface Check {
  /** Sixteen letters and digits of `codeFrom`, without dashes. */
  readonly code: string;
  /** The page, with the code in it if it can be. */
  readonly url: string;
}

/** The QR code of the page that checks the paper, with the same for people who type. */
export function checkPanel(sheet: Sheet, check: Check, language: Language): void {
  sheet.qrPanel(check.url, checkTexts.picture[language], [
    { style: 'label', text: checkTexts.code[language] },
    { style: 'figure', text: groupCode(check.code) },
    { style: 'label', text: checkTexts.how[language] },
    { style: 'link', text: check.url, link: check.url },
  ]);
}
