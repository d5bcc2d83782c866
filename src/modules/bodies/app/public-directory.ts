import type { Gateway } from '../../../platform/db/gateway.ts';
import { listBodies, listHeads, type Body, type BodyOfficial } from '../store/directory.ts';

export interface ListedBody {
  readonly body: Body;
  /** To whom something can be addressed: the first head and the deputies. */
  readonly heads: readonly BodyOfficial[];
}

/** The public directory: every body with its heads. */
export async function publicDirectory({
  gateway,
}: {
  readonly gateway: Gateway;
}): Promise<readonly ListedBody[]> {
  return gateway.withActor(
    { kind: 'visitor' },
    'read-directory',
    async (tx) => {
      const heads = await listHeads(tx);
      const bodies = await listBodies(tx);
      return bodies.map((body) => ({ body, heads: heads.filter(({ bodyId }) => bodyId === body.id) }));
    },
    { readOnly: true },
  );
}
