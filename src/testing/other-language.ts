import { demoBodies, demoPeople } from '../demo/people.ts';
import type { Language } from '../kernel/text.ts';
import { wordsOf } from './asking.ts';

/** Names that stay as they are in every language: of people, of programs, of the languages themselves. */
const names = [
  ...demoPeople.flatMap(({ surname, givenName, patronymic }) => [surname, givenName, patronymic ?? '']),
  ...['Қабылдау', 'Жетісу', 'ЖТ-2026-00000001'],
].filter((name) => name !== '');

/** Words that only the other languages have: a sign that a text was left untranslated. */
const signs: Readonly<Record<Language, RegExp>> = {
  kk: /(?<![\p{L}-])(?:или|для|что|это|если|вы|ваш\p{L}*|чтобы|and|the|of|your|if)(?![\p{L}-])/giu,
  ru: /[\p{L}-]*[әғқңөұүһі][\p{L}-]*|(?<![\p{L}-])(?:and|the|of|your|if)(?![\p{L}-])/giu,
  en: /[\p{Script=Cyrillic}-]*\p{Script=Cyrillic}[\p{Script=Cyrillic}-]*/giu,
};

/**
 * Words of a page that belong to another language. What bears a `lang` of its own and the names that all languages
 * share are left out.
 */
export function otherLanguageIn(html: string, language: Language): string[] {
  const own = html.replaceAll(/<(?!html)(\w+)[^>]* lang="(?:kk|ru|en)"[^>]*>.*?<\/\1>/gsu, ' ');
  const bodies = demoBodies.flatMap(({ name }) => Object.entries(name)).filter(([lang]) => lang === 'kk');
  let words = wordsOf(own);
  for (const [, name] of language === 'kk' ? [] : bodies) words = words.replaceAll(name, ' ');
  for (const name of names) words = words.replaceAll(name, ' ');
  // Initials are left of a name that was taken out.
  words = words.replaceAll(/(?<!\p{L})\p{Lu}\./gu, ' ');
  return words.match(signs[language]) ?? [];
}
