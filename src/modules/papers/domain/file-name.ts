import { contentTypes, isPhoto, typeByExtension, type ContentType } from './content-types.ts';

/** The longest name of a file, in characters (code points), as the table of papers holds it. */
export const longestFileName = 200;

/** Of a longer name only the end is looked at, where the extension is. */
const longestGivenName = 1000;

/** Letters and digits at the end of a name after its last dot; longer ones are words, not extensions. */
const extensionForm = /\.([\p{L}\p{N}]{1,10})$/u;

/** The extension of a name, without the dot and in lower case; null when it has none. */
export function extensionOf(name: string): string | null {
  return extensionForm.exec(name.trim())?.[1]?.toLowerCase() ?? null;
}

/** Controls, marks that turn the direction of writing (they can hide the true end of a name), and zero-width signs. */
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu;
/** What Windows does not take in a name. */
const reserved = /[<>:"|?*]/gu;

/**
 * A name under which a file can be shown, signed and saved anywhere: no folders, nothing invisible, composed letters (NFC),
 * at most `longestFileName` characters, and the extension of its content. A photo that bears the extension of another
 * kind of photo gets its own instead; any other foreign ending stays a part of the name (`Арыз 12.05.2026` → `….2026.pdf`).
 * @param name as the person's computer gave it
 */
export function fileNameFor(name: string, type: ContentType): string {
  const clean = cleanName(name);
  const extension = extensionOf(clean);
  const named = extension === null ? undefined : typeByExtension.get(extension);
  const replaced = named === type || (named !== undefined && isPhoto(named) && isPhoto(type));
  // A dot at the beginning would hide the file.
  const stem = (replaced && extension !== null ? clean.slice(0, -extension.length - 1) : clean)
    .replace(/^[. ]+/u, '')
    .trimEnd();
  const ending = `.${named === type && extension !== null ? extension : contentTypes[type].extensions[0]}`;
  return shorten(stem === '' ? 'file' : stem, longestFileName - ending.length) + ending;
}

function cleanName(name: string): string {
  return (
    (name.slice(-longestGivenName).toWellFormed().split(/[/\\]/u).at(-1) ?? '')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(invisible, '')
      .replaceAll(reserved, '_')
      .normalize('NFC')
      // A dot or space at the end is lost on Windows.
      .replace(/[. ]+$/u, '')
  );
}

function shorten(text: string, length: number): string {
  const signs = [...text];
  return signs.length <= length ? text : signs.slice(0, length).join('').trimEnd();
}
