import type { AppealDeps } from '../app/deps.ts';

/** What the pages of appeals need: the use cases' parts, and whether the demo lends keys to its people. */
export interface AppealWebDeps extends AppealDeps {
  readonly demo: object | null;
}
