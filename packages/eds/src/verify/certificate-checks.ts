import { OID } from '../oids.ts';
import type { Certificate } from '../x509/certificate.ts';
import { chainProblems, type Chain } from '../x509/chain.ts';
import { identityOf } from '../x509/identity.ts';
import { commonName, valuesOf } from '../x509/name.ts';
import { serialHex } from '../x509/certificate.ts';
import type { Ledger } from './checks.ts';
import { DOCUMENT_POLICIES, isOtherUse, isSystemRole } from './purposes.ts';
import type { Moment, Purpose, Signer } from './report.ts';

/** What the report says about the signer; identity stays empty where it cannot be taken. */
export function describeSigner(certificate: Certificate): Signer {
  const result = identityOf(certificate);
  const named = result.ok ? result.identity : { cn: commonName(certificate.subject), surname: '' };
  return {
    ...named,
    roles: certificate.extendedKeyUsage.filter((oid) => oid.startsWith('1.2.398.')),
    serial: serialHex(certificate),
    issuerCn: commonName(certificate.issuer),
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    certificate: certificate.der,
  };
}

/** Row 11 of spec §5: the path, and every certificate's validity at the moment. */
export function checkChain(
  certificate: Certificate,
  chain: Chain | undefined,
  moment: Moment,
  ledger: Ledger,
): void {
  ledger.note('chain', chain !== undefined, chain === undefined ? 'no path to a trusted anchor' : undefined);
  if (chain !== undefined) {
    const { validity, constraints, critical } = chainProblems(chain, moment);
    ledger.note('chainConstraints', constraints === undefined, constraints);
    ledger.note('criticalExtensions', critical === undefined, critical);
    ledger.note('issuersValid', validity === undefined, validity);
  }
  const { notBefore, notAfter } = certificate;
  ledger.note(
    'begun',
    moment >= notBefore,
    moment >= notBefore ? undefined : new Date(notBefore).toISOString(),
  );
  ledger.note(
    'notExpired',
    moment <= notAfter,
    moment <= notAfter ? undefined : new Date(notAfter).toISOString(),
  );
}

/** Rows 12–13 of spec §5: the certificate is for signing documents, and its holder has an allowed role. */
export function checkPurpose(certificate: Certificate, purpose: Purpose, ledger: Ledger): void {
  const { keyUsage, policies, extendedKeyUsage: usages, subject } = certificate;
  const signs = keyUsage?.has('digitalSignature') === true && keyUsage.has('nonRepudiation');
  ledger.note('keyUsage', signs, signs ? undefined : [...(keyUsage ?? [])].join(' '));
  const allowed = purpose.policies ?? DOCUMENT_POLICIES;
  const policy =
    policies.some((oid) => allowed.includes(oid)) &&
    policies.every((oid) => allowed.includes(oid) || !isOtherUse(oid));
  ledger.note('policy', policy, policy ? undefined : policies.join(' '));
  const treasury = usages.includes(OID.treasury) || valuesOf(subject, OID.domainComponent).includes('ROLE02');
  const loginOnly = usages.includes(OID.clientAuth) && !usages.includes(OID.emailProtection);
  const wrong = treasury ? 'for the treasury only' : loginOnly ? 'for logging in only' : undefined;
  ledger.note('documentCertificate', wrong === undefined, wrong);
  const system = usages.find((oid) => isSystemRole(oid) && !purpose.roles.includes(oid));
  ledger.note('notSystem', system === undefined, system);
  const role = purpose.roles.some((oid) => usages.includes(oid));
  ledger.note('role', role, role ? undefined : usages.join(' '));
}

/** Row 14 of spec §5: the certificate names the person, and that person and organisation were expected. */
export function checkIdentity(certificate: Certificate, purpose: Purpose, ledger: Ledger): void {
  const result = identityOf(certificate);
  const person = !purpose.roles.every(isSystemRole);
  const problem = !result.ok
    ? result.problem
    : person && result.identity.iin === undefined
      ? 'the certificate names no IIN'
      : undefined;
  ledger.note('identity', problem === undefined, problem);
  const { iin, bin } = result.ok ? result.identity : {};
  if (purpose.iin !== undefined) ledger.note('iin', iin === purpose.iin);
  if (purpose.bin !== undefined) ledger.note('bin', bin === purpose.bin);
}
