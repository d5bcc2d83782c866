import { XmlError } from './xml-error.ts';

/** Bounds for a document; what exceeds them is refused before anything is built of it. */
export interface XmlLimits {
  readonly depth: number;
  readonly elements: number;
  /** Attributes and namespace declarations of one element. */
  readonly attributesOfElement: number;
  /** The same of the whole document. */
  readonly attributes: number;
}

/** Far above what is signed as XML, far below what would hurt. */
export const XML_LIMITS: XmlLimits = {
  depth: 64,
  elements: 50_000,
  attributesOfElement: 64,
  attributes: 100_000,
};

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const DECLARATION = [0x3c, 0x3f, 0x78, 0x6d, 0x6c];

interface Counts {
  depth: number;
  elements: number;
  attributes: number;
}

/**
 * Looks over UTF-8 bytes once, in their order and without keeping anything, and throws {@link XmlError} for what must
 * never reach a parser: document types and entities, comments, processing instructions, CDATA sections, NUL, and more
 * depth, elements or attributes than the limits.
 *
 * CDATA is refused together with comments (everything that begins with `<!`): none of the known software signs it, the
 * canonical form has none, and without it every `<` of a document begins a tag, so that this look is exact.
 */
export function scanXml(bytes: Uint8Array, limits: XmlLimits = XML_LIMITS): void {
  const counts: Counts = { depth: 0, elements: 0, attributes: 0 };
  if (bytes.includes(0)) throw new XmlError('markup', 'NUL');
  let at = DECLARATION.every((byte, index) => bytes[index] === byte) ? DECLARATION.length : 0;
  for (;;) {
    at = bytes.indexOf(LESS, at);
    if (at < 0) return;
    const next = bytes[at + 1];
    if (next === EXCLAMATION) {
      throw new XmlError('markup', 'a document type, an entity, a comment or a CDATA section');
    }
    if (next === QUESTION) throw new XmlError('markup', 'a processing instruction');
    at = scanTag(bytes, at, counts, limits);
  }
}

/** Counts one tag; answers where it ends. */
function scanTag(bytes: Uint8Array, from: number, counts: Counts, limits: XmlLimits): number {
  let at = from + 1;
  const closing = bytes[at] === SLASH;
  let own = 0;
  for (; at < bytes.length && bytes[at] !== GREATER; at++) {
    const byte = bytes[at];
    if (byte === LESS) throw new XmlError('form', 'a tag inside a tag');
    if (byte === EQUALS) own++;
    if (byte !== QUOTE && byte !== APOSTROPHE) continue;
    at = endOfValue(bytes, at, byte);
  }
  if (closing) {
    counts.depth--;
    return at;
  }
  counts.elements++;
  counts.depth++;
  counts.attributes += own;
  if (counts.depth > limits.depth) throw new XmlError('markup', 'nested too deep');
  if (counts.elements > limits.elements) throw new XmlError('markup', 'too many elements');
  if (own > limits.attributesOfElement || counts.attributes > limits.attributes) {
    throw new XmlError('markup', 'too many attributes');
  }
  if (bytes[at - 1] === SLASH) counts.depth--;
  return at;
}

function endOfValue(bytes: Uint8Array, from: number, quote: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === quote) return at;
    if (bytes[at] === LESS) throw new XmlError('form', 'a tag inside a value');
  }
  return bytes.length;
}
