import {
  articleOfDayOff,
  dayOf,
  findDayOff,
  formatArticleShort,
  formatDayOff,
  formatDayWithWeekday,
  sourceOf,
  termNames,
  type Calendar,
  type TermCode,
} from '@qabyldau/law';
import type { Language } from '../../../kernel/text.ts';
import type { AppealEvent } from '../domain/events.ts';
import { workingDayText, type RecountWords } from '../texts.ts';

/** The terms that a recount moved, and the days that are the cause, each once, by the calendar that it counted by. */
export function changesOf(
  { moves }: Extract<AppealEvent, { type: 'appeal.termsRecounted' }>['data'],
  calendar: Calendar,
  lang: Language,
): RecountWords {
  const moved = moves.filter(({ was, is }) => was !== is);
  const date = (iso: string): string => formatDayWithWeekday(dayOf(iso), lang);
  const days = [...new Set(moved.flatMap((move) => move.days))].sort();
  return {
    moves: moved.map(({ code, was, is }) => [termNames[code as TermCode][lang], date(was), date(is)]),
    days: days.map((iso) => `${date(iso)}: ${nowOf(iso, calendar, lang)}`),
  };
}

function nowOf(iso: string, calendar: Calendar, lang: Language): string {
  const day = dayOf(iso);
  const off = findDayOff(calendar, day);
  const order = sourceOf(calendar, day);
  // The calendar of the product names rows of the catalogue, which nobody outside knows: the article stands for them.
  const known = order !== undefined && !/^CAL-\d+$/u.test(order);
  const why = known ? order : off === undefined ? undefined : formatArticleShort(articleOfDayOff(off), lang);
  const what = off === undefined ? workingDayText[lang] : formatDayOff(off, lang);
  return why === undefined ? what : `${what} – ${why}`;
}
