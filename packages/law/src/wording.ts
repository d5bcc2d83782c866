import type { Day } from './days.ts';
import { formatDay } from './format-day.ts';
import { kazakhCase } from './kazakh.ts';
import type { KazakhCase } from './kazakh.ts';
import { formatLength, russianForm } from './plural.ts';
import type { RussianForms } from './plural.ts';
import type { Lang } from './text.ts';
import type { TermUnit } from './terms.ts';

/** A number of days, working days, calendar days, months or seconds. */
export type Amount = { readonly count: number; readonly unit: TermUnit | 'day' };

/**
 * What is to be said about a date or a count.
 * A date: `on` it, `until` it (included), `from` it, `by` it (not later than), `since` it something has gone on.
 * A count: `within` it, `after` it, `before` (so long before), so much `outOf` it, `left`, `overdue`, `extended` by, the
 * `amount` alone.
 */
export type Wording =
  | { readonly on: Day }
  | { readonly until: Day }
  | { readonly from: Day }
  | { readonly by: Day }
  | { readonly between: readonly [first: Day, last: Day] }
  | { readonly within: Amount }
  | { readonly after: Amount }
  | { readonly before: Amount }
  | { readonly outOf: Amount }
  | { readonly left: Amount }
  | { readonly overdue: Amount }
  | { readonly extended: Amount }
  | { readonly amount: Amount };

/** How the words are set: with `nonBreaking` a number never parts from its noun at the end of a line. */
export type WordingOptions = { readonly nonBreaking?: boolean };

/**
 * Dates and counts as a sentence needs them, with the case endings of the language: `5 жұмыс күні ішінде`, `в течение 5
 * рабочих дней`, `within 5 working days`; `2026 жылғы 3 желтоқсанға дейін`, `до 3 декабря 2026 года`, `until 3 December
 * 2026`. The one place in which such endings are made. Lower case, without a full stop.
 * @throws RangeError when a count is not a whole number of zero or more
 */
export function wording(what: Wording, lang: Lang, options: WordingOptions = {}): string {
  const text = SAY[lang](what);
  return options.nonBreaking === true ? unbroken(text) : text;
}

/**
 * A text in which a number never parts from its noun, nor «№», an article or a point from its number, at the end of a line.
 * After the hyphen of «64-бап» and the dash of «09:00–18:30» stands a word joiner (U+2060): browsers break a line there.
 */
export function unbroken(text: string): string {
  return text
    .replace(/(\d) (?=\p{L})/gu, '$1\u00A0')
    .replace(/(№|стать[яи]|пункта?|articles?|points?) (?=\d)/gi, '$1\u00A0')
    .replace(/(\d-(?=\p{L})|\d–(?=\d))/gu, '$1\u2060');
}

type Say = (what: Wording) => string;

const SAY: { readonly [L in Lang]: Say } = { kk: inKazakh, ru: inRussian, en: inEnglish };

function inKazakh(what: Wording): string {
  const date = (day: Day, wanted: KazakhCase): string => kazakhCase(formatDay(day, 'kk'), wanted);
  if ('on' in what) return date(what.on, 'locative');
  if ('until' in what) return `${date(what.until, 'dative')} дейін`;
  if ('from' in what) return `${date(what.from, 'ablative')} бастап`;
  if ('by' in what) return `${date(what.by, 'ablative')} кешіктірмей`;
  if ('between' in what) {
    const [first, last] = what.between;
    return `${date(first, 'ablative')} бастап ${date(last, 'dative')} дейін`;
  }
  if ('within' in what) return `${plain(what.within, 'kk')} ішінде`;
  if ('after' in what) return `${kazakhAmount(what.after, 'ablative')} кейін`;
  if ('before' in what) return `${plain(what.before, 'kk')} бұрын`;
  if ('outOf' in what) return kazakhAmount(what.outOf, 'ablative');
  if ('left' in what) return `${plain(what.left, 'kk')} қалды`;
  if ('overdue' in what) return `мерзімінен ${plain(what.overdue, 'kk')} өтті`;
  if ('extended' in what) return `${kazakhAmount(what.extended, 'dative')} ұзартылды`;
  return plain(what.amount, 'kk');
}

/** `жұмыс күні` bears a possessive ending and takes `-не`, `-нен`; the other nouns take the common endings. */
function kazakhAmount(amount: Amount, wanted: 'dative' | 'ablative'): string {
  const text = plain(amount, 'kk');
  if (amount.unit === 'workingDay') return text + (wanted === 'dative' ? 'не' : 'нен');
  // A loan word: «у» sounds back in it.
  if (amount.unit === 'second') return text + (wanted === 'dative' ? 'қа' : 'тан');
  return kazakhCase(text, wanted);
}

function inRussian(what: Wording): string {
  const date = (day: Day): string => formatDay(day, 'ru');
  if ('on' in what) return date(what.on);
  if ('until' in what) return `до ${date(what.until)}`;
  if ('from' in what) return `${withOf(what.from)} ${date(what.from)}`;
  if ('by' in what) return `не позднее ${date(what.by)}`;
  if ('between' in what) {
    const [first, last] = what.between;
    return `${withOf(first)} ${date(first)} по ${date(last)}`;
  }
  if ('within' in what) return `в течение ${russianGenitive(what.within)}`;
  if ('after' in what) return `через ${russianAccusative(what.after)}`;
  if ('before' in what) return `за ${russianAccusative(what.before)}`;
  if ('outOf' in what) return `из ${russianGenitive(what.outOf)}`;
  if ('left' in what) return `${remains(what.left)} ${plain(what.left, 'ru')}`;
  if ('overdue' in what) return `просрочено на ${russianAccusative(what.overdue)}`;
  if ('extended' in what) return `продлено на ${russianAccusative(what.extended)}`;
  return plain(what.amount, 'ru');
}

/** «с 3 декабря», but «со 2 (второго) декабря». */
function withOf(day: Day): string {
  return /^2 /.test(formatDay(day, 'ru')) ? 'со' : 'с';
}

const REMAINS: RussianForms = { one: 'остался', few: 'осталось', many: 'осталось' };

/** «остался 21 день», but «осталась 21 секунда», the only feminine noun among them. */
function remains({ count, unit }: Amount): string {
  return russianForm(count, unit === 'second' ? { ...REMAINS, one: 'осталась' } : REMAINS);
}

const GENITIVE: { readonly [U in Amount['unit']]: readonly [one: string, other: string] } = {
  workingDay: ['рабочего дня', 'рабочих дней'],
  calendarDay: ['календарного дня', 'календарных дней'],
  month: ['месяца', 'месяцев'],
  second: ['секунды', 'секунд'],
  day: ['дня', 'дней'],
};

function russianGenitive(amount: Amount): string {
  const { count, unit } = checked(amount);
  const [one, other] = GENITIVE[unit];
  return `${count} ${russianForm(count, { one, few: other, many: other })}`;
}

/** As the nominative, but for the feminine «секунда». */
function russianAccusative(amount: Amount): string {
  return plain(amount, 'ru').replace(/секунда$/, 'секунду');
}

function inEnglish(what: Wording): string {
  const date = (day: Day): string => formatDay(day, 'en');
  if ('on' in what) return `on ${date(what.on)}`;
  if ('until' in what) return `until ${date(what.until)}`;
  if ('from' in what) return `from ${date(what.from)}`;
  if ('by' in what) return `not later than ${date(what.by)}`;
  if ('between' in what) return `from ${date(what.between[0])} until ${date(what.between[1])}`;
  if ('within' in what) return `within ${plain(what.within, 'en')}`;
  if ('after' in what) return `after ${plain(what.after, 'en')}`;
  if ('before' in what) return `${plain(what.before, 'en')} before`;
  if ('outOf' in what) return `of ${plain(what.outOf, 'en')}`;
  if ('left' in what) return `${plain(what.left, 'en')} left`;
  if ('overdue' in what) return `overdue by ${plain(what.overdue, 'en')}`;
  if ('extended' in what) return `extended by ${plain(what.extended, 'en')}`;
  return plain(what.amount, 'en');
}

function plain(amount: Amount, lang: Lang): string {
  const { count, unit } = checked(amount);
  return formatLength(count, unit, lang);
}

function checked(amount: Amount): Amount {
  if (!Number.isInteger(amount.count) || amount.count < 0) {
    throw new RangeError(`Not a count of zero or more: ${amount.count}`);
  }
  return amount;
}
