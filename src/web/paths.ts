import type { Language } from '../kernel/text.ts';

/** The addresses that the frame of every page links to; the routes are the modules'. */
export const sharedPaths = {
  home: (lang: Language) => `/${lang}`,
  account: (lang: Language) => `/${lang}/cabinet`,
  signIn: (lang: Language) => `/${lang}/sign-in`,
  signOut: (lang: Language) => `/${lang}/sign-out`,
  terms: (lang: Language) => `/${lang}/terms`,
  help: (lang: Language) => `/${lang}/help`,
  accessibility: (lang: Language) => `/${lang}/accessibility`,
  personalData: (lang: Language) => `/${lang}/personal-data`,
  /** POST `vision=low|regular`, `back=<path>`: sets `visionCookie` and returns. */
  vision: (lang: Language) => `/${lang}/vision`,
} as const;

/** Holds `low` when a person switched to the low-vision version; a preference, not a secret. */
export const visionCookie = 'vision';
