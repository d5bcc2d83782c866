import type { Language } from './text.ts';

/** What an official of a body may do; a citizen has none of these. */
export const roles = ['ADMINISTRATOR', 'REGISTRAR', 'EXECUTOR', 'SIGNER', 'CALENDAR_KEEPER'] as const;

export type Role = (typeof roles)[number];

/** A person who signed in and acts for themselves. */
export interface Citizen {
  readonly kind: 'citizen';
  readonly accountId: number;
  readonly language: Language;
}

/** A person who signed in and acts as an official of a body. */
export interface Official {
  readonly kind: 'official';
  readonly accountId: number;
  readonly officialId: number;
  readonly bodyId: number;
  readonly unitId: number | null;
  readonly roles: readonly Role[];
  readonly language: Language;
}

/** The system itself: a job, a watcher, the seed. `name` says which. */
export interface System {
  readonly kind: 'system';
  readonly name: string;
}

/** Somebody who has not signed in. */
export interface Visitor {
  readonly kind: 'visitor';
}

export type Actor = Citizen | Official | System | Visitor;

/** The key under which an actor's commands are remembered: `person:7`, `official:3`, `system:settle-signature`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'citizen':
      return `person:${actor.accountId}`;
    case 'official':
      return `official:${actor.officialId}`;
    case 'system':
      return `system:${actor.name}`;
    case 'visitor':
      return 'visitor';
  }
}

/** Whether the actor is an official with the given role. */
export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === 'official' && actor.roles.includes(role);
}
