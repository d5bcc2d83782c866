/**
 * Whether a request that changes something comes from our own pages: by `Sec-Fetch-Site`, else by `Origin`, else by
 * `Referer`. A request that tells none of them is refused; every browser that can show the portal tells one.
 */
export function isSameOrigin(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  ownOrigins: readonly string[],
): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site === 'same-origin' || site === 'none';
  const origin = headers['origin'];
  if (typeof origin === 'string') return ownOrigins.includes(origin);
  const referer = headers['referer'];
  return typeof referer === 'string' && URL.canParse(referer) && ownOrigins.includes(new URL(referer).origin);
}
