/** Distinguished names in the order in which the National Certification Authority writes them (spec §1.3). */
import { ia5, oid, printable, seq, set, utf8 } from '../asn1/writer.ts';
import { OID } from '../oids.ts';

const ATTRIBUTES = {
  commonName: utf8,
  surname: utf8,
  serialNumber: printable,
  country: printable,
  organisation: utf8,
  organisationalUnit: utf8,
  givenName: utf8,
  userId: utf8,
  domainComponent: ia5,
  businessCategory: utf8,
  emailAddress: ia5,
} as const satisfies Partial<Record<keyof typeof OID, (text: string) => Uint8Array>>;

export type NameAttribute = keyof typeof ATTRIBUTES;
export type NamePart = readonly [NameAttribute, string];

/** DER of a name, one attribute in each RDN. */
export function distinguishedName(parts: readonly NamePart[]): Uint8Array {
  return seq(...parts.map(([attribute, text]) => set(seq(oid(OID[attribute]), ATTRIBUTES[attribute](text)))));
}

/** A person or an official with their certificate's data. */
export interface PersonDetails {
  /** `ФАМИЛИЯ ИМЯ`. */
  cn: string;
  surname: string;
  /** The patronymic: certificates carry it in the attribute G, and nothing where there is none. */
  given?: string | undefined;
  iin: string;
  organisation?: string | undefined;
  bin?: string | undefined;
}

/** CN, SURNAME, SERIALNUMBER, C, O, OU, G. */
export function personName(person: PersonDetails): Uint8Array {
  return distinguishedName([
    ['commonName', person.cn],
    ['surname', person.surname],
    ['serialNumber', `IIN${person.iin}`],
    ['country', 'KZ'],
    ...optional('organisation', person.organisation),
    ...optional('organisationalUnit', person.bin && `BIN${person.bin}`),
    ...optional('givenName', person.given),
  ]);
}

function optional(attribute: NameAttribute, text: string | undefined): NamePart[] {
  return text ? [[attribute, text]] : [];
}
