import type { JSX } from 'preact';

/** `active` is going on, `done` ended well, `late` is overdue or failed, `wait` waits for somebody, `plain` the rest. */
export type TagTone = 'plain' | 'active' | 'wait' | 'done' | 'late';

/** A status as text; its colour only repeats what it says. */
export function Tag({
  children,
  tone = 'plain',
}: {
  readonly children: string;
  readonly tone?: TagTone | undefined;
}): JSX.Element {
  // A plain tag bears no second class: `plain` alone is a button that looks like a link.
  return <strong class={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</strong>;
}
