import type { Face } from './fonts.ts';

/** Shown for a sign that the font does not have. */
const unknownSign = '\ufffd';

/** Controls besides the line feed, marks of writing direction and zero-width signs: nothing of it is seen on paper. */
const unseen = /(?!\n)[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** As much of a word as could stand on a line: pdfkit, left to break longer ones, tries their every length. */
const longRun = /[^\s\u00ad]{80}(?=[^\s\u00ad])/gu;

/**
 * Text as it can be set: composed letters (NFC), lines apart by `\n` alone, tabs as spaces, and no sign without a glyph
 * (a tagged PDF must not show empty boxes that nobody can read out).
 */
export function printable(text: string, face: Face): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unseen, '');
  const set = Array.from(clean, (sign) => {
    return sign === '\n' || face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : unknownSign;
  }).join('');
  return set.replaceAll(longRun, '$&\u00ad');
}

/** The paragraphs of a text: parts between empty lines, without empty ones. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n[ \u00a0]*\n+/u)
    .map((paragraph) => paragraph.replace(/^\n+/u, '').trimEnd())
    .filter((paragraph) => paragraph.trim() !== '');
}
