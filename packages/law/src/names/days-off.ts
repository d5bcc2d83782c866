import type { DayOff } from '../calendar.ts';
import { formatDay, kazakhDay } from '../format-day.ts';
import type { Lang } from '../text.ts';
import { holidayNames, offReasonNames } from './holidays.ts';

/**
 * Why a day is not worked, in words: `День Республики`, `выходной вместо 25 октября 2026 года (День Республики)`,
 * `выходной`.
 */
export function formatDayOff(off: DayOff, lang: Lang): string {
  const name = off.name === undefined ? undefined : holidayNames[off.name][lang];
  if (off.insteadOf === undefined) return name ?? offReasonNames[off.reason][lang];
  const place = REPLACEMENTS[off.reason === 'swapped' ? 'swapped' : 'moved'][lang](
    lang === 'kk' ? kazakhDay(off.insteadOf, 'genitive') : formatDay(off.insteadOf, lang),
  );
  return name === undefined ? place : `${place} (${name})`;
}

const REPLACEMENTS: {
  readonly [K in 'moved' | 'swapped']: { readonly [L in Lang]: (date: string) => string };
} = {
  moved: {
    kk: (date) => `${date} орнына демалыс күні`,
    ru: (date) => `выходной вместо ${date}`,
    en: (date) => `day off in place of ${date}`,
  },
  swapped: {
    kk: (date) => `ауыстыру туралы шешім бойынша ${date} орнына демалыс күні`,
    ru: (date) => `выходной вместо ${date} по решению о переносе`,
    en: (date) => `day off in place of ${date}, by an official swap of days`,
  },
};
