import { dayOf, editionOn } from '@qabyldau/law';
import { canonicalJson, type Json } from '../../../kernel/canonical-json.ts';
import { consentVersion } from '../../../kernel/consent.ts';
import type { AppealKind } from './kinds.ts';

/** The languages in which an appeal can be written and is answered (APPK-89.2). */
export const appealLanguages = ['kk', 'ru'] as const;
export type AppealLanguage = (typeof appealLanguages)[number];

/** How much text a form carries where the edition sets no limit; longer essence goes into an attachment. */
const contentCeiling = 10_000;

/** Characters that the card takes on a day (ISO): the edition's own limit (255 by order 337, C29), else the form's. */
export function contentLimitOn(day: string): number {
  return editionOn('code', dayOf(day)).rules.cardTextLimit.is ?? contentCeiling;
}

/** What the author is still writing. Every part may be empty; `missingFromDraft` says what the law wants before filing. */
export interface Draft {
  readonly id: string;
  readonly accountId: number;
  readonly version: number;
  readonly kind: AppealKind | null;
  readonly language: AppealLanguage | null;
  readonly bodyId: number | null;
  readonly officialId: number | null;
  readonly content: string;
  readonly postalAddress: string;
  readonly email: string;
  readonly phone: string;
  readonly consentVersion: string | null;
  readonly contactsConfirmed: boolean;
  readonly manifest: Uint8Array | null;
  readonly changedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** The parts of a draft that its author can change. */
export type DraftFields = Pick<
  Draft,
  | 'kind'
  | 'language'
  | 'bodyId'
  | 'officialId'
  | 'content'
  | 'postalAddress'
  | 'email'
  | 'phone'
  | 'consentVersion'
  | 'contactsConfirmed'
>;

export type DraftProblem =
  | 'kind'
  | 'language'
  | 'body'
  | 'content'
  | 'contentTooLong'
  | 'postalAddress'
  | 'email'
  | 'phone'
  | 'consent'
  | 'contacts';

/**
 * What keeps a draft from being filed: the demands of APPK-63.2 (addressee, essence, postal address), the consent and
 * the confirmation of contacts (66.4). Never more than the law asks (APPK-14): e-mail and phone stay optional.
 */
export function problemsOfDraft(draft: DraftFields, limit: number): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.kind === null) problems.push('kind');
  if (draft.bodyId === null) problems.push('body');
  if (draft.language === null) problems.push('language');
  if (draft.content.trim() === '') problems.push('content');
  if ([...draft.content].length > limit) problems.push('contentTooLong');
  if (draft.postalAddress.trim() === '' || draft.postalAddress.length > longestPostalAddress)
    problems.push('postalAddress');
  if (draft.email !== '' && !isEmail(draft.email)) problems.push('email');
  if (draft.phone !== '' && !/^\+?[\d\s()-]{6,20}$/u.test(draft.phone)) problems.push('phone');
  if (draft.consentVersion !== consentVersion) problems.push('consent');
  if (!draft.contactsConfirmed) problems.push('contacts');
  return problems;
}

/** A postal address fits on an envelope; the field of the form takes no more. */
const longestPostalAddress = 500;

/** The length is looked at first: on a text without end the pattern would keep the server busy for hours. */
function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]{2,}$/u.test(text);
}

/** An attachment as it stands in what is signed: hashes of the cleaned bytes, hexadecimal. */
export interface ManifestAttachment {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly streebog512: string;
}

/** Everything a person signs, in the form in which they are shown it on the check page. */
export interface Manifest {
  readonly form: 'qabyldau.appeal.1';
  readonly draftId: string;
  readonly nonce: string;
  readonly madeAt: string;
  readonly portal: string;
  readonly kind: AppealKind;
  readonly language: AppealLanguage;
  readonly applicant: {
    readonly iin: string;
    readonly surname: string;
    readonly givenName: string;
    readonly patronymic: string | null;
    readonly postalAddress: string;
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly addressee: { readonly bin: string; readonly body: string; readonly official: string | null };
  readonly content: string;
  readonly attachments: readonly ManifestAttachment[];
  readonly consent: string;
  readonly contactsConfirmed: true;
}

/** The exact bytes of a manifest (RFC 8785): what is signed, stored and verified. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(canonicalJson(manifest as unknown as Json));
}

/** Reads a manifest that we made and stored ourselves. Throws when the bytes are something else: a broken world. */
export function parseManifest(bytes: Uint8Array): Manifest {
  const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<Manifest>;
  if (value.form !== 'qabyldau.appeal.1') throw new TypeError('Not the manifest of an appeal');
  return value as Manifest;
}
