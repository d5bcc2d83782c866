import { channelNames, defaultWorkingHours } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Actions, errorOf, Field, PrimaryButton, Select, type FieldError } from '../../../web/index.ts';
import type { Body } from '../../bodies/index.ts';
import { previewChannels, previewKinds } from '../app/preview-terms.ts';
import { capital, previewKindTitle } from '../texts.ts';
import { hoursNotKnown, type TypedQuestion } from './terms-query.ts';
import { anyBody, termsTexts as words } from './texts.ts';

interface FormParts {
  readonly typed: TypedQuestion;
  readonly bodies: readonly Body[];
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}

/** The question as a form. It is asked by GET: its address can be kept and handed on. */
export function TermsForm({ typed, bodies, errors, lang }: FormParts): JSX.Element {
  return (
    <form method="get" action={`/${lang}/terms`} novalidate aria-label={words.title[lang]}>
      {typed.profile !== '' && <input type="hidden" name="profile" value={typed.profile} />}
      <Select
        name="kind"
        label={words.kind[lang]}
        error={errorOf(errors, 'kind')}
        value={typed.kind}
        options={previewKinds.map((kind) => ({ value: kind, label: previewKindTitle(kind, lang) }))}
      />
      <Select
        name="channel"
        label={words.channel[lang]}
        error={errorOf(errors, 'channel')}
        value={typed.channel}
        empty={words.anyChannel[lang]}
        options={previewChannels.map((channel) => ({
          value: channel,
          label: capital(channelNames[channel][lang]),
        }))}
      />
      <Select
        name="body"
        label={words.body[lang]}
        hint={words.bodyHint[lang]}
        error={errorOf(errors, 'body')}
        value={typed.body}
        empty={anyBody[lang](defaultWorkingHours)}
        options={[
          ...bodies.map(({ slug, name, opens, closes }) => ({
            value: slug,
            label: `${name[lang]}, ${opens}–${closes}`,
          })),
          { value: hoursNotKnown, label: words.hoursNotKnown[lang] },
        ]}
      />
      <Field
        name="date"
        type="date"
        width="medium"
        label={words.date[lang]}
        error={errorOf(errors, 'date')}
        value={typed.date}
      />
      <Field
        name="time"
        type="time"
        width="medium"
        label={words.time[lang]}
        hint={words.timeHint[lang]}
        error={errorOf(errors, 'time')}
        value={typed.time}
      />
      <Actions>
        <PrimaryButton>{words.submit[lang]}</PrimaryButton>
      </Actions>
    </form>
  );
}
