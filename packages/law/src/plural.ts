import type { Lang } from './text.ts';
import type { TermUnit } from './terms.ts';

/** Forms of a Russian noun after a number: 1 день, 2 дня, 5 дней. */
export type RussianForms = { readonly one: string; readonly few: string; readonly many: string };

const russian = new Intl.PluralRules('ru');
const english = new Intl.PluralRules('en');

const UNITS: {
  readonly [U in TermUnit | 'day']: {
    readonly kk: string;
    readonly ru: RussianForms;
    readonly en: readonly [one: string, other: string];
  };
} = {
  workingDay: {
    kk: 'жұмыс күні',
    ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
    en: ['working day', 'working days'],
  },
  calendarDay: {
    kk: 'күнтізбелік күн',
    ru: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' },
    en: ['calendar day', 'calendar days'],
  },
  month: { kk: 'ай', ru: { one: 'месяц', few: 'месяца', many: 'месяцев' }, en: ['month', 'months'] },
  second: {
    kk: 'секунд',
    ru: { one: 'секунда', few: 'секунды', many: 'секунд' },
    en: ['second', 'seconds'],
  },
  day: { kk: 'күн', ru: { one: 'день', few: 'дня', many: 'дней' }, en: ['day', 'days'] },
};

/** The form of a Russian noun that goes with a whole number. */
export function russianForm(count: number, forms: RussianForms): string {
  const rule = russian.select(count);
  return rule === 'one' ? forms.one : rule === 'few' ? forms.few : forms.many;
}

/** A length of time in words: `15 жұмыс күні`, `15 рабочих дней`, `15 working days`. `count` is in `unit`s. */
export function formatLength(count: number, unit: TermUnit | 'day', lang: Lang): string {
  const words = UNITS[unit];
  if (lang === 'kk') return `${count} ${words.kk}`;
  if (lang === 'ru') return `${count} ${russianForm(count, words.ru)}`;
  return `${count} ${english.select(count) === 'one' ? words.en[0] : words.en[1]}`;
}
