import type { Language } from '../../../kernel/text.ts';

/** Where the pages of a draft are. */
export const draftPath = (lang: Language, id: string, rest = ''): string =>
  `/${lang}/appeals/drafts/${id}${rest}`;
