import { makeCalendar, standardCalendar, type Calendar } from '@qabyldau/law';
import type { System } from '../../../kernel/actor.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import type { Queries } from '../../../platform/db/queries.ts';
import { findVersion, idInForce } from '../store/calendar-versions.ts';

const watcher: System = { kind: 'system', name: 'current-calendar' };

/** How often another process may be behind, in milliseconds. */
const EVERY = 5_000;

/** The calendar in force, kept in memory: terms are computed by it, pages count by it. */
export interface CurrentCalendar {
  /** The version in force as this process knows it, at most a few seconds old. */
  now(): Calendar;
  /** Looks at once which version is in force. */
  refresh(): Promise<void>;
  close(): void;
}

/** Opens the calendar in force and keeps looking; what the product ships stands until a version was approved. */
export async function openCurrentCalendar(
  gateway: Gateway,
  log: (error: unknown) => void = () => undefined,
): Promise<CurrentCalendar> {
  let current = standardCalendar;
  const refresh = async (): Promise<void> => {
    await gateway.withActor(watcher, 'read-calendar', async (tx) => {
      const id = (await idInForce(tx)) ?? standardCalendar.id;
      if (id !== current.id) current = await calendarById(tx, id);
    });
  };
  await refresh();
  const timer = setInterval(() => {
    refresh().catch(log);
  }, EVERY);
  timer.unref();
  return {
    now: () => current,
    refresh,
    close: () => {
      clearInterval(timer);
    },
  };
}

const known = new Map<string, Calendar>([[standardCalendar.id, standardCalendar]]);

/**
 * A calendar by the id of its version, ready for counting. A version never changes, so each is read once.
 * Throws when no such version was ever approved: a deadline cannot have been counted by it.
 */
export async function calendarById(tx: Queries, id: string): Promise<Calendar> {
  const ready = known.get(id);
  if (ready !== undefined) return ready;
  const version = await findVersion(tx, id);
  if (version === undefined) throw new Error(`There is no calendar ${id}`);
  const calendar = makeCalendar(version.data);
  if (version.state === 'approved') known.set(id, calendar);
  return calendar;
}
