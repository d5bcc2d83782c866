import type { JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { partTexts } from '../texts/fields.ts';

/** What is wrong with one field and how to mend it. Without a field it concerns the whole form. */
export interface FieldError {
  /** Id of the control (its name, unless it was given another). */
  readonly field?: string | undefined;
  readonly message: string;
}

/** The first thing of a page with errors; takes the focus, and every line leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): JSX.Element {
  const lang = useLanguage();
  return (
    <div
      class="error-summary"
      role="alert"
      tabindex={-1}
      autofocus
      data-focus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{partTexts.errorTitle[lang]}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field ?? message}>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one control: `error={errorOf(errors, 'text')}`. */
export function errorOf(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}
