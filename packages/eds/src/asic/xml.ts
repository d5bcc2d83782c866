import { utf8Text } from '../bytes.ts';
import { AsicError } from './problems.ts';

/** An element of a manifest: expanded name, attributes without a namespace, members, and text when it has none. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Scope = ReadonlyMap<string, string>;

interface Reading {
  readonly text: string;
  at: number;
  elements: number;
}

const MAX_ELEMENTS = 50_000;
const MAX_DEPTH = 16;
const DECLARATION =
  /^\uFEFF?<\?xml[ \t\r\n]+version=(?:"1\.[01]"|'1\.[01]')(?:[ \t\r\n]+encoding=(?:"UTF-8"|'UTF-8'))?(?:[ \t\r\n]+standalone=(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/i;
const NAME = /(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)/y;
const ATTRIBUTE =
  /[ \t\r\n]+((?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /[ \t\r\n]*(\/?)>/y;
const TEXT = /[^<]*/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the small part of XML 1.0 (UTF-8) that manifests are made of. Document types, comments, processing
 * instructions and CDATA are refused: software that treats them differently would see other references. Throws only
 * {@link AsicError} with the code manifestUnreadable.
 */
export function readXml(bytes: Uint8Array): XmlElement {
  let text: string;
  try {
    text = utf8Text(bytes);
  } catch {
    throw unreadable('not UTF-8');
  }
  const reading: Reading = { text, at: DECLARATION.exec(text)?.[0].length ?? 0, elements: 0 };
  if (reading.at === 0 && text.startsWith('\uFEFF')) reading.at = 1;
  skipSpace(reading);
  const root = readElement(reading, new Map([['', '']]), 1);
  skipSpace(reading);
  if (reading.at !== text.length) throw unreadable('text after the end');
  return root;
}

function unreadable(detail: string): AsicError {
  return new AsicError('manifestUnreadable', detail);
}

function match(reading: Reading, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text) ?? undefined;
  if (found !== undefined) reading.at = pattern.lastIndex;
  return found;
}

function skipSpace(reading: Reading): void {
  match(reading, /[ \t\r\n]*/y);
}

function readElement(reading: Reading, outer: Scope, depth: number): XmlElement {
  if (depth > MAX_DEPTH || ++reading.elements > MAX_ELEMENTS) throw unreadable('too many elements');
  if (reading.text[reading.at] !== '<') throw unreadable('an element is missing');
  reading.at++;
  // A document type, a comment or an instruction begins with a character that no name begins with.
  const name = match(reading, NAME);
  if (name === undefined) throw unreadable('something else than an element');
  const { scope, attributes } = readAttributes(reading, outer);
  const namespace = scope.get(name[1] ?? '');
  if (namespace === undefined) throw unreadable('a prefix without a namespace');
  const end = match(reading, TAG_END);
  if (end === undefined) throw unreadable('a tag that does not end');
  const own = { namespace, name: name[2] ?? '', attributes };
  return end[1] === '/'
    ? { ...own, children: [], text: '' }
    : { ...own, ...readInside(reading, scope, name[0], depth) };
}

function readAttributes(
  reading: Reading,
  outer: Scope,
): { scope: Scope; attributes: ReadonlyMap<string, string> } {
  const scope = new Map(outer);
  const attributes = new Map<string, string>();
  const seen = new Set<string>();
  for (let found = match(reading, ATTRIBUTE); found !== undefined; found = match(reading, ATTRIBUTE)) {
    const [, name = '', double, single] = found;
    if (seen.has(name)) throw unreadable('an attribute twice');
    seen.add(name);
    const value = decoded(double ?? single ?? '');
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
    else if (!name.includes(':')) attributes.set(name, value);
  }
  return { scope, attributes };
}

function readInside(
  reading: Reading,
  scope: Scope,
  tag: string,
  depth: number,
): Pick<XmlElement, 'children' | 'text'> {
  const children: XmlElement[] = [];
  let text = '';
  for (;;) {
    text += decoded(match(reading, TEXT)?.[0] ?? '');
    if (!reading.text.startsWith('</', reading.at)) {
      children.push(readElement(reading, scope, depth + 1));
      continue;
    }
    reading.at += 2;
    const closing = match(reading, NAME)?.[0];
    if (closing !== tag || match(reading, TAG_END)?.[1] !== '') throw unreadable('tags that do not pair');
    if (children.length > 0 && text.trim() !== '') throw unreadable('text between elements');
    return { children, text: children.length > 0 ? '' : text };
  }
}

function decoded(text: string): string {
  return text.replace(/&([^;&]{0,10});?/g, (whole, entity: string) => {
    const letter = whole.endsWith(';') ? (ENTITIES[entity] ?? numbered(entity)) : undefined;
    if (letter === undefined) throw unreadable('an unknown entity');
    return letter;
  });
}

function numbered(entity: string): string | undefined {
  const found = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(entity);
  if (found === null) return undefined;
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

/** Text as it must stand in an attribute value. */
export function escapedXml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
}
