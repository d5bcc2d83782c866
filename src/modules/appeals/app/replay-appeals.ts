import { sql } from 'kysely';
import { parseCaseHeader, readLinks, replayFault } from '../../../cases/index.ts';
import type { Queries } from '../../../platform/db/queries.ts';
import { bytes } from '../../../platform/db/row.ts';
import { evolve } from '../domain/evolve.ts';
import { appealStates } from '../domain/machine.ts';
import { readAppealEvent } from '../store/events.ts';

/** What a replay found: how many cases it folded, and what is wrong with which. */
export interface Replay {
  readonly cases: number;
  readonly faults: readonly { readonly caseId: number; readonly what: string }[];
}

const batch = 500;

/**
 * Folds every appeal from its events, verifies its hash chain and compares with its row. Runs as the owner of the
 * database, who sees every case; it writes nothing.
 */
export async function replayAppeals(owner: Queries): Promise<Replay> {
  const faults: { caseId: number; what: string }[] = [];
  let cases = 0;
  let last = 0;
  for (;;) {
    const rows = await owner.rows(
      sql`select * from case_header where service = 'appeal' and id > ${last} order by id limit ${batch}`,
      (row) => ({ header: parseCaseHeader(row, appealStates), head: bytes(row, 'head_hash') }),
    );
    for (const { header, head } of rows) {
      const links = await readLinks(owner, header.id);
      const what = replayFault(header, head, links, evolve, readAppealEvent);
      if (what !== null) faults.push({ caseId: header.id, what });
      last = header.id;
    }
    cases += rows.length;
    if (rows.length < batch) return { cases, faults };
  }
}
