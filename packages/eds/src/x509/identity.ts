import { OID } from '../oids.ts';
import type { Certificate } from './certificate.ts';
import { commonName, valuesOf } from './name.ts';

/** Who a certificate names (spec §1.3). `given` holds the patronymic in certificates of the national authority. */
export interface Identity {
  readonly cn: string;
  readonly surname: string;
  readonly given?: string;
  readonly iin?: string;
  readonly bin?: string;
  readonly organisation?: string;
}

/** The identity of a certificate's subject, or why it cannot be taken. */
export type IdentityResult =
  { readonly ok: true; readonly identity: Identity } | { readonly ok: false; readonly problem: string };

/**
 * Takes the identity from the subject by object identifiers. A subject that names two serial numbers or two
 * BINs is refused. The check digit is not examined: the authority answers for what it certified (spec §1.3).
 */
export function identityOf(certificate: Certificate): IdentityResult {
  const { subject } = certificate;
  const serials = valuesOf(subject, OID.serialNumber);
  if (serials.length > 1) return { ok: false, problem: 'the subject has two serial numbers' };
  const bins = [...valuesOf(subject, OID.organisationalUnit), ...serials].flatMap((text) => bin(text));
  if (new Set(bins).size > 1) return { ok: false, problem: 'the subject has two BINs' };
  const iin = /^IIN(\d{12})$/.exec(serials[0] ?? '')?.[1];
  const given = valuesOf(subject, OID.givenName)[0];
  const organisation = valuesOf(subject, OID.organisation)[0];
  const identity: Identity = {
    cn: commonName(subject),
    surname: valuesOf(subject, OID.surname)[0] ?? '',
    ...(given === undefined ? {} : { given }),
    ...(iin === undefined ? {} : { iin }),
    ...(bins[0] === undefined ? {} : { bin: bins[0] }),
    ...(organisation === undefined ? {} : { organisation }),
  };
  return { ok: true, identity };
}

function bin(text: string): string[] {
  const match = /^BIN(\d{12})$/.exec(text);
  return match?.[1] === undefined ? [] : [match[1]];
}
