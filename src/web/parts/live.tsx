import type { ComponentChildren, JSX } from 'preact';

export interface LivePartProps {
  /** Where its markup is asked for again, with the fields as parameters. */
  readonly href: string;
  /** The names of the fields of the form around it on which it depends. */
  readonly fields: readonly string[];
  /** What is said when the server cannot be reached: nothing old is left standing. */
  readonly away: string;
  readonly children?: ComponentChildren;
}

/** A part of a form that the comforts keep true to its fields; without scripts it is true as of the last save. */
export function LivePart({ href, fields, away, children }: LivePartProps): JSX.Element {
  return (
    <div data-live={href} data-fields={fields.join(' ')} data-away={away}>
      {children}
    </div>
  );
}
