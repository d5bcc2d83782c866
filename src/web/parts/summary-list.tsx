import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { actionTexts } from '../texts.ts';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Leads back to the question. */
  readonly change?: string | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly label?: string | undefined;
}

/** Facts as label and value: the check page before signing, the card of a case. */
export function SummaryList({ rows, label }: SummaryListProps): JSX.Element {
  const lang = useLanguage();
  return (
    <dl class={rows.some((row) => row.change) ? 'summary changeable' : 'summary'} aria-label={label}>
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.change && (
            <dd class="summary-action">
              <a href={row.change}>
                {actionTexts.change[lang]}
                <span class="hidden">: {row.label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
