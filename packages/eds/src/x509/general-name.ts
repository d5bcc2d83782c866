import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { sequence } from '../asn1/values.ts';
import { latin1Text } from '../bytes.ts';
import { readName, type Name } from './name.ts';

/** A GeneralName (RFC 5280 §4.2.1.6): the forms that are compared, and the tag of any other. */
export type GeneralName =
  | { readonly form: 'mail' | 'dns'; readonly text: string }
  | { readonly form: 'directory'; readonly name: Name }
  | { readonly form: 'other'; readonly tag: number };

const MAIL = 1;
const DNS = 2;
const DIRECTORY = 4;
const HIGHEST_TAG = 8;

/** Reads GeneralNames, up to a number of them. Throws only {@link Asn1Error}. */
export function readGeneralNames(node: Asn1Node, most: number): readonly GeneralName[] {
  const list = sequence(node, 'general names');
  if (list.length > most) throw new Asn1Error('too many general names');
  return list.map(readGeneralName);
}

/** Reads one GeneralName. Throws only {@link Asn1Error}. */
export function readGeneralName(node: Asn1Node | undefined): GeneralName {
  if (node?.tagClass !== 2 || node.tag > HIGHEST_TAG) throw new Asn1Error('general name of a wrong shape');
  const { tag, constructed, children, body } = node;
  if (tag === MAIL || tag === DNS) {
    if (constructed) throw new Asn1Error('general name of a wrong shape');
    return { form: tag === MAIL ? 'mail' : 'dns', text: latin1Text(body) };
  }
  if (tag !== DIRECTORY) return { form: 'other', tag };
  if (children.length !== 1) throw new Asn1Error('general name of a wrong shape');
  return { form: 'directory', name: readName(children[0]) };
}
