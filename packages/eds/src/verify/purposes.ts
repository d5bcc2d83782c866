import { OID } from '../oids.ts';
import type { Purpose } from './report.ts';

/** Roles of the national authority that people sign documents in (spec §1.4). */
export const ROLES = {
  individual: OID.individual,
  head: OID.legalHead,
  signer: OID.legalSigner,
  finance: OID.legalFinance,
  hr: OID.legalHr,
  employee: OID.legalEmployee,
  civilServant: OID.civilServant,
  system: OID.legalSystem,
} as const;

/** Policies of certificates for signing documents (spec §5 row 13). */
export const DOCUMENT_POLICIES: readonly string[] = [
  OID.ncaPolicy,
  OID.ncaPolicyLegalSign,
  OID.ncaPolicyIndividualSign,
];

/** Whether a role is that of a digital system: nobody signs an appeal or a reply with it. */
export function isSystemRole(oid: string): boolean {
  return (
    oid === OID.individualSystem ||
    oid.startsWith(`${OID.individualSystem}.`) ||
    oid === OID.legalSystem ||
    oid.startsWith(`${OID.legalSystem}.`)
  );
}

/** A natural person signs an appeal of their own (spec §1.4). */
export function appealOfPerson(iin: string): Purpose {
  return { roles: [ROLES.individual], iin };
}

/** The head or a person with the right of signature signs for an organisation. */
export function appealOfOrganisation(bin: string, iin?: string): Purpose {
  return { roles: [ROLES.head, ROLES.signer], bin, ...(iin === undefined ? {} : { iin }) };
}

/** An official signs a reply: head, right of signature, or an employee to whom the portal has recorded a delegation. */
export function replyOfBody(bin: string, iin: string, delegated = false): Purpose {
  return { roles: [ROLES.head, ROLES.signer, ...(delegated ? [ROLES.employee] : [])], bin, iin };
}

/** The seal of an installation: certificate of a digital system of the organisation (spec §1.3). */
export function sealOfSystem(bin: string): Purpose {
  return { roles: [ROLES.system], bin };
}
