import { fromBase64 } from '../bytes.ts';
import { DSIG } from './algorithms.ts';
import { XmlError } from './xml-error.ts';
import type { XmlElement } from './xml-node.ts';

/** What a signature element says; nothing of it is judged yet. */
export interface SignatureElement {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly canonicalisation: string;
  readonly signatureMethod: string;
  readonly reference: XmlReference;
  readonly signatureValue: Uint8Array;
  /** DER of the one certificate in KeyInfo. */
  readonly certificate: Uint8Array;
}

/** The one reference of a signature. */
export interface XmlReference {
  readonly uri: string;
  readonly transforms: readonly string[];
  readonly digestMethod: string;
  readonly digest: Uint8Array;
}

/** Every signature element of a document, however deep. */
export function signatureElements(root: XmlElement): readonly XmlElement[] {
  return elementsOf(root).filter(({ namespace, local }) => namespace === DSIG && local === 'Signature');
}

/** An element and all elements in it, in document order. */
export function elementsOf(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (typeof child === 'object') waiting.push(child);
    }
  }
  return found;
}

/**
 * What is wrong with the place or the name of the signature: it must be the last node in the root, be written
 * `ds:Signature`, bind that prefix itself, and nothing else may know the namespace of signatures. Undefined when all is
 * as Kalkan makes it.
 */
export function placementProblem(root: XmlElement, signature: XmlElement): string | undefined {
  if (root.children[root.children.length - 1] !== signature)
    return 'the signature is not the end of the root';
  const [binding, ...more] = signature.declarations;
  if (binding?.prefix !== 'ds' || binding.uri !== DSIG || more.length > 0) {
    return 'the signature does not declare the prefix ds, and it alone';
  }
  const inside = elementsOf(signature);
  if (inside.some(({ prefix }) => prefix !== 'ds')) return 'the signature holds something foreign';
  const others = new Set(elementsOf(root));
  for (const element of inside) others.delete(element);
  const knows = [...others].some(({ namespace, declarations }) => {
    return namespace === DSIG || declarations.some(({ prefix, uri }) => prefix === 'ds' || uri === DSIG);
  });
  const rebinds = inside.some(({ declarations }, index) => index > 0 && declarations.length > 0);
  return knows || rebinds ? 'the namespace of signatures is declared more than once' : undefined;
}

/** Reads a signature of exactly the form of spec §4. Throws {@link XmlError} for every other. */
export function readSignature(element: XmlElement): SignatureElement {
  const [signedInfo, value, keyInfo] = members(element, ['SignedInfo', 'SignatureValue', 'KeyInfo']);
  const [canonicalisation, method, reference] = members(signedInfo, [
    'CanonicalizationMethod',
    'SignatureMethod',
    'Reference',
  ]);
  const [data] = members(keyInfo, ['X509Data']);
  const [certificate] = members(data, ['X509Certificate']);
  return {
    element,
    signedInfo: signedInfo as XmlElement,
    canonicalisation: algorithmOf(canonicalisation),
    signatureMethod: algorithmOf(method),
    reference: readReference(reference),
    signatureValue: bytesIn(value),
    certificate: bytesIn(certificate),
  };
}

function readReference(element: XmlElement | undefined): XmlReference {
  const [transforms, method, digest] = members(
    element,
    ['Transforms', 'DigestMethod', 'DigestValue'],
    ['URI'],
  );
  const steps = (transforms?.children ?? []).filter((child) => typeof child === 'object');
  members(
    transforms,
    steps.map(() => 'Transform'),
  );
  return {
    uri: element?.attributes[0]?.value ?? '',
    transforms: steps.map(algorithmOf),
    digestMethod: algorithmOf(method),
    digest: bytesIn(digest),
  };
}

/** Children of an element: exactly these, in this order, blanks between them; and exactly these attributes. */
function members(
  element: XmlElement | undefined,
  names: readonly string[],
  attributes: readonly string[] = [],
): readonly XmlElement[] {
  const title = element?.local ?? 'an element';
  const children = element?.children ?? [];
  const found = children.filter((child) => typeof child === 'object');
  const blank = children.every((child) => typeof child === 'object' || /^[ \t\r\n]*$/.test(child));
  const fits =
    found.length === names.length &&
    found.every(({ namespace, local }, index) => namespace === DSIG && local === names[index]);
  if (!fits || !blank) throw new XmlError('form', `${title} does not hold ${names.join(', ') || 'nothing'}`);
  const written = (element?.attributes ?? []).map(({ name }) => name);
  if (written.join(' ') !== attributes.join(' ')) {
    throw new XmlError('form', `${title} does not have the attributes it must`);
  }
  return found;
}

/** The algorithm that an element names and does nothing else. */
function algorithmOf(element: XmlElement | undefined): string {
  members(element, [], ['Algorithm']);
  return element?.attributes[0]?.value ?? '';
}

/** Bytes of an element that holds base64 only; blanks, also written as references, may stand between the lines. */
function bytesIn(element: XmlElement | undefined): Uint8Array {
  const text = element?.children.length === 1 ? element.children[0] : undefined;
  const bytes = typeof text === 'string' ? fromBase64(text) : undefined;
  if (element === undefined || element.attributes.length > 0 || bytes === undefined || bytes.length === 0) {
    throw new XmlError('form', `${element?.local ?? 'an element'} is not base64`);
  }
  return bytes;
}
