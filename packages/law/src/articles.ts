import { acts } from './acts.ts';
import type { ArticleRef } from './acts.ts';
import type { Lang } from './text.ts';

const LEVELS: { readonly [L in Lang]: readonly ((part: string) => string)[] } = {
  kk: [(part) => `${part}-бап`, (part) => `${part}-тармақ`, (part) => `${part}) тармақша`],
  ru: [(part) => `статья ${part}`, (part) => `пункт ${part}`, (part) => `подпункт ${part})`],
  en: [(part) => `article ${part}`, (part) => `point ${part}`, (part) => `subpoint ${part})`],
};

/** The place in words, without the act: `76-бап, 1-тармақ`, `статья 76, пункт 1`, `article 76, point 1`. */
export function formatPlace(ref: ArticleRef, lang: Lang): string {
  const levels = acts[ref.act].counts === 'article' ? LEVELS[lang] : LEVELS[lang].slice(1);
  return ref.article
    .split('.')
    .map((part, depth) => levels[depth]?.(part) ?? part)
    .join(', ');
}

/** The act and the place in words: `Гражданский кодекс, статья 175`. */
export function formatArticle(ref: ArticleRef, lang: Lang): string {
  return `${acts[ref.act].title[lang]}, ${formatPlace(ref, lang)}`;
}

/** The same with the short name of the act: `АППК, статья 76, пункт 1`. */
export function formatArticleShort(ref: ArticleRef, lang: Lang): string {
  return `${acts[ref.act].short[lang]}, ${formatPlace(ref, lang)}`;
}
