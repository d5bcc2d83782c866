import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '../../../kernel/actor.ts';
import { logAccess } from '../../../cases/index.ts';
import type { FileStore } from '../../../platform/files/files.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import type { Paper, PaperSignatureRole } from '../domain/paper.ts';
import { findPaper, findSignature } from '../store/papers.ts';
import type { PaperDeps } from './deps.ts';

/** All the bytes of a paper that the system made or froze. */
export async function readPaper(files: FileStore, paper: Paper): Promise<Uint8Array> {
  return buffer(await files.open(paper.storageKey));
}

/** A paper as a stream when the actor may see it; an official's look is written down. */
export async function openPaper(
  deps: Pick<PaperDeps, 'gateway' | 'files'>,
  actor: Actor,
  id: string,
): Promise<{ paper: Paper; stream: Readable } | undefined> {
  const paper = await deps.gateway.withActor(actor, 'open-paper', async (tx) => {
    const found = await findPaper(tx, id);
    await logLook(tx, actor, found, 'open-paper');
    return found;
  });
  return paper && { paper, stream: await deps.files.open(paper.storageKey) };
}

/** The signature over a paper in one role, when the actor may see the paper. */
export async function openSignature(
  { gateway }: Pick<PaperDeps, 'gateway'>,
  actor: Actor,
  id: string,
  role: PaperSignatureRole,
): Promise<{ paper: Paper; cms: Uint8Array } | undefined> {
  return gateway.withActor(actor, 'open-signature', async (tx) => {
    const paper = await findPaper(tx, id);
    const signature = paper && (await findSignature(tx, id, role));
    if (signature === undefined) return undefined;
    await logLook(tx, actor, paper, 'open-signature');
    return paper && { paper, cms: signature.cms };
  });
}

async function logLook(tx: Tx, actor: Actor, paper: Paper | undefined, purpose: string): Promise<void> {
  if (paper === undefined || paper.caseId === null || actor.kind !== 'official') return;
  await logAccess(tx, actor, { caseId: paper.caseId, paperId: paper.id, purpose });
}
