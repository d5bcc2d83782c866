import type { Lang } from '../text.ts';
import type { Direction } from '../terms.ts';

type Phrase<A extends readonly string[]> = { readonly [L in Lang]: (...parts: A) => string };
type One = readonly [part: string];
type Two = readonly [first: string, second: string];

/** «every month», not «every 1 month». */
const each = (length: string): string => length.replace(/^1 /, '');

/** What the term is for and how long it is. */
export const termPhrases: { readonly [D in Direction]: Phrase<Two> } = {
  forward: {
    kk: (name, length) => `${name}: ${length}.`,
    ru: (name, length) => `${name}: ${length}.`,
    en: (name, length) => `${name}: ${length}.`,
  },
  backward: {
    kk: (name, length) => `${name}: бұл күннен кемінде ${length} бұрын.`,
    ru: (name, length) => `${name}: не позднее чем за ${length} до этого дня.`,
    en: (name, length) => `${name}: at least ${length} before that day.`,
  },
  sameDay: {
    kk: (name) => `${name}: сол күні.`,
    ru: (name) => `${name}: в тот же день.`,
    en: (name) => `${name}: on the same day.`,
  },
  within: {
    kk: (name, length) => `${name}: ${each(length)} сайын кемінде бір рет.`,
    ru: (name, length) => `${name}: не реже одного раза за ${each(length)}.`,
    en: (name, length) => `${name}: at least once in every ${each(length)}.`,
  },
};

/** The article on which something rests. */
export const basisPhrase: Phrase<One> = {
  kk: (article) => `Негізі: ${article}.`,
  ru: (article) => `Основание: ${article}.`,
  en: (article) => `Basis: ${article}.`,
};

/** The first counted day. */
export const firstDayPhrase: Phrase<One> = {
  kk: (date) => `Мерзімнің бірінші күні – ${date}.`,
  ru: (date) => `Первый день срока – ${date}.`,
  en: (date) => `Day 1 of the term is ${date}.`,
};

/** The day of the event is day 1. */
export const sameFirstDay: { readonly [L in Lang]: string } = {
  kk: 'Бұл күн мерзімнің бірінші күні болып есептеледі.',
  ru: 'Этот день считается первым днём срока.',
  en: 'That day counts as day 1 of the term.',
};

/** How many plain weekend days are not counted. */
export const weekendsPhrase: Phrase<One> = {
  kk: (days) => `Сенбі мен жексенбі есептелмейді: ${days}.`,
  ru: (days) => `Субботы и воскресенья не считаются: ${days}.`,
  en: (days) => `Saturdays and Sundays are not counted: ${days}.`,
};

/** A day that is not counted, and why. */
export const notCountedPhrase: Phrase<Two> = {
  kk: (date, why) => `${date} есептелмейді: ${why}.`,
  ru: (date, why) => `${date} не считается: ${why}.`,
  en: (date, why) => `${date} is not counted: ${why}.`,
};

/** A weekend day that was worked. */
export const workedWeekendPhrase: Phrase<Two> = {
  kk: (date, weekday) =>
    `${date} (${weekday}) ауыстыру туралы шешім бойынша жұмыс күні болғандықтан есептеледі.`,
  ru: (date, weekday) => `${date} (${weekday}) считается: по решению о переносе это рабочий день.`,
  en: (date, weekday) => `${date} (${weekday}) is counted: it is a working day by an official swap of days.`,
};

/** The end fell on a day off and moved forward. */
export const movedForwardPhrase: Phrase<Two> = {
  kk: (date, why) =>
    `Мерзімнің соңы ${date} күніне келеді (${why}), сондықтан ол келесі жұмыс күніне ауысады.`,
  ru: (date, why) =>
    `Последний день пришёлся на ${date} (${why}), поэтому он переносится на следующий рабочий день.`,
  en: (date, why) => `The last day falls on ${date} (${why}), so it moves to the next working day.`,
};

/** The day before which something must be done fell on a day off and moved back. */
export const movedBackPhrase: Phrase<Two> = {
  kk: (date, why) => `Мерзім ${date} күніне келеді (${why}), сондықтан алдыңғы жұмыс күні алынады.`,
  ru: (date, why) => `Срок пришёлся на ${date} (${why}), поэтому берётся предыдущий рабочий день.`,
  en: (date, why) => `The time falls on ${date} (${why}), so the working day before it is taken.`,
};

/** A further day off on the way to the next working day. */
export const alsoOffPhrase: Phrase<Two> = {
  kk: (date, why) => `${date} – жұмыс күні емес: ${why}.`,
  ru: (date, why) => `${date} – нерабочий день: ${why}.`,
  en: (date, why) => `${date} is not a working day: ${why}.`,
};

/** The article that moves an end. */
export const movedByPhrase: Phrase<One> = {
  kk: (article) => `Ауыстыру негізі: ${article}.`,
  ru: (article) => `Основание переноса: ${article}.`,
  en: (article) => `Basis of the move: ${article}.`,
};

/** The last day. */
export const duePhrase: Phrase<One> = {
  kk: (date) => `Мерзімнің соңғы күні – ${date}.`,
  ru: (date) => `Последний день срока – ${date}.`,
  en: (date) => `The last day is ${date}.`,
};

/** The last day before an extension. */
export const wasPhrase: Phrase<Two> = {
  kk: (name, date) => `${name}: мерзімнің бұрынғы соңғы күні – ${date}.`,
  ru: (name, date) => `${name}: прежний последний день – ${date}.`,
  en: (name, date) => `${name}: the last day was ${date}.`,
};

/** How far a term may be extended. */
export const upToPhrase: Phrase<Two> = {
  kk: (length, latest) => `Ұзартудың шегі – ${length}; ең соңғы күн – ${latest}.`,
  ru: (length, latest) => `Предел продления – ${length}; самый поздний день – ${latest}.`,
  en: (length, latest) => `The limit of an extension is ${length}; the latest day is ${latest}.`,
};

/** The last day after an extension. */
export const newDuePhrase: Phrase<One> = {
  kk: (date) => `Мерзімнің жаңа соңғы күні – ${date}.`,
  ru: (date) => `Новый последний день – ${date}.`,
  en: (date) => `The new last day is ${date}.`,
};

/** When something was received, with the local time. */
export const receivedAtPhrase: Phrase<Two> = {
  kk: (date, time) => `Жолданым ${date} күні келіп түсті, сағат ${time}.`,
  ru: (date, time) => `Обращение поступило ${date} в ${time}.`,
  en: (date, time) => `The appeal was received on ${date} at ${time}.`,
};

/** It came on a day off. */
export const receivedOnDayOffPhrase: Phrase<One> = {
  kk: (why) => `Бұл – жұмыс күні емес (${why}), сондықтан жолданым келесі жұмыс күні тіркеледі.`,
  ru: (why) => `Это нерабочий день (${why}), поэтому обращение регистрируется в следующий рабочий день.`,
  en: (why) => `That is not a working day (${why}), so it is registered on the next working day.`,
};

/** It came after the end of the working day. */
export const receivedLatePhrase: Phrase<One> = {
  kk: (time) => `Жұмыс күнінің соңы – сағат ${time}, сондықтан жолданым келесі жұмыс күні тіркеледі.`,
  ru: (time) =>
    `Рабочий день заканчивается в ${time}, поэтому обращение регистрируется в следующий рабочий день.`,
  en: (time) => `The working day ends at ${time}, so it is registered on the next working day.`,
};

/** The after-hours rule was not law yet. */
export const practicePhrase: { readonly [L in Lang]: string } = {
  kk: 'Бұл ереже ресми жүйенің тәжірибесінен алынған; 2025 жылғы 29 желтоқсаннан бастап ол заңда бар.',
  ru: 'Это практика официальной системы; с 29 декабря 2025 года такое правило есть в законе.',
  en: 'This was the practice of the official system; since 29 December 2025 it is law.',
};

/** The lawful day of registration. */
export const registeredOnPhrase: Phrase<One> = {
  kk: (date) => `Тіркеу күні – ${date}.`,
  ru: (date) => `День регистрации – ${date}.`,
  en: (date) => `The day of registration is ${date}.`,
};

/** What is postponed, and until when it would have run. */
export const postponedPhrase: Phrase<Two> = {
  kk: (length, date) =>
    `Өкіл шеттетілгендіктен мерзім ${length}не кейінге шегерілді; бұрынғы соңғы күн – ${date}.`,
  ru: (length, date) =>
    `Срок отложен из-за отстранения представителя: ${length}; прежний последний день – ${date}.`,
  en: (length, date) =>
    `The term is postponed because a representative was removed: ${length}; the last day was ${date}.`,
};

/** The term is that of the appeal to which this one is joined. */
export const joinedPhrase: { readonly [L in Lang]: string } = {
  kk: 'Жолданым негізгі жолданымға қоса тіркелді: мерзім біріншісінен есептеледі.',
  ru: 'Обращение приобщено к основному: срок исчисляется от первого.',
  en: 'The appeal is joined to the main one: the term is that of the first.',
};
