import { utf8Text } from '../bytes.ts';
import { checkCharacters, QUALIFIED_NAME, resolveReferences } from './characters.ts';
import { NamespaceScope } from './namespaces.ts';
import { scanXml, XML_LIMITS, type XmlLimits } from './scan.ts';
import { XmlError } from './xml-error.ts';
import type { XmlAttribute, XmlElement } from './xml-node.ts';

const DECLARATION =
  /^<\?xml[ \t\n]+version[ \t\n]*=[ \t\n]*(?:"1\.0"|'1\.0')(?:[ \t\n]+encoding[ \t\n]*=[ \t\n]*(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:[ \t\n]+standalone[ \t\n]*=[ \t\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\n]*\?>/;
const BLANK = /[ \t\n]*/y;
const START_TAG = new RegExp(`<${QUALIFIED_NAME}`, 'uy');
const END_TAG = new RegExp(`</${QUALIFIED_NAME}[ \\t\\n]*>`, 'uy');
const ATTRIBUTE = new RegExp(
  `[ \\t\\n]+${QUALIFIED_NAME}[ \\t\\n]*=[ \\t\\n]*(?:"([^<"]*)"|'([^<']*)')`,
  'uy',
);
const TAG_END = /[ \t\n]*(\/?)>/y;

/**
 * Reads a document of XML 1.0 with namespaces in UTF-8, strictly: not a character more than the grammar allows, and less
 * than it allows (see {@link scanXml}: no document type, comments, instructions or CDATA). Linear in its length.
 * @throws XmlError for everything else; nothing else is thrown.
 */
export function readXml(bytes: Uint8Array, limits: XmlLimits = XML_LIMITS): XmlElement {
  const text = decode(bytes);
  scanXml(bytes, limits);
  checkCharacters(text);
  return new Reader(text.replace(/\r\n?/g, '\n')).document();
}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = utf8Text(bytes);
  } catch {
    throw new XmlError('encoding', 'not UTF-8');
  }
  if (text.startsWith('\uFEFF')) throw new XmlError('encoding', 'a byte order mark');
  return text;
}

interface OpenElement {
  readonly element: XmlElement;
  readonly children: (XmlElement | string)[];
  readonly undo: () => void;
}

/** One pass over a text whose line ends are normalised. */
class Reader {
  readonly #text: string;
  readonly #scope = new NamespaceScope();
  readonly #open: OpenElement[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): XmlElement {
    this.#prologue();
    const root = this.#startTag();
    while (this.#open.length > 0) this.#content();
    this.#take(BLANK);
    if (this.#at !== this.#text.length) throw new XmlError('form', 'something after the root');
    return root;
  }

  #prologue(): void {
    const declaration = DECLARATION.exec(this.#text);
    if (declaration === null && /^<\?xml[ \t\n]/.test(this.#text)) {
      throw new XmlError('encoding', 'an XML declaration of another version or encoding');
    }
    this.#at = declaration?.[0].length ?? 0;
    this.#take(BLANK);
  }

  /** Text up to the next tag, and that tag. */
  #content(): void {
    const open = this.#open[this.#open.length - 1] as OpenElement;
    const end = this.#text.indexOf('<', this.#at);
    if (end < 0) throw new XmlError('form', 'an element is not closed');
    if (end > this.#at) {
      const text = this.#text.slice(this.#at, end);
      if (text.includes(']]>')) throw new XmlError('form', 'the end of a section that never began');
      open.children.push(resolveReferences(text));
      this.#at = end;
    }
    if (this.#text.charAt(end + 1) === '/') this.#endTag(open);
    else this.#startTag();
  }

  #startTag(): XmlElement {
    const [, prefix = '', local = ''] = this.#expect(START_TAG, 'an element');
    const written: XmlAttribute[] = [];
    for (;;) {
      const match = this.#take(ATTRIBUTE);
      if (match === null) break;
      const [, own = '', name = '', quoted, single] = match;
      const value = resolveReferences((quoted ?? single ?? '').replace(/[\t\n]/g, ' '));
      written.push({ name: join(own, name), prefix: own, local: name, namespace: '', value });
    }
    const empty = this.#expect(TAG_END, 'an attribute or the end of a tag')[1] === '/';
    const { attributes, declarations, undo } = this.#scope.enter(written);
    const children: (XmlElement | string)[] = [];
    const namespace = this.#scope.ofElement(prefix);
    const element = {
      name: join(prefix, local),
      prefix,
      local,
      namespace,
      attributes,
      declarations,
      children,
    };
    this.#open[this.#open.length - 1]?.children.push(element);
    if (empty) undo();
    else this.#open.push({ element, children, undo });
    return element;
  }

  #endTag({ element, undo }: OpenElement): void {
    const [, prefix = '', local = ''] = this.#expect(END_TAG, 'the end of an element');
    if (join(prefix, local) !== element.name) throw new XmlError('form', 'the end of another element');
    undo();
    this.#open.pop();
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#text);
    if (match !== null) this.#at = expression.lastIndex;
    return match;
  }

  #expect(expression: RegExp, what: string): RegExpExecArray {
    const match = this.#take(expression);
    if (match === null) throw new XmlError('form', `${what} was expected`);
    return match;
  }
}

function join(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
