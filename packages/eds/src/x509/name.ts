import { Asn1Error, type Asn1Node } from '../asn1/reader.ts';
import { expectUniversal, readOid, readText, sequence, TAG } from '../asn1/values.ts';
import { OID } from '../oids.ts';

/** One attribute of a distinguished name. */
export interface NameAttribute {
  readonly oid: string;
  readonly value: string;
}

/** A distinguished name: the DER bytes that identify it and its attributes in order. */
export interface Name {
  readonly der: Uint8Array;
  readonly attributes: readonly NameAttribute[];
  /** The same attributes by relative name: mostly one in each. */
  readonly relative: readonly (readonly NameAttribute[])[];
}

const MAX_ATTRIBUTES = 64;

/** Reads a Name (RFC 5280 §4.1.2.4). */
export function readName(node: Asn1Node | undefined): Name {
  const relative: NameAttribute[][] = [];
  let left = MAX_ATTRIBUTES;
  for (const rdn of sequence(node, 'name')) {
    const attributes: NameAttribute[] = [];
    const members = expectUniversal(rdn, TAG.set, 'relative name').children;
    if (members.length === 0) throw new Asn1Error('an empty relative name');
    left -= members.length;
    if (left < 0) throw new Asn1Error('too many name attributes');
    for (const member of members) {
      const [oid, value, ...more] = sequence(member, 'name attribute');
      if (value === undefined || more.length > 0) throw new Asn1Error('name attribute of a wrong shape');
      attributes.push({ oid: readOid(oid), value: readText(value) });
    }
    relative.push(attributes);
  }
  return { der: (node as Asn1Node).raw, attributes: relative.flat(), relative };
}

/** All values of an attribute, by its object identifier. */
export function valuesOf(name: Name, oid: string): readonly string[] {
  return name.attributes.filter((attribute) => attribute.oid === oid).map(({ value }) => value);
}

/** First common name, for people to read. */
export function commonName(name: Name): string {
  return valuesOf(name, OID.commonName)[0] ?? '';
}
