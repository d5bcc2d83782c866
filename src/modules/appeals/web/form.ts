import type { FormFields } from '../../../platform/http/route.ts';
import { field } from '../../../platform/http/route.ts';
import { consentVersion } from '../../../kernel/consent.ts';
import { appealLanguages, type DraftFields } from '../domain/draft.ts';
import { isAppealKind } from '../domain/kinds.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** Whether a text is the id of a draft or paper; anything else is answered like one that does not exist. */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/** The id of a case out of an address, or null. */
export function caseIdOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null;
}

const idOf = (text: string): number | null => caseIdOf(text);

/** Line ends as people's machines write them, brought to one form; nothing else of the text is touched. */
const lines = (text: string): string => text.replaceAll(/\r\n?/gu, '\n');

/** Reads the form of a draft. Unknown choices count as none; the domain says what is missing. */
export function readDraftForm(form: FormFields): DraftFields {
  const kind = field(form, 'kind');
  const language = field(form, 'language');
  const addressee = field(form, 'addressee').split(':');
  return {
    kind: isAppealKind(kind) ? kind : null,
    language: appealLanguages.find((one) => one === language) ?? null,
    bodyId: idOf(addressee[0] ?? ''),
    officialId: idOf(addressee[1] ?? ''),
    content: lines(field(form, 'content')),
    postalAddress: lines(field(form, 'postalAddress')),
    email: field(form, 'email').trim(),
    phone: field(form, 'phone').trim(),
    consentVersion: field(form, 'consent') === 'yes' ? consentVersion : null,
    contactsConfirmed: field(form, 'contactsConfirmed') === 'yes',
  };
}

/** The `seq` of the case that a page was made from, out of its hidden field. */
export function seenSeqOf(form: FormFields): number | null {
  const seq = field(form, 'seq');
  return /^\d{1,9}$/u.test(seq) ? Number(seq) : null;
}

/** The id under which a form is sent once; a form without one gets a new id and is a new command. */
export function commandIdOf(form: FormFields, fresh: () => string): string {
  const given = field(form, 'commandId');
  return isUuid(given) ? given : fresh();
}

/** A signature as text (base64 or PEM) out of a form, as bytes. */
export function cmsOf(form: FormFields): Uint8Array {
  return new TextEncoder().encode(field(form, 'cms').trim());
}
