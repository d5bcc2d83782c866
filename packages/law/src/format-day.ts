import { partsOf, weekday } from './days.ts';
import type { Day, Weekday } from './days.ts';
import { kazakhCase } from './kazakh.ts';
import type { KazakhCase } from './kazakh.ts';
import type { Lang, Text } from './text.ts';

// Own tables: browsers have no Kazakh dates. Russian months stand in the genitive, as dates need them.
const MONTHS: { readonly [L in Lang]: readonly string[] } = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const WEEKDAYS: { readonly [W in Weekday]: Text } = {
  1: { kk: 'дүйсенбі', ru: 'понедельник', en: 'Monday' },
  2: { kk: 'сейсенбі', ru: 'вторник', en: 'Tuesday' },
  3: { kk: 'сәрсенбі', ru: 'среда', en: 'Wednesday' },
  4: { kk: 'бейсенбі', ru: 'четверг', en: 'Thursday' },
  5: { kk: 'жұма', ru: 'пятница', en: 'Friday' },
  6: { kk: 'сенбі', ru: 'суббота', en: 'Saturday' },
  7: { kk: 'жексенбі', ru: 'воскресенье', en: 'Sunday' },
};

/** A date in words: `2026 жылғы 20 қараша`, `20 ноября 2026 года`, `20 November 2026`. */
export function formatDay(day: Day, lang: Lang): string {
  const { year, month, date } = partsOf(day);
  const name = MONTHS[lang][month - 1];
  if (lang === 'kk') return `${year} жылғы ${date} ${name}`;
  return lang === 'ru' ? `${date} ${name} ${year} года` : `${date} ${name} ${year}`;
}

/** A date in words with its weekday: `2026 жылғы 20 қараша, жұма`, `пятница, 20 ноября 2026 года`. */
export function formatDayWithWeekday(day: Day, lang: Lang): string {
  const name = formatWeekday(day, lang);
  return lang === 'kk' ? `${formatDay(day, lang)}, ${name}` : `${name}, ${formatDay(day, lang)}`;
}

/** The name of the weekday of a date. */
export function formatWeekday(day: Day, lang: Lang): string {
  return WEEKDAYS[weekday(day)][lang];
}

/** A date without its year: `20 қараша`, `20 ноября`, `20 November`. */
export function formatDayAndMonth(day: Day, lang: Lang): string {
  const { month, date } = partsOf(day);
  return `${date} ${MONTHS[lang][month - 1]}`;
}

/** A date in figures, `20.11.2026`, as papers in all three languages write it. */
export function formatDayShort(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`;
}

/** A Kazakh date with a case ending: `2026 жылғы 20 қарашадан` (from), `… 20 қарашаға` (to), `… 20 қарашада` (on). */
export function kazakhDay(day: Day, wanted: KazakhCase): string {
  return kazakhCase(formatDay(day, 'kk'), wanted);
}
