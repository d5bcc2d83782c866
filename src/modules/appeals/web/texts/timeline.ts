import type { Language, Text, TextOf } from '../../../../kernel/text.ts';
import type { PaperKind } from '../../../papers/index.ts';

/** Sentences under the steps of a timeline. */
export const timelineTexts = {
  applicant: { kk: 'Арыз иесі', ru: 'Заявитель', en: 'Applicant' },
  system: { kk: 'Жүйе', ru: 'Система', en: 'System' },
  signatureValid: { kk: 'Қол жарамды.', ru: 'Подпись действительна.', en: 'The signature is valid.' },
  signatureInvalid: {
    kk: 'Қол тексерістен өтпеді.',
    ru: 'Подпись не прошла проверку.',
    en: 'The signature did not pass the check.',
  },
  madeKnown: {
    kk: 'Арыз иесінің жеке кабинетінде ашылды.',
    ru: 'Открыто в личном кабинете заявителя.',
    en: 'Opened in the applicant’s personal cabinet.',
  },
  erased: { kk: '(мәтіні өшірілген)', ru: '(текст удалён)', en: '(text erased)' },
  registerComing: {
    kk: 'Тіркеу және орындаушыға беру',
    ru: 'Регистрация и передача исполнителю',
    en: 'Registration and passing to an executor',
  },
  decisionComing: { kk: 'Шешім қабылдау', ru: 'Принятие решения', en: 'Adoption of the decision' },
  issueComing: {
    kk: 'Жауапты тіркеу және мәлім ету',
    ru: 'Регистрация ответа и доведение до заявителя',
    en: 'Registration of the reply and making it known',
  },
  earlierComputation: { kk: 'Бұрынғы есеп', ru: 'Прежний расчёт', en: 'The earlier computation' },
  notLater: { kk: 'Соңғы күні', ru: 'Не позднее', en: 'Not later than' },
} as const satisfies Record<string, Text>;

/** Sentences that need facts; days and names come ready to be read. */
export const timelineSentences = {
  number: {
    kk: (number) => `Нөмірі: ${number}`,
    ru: (number) => `Номер: ${number}`,
    en: (number) => `Number: ${number}`,
  },
  lawfulDay: {
    kk: (day) => `Тіркелген күні: ${day}.`,
    ru: (day) => `День регистрации: ${day}.`,
    en: (day) => `Day of registration: ${day}.`,
  },
  changedDays: {
    kk: (days) => `Күнтізбеде өзгерген күндер: ${days}.`,
    ru: (days) => `Изменившиеся дни календаря: ${days}.`,
    en: (days) => `Days that changed in the calendar: ${days}.`,
  },
  countedBefore: {
    kk: (calendar) => `Бұрынғы есеп күнтізбенің ${calendar} нұсқасы бойынша жасалған; ол да істе сақталады.`,
    ru: (calendar) => `Прежний расчёт сделан по календарю версии ${calendar}; он остаётся в деле.`,
    en: (calendar) =>
      `The earlier computation was made by calendar version ${calendar}; it stays in the case.`,
  },
  executor: {
    kk: (name) => `Орындаушы: ${name}`,
    ru: (name) => `Исполнитель: ${name}`,
    en: (name) => `Executor: ${name}`,
  },
  executorBefore: {
    kk: (name) => `Бұрынғы орындаушы: ${name}`,
    ru: (name) => `Прежний исполнитель: ${name}`,
    en: (name) => `Executor before: ${name}`,
  },
  version: {
    kk: (version) => `Нұсқасы: ${version}`,
    ru: (version) => `Версия: ${version}`,
    en: (version) => `Version: ${version}`,
  },
  signer: {
    kk: (name) => `Қол қоюшы: ${name}`,
    ru: (name) => `Подписывающий: ${name}`,
    en: (name) => `Signer: ${name}`,
  },
  outgoing: {
    kk: (number) => `Шығыс нөмірі: ${number}`,
    ru: (number) => `Исходящий номер: ${number}`,
    en: (number) => `Outgoing number: ${number}`,
  },
  reason: {
    kk: (text) => `Себебі: ${text}`,
    ru: (text) => `Причина: ${text}`,
    en: (text) => `Reason: ${text}`,
  },
  clickedLate: {
    kk: (day) => `Іс жүзінде ${day} күні тіркелді, бірақ мерзім заңды күннен бастап саналады.`,
    ru: (day) => `Фактически зарегистрировано ${day}; срок всё равно считается от законного дня.`,
    en: (day) => `In fact registered on ${day}; the term runs from the lawful day all the same.`,
  },
} as const satisfies Record<string, TextOf<string>>;

/** Names of papers in lists. */
export const paperKindTexts: Readonly<Record<PaperKind, Text>> = {
  attachment: { kk: 'Тіркелген файл', ru: 'Приложение', en: 'Attachment' },
  receipt: { kk: 'Жеткізу түбіртегі', ru: 'Квитанция о доставке', en: 'Delivery receipt' },
  slip: { kk: 'Талон', ru: 'Талон', en: 'Slip' },
  decision: { kk: 'Шешім', ru: 'Решение', en: 'Decision' },
};

export const signedNote: Text = { kk: 'қол қойылған', ru: 'подписано', en: 'signed' };

/** A term that was counted again: its name, the day it ended on and the day it ends on now, ready to be read. */
export const recountSentences = {
  moves: {
    kk: (term, was, is) => `${term}: бұрын ${was}, енді ${is}.`,
    ru: (term, was, is) => `${term}: было ${was}, стало ${is}.`,
    en: (term, was, is) => `${term}: it was ${was}, it is ${is} now.`,
  },
  stays: {
    kk: (term, _was, is) => `${term}: күні өзгерген жоқ, ${is}.`,
    ru: (term, _was, is) => `${term}: день не изменился, ${is}.`,
    en: (term, _was, is) => `${term}: the day stays the same, ${is}.`,
  },
} as const satisfies Record<string, Record<Language, (term: string, was: string, is: string) => string>>;
