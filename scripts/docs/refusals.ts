import { formatArticleShort, isActId } from '@qabyldau/law';
import { refusalCodes, refusalStatus, refuse } from '../../src/modules/appeals/domain/refusals.ts';
import { refusalTexts, signingFailureTexts } from '../../src/modules/appeals/web/refusal-texts.ts';
import { signingFailures } from '../../src/kernel/signing.ts';
import { heading, table } from './table.ts';

/** Every expected "no": status, article, words, what one can do. */
export function refusalsPage(): string {
  const rows = refusalCodes.map((code) => {
    const { by } = refuse(code);
    const article =
      by && isActId(by.act) ? formatArticleShort({ act: by.act, article: by.article }, 'en') : '–';
    const words = refusalTexts[code];
    return [
      `\`${code}\``,
      String(refusalStatus[code]),
      article,
      ...(['kk', 'ru', 'en'] as const).map((lang) => `${words.what[lang]({})} ${words.do[lang]}`),
    ];
  });
  const signing = signingFailures.map((code) => [
    `\`${code}\``,
    ...(['kk', 'ru', 'en'] as const).map((lang) => signingFailureTexts[code][lang]),
  ]);
  return [
    heading(
      'Refusals',
      'Every expected "no" of appeals. The article is named where the law is what says no.',
    ),
    table(['Code', 'Status', 'Article', 'kk', 'ru', 'en'], rows),
    '\n## Why a signature is not accepted\n',
    table(['Code', 'kk', 'ru', 'en'], signing),
    '',
  ].join('\n');
}
