import type { Actor } from '../../../kernel/actor.ts';
import { findBody, type Body } from '../../bodies/index.ts';
import type { AppealDeps } from './deps.ts';

/** The body to which an appeal could be addressed; undefined where there is none, or it takes none. */
export async function findAddressedBody(
  { gateway }: Pick<AppealDeps, 'gateway'>,
  actor: Actor,
  bodyId: number,
): Promise<Body | undefined> {
  const body = await gateway.withActor(actor, 'read-directory', (tx) => findBody(tx, bodyId), {
    readOnly: true,
  });
  return body?.acceptsAppeals === true ? body : undefined;
}
