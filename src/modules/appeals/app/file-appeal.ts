import { createHash } from 'node:crypto';
import { isoOf } from '@qabyldau/law';
import type { Citizen } from '../../../kernel/actor.ts';
import { codeFrom } from '../../../kernel/random.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import {
  earlierCommand,
  grant,
  grantee,
  momentText,
  nextNumber,
  recordCase,
  rememberCommand,
  writeDeadline,
  type SignatureCheck,
} from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import { violatedConstraint } from '../../../platform/db/errors.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { pendingVerdict, verifyOrPending } from '../../../platform/eds/pending.ts';
import { certificateRoles, type Verified } from '../../../platform/eds/verifier.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { getBody } from '../../bodies/index.ts';
import { attachToCase } from '../../papers/index.ts';
import { getOwnAccount, saveContacts } from '../../people/index.ts';
import { contentLimitOn, parseManifest, problemsOfDraft, type Draft } from '../domain/draft.ts';
import type { AppealEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { lawfulTerms } from '../domain/terms.ts';
import * as drafts from '../store/drafts.ts';
import * as store from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { whereDraftWent } from './save-draft.ts';

/** What the person holds in their hands after filing. `pending`: delivered, the signature is being checked. */
export interface Filed {
  readonly number: string;
  readonly caseId: number;
  readonly signatureCheck: SignatureCheck;
}

export interface Filing {
  readonly draftId: string;
  readonly cms: Uint8Array;
  readonly commandId: string;
  /** The fingerprint of a whole request, where a client promises to repeat the very same one under its id. */
  readonly print?: string;
}

/**
 * Files a draft under a signature. The signature is verified before anything is filed: a negative verdict files
 * nothing, the draft stays and the attempt is recorded (C37). Without revocation evidence, or without a verdict in
 * time, the appeal is filed as `pending` and settled later. The same draft is filed once, however often it is asked.
 */
export async function fileAppeal(
  deps: AppealDeps,
  actor: Citizen,
  given: Filing,
): Promise<Result<Filed, AppealRefusal>> {
  const repeated = await filedByCommand(deps, actor, given);
  if (repeated) return repeated;
  const ready = await readyToSign(deps, actor, given.draftId);
  if (!ready.ok) return ready;
  if ('number' in ready.value) return ok(ready.value);
  const receivedAt = deps.clock.now();
  const { manifest, iin } = ready.value;
  const verified = await verdictInTime(deps, { ...given, manifest, iin, receivedAt });
  if (verified.verdict === 'invalid') return refuseSignature(deps, actor, given.draftId, verified);
  try {
    return await deps.gateway.withActor(actor, 'file-appeal', async (tx) => {
      const draft = await drafts.findDraft(tx, given.draftId, 'lock');
      if (!draft) return filedBefore(tx, given.draftId);
      if (draft.manifest === null || Buffer.compare(draft.manifest, manifest) !== 0)
        return err(refuse('draftChanged', { version: draft.version }));
      const { commandId, print } = given;
      const filed = await writeSubmission(tx, deps, actor, { draft, verified, receivedAt, commandId });
      if (print !== undefined) await rememberCommand(tx, actor, commandId, print, { ...filed }, filed.caseId);
      return ok(filed);
    });
  } catch (error) {
    if (violatedConstraint(error) === 'submission_cms_sha256_key') return err(refuse('signatureUsed'));
    if (violatedConstraint(error) === 'command_pkey') return err(refuse('commandMismatch'));
    throw error;
  }
}

/** What a client's request filed when it came before. A page has no such promise: its draft is filed once anyway. */
async function filedByCommand(
  deps: AppealDeps,
  actor: Citizen,
  { commandId, print }: Filing,
): Promise<Result<Filed, AppealRefusal> | null> {
  if (print === undefined) return null;
  const find = (tx: Tx): ReturnType<typeof earlierCommand> => earlierCommand(tx, actor, commandId, print);
  const earlier = await deps.gateway.withActor(actor, 'repeat-command', find, { readOnly: true });
  if (earlier === null) return null;
  return earlier.same ? ok(earlier.result as unknown as Filed) : err(refuse('commandMismatch'));
}

/** The bytes that were prepared for the person, or what became of the draft. */
async function readyToSign(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
): Promise<Result<{ manifest: Uint8Array; iin: string } | Filed, AppealRefusal>> {
  return deps.gateway.withActor(actor, 'file-appeal', async (tx) => {
    const draft = await drafts.findDraft(tx, draftId);
    if (!draft) return filedBefore(tx, draftId);
    const today = localDay(deps.clock.now()).toString();
    const problems = problemsOfDraft(draft, contentLimitOn(today));
    if (problems.length > 0) return err(refuse('draftIncomplete', { problems, draftId }));
    if (draft.manifest === null) return err(refuse('draftChanged', { version: draft.version }));
    const { iin } = await getOwnAccount(tx);
    return ok({ manifest: draft.manifest, iin });
  });
}

async function filedBefore(tx: Tx, draftId: string): Promise<Result<Filed, AppealRefusal>> {
  const filed = await store.findFiled(tx, draftId);
  if (!filed) return err(await whereDraftWent(tx, draftId));
  return ok({ ...filed, signatureCheck: filed.signatureCheck as SignatureCheck });
}

/** Waits for the verdict as long as a person should; after that the check goes on in the background. */
async function verdictInTime(
  deps: AppealDeps,
  given: { cms: Uint8Array; manifest: Uint8Array; iin: string; receivedAt: Temporal.Instant },
): Promise<Verified> {
  const verdict = verifyOrPending(deps.verifier, {
    cms: given.cms,
    document: given.manifest,
    receivedAt: given.receivedAt.epochMilliseconds,
    roles: certificateRoles.person,
    iin: given.iin,
  });
  const { promise, resolve } = Promise.withResolvers<Verified>();
  const timer = setTimeout(() => {
    resolve(pendingVerdict(given.cms));
  }, deps.verdictWithinMs);
  try {
    return await Promise.race([verdict, promise]);
  } finally {
    clearTimeout(timer);
    verdict.catch(() => undefined);
  }
}

async function refuseSignature(
  deps: AppealDeps,
  actor: Citizen,
  draftId: string,
  verified: Verified,
): Promise<Result<never, AppealRefusal>> {
  const reason = verified.reason ?? 'malformed';
  await deps.gateway.withActor(actor, 'record-failed-signing', (tx) =>
    drafts.keepFailedSigning(tx, { accountId: actor.accountId, draftId, reason, report: verified.report }),
  );
  return err(refuse('signatureRefused', { reason, draftId }));
}

interface Arrival {
  readonly draft: Draft;
  readonly verified: Verified;
  readonly receivedAt: Temporal.Instant;
  readonly commandId: string;
}

async function writeSubmission(tx: Tx, deps: AppealDeps, actor: Citizen, arrival: Arrival): Promise<Filed> {
  const { draft, verified, receivedAt, commandId } = arrival;
  const bytes = draft.manifest ?? new Uint8Array();
  const manifest = parseManifest(bytes);
  const body = await getBody(tx, draft.bodyId ?? 0);
  const at = momentText(receivedAt);
  const { kind, language } = manifest;
  const terms = lawfulTerms({
    kind,
    receivedAt: receivedAt.epochMilliseconds,
    workingHours: body,
    calendar: deps.calendar,
  });
  const { submissionId, caseId } = await store.takeIds(tx);
  await tx.setCase(caseId);
  const { number, latin } = await nextNumber(tx, 'ЖТ', localDay(receivedAt).year);
  const manifestSha256 = createHash('sha256').update(bytes).digest();
  const checkCode = codeFrom(deps.random.bytes(10));
  await store.insertSubmission(tx, {
    id: submissionId,
    number,
    numberLatin: latin,
    accountId: actor.accountId,
    kind,
    language,
    bodyId: body.id,
    officialId: draft.officialId,
    draftId: draft.id,
    manifest: bytes,
    manifestSha256,
    cms: verified.cms,
    cmsSha256: verified.cmsSha256,
    checkCode,
    checkCodeSha256: createHash('sha256').update(checkCode).digest(),
    receivedAt,
  });
  await store.saveSignatureReport(tx, { submissionId, report: verified.report, checkedAt: at });
  await grant(tx, { caseId, who: grantee.person(actor.accountId), right: 'own', eventSeq: 1, since: at });
  await grant(tx, { caseId, who: grantee.registrarsOf(body.id), right: 'register', eventSeq: 1, since: at });
  const signatureCheck: SignatureCheck = verified.verdict === 'valid' ? 'valid' : 'pending';
  const delivered: AppealEvent = {
    type: 'appeal.delivered',
    data: {
      submissionId,
      number,
      bodyId: body.id,
      kind,
      editions: terms.editions,
      receivedAt: at,
      registeredOn: isoOf(terms.registration.on),
      dueOn: isoOf(terms.consider.due),
      signatureCheck,
      manifestSha256: manifestSha256.toString('hex'),
      cmsSha256: Buffer.from(verified.cmsSha256).toString('hex'),
    },
  };
  const header = await recordCase(tx, caseId, null, [delivered], evolve, { actor, commandId, at });
  for (const deadline of [terms.register, terms.consider])
    await writeDeadline(tx, { caseId, code: deadline.term.code, seq: header.seq, deadline });
  await attachToCase(tx, draft.id, caseId);
  await drafts.deleteDraft(tx, draft.id);
  await saveContacts(tx, { ...manifestContacts(manifest), language: actor.language });
  await enqueue(tx, 'make-receipt', { caseId });
  await enqueue(tx, 'send-notice', { caseId, seq: header.seq, code: 'N01' });
  if (signatureCheck === 'pending') await enqueue(tx, 'settle-signature', { caseId }, { delaySeconds: 20 });
  return { number, caseId, signatureCheck };
}

function manifestContacts(manifest: ReturnType<typeof parseManifest>): {
  email: string;
  phone: string;
  postalAddress: string;
} {
  const { email, phone, postalAddress } = manifest.applicant;
  return { email: email ?? '', phone: phone ?? '', postalAddress };
}
