import { createHash } from 'node:crypto';
import { isoOf } from '@qabyldau/law';
import type { Citizen } from '../../../kernel/actor.ts';
import { codeFrom } from '../../../kernel/random.ts';
import {
  grant,
  grantee,
  momentText,
  nextNumber,
  recordCase,
  writeDeadline,
  type SignatureCheck,
} from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { type Verified } from '../../../platform/eds/verifier.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { getBody } from '../../bodies/index.ts';
import { attachToCase } from '../../papers/index.ts';
import { saveContacts } from '../../people/index.ts';
import { parseManifest, type Draft } from '../domain/draft.ts';
import type { AppealEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { lawfulTerms } from '../domain/terms.ts';
import * as drafts from '../store/drafts.ts';
import * as store from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';

import type { Body } from '../../bodies/index.ts';
import type { Manifest } from '../domain/draft.ts';
import type { AppealKind } from '../domain/kinds.ts';
import type { LawfulTerms } from '../domain/terms.ts';

/** What the person holds in their hands after filing. `pending`: delivered, the signature is being checked. */
export interface Filed {
  readonly number: string;
  readonly caseId: number;
  readonly signatureCheck: SignatureCheck;
}

/** A verified draft on its way to become a submission. */
export interface Arrival {
  readonly draft: Draft;
  readonly verified: Verified;
  readonly receivedAt: Temporal.Instant;
  readonly commandId: string;
}

/** Writes a submission with its first case, rights, deadlines and jobs, in the transaction that holds the draft. */
export async function writeSubmission(
  tx: Tx,
  deps: AppealDeps,
  actor: Citizen,
  arrival: Arrival,
): Promise<Filed> {
  const { draft, verified, receivedAt } = arrival;
  const manifest = parseManifest(draft.manifest ?? new Uint8Array());
  const body = await getBody(tx, draft.bodyId ?? 0);
  const terms = lawfulTerms({
    kind: manifest.kind,
    receivedAt: receivedAt.epochMilliseconds,
    workingHours: body,
    calendar: deps.calendar,
  });
  const submission = await takeSubmission(tx, deps, actor, arrival, manifest);
  const { caseId } = submission;
  const signatureCheck: SignatureCheck = verified.verdict === 'valid' ? 'valid' : 'pending';
  const seq = await openCase(tx, actor, arrival, {
    ...submission,
    kind: manifest.kind,
    body,
    terms,
    signatureCheck,
  });
  await attachToCase(tx, draft.id, caseId);
  await drafts.deleteDraft(tx, draft.id);
  const { email, phone, postalAddress } = manifest.applicant;
  await saveContacts(tx, { email: email ?? '', phone: phone ?? '', postalAddress, language: actor.language });
  await enqueue(tx, 'make-receipt', { caseId });
  await enqueue(tx, 'send-notice', { caseId, seq, code: 'N01' });
  if (signatureCheck === 'pending') await enqueue(tx, 'settle-signature', { caseId }, { delaySeconds: 20 });
  return { number: submission.number, caseId, signatureCheck };
}

interface Taken {
  readonly submissionId: number;
  readonly caseId: number;
  readonly number: string;
  readonly manifestSha256: Uint8Array;
}

/** The submission itself: number, exact bytes, signature, report, and the code of the check page. */
async function takeSubmission(
  tx: Tx,
  deps: AppealDeps,
  actor: Citizen,
  { draft, verified, receivedAt }: Arrival,
  { kind, language }: Manifest,
): Promise<Taken> {
  const sha256 = (what: string | Uint8Array): Uint8Array => createHash('sha256').update(what).digest();
  const manifest = draft.manifest ?? new Uint8Array();
  const { submissionId, caseId } = await store.takeIds(tx);
  await tx.setCase(caseId);
  const { number, latin } = await nextNumber(tx, 'ЖТ', localDay(receivedAt).year);
  const manifestSha256 = sha256(manifest);
  const checkCode = codeFrom(deps.random.bytes(10));
  await store.insertSubmission(tx, {
    id: submissionId,
    number,
    numberLatin: latin,
    accountId: actor.accountId,
    kind,
    language,
    bodyId: draft.bodyId ?? 0,
    officialId: draft.officialId,
    draftId: draft.id,
    manifest,
    manifestSha256,
    cms: verified.cms,
    cmsSha256: verified.cmsSha256,
    checkCode,
    checkCodeSha256: sha256(checkCode),
    receivedAt,
  });
  const checkedAt = momentText(receivedAt);
  await store.saveSignatureReport(tx, { submissionId, report: verified.report, checkedAt });
  return { submissionId, caseId, number, manifestSha256 };
}

/** The first case on it: who may see it, its first event, its first two deadlines. Returns the `seq` of the event. */
async function openCase(
  tx: Tx,
  actor: Citizen,
  { verified, receivedAt, commandId }: Arrival,
  given: Taken & { kind: AppealKind; body: Body; terms: LawfulTerms; signatureCheck: SignatureCheck },
): Promise<number> {
  const { submissionId, caseId, number, kind, body, terms, signatureCheck } = given;
  const at = momentText(receivedAt);
  await grant(tx, { caseId, who: grantee.person(actor.accountId), right: 'own', eventSeq: 1, since: at });
  await grant(tx, { caseId, who: grantee.registrarsOf(body.id), right: 'register', eventSeq: 1, since: at });
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
      manifestSha256: Buffer.from(given.manifestSha256).toString('hex'),
      cmsSha256: Buffer.from(verified.cmsSha256).toString('hex'),
    },
  };
  const { seq } = await recordCase(tx, caseId, null, [delivered], evolve, { actor, commandId, at });
  for (const deadline of [terms.register, terms.consider])
    await writeDeadline(tx, { caseId, code: deadline.term.code, seq, deadline });
  return seq;
}
