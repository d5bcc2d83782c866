import { dayOf, formatDay } from '@qabyldau/law';
import type { Official } from '../../../kernel/actor.ts';
import { findOfficial, getBody, type BodyOfficial } from '../../bodies/index.ts';
import { decisionDocument, insertPaper, type DecisionFacts, type Paper } from '../../papers/index.ts';
import { fullName, initialsName } from '../../people/index.ts';
import type { DecisionAct } from '../domain/appeal-case.ts';
import { parseManifest } from '../domain/draft.ts';
import type { Ground } from './act-on-appeal.ts';
import type { AppealDeps } from './deps.ts';

function named(official: BodyOfficial, language: 'kk' | 'ru'): DecisionFacts['official'] {
  const initials = initialsName(official).slice(official.surname.length + 1);
  return { surname: official.surname, initials, position: official.position[language] };
}

/**
 * Freezes a decision as the PDF that both will sign (APPK-80.1, 89.2), in the language of the appeal, and keeps it
 * closed to the applicant. Throws when the executor or the signer is not in the directory.
 */
export async function printDecision(
  deps: AppealDeps,
  actor: Official,
  { tx, appeal, submission, at, today }: Ground,
  act: DecisionAct,
  signerId: number,
): Promise<Paper> {
  const { language } = submission;
  const signer = await findOfficial(tx, signerId);
  const executor = await findOfficial(tx, actor.officialId);
  if (!signer || !executor) throw new Error('The signer or the executor is not in the directory');
  const body = await getBody(tx, appeal.bodyId);
  const { applicant } = parseManifest(submission.manifest);
  const { content } = act;
  const common = {
    language,
    bodyName: body.name[language],
    date: formatDay(dayOf(today.toString()), language),
    appealNumber: submission.number,
    appealDate: formatDay(dayOf(appeal.registeredOn), language),
    applicant: { name: fullName(applicant), postalAddress: applicant.postalAddress },
    official: named(signer, language),
    measuresTaken: content.measures,
    lawReferences: [],
    remedies: content.remedies,
    executor: { name: initialsName(executor) },
    madeAt: Temporal.Instant.from(at),
  };
  const bytes = await decisionDocument(
    content.outcome === 'FAVOURABLE_ACT'
      ? { ...common, kind: 'act', questions: content.questions, reasons: content.reasons }
      : { ...common, kind: 'reply', questions: content.questions, answer: content.reasons },
  );
  const stored = await deps.files.putBytes(bytes);
  const paper: Paper = {
    id: deps.random.uuid(),
    caseId: appeal.id,
    accountId: null,
    draftId: null,
    kind: 'decision',
    name: `${submission.number}-${content.outcome === 'REPLY' ? 'zhauap' : 'akt'}.pdf`,
    mime: 'application/pdf',
    size: stored.size,
    sha256: stored.sha256,
    streebog512: stored.streebog512,
    storageKey: stored.key,
    position: 0,
    openToApplicant: false,
    madeAt: Temporal.Instant.from(at),
  };
  await insertPaper(tx, paper);
  return paper;
}
