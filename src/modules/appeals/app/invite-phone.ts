import type { Citizen, Official, System } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { refusalCodes, refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as store from '../store/phone-signings.ts';
import { decideAbout } from './answer-phone.ts';
import type { AppealDeps } from './deps.ts';
import { isPhoneSecret, newPhoneCode, phoneSecrets, secretSha256 } from './phone-secrets.ts';
import { filedCase, obstacle, sha256, type About } from './phone-subjects.ts';
import { prepareSigning } from './prepare-signing.ts';
import { findPaperToSign, type DecisionSignature } from './sign-decision.ts';

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
  | { readonly state: 'done'; readonly caseId: number };

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
  const invited = invitationTo(deps, { actor, subject: { kind: 'draft', draftId } });
  await deps.gateway.withActor(actor, 'invite-phone', (tx) => invited.keep(tx, sha256(prepared.value.bytes)));
  return ok(invited.code);
}

/** Invites a phone to sign a decision, as its official or its documentation worker; by the same rules and secrets. */
export async function inviteOfficialsPhone(
  deps: AppealDeps,
  actor: Official,
  given: { readonly caseId: number; readonly role: DecisionSignature; readonly seenSeq: number | null },
): Promise<Result<string, AppealRefusal>> {
  const invited = invitationTo(deps, { actor, subject: { kind: 'decision', ...given } });
  return deps.gateway.withActor(actor, 'invite-phone', async (tx) => {
    const found = await findPaperToSign(tx, actor, given.caseId, given.role, given.seenSeq);
    if (!found.ok) return found;
    const { paper, barrier } = found.value;
    if (barrier !== null) return err(barrier);
    await invited.keep(tx, paper.sha256);
    return ok(invited.code);
  });
}

/** A new invitation with its secret, to be kept for the bytes that are to be signed. */
export interface NewInvitation extends About {
  readonly code: string;
  keep(tx: Tx, bytesSha256: Uint8Array, gateway?: store.GatewayCode): Promise<void>;
}

export function invitationTo(
  deps: Pick<AppealDeps, 'random'>,
  { actor, subject }: Pick<About, 'actor' | 'subject'>,
): NewInvitation {
  const { code, token } = phoneSecrets(newPhoneCode(deps.random));
  const about: About = { id: deps.random.uuid(), actor, subject };
  const secrets = { openingSha256: secretSha256(code), tokenSha256: secretSha256(token) };
  return {
    ...about,
    code,
    keep: (tx, bytesSha256, gateway) =>
      store.insertPhoneSigning(tx, { ...about, ...secrets, bytesSha256 }, gateway),
  };
}

/**
 * What has become of an own invitation. A draft that was filed in any way leads to its case. A signature that a process
 * took and did not live to look at is taken up here: whoever gave it still waits for what it was given for.
 */
export async function followPhone(
  deps: AppealDeps,
  asked: Pick<About, 'actor' | 'subject'>,
  code: string,
): Promise<Result<PhoneCourse, AppealRefusal>> {
  if (!isPhoneSecret(code)) return err(refuse('notFound'));
  const { actor } = asked;
  const found = await deps.gateway.withActor(actor, 'follow-phone', async (tx) => {
    const course = await store.findPhoneSigning(tx, asked.subject, secretSha256(code));
    if (!course) return err(refuse('notFound'));
    const { id, subject, forgotten } = course;
    const about: About = { id, actor, subject };
    const left = forgotten ? await store.retakePhoneSigning(tx, id) : undefined;
    return ok({ about, left, told: await courseOf(tx, about, course) });
  });
  if (!found.ok) return found;
  const { about, left, told } = found.value;
  if (left === undefined) return told;
  await decideAbout(deps, about, left);
  return followPhone(deps, asked, code);
}

async function courseOf(
  tx: Tx,
  about: About,
  course: store.PhoneSigningCourse,
): Promise<Result<PhoneCourse, AppealRefusal>> {
  const { subject } = about;
  const filed = await filedCase(tx, subject);
  if (filed !== null) return ok({ state: 'done', caseId: filed });
  const { expiresAt, expired, read, checking, done, refusal, bytesSha256, gateway } = course;
  if (done && subject.kind === 'decision') return ok({ state: 'done', caseId: subject.caseId });
  if (refusal !== null) return ok({ state: 'refused', refusal: parseRefusal(refusal), gateway });
  const live = { expiresAt, sha256: Buffer.from(bytesSha256).toString('hex'), gateway };
  if (checking) return ok({ state: 'checking', ...live });
  const inTheWay = await obstacle(tx, about, bytesSha256);
  if (inTheWay?.code === 'notFound') return err(inTheWay);
  if (inTheWay !== null) return ok({ state: 'refused', refusal: inTheWay, gateway });
  if (expired) return ok({ state: 'expired', gateway });
  return ok({ state: read ? 'opened' : 'waiting', ...live });
}

/** A refusal as it was kept. Throws for anything else: only this module writes it. */
function parseRefusal(value: unknown): AppealRefusal {
  const { code, facts, by } = value as { code: unknown } & Pick<AppealRefusal, 'facts' | 'by'>;
  const known = refusalCodes.find((one) => one === code);
  if (known === undefined) throw new TypeError('A refusal that nobody knows');
  return refuse(known, facts, by);
}

const forgetter: System = { kind: 'system', name: 'forget-phone-signings' };

/** The nightly job: invitations that were over a day ago are forgotten. */
export async function forgetOldPhoneSignings(deps: Pick<AppealDeps, 'gateway'>): Promise<void> {
  await deps.gateway.withActor(forgetter, 'forget-phone-signings', store.forgetPhoneSignings);
}
