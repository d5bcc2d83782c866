/** Languages in which the package speaks to people. */
export type Lang = 'kk' | 'ru' | 'en';

/** The same words in Kazakh, Russian and English. A missing language does not compile. */
export type Text = { readonly kk: string; readonly ru: string; readonly en: string };

/** All languages, state language first. */
export const langs: readonly Lang[] = ['kk', 'ru', 'en'];
