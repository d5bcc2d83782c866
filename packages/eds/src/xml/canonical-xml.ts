import { utf8Bytes } from '../bytes.ts';
import { byCodePoints } from './characters.ts';
import { XML_NAMESPACE } from './namespaces.ts';
import type { NamespaceDeclaration, XmlAttribute, XmlElement } from './xml-node.ts';

/** Canonical XML 1.0 (W3C REC-xml-c14n-20010315) or Exclusive XML Canonicalization 1.0 without a prefix list. */
export type Canonicalisation = 'inclusive' | 'exclusive';

/** What is canonicalised, beside the element itself. */
export interface CanonicalScope {
  /** Elements around it, the outermost first: the inclusive form takes namespaces and `xml:` attributes from them. */
  readonly ancestors?: readonly XmlElement[];
  /** An element left out with all it holds: what the transform of enveloped signatures removes. */
  readonly without?: XmlElement;
}

/**
 * Canonical bytes of an element. With comments or without is the same: {@link readXml} admits none. The work is linear
 * in the size of the element.
 */
export function canonicalXml(
  apex: XmlElement,
  method: Canonicalisation,
  scope: CanonicalScope = {},
): Uint8Array {
  const start = method === 'inclusive' ? inherit(apex, scope.ancestors ?? []) : apex;
  const writer = new CanonicalWriter(method, scope.without);
  writer.write(start);
  return utf8Bytes(writer.parts.join(''));
}

/** The element as if the namespaces and `xml:` attributes of its ancestors stood on it (canonical XML §2.4). */
function inherit(apex: XmlElement, ancestors: readonly XmlElement[]): XmlElement {
  const around = [...ancestors, apex];
  const declarations = new Map(
    around.flatMap((element) => element.declarations.map((one) => [one.prefix, one])),
  );
  const inherited = new Map(
    around.flatMap((element) =>
      element.attributes
        .filter(({ namespace }) => namespace === XML_NAMESPACE)
        .map((one) => [one.local, one]),
    ),
  );
  const own = apex.attributes.filter(({ namespace }) => namespace !== XML_NAMESPACE);
  return { ...apex, declarations: [...declarations.values()], attributes: [...own, ...inherited.values()] };
}

class CanonicalWriter {
  readonly parts: string[] = [];
  readonly #method: Canonicalisation;
  readonly #without: XmlElement | undefined;
  /** Namespaces as the output has them in force. */
  readonly #rendered = new Map<string, string>([['', '']]);

  constructor(method: Canonicalisation, without: XmlElement | undefined) {
    this.#method = method;
    this.#without = without;
  }

  /** Recursion is bounded by the depth that {@link XML_LIMITS} admits. */
  write(element: XmlElement): void {
    const before: [string, string | undefined][] = [];
    this.parts.push('<', element.name);
    for (const { prefix, uri } of this.#namespaces(element)) {
      before.push([prefix, this.#rendered.get(prefix)]);
      this.#rendered.set(prefix, uri);
      this.parts.push(prefix === '' ? ' xmlns="' : ` xmlns:${prefix}="`, escapeValue(uri), '"');
    }
    for (const { name, value } of [...element.attributes].sort(compareAttributes)) {
      this.parts.push(' ', name, '="', escapeValue(value), '"');
    }
    this.parts.push('>');
    for (const child of element.children) {
      if (typeof child === 'string') this.parts.push(escapeText(child));
      else if (child !== this.#without) this.write(child);
    }
    this.parts.push('</', element.name, '>');
    for (const [prefix, uri] of before) {
      if (uri === undefined) this.#rendered.delete(prefix);
      else this.#rendered.set(prefix, uri);
    }
  }

  /** Namespaces to be written on an element: those that matter to it and differ from what is in force, by prefix. */
  #namespaces(element: XmlElement): readonly NamespaceDeclaration[] {
    const candidates = this.#method === 'inclusive' ? element.declarations : utilised(element);
    return candidates
      .filter(({ prefix, uri }) => this.#rendered.get(prefix) !== uri)
      .sort((a, b) => byCodePoints(a.prefix, b.prefix));
  }
}

/** Namespaces that an element and its attributes use by their prefixes. */
function utilised({ prefix, namespace, attributes }: XmlElement): readonly NamespaceDeclaration[] {
  const used = new Map([[prefix, namespace]]);
  for (const one of attributes) if (one.prefix !== '') used.set(one.prefix, one.namespace);
  used.delete('xml');
  return [...used].map(([name, uri]) => ({ prefix: name, uri }));
}

function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return byCodePoints(a.namespace, b.namespace) || byCodePoints(a.local, b.local);
}

const TEXT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const VALUE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => TEXT[character] as string);
}

function escapeValue(text: string): string {
  return text.replace(/[&<"\t\n\r]/g, (character) => VALUE[character] as string);
}
