import { sql } from 'kysely';
import { actorKey, type Actor } from '../kernel/actor.ts';
import type { Tx } from '../platform/db/gateway.ts';

/** What a grant allows: the applicant's own view, registering, working, signing. */
export type Right = 'own' | 'register' | 'work' | 'sign';

/** Who a grant names, in the form that row-level security compares (`q_whos()`). */
export const grantee = {
  person: (accountId: number): string => `person:${accountId}`,
  official: (officialId: number): string => `official:${officialId}`,
  registrarsOf: (bodyId: number): string => `registrar:${bodyId}`,
};

/** Gives somebody a right to a case, by the event that justifies it. The transaction must have declared the case. */
export async function grant(
  tx: Tx,
  given: { caseId: number; who: string; right: Right; eventSeq: number; since: string },
): Promise<void> {
  await tx.exec(
    sql`insert into case_access (case_id, who, "right", event_seq, since)
        values (${given.caseId}, ${given.who}, ${given.right}, ${given.eventSeq}, ${given.since})
        on conflict do nothing`,
  );
}

/** Ends a right of somebody to the declared case; the row stays as history. Only somebody who works on the case can. */
export async function endGrant(
  tx: Tx,
  ended: { caseId: number; who: string; right: Right; until: string },
): Promise<void> {
  await tx.one(
    sql`select end_case_access(${ended.caseId}, ${ended.who}, ${ended.right}, ${ended.until})`,
    () => true,
  );
}

/** Ends a right of everybody but one from now on, in the declared case. Only somebody who works on the case can. */
export async function endRight(
  tx: Tx,
  ended: { caseId: number; right: Right; except: string; until: string },
): Promise<void> {
  await tx.one(
    sql`select end_case_right(${ended.caseId}, ${ended.right}, ${ended.except}, ${ended.until})`,
    () => true,
  );
}

/** Writes down that somebody opened a case or a paper, and why; the applicant sees it. */
export async function logAccess(
  tx: Tx,
  actor: Actor,
  opened: { caseId: number; paperId?: string; purpose: string },
): Promise<void> {
  await tx.exec(
    sql`insert into access_log (actor, case_id, paper_id, purpose)
        values (${actorKey(actor)}, ${opened.caseId}, ${opened.paperId ?? null}, ${opened.purpose})`,
  );
}
