import type { Language } from '../kernel/text.ts';
import { inKazakhCase, type KazakhCase } from './kazakh-case.ts';

/**
 * How dates, times, numbers and lists are written. Everything is formatted on the server: browsers lack Kazakh data.
 * Days and moments are taken by shape, so `Temporal.PlainDate` and `Temporal.Instant` fit.
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

const monthNames = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const satisfies Record<Language, readonly string[]>;

const monthNamesOfDates = {
  ...monthNames,
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
} as const satisfies Record<Language, readonly string[]>;

/** Monday first. */
const weekdayNames = {
  kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const satisfies Record<Language, readonly string[]>;

const weekdayShortNames = {
  kk: 'дс сс ср бс жм сн жс'.split(' '),
  ru: 'пн вт ср чт пт сб вс'.split(' '),
  en: 'Mon Tue Wed Thu Fri Sat Sun'.split(' '),
} as const satisfies Record<Language, readonly string[]>;

function nameAt(names: readonly string[], index: number): string {
  const name = names[index];
  if (name === undefined) throw new RangeError(`No name number ${index}`);
  return name;
}

const nbsp = '\u00a0';
const two = (value: number): string => String(value).padStart(2, '0');

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  const days = Math.floor(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000);
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function formatWeekday(day: Day, lang: Language): string {
  return nameAt(weekdayNames[lang], weekdayOf(day) - 1);
}

export function formatWeekdayShort(day: Day, lang: Language): string {
  return nameAt(weekdayShortNames[lang], weekdayOf(day) - 1);
}

/** «2026 жылғы 20 қараша» · «20 ноября 2026 года» · “20 November 2026” */
export function formatDay(day: Day, lang: Language): string {
  const inYear = formatDayOfYear(day, lang);
  if (lang === 'kk') return `${day.year}${nbsp}жылғы ${inYear}`;
  return lang === 'ru' ? `${inYear} ${day.year}${nbsp}года` : `${inYear} ${day.year}`;
}

/** «20 қараша» · «20 ноября» · “20 November” */
export function formatDayOfYear(day: Day, lang: Language): string {
  return `${day.day}${nbsp}${nameAt(monthNamesOfDates[lang], day.month - 1)}`;
}

/** «2026 жылғы 20 қараша, жұма» · «пятница, 20 ноября 2026 года» · “Friday, 20 November 2026” */
export function formatDayWithWeekday(day: Day, lang: Language): string {
  const weekday = formatWeekday(day, lang);
  return lang === 'kk' ? `${formatDay(day, lang)}, ${weekday}` : `${weekday}, ${formatDay(day, lang)}`;
}

/** «20 қараша, жұма» · «20 ноября, пятница» · “Friday, 20 November” */
export function formatDayOfYearWithWeekday(day: Day, lang: Language): string {
  const weekday = formatWeekday(day, lang);
  const inYear = formatDayOfYear(day, lang);
  return lang === 'en' ? `${weekday}, ${inYear}` : `${inYear}, ${weekday}`;
}

/** «2026 жылғы 20 қарашаға» in «…ға дейін»: the full date in a Kazakh case. */
export function kazakhDayInCase(day: Day, kazakhCase: KazakhCase): string {
  return inKazakhCase(formatDay(day, 'kk'), kazakhCase);
}

/** «қараша 2026» has no place in a sentence: for headings of calendars. «2026 жылғы қараша» · «ноябрь 2026 года» */
export function formatMonth(day: Pick<Day, 'year' | 'month'>, lang: Language): string {
  const name = nameAt(monthNames[lang], day.month - 1);
  if (lang === 'kk') return `${day.year}${nbsp}жылғы ${name}`;
  return lang === 'ru' ? `${name} ${day.year}${nbsp}года` : `${name} ${day.year}`;
}

/** 20.11.2026, the same in every language. */
export function formatDayShort(day: Day): string {
  return `${two(day.day)}.${two(day.month)}.${day.year}`;
}

/** 2026-11-20, for `datetime` attributes and file names. */
export function isoDay(day: Day): string {
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`;
}

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** The wall clock of the country at a moment. */
export function localTimeOf(moment: Moment): LocalTime {
  const parts = wallClock.formatToParts(moment.epochMilliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
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
  return `${formatNumber(Number(size.toFixed(digits)), lang)}${nbsp}${nameAt(units, unit)}`;
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

/** The forms of a noun after a number. Kazakh has one, Russian three, English two. */
export interface CountForms {
  readonly kk: string;
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, other: string];
}

const russianPlural = new Intl.PluralRules('ru');

/** The noun that fits the number: «день», «дня», «дней». */
export function nounFor(count: number, forms: CountForms, lang: Language): string {
  if (lang === 'kk') return forms.kk;
  if (lang === 'en') return forms.en[count === 1 ? 0 : 1];
  const category = russianPlural.select(count);
  return forms.ru[category === 'one' ? 0 : category === 'many' ? 2 : 1];
}

/** «6 жұмыс күні» · «6 рабочих дней» · “6 working days” */
export function formatCount(count: number, forms: CountForms, lang: Language): string {
  return `${formatNumber(count, lang)}${nbsp}${nounFor(count, forms, lang)}`;
}

/** Nouns that many pages count. */
export const countForms = {
  workingDay: {
    kk: 'жұмыс күні',
    ru: ['рабочий день', 'рабочих дня', 'рабочих дней'],
    en: ['working day', 'working days'],
  },
  calendarDay: {
    kk: 'күнтізбелік күн',
    ru: ['календарный день', 'календарных дня', 'календарных дней'],
    en: ['calendar day', 'calendar days'],
  },
  day: { kk: 'күн', ru: ['день', 'дня', 'дней'], en: ['day', 'days'] },
  hour: { kk: 'сағат', ru: ['час', 'часа', 'часов'], en: ['hour', 'hours'] },
  minute: { kk: 'минут', ru: ['минута', 'минуты', 'минут'], en: ['minute', 'minutes'] },
  appeal: { kk: 'жолданым', ru: ['обращение', 'обращения', 'обращений'], en: ['appeal', 'appeals'] },
  file: { kk: 'файл', ru: ['файл', 'файла', 'файлов'], en: ['file', 'files'] },
  page: { kk: 'бет', ru: ['страница', 'страницы', 'страниц'], en: ['page', 'pages'] },
  person: { kk: 'адам', ru: ['человек', 'человека', 'человек'], en: ['person', 'people'] },
  question: { kk: 'сұрақ', ru: ['вопрос', 'вопроса', 'вопросов'], en: ['question', 'questions'] },
} as const satisfies Record<string, CountForms>;
