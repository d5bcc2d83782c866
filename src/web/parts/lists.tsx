import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { actionTexts } from '../texts.ts';
import { partTexts } from '../texts/fields.ts';

export interface PagerProps {
  readonly newer?: string | undefined;
  readonly older?: string | undefined;
  /** «1–25», or how many were found. */
  readonly shown?: string | undefined;
}

/** Keyset paging: towards the newer and towards the older. */
export function Pager({ newer, older, shown }: PagerProps): JSX.Element | null {
  const lang = useLanguage();
  if (!newer && !older) return shown ? <p class="pager">{shown}</p> : null;
  return (
    <nav class="pager" aria-label={partTexts.pages[lang]}>
      {newer && (
        <a rel="prev" href={newer}>
          {actionTexts.newer[lang]}
        </a>
      )}
      {shown && <span>{shown}</span>}
      {older && (
        <a rel="next" href={older}>
          {actionTexts.older[lang]}
        </a>
      )}
    </nav>
  );
}

export interface FiltersProps {
  readonly action: string;
  /** URL without filters; shown when something is filtered. */
  readonly reset?: string | undefined;
  /** What must survive, such as the sort order. */
  readonly keep?: Readonly<Record<string, string>> | undefined;
  readonly children: ComponentChildren;
}

/** A GET form above a list: its state is the URL. */
export function Filters({ action, reset, keep = {}, children }: FiltersProps): JSX.Element {
  const lang = useLanguage();
  return (
    <form class="filters" method="get" action={action} role="search" aria-label={actionTexts.filters[lang]}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="actions">
        <button class="button">{actionTexts.apply[lang]}</button>
        {reset && <a href={reset}>{actionTexts.reset[lang]}</a>}
      </div>
    </form>
  );
}

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'coming';
  readonly href?: string | undefined;
}

/** Where one is in a service of several pages. */
export function Steps({
  steps,
  label,
}: {
  readonly steps: readonly Step[];
  readonly label?: string | undefined;
}): JSX.Element {
  const lang = useLanguage();
  return (
    <nav aria-label={label ?? partTexts.steps[lang]}>
      <ol class="steps">
        {steps.map((step) => (
          <li
            key={step.label}
            class={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            {step.href && step.state !== 'current' ? (
              <a href={step.href}>{step.label}</a>
            ) : (
              <span>{step.label}</span>
            )}
            {step.state === 'done' && <span class="hidden">, {partTexts.stepDone[lang]}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
