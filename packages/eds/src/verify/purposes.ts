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

/** Other policies of the national authority: for logging in, for servers, for time-stamps (spec §1.4). */
const OTHER_USES = [2, 4, 5, 6].map((arc) => `${OID.ncaPolicy}.${arc}`);

/** Whether a policy says that the certificate is for something else than signing documents (spec §5 row 13). */
export function isOtherUse(policy: string): boolean {
  return OTHER_USES.some((other) => policy === other || policy.startsWith(`${other}.`));
}

/** Policies of the certification authority of state bodies (spec §1.4). */
export const STATE_BODY_POLICIES: readonly string[] = [OID.ucgoPolicyFirst, OID.ucgoPolicySecond];

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

/**
 * The same by a civil servant with a certificate of the authority of state bodies. Let the trust store hold that
 * authority for it: no certificate of a person was seen by us (spec §1.4), so each installation decides.
 */
export function replyOfCivilServant(bin: string, iin: string): Purpose {
  return { roles: [ROLES.civilServant], policies: STATE_BODY_POLICIES, bin, iin };
}

/** The seal of an installation: certificate of a digital system of the organisation (spec §1.3). */
export function sealOfSystem(bin: string): Purpose {
  return { roles: [ROLES.system], bin };
}
