import type { Text } from '../../kernel/text.ts';

/** Words around forms, tables and lists. */
export const partTexts = {
  errorTitle: {
    kk: 'Мына қателерді түзетіңіз',
    ru: 'Исправьте эти ошибки',
    en: 'Correct these errors',
  },
  errorWord: { kk: 'Қате:', ru: 'Ошибка:', en: 'Error:' },
  optional: { kk: 'міндетті емес', ru: 'необязательно', en: 'optional' },
  charactersLeft: { kk: 'Қалған таңба саны:', ru: 'Осталось знаков:', en: 'Characters left:' },
  charactersOver: { kk: 'Артық таңба саны:', ru: 'Лишних знаков:', en: 'Characters too many:' },
  required: { kk: 'толтыру міндетті', ru: 'обязательно', en: 'required' },
  important: { kk: 'Маңызды', ru: 'Важно', en: 'Important' },
  success: { kk: 'Орындалды', ru: 'Готово', en: 'Done' },
  notPossible: { kk: 'Бұл әзірге мүмкін емес', ru: 'Сейчас это невозможно', en: 'This is not possible now' },
  basis: { kk: 'Негіздеме', ru: 'Основание', en: 'Basis' },
  whatYouCanDo: { kk: 'Не істеуге болады', ru: 'Что вы можете сделать', en: 'What you can do' },
  pages: { kk: 'Тізім беттері', ru: 'Страницы списка', en: 'Pages of the list' },
  sortedUp: { kk: 'өсу ретімен', ru: 'по возрастанию', en: 'ascending' },
  sortedDown: { kk: 'кему ретімен', ru: 'по убыванию', en: 'descending' },
  steps: { kk: 'Қадамдар', ru: 'Шаги', en: 'Steps' },
  stepDone: { kk: 'аяқталды', ru: 'завершён', en: 'done' },
  currentStep: { kk: 'Қазіргі кезең', ru: 'Текущий этап', en: 'Current step' },
  coming: { kk: 'Алда', ru: 'Впереди', en: 'Coming' },
  papers: { kk: 'Құжаттар', ru: 'Документы', en: 'Papers' },
  history: { kk: 'Істің барысы', ru: 'Ход дела', en: 'History of the case' },
  nothingYet: { kk: 'Әзірге ештеңе жоқ', ru: 'Пока ничего нет', en: 'Nothing here yet' },
} as const satisfies Record<string, Text>;

/** The explained deadline. */
export const deadlineTexts = {
  why: { kk: 'Неге дәл осы күн', ru: 'Почему именно этот день', en: 'Why this day' },
  daysNotCounted: {
    kk: 'Мерекелер мен ауыстырылған күндер',
    ru: 'Праздники и перенесённые дни',
    en: 'Holidays and moved days',
  },
  used: { kk: 'өткен жұмыс күні', ru: 'прошедший рабочий день', en: 'working day used' },
  left: { kk: 'қалған жұмыс күні', ru: 'оставшийся рабочий день', en: 'working day left' },
  off: { kk: 'жұмыс істемейтін күн', ru: 'нерабочий день', en: 'non-working day' },
  now: { kk: 'бүгін', ru: 'сегодня', en: 'today' },
  last: { kk: 'соңғы күн', ru: 'последний день', en: 'last day' },
  late: { kk: 'мерзімнен кейінгі күн', ru: 'день после срока', en: 'day after the term' },
} as const satisfies Record<string, Text>;

/** What the comforts island says. */
export const comfortTexts = {
  saved: { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' },
  saving: { kk: 'Сақталып жатыр…', ru: 'Сохраняется…', en: 'Saving…' },
  retry: {
    kk: 'Байланыс жоқ. Мәтін осы бетте тұр, қайта сақтап көреміз.',
    ru: 'Нет связи. Текст остаётся на странице, попробуем сохранить ещё раз.',
    en: 'No connection. Your text stays on this page; we will try to save it again.',
  },
  conflict: {
    kk: 'Бұл мәтін басқа құрылғыда өзгертілген. Соңғы нұсқаны көру үшін бетті жаңартыңыз.',
    ru: 'Этот текст изменён на другом устройстве. Обновите страницу, чтобы увидеть последнюю версию.',
    en: 'This text was changed on another device. Reload the page to see the latest version.',
  },
} as const satisfies Record<string, Text>;
