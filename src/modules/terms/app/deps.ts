import type { Calendar } from '@qabyldau/law';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';

/** What the what-if of terms needs from outside. */
export interface TermsDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
  /** The working calendar in force now: read it when it is needed, never keep it. */
  readonly calendar: Calendar;
  readonly publicUrl: string;
}
