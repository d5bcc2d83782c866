import type { AppealDeps } from '../app/deps.ts';

/** What the pages of appeals need: the use cases' parts, and which ways of signing there are. */
export interface AppealWebDeps extends AppealDeps {
  /** Not null where the demo lends keys to its people. */
  readonly demo: object | null;
  /** Whether one may sign on a phone with eGov Mobile. */
  readonly egovMobile: boolean;
}
