import type { Language, Text } from '../kernel/text.ts';
import type { FlashMessage } from './parts/notices.tsx';

/** One link of the main navigation. `current` marks the section in which the page lies. */
export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
  /** How many things wait there; shown as a number beside the label. */
  readonly count?: number | undefined;
}

/** Who is signed in, as the header shows it. */
export interface PageUser {
  readonly name: string;
  /** Post and body of an official: «Орындаушы, Жетісу облысының әкімдігі». */
  readonly post?: string | undefined;
}

/** What is the same for every page of an installation. */
export interface Site {
  readonly demo?: boolean | undefined;
  readonly outage?: Text | undefined;
  readonly version?: string | undefined;
  readonly sourceUrl?: string | undefined;
  /** Island name → URL of its script, from `buildIslands()`. */
  readonly scripts?: ReadonlyMap<string, string> | undefined;
}

/** What the request tells every page; made once per request and spread: `<Page {...frame} title="…">`. */
export interface PageFrame {
  readonly lang: Language;
  /** Path with query as requested, so that the language switch stays on the page. */
  readonly path: string;
  readonly user?: PageUser | undefined;
  readonly nav?: readonly NavLink[] | undefined;
  readonly staff?: boolean | undefined;
  readonly lowVision?: boolean | undefined;
  readonly flash?: FlashMessage | undefined;
  readonly site?: Site | undefined;
  /** Hidden fields of the forms in the header (a CSRF token, for instance). */
  readonly formFields?: Readonly<Record<string, string>> | undefined;
}
