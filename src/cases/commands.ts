import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { actorKey, type Actor } from '../kernel/actor.ts';
import { canonicalJson, type Json } from '../kernel/canonical-json.ts';
import type { Tx } from '../platform/db/gateway.ts';
import { json, text } from '../platform/db/row.ts';

/** What came of a command that was given before under the same id. */
export type Earlier = { readonly same: true; readonly result: Json } | { readonly same: false };

/** The fingerprint of a command's input: a repetition must ask for the same thing. */
export function fingerprint(input: Json): string {
  return createHash('sha256').update(canonicalJson(input), 'utf8').digest('hex');
}

/**
 * Looks whether the actor already gave this command. `same: false` means that the id was used for other input.
 * The row is written by `rememberCommand` in the transaction that carries the command out, so a crash leaves neither.
 */
export async function earlierCommand(
  tx: Tx,
  actor: Actor,
  commandId: string,
  asked: string,
): Promise<Earlier | null> {
  const row = await tx.row(
    sql`select result->>'asked' as asked, result->'result' as result from command
        where actor = ${actorKey(actor)} and command_id = ${commandId}`,
    (r) => ({ asked: text(r, 'asked'), result: json(r, 'result', (v) => v as Json) }),
  );
  if (row === undefined) return null;
  return row.asked === asked ? { same: true, result: row.result } : { same: false };
}

/**
 * Remembers a command with its result. Throws the database's unique violation when a twin was quicker:
 * the whole transaction goes back and the caller asks `earlierCommand` again.
 */
export async function rememberCommand(
  tx: Tx,
  actor: Actor,
  commandId: string,
  asked: string,
  result: Json,
  caseId: number | null,
): Promise<void> {
  await tx.exec(
    sql`insert into command (actor, command_id, case_id, result)
        values (${actorKey(actor)}, ${commandId}, ${caseId}, ${JSON.stringify({ asked, result })}::jsonb)`,
  );
}
