/** A JSON value that survives canonical form unchanged: no floats, no undefined, only well-formed text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Text that PostgreSQL and a hash can keep: no NUL and no lone surrogate. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/**
 * The canonical text of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no spaces.
 * Numbers are limited to safe integers, so that no reader can disagree about their text.
 * Throws a TypeError for anything else: such a value is a bug of the caller, not of the person.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new TypeError('Text with NUL or a lone surrogate has no canonical form');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new TypeError(`Not a safe integer: ${value}`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`No canonical form for ${typeof value}`);
  const object = value as { readonly [key: string]: Json };
  const entries = Object.keys(object)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${entries.join(',')}}`;
}
