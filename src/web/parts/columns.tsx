import type { ComponentChildren, JSX } from 'preact';

export interface ColumnsProps {
  readonly children: ComponentChildren;
  /** What stands beside: deadline, actions, facts. On a phone it comes after the main column. */
  readonly aside: ComponentChildren;
  /** What the side column is, for screen readers. */
  readonly label: string;
}

/** Two columns for staff: the case and what belongs to it. Use it on `wide` or `staff` pages. */
export function Columns({ children, aside, label }: ColumnsProps): JSX.Element {
  return (
    <div class="columns">
      <div>{children}</div>
      <section aria-label={label}>{aside}</section>
    </div>
  );
}
