import { labourCode, l267 } from './acts.ts';
import type { ArticleRef } from './acts.ts';
import { formatArticle, formatArticleShort } from './articles.ts';
import type { Calendar, DayOff } from './calendar.ts';
import { daysOffBetween, workedWeekendsBetween } from './calendar.ts';
import { addDays } from './days.ts';
import type { Day } from './days.ts';
import type { Deadline } from './deadline.ts';
import { explain } from './explain.ts';
import { formatDayWithWeekday } from './format-day.ts';
import { formatDayOff } from './names/days-off.ts';
import * as say from './names/trace.ts';
import { termNames } from './names/terms.ts';
import { formatLength } from './plural.ts';
import type { Lang } from './text.ts';
import type { TermEvent } from './terms.ts';

/**
 * One step of a computation. `event`: the day from which it runs. `counted`: the n-th counted day; `swapped` marks a
 * weekend day that is worked by order. `notCounted`: a day left out and why, with the
 * article by which it is off. `moved`: the end left a day off. `extended`, `postponed`: what came later. `due`: the last day.
 */
export type TraceStep =
  | { readonly step: 'event'; readonly day: Day; readonly event: TermEvent; readonly by: ArticleRef }
  | { readonly step: 'counted'; readonly day: Day; readonly number: number; readonly swapped?: true }
  | { readonly step: 'notCounted'; readonly day: Day; readonly why: DayOff; readonly by: ArticleRef }
  | { readonly step: 'moved'; readonly from: Day; readonly to: Day; readonly by?: ArticleRef }
  | { readonly step: 'extended'; readonly was: Day; readonly decidedOn: Day; readonly by: ArticleRef }
  | { readonly step: 'postponed'; readonly was: Day; readonly days: number; readonly by: ArticleRef }
  | { readonly step: 'due'; readonly day: Day };

/** The article by which a day is not worked. */
export function articleOfDayOff(off: DayOff): ArticleRef {
  if (off.reason === 'weekend') return labourCode('84');
  if (off.reason === 'dayOff') return labourCode('84.5');
  if (off.reason === 'swapped') return labourCode('85.3');
  return l267(off.reason === 'moved' ? '5' : '3');
}

/**
 * Every step of a deadline, day by day: what a court or a reader with a pencil can follow. The calendar must be the
 * version by which the deadline was computed.
 * @throws RangeError when it is another calendar
 */
export function traceOf(of: Deadline, calendar: Calendar): readonly TraceStep[] {
  if (calendar.id !== of.calendar) {
    throw new RangeError(`Computed by the calendar ${of.calendar}, not by ${calendar.id}`);
  }
  const { from, fromEvent, by, due, movedFrom, movedBy, extends: extension, postponed } = of;
  const steps: TraceStep[] = [{ step: 'event', day: from, event: fromEvent, by }];
  if (of.term.unit === 'workingDay') steps.push(...workingDays(of, postponed?.was ?? due, calendar));
  if (extension !== undefined) {
    steps.push({ step: 'extended', was: extension.was, decidedOn: extension.decidedOn, by });
  }
  if (movedFrom !== undefined) {
    const to = postponed?.was ?? due;
    steps.push(...of.skipped.filter(({ day }) => day <= Math.max(movedFrom, to)).map(notCounted));
    steps.push({ step: 'moved', from: movedFrom, to, ...(movedBy === undefined ? {} : { by: movedBy }) });
  }
  if (postponed !== undefined) {
    const { was, days, by: article } = postponed;
    steps.push({ step: 'postponed', was, days, by: article });
    steps.push(...walk(addDays(was, 1), due, calendar));
  }
  return [...steps, { step: 'due', day: due }];
}

function workingDays(of: Deadline, last: Day, calendar: Calendar): readonly TraceStep[] {
  if (of.term.length === 0 || of.direction === 'sameDay') return [];
  if (of.direction === 'backward') return walk(of.due, addDays(of.from, -1), calendar, 'back');
  return walk(of.counting === 'SAME' ? of.from : addDays(of.from, 1), last, calendar);
}

/** Walks the days, from the last one when it goes back, and numbers those that count. */
function walk(first: Day, last: Day, calendar: Calendar, way?: 'back'): readonly TraceStep[] {
  const off = new Map(daysOffBetween(calendar, first, last).map((each) => [each.day, each]));
  const worked = new Set(workedWeekendsBetween(calendar, first, last));
  const days = Array.from({ length: Math.max(last - first + 1, 0) }, (_, n) => addDays(first, n));
  let number = 0;
  return (way === 'back' ? days.reverse() : days).map((day) => {
    const why = off.get(day);
    if (why !== undefined) return notCounted(why);
    number += 1;
    return { step: 'counted', day, number, ...(worked.has(day) ? { swapped: true } : {}) };
  });
}

function notCounted(why: DayOff): TraceStep {
  return { step: 'notCounted', day: why.day, why, by: articleOfDayOff(why) };
}

/** The steps as sentences, in order; the events and articles are those of {@link explain}. */
export function traceLines(of: Deadline, calendar: Calendar, lang: Lang): readonly string[] {
  return traceOf(of, calendar).map((step) => lineOf(step, of, lang));
}

function lineOf(step: TraceStep, of: Deadline, lang: Lang): string {
  const date = (day: Day): string => formatDayWithWeekday(day, lang);
  switch (step.step) {
    case 'event':
      return `${explain(of, lang)[0]?.text ?? ''} ${formatArticle(step.by, lang)}.`;
    case 'counted':
      return say.counted[lang](step.number, date(step.day), step.swapped === true);
    case 'notCounted':
      return say.notCounted[lang](
        date(step.day),
        formatDayOff(step.why, lang),
        formatArticleShort(step.by, lang),
      );
    case 'moved':
      return say.moved[lang](
        date(step.from),
        date(step.to),
        step.by === undefined ? undefined : formatArticleShort(step.by, lang),
      );
    case 'extended':
      return say.extended[lang](date(step.decidedOn), date(step.was), formatArticleShort(step.by, lang));
    case 'postponed':
      return say.postponed[lang](
        formatLength(step.days, 'workingDay', lang),
        date(step.was),
        formatArticleShort(step.by, lang),
      );
    case 'due':
      return say.due[lang](date(step.day));
  }
}

/** What a printable page of one deadline holds. */
export type PrintableDeadline = {
  readonly title: string;
  readonly due: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly explanation: readonly string[];
  readonly steps: readonly string[];
};

/**
 * A deadline as a page to print: title, last day, facts (event, article, edition, calendar), the plain explanation and
 * every step.
 * @throws RangeError when the calendar is not the one by which it was computed
 */
export function printable(of: Deadline, calendar: Calendar, lang: Lang): PrintableDeadline {
  const label = say.labels[lang];
  return {
    title: termNames[of.term.code][lang],
    due: formatDayWithWeekday(of.due, lang),
    facts: [
      [label.from, formatDayWithWeekday(of.from, lang)],
      [
        label.length,
        of.direction === 'sameDay' ? label.sameDay : formatLength(of.term.length, of.term.unit, lang),
      ],
      [label.article, formatArticle(of.by, lang)],
      [label.edition, of.edition],
      [label.calendar, of.calendar],
    ],
    explanation: explain(of, lang).map(({ text }) => text),
    steps: traceLines(of, calendar, lang),
  };
}
