/** A namespace declared on an element: `xmlns:prefix="uri"`, or `xmlns="uri"` with an empty prefix. */
export interface NamespaceDeclaration {
  readonly prefix: string;
  /** Empty only where the default namespace is taken back. */
  readonly uri: string;
}

/** An attribute that is no namespace declaration; its value is normalised (XML 1.0 §3.3.3). */
export interface XmlAttribute {
  /** As written, with the prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Empty for an attribute without a prefix. */
  readonly namespace: string;
  readonly value: string;
}

/** An element. Its children are elements and texts, references resolved; no two texts stand side by side. */
export interface XmlElement {
  /** As written, with the prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Namespaces declared on this element. */
  readonly declarations: readonly NamespaceDeclaration[];
  readonly children: readonly (XmlElement | string)[];
}
