import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import {
  Checkbox,
  Details,
  errorOf,
  Field,
  Form,
  PrimaryButton,
  TextArea,
  type FieldError,
} from '../../../web/index.ts';
import type { TypedChange } from './calendar-form.ts';
import { calendarTexts as words } from './texts.ts';

interface FormProps {
  readonly typed: TypedChange;
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}

/** A swap of two days by order. */
export function TransferForm({ typed, errors, lang }: FormProps): JSX.Element {
  return (
    <>
      <h3>{words.transfer[lang]}</h3>
      <Form action={`/${lang}/calendar/proposals`} hidden={{ kind: 'transfer' }}>
        <Field
          name="dayOff"
          type="date"
          width="medium"
          label={words.dayOff[lang]}
          value={typed.dayOff}
          error={errorOf(errors, 'dayOff')}
        />
        <Field
          name="worked"
          type="date"
          width="medium"
          label={words.worked[lang]}
          value={typed.worked}
          error={errorOf(errors, 'worked')}
        />
        <Field
          name="source"
          label={words.order[lang]}
          hint={words.orderHint[lang]}
          value={typed.source}
          error={errorOf(errors, 'source')}
        />
        <PrimaryButton>{words.preview[lang]}</PrimaryButton>
      </Form>
    </>
  );
}

/** The table of a whole year, pasted from a spreadsheet. */
export function YearForm({ typed, errors, lang }: FormProps): JSX.Element {
  const open = ['year', 'lines'].some((name) => errorOf(errors, name) !== undefined);
  return (
    <Details summary={words.year[lang]} open={open || typed.year !== '' || typed.lines !== ''}>
      <Form action={`/${lang}/calendar/proposals`} hidden={{ kind: 'year' }}>
        <Field
          name="year"
          width="short"
          inputmode="numeric"
          label={words.yearNumber[lang]}
          value={typed.year}
          error={errorOf(errors, 'year')}
        />
        <TextArea
          name="lines"
          rows={12}
          label={words.yearLines[lang]}
          hint={words.yearHint[lang]}
          value={typed.lines}
          error={errorOf(errors, 'lines')}
        />
        <Checkbox name="provisional" label={words.provisional[lang]} checked={typed.provisional} />
        <PrimaryButton>{words.preview[lang]}</PrimaryButton>
      </Form>
    </Details>
  );
}
