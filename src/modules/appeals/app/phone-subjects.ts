import { createHash } from 'node:crypto';
import type { FileToSign } from '@qabyldau/eds/egov-mobile';
import type { Citizen, Official } from '../../../kernel/actor.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/text.ts';
import { logAccess } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { getBody, type Body } from '../../bodies/index.ts';
import { readPaper } from '../../papers/index.ts';
import { parseManifest, type Manifest } from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDraft } from '../store/drafts.ts';
import type { PhoneSigning, PhoneSubject } from '../store/phone-signings.ts';
import { findFiled, getSubmission } from '../store/submissions.ts';
import { decisionOnPhone, phoneTexts } from '../texts/phone.ts';
import type { AppealDeps } from './deps.ts';
import { fileAppeal } from './file-appeal.ts';
import { adoptDecision, findPaperToSign, issueDecision } from './sign-decision.ts';

/** An invitation by what it is about: what is known of it before and after it was kept. */
export type About = Pick<PhoneSigning, 'id' | 'actor' | 'subject'>;

/** Whatever a phone signs is one document. */
export const documentId = 1;

/** What a phone is shown, and the very bytes that every other way of signing signs. */
export interface OnPhone {
  readonly body: Body;
  readonly description: string;
  /** Reads the bytes, and writes down that they were read where the law asks for it. */
  readonly file: () => Promise<FileToSign>;
}

/** The two things that a phone can sign; whoever signs is the one whose they are, by the actor of the invitation. */
type Draft = { readonly actor: Citizen; readonly subject: Extract<PhoneSubject, { kind: 'draft' }> };
type Decision = { readonly actor: Official; readonly subject: Extract<PhoneSubject, { kind: 'decision' }> };

function told<T>(
  { actor, subject }: Pick<About, 'actor' | 'subject'>,
  of: { draft: (given: Draft) => T; decision: (given: Decision) => T },
): T {
  if (subject.kind === 'draft' && actor.kind === 'citizen') return of.draft({ actor, subject });
  if (subject.kind === 'decision' && actor.kind === 'official') return of.decision({ actor, subject });
  throw new TypeError('A draft is signed by its author, a decision by an official');
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** What an invitation offers to a phone; null when its bytes cannot be signed any more. */
export async function onPhone(deps: AppealDeps, signing: PhoneSigning): Promise<OnPhone | null> {
  const { language } = signing.actor;
  return deps.gateway.withActor(signing.actor, 'offer-to-phone', (tx) =>
    told<Promise<OnPhone | null>>(signing, {
      draft: async ({ subject }) => {
        const draft = await findDraft(tx, subject.draftId);
        const bytes = draft?.manifest ?? null;
        if (!draft || bytes === null || draft.bodyId === null) return null;
        if (!same(sha256(bytes), signing.bytesSha256)) return null;
        const manifest = parseManifest(bytes);
        return {
          body: await getBody(tx, draft.bodyId),
          description: phoneTexts.description[language](manifest),
          file: () => Promise.resolve(draftOnPhone(manifest, bytes, language)),
        };
      },
      decision: async ({ actor, subject: { caseId, role, seenSeq } }) => {
        const found = await findPaperToSign(tx, actor, caseId, role, seenSeq);
        if (!found.ok || found.value.barrier !== null) return null;
        const { appeal, paper } = found.value;
        if (!same(paper.sha256, signing.bytesSha256)) return null;
        const { number } = await getSubmission(tx, appeal.submissionId);
        const shown = { number, name: paper.name, sha256: Buffer.from(paper.sha256).toString('hex') };
        const { document, meta } = decisionOnPhone;
        return {
          body: await getBody(tx, appeal.bodyId),
          description: decisionOnPhone.description[role][language](number),
          file: async () => {
            await deps.gateway.withActor(actor, 'read-paper-to-sign', (log) =>
              logAccess(log, actor, { caseId, paperId: paper.id, purpose: 'open-paper' }),
            );
            return {
              id: documentId,
              names: { kk: document.kk(number), ru: document.ru(number), en: document.en(number) },
              meta: meta[language](shown),
              mime: '@file/pdf',
              bytes: await readPaper(deps.files, paper),
            };
          },
        };
      },
    }),
  );
}

/** The bytes of a draft with what a phone shows beside them. */
export function draftOnPhone(manifest: Manifest, bytes: Uint8Array, language: Language): FileToSign {
  const { document, meta } = phoneTexts;
  return {
    id: documentId,
    names: { kk: document.kk(manifest), ru: document.ru(manifest), en: document.en(manifest) },
    meta: meta[language](manifest, sha256(bytes).toString('hex')),
    mime: '',
    bytes,
  };
}

/**
 * Does what the signature is given for, by the very use case of every other way of signing: files the draft, adopts or
 * issues the decision. The id of the invitation is the id of the command, so that doing it again does nothing twice.
 */
export async function carryOut(
  deps: AppealDeps,
  about: About,
  cms: Uint8Array,
): Promise<Result<unknown, AppealRefusal>> {
  const commandId = about.id;
  return told<Promise<Result<unknown, AppealRefusal>>>(about, {
    draft: ({ actor, subject: { draftId } }) => fileAppeal(deps, actor, { draftId, cms, commandId }),
    decision: ({ actor, subject: { caseId, role, seenSeq } }) => {
      const sign = role === 'official' ? adoptDecision : issueDecision;
      return sign(deps, actor, { caseId, commandId, seenSeq, cms });
    },
  });
}

/** The case to which a draft led that was filed, in whatever way; null as long as it was not. */
export async function filedCase(tx: Tx, subject: PhoneSubject): Promise<number | null> {
  if (subject.kind === 'decision') return null;
  return (await findFiled(tx, subject.draftId))?.caseId ?? null;
}

/** Why an invitation cannot be used any more, whatever a phone does: what it was made for was changed, or is over. */
export async function obstacle(
  tx: Tx,
  about: Pick<About, 'actor' | 'subject'>,
  bytesSha256: Uint8Array,
): Promise<AppealRefusal | null> {
  return told<Promise<AppealRefusal | null>>(about, {
    draft: async ({ subject }) => {
      const draft = await findDraft(tx, subject.draftId);
      if (!draft) return refuse('notFound');
      if (draft.manifest !== null && same(sha256(draft.manifest), bytesSha256)) return null;
      return refuse('draftChanged', { version: draft.version });
    },
    decision: async ({ actor, subject: { caseId, role, seenSeq } }) => {
      const found = await findPaperToSign(tx, actor, caseId, role, seenSeq);
      if (!found.ok) return found.error;
      const { paper, barrier } = found.value;
      return same(paper.sha256, bytesSha256) ? barrier : refuse('decisionNotReady', { act: 'draft' });
    },
  });
}
