import { sql } from 'kysely';
import type { System } from '../../../kernel/actor.ts';
import { text } from '../../../platform/db/row.ts';
import type { PaperDeps } from './deps.ts';

const sweeper: System = { kind: 'system', name: 'sweep-files' };

/** Files younger than this may belong to a form that is being sent right now. */
const graceMs = 24 * 60 * 60 * 1000;

/** Removes files that no paper names any more: uploads that were never committed, drafts that were forgotten. */
export async function sweepFiles(deps: Pick<PaperDeps, 'gateway' | 'clock' | 'files'>): Promise<void> {
  await deps.gateway.withActor(sweeper, 'sweep-files', (tx) =>
    tx.rows(sql`select id from forget_expired_drafts() as id`, () => true),
  );
  await deps.files.sweep(deps.clock.now().epochMilliseconds - graceMs, async (keys) => {
    const unknown = await deps.gateway.withActor(sweeper, 'sweep-files', (tx) =>
      tx.rows(sql`select key from unknown_files(${[...keys]}::text[]) as key`, (row) => text(row, 'key')),
    );
    return new Set(unknown);
  });
}
