import type { Lang } from '../text.ts';

type In<F> = { readonly [L in Lang]: F };

/** A counted day; `swapped` marks a weekend day worked by order. */
export const counted: In<(number: number, date: string, swapped: boolean) => string> = {
  kk: (number, date, swapped) =>
    `${number}-күн: ${date}${swapped ? ' (ауыстыру туралы шешім бойынша жұмыс күні)' : ''}.`,
  ru: (number, date, swapped) =>
    `День ${number}: ${date}${swapped ? ' (рабочий день по решению о переносе)' : ''}.`,
  en: (number, date, swapped) =>
    `Day ${number}: ${date}${swapped ? ' (a working day by an official swap)' : ''}.`,
};

/** A day that is not counted, why, and by which article. */
export const notCounted: In<(date: string, why: string, article: string) => string> = {
  kk: (date, why, article) => `Есептелмейді: ${date} – ${why} (${article}).`,
  ru: (date, why, article) => `Не считается: ${date} – ${why} (${article}).`,
  en: (date, why, article) => `Not counted: ${date} – ${why} (${article}).`,
};

/** The end leaves a day off. */
export const moved: In<(from: string, to: string, article: string | undefined) => string> = {
  kk: (from, to, article) => `Мерзімнің соңы ауысады: ${from} → ${to}${article ? ` (${article})` : ''}.`,
  ru: (from, to, article) => `Конец срока переносится: ${from} → ${to}${article ? ` (${article})` : ''}.`,
  en: (from, to, article) => `The end moves: ${from} → ${to}${article ? ` (${article})` : ''}.`,
};

/** The term was extended. */
export const extended: In<(decided: string, was: string, article: string) => string> = {
  kk: (decided, was, article) =>
    `Мерзім ұзартылды: шешім – ${decided}, бұрынғы соңғы күн – ${was} (${article}).`,
  ru: (decided, was, article) =>
    `Срок продлён: решение – ${decided}, прежний последний день – ${was} (${article}).`,
  en: (decided, was, article) =>
    `The term was extended: decided ${decided}, former last day ${was} (${article}).`,
};

/** The term was postponed. */
export const postponed: In<(length: string, was: string, article: string) => string> = {
  kk: (length, was, article) =>
    `Мерзім ${length}не кейінге шегерілді, бұрынғы соңғы күн – ${was} (${article}).`,
  ru: (length, was, article) => `Срок отложен на ${length}, прежний последний день – ${was} (${article}).`,
  en: (length, was, article) => `The term was postponed by ${length}, former last day ${was} (${article}).`,
};

/** The last day. */
export const due: In<(date: string) => string> = {
  kk: (date) => `Соңғы күн: ${date}.`,
  ru: (date) => `Последний день: ${date}.`,
  en: (date) => `Last day: ${date}.`,
};

/** Labels of the facts on a printed page. */
export const labels: In<{
  from: string;
  length: string;
  sameDay: string;
  article: string;
  edition: string;
  calendar: string;
}> = {
  kk: {
    from: 'Мерзім басталатын күн',
    length: 'Ұзақтығы',
    sameDay: 'сол күні',
    article: 'Негізі',
    edition: 'Редакция',
    calendar: 'Жұмыс күнтізбесі',
  },
  ru: {
    from: 'День начала',
    length: 'Длительность',
    sameDay: 'в тот же день',
    article: 'Основание',
    edition: 'Редакция',
    calendar: 'Рабочий календарь',
  },
  en: {
    from: 'Runs from',
    length: 'Length',
    sameDay: 'the same day',
    article: 'Basis',
    edition: 'Edition',
    calendar: 'Working calendar',
  },
};
