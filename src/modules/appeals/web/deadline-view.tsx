import {
  addDays,
  dayOf,
  explain,
  findDayOff,
  formatDay,
  formatDayOff,
  formatDayWithWeekday,
  isWorkingDay,
  isoOf,
  knowsYear,
  progressOf,
  termNames,
  unbroken,
  weekday,
  wording,
  yearOf,
  type Calendar,
  type Day,
  type Deadline,
  type Progress,
} from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language, Text, TextOf } from '../../../kernel/text.ts';
import { DeadlineCard, type DeadlineCardProps, type DeadlineDay } from '../../../web/index.ts';

const used: TextOf<{ used: number; outOf: string }> = {
  kk: (f) => `${f.outOf} ${f.used} күн өтті`,
  ru: (f) => `Прошло ${f.used} ${f.outOf}`,
  en: (f) => `${f.used} ${f.outOf} used`,
};
const met: TextOf<{ day: string }> = {
  kk: (f) => `орындалды: ${f.day}`,
  ru: (f) => `исполнено: ${f.day}`,
  en: (f) => `met on ${f.day}`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const metLate: Text = { kk: 'Кеш орындалды', ru: 'Исполнено с опозданием', en: 'Done late' };

/** The days of a term, one mark each, the days off among them. */
function strip(deadline: Deadline, today: Day, calendar: Calendar, lang: Language): DeadlineDay[] {
  const days: DeadlineDay[] = [];
  for (let day = firstDayOf(deadline); day <= deadline.due; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day);
    const off = works ? undefined : findDayOff(calendar, day);
    const label = formatDayWithWeekday(day, lang) + (off ? ` – ${formatDayOff(off, lang)}` : '');
    days.push({
      label,
      kind: works ? (day <= today ? 'used' : 'left') : 'off',
      today: day === today,
      due: day === deadline.due,
      week: weekday(day) === 1,
    });
  }
  return days;
}

/** How far a term is on a day; in calendar days where the year of that day has no table yet: open cases stay readable. */
function progressOn(of: Deadline, day: Day, calendar: Calendar): Progress {
  if (knowsYear(calendar, yearOf(day))) return progressOf(of, day, calendar);
  return progressOf({ ...of, term: { ...of.term, unit: 'calendarDay' } }, day, calendar);
}

/** What is left or overdue; nothing on the last day and on days off after it, of which the state speaks already. */
function stillToGo({ unit, left, overdue }: Progress, lang: Language): string | undefined {
  if (overdue > 0) return wording({ overdue: { count: overdue, unit } }, lang, { nonBreaking: true });
  return left > 0 ? wording({ left: { count: left, unit } }, lang, { nonBreaking: true }) : undefined;
}

/** The first day that the strip shows: the day of the event is one of the term only where the law counts it. */
function firstDayOf({ counting, from }: Deadline): Day {
  return counting === 'SAME' ? from : addDays(from, 1);
}

/** What the card of a deadline shows: the same computation for the person, the official and the paper. */
export function deadlineProps(
  deadline: Deadline,
  context: { today: string; metOn: string | null; calendar: Calendar; lang: Language },
): DeadlineCardProps {
  const { lang, calendar, metOn } = context;
  const today = dayOf(context.today);
  const progress = progressOn(deadline, metOn === null ? today : dayOf(metOn), calendar);
  const amount = (count: number) => ({ count, unit: progress.unit });
  const wasLate = metOn !== null && dayOf(metOn) > deadline.due;
  const state =
    metOn !== null
      ? wasLate
        ? 'overdue'
        : 'done'
      : today > deadline.due
        ? 'overdue'
        : today === deadline.due
          ? 'today'
          : 'running';
  const remark =
    metOn === null ? stillToGo(progress, lang) : met[lang]({ day: formatDay(dayOf(metOn), lang) });
  // A mark for each day can be read for weeks, not for months.
  const marked = deadline.due > deadline.from && deadline.term.unit !== 'month';
  // What was met stays as it was counted: by the days of a later calendar it would not add up.
  const countedOtherwise = metOn !== null && deadline.calendar !== calendar.id;
  return {
    label: termNames[deadline.term.code][lang],
    due: capital(unbroken(formatDayWithWeekday(deadline.due, lang))),
    dueOn: isoOf(deadline.due),
    remark,
    state,
    ...(wasLate ? { stateText: metLate[lang] } : {}),
    ...(deadline.term.length === 0 || countedOtherwise
      ? {}
      : {
          progress: used[lang]({
            used: progress.used,
            outOf: wording({ outOf: amount(progress.of) }, lang, { nonBreaking: true }),
          }),
          days: marked ? strip(deadline, metOn === null ? today : dayOf(metOn), calendar, lang) : [],
          from: unbroken(formatDay(firstDayOf(deadline), lang)),
          to: unbroken(formatDay(deadline.due, lang)),
        }),
    why: explain(deadline, lang).map(({ text }) => unbroken(text)),
    skipped: deadline.skipped
      .filter(({ reason }) => reason !== 'weekend')
      .map((off) => ({ day: formatDayWithWeekday(off.day, lang), why: formatDayOff(off, lang) })),
  };
}

/** A deadline with its reasons. */
export function DeadlineView(props: {
  readonly deadline: Deadline;
  readonly today: string;
  readonly metOn: string | null;
  readonly calendar: Calendar;
  readonly lang: Language;
}): JSX.Element {
  return <DeadlineCard {...deadlineProps(props.deadline, props)} />;
}
