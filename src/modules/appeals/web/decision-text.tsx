import { outcomeNames } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Tag } from '../../../web/index.ts';
import type { DecisionContent } from '../domain/appeal-case.ts';
import type { CheckedPart } from '../domain/check-decision.ts';
import type { AppealLanguage } from '../domain/draft.ts';
import { answeredOf, decisionCheckTexts, decisionTexts as t } from './texts/decision.ts';

/** The words of a decision as its paper has them, in the language of the appeal. */
export function DecisionText(props: {
  readonly content: DecisionContent;
  readonly language: AppealLanguage;
  readonly label: string;
}): JSX.Element {
  const { content, language, label } = props;
  const name = outcomeNames[content.outcome][language];
  const parts = [
    [t.questions, content.questions],
    [content.outcome === 'REPLY' ? t.reasonsReply : t.reasonsAct, content.reasons],
    [t.measures, content.measures],
    [t.remedies, content.remedies],
  ] as const;
  return (
    <section class="written" lang={language} aria-label={label}>
      <h2>{name.charAt(0).toUpperCase() + name.slice(1)}</h2>
      {parts.map(([heading, text]) => (
        <section key={heading.en}>
          <h3>{heading[language]}</h3>
          <p>{text}</p>
        </section>
      ))}
    </section>
  );
}

/** The lines of the checklist: each says in words whether it is there. */
export function Checklist(props: {
  readonly checked: readonly CheckedPart[];
  readonly lang: Language;
}): JSX.Element {
  const { checked, lang } = props;
  return (
    <section class="checklist">
      <h2>{t.checklist[lang]}</h2>
      <ul>
        {checked.map(({ check, ok, found }) => (
          <li key={check}>
            <Tag tone={ok ? 'done' : 'wait'}>{(ok ? t.checkOk : t.checkMissing)[lang]}</Tag>{' '}
            {decisionCheckTexts[check][lang]}
            {found === undefined ? null : <small>{` (${answeredOf[lang](found)})`}</small>}
          </li>
        ))}
      </ul>
      <p class="hint">{t.checklistNote[lang]}</p>
    </section>
  );
}
