/** The addresses (without a language) that can be opened, out of the patterns of their routes. */
export function pagePatterns(urls: readonly string[]): readonly RegExp[] {
  return urls.map((url) => new RegExp(`^${url.replaceAll(/:\w+/gu, '[^/]+')}/?$`, 'u'));
}

/**
 * Where somebody goes on whose form could not be taken because they have to sign in first: to the page it stood on, when
 * the browser tells it, else to the nearest page above the form's own address, which as a rule is no page itself.
 */
export function wayBack(
  form: { readonly url: string; readonly referer: string | undefined },
  ownOrigins: readonly string[],
  pages: readonly RegExp[],
): string {
  const opens = (path: string): boolean => {
    const [, rest = ''] = /^\/[a-z]{2}(\/[^?]*|)/u.exec(path) ?? [];
    return pages.some((page) => page.test(rest === '' ? '/' : rest));
  };
  if (form.referer !== undefined && URL.canParse(form.referer)) {
    const { origin, pathname, search } = new URL(form.referer);
    if (ownOrigins.includes(origin) && opens(pathname)) return pathname + search;
  }
  let path = form.url.split('?')[0] ?? '/';
  while (path.lastIndexOf('/') > 0 && !opens(path)) path = path.slice(0, path.lastIndexOf('/'));
  return path;
}
