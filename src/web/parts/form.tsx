import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { HiddenFields } from './hidden-fields.tsx';
import { comfortTexts } from '../texts/fields.ts';

export interface FormProps {
  readonly action?: string | undefined;
  /** CSRF token, command id, version … */
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  readonly multipart?: boolean | undefined;
  readonly id?: string | undefined;
  /** URL to which the comforts island saves the form while the person writes. */
  readonly autosave?: string | undefined;
  readonly label?: string | undefined;
  readonly children: ComponentChildren;
}

/** A POST form. The server checks everything, so the browser's own bubbles are switched off. */
export function Form(props: FormProps): JSX.Element {
  const lang = useLanguage();
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={props.label}
      data-autosave={props.autosave}
      data-once=""
    >
      <HiddenFields fields={props.hidden} />
      {props.children}
      {props.autosave && (
        <p
          class="autosave"
          role="status"
          data-autosave-state=""
          data-saving={comfortTexts.saving[lang]}
          data-saved={comfortTexts.saved[lang]}
          data-retry={comfortTexts.retry[lang]}
          data-conflict={comfortTexts.conflict[lang]}
        />
      )}
    </form>
  );
}
