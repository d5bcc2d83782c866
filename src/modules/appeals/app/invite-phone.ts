import { createHash } from 'node:crypto';
import type { Citizen, System } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { refusalCodes, refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDraft } from '../store/drafts.ts';
import * as store from '../store/phone-signings.ts';
import { findFiled } from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { isPhoneSecret, newPhoneCode, phoneSecrets, secretSha256 } from './phone-secrets.ts';
import { prepareSigning, type Prepared } from './prepare-signing.ts';

/** What the page behind a QR code has to show. */
export type PhoneCourse =
  /** Nobody has read the code yet, the phone has the bytes, or a signature came and is being verified. */
  | {
      readonly state: 'waiting' | 'opened' | 'checking';
      readonly expiresAt: Temporal.Instant;
      /** Of the bytes that the phone signs, in hexadecimal. */
      readonly sha256: string;
      /** The code to show where a gateway stands between the phone and us. */
      readonly gateway: store.GatewayCode | null;
    }
  | { readonly state: 'expired'; readonly gateway: store.GatewayCode | null }
  | {
      readonly state: 'refused';
      readonly refusal: AppealRefusal;
      readonly gateway: store.GatewayCode | null;
    }
  | { readonly state: 'filed'; readonly caseId: number };

/**
 * Invites a phone to sign a draft: its exact bytes as they are prepared now. Gives the secret of the QR code, which is
 * good for five minutes and one signature; codes made before for the same draft are void.
 */
export async function invitePhone(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
): Promise<Result<string, AppealRefusal>> {
  const prepared = await prepareSigning(deps, actor, draftId);
  if (!prepared.ok) return prepared;
  return ok((await keepInvitation(deps, actor, prepared.value, null)).code);
}

/** Keeps an invitation to sign what was prepared, and gives its id and the secret of its page. */
export async function keepInvitation(
  deps: AppealDeps,
  actor: Citizen,
  { draft, bytes }: Prepared,
  gateway: store.GatewayCode | null,
): Promise<{ readonly id: string; readonly code: string }> {
  const { code, token } = phoneSecrets(newPhoneCode(deps.random));
  const invitation = {
    id: deps.random.uuid(),
    accountId: actor.accountId,
    draftId: draft.id,
    language: actor.language,
    manifestSha256: sha256(bytes),
    openingSha256: secretSha256(code),
    tokenSha256: secretSha256(token),
  };
  await deps.gateway.withActor(actor, 'invite-phone', (tx) =>
    store.insertPhoneSigning(tx, invitation, gateway),
  );
  return { id: invitation.id, code };
}

/** What has become of an own invitation. A draft that was filed in any way leads to its case. */
export async function followPhone(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
  code: string,
): Promise<Result<PhoneCourse, AppealRefusal>> {
  if (!isPhoneSecret(code)) return err(refuse('notFound'));
  return deps.gateway.withActor(actor, 'follow-phone', async (tx) => {
    const course = await store.findPhoneSigning(tx, draftId, secretSha256(code));
    if (!course) return err(refuse('notFound'));
    const filed = await findFiled(tx, draftId);
    if (filed) return ok({ state: 'filed', caseId: filed.caseId });
    const draft = await findDraft(tx, draftId);
    if (!draft) return err(refuse('notFound'));
    const { expiresAt, expired, read, taken, refusal, manifestSha256, gateway } = course;
    if (draft.manifest === null || !sha256(draft.manifest).equals(Buffer.from(manifestSha256)))
      return ok({ state: 'refused', refusal: refuse('draftChanged', { version: draft.version }), gateway });
    if (refusal !== null) return ok({ state: 'refused', refusal: parseRefusal(refusal), gateway });
    if (expired) return ok({ state: 'expired', gateway });
    const state = taken ? 'checking' : read ? 'opened' : 'waiting';
    return ok({ state, expiresAt, sha256: Buffer.from(manifestSha256).toString('hex'), gateway });
  });
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A refusal as it was kept. Throws for anything else: only this module writes it. */
function parseRefusal(value: unknown): AppealRefusal {
  const { code, facts } = value as { code: unknown; facts: AppealRefusal['facts'] };
  const known = refusalCodes.find((one) => one === code);
  if (known === undefined) throw new TypeError('A refusal that nobody knows');
  return refuse(known, facts);
}

const forgetter: System = { kind: 'system', name: 'forget-phone-signings' };

/** The nightly job: invitations that were over a day ago are forgotten. */
export async function forgetOldPhoneSignings(deps: Pick<AppealDeps, 'gateway'>): Promise<void> {
  await deps.gateway.withActor(forgetter, 'forget-phone-signings', store.forgetPhoneSignings);
}
