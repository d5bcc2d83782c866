import type { Random } from '../../../kernel/random.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import type { Seal } from '../../../platform/eds/seal.ts';
import type { FileStore } from '../../../platform/files/files.ts';

/** What the use cases of papers need from outside. */
export interface PaperDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly random: Random;
  readonly files: FileStore;
  readonly seal: Seal;
  readonly publicUrl: string;
}
