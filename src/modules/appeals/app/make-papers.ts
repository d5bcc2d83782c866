import { formatDayWithWeekday, dayOf, kindNames } from '@qabyldau/law';
import type { System } from '../../../kernel/actor.ts';
import { findCase, momentText, readDeadlines } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import type { Seal } from '../../../platform/eds/seal.ts';
import { findOfficial, getBody, type Body } from '../../bodies/index.ts';
import {
  insertPaper,
  insertSignature,
  listCasePapers,
  receiptDocument,
  slipDocument,
  type Paper,
} from '../../papers/index.ts';
import type { AppealCase } from '../domain/appeal-case.ts';
import { parseManifest } from '../domain/draft.ts';
import { appealStates } from '../domain/machine.ts';
import { getSubmission, type Submission } from '../store/submissions.ts';
import type { AppealDeps } from './deps.ts';
import { momentWords, whyOf } from './render-notice.ts';

/** Papers that the system makes by itself are sealed by the installation. */
export interface PaperMakingDeps extends AppealDeps {
  readonly seal: Seal;
}

const maker: System = { kind: 'system', name: 'make-papers' };

interface Material {
  readonly appeal: AppealCase;
  readonly submission: Submission;
  readonly body: Body;
  readonly why: readonly string[];
}

/** Reads what a paper is made of; undefined when the paper is there already. */
async function materialFor(
  deps: PaperMakingDeps,
  caseId: number,
  kind: 'receipt' | 'slip',
): Promise<Material | undefined> {
  return deps.gateway.withActor(
    maker,
    `make-${kind}`,
    async (tx) => {
      const papers = await listCasePapers(tx, caseId);
      if (papers.some((paper) => paper.kind === kind)) return undefined;
      const appeal = await findCase(tx, caseId, appealStates);
      if (!appeal) throw new Error(`Case ${caseId} is not there`);
      const submission = await getSubmission(tx, appeal.submissionId);
      const deadlines = await readDeadlines(tx, caseId);
      const body = await getBody(tx, appeal.bodyId);
      const { calendar } = deps;
      const why = whyOf({ appeal, submission, body, deadlines, calendar }, submission.language);
      return { appeal, submission, body, why };
    },
    { caseId },
  );
}

/** Stores bytes that the system made, seals them, and shows them to the applicant. A second run changes nothing. */
async function keepSealed(
  deps: PaperMakingDeps,
  caseId: number,
  made: { kind: 'receipt' | 'slip'; name: string; bytes: Uint8Array },
): Promise<void> {
  const sealed = await deps.seal.seal(made.bytes);
  const stored = await deps.files.putBytes(made.bytes);
  const madeAt = deps.clock.now();
  const paper: Paper = {
    id: deps.random.uuid(),
    caseId,
    accountId: null,
    draftId: null,
    kind: made.kind,
    name: made.name,
    mime: 'application/pdf',
    size: stored.size,
    sha256: stored.sha256,
    streebog512: stored.streebog512,
    storageKey: stored.key,
    position: 0,
    openToApplicant: true,
    madeAt,
  };
  const write = async (tx: Tx): Promise<void> => {
    // Two runs at once take turns here; the second finds the paper of the first.
    await findCase(tx, caseId, appealStates, 'lock');
    if ((await listCasePapers(tx, caseId)).some(({ kind }) => kind === made.kind)) return;
    await insertPaper(tx, paper);
    await insertSignature(tx, {
      id: deps.random.uuid(),
      paperId: paper.id,
      caseId,
      role: 'seal',
      cms: sealed.cms,
      cmsSha256: sealed.cmsSha256,
      report: sealed.report,
      signedAt: Temporal.Instant.from(momentText(madeAt)),
    });
  };
  await deps.gateway.withActor(maker, `make-${made.kind}`, write, { caseId });
}

/** The delivery receipt of R337-10.1: number, time and hash, before registration; sealed by the installation. */
export async function makeReceipt(deps: PaperMakingDeps, caseId: number): Promise<void> {
  const material = await materialFor(deps, caseId, 'receipt');
  if (!material) return;
  const { appeal, submission, body, why } = material;
  const { language } = submission;
  const bytes = await receiptDocument({
    language,
    number: submission.number,
    numberLatin: submission.numberLatin,
    receivedAt: momentWords(submission.receivedAt.epochMilliseconds, language),
    bodyName: body.name[language],
    kindName: kindNames[submission.kind][language],
    manifestSha256: Buffer.from(submission.manifestSha256).toString('hex'),
    checkCode: submission.checkCode,
    checkUrl: `${deps.publicUrl}/${language}/check?number=${submission.numberLatin}`,
    registeredOn: formatDayWithWeekday(dayOf(appeal.registeredOn), language),
    dueText: formatDayWithWeekday(dayOf(appeal.dueOn), language),
    why,
    attachments: parseManifest(submission.manifest).attachments.map(({ name, sha256 }) => ({ name, sha256 })),
    installationName: 'Qabyldau',
    madeAt: submission.receivedAt,
  });
  await keepSealed(deps, caseId, { kind: 'receipt', name: `${submission.number}.pdf`, bytes });
}

/** The slip (талон) of APPK-64.2: number, date and time, and who accepted. */
export async function makeSlip(deps: PaperMakingDeps, caseId: number): Promise<void> {
  const material = await materialFor(deps, caseId, 'slip');
  if (!material) return;
  const { appeal, submission, body, why } = material;
  const { language } = submission;
  if (appeal.registrarId === null || appeal.registeredAt === null)
    throw new Error(`Case ${caseId} is not registered`);
  const { registrarId } = appeal;
  const registrar = await deps.gateway.withActor(maker, 'make-slip', (tx) => findOfficial(tx, registrarId), {
    caseId,
  });
  if (!registrar) throw new Error(`Official ${registrarId} is not there`);
  const registeredAt = Temporal.Instant.from(appeal.registeredAt);
  const [date = '', time = ''] = momentWords(registeredAt.epochMilliseconds, language).split(', ');
  const initials = [registrar.givenName, registrar.patronymic ?? '']
    .filter((name) => name !== '')
    .map((name) => `${name.charAt(0)}.`)
    .join(' ');
  const bytes = await slipDocument({
    language,
    number: submission.number,
    numberLatin: submission.numberLatin,
    date,
    time,
    acceptor: { surname: registrar.surname, initials, position: registrar.position[language] },
    bodyName: body.name[language],
    kindName: kindNames[submission.kind][language],
    dueText: formatDayWithWeekday(dayOf(appeal.dueOn), language),
    why,
    installationName: 'Qabyldau',
    madeAt: registeredAt,
  });
  await keepSealed(deps, caseId, { kind: 'slip', name: `${submission.number}-talon.pdf`, bytes });
}
