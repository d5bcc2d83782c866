import type { JSX } from 'preact';
import type { Language } from '../../kernel/text.ts';
import { CopyBox, Details, Empty, LinkButton, Notice, Panel, Refusal } from '../parts/index.ts';
import { actionTexts } from '../texts.ts';
import { words } from './words.ts';

/** Everything that speaks to the reader: notices, refusal, receipt, empty list, details, code. */
export function MessageSection({ lang }: { readonly lang: Language }): JSX.Element {
  return (
    <>
      <h2>{words.notices[lang]}</h2>
      <Notice title={words.noticeTitle[lang]}>
        <p>{words.notice[lang]}</p>
      </Notice>
      <Notice tone="warning">
        <p>{words.warning[lang]}</p>
      </Notice>
      <Refusal
        title={words.refusal[lang]}
        article={words.refusalArticle[lang]}
        options={[<a href={`/${lang}/reply`}>{words.refusalOption1[lang]}</a>, words.refusalOption2[lang]]}
      >
        <p>{words.refusalWhy[lang]}</p>
      </Refusal>
      <Panel title={words.done[lang]} level={2} figureLabel={words.number[lang]} figure="ЖТ-2026-00001234">
        <p>{words.doneText[lang]}</p>
      </Panel>
      <Empty
        action={
          <LinkButton href={`/${lang}/appeals/new`} primary>
            {actionTexts.startAppeal[lang]}
          </LinkButton>
        }
      >
        <p>{words.empty[lang]}</p>
      </Empty>
      <Details summary={words.details[lang]}>
        <p>{words.detailsText[lang]}</p>
      </Details>
      <CopyBox
        id="hash"
        label={words.hash[lang]}
        text="b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
      />
    </>
  );
}
