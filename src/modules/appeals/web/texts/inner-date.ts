import type { Text, TextOf } from '../../../../kernel/text.ts';

/** Words for an official who wants to ask another body while the term runs. */
export const innerDateTexts = {
  title: {
    kk: 'Бүгін басқа органнан сұрасаңыз',
    ru: 'Если сегодня запросить другой орган',
    en: 'If you ask another body today',
  },
  ifHeard: {
    kk: 'Шешім арыз иесіне қолайсыз болуы мүмкін болса',
    ru: 'Если решение может быть неблагоприятным для заявителя',
    en: 'If the decision may be unfavourable to the applicant',
  },
  why: { kk: 'Неге осы күн', ru: 'Почему именно этот день', en: 'Why this day' },
  noTerm: {
    kk: 'Мұндай сұрауға заңда мерзім жоқ, ол қарау мерзімін тоқтатпайды.',
    ru: 'Срока для такого запроса в законе нет, и срок рассмотрения он не останавливает.',
    en: 'The law sets no term for such a question, and it does not stop the term of consideration.',
  },
} as const satisfies Record<string, Text>;

/** What is kept for the official's own work. */
export const ownWork: TextOf<string> = {
  kk: (days) => `Жауап келген соң өз жобаңызды дайындауға қалатын уақыт: ${days}.`,
  ru: (days) => `На подготовку вашего проекта после ответа остаётся: ${days}.`,
  en: (days) => `Left for your own draft after that answer: ${days}.`,
};
