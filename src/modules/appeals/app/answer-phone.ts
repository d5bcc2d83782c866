import { createHash } from 'node:crypto';
import {
  documentsToSign,
  invitation,
  readSignedDocuments,
  type DocumentsToSign,
  type FileToSign,
  type Invitation,
} from '@qabyldau/eds/egov-mobile';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { getBody, type Body } from '../../bodies/index.ts';
import { parseManifest, type Manifest } from '../domain/draft.ts';
import type { AppealRefusal } from '../domain/refusals.ts';
import { findDraft } from '../store/drafts.ts';
import * as store from '../store/phone-signings.ts';
import { phoneTexts } from '../texts/phone.ts';
import type { AppealDeps } from './deps.ts';
import { fileAppeal } from './file-appeal.ts';
import { isPhoneSecret, isSecretOf, phoneSecrets, secretSha256 } from './phone-secrets.ts';

/** Where the application finds API №1 and API №2; without a language, which the application tells in a header. */
export const phonePath = '/egov-mobile';

/** The address of API №1, as it stands in the QR code. */
export function phoneAddress(publicUrl: string, code: string): string {
  return `${publicUrl}${phonePath}/${code}`;
}

/** A draft is one document. */
export const documentId = 1;

/** What a phone signs: the very bytes that every other way of signing signs, and what stands in them. */
interface Offered {
  readonly signing: store.PhoneSigning;
  readonly actor: Citizen;
  readonly bytes: Uint8Array;
  readonly manifest: Manifest;
  readonly body: Body;
}

/** API №1: who asks for a signature and where the bytes are. Null for a code that is not good, whatever the reason. */
export async function inviteToSign(deps: AppealDeps, code: string): Promise<Invitation | null> {
  const offered = await offer(deps, code, 'openingSha256');
  if (offered === null) return null;
  const { signing, manifest, body } = offered;
  return invitation({
    description: phoneTexts.description[signing.language](manifest),
    expiresAt: signing.expiresAt.epochMilliseconds,
    organisation: { names: body.name, bin: body.bin },
    documents: `${deps.publicUrl}${phonePath}/documents/${signing.id}`,
    token: phoneSecrets(code).token,
  });
}

/** API №2, GET: the bytes. From now on the page says that the phone has them. */
export async function bytesForPhone(
  deps: AppealDeps,
  id: string,
  token: string,
): Promise<DocumentsToSign | null> {
  const offered = await offer(deps, token, 'tokenSha256');
  if (offered === null || offered.signing.id !== id) return null;
  const { signing, actor, bytes, manifest } = offered;
  await deps.gateway.withActor(actor, 'read-by-phone', (tx) => store.markPhoneRead(tx, id));
  return documentsToSign('CMS_SIGN_ONLY', [fileForPhone(manifest, bytes, signing.language)]);
}

/** The bytes of a draft with what a phone shows beside them. */
export function fileForPhone(manifest: Manifest, bytes: Uint8Array, language: Language): FileToSign {
  const { document, meta } = phoneTexts;
  return {
    id: documentId,
    names: { kk: document.kk(manifest), ru: document.ru(manifest), en: document.en(manifest) },
    meta: meta[language](manifest, sha256(bytes).toString('hex')),
    mime: '',
    bytes,
  };
}

/** `unknown`: the token is not good; `unreadable`: nothing that could be a signature came, the phone may try again. */
export type PhoneAnswer = 'accepted' | 'refused' | 'unknown' | 'unreadable';

/**
 * API №2, PUT: files the draft under the signature that came, by the very use case of every other way of signing. The
 * first readable signature decides: a refused one is kept for the page on which its author waits, and needs a new code.
 */
export async function takeFromPhone(
  deps: AppealDeps,
  id: string,
  token: string,
  body: Uint8Array,
): Promise<PhoneAnswer> {
  const offered = await offer(deps, token, 'tokenSha256');
  if (offered === null || offered.signing.id !== id) return 'unknown';
  const read = readSignedDocuments(body, [documentId]);
  const cms = read.ok ? read.documents[0]?.cms : undefined;
  if (cms === undefined) return 'unreadable';
  return fileFromPhone(deps, offered.actor, offered.signing, cms);
}

/** Files a draft under the one signature that an invitation may bring, however it came. */
export async function fileFromPhone(
  deps: AppealDeps,
  actor: Citizen,
  { id, draftId }: Pick<store.PhoneSigning, 'id' | 'draftId'>,
  cms: Uint8Array,
): Promise<Exclude<PhoneAnswer, 'unreadable'>> {
  const act = <T>(purpose: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    deps.gateway.withActor(actor, purpose, work);
  if (!(await act('take-from-phone', (tx) => store.takePhoneSigning(tx, id)))) return 'unknown';
  let refusal: AppealRefusal | null = null;
  try {
    const commandId = deps.random.uuid();
    const filed = await fileAppeal(deps, actor, { draftId, cms, commandId });
    if (!filed.ok) refusal = filed.error;
  } catch (error) {
    // Nobody looked at the signature: a broken world must not cost the person their code.
    await act('release-phone', (tx) => store.releasePhoneSigning(tx, id)).catch(() => undefined);
    throw error;
  }
  if (refusal === null) return 'accepted';
  const { code, facts } = refusal;
  await act('refuse-phone', (tx) => store.keepPhoneRefusal(tx, id, { code, facts }));
  return 'refused';
}

/**
 * What a secret opens: an invitation that is good, whose draft still has the bytes that it was made for. Null otherwise.
 * A secret of the other kind opens nothing.
 */
async function offer(
  deps: AppealDeps,
  secret: string,
  kind: 'openingSha256' | 'tokenSha256',
): Promise<Offered | null> {
  if (!isPhoneSecret(secret)) return null;
  const signing = await deps.gateway.withActor({ kind: 'visitor' }, 'open-phone-signing', (tx) =>
    store.openPhoneSigning(tx, secretSha256(secret)),
  );
  if (!signing || !isSecretOf(secret, signing[kind])) return null;
  const { accountId, language, draftId } = signing;
  const actor: Citizen = { kind: 'citizen', accountId, language };
  return deps.gateway.withActor(actor, 'offer-to-phone', async (tx) => {
    const draft = await findDraft(tx, draftId);
    const bytes = draft?.manifest ?? null;
    if (!draft || bytes === null || draft.bodyId === null) return null;
    if (!sha256(bytes).equals(Buffer.from(signing.manifestSha256))) return null;
    return { signing, actor, bytes, manifest: parseManifest(bytes), body: await getBody(tx, draft.bodyId) };
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
