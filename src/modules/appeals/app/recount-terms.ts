import { effectOn, isoOf, type Calendar, type Deadline } from '@qabyldau/law';
import { currentDeadlines, readDeadlines, writeDeadline } from '../../../cases/index.ts';
import type { System } from '../../../kernel/actor.ts';
import { ok } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import type { TermMove } from '../domain/events.ts';
import { actOnAppeal } from './act-on-appeal.ts';
import type { AppealDeps } from './deps.ts';

const recounter: System = { kind: 'system', name: 'recount-terms' };

/** Reads a version of the calendar by its id. */
export type CalendarById = (tx: Tx, id: string) => Promise<Calendar>;

/** The versions of the calendar, and the id of the one that is in force. */
export interface CalendarVersions {
  readonly calendarById: CalendarById;
  readonly idInForce: (tx: Tx) => Promise<string | undefined>;
}

interface Recounted {
  readonly move: TermMove;
  readonly deadline: Deadline;
}

/**
 * Counts the running deadlines of a case again by a version of the calendar that came into force. What changed stands
 * in an event and as a new deadline beside the old one, which stays with its explanation. Doing it twice does it once,
 * and a job that comes after its version was replaced does nothing: the job of the newer version may be done already.
 */
export async function recountTerms(
  deps: AppealDeps,
  { calendarById, idInForce }: CalendarVersions,
  { caseId, calendar }: { readonly caseId: number; readonly calendar: string },
): Promise<void> {
  // An id of its own for each run: what was counted by the version already is left alone anyway, and a process that had
  // not heard of the version may have written a deadline after the first run.
  const commandId = deps.random.uuid();
  await actOnAppeal(
    deps,
    recounter,
    'recount-terms',
    { caseId, commandId, seenSeq: null, input: { do: 'recountTerms', calendar } },
    async ({ tx, appeal }) => {
      const overtaken = (await idInForce(tx)) !== calendar;
      const running = overtaken ? [] : currentDeadlines(await readDeadlines(tx, caseId));
      const recounted: Recounted[] = [];
      for (const { code, deadline, metAt } of running) {
        if (metAt !== null || deadline.calendar === calendar) continue;
        const was = await calendarById(tx, deadline.calendar);
        const { is, because } = effectOn(deadline, was, await calendarById(tx, calendar));
        if (is.due === deadline.due && because.length === 0) continue;
        const days = because.map(({ day }) => isoOf(day));
        const move = {
          code,
          calendarWas: deadline.calendar,
          was: isoOf(deadline.due),
          is: isoOf(is.due),
          days,
        };
        recounted.push({ move, deadline: is });
      }
      return ok({
        command: { do: 'recountTerms', calendar, moves: recounted.map(({ move }) => move) },
        before: async () => {
          for (const { move, deadline } of recounted)
            await writeDeadline(tx, { caseId, code: move.code, seq: appeal.seq + 1, deadline });
        },
      });
    },
  );
}
