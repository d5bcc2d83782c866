import type { Calendar } from '@qabyldau/law';
import type { Random } from '../../../kernel/random.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import type { Verifier } from '../../../platform/eds/verifier.ts';
import type { FileStore } from '../../../platform/files/files.ts';

/** What the use cases of appeals need from outside; wired by hand in `src/deps.ts`. */
export interface AppealDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly random: Random;
  readonly verifier: Verifier;
  readonly files: FileStore;
  readonly calendar: Calendar;
  readonly publicUrl: string;
  /** How long filing waits for a verdict before it answers "delivered, signature being checked". */
  readonly verdictWithinMs: number;
}
