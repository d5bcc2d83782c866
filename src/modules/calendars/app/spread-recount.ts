import type { System } from '../../../kernel/actor.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import { casesUnderOtherCalendar, idInForce } from '../store/calendar-versions.ts';

const spreader: System = { kind: 'system', name: 'recount-terms' };
const batch = 500;

/**
 * After a version came into force: a job for each open case that has a running deadline counted by another version.
 * Each case is recounted in a transaction of its own, so that one that fails keeps no other waiting.
 */
export async function spreadRecount({ gateway }: { readonly gateway: Gateway }): Promise<void> {
  let after = 0;
  for (;;) {
    const cases = await gateway.withActor(spreader, 'recount-terms', async (tx) => {
      const calendar = await idInForce(tx);
      if (calendar === undefined) return [];
      const found = await casesUnderOtherCalendar(tx, { calendar, after, most: batch });
      for (const caseId of found)
        await enqueue(tx, 'recount-terms', { caseId, calendar }, { key: `recount:${caseId}` });
      return found;
    });
    after = cases.at(-1) ?? after;
    if (cases.length < batch) return;
  }
}
