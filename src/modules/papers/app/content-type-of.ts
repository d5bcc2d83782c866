import { fileTypeFromBuffer } from 'file-type';
import type { Refusal } from '../../../kernel/refusal.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { contentTypes, isPhoto, typeByExtension, type ContentType } from '../domain/content-types.ts';
import { extensionOf } from '../domain/file-name.ts';
import {
  foundContent,
  looksLikeMarkup,
  looksLikeScript,
  type FoundContent,
} from '../domain/found-content.ts';

/**
 * Why content is not taken. `facts.is` says what it really is (a `FoundContent`, or a `ContentType` when a document bears
 * the extension of another), `facts.claims` what its name says (an extension in lower case, or null).
 */
export type ContentRefusal = Refusal<'attachmentNotAllowed' | 'attachmentMislabelled' | 'attachmentNotUtf8'>;

/**
 * The type of a file, told by its content. The name only decides whether text is a letter or the source of a program, and
 * whether a document is what it is called.
 * @param name the file's name as the person gave it
 * @param head the first bytes, `headBytes` of the file store or more
 * @param whole the whole content, asked only where the beginning does not decide (text, packed office formats)
 */
export async function contentTypeOf(
  name: string,
  head: Uint8Array,
  whole: () => Promise<Uint8Array>,
): Promise<Result<ContentType, ContentRefusal>> {
  const claims = extensionOf(name);
  const found = await lookInside(claims, head, whole);
  if (found === 'foreignText') return err({ code: 'attachmentNotUtf8', facts: { is: found, claims } });
  if (!isContentType(found)) return err({ code: 'attachmentNotAllowed', facts: { is: found, claims } });
  const named = claims === null ? undefined : typeByExtension.get(claims);
  if (named === undefined || named === found || (isPhoto(named) && isPhoto(found))) return ok(found);
  return err({ code: 'attachmentMislabelled', facts: { is: found, claims } });
}

function isContentType(found: ContentType | FoundContent): found is ContentType {
  return Object.hasOwn(contentTypes, found);
}

async function lookInside(
  claims: string | null,
  head: Uint8Array,
  whole: () => Promise<Uint8Array>,
): Promise<ContentType | FoundContent> {
  if (looksLikeMarkup(head)) return 'webPage';
  if (claims === null || claims === 'txt') {
    const letter = asLetter(head, await whole());
    if (letter !== undefined) return letter;
  }
  const zipped = latin1(head).startsWith('PK');
  const signature = await fileTypeFromBuffer(zipped ? await whole() : head);
  if (signature !== undefined) return bySignature(signature.ext);
  if (zipped) return 'archive';
  if (opens(head, '%PDF-')) return 'pdf';
  if (looksLikeScript(head)) return 'program';
  return isWritten(utf8(await whole())) ? 'text' : 'unknown';
}

function bySignature(extension: string): ContentType | FoundContent {
  if (extension === 'apng') return 'png';
  return typeByExtension.get(extension) ?? foundContent(extension);
}

/**
 * What a file that calls itself a text (or nothing at all) is, if it is written text. Looked at before signatures, because
 * words may begin like a format: `BMW` like a picture, `ID3` like a song. Undefined for binary content and written formats.
 */
function asLetter(head: Uint8Array, bytes: Uint8Array): 'txt' | 'foreignText' | 'program' | undefined {
  if (opens(head, '%PDF-') || opens(head, '{\\rtf')) return undefined;
  if (isUtf16(head)) return 'foreignText';
  if (looksLikeScript(head)) return 'program';
  const text = utf8(bytes);
  if (text !== undefined) return isWritten(text) ? 'txt' : undefined;
  return isWritten(latin1(bytes)) ? 'foreignText' : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Whether text holds none of the signs that no written text has: C0 and DEL, besides tab, line and form feed, return. */
function isWritten(text: string | undefined): boolean {
  return text !== undefined && !/[^\P{Cc}\t\n\f\r\u0080-\u009f]/u.test(text);
}

function isUtf16(head: Uint8Array): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}

/** Whether a signature comes first, after nothing but white space, as some programs write it. */
function opens(head: Uint8Array, signature: string): boolean {
  return latin1(head.subarray(0, 1024)).trimStart().startsWith(signature);
}
