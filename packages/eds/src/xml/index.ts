/**
 * `@qabyldau/eds/xml`: verification of XML signatures of Kazakhstan, for Node and browsers. The reader and the canonical
 * form are our own: the package xml-crypto needs Node's modules, takes time that grows with the square of the document,
 * and reads through @xmldom/xmldom much that is not XML. It serves as the second opinion of the tests.
 */
export { canonicalXml, type Canonicalisation, type CanonicalScope } from './canonical-xml.ts';
export { readXml } from './read-xml.ts';
export { XML_LIMITS, type XmlLimits } from './scan.ts';
export { MAX_XML, verifyXml, xmlSignerChain, type XmlVerificationInput } from './verify-xml.ts';
export { XmlError, type XmlProblem } from './xml-error.ts';
export type { NamespaceDeclaration, XmlAttribute, XmlElement } from './xml-node.ts';
