import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { isLanguage, type Language } from '../kernel/text.ts';

/** The language of the page being rendered; `Page` provides it, so parts need no `lang` property. */
export const LanguageContext = createContext<Language>('kk');

/** The language in which a part has to speak. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The same page in another language: `/kk/appeals?sort=due` becomes `/ru/appeals?sort=due`. */
export function pathInLanguage(path: string, language: Language): string {
  const rest = path.replace(/^\/+/, '');
  const end = rest.search(/[/?#]|$/);
  const first = rest.slice(0, end);
  return isLanguage(first) ? `/${language}${rest.slice(end)}` : `/${language}/${rest}`.replace(/\/$/, '');
}
