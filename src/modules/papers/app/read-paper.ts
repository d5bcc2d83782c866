import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Actor } from '../../../kernel/actor.ts';
import { logAccess } from '../../../cases/index.ts';
import type { FileStore } from '../../../platform/files/files.ts';
import type { Paper } from '../domain/paper.ts';
import { findPaper } from '../store/papers.ts';
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
    if (found?.caseId != null && actor.kind === 'official')
      await logAccess(tx, actor, { caseId: found.caseId, paperId: found.id, purpose: 'open-paper' });
    return found;
  });
  return paper && { paper, stream: await deps.files.open(paper.storageKey) };
}
