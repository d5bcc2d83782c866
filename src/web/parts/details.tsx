import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { actionTexts } from '../texts.ts';

export interface DetailsProps {
  readonly summary: string;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** More for those who want it. Printed open. */
export function Details({ summary, open, children }: DetailsProps): JSX.Element {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

export interface CopyBoxProps {
  readonly label: string;
  readonly text: string;
  readonly id: string;
}

/** A code, hash or raw text in figures of equal width, with a button that copies it. */
export function CopyBox({ label, text, id }: CopyBoxProps): JSX.Element {
  const lang = useLanguage();
  return (
    <div class="copy-box">
      <p class="copy-label" id={`${id}-label`}>
        {label}
      </p>
      <code id={id} aria-labelledby={`${id}-label`}>
        {text}
      </code>
      <button
        type="button"
        class="button small"
        data-copy={id}
        data-copied={actionTexts.copied[lang]}
        aria-live="polite"
        hidden
      >
        {actionTexts.copy[lang]}
        <span class="hidden">: {label}</span>
      </button>
    </div>
  );
}
