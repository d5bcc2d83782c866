import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { LinkButton } from '../../../web/index.ts';
import { appealTexts as t } from './texts/appeal.ts';

/** The whole case as one file, and the page that verifies it from a disk. */
export function CaseFileLinks({
  caseId,
  lang,
}: {
  readonly caseId: number;
  readonly lang: Language;
}): JSX.Element {
  return (
    <>
      <p>
        <LinkButton href={`/${lang}/case-files/${caseId}`}>{t.caseFile[lang]}</LinkButton>
      </p>
      <p class="hint">
        {t.caseFileText[lang]} <a href={`/${lang}/check/offline`}>{t.offlinePage[lang]}</a>
      </p>
    </>
  );
}
