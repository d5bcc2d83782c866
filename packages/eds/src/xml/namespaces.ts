import { XmlError } from './xml-error.ts';
import type { NamespaceDeclaration, XmlAttribute } from './xml-node.ts';

/** Namespace of the prefix `xml`, declared by itself. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
/** Canonical XML §1.3: a relative namespace has no canonical form. */
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** The namespaces in force while a document is read from its start to its end. */
export class NamespaceScope {
  readonly #bound = new Map<string, string>([
    ['', ''],
    ['xml', XML_NAMESPACE],
  ]);

  /** Enters an element with its attributes as written; `undo` leaves it. Throws {@link XmlError}. */
  enter(written: readonly XmlAttribute[]): {
    readonly attributes: readonly XmlAttribute[];
    readonly declarations: readonly NamespaceDeclaration[];
    readonly undo: () => void;
  } {
    const declarations = written.flatMap(declarationOf);
    const before = declarations.map(({ prefix }) => [prefix, this.#bound.get(prefix)] as const);
    for (const { prefix, uri } of declarations) this.#bound.set(prefix, uri);
    const attributes = written
      .filter((attribute) => !declares(attribute))
      .map((attribute) => ({ ...attribute, namespace: this.#ofAttribute(attribute) }));
    checkOnce(written, attributes);
    return { attributes, declarations, undo: () => this.#restore(before) };
  }

  /** Namespace of an element with this prefix. */
  ofElement(prefix: string): string {
    const uri = this.#bound.get(prefix);
    if (uri === undefined) throw new XmlError('form', 'a prefix that is not declared');
    return uri;
  }

  #ofAttribute({ prefix }: XmlAttribute): string {
    return prefix === '' ? '' : this.ofElement(prefix);
  }

  #restore(before: readonly (readonly [string, string | undefined])[]): void {
    for (const [prefix, uri] of before) {
      if (uri === undefined) this.#bound.delete(prefix);
      else this.#bound.set(prefix, uri);
    }
  }
}

function declares({ prefix, name }: XmlAttribute): boolean {
  return prefix === 'xmlns' || name === 'xmlns';
}

function declarationOf(attribute: XmlAttribute): NamespaceDeclaration[] {
  if (!declares(attribute)) return [];
  const prefix = attribute.prefix === 'xmlns' ? attribute.local : '';
  const uri = attribute.value;
  const reserved = uri === XML_NAMESPACE || uri === XMLNS_NAMESPACE || prefix === 'xml' || prefix === 'xmlns';
  if (reserved) throw new XmlError('form', 'a reserved namespace or prefix is declared');
  if (uri === '' ? prefix !== '' : !ABSOLUTE.test(uri)) {
    throw new XmlError('form', 'a namespace without an absolute address');
  }
  return [{ prefix, uri }];
}

/** No two attributes of one name, as written (namespaces included) or by namespace. */
function checkOnce(written: readonly XmlAttribute[], attributes: readonly XmlAttribute[]): void {
  if (written.length < 2) return;
  const names = new Set(written.map(({ name }) => name));
  const qualified = new Set(attributes.map(({ namespace, local }) => `${namespace} ${local}`));
  if (names.size < written.length || qualified.size < attributes.length) {
    throw new XmlError('form', 'an attribute stands twice');
  }
}
