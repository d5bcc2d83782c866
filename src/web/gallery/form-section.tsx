import type { JSX } from 'preact';
import type { Language } from '../../kernel/text.ts';
import {
  Actions,
  Button,
  Checkbox,
  errorOf,
  Field,
  FileInput,
  Form,
  PrimaryButton,
  Radios,
  Select,
  Steps,
  SummaryList,
  TextArea,
  type FieldError,
} from '../parts/index.ts';
import { actionTexts } from '../texts.ts';
import { words } from './words.ts';

/** Steps, all the controls, and the check page. */
export function FormSection({
  lang,
  errors,
}: {
  readonly lang: Language;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  return (
    <>
      <h2>{words.form[lang]}</h2>
      <Steps
        steps={[
          { label: words.body[lang], state: 'done', href: `/${lang}/appeals/new/body` },
          { label: words.text[lang], state: 'current' },
          { label: words.files[lang], state: 'coming' },
          { label: words.check[lang], state: 'coming' },
        ]}
      />
      <Form
        action={`/${lang}/gallery`}
        hidden={{ version: '1' }}
        multipart
        autosave={`/${lang}/gallery/draft`}
      >
        <Radios
          name="kind"
          label={words.kind[lang]}
          value="complaint"
          choices={[
            { value: 'application', label: words.application[lang], hint: words.applicationHint[lang] },
            {
              value: 'complaint',
              label: words.complaint[lang],
              hint: words.complaintHint[lang],
              more: <Field name="actNumber" label={words.complaintNumber[lang]} width="medium" optional />,
            },
            { value: 'inquiry', label: words.inquiry[lang] },
          ]}
        />
        <Field name="subject" label={words.subject[lang]} hint={words.subjectHint[lang]} maxlength={200} />
        <TextArea
          name="text"
          label={words.text[lang]}
          hint={words.textHint[lang]}
          value={errors.length > 0 ? '' : words.textValue[lang]}
          limit={5000}
          rows={5}
          error={errorOf(errors, 'text')}
        />
        <Field
          name="iin"
          label={words.iin[lang]}
          width="medium"
          inputmode="numeric"
          autocomplete="off"
          value={errors.length > 0 ? '9001' : ''}
          error={errorOf(errors, 'iin')}
        />
        <Select
          name="region"
          label={words.region[lang]}
          width="medium"
          options={[
            { value: 'zhetisu', label: words.zhetisu[lang] },
            { value: 'almaty', label: words.almaty[lang] },
          ]}
        />
        <Radios
          name="answerBy"
          label={words.answerBy[lang]}
          inline
          value="cabinet"
          choices={[
            { value: 'cabinet', label: words.cabinet[lang] },
            { value: 'email', label: words.email[lang] },
          ]}
        />
        <FileInput name="files" label={words.files[lang]} hint={words.filesHint[lang]} multiple optional />
        <Checkbox name="consent" label={words.consent[lang]} checked />
        <Actions>
          <PrimaryButton>{actionTexts.continue[lang]}</PrimaryButton>
          <Button name="then" value="leave">
            {actionTexts.save[lang]}
          </Button>
          <a href={`/${lang}`}>{actionTexts.cancel[lang]}</a>
        </Actions>
      </Form>
      <h2>{words.check[lang]}</h2>
      <SummaryList
        rows={[
          { label: words.applicant[lang], value: 'Асқарова Айгүл Серікқызы' },
          { label: words.body[lang], value: words.bodyName[lang], change: `/${lang}/appeals/new/body` },
          { label: words.text[lang], value: words.textValue[lang], change: `/${lang}/appeals/new/text` },
        ]}
      />
    </>
  );
}
