import { makeCalendar } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { calendar2026_2 } from './calendars/calendar-2026-2.ts';

export { calendar2026_2 };

/** The newest calendar that the package ships, ready for counting. */
export const standardCalendar: Calendar = makeCalendar(calendar2026_2);

/** Every calendar that the package ever shipped, oldest first: deadlines that were counted by one can always be read. */
export const shippedCalendars: readonly Calendar[] = [standardCalendar];
