/**
 * XML signatures exactly as Kalkan, the library of the National Certification Authority, makes them (spec §4):
 * enveloped, the last child of the root, one reference.
 */
import { toBase64, utf8Bytes, utf8Text } from '../bytes.ts';
import {
  C14N,
  C14N_COMMENTS,
  DIGEST_METHODS,
  DSIG,
  ENVELOPED,
  EXCLUSIVE_C14N,
  SIGNATURE_METHODS,
} from '../xml/algorithms.ts';
import { canonicalXml, type Canonicalisation } from '../xml/canonical-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlElement } from '../xml/xml-node.ts';
import { readAsn1 } from '../asn1/reader.ts';
import { readOid } from '../asn1/values.ts';
import type { Holder } from './holder.ts';

export interface XmlSignOptions {
  /** Over the whole document, or over the root by its attribute `Id`, with exclusive canonicalisation. */
  form?: 'enveloped' | 'byId' | undefined;
  /** Base64 without breaks as of the module basics, or in lines that end in `&#13;` as of commonUtils. */
  lines?: 'compact' | 'wrapped' | undefined;
}

/**
 * The document with a signature in it. Its own bytes stay as they are: the signature is put before the end of the root.
 * @throws XmlError when the document is not such as is accepted for signing, TypeError when `byId` finds no `Id`.
 */
export function xmlDsig(holder: Holder, xml: string | Uint8Array, options: XmlSignOptions = {}): string {
  const bytes = typeof xml === 'string' ? utf8Bytes(xml) : xml;
  const root = readXml(bytes);
  const text = utf8Text(bytes);
  const byId = options.form === 'byId';
  const id = root.attributes.find(({ name }) => name === 'Id')?.value;
  if (byId && id === undefined) throw new TypeError('the root has no attribute Id');
  const wrap = options.lines === 'wrapped' ? wrapped : toBase64;
  const covered: Canonicalisation = byId ? 'exclusive' : 'inclusive';
  const parts = {
    ...methodsOf(holder),
    canonicalisation: byId ? EXCLUSIVE_C14N : C14N,
    transform: byId ? EXCLUSIVE_C14N : C14N_COMMENTS,
    uri: byId ? `#${id}` : '',
    digest: wrap(holder.key.digest(canonicalXml(root, covered))),
    certificate: wrap(holder.certificate),
    gap: options.lines === 'wrapped' ? '\n' : '',
  };
  const unsigned = insert(text, root, signatureXml(parts, ''));
  // SignedInfo is signed as it stands in the document: the namespaces around it are part of its canonical form.
  const whole = readXml(utf8Bytes(unsigned));
  const signature = whole.children[whole.children.length - 1] as XmlElement;
  const [signedInfo] = signature.children.filter((child) => typeof child === 'object');
  const scope = { ancestors: [whole, signature] };
  const value = holder.key.sign(canonicalXml(signedInfo as XmlElement, covered, scope));
  return insert(text, root, signatureXml(parts, wrap(value)));
}

function methodsOf({ key }: Holder): { readonly signatureMethod: string; readonly digestMethod: string } {
  return {
    signatureMethod: addressOf(SIGNATURE_METHODS, key.signatureAlgorithm),
    digestMethod: addressOf(DIGEST_METHODS, key.digestAlgorithm),
  };
}

/** The address by which XML names the algorithm of an AlgorithmIdentifier. */
function addressOf(methods: ReadonlyMap<string, string>, identifier: Uint8Array): string {
  const oid = readOid(readAsn1(identifier).children[0]);
  const found = [...methods].find(([, algorithm]) => algorithm === oid);
  if (found === undefined) throw new TypeError('an algorithm without a name in XML');
  return found[0];
}

interface SignatureParts {
  readonly signatureMethod: string;
  readonly digestMethod: string;
  readonly canonicalisation: string;
  readonly transform: string;
  readonly uri: string;
  readonly digest: string;
  readonly certificate: string;
  /** What stands between elements. */
  readonly gap: string;
}

function signatureXml(parts: SignatureParts, value: string): string {
  const { gap } = parts;
  return [
    `<ds:Signature xmlns:ds="${DSIG}">`,
    '<ds:SignedInfo>',
    `<ds:CanonicalizationMethod Algorithm="${parts.canonicalisation}"/>`,
    `<ds:SignatureMethod Algorithm="${parts.signatureMethod}"/>`,
    `<ds:Reference URI="${parts.uri}">`,
    '<ds:Transforms>',
    `<ds:Transform Algorithm="${ENVELOPED}"/>`,
    `<ds:Transform Algorithm="${parts.transform}"/>`,
    '</ds:Transforms>',
    `<ds:DigestMethod Algorithm="${parts.digestMethod}"/>`,
    `<ds:DigestValue>${parts.digest}</ds:DigestValue>`,
    '</ds:Reference>',
    '</ds:SignedInfo>',
    `<ds:SignatureValue>${gap}${value}${gap}</ds:SignatureValue>`,
    '<ds:KeyInfo>',
    '<ds:X509Data>',
    `<ds:X509Certificate>${gap}${parts.certificate}${gap}</ds:X509Certificate>`,
    '</ds:X509Data>',
    '</ds:KeyInfo>',
    '</ds:Signature>',
  ].join(gap);
}

function wrapped(bytes: Uint8Array): string {
  return toBase64(bytes).replace(/.{76}(?=.)/g, '$&&#13;\n');
}

/** Puts the signature before the end of the root; a root written as an empty tag is opened for it. */
function insert(text: string, root: XmlElement, signature: string): string {
  const end = text.lastIndexOf('<');
  const closed = text.startsWith('</', end);
  const before = closed ? text.slice(0, end) : text.slice(0, text.lastIndexOf('/>')) + '>';
  return `${before}${signature}</${root.name}>`;
}
