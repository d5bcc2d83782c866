import { formatArticle } from './articles.ts';
import type { DayOff } from './calendar.ts';
import type { Deadline, ExtensionMark, PostponementMark } from './deadline.ts';
import { addDays } from './days.ts';
import type { Day } from './days.ts';
import { formatDay, formatDayWithWeekday, formatWeekday } from './format-day.ts';
import { formatDayOff } from './names/days-off.ts';
import { eventSentences, plannedDecision, removedSentence } from './names/events.ts';
import * as say from './names/phrases.ts';
import { termNames } from './names/terms.ts';
import { formatLength } from './plural.ts';
import type { Registration } from './registration.ts';
import type { Lang } from './text.ts';

/** What a line of an explanation speaks about. */
export type ExplanationTopic =
  | 'event'
  | 'term'
  | 'basis'
  | 'firstDay'
  | 'weekends'
  | 'dayOff'
  | 'workedWeekend'
  | 'moved'
  | 'extension'
  | 'due';

/** One plain sentence of an explanation. */
export type ExplanationLine = { readonly about: ExplanationTopic; readonly text: string };

/**
 * Explains a deadline to a person in plain sentences: the event and its date, the term and its article, the first
 * day, the days not counted and why, whether the end was moved, and the last day; then an extension or a postponement.
 */
export function explain(deadline: Deadline, lang: Lang): readonly ExplanationLine[] {
  const { extends: mark, postponed, ...rest } = deadline;
  if (postponed !== undefined) {
    const { was } = postponed;
    const until = { ...rest, due: was, ...(mark === undefined ? {} : { extends: mark }) };
    const after = { ...deadline, ...daysOf(deadline, (day) => day > was) };
    return [
      ...explain({ ...until, ...daysOf(deadline, (day) => day <= was) }, lang),
      ...explainPostponement(after, postponed, lang),
    ];
  }
  return mark === undefined ? explainTerm(deadline, lang) : explainExtension(deadline, mark, lang);
}

function daysOf(
  { skipped, workedWeekends }: Deadline,
  wanted: (day: Day) => boolean,
): Pick<Deadline, 'skipped' | 'workedWeekends'> {
  return {
    skipped: skipped.filter(({ day }) => wanted(day)),
    workedWeekends: workedWeekends.filter(wanted),
  };
}

/** Explains in plain sentences why a submission is registered on its day. */
export function explainRegistration(registration: Registration, lang: Lang): readonly ExplanationLine[] {
  const { receivedOn, receivedTime, skipped, reason, basis, closes } = registration;
  const [first, ...later] = skipped;
  // Seconds are told only where they are there: 18:45, but 18:30:01.
  const time = receivedTime.replace(/^(\d\d:\d\d):00$/, '$1');
  const received = say.receivedAtPhrase[lang](formatDay(receivedOn, lang), time);
  const lines: ExplanationLine[] = [{ about: 'event', text: received }];
  if (reason === 'afterHours') {
    lines.push({ about: 'moved', text: say.receivedLatePhrase[lang](closes) });
    if (basis === 'practice') lines.push({ about: 'moved', text: say.practicePhrase[lang] });
    lines.push(...skipped.filter(isNamed).map((off) => alsoOff(off, lang)));
  } else if (first !== undefined) {
    lines.push({ about: 'moved', text: say.receivedOnDayOffPhrase[lang](formatDayOff(first, lang)) });
    lines.push(...later.filter(isNamed).map((off) => alsoOff(off, lang)));
  }
  lines.push(basisOf(registration, lang));
  lines.push({
    about: 'due',
    text: say.registeredOnPhrase[lang](formatDayWithWeekday(registration.on, lang)),
  });
  return lines;
}

function explainTerm(deadline: Deadline, lang: Lang): readonly ExplanationLine[] {
  const { direction, fromEvent, term } = deadline;
  const planned = direction === 'backward' && fromEvent === 'decision';
  const event = planned ? plannedDecision : eventSentences[fromEvent];
  const length = formatLength(term.length, term.unit, lang);
  return [
    { about: 'event', text: event[lang](formatDay(deadline.from, lang)) },
    { about: 'term', text: say.termPhrases[direction][lang](termNames[term.code][lang], length) },
    ...(term.code === 'T10' ? [{ about: 'basis', text: say.joinedPhrase[lang] } as const] : []),
    basisOf(deadline, lang),
    ...firstDay(deadline, lang),
    ...(deadline.movedFrom === undefined ? notCounted(deadline, lang) : move(deadline, lang)),
    { about: 'due', text: say.duePhrase[lang](formatDayWithWeekday(deadline.due, lang)) },
  ];
}

function explainExtension(deadline: Deadline, mark: ExtensionMark, lang: Lang): readonly ExplanationLine[] {
  const { fromEvent, from, term } = deadline;
  const length = formatLength(term.length, term.unit, lang);
  const decided = eventSentences.extensionDecision[lang](formatDay(mark.decidedOn, lang));
  const runsFrom = eventSentences[fromEvent][lang](formatDay(from, lang));
  return [
    { about: 'event', text: decided },
    { about: 'extension', text: say.wasPhrase[lang](termNames[mark.code][lang], formatDay(mark.was, lang)) },
    ...(runsFrom === decided ? [] : [{ about: 'extension', text: runsFrom } as const]),
    { about: 'term', text: say.upToPhrase[lang](length, formatDay(mark.latest, lang)) },
    basisOf(deadline, lang),
    ...move(deadline, lang),
    { about: 'due', text: say.newDuePhrase[lang](formatDayWithWeekday(deadline.due, lang)) },
  ];
}

function explainPostponement(
  deadline: Deadline,
  { days, was, causedOn, by }: PostponementMark,
  lang: Lang,
): readonly ExplanationLine[] {
  const length = formatLength(days, 'workingDay', lang);
  return [
    { about: 'event', text: removedSentence[lang](formatDay(causedOn, lang)) },
    { about: 'extension', text: say.postponedPhrase[lang](length, formatDay(was, lang)) },
    basisOf({ by }, lang),
    ...notCounted(deadline, lang),
    { about: 'due', text: say.newDuePhrase[lang](formatDayWithWeekday(deadline.due, lang)) },
  ];
}

function firstDay(deadline: Deadline, lang: Lang): readonly ExplanationLine[] {
  const { direction, counting, term } = deadline;
  if (direction !== 'forward' || term.length === 0) return [];
  const off = new Set(term.unit === 'workingDay' ? deadline.skipped.map(({ day }) => day) : []);
  let day: Day = counting === 'SAME' ? deadline.from : addDays(deadline.from, 1);
  while (off.has(day)) day = addDays(day, 1);
  const text =
    day === deadline.from ? say.sameFirstDay[lang] : say.firstDayPhrase[lang](formatDay(day, lang));
  return [{ about: 'firstDay', text }];
}

function notCounted(deadline: Deadline, lang: Lang): readonly ExplanationLine[] {
  const weekends = deadline.skipped.length - deadline.skipped.filter(isNamed).length;
  return [
    ...(weekends === 0
      ? []
      : [
          { about: 'weekends', text: say.weekendsPhrase[lang](formatLength(weekends, 'day', lang)) } as const,
        ]),
    ...deadline.skipped.filter(isNamed).map((off) => {
      const text = say.notCountedPhrase[lang](formatDay(off.day, lang), formatDayOff(off, lang));
      return { about: 'dayOff', text } as const;
    }),
    ...deadline.workedWeekends.map((day) => {
      const text = say.workedWeekendPhrase[lang](formatDay(day, lang), formatWeekday(day, lang));
      return { about: 'workedWeekend', text } as const;
    }),
  ];
}

function move(deadline: Deadline, lang: Lang): readonly ExplanationLine[] {
  const { movedFrom, movedBy, skipped, direction } = deadline;
  const reason = skipped.find(({ day }) => day === movedFrom);
  if (movedFrom === undefined || reason === undefined) return [];
  const phrase =
    direction === 'backward' || direction === 'within' ? say.movedBackPhrase : say.movedForwardPhrase;
  const others = skipped.filter((off) => off !== reason && isNamed(off));
  return [
    { about: 'moved', text: phrase[lang](formatDay(movedFrom, lang), formatDayOff(reason, lang)) },
    ...others.map((off) => alsoOff(off, lang)),
    ...(movedBy === undefined
      ? []
      : [{ about: 'moved', text: say.movedByPhrase[lang](formatArticle(movedBy, lang)) } as const]),
  ];
}

function alsoOff(off: DayOff, lang: Lang): ExplanationLine {
  return {
    about: 'dayOff',
    text: say.alsoOffPhrase[lang](formatDay(off.day, lang), formatDayOff(off, lang)),
  };
}

function basisOf({ by }: Pick<Deadline, 'by'>, lang: Lang): ExplanationLine {
  return { about: 'basis', text: say.basisPhrase[lang](formatArticle(by, lang)) };
}

/** True for a day off that is more than a plain Saturday or Sunday. */
function isNamed(off: DayOff): boolean {
  return off.reason !== 'weekend';
}
