import { addEvidence } from '@qabyldau/eds';
import type { AsicFile, DocumentSignature } from '@qabyldau/eds/asic';
import type { Actor } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { inTurn, packContainer, TooManyWait } from '../../../platform/eds/pack-container.ts';
import { storedEvidence } from '../../../platform/eds/stored-evidence.ts';
import type { Seal } from '../../../platform/eds/seal.ts';
import { readPaper, type Paper } from '../../papers/index.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import type { AppealDeps } from './deps.ts';
import { openAppeal, type AppealView } from './read-appeals.ts';

/** A case file ready to be saved. */
export interface CaseFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Everything of a case that the actor may see, in one container (ASiC-E): the signed appeal, its attachments, the papers
 * of the system, each signature beside its document with the evidence that it was verified by, and the seal of this
 * installation over all of it. It can be verified without us and after the certificates ended. Refused while too many
 * large ones wait to be made.
 */
export async function makeCaseFile(
  deps: AppealDeps & { readonly seal: Seal },
  actor: Actor,
  caseId: number,
): Promise<Result<CaseFile, AppealRefusal>> {
  const opened = await openAppeal(deps, actor, caseId);
  if (!opened.ok) return opened;
  const view = opened.value;
  const size = view.papers.reduce((sum, paper) => sum + paper.size, 0);
  try {
    const bytes = await inTurn(size, () => packed(deps, view));
    return ok({ name: `${view.submission.numberLatin}.asice`, bytes });
  } catch (error) {
    if (error instanceof TooManyWait) return err(refuse('caseFilesBusy'));
    throw error;
  }
}

async function packed(deps: AppealDeps & { readonly seal: Seal }, view: AppealView): Promise<Uint8Array> {
  const { files, signatures } = await contentsOf(deps, view);
  const modifiedAt = deps.clock.now().epochMilliseconds;
  return packContainer({ files, signatures, modifiedAt }, async (manifest) => {
    const { cms, report } = await deps.seal.seal(manifest);
    return addEvidence(cms, storedEvidence(report));
  });
}

const APPEAL = 'appeal.json';

async function contentsOf(
  deps: AppealDeps,
  view: AppealView,
): Promise<{ files: readonly AsicFile[]; signatures: readonly DocumentSignature[] }> {
  const { submission, papers } = view;
  const files: AsicFile[] = [{ name: APPEAL, bytes: submission.manifest, mimeType: 'application/json' }];
  const signatures: DocumentSignature[] = [signatureOn(APPEAL, submission.cms, view.signatureReport)];
  const counted = new Map<Paper['kind'], number>();
  for (const paper of papers) {
    const number = (counted.get(paper.kind) ?? 0) + 1;
    counted.set(paper.kind, number);
    const name = nameOf(paper, number);
    files.push({ name, bytes: await readPaper(deps.files, paper), mimeType: paper.mime });
    for (const { cms, report } of view.signatures.filter(({ paperId }) => paperId === paper.id))
      signatures.push(signatureOn(name, cms, report));
  }
  return { files, signatures };
}

/** A signature with the evidence it was verified by. */
function signatureOn(document: string, cms: Uint8Array, report: unknown): DocumentSignature {
  return { document, cms: addEvidence(cms, storedEvidence(report)) };
}

/** Names that every program can unpack: what a person called an attachment stands in the signed appeal. */
function nameOf({ kind, name }: Paper, number: number): string {
  const ending = /\.[a-z0-9]{1,5}$/iu.exec(name)?.[0] ?? '';
  return kind === 'attachment' ? `attachments/${number}${ending}` : `${kind}-${number}${ending}`;
}
