import {
  calendarFromJson,
  makeCalendar,
  shippedCalendars,
  standardCalendar,
  type Calendar,
} from '@qabyldau/law';
import type { System } from '../../../kernel/actor.ts';
import { PlainError } from '../../../platform/db/errors.ts';
import type { Gateway } from '../../../platform/db/gateway.ts';
import type { Queries } from '../../../platform/db/queries.ts';
import { findApprovedData, idInForce } from '../store/calendar-versions.ts';

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

/**
 * Opens the calendar in force and keeps looking; what the product ships stands until a version was approved. Throws PlainError
 * when the version in force cannot be read: a process that cannot count stops at its start, and never counts by another
 * version instead. A process that runs already keeps the version it has and logs.
 */
export async function openCurrentCalendar(
  gateway: Gateway,
  log: (error: unknown) => void = () => undefined,
): Promise<CurrentCalendar> {
  let current = standardCalendar;
  let approved: string | undefined;
  const look = async (): Promise<void> => {
    await gateway.withActor(watcher, 'read-calendar', async (tx) => {
      const id = await idInForce(tx);
      // Compared with what was approved: a product of a later day may ship another calendar under the same id.
      if (id === approved || id === undefined) return;
      current = await calendarById(tx, id);
      approved = id;
    });
  };
  // One look after the other, so that an older answer never replaces a newer one.
  let looking: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    looking = looking.catch(() => undefined).then(look);
    return looking;
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

/** Approved versions that were read: a version never changes, so each is prepared once. */
const known = new Map<string, Calendar>();

/**
 * A calendar by the id of its version, ready for counting: the one that was approved here, else the one that the product
 * ships or once shipped under this id. Throws PlainError for an approved version that cannot be read, and another error when
 * no such version was ever approved: a deadline cannot have been counted by it.
 */
export async function calendarById(tx: Queries, id: string): Promise<Calendar> {
  const ready = known.get(id);
  if (ready !== undefined) return ready;
  const approved = await findApprovedData(tx, id);
  if (approved === undefined) {
    const shipped = shippedCalendars.find((one) => one.id === id);
    if (shipped === undefined) throw new Error(`There is no calendar ${id}`);
    return shipped;
  }
  const calendar = readyForCounting(id, approved.data);
  known.set(id, calendar);
  return calendar;
}

/**
 * An approved version is read by what counting needs and no more: what a proposal has to fulfil may grow with every release,
 * and a version that was approved before must go on counting.
 */
function readyForCounting(id: string, data: unknown): Calendar {
  try {
    return makeCalendar(calendarFromJson(data));
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/u, '') : String(error);
    throw new PlainError(
      `Version ${id} of the working calendar was approved here but cannot be read (${why}), and no term may be guessed without it: start the release that it was approved under, or restore its row of the table calendar_version from a backup.`,
      { cause: error },
    );
  }
}
