import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Tx } from '../db/gateway.ts';
import { asJson } from '../db/queries.ts';
import type { JobContext, JobHandler } from './jobs.ts';

/** Puts a job into the queue as a use case does. */
export const enqueue = (tx: Tx, task: string, payload: unknown, key: string | null = null): Promise<number> =>
  tx.exec(sql`select enqueue(${task}, ${asJson(payload)}::jsonb, ${key})`);

/** Waits half a minute for something to happen. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 20) {
    if (await condition()) return;
    await pause(20);
  }
  assert.fail(`It did not happen within half a minute: ${what}`);
}

/** A handler that keeps what it was given. */
export function recorder(): { handler: JobHandler; seen: { payload: unknown; context: JobContext }[] } {
  const seen: { payload: unknown; context: JobContext }[] = [];
  return { seen, handler: (payload, context) => Promise.resolve(void seen.push({ payload, context })) };
}
