import type { AppealDeps } from '../app/deps.ts';
import type { SigexSignings } from '../app/sigex-signings.ts';

/** What the pages of appeals need: the use cases' parts, and which ways of signing there are. */
export interface AppealWebDeps extends AppealDeps {
  /** Not null where the demo lends keys to its people. */
  readonly demo: object | null;
  /** Whether one may sign on a phone with eGov Mobile. */
  readonly egovMobile: boolean;
  /** Signing through the gateway of a third party; null where it is off. */
  readonly sigex: SigexSignings | null;
}
