/** The languages of the portal, in the order in which they are offered. Kazakh is the state language and comes first. */
export const languages = ['kk', 'ru', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language: a missing one does not compile. */
export type Text = { readonly [L in Language]: string };

/** A text that needs facts: one function per language over the same parameters. */
export type TextOf<P> = { readonly [L in Language]: (facts: P) => string };

/** Whether a value from outside names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (languages as readonly string[]).includes(value);
}

/** A text in every language as jsonb holds it. Throws a TypeError when a language is missing. */
export function parseText(value: unknown): Text {
  const given = value as Partial<Record<Language, unknown>> | null;
  if (typeof given?.kk !== 'string' || typeof given.ru !== 'string' || typeof given.en !== 'string')
    throw new TypeError('A text without one of its languages');
  return { kk: given.kk, ru: given.ru, en: given.en };
}
