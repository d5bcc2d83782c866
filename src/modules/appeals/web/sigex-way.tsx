import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Actions, Button, Checkbox, Form, Notice } from '../../../web/index.ts';
import { draftPath } from './draft-path.ts';
import { sigexTexts as t } from './texts/sigex.ts';

/** The field of the consent, without which nothing goes to the gateway. */
export const sigexConsent = 'sigexConsent';

/** The way to sign through the gateway of a third party: the warning stands before anything is sent. */
export function SigexWay({
  draftId,
  lang,
  notAgreed,
}: {
  readonly draftId: string;
  readonly lang: Language;
  /** The form came back without the consent. */
  readonly notAgreed: boolean;
}): JSX.Element {
  return (
    <section>
      <h2>{t.wayTitle[lang]}</h2>
      <Notice tone="warning" title={t.warningTitle[lang]}>
        <p>{t.warning[lang]}</p>
        <p>{t.free[lang]}</p>
      </Notice>
      <Form action={draftPath(lang, draftId, '/sigex')}>
        <Checkbox
          name={sigexConsent}
          label={t.agree[lang]}
          error={notAgreed ? t.notAgreed[lang] : undefined}
        />
        <Actions>
          <Button>{t.begin[lang]}</Button>
        </Actions>
      </Form>
    </section>
  );
}
