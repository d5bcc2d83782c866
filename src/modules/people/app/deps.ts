import type { Actor, Role } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/text.ts';
import type { SignInDeps } from './sign-in.ts';

/** A person of the demonstration, as the pages know them. */
export interface DemoVisitor {
  readonly key: string;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly post: { readonly position: Text; readonly roles: readonly Role[] } | null;
  /** What one can try as this person. */
  readonly tells: Text;
}

/** The part of a demonstration that the pages use: who can be tried. */
export interface Demo {
  readonly people: readonly DemoVisitor[];
}

/** What the pages of people need from outside. */
export interface PeopleDeps extends SignInDeps {
  /** null in production: then no demo route exists. */
  readonly demo: Demo | null;
}

/** Something that waits for a person who has signed in. */
export interface NextThing {
  readonly label: Text;
  /** Path without the language. */
  readonly path: string;
  /** How many; a thing of which there is none is not listed. */
  readonly count: number;
}

/** What the first page needs besides: other modules tell what waits for a person. */
export interface SiteDeps extends PeopleDeps {
  readonly nextThings?: (actor: Actor) => Promise<readonly NextThing[]>;
  /** Whether the demonstration has a mailbox page. */
  readonly mailbox?: object | null;
}
