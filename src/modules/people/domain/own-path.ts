/**
 * The path of one of our own pages out of what a browser sent as "where next": it begins with a language and leads to
 * no other host. Null for anything else, so that nobody can send people away through our sign-in.
 */
export function ownPath(text: string | undefined): string | null {
  if (text === undefined || text.length > 500) return null;
  if (!/^\/(?:kk|ru|en)(?:[/?][\x21-\x7e]*)?$/u.test(text)) return null;
  return text.includes('//') || text.includes('\\') ? null : text;
}
