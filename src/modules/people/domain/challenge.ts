import { canonicalJson } from '../../../kernel/canonical-json.ts';

/** How long a sign-in challenge is good (spec: a nonce of at least 128 bits, five minutes). */
export const challengeMinutes = 5;

/** How long a browser stays signed in at the most; two hours without a request end it earlier. */
export const signedInHours = 12;

/**
 * The bytes a person signs to sign in. They say that they are for signing in and to where, so that a signature
 * made here is never a signature under a document, nor of use on another portal.
 */
export function challengeBytes(given: { nonce: string; origin: string; madeAt: string }): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ purpose: 'qabyldau.sign-in', ...given }));
}

/** The person a certificate names: surname and given name from CN and SURNAME, patronymic from G (profile §1.3). */
export function nameFromCertificate(subject: {
  cn: string;
  surname?: string | undefined;
  given?: string | undefined;
}): { surname: string; givenName: string; patronymic: string | null } {
  const words = subject.cn.trim().split(/\s+/u);
  const surname = subject.surname?.trim() || words[0] || subject.cn;
  const rest = words.filter((word) => word.toUpperCase() !== surname.toUpperCase());
  const capital = (word: string): string =>
    word
      .toLowerCase()
      .replaceAll(
        /(^|[\s-])(\p{L})/gu,
        (_all, before: string, letter: string) => before + letter.toUpperCase(),
      );
  return {
    surname: capital(surname),
    givenName: capital(rest.join(' ') || surname),
    patronymic: subject.given ? capital(subject.given.trim()) : null,
  };
}

/** Surname with initials, as on a slip: «Серікова А. Б.». */
export function initialsName(person: {
  surname: string;
  givenName: string;
  patronymic: string | null;
}): string {
  const initials = [person.givenName, person.patronymic ?? '']
    .filter((name) => name !== '')
    .map((name) => `${name.charAt(0)}.`);
  return [person.surname, ...initials].join(' ');
}

/** The whole name in the order of the identity card. */
export function fullName(person: { surname: string; givenName: string; patronymic: string | null }): string {
  return [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ');
}
