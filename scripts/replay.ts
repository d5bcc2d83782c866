import { join, resolve } from 'node:path';
import { replayAppeals } from '../src/modules/appeals/index.ts';
import { findEmbedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { PlainError, runPlainly } from '../src/platform/db/errors.ts';
import { ownerQueries } from '../src/platform/db/owner.ts';
import type { Connection } from '../src/platform/db/pool.ts';

/** The database that is meant: the operator's by DATABASE_OWNER_URL, else the embedded one, started when it sleeps. */
async function withOwner<T>(work: (owner: Connection) => Promise<T>): Promise<T> {
  const url = process.env['DATABASE_OWNER_URL'];
  if (url !== undefined && url !== '') return work({ connectionString: url });
  const dataDir = join(resolve(process.env['DATA_DIR'] ?? './var'), 'postgres');
  const running = findEmbedded(dataDir);
  if (running !== undefined) return work(running.owner);
  const server = await startEmbedded({ dataDir });
  try {
    return await work(server.connections.owner);
  } finally {
    await server.stop();
  }
}

await runPlainly(async () => {
  const { cases, faults } = await withOwner((owner) => ownerQueries(owner, replayAppeals));
  for (const { caseId, what } of faults) console.error(`case ${caseId}: ${what}`);
  console.log(`${cases} cases replayed, ${faults.length} do not agree`);
  if (faults.length > 0)
    throw new PlainError('The events and the rows disagree: keep the database as it is and look.');
});
