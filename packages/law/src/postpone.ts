import type { ArticleRef } from './acts.ts';
import { addWorkingDays, daysOffBetween, workedWeekendsBetween } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addDays } from './days.ts';
import type { Day } from './days.ts';
import type { Deadline } from './deadline.ts';
import type { AppealRuleSet } from './rules.ts';

/** Why somebody would like the clock to stop. The law knows only the first reason. */
export type PostponementCause = 'representativeRemoved' | 'correction' | 'otherBody' | 'hearing';

/** What `postpone` is asked: the running term, the cause and its day, and by how many working days. */
export type PostponementQuestion = {
  readonly of: Deadline;
  readonly edition: AppealRuleSet;
  readonly cause: PostponementCause;
  readonly causedOn: Day;
  readonly days: number;
  readonly calendar: Calendar;
};

/**
 * Why a term is not postponed. `CLOCK_RUNS_ON`: this cause stops no clock (a correction does not, catalogue C40).
 * `TOO_LONG`: more working days than the article allows, counting earlier postponements. `NO_DAYS`: no whole day.
 * `TERM_OVER`: the term had ended before. `TOO_EARLY`: the cause is older than the term.
 */
export type PostponementRefusal = 'CLOCK_RUNS_ON' | 'TOO_LONG' | 'NO_DAYS' | 'TERM_OVER' | 'TOO_EARLY';

/** The postponed deadline, or why not and by which article. */
export type Postponement =
  | { readonly ok: true; readonly deadline: Deadline }
  | {
      readonly ok: false;
      readonly why: PostponementRefusal;
      readonly by: ArticleRef;
      readonly most?: number;
    };

/**
 * Postpones a term while a representative who was removed is replaced: at most three working days in all (Code 68.5).
 * Nothing else postpones a term; a demand to put an appeal right leaves the clock running.
 * @throws UnknownYear when the calendar does not reach far enough
 */
export function postpone(question: PostponementQuestion): Postponement {
  const { of, edition, cause, causedOn, days, calendar } = question;
  const { postponement, correctionStopsClock } = edition.rules;
  const refuse = (why: PostponementRefusal, by: ArticleRef, most?: number): Postponement => ({
    ok: false,
    why,
    by,
    ...(most === undefined ? {} : { most }),
  });
  if (cause === 'correction') return refuse('CLOCK_RUNS_ON', correctionStopsClock.by);
  if (cause !== 'representativeRemoved' || postponement.is === null) {
    return refuse('CLOCK_RUNS_ON', postponement.by);
  }
  if (!Number.isInteger(days) || days < 1) return refuse('NO_DAYS', postponement.by);
  const used = of.postponed?.days ?? 0;
  const most = postponement.is.length - used - (of.extends?.postponedDays ?? 0);
  if (days > most) return refuse('TOO_LONG', postponement.by, most);
  if (causedOn < of.from) return refuse('TOO_EARLY', postponement.by);
  if (causedOn > of.due) return refuse('TERM_OVER', postponement.by);

  const due = addWorkingDays(calendar, of.due, days);
  const first = addDays(of.due, 1);
  return {
    ok: true,
    deadline: {
      ...of,
      due,
      calendar: calendar.id,
      skipped: [...of.skipped, ...daysOffBetween(calendar, first, due)],
      workedWeekends: [...of.workedWeekends, ...workedWeekendsBetween(calendar, first, due)],
      postponed: {
        days: used + days,
        was: of.postponed?.was ?? of.due,
        causedOn,
        by: postponement.by,
      },
    },
  };
}
