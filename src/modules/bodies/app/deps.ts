import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';

/** What the use cases of bodies need from outside. */
export interface BodyDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
}
