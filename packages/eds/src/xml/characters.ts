import { XmlError } from './xml-error.ts';

/** Start of a name, without the colon (XML 1.0 §2.3, Namespaces in XML §4). */
const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D' +
  '\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const REST = `${START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F\\u2040`;
const NCNAME = `[${START}][${REST}]*`;

/** A name with an optional prefix, as a source of regular expressions with the flag `u`: two groups. */
export const QUALIFIED_NAME = `(?:(${NCNAME}):)?(${NCNAME})`;

// XML 1.0 §2.2; control characters are named here in order to be refused.
const OUTSIDE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

const NOT_ALLOWED = 'a character that XML does not allow';

/** Throws when a text holds a character that XML does not allow. */
export function checkCharacters(text: string): void {
  if (OUTSIDE.test(text)) throw new XmlError('form', NOT_ALLOWED);
}

const PREDEFINED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
};

/** The same for one character, by its number. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

const REFERENCE = /&(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});|&/g;

/** Replaces references to characters and the five predefined entities; there are no others (no document type). */
export function resolveReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, characterOf) : text;
}

function characterOf(reference: string): string {
  const known = PREDEFINED[reference];
  if (known !== undefined) return known;
  const hexadecimal = reference.startsWith('&#x');
  const digits = reference.slice(hexadecimal ? 3 : 2, -1);
  const code = digits === '' ? Number.NaN : Number.parseInt(digits, hexadecimal ? 16 : 10);
  if (!(code <= 0x10ffff)) throw new XmlError('form', 'an unknown entity');
  if (!isAllowed(code)) throw new XmlError('form', NOT_ALLOWED);
  return String.fromCodePoint(code);
}

/** Order of texts by code points, as canonical XML wants it; `<` of JavaScript orders by UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    // The first differing unit decides; surrogates stand for characters above all others.
    if (x !== y) return weight(x) - weight(y);
  }
  return a.length - b.length;
}

function weight(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
