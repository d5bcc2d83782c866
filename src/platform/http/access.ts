import type { Actor } from '../../kernel/actor.ts';
import type { Access } from './route.ts';

/** Why somebody does not get in: first sign in, act as yourself, act as an official, or another role is needed. */
export type Barrier = 'signIn' | 'actAsYourself' | 'actAsOfficial' | 'otherRole';

/** Whether an actor may open a route of the given access; null when yes. */
export function barrierTo(access: Access, actor: Actor): Barrier | null {
  if (access === 'public') return null;
  if (actor.kind === 'visitor' || actor.kind === 'system') return 'signIn';
  if (access === 'signedIn') return null;
  if (access === 'citizen') return actor.kind === 'citizen' ? null : 'actAsYourself';
  if (actor.kind !== 'official') return 'actAsOfficial';
  if (access === 'official') return null;
  return actor.roles.includes(access) ? null : 'otherRole';
}
