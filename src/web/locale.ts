import * as law from '@qabyldau/law';
import type { Language } from '../kernel/text.ts';

/**
 * How dates, times, numbers and lists are written. Everything is formatted on the server: browsers lack Kazakh data.
 * The words of dates and counts, with their endings, are those of `packages/law`; here they are only kept together at
 * the end of a line. Days and moments are taken by shape, so `Temporal.PlainDate` and `Temporal.Instant` fit.
 */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Moment {
  readonly epochMilliseconds: number;
}

/** A moment as the clock on the wall shows it. */
export interface LocalTime extends Day {
  readonly hour: number;
  readonly minute: number;
}

const nbsp = '\u00a0';
const two = (value: number): string => String(value).padStart(2, '0');
const lawDay = ({ year, month, day }: Day): law.Day => law.dayFromParts(year, month, day);
/** A number and its noun never part at the end of a line. */
const together = (text: string): string => text.replaceAll(/(\d) (?=\p{L})/gu, `$1${nbsp}`);

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return law.weekday(lawDay(day));
}

export function formatWeekday(day: Day, lang: Language): string {
  return law.formatWeekday(lawDay(day), lang);
}

/** «2026 жылғы 20 қараша» · «20 ноября 2026 года» · “20 November 2026” */
export function formatDay(day: Day, lang: Language): string {
  return together(law.formatDay(lawDay(day), lang));
}

/** «20 қараша» · «20 ноября» · “20 November” */
export function formatDayOfYear(day: Day, lang: Language): string {
  return together(law.formatDayAndMonth(lawDay(day), lang));
}

/** «2026 жылғы 20 қараша, жұма» · «пятница, 20 ноября 2026 года» · “Friday, 20 November 2026” */
export function formatDayWithWeekday(day: Day, lang: Language): string {
  return together(law.formatDayWithWeekday(lawDay(day), lang));
}

/** «20 қараша, жұма» · «20 ноября, пятница» · “Friday, 20 November” */
export function formatDayOfYearWithWeekday(day: Day, lang: Language): string {
  const weekday = formatWeekday(day, lang);
  const inYear = formatDayOfYear(day, lang);
  return lang === 'en' ? `${weekday}, ${inYear}` : `${inYear}, ${weekday}`;
}

/** 20.11.2026, the same in every language. */
export function formatDayShort(day: Day): string {
  return law.formatDayShort(lawDay(day));
}

/** 2026-11-20, for `datetime` attributes and file names. */
export function isoDay(day: Day): string {
  return law.isoOf(lawDay(day));
}

/** The wall clock of the country at a moment. */
export function localTimeOf({ epochMilliseconds }: Moment): LocalTime {
  const moment = law.momentOf(Math.floor(epochMilliseconds));
  const { year, month, date } = law.partsOf(law.localDay(moment));
  const minutes = Math.floor(law.localTimeOfDay(moment) / 60);
  return { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

/** «14:32», 24 hours, Astana time. */
export function formatTime(moment: Moment): string {
  const { hour, minute } = localTimeOf(moment);
  return `${two(hour)}:${two(minute)}`;
}

/** «2026 жылғы 20 қараша, 14:32» */
export function formatMoment(moment: Moment, lang: Language): string {
  return `${formatDay(localTimeOf(moment), lang)}, ${formatTime(moment)}`;
}

/** 20.11.2026 14:32 */
export function formatMomentShort(moment: Moment): string {
  return `${formatDayShort(localTimeOf(moment))}${nbsp}${formatTime(moment)}`;
}

/** «2026 жылғы 20 қараша, 14:32 (Астана уақыты)»: where a time decides about a right. */
export function formatMomentWithZone(moment: Moment, lang: Language): string {
  return `${formatMoment(moment, lang)} (${zoneName(lang)})`;
}

/** The name of the country's one time zone. */
export function zoneName(lang: Language): string {
  return { kk: 'Астана уақыты', ru: 'время Астаны', en: 'Astana time' }[lang];
}

/** A number with the grouping and the decimal sign of the language: «1 234,5». */
export function formatNumber(value: number, lang: Language, fractionDigits?: number): string {
  const digits =
    fractionDigits === undefined
      ? {}
      : { minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits };
  return new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, digits).format(value);
}

/** «84 КБ», «1,2 МБ»; thousands, as sizes are shown to people. */
export function formatFileSize(bytes: number, lang: Language): string {
  const units = lang === 'en' ? ['B', 'kB', 'MB', 'GB'] : ['байт', 'КБ', 'МБ', 'ГБ'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit >= 2 && size < 99.5 ? 1 : 0;
  return `${formatNumber(Number(size.toFixed(digits)), lang)}${nbsp}${units[unit] ?? ''}`;
}

/** «а, б және в» · «а, б и в» · “a, b and c”; with `or`: «немесе», «или», “or”. */
export function formatList(items: readonly string[], lang: Language, link: 'and' | 'or' = 'and'): string {
  const word = { and: { kk: 'және', ru: 'и', en: 'and' }, or: { kk: 'немесе', ru: 'или', en: 'or' } }[link][
    lang
  ];
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

/** Compares by the alphabet of the language (Kazakh: а ә б … и і к қ …), digits by value. */
export function comparerOf(lang: Language): (a: string, b: string) => number {
  return new Intl.Collator(lang, { numeric: true }).compare;
}
