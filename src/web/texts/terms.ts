import type { TextOf } from '../../kernel/text.ts';
import { inKazakhCase } from '../kazakh-case.ts';
import { countForms, formatCount, nounFor } from '../locale.ts';

const { workingDay } = countForms;

/** Sentences about how much of a term is left; the days come from the deadline that the law computed. */
export const termTexts = {
  daysLeft: {
    kk: ({ days }) => `${formatCount(days, workingDay, 'kk')} қалды`,
    ru: ({ days }) =>
      `${nounFor(days, workingDay, 'ru') === workingDay.ru[0] ? 'остался' : 'осталось'} ${formatCount(days, workingDay, 'ru')}`,
    en: ({ days }) => `${formatCount(days, workingDay, 'en')} left`,
  },
  daysLate: {
    kk: ({ days }) =>
      `${inKazakhCase(formatCount(days, workingDay, 'kk'), 'dative', { possessive: true })} кешікті`,
    ru: ({ days }) => `просрочено на ${formatCount(days, workingDay, 'ru')}`,
    en: ({ days }) => `${formatCount(days, workingDay, 'en')} late`,
  },
} as const satisfies Record<string, TextOf<{ days: number }>>;

/** The progress of a term in words: it says what the strip of days shows. */
export const progressText = {
  kk: ({ used, total }) => `${total} жұмыс күнінің ${used} күні өтті`,
  ru: ({ used, total }) => `Рабочих дней прошло: ${used} из ${total}`,
  en: ({ used, total }) => `${used} of ${formatCount(total, workingDay, 'en')} used`,
} as const satisfies TextOf<{ used: number; total: number }>;
