import type { Calendar } from '@qabyldau/law';
import type { Clock } from '../../../platform/clock.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import type { CurrentCalendar } from './current-calendar.ts';

/** What the use cases of the working calendar need from outside. */
export interface CalendarDeps {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly currentCalendar: CurrentCalendar;
  /** The calendars that the product ships, oldest first; those of packages/law unless others are given. */
  readonly shippedCalendars?: readonly Calendar[];
}
