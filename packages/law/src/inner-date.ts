import { addWorkingDays } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './days.ts';
import { isoOf } from './days.ts';
import { deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { ImpossibleLength } from './faults.ts';
import { refusalOf, refused, refusedOn } from './missing.ts';
import type { Refused } from './missing.ts';
import { innerDateText } from './names/preview.ts';
import { wording } from './wording.ts';
import type { AppealRuleSet } from './rules.ts';
import type { Lang, Text } from './text.ts';

/** What `safeInnerDate` is asked: an official wants to ask another body on a day. */
export type InnerDateQuestion = {
  readonly of: Deadline;
  readonly askedOn: Day;
  readonly edition: AppealRuleSet;
  readonly calendar: Calendar;
  /** The decision may burden the applicant, so a hearing has to be noticed before it (Code 73.1). */
  readonly hearing: boolean;
  /** Working days that the official needs for the own draft after the answer; one at least. */
  readonly ownDays: number;
};

/** The day by which the other body should answer, the hearing notice that follows, and a sentence that says so. */
export type InnerDate =
  { readonly ok: true; readonly day: Day; readonly notice?: Deadline; readonly text: Text } | Refused;

/**
 * "If you ask body X today, your safe inner date is …": the last working day on which the answer still leaves time for the
 * own draft and, when a hearing is needed, for its notice before a decision on the last day. The law sets no term for such
 * questions and they stop no clock. When no working day is left, it is refused: the term has to be extended.
 */
export function safeInnerDate(question: InnerDateQuestion): InnerDate {
  try {
    return computed(question);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

function computed({ of, askedOn, edition, calendar, hearing, ownDays }: InnerDateQuestion): InnerDate {
  if (!Number.isInteger(ownDays) || ownDays < 1) throw new ImpossibleLength(ownDays);
  if (askedOn > of.due) return refusedOn('TERM_OVER', of.due);
  const notice = hearing ? deadline({ edition, code: 'T02', from: of.due, calendar }) : undefined;
  const day = addWorkingDays(calendar, notice?.due ?? of.due, -ownDays);
  if (day <= askedOn) {
    const by = (lang: Lang): string => wording({ by: day }, lang);
    return refused('NO_TIME_LEFT', isoOf(day), { kk: by('kk'), ru: by('ru'), en: by('en') });
  }
  return { ok: true, day, ...(notice === undefined ? {} : { notice }), text: innerDateText({ by: day }) };
}
