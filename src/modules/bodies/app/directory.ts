import type { Actor } from '../../../kernel/actor.ts';
import {
  findBodyBySlug,
  listBodies,
  listHeads,
  listOfficials,
  type Body,
  type BodyOfficial,
} from '../store/directory.ts';
import type { BodyDeps } from './deps.ts';

/** One body of the public directory, with the bodies above and below it. */
export interface BodyPage {
  readonly body: Body;
  readonly parent: Body | null;
  readonly children: readonly Body[];
  readonly heads: readonly BodyOfficial[];
}

/** Every body with those who head it. */
export async function readDirectory(
  { gateway }: Pick<BodyDeps, 'gateway'>,
  actor: Actor,
): Promise<{ bodies: readonly Body[]; heads: readonly BodyOfficial[] }> {
  return gateway.withActor(actor, 'read-directory', async (tx) => ({
    bodies: await listBodies(tx),
    heads: await listHeads(tx),
  }));
}

/** One body, or undefined where no body bears the name. */
export async function readBody(
  { gateway }: Pick<BodyDeps, 'gateway'>,
  actor: Actor,
  slug: string,
): Promise<BodyPage | undefined> {
  return gateway.withActor(actor, 'read-body', async (tx) => {
    const body = await findBodyBySlug(tx, slug);
    if (body === undefined) return undefined;
    const all = await listBodies(tx);
    const officials = await listOfficials(tx, body.id);
    return {
      body,
      parent: all.find(({ id }) => id === body.parentId) ?? null,
      children: all.filter(({ parentId }) => parentId === body.id),
      heads: [
        ...officials.filter(({ rank }) => rank === 'firstHead'),
        ...officials.filter(({ rank }) => rank === 'deputyHead'),
      ],
    };
  });
}
