import type { CheckName, Ledger } from '../verify/checks.ts';
import { BY_ID, ENVELOPED, WHOLE_DOCUMENT } from './algorithms.ts';
import type { Canonicalisation } from './canonical-xml.ts';
import { readXml } from './read-xml.ts';
import {
  elementsOf,
  placementProblem,
  readSignature,
  signatureElements,
  type SignatureElement,
} from './signature-element.ts';
import { XmlError, type XmlProblem } from './xml-error.ts';
import type { XmlElement } from './xml-node.ts';

/** A document and its one signature. */
export interface OpenedXml {
  readonly root: XmlElement;
  readonly signature: SignatureElement;
}

/** How the two signed things become bytes. */
export interface Coverage {
  readonly document: Canonicalisation;
  readonly signedInfo: Canonicalisation;
}

const CHECK_OF: Readonly<Record<XmlProblem, CheckName>> = {
  encoding: 'xmlEncoding',
  markup: 'xmlMarkup',
  form: 'structure',
};

/** Reads a signed document as far as its form goes; undefined when a check failed. Never throws. */
export function openXml(bytes: Uint8Array, ledger: Ledger): OpenedXml | undefined {
  const root = attempt(() => readXml(bytes), ledger, CHECK_OF);
  if (root === undefined) return undefined;
  for (const name of Object.values(CHECK_OF)) ledger.note(name, true);
  const [element, ...more] = signatureElements(root);
  const one = element !== undefined && more.length === 0;
  const count = element === undefined ? 'no signature' : `${more.length + 1} signatures`;
  if (!ledger.note('oneSigner', one, one ? undefined : count) || element === undefined) return undefined;
  const misplaced = placementProblem(root, element);
  if (!ledger.note('xmlPlacement', misplaced === undefined, misplaced)) return undefined;
  const signature = attempt(() => readSignature(element), ledger, { form: 'xmlStructure' });
  if (signature === undefined) return undefined;
  ledger.note('xmlStructure', true);
  return { root, signature };
}

function attempt<T>(
  read: () => T,
  ledger: Ledger,
  names: Readonly<Partial<Record<XmlProblem, CheckName>>>,
): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    ledger.note(names[error.problem] ?? 'structure', false, error.message);
    return undefined;
  }
}

/** The signature covers the root and all in it, by admitted transforms only; undefined when it does not. */
export function checkCoverage({ root, signature }: OpenedXml, ledger: Ledger): Coverage | undefined {
  const { uri, transforms } = signature.reference;
  const problem = uri === '' ? undefined : identifierProblem(root, uri);
  const covered = ledger.note('xmlReference', problem === undefined, problem);
  const admitted = uri === '' ? WHOLE_DOCUMENT : BY_ID;
  const [enveloped, canonical = '', ...more] = transforms;
  const document = admitted.get(canonical);
  const signedInfo = admitted.get(signature.canonicalisation);
  const known =
    enveloped === ENVELOPED && more.length === 0 && document !== undefined && signedInfo !== undefined;
  ledger.note(
    'xmlTransforms',
    known,
    known ? undefined : [...transforms, signature.canonicalisation].join(' '),
  );
  return known && covered ? { document, signedInfo } : undefined;
}

/** Names of attributes that some software takes for an identifier. */
const IDENTIFIER = /^id$/i;

/** What is wrong with a reference `#Id`: it must name the root, and nothing else may bear the same identifier. */
function identifierProblem(root: XmlElement, uri: string): string | undefined {
  const id = /^#([\p{L}_][\p{L}\p{N}._-]*)$/u.exec(uri)?.[1];
  if (id === undefined) return 'a reference to something else than the document';
  const bearers = elementsOf(root).flatMap((element) =>
    element.attributes
      .filter(({ local, value }) => IDENTIFIER.test(local) && value === id)
      .map(() => element),
  );
  if (bearers.length > 1) return 'an identifier stands twice';
  return bearers[0] === root ? undefined : 'a reference to something else than the root';
}
