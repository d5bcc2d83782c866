import {
  documentsToSign,
  invitation,
  readSignedDocuments,
  type DocumentsToSign,
  type Invitation,
} from '@qabyldau/eds/egov-mobile';
import { DatabaseAway } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import * as store from '../store/phone-signings.ts';
import type { AppealDeps } from './deps.ts';
import { isPhoneSecret, isSecretOf, phoneSecrets, secretSha256 } from './phone-secrets.ts';
import { carryOut, documentId, onPhone, sha256, type About } from './phone-subjects.ts';

/** Where the application finds API №1 and API №2; without a language, which the application tells in a header. */
export const phonePath = '/egov-mobile';

/** The address of API №1, as it stands in the QR code. */
export function phoneAddress(publicUrl: string, code: string): string {
  return `${publicUrl}${phonePath}/${code}`;
}

/** API №1: who asks for a signature and where the bytes are. Null for a code that is not good, whatever the reason. */
export async function inviteToSign(deps: AppealDeps, code: string): Promise<Invitation | null> {
  const signing = await open(deps, code, 'openingSha256');
  if (signing === null || signing.cmsSha256 !== null) return null;
  const shown = await onPhone(deps, signing);
  if (shown === null) return null;
  const { body, description } = shown;
  return invitation({
    description,
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
  const signing = await open(deps, token, 'tokenSha256');
  if (signing === null || signing.id !== id || signing.cmsSha256 !== null) return null;
  const shown = await onPhone(deps, signing);
  if (shown === null) return null;
  const file = await shown.file();
  await deps.gateway.withActor(signing.actor, 'read-by-phone', (tx) => store.markPhoneRead(tx, id));
  return documentsToSign('CMS_SIGN_ONLY', [file]);
}

/** `unknown`: the token is not good; `unreadable`: nothing that could be a signature came, the phone may try again. */
export type PhoneAnswer = 'accepted' | 'refused' | 'unknown' | 'unreadable';

/**
 * API №2, PUT: does what the signature is given for. The first readable signature decides: a refused one is kept for the
 * page on which whoever signs waits, and needs a new code. The same signature may come again and gets the same answer.
 */
export async function takeFromPhone(
  deps: AppealDeps,
  id: string,
  token: string,
  body: Uint8Array,
): Promise<PhoneAnswer> {
  const signing = await open(deps, token, 'tokenSha256');
  if (signing === null || signing.id !== id) return 'unknown';
  if (signing.cmsSha256 === null && (await onPhone(deps, signing)) === null) return 'unknown';
  const read = readSignedDocuments(body, [documentId]);
  const cms = read.ok ? read.documents[0]?.cms : undefined;
  if (cms === undefined) return 'unreadable';
  return takeSignature(deps, signing, cms);
}

/** Takes the one signature that an invitation may bring, however it came, and does what it is given for. */
export async function takeSignature(
  deps: AppealDeps,
  about: About,
  cms: Uint8Array,
): Promise<Exclude<PhoneAnswer, 'unreadable'>> {
  const taking = await deps.gateway.withActor(about.actor, 'take-from-phone', (tx) =>
    store.takePhoneSigning(tx, about.id, cms, sha256(cms)),
  );
  switch (taking) {
    case 'other':
      return 'unknown';
    case 'done':
      return 'accepted';
    case 'refused':
      return 'refused';
    // It is being looked at just now, or nobody does any more: doing it again does nothing twice.
    case 'again':
    case 'taken':
      return decideAbout(deps, about, cms);
  }
}

/** Does what a signature that was taken is given for, and keeps how that ended. */
export async function decideAbout(
  deps: AppealDeps,
  about: About,
  cms: Uint8Array,
): Promise<'accepted' | 'refused'> {
  const { id, actor } = about;
  const act = (purpose: string, work: (tx: Tx) => Promise<void>): Promise<void> =>
    deps.gateway.withActor(actor, purpose, work);
  const done = await carryOut(deps, about, cms).catch(async (error: unknown) => {
    // Nobody looked at the signature: a broken world must not cost the person their code. Where it may have done its work
    // all the same it stays, and the next who asks finds out.
    if (!(error instanceof DatabaseAway && error.uncertain))
      await act('release-phone', (tx) => store.releasePhoneSigning(tx, id)).catch(() => undefined);
    throw error;
  });
  if (done.ok) {
    await act('done-by-phone', (tx) => store.keepPhoneDone(tx, id, sha256(cms)));
    return 'accepted';
  }
  const { code, facts, by } = done.error;
  await act('refuse-phone', (tx) => store.keepPhoneRefusal(tx, id, { code, facts, by }));
  return 'refused';
}

/** The invitation that a secret opens, good or used. A secret of the other kind opens nothing. */
async function open(
  deps: AppealDeps,
  secret: string,
  kind: 'openingSha256' | 'tokenSha256',
): Promise<store.PhoneSigning | null> {
  if (!isPhoneSecret(secret)) return null;
  const signing = await deps.gateway.withActor({ kind: 'visitor' }, 'open-phone-signing', (tx) =>
    store.openPhoneSigning(tx, secretSha256(secret)),
  );
  return signing && isSecretOf(secret, signing[kind]) ? signing : null;
}
