import { isActId } from './acts.ts';
import type { ArticleRef } from './acts.ts';
import { holidayNames, offReasonNames } from './names/holidays.ts';
import type { DayOff } from './calendar.ts';
import type { Deadline, ExtensionMark, PostponementMark } from './deadline.ts';
import { isoOf } from './days.ts';
import { eventNames, termNames } from './names/terms.ts';
import { readDay, readKey, readList, readObject, readText, readWhole } from './read-json.ts';

/** A day not counted, with dates as `YYYY-MM-DD`. */
export type DayOffJson = Omit<DayOff, 'day' | 'insteadOf'> & {
  readonly day: string;
  readonly insteadOf?: string;
};

/** A deadline as it is stored and shown by the API: the same fields with every day as `YYYY-MM-DD`. */
export type DeadlineJson = Omit<
  Deadline,
  'due' | 'from' | 'skipped' | 'workedWeekends' | 'movedFrom' | 'extends' | 'postponed'
> & {
  readonly due: string;
  readonly from: string;
  readonly skipped: readonly DayOffJson[];
  readonly workedWeekends: readonly string[];
  readonly movedFrom?: string;
  readonly extends?: {
    readonly code: ExtensionMark['code'];
    readonly was: string;
    readonly latest: string;
    readonly decidedOn: string;
    readonly postponedDays?: number;
  };
  readonly postponed?: {
    readonly days: number;
    readonly was: string;
    readonly causedOn: string;
    readonly by: ArticleRef;
  };
};

/** The deadline with its days as `YYYY-MM-DD`, ready for JSON. */
export function deadlineToJson(deadline: Deadline): DeadlineJson {
  const { due, from, skipped, workedWeekends, movedFrom, extends: mark, postponed, ...same } = deadline;
  return {
    ...same,
    due: isoOf(due),
    from: isoOf(from),
    skipped: skipped.map(({ day, insteadOf, ...rest }) => ({
      day: isoOf(day),
      ...rest,
      ...(insteadOf === undefined ? {} : { insteadOf: isoOf(insteadOf) }),
    })),
    workedWeekends: workedWeekends.map(isoOf),
    ...(movedFrom === undefined ? {} : { movedFrom: isoOf(movedFrom) }),
    ...(mark === undefined
      ? {}
      : {
          extends: {
            code: mark.code,
            was: isoOf(mark.was),
            latest: isoOf(mark.latest),
            decidedOn: isoOf(mark.decidedOn),
            ...(mark.postponedDays === undefined ? {} : { postponedDays: mark.postponedDays }),
          },
        }),
    ...(postponed === undefined
      ? {}
      : {
          postponed: {
            days: postponed.days,
            was: isoOf(postponed.was),
            causedOn: isoOf(postponed.causedOn),
            by: postponed.by,
          },
        }),
  };
}

/**
 * The deadline that was written by {@link deadlineToJson}. Unknown fields are left out.
 * @throws TypeError naming the field that is missing or wrong; RangeError for a date that does not exist
 */
export function deadlineFromJson(json: unknown): Deadline {
  const fields = readObject(json, 'deadline');
  const term = readObject(fields.term, 'term');
  return {
    due: readDay(fields.due, 'due'),
    from: readDay(fields.from, 'from'),
    fromEvent: readKey(eventNames, fields.fromEvent, 'fromEvent'),
    term: {
      code: readKey(termNames, term.code, 'term.code'),
      length: readWhole(term.length, 'term.length'),
      unit: readKey(UNITS, term.unit, 'term.unit'),
    },
    direction: readKey(DIRECTIONS, fields.direction, 'direction'),
    counting: readKey(COUNTINGS, fields.counting, 'counting'),
    by: article(fields.by, 'by'),
    calendar: readText(fields.calendar, 'calendar'),
    edition: readText(fields.edition, 'edition'),
    skipped: readList(fields.skipped, 'skipped').map(dayOff),
    workedWeekends: readList(fields.workedWeekends, 'workedWeekends').map((each) =>
      readDay(each, 'workedWeekends'),
    ),
    ...(fields.movedFrom === undefined ? {} : { movedFrom: readDay(fields.movedFrom, 'movedFrom') }),
    ...(fields.movedBy === undefined ? {} : { movedBy: article(fields.movedBy, 'movedBy') }),
    ...(fields.extends === undefined ? {} : { extends: extensionMark(fields.extends) }),
    ...(fields.postponed === undefined ? {} : { postponed: postponementMark(fields.postponed) }),
  };
}

const UNITS = { workingDay: true, calendarDay: true, month: true, second: true } as const;
const DIRECTIONS = { forward: true, backward: true, sameDay: true, within: true } as const;
const COUNTINGS = { SAME: true, NEXT: true } as const;

function extensionMark(value: unknown): ExtensionMark {
  const fields = readObject(value, 'extends');
  return {
    code: readKey(termNames, fields.code, 'extends.code'),
    was: readDay(fields.was, 'extends.was'),
    latest: readDay(fields.latest, 'extends.latest'),
    decidedOn: readDay(fields.decidedOn, 'extends.decidedOn'),
    ...(fields.postponedDays === undefined
      ? {}
      : { postponedDays: readWhole(fields.postponedDays, 'extends.postponedDays') }),
  };
}

function postponementMark(value: unknown): PostponementMark {
  const fields = readObject(value, 'postponed');
  return {
    days: readWhole(fields.days, 'postponed.days'),
    was: readDay(fields.was, 'postponed.was'),
    causedOn: readDay(fields.causedOn, 'postponed.causedOn'),
    by: article(fields.by, 'postponed.by'),
  };
}

function dayOff(value: unknown): DayOff {
  const fields = readObject(value, 'skipped');
  return {
    day: readDay(fields.day, 'skipped.day'),
    reason: readKey(offReasonNames, fields.reason, 'skipped.reason'),
    ...(fields.name === undefined ? {} : { name: readKey(holidayNames, fields.name, 'skipped.name') }),
    ...(fields.insteadOf === undefined ? {} : { insteadOf: readDay(fields.insteadOf, 'skipped.insteadOf') }),
  };
}

function article(value: unknown, name: string): ArticleRef {
  const fields = readObject(value, name);
  const act = readText(fields.act, `${name}.act`);
  if (!isActId(act)) throw new TypeError(`${name}.act is no act of the register: ${act}`);
  return { act, article: readText(fields.article, `${name}.article`) };
}
