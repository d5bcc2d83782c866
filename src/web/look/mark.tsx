import type { JSX } from 'preact';

/** The product's own mark: the sun under a dome that is a yurt, a doorway and the sky, over the steppe. */
export function Mark(): JSX.Element {
  return (
    <svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <path d="M4 26a16 16 0 0 1 32 0" />
      <path class="sun" d="M11.5 26a8.5 8.5 0 0 1 17 0z" />
      <path d="M3 32h34M11 38h18" />
    </svg>
  );
}
