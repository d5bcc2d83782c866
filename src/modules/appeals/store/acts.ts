import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/gateway.ts';
import { bigintId, int, json, nullable, oneOf, text, type Row } from '../../../platform/db/row.ts';
import type { DecisionAct, DecisionContent } from '../domain/appeal-case.ts';
import { outcomes } from '../domain/kinds.ts';
import { actStates, type ActState } from '../domain/machine.ts';

function parseContent(value: unknown): DecisionContent {
  const given = value as Partial<Record<keyof DecisionContent, unknown>>;
  const outcome = outcomes.find((one) => one === given.outcome);
  if (outcome === undefined) throw new TypeError('A decision without a known outcome');
  const part = (name: keyof DecisionContent): string => (typeof given[name] === 'string' ? given[name] : '');
  return {
    outcome,
    questions: part('questions'),
    reasons: part('reasons'),
    measures: part('measures'),
    remedies: part('remedies'),
  };
}

function parseAct(row: Row): DecisionAct {
  return {
    id: text(row, 'id'),
    state: oneOf(row, 'state', actStates),
    version: int(row, 'version'),
    content: json(row, 'content', parseContent),
    paperId: nullable(text)(row, 'paper_id'),
    signerId: nullable(bigintId)(row, 'signer_id'),
  };
}

/** The decision in preparation or made on a case; row-level security hides it from the applicant. */
export async function findDecision(tx: Tx, caseId: number): Promise<DecisionAct | null> {
  const act = await tx.row(
    sql`select * from case_act where case_id = ${caseId} and kind = 'decision' and state <> 'withdrawn'`,
    parseAct,
  );
  return act ?? null;
}

export async function writeDecision(
  tx: Tx,
  given: {
    id: string;
    caseId: number;
    version: number;
    content: DecisionContent;
    officialId: number;
    at: string;
  },
): Promise<void> {
  await tx.exec(
    sql`insert into case_act (id, case_id, kind, state, version, content, opened_by, changed_at)
        values (${given.id}, ${given.caseId}, 'decision', 'draft', ${given.version},
          ${JSON.stringify(given.content)}::jsonb, ${given.officialId}, ${given.at})
        on conflict (id) do update set version = excluded.version, content = excluded.content,
          changed_at = excluded.changed_at`,
  );
}

export async function moveDecision(
  tx: Tx,
  given: { id: string; state: ActState; paperId?: string | null; signerId?: number | null; at: string },
): Promise<void> {
  await tx.exec(
    sql`update case_act set state = ${given.state}, changed_at = ${given.at},
          paper_id = case when ${given.paperId !== undefined} then ${given.paperId ?? null}::uuid else paper_id end,
          signer_id = case when ${given.signerId !== undefined} then ${given.signerId ?? null}::bigint else signer_id end
        where id = ${given.id}`,
  );
}
