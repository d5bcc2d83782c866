import { sql } from 'kysely';
import type { Json } from '../../kernel/canonical-json.ts';
import type { Tx } from '../db/gateway.ts';

/** Puts a job into the queue: it is born with the commit of this transaction, and not at all when that goes back. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: { readonly [key: string]: Json },
  options: { key?: string; delaySeconds?: number } = {},
): Promise<void> {
  const delay = `${options.delaySeconds ?? 0} seconds`;
  await tx.one(
    sql`select enqueue(${task}, ${JSON.stringify(payload)}::jsonb, ${options.key ?? null}::text,
          now() + ${delay}::interval)`,
    () => true,
  );
}
