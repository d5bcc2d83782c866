import { OID } from '../oids.ts';
import { isSelfIssued, type Certificate } from './certificate.ts';
import type { GeneralName } from './general-name.ts';
import { brokenBy } from './name-constraints.ts';
import { valuesOf } from './name.ts';

/**
 * Which name constraint a path breaks; undefined when none (RFC 5280 §6.1.3 b–c, §6.1.4 g). Each authority's
 * constraints, the anchor's as well, hold for every certificate below it; self-issued ones in between are exempt.
 */
export function nameConstraintProblem(chain: readonly Certificate[]): string | undefined {
  return chain
    .slice(1)
    .flatMap(({ nameConstraints }, index) =>
      nameConstraints === undefined
        ? []
        : chain
            .slice(0, index + 1)
            .filter((certificate, place) => place === 0 || !isSelfIssued(certificate))
            .flatMap(namesOf)
            .flatMap((name) => brokenBy(name, nameConstraints) ?? []),
    )
    .at(0);
}

/** Every name the certificate gives its holder; mail addresses inside the subject count as such. */
function namesOf({ subject, subjectAltNames }: Certificate): readonly GeneralName[] {
  const mails = valuesOf(subject, OID.emailAddress).map((text) => ({ form: 'mail', text }) as const);
  const named = subject.attributes.length > 0 ? [{ form: 'directory', name: subject } as const] : [];
  return [...named, ...mails, ...subjectAltNames];
}
